import CaseFiles
import Conversation
import Reports
import Texts

// Counts without names.
extension Commands {
  func figures(of period: Arguments.Period, isJSON: Bool) -> ExitCode {
    reporting { () throws(FileFault) in
      let known = try listed { listed -> CaseFigures?? in
        switch listed {
        case .summary(let summary): .some(summary.figures)
        case .sealed(_, let days): .some(days?.figures)
        case .fault: nil
        }
      }
      guard let known else { return .failed }
      let deleted = try folder.tombstones().compactMap(\.figures)
      let figures = Figures(of: known.compactMap { $0 } + deleted, in: period)
      return isJSON ? write(figures) : answer(figures.document(texts).text())
    }
  }
}

/// What a yearly report asks, without names: each thing by the day on which it happened, and what has no day by that of
/// the first answer.
struct Figures: Encodable, Equatable {
  let from, until: Day?
  /// Talks made, begun with a first answer, closed, and ended early; a case can be ended early more than once.
  let begun, led, closed, stopped: Int
  /// Of the talks that were led: rounds planned, those of them that took place, and separate talks that did not.
  let rounds, roundsHeld, missedTalks: Int
  let roundsUntilStopped, daysUntilFollowUp: Spread

  /// How a number varies over cases.
  struct Spread: Encodable, Equatable {
    let cases: Int
    /// The middle one, or the lower of the two in the middle.
    let median: Int?
    let most: Int?

    init(_ numbers: [Int]) {
      let sorted = numbers.sorted()
      cases = sorted.count
      median = sorted.isEmpty ? nil : sorted[(sorted.count - 1) / 2]
      most = sorted.last
    }

    private enum Key: String, CodingKey { case cases, median, most }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(cases, forKey: .cases)
      try container.encode(median, forKey: .median)
      try container.encode(most, forKey: .most)
    }
  }

  init(of cases: [CaseFigures], in period: Arguments.Period) {
    func isIn(_ day: Day?) -> Bool { day.map(period.holds) ?? false }
    (from, until) = (period.first, period.last)
    begun = cases.count { isIn($0.begun) }
    closed = cases.count { isIn($0.closed) }
    stopped = cases.reduce(0) { $0 + $1.stopped.count(where: isIn) }
    let talks = cases.filter { isIn($0.led) }
    led = talks.count
    rounds = talks.reduce(0) { $0 + $1.rounds }
    roundsHeld = talks.reduce(0) { $0 + $1.roundsHeld }
    missedTalks = talks.reduce(0) { $0 + $1.missed }
    roundsUntilStopped = Spread(talks.compactMap(\.roundsUntilStopped))
    daysUntilFollowUp = Spread(talks.compactMap(\.daysUntilFollowUp))
  }

  private enum Key: String, CodingKey {
    case from, until, begun, led, closed, stopped, rounds, roundsHeld, missedTalks, roundsUntilStopped,
      daysUntilFollowUp
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(from, forKey: .from)
    try container.encode(until, forKey: .until)
    try container.encode(begun, forKey: .begun)
    try container.encode(led, forKey: .led)
    try container.encode(closed, forKey: .closed)
    try container.encode(stopped, forKey: .stopped)
    try container.encode(rounds, forKey: .rounds)
    try container.encode(roundsHeld, forKey: .roundsHeld)
    try container.encode(missedTalks, forKey: .missedTalks)
    try container.encode(roundsUntilStopped, forKey: .roundsUntilStopped)
    try container.encode(daysUntilFollowUp, forKey: .daysUntilFollowUp)
  }

  func document(_ texts: Texts) -> Document {
    let words = texts.reports.figures
    func row(_ label: String, _ number: Int) -> Item { Item(label, .printed(String(number))) }
    func row(_ label: String, _ spread: Spread) -> Item {
      guard let median = spread.median, let most = spread.most else { return Item(label, .note(words.none)) }
      return Item(label, .printed(words.spread(count: spread.cases, median: String(median), most: most)))
    }
    let days = [
      from.map { words.from(day: texts.days.full($0)) }, until.map { words.until(day: texts.days.full($0)) },
    ]
    return Document(
      language: texts.language, title: words.title, subtitle: days.compactMap { $0 }.joined(separator: ", "),
      blocks: [
        .items([
          row(words.begun, begun), row(words.led, led), row(words.closed, closed), row(words.stopped, stopped),
          row(words.rounds, rounds), row(words.roundsHeld, roundsHeld), row(words.missed, missedTalks),
          row(words.roundsUntilStopped, roundsUntilStopped), row(words.daysUntilFollowUp, daysUntilFollowUp),
        ])
      ])
  }
}

extension Arguments.Period {
  func holds(_ day: Day) -> Bool { (first.map { $0 <= day } ?? true) && (last.map { day <= $0 } ?? true) }
}
