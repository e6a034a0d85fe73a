import Conversation
import TUI
import Testing
import Texts

@testable import Screens

@Suite struct ChromeTests {
  // The title.

  @Test func `it names who, the step, and who may look`() throws {
    let table = try Table.at(.questions)
    #expect(table.title.hasPrefix(" Aqx & Bqx ") && table.title.hasSuffix(" SAMEN"))
    #expect(table.rows[1] == " Voorbereiding ── Start ── ● Vragen ── Afspraken ── Opvolging")
    #expect(table.rows[2] == String(repeating: "─", count: 80))
  }

  @Test(arguments: [
    (ActiveStep.preparation, "Aqx & Bqx ENKEL BEGELEIDER"), (.opening, "Start SAMEN"),
    (.questions, "Vragen 0 van 10 beantwoord SAMEN"), (.agreements, "Afspraken SAMEN"),
    (.followUp, "Aqx & Bqx ENKEL BEGELEIDER"),
  ])
  func `on a small window the names or the step`(_ step: ActiveStep, _ title: String) throws {
    var table = try Table.at(step)
    table.resize(40, 15)
    #expect(table.title.trimmingBlanks == title)
  }

  @Test(arguments: [40, 80, 120])
  func `names that begin alike are told apart in title and mark`(_ columns: Int) throws {
    var table = try Table.at(
      .followUp, names: ("Maximiliaan-Alexander-Emmanuel-Theodoor B.", "Maximiliaan-Alexander-Emmanuel-Theodoor A."))
    table.resize(columns, columns == 40 ? 15 : 24)
    let title = table.title.replacing("ENKEL BEGELEIDER", with: "").trimmingBlanks
    #expect(title.contains("A. & ") && title.hasSuffix("B."))
    for name in ["B.", "A."] {
      var talk = table
      if name == "A." { talk.press(.down) }
      talk.press(.enter)
      talk.openCurtain()
      #expect(talk.title.contains("ENKEL MET Ma") && talk.title.hasSuffix(name))
    }
  }

  @Test func `a warning stands beside the mark, and title and mark give way to it`() throws {
    for columns in [40, 80] {
      var table = try Table.inTalk()
      table.resize(columns, columns == 40 ? 15 : 24)
      table.isDiskFull = true
      table.press(.right, .enter)
      #expect(table.title.contains("NIET BEWAARD") && table.title.hasSuffix("ENKEL MET Bqx"))
    }
    var practice = Table()
    practice.press("o")
    #expect(practice.title.contains("OEFENEN"))
  }

  // The footers of KEYS, at 80 columns.

  private static func footer(_ table: Table, _ keys: Key...) -> String {
    var table = table
    for key in keys { table.take(key) }
    return String(table.rows.last?.dropFirst() ?? "")
  }

