import Conversation
import TUI
import Testing

@testable import Screens

@Suite struct BoardTests {
  private static let b = Person.pester
  private static let a = Person.gepeste

  /// The cell in focus, as question and name, or the row that goes on.
  private static func focus(_ table: Table) -> String {
    guard case .inCase(_, .board(let board)) = table.app.route else { return "" }
    return switch board.focus {
    case .cell(let turn): "\(turn.question + 1)\(turn.person == b ? "B" : "A")"
    case .carried(let turn, let place): "\(turn.question + 1)→\(place + 1)"
    case .goOn: "→"
    }
  }

  // The start and where the focus goes.

  @Test func `the suggested turn has the focus; when all is answered, the last row`() throws {
    #expect(try Self.focus(.at(.questions)) == "1B")
    #expect(try Self.focus(Table.board(3)) == "2A")
    #expect(try Self.focus(Table.board(10)) == "→")
  }

  @Test(
    arguments: [
      ([.down], "2B"), ([.right], "1A"), ([.left, .up], "1B"), ([.right, .right], "1A"),
      ([.down, .down, .down, .down, .down], "→"), ([.right, .end, .up], "5B"), ([.end, .down], "→"),
      ([.end, .home], "1B"),
    ] as [([Key], String)])
  func `on a wide board questions stand below each other`(_ keys: [Key], _ expected: String) throws {
    var table = try Table.board(0)
    for key in keys { table.take(key) }
    #expect(Self.focus(table) == expected)
  }

  @Test(
    arguments: [
      ([.right], "2B"), ([.down], "1A"), ([.up, .left], "1B"), ([.down, .down], "→"),
      ([.right, .right, .right, .right, .right], "→"), ([.end, .left], "5B"), ([.end, .up], "5A"),
    ] as [([Key], String)])
  func `on a small board they stand beside each other`(_ keys: [Key], _ expected: String) throws {
    var table = try Table.board(0, Size.compact)
    for key in keys { table.take(key) }
    #expect(Self.focus(table) == expected)
  }

  @Test func `Tab goes to the next open turn, else to the last row, and back`() throws {
    var table = try Table.board(7)
    table.press(.home)
    var places: [String] = []
    for _ in 0..<5 {
      table.press(.tab)
      places.append(Self.focus(table))
    }
    #expect(places == ["4A", "5B", "5A", "→", "→"])
    table.press(.backTab, .backTab)
    #expect(Self.focus(table) == "5B")
  }

  // Answers.

  @Test func `typing or Enter opens the answer; Enter keeps it and stays, the next Enter goes on`() throws {
    for opening in [[], [Key.enter]] {
      var table = try Table.board(0)
      for key in opening { table.take(key) }
      table.type("wij lachten")
      #expect(table.footer == "Enter noteren Ctrl-J regel Ctrl-Z ongedaan Esc later Ctrl-G verberg")
      table.press(.enter)
      #expect(Self.focus(table) == "1B" && table.shows("– wij lachten") && table.shows("Klopt het zo?"))
      #expect(table.shows("Vraag 1, Bqx: genoteerd · Ctrl-Z maakt ongedaan"))
      table.press(.enter)
      #expect(Self.focus(table) == "1A")
    }
  }

  @Test func `Enter on an answered cell goes to the suggested turn, and to the last row when none is open`() throws {
    var table = try Table.board(4)
    table.press(.home)
    #expect(table.footer == "Enter naar Bqx Typ: nog van Bqx Esc menu Ctrl-G verberg")
    table.press(.enter)
    #expect(Self.focus(table) == "3B")
    var full = try Table.board(10)
    full.press(.home, .enter)
    #expect(Self.focus(full) == "→")
  }

  @Test func `typing on an answered cell adds an answer, the earlier one above it`() throws {
    var table = try Table.board(1)
    table.press(.home)
    table.type("nog")
    #expect(table.shows("Eerder: bantqx"))
    table.press(.enter)
    let texts = table.conversation?[Turn(question: 0, person: Self.b)]?.answers.map(\.text)
    #expect(texts == ["bantqx", "nog"])
    #expect(table.shows("– bantqx") && table.shows("– nog"))
  }

  @Test func `Space and Enter record an answer that is not written down`() throws {
    var table = try Table.board(0)
    table.press(" ")
    #expect(table.shows("Enter: beantwoord, niet opgeschreven. Of typ het antwoord."))
    table.press(.enter)
    #expect(table.shows("Vraag 1, Bqx: beantwoord, niet opgeschreven · Ctrl-Z maakt ongedaan"))
    #expect(table.conversation?[Turn(question: 0, person: Self.b)]?.answers.map(\.text) == [""])
  }

  @Test(
    arguments: [
      ([.escape], 0), ([.escape, .enter, .enter], 0), ([.up, .down, .left, .tab, .control("z"), .enter], 1),
      (["x", .backspace, .enter], 0), ([" ", .enter], 0), (["j", "a", .enter], 1),
    ] as [([Key], Int)])
  func `the unwritten field becomes an ordinary one with the first sign`(_ keys: [Key], _ count: Int) throws {
    var table = try Table.board(0)
    table.press(" ")
    for key in keys { table.take(key) }
    #expect(table.conversation?.progress.answered == count)
    #expect(!table.shows("✎"))
  }

