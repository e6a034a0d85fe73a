import Conversation
import TUI
import Testing

@testable import Screens

/// The keys of Vragen, and those that are the same on every screen.
@Suite struct BoardKeysTests {
  @Test func `an answer moves the focus to the suggested turn`() throws {
    var table = try Table.at(.questions)
    #expect(table.session.turn == Turn(question: 0, person: .pester))
    table.write("Ik lachte mee.")
    #expect(table.session.turn == Turn(question: 0, person: .gepeste))
    table.press(.end)
    table.write("Dat het stopt.")
    #expect(table.session.turn == Turn(question: 0, person: .gepeste))
  }

  @Test func `g marks as asked, goes on, and takes back`() throws {
    var table = try Table.at(.questions)
    table.press("g")
    #expect(table.shows("Vraag 1, B.: gesteld, nog geen antwoord · u maakt ongedaan"))
    #expect(table.session.turn == Turn(question: 0, person: .gepeste))
    table.press(.left, "g")
    #expect(table.conversation?[Turn(question: 0, person: .pester)] == .unasked)
  }

  @Test func `g on an answered question is refused`() throws {
    var table = try Table.at(.questions)
    table.press(" ", .left, "g")
    #expect(table.shows("Dat kan niet: B. heeft vraag 1 al beantwoord."))
  }

  @Test func `Space answers without a note and says so, and does nothing on an answer`() throws {
    var table = try Table.at(.questions)
    table.press(" ")
    #expect(table.shows("Vraag 1, B.: beantwoord zonder notitie · u maakt ongedaan"))
    table.press(.left)
    let before = table.events
    table.press(" ")
    #expect(table.events == before)
  }

  @Test func `when nothing is open the focus stays and v leads`() throws {
    var table = try Table.at(.questions)
    for _ in 0..<10 { table.press(" ") }
    #expect(table.session.turn == Turn(question: 4, person: .gepeste))
    #expect(table.footer.hasPrefix(" v verder"))
    table.press(.home)
    table.write("nog iets")
    #expect(table.session.turn == Turn(question: 0, person: .gepeste))
  }

  @Test func `Enter on an answered question adds an answer and keeps the earlier one`() throws {
    var table = try Table.at(.questions)
    table.write("eerst")
    table.press(.left)
    table.write("daarna")
    #expect(table.answers(0, .pester) == ["eerst", "daarna"])
  }

  @Test func `e corrects the last answer, x removes the last of several, u brings it back`() throws {
    var table = try Table.at(.questions)
    table.press("e")
    #expect(table.shows("Hier is nog geen antwoord."))
    table.write("eerst")
    table.press(.left)
    table.write("daarna")
    table.press(.left, "e")
    table.type("!")
    table.press(.enter)
    #expect(table.answers(0, .pester) == ["eerst", "daarna!"])
    table.press("x")
    #expect(table.answers(0, .pester) == ["eerst"])
    #expect(table.shows("Vraag 1, B.: het laatste antwoord is weg · u maakt ongedaan"))
    table.press("x")
    #expect(table.shows("Dat kan niet: dit is het enige antwoord."))
    table.press("u")
    #expect(table.answers(0, .pester) == ["eerst", "daarna!"])
    table.press(.control("r"))
    #expect(table.answers(0, .pester) == ["eerst"])
  }

  @Test func `lists never wrap around`() throws {
    var table = try Table.at(.questions)
    table.press(.up, .left)
    #expect(table.session.turn == Turn(question: 0, person: .pester))
    table.press(.down, .down, .down, .down, .down, .right, .right)
    #expect(table.session.turn == Turn(question: 4, person: .gepeste))
    table.press(.pageUp)
    #expect(table.session.turn?.question == 0)
    table.press(.tab)
    #expect(table.session.turn?.person == .pester)
    table = try Table.at(.preparation)
    table.press(.up)
    #expect(table.session.row == 0)
    table.press(.end, .down)
    #expect(table.session.row == 7)
  }

