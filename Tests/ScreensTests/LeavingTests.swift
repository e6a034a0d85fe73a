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

  /// Merges two corrections of one answer that were made at once.
  private static func contradicted(_ step: ActiveStep) throws -> (table: Table, answer: Answer.ID) {
    var table = try Table.at(step) { $0.openTurns.count < 10 }
    let history = try #require(table.history)
    let turn = Turn(question: 0, person: .pester)
    let answer = try #require(history.conversation[turn]?.answers.first?.id)
    var records: [Record] = []
    for writer in ["een", "twee"] {
      records.append(
        history.next(
          .event(.answerCorrected(answer: answer, text: "woorden van \(writer)")), by: writer,
          at: Moment(secondsSince1970: 1_795_000_100)))
    }
    table.receive(.merged(records))
    return (table, answer)
  }

  @Test func `different words recorded at once are put to the facilitator, later kiezen first`() throws {
    var (table, _) = try Self.contradicted(.followUp)
    #expect(table.shows("Op twee plaatsen werd iets verschillends genoteerd") && table.focusedRow == "▸ later kiezen")
    table.choose("“woorden van een”")
    let answer = table.app.openCase?.conversation[Turn(question: 0, person: .pester)]?.answers.first
    #expect(answer?.text == "woorden van een" && table.app.overlays.isEmpty)
  }

  @Test func `before a child that waits`() throws {
    let (table, _) = try Self.contradicted(.questions)
    #expect(table.title.hasSuffix("SAMEN") && !table.shows("Op twee plaatsen"))
  }
}
