import Conversation

/// Goes every way of a walk once more through a history: what it folds, undoes and redoes must be the same cases.
public struct Retracing {
  private let walk: Walk
  private let children: [[Int]]
  public private(set) var findings = Findings()
  public private(set) var taken = 0

  init(_ walk: Walk, from beginning: History) {
    self.walk = walk
    var children = Array(repeating: [Int](), count: walk.states.count)
    for (place, origin) in walk.origins.enumerated() { if let origin { children[origin.from].append(place) } }
    self.children = children
    go(on: 0, beginning, [:])
  }

  /// The walk's ids are derived and a history's are not, so each is followed by what it became.
  private mutating func go(on place: Int, _ history: History, _ names: [EventID: EventID]) {
    for child in children[place] where findings.isEmpty {
      guard let event = walk.origins[child]?.by else { continue }
      let taking = Taking(.event(event.renamed(names)), into: history)
      taken += 1
      report(Rules.broken(by: taking), at: child)
      var names = names
      names[PlainCase(walk.states[place]).derivedID(for: event)] = taking.record.id
      go(on: child, taking.after, names)
    }
    if children[place].isEmpty { report(Rules.broken(by: history), at: place) }
  }

  private mutating func report(_ broken: [String], at place: Int) {
    if !broken.isEmpty { findings.add(broken, "after \(walk.way(to: place))") }
  }
}

extension Event {
  fileprivate func renamed(_ names: [EventID: EventID]) -> Event {
    func new(_ id: EventID) -> EventID { names[id] ?? id }
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
