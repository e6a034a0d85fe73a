import Conversation
import TUI
import Testing

@testable import Screens

@Suite struct LeavingTests {
  @Test func `Ctrl-C asks anywhere, blijven first, and Esc or Enter stays`() throws {
    for start in [Table(), try Table.at(.followUp), try .at(.questions)] {
      for key in [Key.enter, .escape] {
        var table = start
        let rows = table.rows
        table.press(.control("c"))
        #expect(table.shows("Het programma sluiten?") && table.focusedRow == "▸ blijven")
        table.press(key)
        #expect(!table.app.isOver && table.rows == rows)
      }
    }
  }

  @Test func `from where only the facilitator looks it leaves at once`() throws {
    var table = try Table.at(.followUp)
    table.press(.control("c"), .down, .enter)
    #expect(table.app.isOver)
  }

  @Test func `in a field it leaves the text as a draft`() throws {
    var table = try Table.at(.questions)
    table.type("half")
    table.press(.control("c"), .escape)
    #expect(table.footer.hasPrefix("Enter noteren") && table.focusedRow == "half")
  }

  // What the world asks.

  @Test func `a sealed case asks its passphrase, and again with what was wrong`() {
    var table = Table()
    table.receive(.sealed(id: "k3f9"))
    #expect(table.shows("De wachtzin van k3f9"))
    table.type("geheim")
    #expect(!table.shows("geheim"))
    table.press(.enter)
    let isAsked = table.requests.contains { if case .unsealCase("k3f9", "geheim") = $0 { true } else { false } }
    #expect(isAsked)
    table.receive(.wrongPassphrase(id: "k3f9", "Dat is niet de wachtzin."))
    #expect(table.shows("Dat is niet de wachtzin."))
    table.press(.escape)
    #expect(table.app.overlays.isEmpty)
  }

  /// What two people changed of one thing at once comes in.
  private static func contradict(_ table: inout Table, by events: [Event]) throws {
    let history = try #require(table.history)
    let moment = Moment(secondsSince1970: 1_795_000_100)
    table.receive(.merged(zip(["een", "twee"], events).map { history.next(.event($1), by: $0, at: moment) }))
  }

  @Test func `different words recorded at once are put to the facilitator, later kiezen first`() throws {
    let days = [20, 21].map { Day(year: 2026, month: 12, day: $0) }
    var table = try Table.at(.followUp)
    try Self.contradict(&table, by: days.compactMap { $0.map { .roundMoved(to: $0) } })
    #expect(table.shows("Op twee plaatsen werd iets verschillends genoteerd") && table.focusedRow == "▸ later kiezen")
    table.choose("Opvolging verzet naar zondag 20 december 2026")
    #expect(table.conversation?.nextFollowUp == days[0] && table.app.overlays.isEmpty)
  }

  @Test func `before a child that waits`() throws {
    var table = try Table.at(.questions) { $0.openTurns.count < 10 }
    let answer = try #require(table.conversation?[Turn(question: 0, person: .pester)]?.answers.first?.id)
    try Self.contradict(&table, by: ["een", "twee"].map { .answerCorrected(answer: answer, text: $0) })
    #expect(table.history?.contradictions.count == 1)
    #expect(table.title.hasSuffix("SAMEN") && !table.shows("Op twee plaatsen"))
  }
}