  @Test func `the footers at 80 columns`() throws {
    let board = try Table.at(.questions) { $0.openTurns.count == 9 }
    let footers = [
      Self.footer(try .at(.opening)): "Enter gezegd   ↑ wie begint   Esc menu   Ctrl-G verberg",
      Self.footer(board): "Enter antwoord   Spatie niet opgeschreven   Esc menu   Ctrl-G verberg",
      Self.footer(board, .home): "Enter naar Aqx   Typ: nog van Bqx   Esc menu   Ctrl-G verberg",
      Self.footer(board, .end): "Enter naar de afspraken   Esc menu   Ctrl-G verberg",
      Self.footer(board, "x"): "Enter noteren   Ctrl-J regel   Ctrl-Z ongedaan   Esc later   Ctrl-G verberg",
      Self.footer(try .inTalk()): "Enter volgende   ←→ kiezen   Esc menu   Ctrl-G verberg",
      Self.footer(try AgreementsTests.agreed(), .end, .enter):
        "Enter deze dag   ↑↓ kiezen   Typ een datum   Esc terug   Ctrl-G verberg",
      Self.footer(board, .escape): "Enter doen   ↑↓ kiezen   Esc terug   Ctrl-G verberg",
    ]
    for (shown, expected) in footers { #expect(shown == expected) }
  }

  @Test(arguments: [Texts.nl, .en, .fr])
  func `every footer fits 80 columns, has at most five items, and names Ctrl-G before a child`(
    _ texts: Texts
  ) throws {
    for step in ActiveStep.allCases {
      var table = Table(texts: texts)
      table.open(try .marked { $0.activeStep == step })
      if table.isBehindCurtain { table.openCurtain() }
      for _ in 0..<12 {
        let items = String(table.rows.last?.dropFirst() ?? "").split(separator: "   ")
        #expect(items.count <= 5 && (table.rows.last?.columns ?? 0) <= 80)
        #expect(items.last?.hasPrefix("Ctrl-G ") == (step != .preparation && step != .followUp))
        table.press(.down)
      }
    }
  }

  @Test func `where narrow, first the word of Ctrl-G goes, then items from the right, last the word of Esc`() throws {
    var table = try Table.at(.questions)
    let widths = [
      80: "Enter antwoord   Spatie niet opgeschreven   Esc menu   Ctrl-G verberg",
      69: "Enter antwoord   Spatie niet opgeschreven   Esc menu   Ctrl-G",
      60: "Enter antwoord   Esc menu   Ctrl-G", 40: "Enter antwoord   Esc menu   Ctrl-G",
    ]
    for (columns, footer) in widths {
      table.resize(columns, 15)
      #expect(table.rows.last == " " + footer, "\(columns)")
    }
    var narrow = try Table.at(.agreements)
    narrow.resize(40, 15)
    #expect(narrow.rows.last == " Enter nieuwe afspraak   Esc   Ctrl-G")
  }

  @Test func `where there is more than fits, the keys that scroll are named if all others keep their room`() throws {
    var table = try FollowUpTests.done()
    table.press(.home, .enter, .escape)
    let widths = [
      (80, 15, "Enter lezen   PgDn bladeren   Esc menu"), (40, 15, "Enter lezen   PgDn bladeren   Esc menu"),
      (80, 24, "Enter lezen   Esc menu"),
    ]
    for (columns, rows, footer) in widths {
      table.resize(columns, rows)
      #expect(table.middle.contains("▾") == footer.contains("PgDn"))
      #expect(table.rows.last == " " + footer, "\(columns)×\(rows)")
    }
    table.resize(40, 15)
    table.press(.pageDown)
    #expect(table.footer.contains(table.middle.contains("▾") ? "PgDn" : "PgUp bladeren"))

    // Before a child the arrows, Esc and Ctrl-G come first, and there are five items at most.
    var board = try Table.board(1, Size(columns: 80, rows: 24))
    board.press(.home)
    board.take(.paste(String(repeating: "lang antwoord ", count: 60)))
    #expect(board.footer == "Enter noteren Ctrl-J regel Ctrl-Z ongedaan Esc later Ctrl-G verberg")
    board.press(.enter)
    #expect(board.footer == "Enter naar Aqx Typ: nog van Bqx PgDn bladeren Esc menu Ctrl-G verberg")
    board.resize(40, 15)
    #expect(board.middle.contains("▾") && board.footer == "Enter naar Aqx Esc menu Ctrl-G")
  }

  @Test func `where nothing has the focus the arrows scroll, and the footer says so alone`() throws {
    var table = try Table.at(.followUp)
    table.resize(40, 15)
    table.press("w")
    #expect(table.middle.contains("▾") && table.footer == "↑↓ lezen Esc terug")
  }

  @Test func `the footer is that of what lies on top, and names no letters`() throws {
    var table = try Table.at(.followUp)
    #expect(table.footer == "Enter apart spreken Esc menu")
    table.press("w")
    #expect(table.footer == "↑↓ lezen Esc terug")
    table.press(.escape, "e")
    #expect(table.footer == "Enter volgende ↑↓ veld Esc later")
  }

  // A window that is too small.

  @Test(arguments: [(39, 15), (40, 14), (10, 3), (1, 1)])
  func `in a window too small typing is not noted, and it recovers`(_ columns: Int, _ rows: Int) throws {
    var table = try Table.at(.questions)
    let before = table.rows
    table.resize(columns, rows)
    table.type("woord ")
    table.press(.enter, .escape, .control("z"), .control("s"), .down)
    #expect(columns < 30 || table.shows("Wat je typt, wordt nu niet genoteerd."))
    #expect(!table.rows.joined().contains("Aqx"))
    table.resize(80, 24)
    #expect(table.rows == before)
  }

  @Test func `there Ctrl-C asks in one line and a second one leaves, and Ctrl-G works`() throws {
    var table = try Table.at(.questions)
    table.resize(39, 14)
    table.press(.control("c"))
    #expect(table.shows("Druk dan nog eens op Ctrl-C.") && !table.app.isOver)
    table.press("x", .control("c"))
    #expect(!table.app.isOver)
    table.press(.control("g"))
    table.resize(80, 24)
    #expect(table.isBehindCurtain)
    table.resize(39, 14)
    table.press(.control("c"), .control("c"))
    #expect(table.app.isOver)
  }

  // Notices.

  @Test func `a notice stays until the next key, which works as always`() throws {
    var table = try Table.at(.questions)
    table.press(.end, .enter)
    table.rest(60_000)
    #expect(table.shows("Nog niet: eerst nog een antwoord op"))
    table.press(.home)
    #expect(!table.shows("Nog niet:") && table.shows("[·]"))
  }

  @Test func `none but two outlive a change of who may look`() throws {
    var table = try Table.at(.questions)
    table.press(.end, .enter, .control("g"))
    #expect(!table.shows("Nog niet:"))
    table.openCurtain()
    #expect(!table.shows("Nog niet:"))
  }

  @Test func `Ctrl-S says that all is saved, anywhere, and ends a typed run`() throws {
    for keys: [Key] in [[], ["w"], [.escape]] {
      var table = try Table.at(.followUp)
      for key in keys { table.take(key) }
      table.press(.control("s"))
      #expect(table.shows("Alles is bewaard."))
    }
    var table = try Table.at(.opening)
    table.type("x")
    table.press(.control("s"), .enter)
    #expect(table.conversation?.said == [true, false])
  }

  @Test func `a long refusal on a small window stands whole where there is room, and in the menu`() throws {
    var table = try Table.at(.preparation, .nl)
    table.resize(40, 15)
    table.press(.end, .enter)
    #expect(table.shows("het terug goed wil maken. Bespreek dat eerst apart.") && table.focusedRow.hasPrefix("▸ →"))
  }

  @Test func `the cursor stands on what has the focus, everywhere`() throws {
    let starts: [Table] = try [
      Table(), .at(.preparation), .at(.opening), .at(.questions), .at(.agreements), .atClosingPage(), .at(.followUp),
      .inTalk(), .stopped(),
    ]
    for start in starts {
      for size in [Size(columns: 80, rows: 24), Size(columns: 40, rows: 15)] {
        var table = start
        table.resize(size.columns, size.rows)
        for key in [Key.down, .down, .tab, .up, .end, .home, .escape] {
          table.take(key)
          let cursor = table.frame.cursor
          #expect(cursor.row > 1 && cursor.row < size.rows - 2 && !table.focusedRow.isEmpty, "\(key)")
        }
      }
    }
  }

  @Test func `a taken away agreement leaves the focus on a row`() throws {
    var table = try AgreementsTests.withOne()
    table.press(.home, .enter)
    table.choose("weghalen")
    #expect(table.focusedRow == "▸ + nieuwe afspraak")
    table.press(.control("z"))
    #expect(table.focusedRow == "▸ samen afsqx")
    table.press(.control("y"))
    #expect(table.focusedRow == "▸ + nieuwe afspraak")
  }

  @Test(arguments: [Texts.nl, .en, .fr])
  func `at 40 columns the main action, Esc and Ctrl-G stay, however long the names are`(_ texts: Texts) throws {
    let names = ("Maximiliaan-Alexander-Emmanuel-Theodoor B.", "Maximiliaan-Alexander-Emmanuel-Theodoor A.")
    for step in ActiveStep.allCases {
      var table = Table(texts: texts)
      table.resize(40, 15)
      table.open(
        try .marked(names: names) { step == .questions ? $0.progress.answered == 5 : $0.activeStep == step })
      if table.isBehindCurtain { table.openCurtain() }
      for _ in 0..<12 {
        let row = table.rows.last ?? ""
        #expect(row.columns <= 40 && row.hasPrefix(" " + texts.keys.enter + " ") && row.contains(texts.keys.escape))
        #expect(row.contains("Ctrl-G") == (step != .preparation && step != .followUp))
        table.press(.left, .up)
      }
    }
  }

  @Test func `at 40 columns the arrows of a choice stay, without their word`() throws {
    var table = try AgreementsTests.withOne()
    table.resize(40, 15)
    table.press(.down)
    #expect(table.rows.last?.trimmingBlanks == "Enter volgende ←→ Esc Ctrl-G")
  }
}
