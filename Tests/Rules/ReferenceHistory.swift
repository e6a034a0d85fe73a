import Conversation

/// What the rules say that the history of a case must be: a second implementation of `History`, as simple as can be, which
/// folds all events again at each undo.
struct ReferenceHistory {
  let history: History
  private(set) var state: PlainCase
  /// The records whose events count, in their order.
  private(set) var counted: [Record] = []
  private(set) var skipped: [EventID] = []
  /// What can be redone; redo takes the last one.
  private(set) var undone: [Undone] = []
  /// An undo: the event that it took back, what counted before it, and which later events could no longer be applied.
  struct Undone {
    let id: EventID
    let counted: [Record]
    let confirmations: Set<EventID>
    let dropped: [EventID]
  }

  /// Whether the rules alone say what counts. They do not when an undo drops an event that may have been the confirmation
  /// of one of two contradicting values.
  private(set) var isDecidable = true
  /// Events that count though they change nothing: each confirms one of two contradicting values.
  private(set) var confirmations: Set<EventID> = []

  init(_ history: History) {
    self.history = history
    state = PlainCase(beginning: history.intake)
    var last: Record?
    for record in Set(history.records).sorted(by: Self.precedes) {
      if let last, !Self.precedes(last, record) { skipped.append(record.id) } else { take(record) }
      last = record
    }
  }

  /// The order of records: by Lamport clock, so that a record stands behind all that its writer had read. Equal clocks are
  /// ordered by writer and number, so that the order is the same on every computer.
  static func precedes(_ a: Record, _ b: Record) -> Bool {
    if a.lamport != b.lamport { return a.lamport < b.lamport }
    return a.id.writer == b.id.writer ? a.id.sequence < b.id.sequence : a.id.writer < b.id.writer
  }

  private mutating func take(_ record: Record) {
    switch record.entry {
    case .event:
      if count(record) {
        undone = []
      } else if confirms(record) {
        (undone, counted) = ([], counted + [record])
        confirmations.insert(record.id)
      } else {
        skipped.append(record.id)
      }
    case .undone(let id):
      guard let place = counted.lastIndex(where: { $0.id == id }) else { return skipped.append(record.id) }
      let (before, old) = (counted, confirmations)
      counted = Array(before[..<place])
      state = fold(counted)
      let dropped = before[(place + 1)...].filter { !count($0) }
      if dropped.contains(where: { othersSetToo($0) }) { isDecidable = false }
      skipped += dropped.map(\.id)
      undone.append(Undone(id: id, counted: before, confirmations: old, dropped: dropped.map(\.id)))
    case .redone(let id):
      guard let last = undone.last, last.id == id else { return skipped.append(record.id) }
      (counted, confirmations) = (last.counted, last.confirmations)
      skipped.removeAll { last.dropped.contains($0) }
      state = fold(counted)
      undone.removeLast()
    }
  }

  private mutating func count(_ record: Record) -> Bool {
    guard case .event(let event) = record.entry, ExpectedRefusals.of(event, as: record.id, in: state).isEmpty
    else { return false }
    state = state.applying(event, as: record.id, at: record.at)
    counted.append(record)
    confirmations.remove(record.id)
    return true
  }

  /// Whether another writer set the thing that this record sets.
  private func othersSetToo(_ record: Record) -> Bool {
    guard case .event(let event) = record.entry, let subject = event.subject else { return false }
    return history.records.contains { other in
      guard case .event(let said) = other.entry else { return false }
      return other.id.writer != record.id.writer && said.subject == subject
    }
  }

  /// Whether an event that changes nothing confirms one of two contradicting values. What contradicts is held against rules
  /// of its own (`RulesOfMerges.swift`), so that it is asked of the history itself.
  private func confirms(_ record: Record) -> Bool {
    guard case .event(let event) = record.entry, othersSetToo(record) else { return false }
    let before = History(history.intake, records: history.records.filter { Self.precedes($0, record) })
    return before.contradictions.contains { $0.versions.last == event }
  }

  /// The case after the events of these records; those that the rules refuse are passed over.
  func fold(_ records: some Sequence<Record>) -> PlainCase {
    var state = PlainCase(beginning: history.intake)
    for record in records {
      guard case .event(let event) = record.entry, ExpectedRefusals.of(event, as: record.id, in: state).isEmpty
      else { continue }
      state = state.applying(event, as: record.id, at: record.at)
    }
    return state
  }
}

extension PlainCase {
  /// A case as it is made: names and topic, and nothing recorded.
  init(beginning intake: Intake) {
    self.init(Conversation(intake))
    let script = intake.script
    (names, topic, step) = (Pair(intake.persons.names), intake.topic, .active(.preparation))
    conditions = script.conditions.map { _ in .open }
    (reasons, extras) = (script.reasons.map { _ in false }, script.extras.map { _ in false })
    (said, starter) = (script.opening.map { _ in false }, .pester)
    board = script.questions.indices.map(PlainRow.init(untouched:))
    (agreements, consent, agreed, rounds) = ([], Pair(false, false), [], [])
    (stops, pester) = ([], .pester)
  }
}