  @Test func `Space finds no place on an answered cell and on the last row`() throws {
    for row in [Key.home, .end] {
      var table = try Table.board(1)
      table.press(row, " ", .enter)
      #expect(table.shows("Wat je typte, is niet genoteerd."))
      #expect(Self.focus(table) == (row == .home ? "1B" : "→"))
    }
  }

  @Test func `a word behind Spaces that found no place writes`() throws {
    var table = try Table.board(1)
    table.press(.home, " ", " ")
    #expect(table.shows("Wat je typte, is niet genoteerd."))
    table.type("nog iets")
    table.press(.enter)
    #expect(table.conversation?[Turn(question: 0, person: Self.b)]?.answers.map(\.text) == ["bantqx", "nog iets"])
  }

  @Test func `an answer may have lines, and a paste keeps its own`() throws {
    var table = try Table.board(0)
    table.take(.paste("een\ntwee"))
    table.press(.control("j"))
    table.type("drie")
    table.press(.enter)
    #expect(table.conversation?[Turn(question: 0, person: Self.b)]?.answers.map(\.text) == ["een\ntwee\ndrie"])
  }

  // Going on.

  @Test func `the last row says what is missing, and goes on when nothing is`() throws {
    var table = try Table.board(8)
    table.press(.end, .enter)
    #expect(table.shows("Nog niet: eerst nog een antwoord op vraag 5 (Bqx en Aqx)."))
    #expect(Self.focus(table) == "→" && table.footer == "Enter naar de afspraken Esc menu Ctrl-G verberg")
    table.type("x")
    table.press(.enter)
    #expect(table.shows("Wat je typte, is niet genoteerd."))
    var full = try Table.board(10)
    full.press(.enter)
    #expect(full.conversation?.activeStep == .agreements)
  }

  // Moving a question.

  @Test(arguments: [Size(columns: 80, rows: 24), .compact])
  func `the arrows carry a question; Enter puts it down and Esc puts it back`(_ size: Size) throws {
    var table = try Table.board(2, size)
    let onward: Key = size == Size.compact ? .right : .down
    table.press(.home, .escape)
    table.choose("vraag verplaatsen")
    #expect(Self.focus(table) == "1→1" && table.shows("Enter neerzetten"))
    table.press(onward, onward)
    #expect(Self.focus(table) == "1→3" && table.events.last?.isQuestionMoved == false)
    table.press(.escape)
    #expect(table.conversation?.board.map(\.question) == [0, 1, 2, 3, 4])
    table.press(.escape)
    table.choose("vraag verplaatsen")
    table.press(onward, .enter)
    #expect(table.conversation?.board.map(\.question) == [1, 0, 2, 3, 4])
    #expect(Self.focus(table) == "1B" && table.shows("Vraag 2: verplaatst · Ctrl-Z maakt ongedaan"))
    #expect(table.conversation?[Turn(question: 0, person: Self.b)]?.isAnswered == true)
  }

  @Test func `taking back that a question was moved leaves the focus with the same child`() throws {
    var table = try Table.board(2)
    table.press(.home, .right, .escape)
    table.choose("vraag verplaatsen")
    table.press(.down, .enter)
    #expect(Self.focus(table) == "1A")
    table.press(.control("z"))
    #expect(Self.focus(table) == "1A")
    table.press(.control("y"))
    #expect(Self.focus(table) == "1A" && table.conversation?.board.map(\.question) == [1, 0, 2, 3, 4])
  }

  @Test func `while a question is carried, Tab, Ctrl-Z and F1 do nothing and words find no place`() throws {
    var table = try Table.board(2)
    table.press(.home, .escape)
    table.choose("vraag verplaatsen")
    let count = table.events.count
    table.press(.down, .tab, .backTab, .control("z"), .control("y"), .f1)
    #expect(Self.focus(table) == "1→2" && table.events.count == count)
    table.type("x ")
    table.press(.enter)
    #expect(Self.focus(table) == "1→2" && table.shows("Wat je typte, is niet genoteerd."))
    table.press(.end)
    #expect(Self.focus(table) == "1→5")
    table.press(.home, .enter)
    #expect(Self.focus(table) == "1B" && table.events.count == count)
  }

  // Asked without an answer.

  @Test func `asked without an answer goes on to the next open turn, and can be taken back`() throws {
    var table = try Table.board(0)
    table.press(.escape)
    table.choose("gevraagd, nog geen antwoord")
    #expect(Self.focus(table) == "1A" && table.conversation?[Turn(question: 0, person: Self.b)] == .asked)
    table.press(.left)
    #expect(table.shows("Gevraagd, nog geen antwoord. Stilte mag."))
    table.press(.escape)
    table.choose("nog niet gevraagd")
    #expect(table.conversation?[Turn(question: 0, person: Self.b)] == .unasked && Self.focus(table) == "1B")
  }

  // The panel of answers.

  private static func answers(_ table: inout Table) {
    table.press(.home, .escape)
    table.choose("antwoorden")
  }

