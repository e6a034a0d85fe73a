import Conversation
import Testing

/// A calendar elsewhere keeps what it was told once, so every round that was ever planned is remembered.
struct PlannedDaysTests {
  private func planned() throws -> Play { try talk(at: .followUp) }

  @Test func `a planned round has its day, also when it was moved`() throws {
    var play = try planned()
    let day = try #require(play.rounds.first?.planned)
    #expect(play.history.everPlanned == [day])
    try play.record(.roundMoved(to: day.adding(days: 3)))
    #expect(play.history.everPlanned == [day.adding(days: 3)])
  }

  @Test func `a round that was undone is still known, with its last day`() throws {
    var play = try planned()
    let day = try #require(play.rounds.first?.planned)
    try play.undo()
    while !play.rounds.isEmpty { try play.undo() }
    #expect(play.history.everPlanned == [day])
    #expect(History(play.history.intake, records: play.history.records).everPlanned == [day])
  }

  @Test func `planned anew after an undo it is the same round`() throws {
    var play = try planned()
    let day = try #require(play.rounds.first?.planned)
    while !play.rounds.isEmpty { try play.undo() }
    try play.record(.roundPlanned(on: day.adding(days: 5)))
    #expect(play.history.everPlanned == [day.adding(days: 5)])
  }
}
