import Conversation

/// The history of a case told once more from its records, as plainly as can be: no state is kept that could be told anew.
struct Retelling {
  let history: History
  private(set) var state: Account
  /// The records whose events count, in their order.
  private(set) var counted: [Record] = []
  private(set) var skipped: [EventID] = []
  /// What redo brings back, the next one last: what counted before each undo, and what no longer did after it.
  private(set) var undone: [(id: EventID, counted: [Record], dropped: [EventID])] = []
  /// Whether something counts that only said once more what was already so, to settle a contradiction.
  private(set) var hasRepetitions = false
  private let shown: Set<EventID>

  init(_ history: History) {
    self.history = history
    shown = Set(history.skipped.map(\.record.id))
    state = Account(beginning: history.intake)
    var last: Record?
    for record in Set(history.records).sorted(by: Self.precedes) {
      if let last, !Self.precedes(last, record) { skipped.append(record.id) } else { tell(record) }
      last = record
    }
  }

  /// What was known before comes before; of what was recorded at once the order is the same everywhere.
  static func precedes(_ a: Record, _ b: Record) -> Bool {
    if a.lamport != b.lamport { return a.lamport < b.lamport }
    return a.id.writer == b.id.writer ? a.id.sequence < b.id.sequence : a.id.writer < b.id.writer
  }

  private mutating func tell(_ record: Record) {
    switch record.entry {
    case .event:
      if count(record) { undone = [] }
    case .undone(let id):
      guard let place = counted.lastIndex(where: { $0.id == id }) else { return skipped.append(record.id) }
      let before = counted
      counted = Array(before[..<place])
      state = fold(counted)
      let dropped = before[(place + 1)...].filter { !count($0) }.map(\.id)
      undone.append((id, before, dropped))
    case .redone(let id):
      guard let last = undone.last, last.id == id else { return skipped.append(record.id) }
      counted = last.counted
      skipped.removeAll { last.dropped.contains($0) }
      state = fold(counted)
      undone.removeLast()
    }
  }

  private mutating func count(_ record: Record) -> Bool {
    guard case .event(let event) = record.entry else { return false }
    if Obstacles.to(event, as: record.id, in: state).isEmpty {
      state = state.following(event, as: record.id, at: record.at)
    } else if shown.contains(record.id) {
      skipped.append(record.id)
      return false
    } else {
      hasRepetitions = true
    }
    counted.append(record)
    return true
  }

  /// A case after these events.
  func fold(_ records: some Sequence<Record>) -> Account {
    var state = Account(beginning: history.intake)
    for record in records {
      guard case .event(let event) = record.entry, Obstacles.to(event, as: record.id, in: state).isEmpty
      else { continue }
      state = state.following(event, as: record.id, at: record.at)
    }
    return state
  }
}

extension Account {
  /// A case of which nothing is known yet but who it is between and what it is about.
  init(beginning intake: Intake) {
    self.init(Conversation(intake))
    let script = intake.script
    (names, topic, step) = (Pair(intake.persons.names), intake.topic, .active(.preparation))
    conditions = script.conditions.map { _ in .open }
    (reasons, extras) = (script.reasons.map { _ in false }, script.extras.map { _ in false })
    (said, starter) = (script.opening.map { _ in false }, .pester)
    board = script.questions.indices.map(Row.init(untouched:))
    (agreements, consent, agreed, rounds) = ([], Pair(false, false), [], [])
  }
}
