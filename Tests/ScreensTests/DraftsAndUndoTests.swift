import Conversation
import Testing

@testable import Screens

struct DraftsAndUndoTests {
  @Test func `an answer is saved before its draft is forgotten`() throws {
    var table = try Table.at(.questions)
    table.press(.enter)
    table.type("dit duurt langer dan twee seconden")
    table.press(.enter)
    let saved = try #require(table.requests.lastIndex { if case .save = $0 { true } else { false } })
    let forgotten = table.requests.lastIndex { if case .keepDraft(_, nil) = $0 { true } else { false } }
    #expect(try #require(forgotten) > saved)
    #expect(table.drafts.isEmpty)
  }

  @Test func `after an undo the next answer is for the same person again`() throws {
    var table = try Table.at(.questions)
    let first = table.session.turn
    table.write("niet zo bedoeld")
    #expect(table.session.turn != first)
    table.press("u")
    #expect(table.session.turn == first)
    table.write("wel zo bedoeld")
    table.write("van de ander")
    table.press("u", "u", .control("r"))
    #expect(table.session.turn == first)
  }

  @Test func `an undone correction shows the answer it was about`() throws {
    var table = try Table.at(.questions)
    let first = table.session.turn
    table.write("eerst")
    table.press(.up, .left, "e")
    table.type("!")
    table.press(.enter, .down, .right, "u")
    #expect(table.session.turn == first)
  }
}
