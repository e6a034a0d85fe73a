import Conversation

/// What was seen that should not be: each broken rule with the first way to it, which is a shortest one.
public struct Findings: CustomStringConvertible, Sendable {
  public private(set) var ways: [String: String] = [:]

  public var isEmpty: Bool { ways.isEmpty }
  public var rules: [String] { ways.keys.sorted() }
  public var description: String { rules.map { "\($0): \(ways[$0] ?? "")" }.joined(separator: "\n") }

  mutating func add(_ other: Findings) {
    for (rule, way) in other.ways { add([rule], way) }
  }

  mutating func add(_ broken: [String], _ way: String) {
    for rule in broken where ways[rule] == nil { ways[rule] = way }
  }
}

/// A walk over all cases that can be reached from a beginning, breadth first, trying everything in each of them.
public struct Walk {
  /// Which of the tried events that happened are walked on from: the bounds.
  private let follows: (Account, Event) -> Bool
  /// What distinguishes cases here: those alike in it are walked on from once.
  private let distinguishes: (Account) -> Account

  public private(set) var states: [Conversation] = []
  /// How each case was first reached, and how many events away.
  private(set) var origins: [(from: Int, by: Event)?] = []
  private var depths: [Int] = []
  public private(set) var tried = 0
  public private(set) var findings = Findings()

  private var known: Set<Account> = []
  private var closable: Set<Account> = []

  init(
    from beginning: Conversation, distinguishing distinguishes: @escaping (Account) -> Account = { $0 },
    following follows: @escaping (Account, Event) -> Bool
  ) {
    (self.follows, self.distinguishes) = (follows, distinguishes)
    reach(beginning, Account(beginning), nil)
    var next = 0
    var last = Int.max
    // A finding ends the walk one event further: what breaks by it is told with it. A dead end ahead is none yet: the
    // walk goes on to where it is.
    while next < states.count, depths[next] <= last {
      visit(next)
      if last == .max, !findings.rules.allSatisfy({ $0 == Self.deadEnd }) { last = depths[next] + 1 }
      next += 1
    }
  }

  private mutating func visit(_ place: Int) {
    let state = states[place]
    let account = Account(state)
    report(Rules.broken(by: state), at: place)
    if findings.isEmpty, !canClose(state) { report([Self.deadEnd], at: place) }
    if account.stepUnderWay != nil, !canStop(state) { report([Self.noPause], at: place) }
    for event in Candidates.events(in: account) {
      offer(event, as: account.derivedID(for: event), to: state, account, place)
    }
    // A name that is taken already.
    if let taken = account.agreements.first {
      offer(.agreementMade(who: .both, what: "x", by: nil), as: taken.id, to: state, account, place)
    }
  }

  private mutating func offer(_ event: Event, as id: EventID, to state: Conversation, _ account: Account, _ place: Int)
  {
    let happening = Happening(event, in: state, account: account, as: id, at: account.moment(of: event))
    tried += 1
    report(Rules.broken(by: happening), by: event, at: place)
    if let result = happening.result, let after = happening.after, follows(after, event) {
      reach(result, after, (place, event))
    }
  }

  private mutating func report(_ broken: [String], by event: Event? = nil, at place: Int) {
    guard !broken.isEmpty else { return }
    let way = "after \(way(to: place))"
    findings.add(broken, event.map { "\($0), \(way)" } ?? way)
  }

  private mutating func reach(_ state: Conversation, _ account: Account, _ origin: (from: Int, by: Event)?) {
    guard known.insert(distinguishes(account)).inserted else { return }
    states.append(state)
    depths.append(origin.map { depths[$0.from] + 1 } ?? 0)
    origins.append(origin)
  }

  static let deadEnd = "R12: from everywhere there is a way to a closed case"
  static let noPause = "R13: everywhere the talk can be stopped and gone on with"

  private func canStop(_ state: Conversation) -> Bool {
    let id = EventID(writer: "", sequence: 0)
    guard let stopped = Happening(.stopped(reason: "x"), in: state, as: id).result else { return false }
    return Happening(.resumed, in: stopped, as: id).after?.withoutTimes == Account(state).withoutTimes
  }

  /// Goes on by the facilitator's best efforts until the case is closed, or is one from which that is known.
  private mutating func canClose(_ state: Conversation) -> Bool {
    var passed: [Account] = []
    var now = state
    var account = Account(now)
    while !closable.contains(account), let event = account.nextTowardsClosing {
      let happening = Happening(event, in: now, account: account, as: account.derivedID(for: event))
      guard passed.count < 60, let result = happening.result, let after = happening.after else { return false }
      passed.append(account)
      (now, account) = (result, after)
    }
    closable.formUnion(passed)
    return true
  }

  /// The events that led to a case, from the beginning of the walk.
  func way(to place: Int) -> String {
    var (way, at) = ([Event](), place)
    while let origin = origins[at] {
      way.append(origin.by)
      at = origin.from
    }
    return "\(way.reversed())"
  }
}

extension Account {
  /// One of two moments, so that what is told apart by its time can be seen to be.
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
