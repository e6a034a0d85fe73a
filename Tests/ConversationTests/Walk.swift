import Conversation

/// A walk over all cases that can be reached from a beginning, breadth first, trying everything in each of them.
struct Walk {
  /// Which of the tried events that happened are walked on from: the bounds.
  let follows: (Conversation, Event) -> Bool
  /// What distinguishes cases here: those alike in it are walked on from once.
  let distinguishes: (Conversation) -> AnyHashable

  private(set) var states: [Conversation] = []
  /// How each case was first reached.
  private(set) var origins: [(from: Int, by: Event)?] = []
  private(set) var tried = 0
  /// What was seen that should not be, each with the way to it.
  private(set) var findings: [String] = []

  private var known: Set<AnyHashable> = []
  private var closable: Set<Conversation> = []

  init(
    from beginning: Conversation, distinguishing distinguishes: @escaping (Conversation) -> AnyHashable = { $0 },
    following follows: @escaping (Conversation, Event) -> Bool
  ) {
    (self.follows, self.distinguishes) = (follows, distinguishes)
    reach(beginning, nil)
    var next = 0
    while next < states.count, findings.isEmpty {
      visit(next)
      next += 1
    }
  }

  private mutating func visit(_ place: Int) {
    let state = states[place]
    report(Rules.broken(by: state), at: place)
    if !canClose(state) { report(["no way to a closed case"], at: place) }
    if state.activeStep != nil, !canStop(state) { report(["no way to stop and go on"], at: place) }
    for event in Candidates.events(in: state) {
      let happening = Happening(event, in: state, as: state.derivedID(for: event))
      tried += 1
      report(Rules.broken(by: happening).map { "\($0) — \(event)" }, at: place)
      if let after = happening.after, follows(after, event) { reach(after, (place, event)) }
    }
  }

  private mutating func reach(_ state: Conversation, _ origin: (from: Int, by: Event)?) {
    guard known.insert(distinguishes(state)).inserted else { return }
    states.append(state)
    origins.append(origin)
  }

  private mutating func report(_ broken: [String], at place: Int) {
    findings += broken.map { "\($0), after \(way(to: place))" }
  }

  private func canStop(_ state: Conversation) -> Bool {
    let id = EventID(writer: "", sequence: 0)
    guard let stopped = Happening(.stopped(reason: "x"), in: state, as: id).after else { return false }
    return Happening(.resumed, in: stopped, as: id).after == state
  }

  /// Goes on by the facilitator's best efforts until the case is closed, or is one from which that is known.
  private mutating func canClose(_ state: Conversation) -> Bool {
    var passed: [Conversation] = []
    var now = state
    while !closable.contains(now), let event = now.nextTowardsClosing {
      guard passed.count < 60, let after = Happening(event, in: now, as: now.derivedID(for: event)).after
      else { return false }
      passed.append(now)
      now = after
    }
    closable.formUnion(passed)
    return true
  }

  /// The events that led to a case, from the beginning of the walk.
  func way(to place: Int) -> [Event] {
    var (way, at) = ([Event](), place)
    while let origin = origins[at] {
      way.append(origin.by)
      at = origin.from
    }
    return way.reversed()
  }
}

/// Goes every way of a walk once more through a history: what it folds, undoes and redoes must be the same cases.
struct Retracing {
  private let walk: Walk
  private let children: [[Int]]
  private(set) var findings: [String] = []
  private(set) var taken = 0

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
      var (history, names) = (history, names)
      let record = history.next(.event(event.renamed(names)), by: "w", at: .second(0))
      names[walk.states[place].derivedID(for: event)] = record.id
      do throws(Refusal) { try retrace(record, &history) } catch { findings.append("\(error): \(walk.way(to: child))") }
      go(on: child, history, names)
    }
    if children[place].isEmpty { reread(history, place) }
  }

  private mutating func retrace(_ record: Record, _ history: inout History) throws(Refusal) {
    guard case .event(let event) = record.entry else { return }
    taken += 1
    let before = history.conversation
    var after = before
    try after.apply(event, as: record.id, at: record.at)
    try history.take(record)
    if history.conversation != after { findings.append("folded otherwise: \(event)") }

    var reversed = history
    try reversed.take(reversed.next(.undone(event: record.id), by: "w", at: .second(0)))
    if reversed.conversation != before { findings.append("undone otherwise: \(event)") }
    try reversed.take(reversed.next(.redone(event: record.id), by: "w", at: .second(0)))
    if reversed.conversation != after { findings.append("redone otherwise: \(event)") }
  }

  private mutating func reread(_ history: History, _ place: Int) {
    let again = History(history.intake, records: history.records.reversed())
    let isSame = again.conversation == history.conversation && again.records == history.records
    if !isSame || !again.skipped.isEmpty { findings.append("read otherwise: \(walk.way(to: place))") }
  }
}

extension Event {
  fileprivate func renamed(_ names: [EventID: EventID]) -> Event {
    func new(_ id: EventID) -> EventID { names[id] ?? id }
    return switch self {
    case .answerCorrected(let id, let text): .answerCorrected(answer: new(id), text: text)
    case .answerRemoved(let id): .answerRemoved(answer: new(id))
    case .agreementChanged(let id, let who, let what, let day):
      .agreementChanged(agreement: new(id), who: who, what: what, by: day)
    case .agreementWithdrawn(let id): .agreementWithdrawn(agreement: new(id))
    case .agreementReported(let role, let id, let kept): .agreementReported(by: role, agreement: new(id), kept: kept)
    default: self
    }
  }
}
