import Conversation
import TUI
import Testing

@testable import Screens

@Suite struct ReadOnlyTests {
  private static let why = "Dit dossier is van een nieuwere versie."

  private static func at(_ step: ActiveStep, until isThere: (Conversation) -> Bool = { _ in true }) throws -> Table {
    var table = Table()
    var reached = false
    let history = try History.marked { conversation in
      reached = reached || conversation.activeStep == step
      return reached && isThere(conversation)
    }
    table.open(history, readOnly: why)
    if table.isBehindCurtain { table.openCurtain() }
    if table.app.overlays.count == 1 { table.press(.escape) }
    return table
  }

  @Test func `the title says so, and why is told once only the facilitator looks`() throws {
    var table = Table()
    table.open(try .marked { $0.activeStep == .followUp }, readOnly: Self.why)
    #expect(table.title.contains("ENKEL LEZEN") && table.shows(Self.why))
    #expect(try Self.at(.questions).title.contains("ENKEL LEZEN"))
  }

  @Test(arguments: ActiveStep.allCases)
  func `no key records, and no field opens`(_ step: ActiveStep) throws {
    let table = try Self.at(step)
    let count = try #require(table.history).records.count
    let keys: [Key] = [
      .enter, .right, .enter, " ", "x", .paste("woord"), .enter, .end, .enter, .control("z"), .control("y"), "s", "a",
    ]
    for key in keys {
      var table = table
      for key in [key, .enter] {
        table.take(key)
        #expect(table.app.overlays.allSatisfy { !$0.isForRecording }, "\(key)")
      }
      #expect(table.history?.records.count == count, "\(key)")
    }
  }

  @Test func `Enter is refused with why, typing finds no place`() throws {
    var table = try Self.at(.questions)
    table.press(.enter)
    #expect(table.shows(Self.why))
    table.press("x")
    #expect(table.shows("Wat je typte, is niet genoteerd.") && table.app.overlays.isEmpty)
    table.press(.enter, .control("z"))
    #expect(table.shows(Self.why) && table.app.overlays.isEmpty)
  }

  @Test func `the menu tells what cannot be done and why, and reading still can`() throws {
    var table = try Self.at(.followUp)
    table.press(.escape)
    table.choose("stopzetten")
    table.press(.down, .enter)
    #expect(table.shows(Self.why))
    table.press(.escape, .escape, .escape)
    table.press("p")
    #expect(table.shows("1 facilitator tqx"))
  }
}