  @Test(arguments: [["-"], ["+", "="]] as [[Key]]) func `- moves a question earlier, + and = later`(keys: [Key]) throws
  {
    var table = try Table.at(.questions)
    table.press(.down, .down)
    table.press(keys)
    let expected = keys.count == 1 ? [0, 2, 1, 3, 4] : [0, 1, 3, 4, 2]
    #expect(table.conversation?.board.map(\.question) == expected)
    #expect(table.session.turn?.question == 2)
    #expect(table.shows("verplaatst · u maakt ongedaan"))
  }

  @Test func `a question does not move past the first or the last place`() throws {
    var table = try Table.at(.questions)
    table.press("-")
    #expect(table.shows("Dat kan niet: verder kan deze vraag niet."))
  }

  @Test func `Caps Lock is ignored`() throws {
    var table = try Table.at(.questions)
    table.press("G", "P", .enter)
    #expect(table.session.place == .summary)
    #expect(table.conversation?[Turn(question: 0, person: .pester)] == .asked)
  }

  @Test func `v names what is still open`() throws {
    var table = try Table.at(.questions)
    for _ in 0..<8 { table.press(" ") }
    table.press("v")
    #expect(table.shows("Nog niet: deze vragen zijn nog niet beantwoord: vraag 5 (B. en A.)."))
    table.press(.enter)
    #expect(table.session.panels.isEmpty)
  }
}

extension Table {
  func answers(_ question: Int, _ person: Person) -> [String] {
    conversation?[Turn(question: question, person: person)]?.answers.map(\.text) ?? []
  }
}

/// A talk that was led on paper is typed in with Tab alone.
@Suite struct PaperEntryTests {
  private func editedTurn(_ table: Table) -> Turn? {
    if case .editor(let editor) = table.session.panels.last, case .answer(let turn) = editor.purpose {
      turn
    } else {
      nil
    }
  }

  @Test func `Tab hands in an answer and opens the next, over the whole board`() throws {
    var table = try Table.at(.questions)
    let turns = try #require(table.conversation?.turns)
    table.press(.enter)
    for (number, turn) in turns.enumerated() {
      #expect(editedTurn(table) == turn)
      table.type("antwoord \(number)")
      table.press(.tab)
    }
    #expect(table.session.panels.isEmpty)
    #expect(table.conversation?.openTurns == [])
    #expect(table.answers(4, .gepeste) == ["antwoord 9"])
    #expect(table.footer.hasPrefix(" v verder"))
  }

  @Test func `an empty field records nothing, and the way back skips what is answered`() throws {
    var table = try Table.at(.questions)
    table.press(.enter, .tab)
    #expect(editedTurn(table) == Turn(question: 0, person: .gepeste))
    #expect(table.conversation?[Turn(question: 0, person: .pester)] == .unasked)
    table.type("iets")
    table.press(.tab, .tab, .backTab)
    #expect(editedTurn(table) == Turn(question: 1, person: .pester))
    table.press(.backTab)
    #expect(editedTurn(table) == Turn(question: 0, person: .pester))
    table.press(.backTab)
    #expect(table.session.panels.isEmpty)
    #expect(table.answers(0, .gepeste) == ["iets"])
  }

  @Test func `a text that was left as a draft comes back in its own field`() throws {
    var table = try Table.at(.questions)
    table.press(.enter)
    table.type("half")
    table.press(.escape, .right, .enter)
    table.type("heel")
    table.press(.backTab)
    #expect(editedTurn(table) == Turn(question: 0, person: .pester))
    table.press(.tab)
    #expect(table.answers(0, .pester) == ["half"])
    #expect(table.answers(0, .gepeste) == ["heel"])
  }

  @Test func `in another field Tab does nothing`() throws {
    var table = try Table.at(.questions)
    table.write("een")
    table.press(.left, "e", .tab)
    #expect(table.session.panels.count == 1)
    #expect(table.answers(0, .pester) == ["een"])
  }
}