  @Test func `the panel holds every answer; terug comes first, there and at an answer`() throws {
    var table = try Table.board(1)
    Self.answers(&table)
    #expect(table.focusedRow == "▸ terug" && table.shows("Vraag 1, Bqx") && table.shows("bantqx"))
    table.press(" ", .down, .enter)
    #expect(table.focusedRow == "▸ terug" && table.shows("naar Aqx"))
    table.press(.enter)
    #expect(table.focusedRow == "▸ bantqx")
    table.press(.home, .enter)
    #expect(Self.focus(table) == "1B" && table.app.overlays.isEmpty)
  }

  @Test func `typing picks a row of the panel`() throws {
    var table = try Table.board(1)
    Self.answers(&table)
    table.type("ban")
    #expect(table.focusedRow == "▸ bantqx")
    table.type("x")
    #expect(table.shows("Wat je typte, is niet genoteerd."))
    table.press(.enter)
    #expect(table.focusedRow == "▸ bantqx", "the Enter that ends lost words does nothing")
  }

  @Test(
    arguments: [
      ("verbeteren", ["hij"], "Vraag 1, Bqx: verbeterd", ["bantqxhij"], []),
      ("weghalen", [], "Vraag 1, Bqx: antwoord weggehaald", [], []),
      ("naar Aqx", [], "Vraag 1, Bqx: antwoord verplaatst naar Aqx", [], ["bantqx"]),
      ("nog eens vragen", ["hij"], "Vraag 1, Bqx: genoteerd", ["bantqx", "hij"], []),
    ] as [(String, [String], String, [String], [String])])
  func `an answer is corrected, removed, given to the other, or asked for again, and the record says where`(
    _ action: String, _ typed: [String], _ record: String, _ ofB: [String], _ ofA: [String]
  ) throws {
    var table = try Table.board(1)
    Self.answers(&table)
    table.choose("bantqx")
    table.choose(action)
    for text in typed {
      table.type(text)
      table.press(.enter)
    }
    #expect(Self.focus(table) == "1B" && table.app.overlays.isEmpty)
    #expect(table.shows(record + " · Ctrl-Z maakt ongedaan"))
    #expect(table.conversation?[Turn(question: 0, person: Self.b)]?.answers.map(\.text) == ofB)
    #expect(table.conversation?[Turn(question: 0, person: Self.a)]?.answers.map(\.text) == ofA)
  }

  @Test func `taking back and bringing back a removal says where the answer stood`() throws {
    var table = try Table.board(1)
    Self.answers(&table)
    table.choose("bantqx")
    table.choose("naar Aqx")
    table.press(.right, .escape)
    table.choose("antwoorden")
    table.choose("bantqx")
    table.choose("weghalen")
    let record = "Vraag 1, Aqx: antwoord weggehaald"
    #expect(table.shows(record))
    table.press(.control("z"))
    #expect(table.shows("Ongedaan gemaakt: " + record))
    table.press(.control("y"))
    #expect(table.shows("Teruggezet: " + record))
  }

  @Test func `where there is no answer the panel is dim and says why`() throws {
    var table = try Table.board(0)
    table.press(.escape)
    table.choose("antwoorden")
    #expect(table.shows("Hier is nog geen antwoord.") && table.shows("Wat kan ik hier?"))
  }

  // Covered answers.

  @Test func `covered answers show their sign alone, in the notes, the panel, the field and the offers`() throws {
    var table = try Table.board(10)
    table.press(.home, .escape)
    table.choose("antwoorden bedekken")
    #expect(table.shows("[✓]") && table.shows("De antwoorden zijn bedekt.") && !table.shows("bantqx"))
    table.press(.escape)
    table.choose("antwoorden")
    #expect(table.shows("De antwoorden zijn bedekt.") && !table.shows("bantqx"))
    table.press(.escape)
    table.type("meer")
    #expect(!table.shows("bantqx"))
    table.press(.control("u"), .enter, .end, .enter, .enter)
    #expect(table.shows("nieuwe afspraak") && !table.shows("bantqx") && !table.shows("aantqx"))
    table.press(.escape, .escape)
    table.choose("terug naar Vragen")
    table.press(.home, .escape)
    table.choose("antwoorden tonen")
    #expect(table.shows("– bantqx"))
  }

  @Test func `covering ends when the case is left`() throws {
    var table = try Table.board(1)
    let history = try #require(table.history)
    table.press(.home, .escape)
    table.choose("antwoorden bedekken")
    table.press(.escape)
    table.choose("naar het overzicht")
    table.openCurtain()
    table.open(history)
    table.openCurtain()
    table.press(.home)
    #expect(table.shows("– bantqx"))
  }
}

extension Event {
  var isQuestionMoved: Bool { if case .questionMoved = self { true } else { false } }
}

extension Size {
  static let compact = Size(columns: 40, rows: 15)
}

extension Table {
  /// A board on which so many of ten turns are answered.
  static func board(_ answered: Int, _ size: Size = Size(columns: 80, rows: 24)) throws -> Table {
    var table = try Table.at(.questions) { $0.openTurns.count == 10 - answered }
    table.resize(size.columns, size.rows)
    return table
  }
}
