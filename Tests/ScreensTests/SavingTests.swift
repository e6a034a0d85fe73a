import Conversation
import TUI
import Testing

@testable import Screens

@Suite struct SavingTests {
  /// A table of which the disk has not answered yet.
  private static func slow() throws -> Table {
    var table = try Table.at(.questions)
    table.isDiskSlow = true
    table.type("woord")
    table.press(.enter)
    return table
  }

  @Test func `a record is being saved, and noted once the disk has it`() throws {
    var table = try Self.slow()
    #expect(table.shows("Vraag 1, Bqx · wordt bewaard …") && !table.shows("genoteerd"))
    table.press(.control("s"))
    #expect(table.shows("Het laatste wordt nog bewaard …"))
  }

  @Test(
    arguments: [
      .answered(question: 0, by: .pester, text: "w"), .agreementMade(who: .both, what: "w", by: nil),
      .feelingReported(by: .pester, text: "w"), .proposalMade(by: .pester, text: "w"),
    ] as [Event])
  func `no words are said to be noted before the disk has them`(event: Event) throws {
    let setting = try #require(Table.at(.questions).app.setting)
    #expect(setting.words(of: event).hasSuffix(": genoteerd"))
    let unsaved = setting.words(forUnsaved: event)
    #expect(unsaved.hasSuffix(" · wordt bewaard …") && !unsaved.contains("genoteerd"))
  }

  @Test func `the line turns only while no key came`() throws {
    var table = try Self.slow()
    table.answerDisk()
    #expect(table.shows("Vraag 1, Bqx: genoteerd · Ctrl-Z maakt ongedaan") && !table.shows("wordt bewaard"))
    table = try Self.slow()
    table.press(.down)
    table.answerDisk()
    #expect(!table.shows("genoteerd"))
    table.press(.control("s"))
    #expect(table.shows("Alles is bewaard."))
  }

  @Test func `when saving fails the title keeps saying it, and the talk goes on`() throws {
    var table = try Table.at(.questions)
    table.isDiskFull = true
    table.type("woord")
    table.press(.enter)
    #expect(table.title.contains("NIET BEWAARD") && table.shows("Bewaren lukt niet."))
    table.press(.enter)
    #expect(table.title.contains("NIET BEWAARD") && !table.shows("Bewaren lukt niet."))
    table.type("nog een")
    table.press(.enter)
    #expect(table.conversation?.progress.answered == 2)
    table.press(.control("s"))
    #expect(table.shows("Bewaren lukt nu niet. Het programma blijft proberen."))
  }

  @Test func `it is tried again once every three seconds, and the line does not come back with each try`() throws {
    var table = try Table.at(.questions)
    table.isDiskFull = true
    table.type("woord")
    table.press(.enter, .down)
    let before = table.retries
    for _ in 0..<90 { table.rest(100) }
    #expect(table.retries - before == 3)
    #expect(!table.shows("Bewaren lukt niet."))
    let patience = try #require(table.app.patience)
    #expect(patience <= 3_000)
  }

  @Test func `once it works again that is said, and the title is as before`() throws {
    var table = try Table.at(.questions)
    table.isDiskFull = true
    table.type("woord")
    table.press(.enter)
    table.isDiskFull = false
    table.rest(3_000)
    #expect(table.shows("Bewaren lukt weer: alles is bewaard.") && !table.title.contains("NIET BEWAARD"))
  }

  @Test func `while unsaved the menu offers another place, through the curtain`() throws {
    var table = try Table.at(.questions)
    table.isDiskFull = true
    table.type("woord")
    table.press(.enter, .escape)
    table.choose("elders bewaren")
    #expect(table.isBehindCurtain)
    table.openCurtain()
    #expect(table.shows("Waar mag dit bewaard worden?") && table.focusedRow == "▸ terug")
    table.choose("/elders")
    let isRescued = table.requests.contains { if case .rescue(to: "/elders") = $0 { true } else { false } }
    #expect(isRescued && table.title.hasSuffix("SAMEN"))
    table.receive(.savedElsewhere("Het staat in /elders."))
    #expect(!table.shows("/elders"))
  }

  @Test func `leaving while unsaved asks first, the safe row preselected`() throws {
    var table = try Table.at(.preparation)
    table.isDiskFull = true
    table.press(.right, .enter, .end, "q")
    #expect(table.shows("Nog niet alles is bewaard.") && table.focusedRow.hasPrefix("▸ hier blijven"))
    table.press(.enter)
    #expect(table.app.openCase != nil)
    table.press(.control("c"))
    #expect(table.shows("Nog niet alles is bewaard."))
    table.press(.down, .down, .enter)
    #expect(table.app.isOver)
  }

  @Test func `what was typed before the disk failed is not lost`() throws {
    var table = try Table.at(.questions)
    table.isDiskFull = true
    for number in 1...3 {
      table.type("woord \(number)")
      table.press(.enter, .enter)
    }
    table.isDiskFull = false
    table.rest(3_000)
    #expect(table.history?.conversation.progress.answered == 3)
  }
}
