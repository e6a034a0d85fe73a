import Conversation
import TUI
import Testing

@testable import Screens

@Suite struct UndoTests {
  private static let nothing = "Dat kan niet: hier is niets om ongedaan te maken."

  // Steps and marks.

  @Test func `over a step it asks, the safe row first, and so does redo`() throws {
    var table = try Table.at(.questions)
    table.press(.control("z"))
    #expect(table.shows("Terug naar Start?") && table.focusedRow == "▸ terug" && table.title.hasSuffix("SAMEN"))
    table.press(.enter)
    #expect(table.conversation?.activeStep == .questions)
    table.press(.control("z"), .down, .enter)
    #expect(table.conversation?.activeStep == .opening && table.shows("Ongedaan gemaakt: Een stap verder"))
    table.press(.control("y"))
    #expect(table.shows("Terugzetten: Een stap verder?") && table.focusedRow == "▸ terug")
    table.press(.down, .enter)
    #expect(table.conversation?.activeStep == .questions && table.shows("Teruggezet: Een stap verder"))
  }

  @Test func `a record of another mark is named behind the curtain, and Esc before it leaves all as it was`() throws {
    var table = try Table.at(.questions) { $0.openTurns.count == 8 }
    var history = try #require(table.history)
    let persons = try Persons(pester: "Bo", gepeste: "An")
    try history.take(
      history.next(.event(.detailsCorrected(persons: persons, topic: "iets")), by: "w", at: table.now.moment))
    table.open(history)
    if table.isBehindCurtain { table.openCurtain() }
    table.press(.control("z"))
    #expect(table.isBehindCurtain)
    table.press(.escape)
    #expect(table.title.hasSuffix("SAMEN") && table.conversation?.persons == persons)
    table.press(.control("z"))
    table.openCurtain()
    #expect(table.shows("Ongedaan maken: Namen en onderwerp: An & Bo?") && table.title.hasSuffix("ENKEL BEGELEIDER"))
    table.press(.down, .enter)
    #expect(table.title.hasSuffix("SAMEN") && table.conversation?.persons[.pester] == Marked.pester)
    table.press(.control("y"))
    #expect(table.isBehindCurtain)
    table.openCurtain()
    #expect(table.shows("Terugzetten: Namen en onderwerp: An & Bo?"))
    table.press(.down, .enter)
    #expect(table.conversation?.persons == persons)
  }

  @Test func `it goes on step by step, also after the case was opened again`() throws {
    var table = try Table.at(.questions) { $0.openTurns.count == 8 }
    let history = try #require(table.history)
    table.open(history)
    if table.isBehindCurtain { table.openCurtain() }
    table.press(.control("z"), .control("z"))
    #expect(table.conversation?.openTurns.count == 10)
    table.press(.control("r"), .control("y"), .control("y"))
    #expect(table.conversation?.openTurns.count == 8 && table.shows("hier is niets om terug te zetten."))
  }

  @Test func `a new record ends redo`() throws {
    var table = try Table.at(.questions) { $0.openTurns.count == 9 }
    table.press(.control("z"), "x", .enter, .control("y"))
    #expect(table.shows("hier is niets om terug te zetten."))
  }

  @Test func `making a case is not undone`() throws {
    var table = try Table.at(.preparation)
    table.press(.control("z"))
    #expect(table.shows(Self.nothing))
  }

  // Where it does something else, or nothing.

  @Test func `in a field it undoes only the typing, and then nothing`() throws {
    var table = try Table.at(.questions) { $0.openTurns.count == 9 }
    table.type("woord")
    table.press(.control("z"), .control("z"), .control("z"))
    #expect(table.footer.hasPrefix("Enter sluiten") && table.conversation?.openTurns.count == 9)
  }

  @Test func `just after Esc out of a field it goes back in; after any other key it is the last record`() throws {
    var table = try Table.at(.questions) { $0.openTurns.count == 9 }
    table.type("woord")
    table.press(.escape, .control("z"))
    #expect(table.footer.hasPrefix("Enter noteren") && table.focusedRow == "woord")
    table.press(.escape, .down, .control("z"))
    #expect(table.conversation?.openTurns.count == 10)
  }

  @Test(arguments: [Key.control("z"), .control("y"), .control("r")])
  func `under a menu, a panel, a reading and the summary it does nothing`(_ key: Key) throws {
    for keys: [Key] in [[.escape], ["s"], ["w"], ["p"], ["d"]] {
      var table = try Table.at(.followUp)
      for opening in keys { table.take(opening) }
      let count = table.events.count
      table.press(key)
      #expect(table.events.count == count && table.app.overlays.count == 1)
    }
  }

  @Test func `at a curtain it does nothing`() throws {
    var table = try Table.at(.questions) { $0.openTurns.count == 9 }
    table.press(.control("g"), .control("z"))
    table.openCurtain()
    #expect(table.conversation?.openTurns.count == 9)
  }

  @Test func `a moved highlight is not taken by it`() throws {
    var table = try Table.at(.preparation)
    table.press(.right, .enter, .right, .control("z"))
    #expect(table.conversation?.conditions == [.open, .open])
    #expect(table.shows("▸ Aqx cndqx0 (gepeste) [open]"))
  }

  @Test func `in the panel of a question asked by undo, a record made elsewhere since is not taken back`() throws {
    var table = try Table.at(.questions)
    table.press(.control("z"))
    var elsewhere = try #require(table.history)
    let record = elsewhere.next(
      .event(.answered(question: 0, by: .pester, text: "elders")), by: "v", at: Moment(secondsSince1970: 1_795_000_100))
    try elsewhere.take(record)
    table.receive(.merged([record]))
    table.press(.down, .enter)
    #expect(table.conversation?.openTurns.count == 9 && table.conversation?.activeStep == .questions)
  }
}
