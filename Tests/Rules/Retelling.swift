import Conversation

/// The history of a case told once more from its records, as plainly as can be: no state is kept that could be told anew.
struct Retelling {
  let history: History
  private(set) var state: PlainCase
  /// The records whose events count, in their order.
  private(set) var counted: [Record] = []
  private(set) var skipped: [EventID] = []
  /// What redo brings back, the next one last: what counted before each undo, and what no longer did after it.
  private(set) var undone: [Undone] = []
  /// How all stood before an undo, and what no longer counted after it.
  struct Undone {
    let id: EventID
    let counted: [Record]
    let repetitions: Set<EventID>
    let dropped: [EventID]
  }

  /// Whether it can be told for certain what counts: not when, after an undo, what follows it might only have said once
  /// more which of two things at once is so.
  private(set) var isCertain = true
  /// What counts though it changes nothing, for it says which of two things at once is so.
  private(set) var repetitions: Set<EventID> = []

  init(_ history: History) {
    self.history = history
    state = PlainCase(beginning: history.intake)
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
      if count(record) {
        undone = []
      } else if settles(record) {
        (undone, counted) = ([], counted + [record])
        repetitions.insert(record.id)
      } else {
        skipped.append(record.id)
      }
    case .undone(let id):
      guard let place = counted.lastIndex(where: { $0.id == id }) else { return skipped.append(record.id) }
      let (before, old) = (counted, repetitions)
      counted = Array(before[..<place])
      state = fold(counted)
      let dropped = before[(place + 1)...].filter { !count($0) }
      if dropped.contains(where: { repeatsAnother($0) }) { isCertain = false }
      skipped += dropped.map(\.id)
      undone.append(Undone(id: id, counted: before, repetitions: old, dropped: dropped.map(\.id)))
    case .redone(let id):
      guard let last = undone.last, last.id == id else { return skipped.append(record.id) }
      (counted, repetitions) = (last.counted, last.repetitions)
      skipped.removeAll { last.dropped.contains($0) }
      state = fold(counted)
      undone.removeLast()
    }
  }

  private mutating func count(_ record: Record) -> Bool {
    guard case .event(let event) = record.entry, Obstacles.to(event, as: record.id, in: state).isEmpty
    else { return false }
    state = state.following(event, as: record.id, at: record.at)
    counted.append(record)
    repetitions.remove(record.id)
    return true
  }

  /// Whether another writer said something else of the same.
  private func repeatsAnother(_ record: Record) -> Bool {
    guard case .event(let event) = record.entry, let matter = event.matter else { return false }
    return history.records.contains { other in
      guard case .event(let said) = other.entry else { return false }
      return other.id.writer != record.id.writer && said.matter == matter
    }
  }

  /// Whether an event that changes nothing says which of two things at once is so. That is no rule of the method but one
  /// of bringing copies together (see `Merge`), so the history as it was is asked.
  private func settles(_ record: Record) -> Bool {
    guard case .event(let event) = record.entry, repeatsAnother(record) else { return false }
    let before = History(history.intake, records: history.records.filter { Self.precedes($0, record) })
    return before.contradictions.contains { $0.versions.last == event }
  }

  /// A case after these events.
  func fold(_ records: some Sequence<Record>) -> PlainCase {
    var state = PlainCase(beginning: history.intake)
    for record in records {
      guard case .event(let event) = record.entry, Obstacles.to(event, as: record.id, in: state).isEmpty
      else { continue }
      state = state.following(event, as: record.id, at: record.at)
    }
    return state
  }
}

extension PlainCase {
  /// A case of which nothing is known yet but who it is between and what it is about.
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
