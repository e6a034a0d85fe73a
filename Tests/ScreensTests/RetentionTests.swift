import Conversation
import Testing

@testable import Screens

@Suite struct `Keeping no longer and no more than needed, on the screen` {
  @Test func `the day until which a closed case is kept can be moved, and that undone`() throws {
    var table = try Table.closed()
    #expect(table.shows("Bewaren tot dinsdag 23 november 2027"))
    table.press("d")
    #expect(table.shows("Tot welke dag bewaren?") && table.shows("23-11-2027"))
    table.press(.control("u"))
    table.type("1-2-2028")
    table.press(.enter)
    #expect(table.shows("Bewaren tot dinsdag 1 februari 2028"))
    table.press("u")
    #expect(table.shows("Bewaren tot dinsdag 23 november 2027"))
  }

  @Test func `a stopped case has no such day`() throws {
    var table = try Table.stopped()
    table.press("d")
    #expect(table.session.panels.isEmpty && table.shows("Dat kan niet"))
    table.press(.escape, "?")
    #expect(!table.picture(80, 60).contains("Verzet de dag tot wanneer"))
  }

  @Test func `cleaning asks first, and not now is the safe row`() throws {
    var table = try Table.closed()
    table.press("o")
    #expect(table.cursorRow.contains("nu niet"))
    table.press(.enter)
    #expect(!table.requests.contains(.cleanCase))
    table.press("o", .down, .enter)
    #expect(table.requests.last == .cleanCase)
  }
}

@Suite struct `A sealed case on the screen` {
  private func sealed() throws -> Table {
    var table = try Table()
    table.receive(.cases([CaseEntry(id: "abc", state: .sealed)], more: false))
    return table
  }

  @Test func `it shows as sealed, and opening it asks the passphrase, of which only dots are seen`() throws {
    var table = try sealed()
    #expect(table.shows("abc  verzegeld"))
    table.press(.enter)
    table.type("geheim é")
    #expect(table.shows("••••••••") && !table.shows("geheim"))
    table.press(.left, .left, .backspace)
    #expect(table.shows("•••••••") && !table.shows("••••••••"))
    table.press(.enter)
    #expect(table.requests.last == .unsealCase(id: "abc", passphrase: "geheié".replacing("ié", with: "i é")))
    #expect(table.drafts.isEmpty)
  }

  @Test func `what is typed goes nowhere but to the case`() throws {
    var table = try sealed()
    table.press(.enter)
    table.type("geheim")
    table.idle(seconds: 10)
    table.press(.enter)
    #expect(table.requests.last == .unsealCase(id: "abc", passphrase: "geheim"))
    #expect(table.drafts.isEmpty)
    table.press(.escape)
    #expect(table.requests.allSatisfy { if case .keepDraft = $0 { false } else { true } })
  }

  @Test func `a wrong one says so and leaves the field empty`() throws {
    var table = try sealed()
    table.press(.enter)
    table.type("fout")
    table.press(.enter)
    table.receive(.wrongPassphrase("Dat is niet de juiste wachtzin."))
    #expect(table.shows("Dat is niet de juiste wachtzin.") && !table.shows("•"))
    table.type("goed")
    table.press(.enter)
    #expect(table.requests.last == .unsealCase(id: "abc", passphrase: "goed"))
  }

  @Test func `an empty one asks nothing of the disk`() throws {
    var table = try sealed()
    let count = table.requests.count
    table.press(.enter, .enter)
    #expect(table.requests.count == count)
  }
}

@Suite struct `What two machines contradict each other in, on the screen` {
  /// A case of which one answer was corrected in two ways.
  private func contradicted() throws -> Table {
    var table = try Table.at(.questions)
    table.write("Een.")
    let history = try #require(table.session.open?.history)
    let answer = try #require(history.conversation.board[0].cells.pester.answers.first).id
    var (ours, theirs) = (history, history)
    try ours.take(ours.next(.event(.answerCorrected(answer: answer, text: "Twee.")), by: "a", at: .start))
    try theirs.take(theirs.next(.event(.answerCorrected(answer: answer, text: "Drie.")), by: "b", at: .start))
    table.open(History(history.intake, records: ours.records + theirs.records), id: "samen")
    return table
  }

  @Test func `both are shown, for the facilitator alone, and choosing later is the safe row`() throws {
    var table = try contradicted()
    #expect(table.shows("ENKEL BEGELEIDER") && table.shows("“Twee.”") && table.shows("“Drie.”"))
    #expect(table.cursorRow.contains("later kiezen"))
    table.press(.enter)
    #expect(table.session.panels.isEmpty && table.shows("SAMEN"))
    #expect(table.session.open?.history.contradictions.count == 1)
  }

  @Test(arguments: [(2, "Twee."), (1, "Drie.")])
  func `choosing one records it, and it is not asked again`(up: Int, text: String) throws {
    var table = try contradicted()
    table.press(Array(repeating: .up, count: up) + [.enter])
    #expect(table.session.panels.isEmpty)
    #expect(table.session.open?.history.contradictions.isEmpty == true)
    #expect(table.conversation?.board[0].cells.pester.answers.map(\.text) == [text])
    table.open(try #require(table.session.open?.history), id: "samen")
    #expect(table.session.panels.isEmpty)
  }
}
