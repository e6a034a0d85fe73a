import Conversation

/// Records every path of an exploration in a `History`: its cases must be the same, and each event must be undone and
/// redone.
struct HistoryReplay {
  private let exploration: Exploration
  private let children: [[Int]]
  private(set) var violations = Violations()
  private(set) var recorded = 0

  init(_ exploration: Exploration, from beginning: History) {
    self.exploration = exploration
    var children = Array(repeating: [Int](), count: exploration.states.count)
    for (place, origin) in exploration.origins.enumerated() { if let origin { children[origin.from].append(place) } }
    self.children = children
    record(from: 0, beginning, [:])
  }

  /// - Parameter ids: for each id that `derivedID` made in the exploration, the id that the history gave.
  private mutating func record(from place: Int, _ history: History, _ ids: [EventID: EventID]) {
    for child in children[place] where violations.isEmpty {
      guard let event = exploration.origins[child]?.by else { continue }
      let attempt = RecordAttempt(.event(event.replacing(ids)), into: history)
      recorded += 1
      report(Rules.broken(by: attempt), at: child)
      var ids = ids
      ids[PlainCase(exploration.states[place]).derivedID(for: event)] = attempt.record.id
      record(from: child, attempt.after, ids)
    }
    if children[place].isEmpty { report(Rules.broken(by: history), at: place) }
  }

  private mutating func report(_ broken: [String], at place: Int) {
    if !broken.isEmpty { violations.add(broken, "after \(exploration.path(to: place))") }
  }
}

extension Event {
  fileprivate func replacing(_ ids: [EventID: EventID]) -> Event {
    func new(_ id: EventID) -> EventID { ids[id] ?? id }
    return switch self {
    case .answerCorrected(let id, let text): .answerCorrected(answer: new(id), text: text)
    case .answerRemoved(let id): .answerRemoved(answer: new(id))
    case .answerTakenBack(let id): .answerTakenBack(answer: new(id))
    case .answerMoved(let id, let person): .answerMoved(answer: new(id), to: person)
    case .agreementChanged(let id, let who, let what, let day):
      .agreementChanged(agreement: new(id), who: who, what: what, by: day)
    case .agreementWithdrawn(let id): .agreementWithdrawn(agreement: new(id))
    case .agreementReported(let person, let id, let kept):
      .agreementReported(by: person, agreement: new(id), kept: kept)
    default: self
    }
  }
}
