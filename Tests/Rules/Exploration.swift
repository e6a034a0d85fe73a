import Conversation

/// All cases that can be reached from a beginning within bounds, breadth first. In each of them every event of `Candidates`
/// is tried.
struct Exploration {
  /// Whether to go on from the case that an event led to.
  private let isWithinBounds: (PlainCase, Event) -> Bool
  /// The part by which cases are compared: of those equal in it one is gone on from.
  private let comparedPart: (PlainCase) -> PlainCase

  private(set) var states: [Conversation] = []
  /// How each case was first reached, and how many events away.
  private(set) var origins: [(from: Int, by: Event)?] = []
  private var depths: [Int] = []
  private(set) var tried = 0
  private(set) var violations = Violations()

  private var visited: Set<PlainCase> = []
  /// Cases from which there is a path to a closed case.
  private var closable: Set<PlainCase> = []

  init(
    from beginning: Conversation, comparing comparedPart: @escaping (PlainCase) -> PlainCase,
    within isWithinBounds: @escaping (PlainCase, Event) -> Bool
  ) {
    (self.isWithinBounds, self.comparedPart) = (isWithinBounds, comparedPart)
    reach(beginning, PlainCase(beginning), nil)
    var next = 0
    var last = Int.max
    // After a violation it goes one event further, so that what breaks because of it is told too. A dead end is known
    // before the case in which it lies is reached; it goes on to that case, where other rules break.
    while next < states.count, depths[next] <= last {
      explore(next)
      if last == .max, !violations.rules.allSatisfy({ $0 == Self.deadEnd }) { last = depths[next] + 1 }
      next += 1
    }
  }

  private mutating func explore(_ place: Int) {
    let state = states[place]
    let plain = PlainCase(state)
    report(Rules.broken(by: state), at: place)
    if violations.isEmpty, !canClose(state) { report([Self.deadEnd], at: place) }
    if plain.stepUnderWay != nil, !canStop(state) { report([Self.cannotStop], at: place) }
    for event in Candidates.events(in: plain) {
      attempt(event, as: plain.derivedID(for: event), to: state, plain, place)
    }
    // An id that another agreement has already.
    if let taken = plain.agreements.first {
      attempt(.agreementMade(who: .both, what: "x", by: nil), as: taken.id, to: state, plain, place)
    }
  }

  private mutating func attempt(
    _ event: Event, as id: EventID, to state: Conversation, _ plain: PlainCase, _ place: Int
  ) {
    let attempt = EventAttempt(event, in: state, plain: plain, as: id, at: plain.moment(of: event))
    tried += 1
    report(Rules.broken(by: attempt), by: event, at: place)
    if let result = attempt.result, let after = attempt.after, isWithinBounds(after, event) {
      reach(result, after, (place, event))
    }
  }

  private mutating func report(_ broken: [String], by event: Event? = nil, at place: Int) {
    guard !broken.isEmpty else { return }
    let path = "after \(path(to: place))"
    violations.add(broken, event.map { "\($0), \(path)" } ?? path)
  }

  private mutating func reach(_ state: Conversation, _ plain: PlainCase, _ origin: (from: Int, by: Event)?) {
    guard visited.insert(comparedPart(plain)).inserted else { return }
    states.append(state)
    depths.append(origin.map { depths[$0.from] + 1 } ?? 0)
    origins.append(origin)
  }

  static let deadEnd = "R12: from every case a closed case can be reached"
  static let cannotStop = "R13: in every step the talk can be stopped and resumed"

  private func canStop(_ state: Conversation) -> Bool {
    let id = EventID(writer: "", sequence: 0)
    guard let stopped = EventAttempt(.stopped(reason: "x"), in: state, as: id).result else { return false }
    return EventAttempt(.resumed, in: stopped, as: id).after?.withoutTimes == PlainCase(state).withoutTimes
  }

  /// Applies `nextTowardsClosing` until the case is closed, or is one of `closable`. A path has fewer than 60 events.
  private mutating func canClose(_ state: Conversation) -> Bool {
    var passed: [PlainCase] = []
    var now = state
    var plain = PlainCase(now)
    while !closable.contains(plain), let event = plain.nextTowardsClosing {
      let attempt = EventAttempt(event, in: now, plain: plain, as: plain.derivedID(for: event))
      guard passed.count < 60, let result = attempt.result, let after = attempt.after else { return false }
      passed.append(plain)
      (now, plain) = (result, after)
    }
    closable.formUnion(passed)
    return true
  }

  /// The events that led to a case, from the beginning.
  func path(to place: Int) -> String {
    var (path, at) = ([Event](), place)
    while let origin = origins[at] {
      path.append(origin.by)
      at = origin.from
    }
    return "\(path.reversed())"
  }
}

extension PlainCase {
  /// One of two moments, so that rules about the time of an answer, a talk or a stop can break.
  fileprivate func moment(of event: Event) -> Moment {
    let isLater =
      switch event {
      case .answered(_, let person, _): person == .gepeste
      case .talkHeld(let person): rounds.last?.talks[person].heldAt != nil
      case .resumed: true
      default: false
      }
    return Moment(secondsSince1970: isLater ? 8 : 7)
  }
}
