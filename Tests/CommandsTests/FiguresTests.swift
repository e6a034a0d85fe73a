import CaseFiles
import Conversation
import Testing

@testable import Commands

/// What a yearly report counts.
struct FiguresTests {
  private func figures(
    begun: String, led: String?, closed: String? = nil, stopped: [String] = [], rounds: Int = 1, until: Int? = nil,
    days: Int? = nil, missed: Int = 0
  ) throws -> CaseFigures {
    let intake = Intake(script: .nl, persons: try Persons(pester: "B.", gepeste: "A."), topic: "")
    var figures = CaseFigures(of: History(intake), created: Moment(secondsSince1970: 0))
    figures.begun = try #require(Day(begun))
    figures.led = led.flatMap { Day($0) }
    figures.closed = closed.flatMap { Day($0) }
    figures.stopped = stopped.compactMap { Day($0) }
    (figures.rounds, figures.roundsHeld, figures.roundsUntilStopped) = (rounds, until ?? 0, until)
    (figures.daysUntilFollowUp, figures.missed) = (days, missed)
    return figures
  }

  private func cases() throws -> [CaseFigures] {
    [
      try figures(begun: "2026-09-01", led: "2026-09-02", closed: "2027-01-10", rounds: 2, until: 2, days: 7),
      try figures(begun: "2026-12-31", led: "2027-01-04", stopped: ["2027-01-05", "2027-02-01"], days: 1, missed: 1),
      try figures(begun: "2027-03-01", led: nil, rounds: 0),
    ]
  }

  @Test func `each thing counts on its own day, and what has none on that of the first answer`() throws {
    let period = Arguments.Period(first: Day("2027-01-01"), last: Day("2027-12-31"))
    let figures = Figures(of: try cases(), in: period)
    #expect((figures.begun, figures.led, figures.closed, figures.stopped) == (1, 1, 1, 2))
    #expect((figures.rounds, figures.roundsHeld, figures.missedTalks) == (1, 0, 1))
    #expect(figures.roundsUntilStopped == Figures.Spread([]) && figures.daysUntilFollowUp == Figures.Spread([1]))
  }

  @Test func `the first and the last day count too, and without days all does`() throws {
    let edge = Arguments.Period(first: Day("2026-09-01"), last: Day("2026-09-01"))
    #expect(Figures(of: try cases(), in: edge).begun == 1)
    #expect(Figures(of: try cases(), in: Arguments.Period()).begun == 3)
  }

  @Test func `no label is wrapped around its figure, in no language`() throws {
    let figures = Figures(of: try cases(), in: Arguments.Period())
    for code in Resources.languages.codes {
      let lines = figures.document(try Resources.languages.texts(code)).text().split(separator: "\n").dropFirst(2)
      #expect(lines.count == 9 && lines.allSatisfy { $0.contains("  ") && $0.count <= 80 }, "\(code): \(lines)")
    }
    let english = figures.document(try Resources.languages.texts("en")).text()
    #expect(english.contains("median 2, at most 2 (1 conversation)"))
    #expect(english.contains("median 1, at most 7 (2 conversations)"))
  }

  @Test func `a spread tells how many, the middle one and the highest`() {
    let spread = Figures.Spread([14, 1, 7, 2])
    #expect((spread.cases, spread.median, spread.most) == (4, 2, 14))
    #expect(Figures.Spread([]).median == nil)
  }
}
