import Conversation
import Testing

@testable import Screens

/// A Dutch facilitator with an English case: what the children read too is in their language.
@Suite struct CaseLanguageTests {
  private func englishCase(at step: ActiveStep) throws -> Table {
    let history = try #require(try Table.at(step).session.open?.history)
    var table = try Table()
    table.open(history, id: "case1", texts: try .english())
    return table
  }

  @Test func `what only the facilitator reads stays in the language of the program`() throws {
    var table = try englishCase(at: .preparation)
    #expect(table.shows("ENKEL BEGELEIDER"))
    table.press("q")
    #expect(table.shows("Voorbereiding"))
  }

  @Test func `what both read is in the language of the case`() throws {
    var table = try englishCase(at: .questions)
    #expect(table.shows("TOGETHER"))
    #expect(table.shows("0 of 10 answered"))
    table.press("v")
    #expect(table.shows("Not yet: these questions have not been answered yet"))
  }

  @Test func `the curtain speaks to the one it is for`() throws {
    var table = try englishCase(at: .questions)
    table.press("t", "t")
    #expect(table.shows("Begeleider: scherm naar jezelf"))
    var other = try englishCase(at: .followUp)
    #expect(other.shows("ENKEL BEGELEIDER"))
    other.press(.enter)
    #expect(other.shows("Turn the screen to B."))
    other.press(.enter)
    #expect(other.shows("ONLY WITH B."))
    other.press("q")
    #expect(other.shows("Begeleider: scherm naar jezelf"))
  }

  @Test func `a day is understood in both languages`() throws {
    var table = try englishCase(at: .agreements)
    table.press("n", .tab)
    table.type("Sorry")
    table.press(.tab)
    table.type("morgen")
    #expect(table.shows("Tuesday 24 November 2026"))
    table.press(.enter)
    #expect(table.conversation?.activeAgreements.first?.by == Day.monday.adding(days: 1))
  }

  @Test func `the days that are offered first can be set`() throws {
    var settings = Settings()
    settings.followUpDays = 2
    var table = try Table(settings: settings)
    let history = try #require(try Table.at(.agreements).session.open?.history)
    table.open(history, id: "case1")
    table.press("n", .tab)
    table.type("Sorry")
    table.press(.enter, .enter, " ", .down, " ", "v")
    #expect(table.cursorRow.contains("2 dagen"))
  }
}
