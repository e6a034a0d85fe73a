/// A case as a fold over its records (R16), with everything needed to undo and redo (R14).
public struct History: Sendable {
  public let intake: Intake
  public private(set) var conversation: Conversation
  /// Every record, refused ones included, in the order in which they count.
  public private(set) var records: [Record] = []
  /// The records that the rules refused when the record was read; they are kept and shown.
  public private(set) var skipped: [(record: Record, refusal: Refusal)] = []

  /// The events that count, in their order.
  private(set) var past: [Counted] = []
  /// The events that can be redone, the next one last.
  private var future: [Undone] = []
  private var snapshots = Snapshots()
  private(set) var knowledge = Knowledge()
  /// Where each thing was set; kept only once there are two writers, for one cannot contradict itself.
  private(set) var statements: Statements?

  /// An event that counts, by the place of its record.
  struct Counted {
    let record: Int
    /// False when it only confirmed which version of a contradiction counts.
    let changes: Bool
  }

  /// An event that was undone and what followed it, as they counted: redo puts just that back.
  private struct Undone {
    let place: Int
    let events: [Counted]
    /// The later events that did not count without it.
    var skipped: Set<EventID> = []
  }

  /// Folds records, given in any order, into a case.
  public init(_ intake: Intake, records: some Sequence<Record> = []) {
    self.intake = intake
    conversation = Conversation(intake)
    self.records = Array(records).inOrder
    past.reserveCapacity(self.records.count)
    for place in self.records.indices {
      do throws(Refusal) {
        try count(recordAt: place)
      } catch {
        skipped.append((self.records[place], error))
      }
      learn(recordAt: place)
    }
  }

  /// The events that count, in their order, without those that only confirmed a version of a contradiction.
  public var counted: [(record: Record, event: Event)] {
    past.filter(\.changes).compactMap { counted in event(of: counted).map { (records[counted.record], $0) } }
  }

  /// The event that undo would take back.
  public var undoable: (id: EventID, event: Event)? { named(past.last) }

  /// The event that redo would bring back.
  public var redoable: (id: EventID, event: Event)? { named(future.last?.events.first) }

  /// How the case stood before the event that undo would take back.
  public var beforeUndoable: Conversation? { past.isEmpty ? nil : state(before: past.count - 1) }

  /// The cell in which an answer that counts stands, or stood before it was removed.
  public func turn(of answer: EventID) -> Turn? {
    var turn: Turn?
    for counted in past {
      switch event(of: counted) {
      case .answered(let question, let person, _), .answeredWithoutNote(let question, let person):
        if records[counted.record].id == answer { turn = Turn(question: question, person: person) }
      case .answerMoved(answer, let person): turn = turn.map { Turn(question: $0.question, person: person) }
      default: continue
      }
    }
    return turn
  }

  /// For whom the screen is that recorded the event that undo would take back.
  public var audienceOfUndoable: Audience? {
    guard let event = undoable?.event else { return nil }
    return beforeUndoable?.audience(of: event)
  }

  /// For whom the screen is that recorded the event that redo would bring back.
  public var audienceOfRedoable: Audience? {
    guard let undone = future.last, let event = redoable?.event else { return nil }
    return state(before: undone.place).audience(of: event)
  }

  private func named(_ counted: Counted?) -> (id: EventID, event: Event)? {
    guard let counted, let event = event(of: counted) else { return nil }
    return (records[counted.record].id, event)
  }

  /// The next record of a writer on this case.
  public func next(_ entry: Entry, by writer: String, at moment: Moment) -> Record {
    let lamport = records.last?.lamport ?? 0
    // What was read may hold any number; the largest has no next.
    let id = EventID(writer: writer, sequence: min(knowledge.lastSequence(of: writer), .max - 1) + 1)
    let heads = knowledge.heads
    let isOwn = heads.isEmpty || heads == [EventID(writer: writer, sequence: id.sequence - 1)]
    return Record(
      id: id, lamport: min(lamport, .max - 1) + 1, at: moment, entry: entry, seen: isOwn ? nil : heads)
  }

  /// Adds one record, or refuses it and stays as it was.
  ///
  /// Refuses with `nothingChanges` what does not come after every other record: read again, it would count elsewhere.
  public mutating func take(_ record: Record) throws(Refusal) {
    records.append(record)
    let place = records.count - 1
    do throws(Refusal) {
      try count(recordAt: place)
    } catch {
      records.removeLast()
      throw error
    }
    learn(recordAt: place)
  }

  private mutating func learn(recordAt place: Int) {
    knowledge.learn(records, at: place)
    if statements == nil, knowledge.hasSeveralWriters { statements = Statements(of: self) }
  }
}

// Counting, undoing and redoing: R14, R16.
extension History {
  func event(of counted: Counted) -> Event? {
    if case .event(let event) = records[counted.record].entry { event } else { nil }
  }

  private mutating func count(recordAt place: Int) throws(Refusal) {
    if place > 0, !(records[place - 1] < records[place]) { throw .nothingChanges }
    switch records[place].entry {
    case .event:
      try add(recordAt: place)
      future = []
    case .undone(let id): try undo(id)
    case .redone(let id): try redo(id)
    }
  }

  private mutating func add(recordAt place: Int) throws(Refusal) {
    guard case .event(let event) = records[place].entry else { return }
    snapshots.note(conversation, before: past.count, recordsToCome: records.count - place)
    var changes = true
    do throws(Refusal) {
      try conversation.apply(event, as: records[place].id, at: records[place].at)
    } catch {
      guard confirms(event) else { throw error }
      changes = false
    }
    append(Counted(record: place, changes: changes), event)
  }

  private mutating func append(_ counted: Counted, _ event: Event) {
    statements?.add(event, by: records[counted.record].id.writer, at: past.count, inRound: conversation.rounds.count)
    past.append(counted)
  }

  /// How the case stood before one of the events that count: from the last snapshot, applied on.
  private func state(before place: Int) -> Conversation {
    let snapshot = snapshots.last(before: place)
    var state = snapshot?.state ?? Conversation(intake)
    for counted in past[(snapshot?.place ?? 0)..<place] { apply(counted, to: &state) }
    return state
  }

  /// Applies an event that counted in just this state before, so that it is not refused now.
  private func apply(_ counted: Counted, to state: inout Conversation) {
    guard counted.changes, let event = event(of: counted) else { return }
    try? state.apply(event, as: records[counted.record].id, at: records[counted.record].at)
  }

  /// Goes back to before one of the events that count; tells which no longer do.
  private mutating func goBack(to place: Int) -> [Counted] {
    // One by one: a slice would keep the array shared, and what is removed from a shared array is copied whole.
    var left: [Counted] = []
    var round = conversation.rounds.count
    while past.count > place {
      let counted = past.removeLast()
      left.append(counted)
      guard let event = event(of: counted) else { continue }
      statements?.remove(event, by: records[counted.record].id.writer, inRound: round)
      if event.beginsRound { round -= 1 }
    }
    left.reverse()
    if left.count == 1, conversation.takeBackRepetition(records[left[0].record].id) {
      snapshots.forget(after: place)
    } else if !left.isEmpty {
      conversation = state(before: place)
      snapshots.forget(after: place)
      snapshots.keep(conversation, before: place)
    }
    return left
  }

  /// Takes back the named event and counts anew what came after it. That is nothing on one machine; after a
  /// merge it may be something, and what the rules then refuse is skipped.
  private mutating func undo(_ id: EventID) throws(Refusal) {
    guard let place = past.lastIndex(where: { records[$0.record].id == id }) else { throw .nothingToUndo }
    var undone = Undone(place: place, events: goBack(to: place))
    for counted in undone.events.dropFirst() {
      do throws(Refusal) {
        try add(recordAt: counted.record)
      } catch {
        skipped.append((records[counted.record], error))
        undone.skipped.insert(records[counted.record].id)
      }
    }
    future.append(undone)
  }

  /// Nothing new has happened since the undo, for that would have ended redo; so all stands as the undo left it.
  private mutating func redo(_ id: EventID) throws(Refusal) {
    guard let undone = future.last, let first = undone.events.first, records[first.record].id == id
    else { throw .nothingToRedo }
    _ = goBack(to: undone.place)
    for counted in undone.events {
      guard let event = event(of: counted) else { continue }
      snapshots.note(conversation, before: past.count, recordsToCome: records.count - counted.record)
      apply(counted, to: &conversation)
      append(counted, event)
    }
    if !undone.skipped.isEmpty { skipped.removeAll { undone.skipped.contains($0.record.id) } }
    future.removeLast()
  }
}

extension [Record] {
  /// In the order in which they count, each once.
  fileprivate var inOrder: [Record] {
    // By place: taking them out would copy each.
    if indices.dropFirst().allSatisfy({ self[$0 - 1] < self[$0] }) { return self }
    var kept: [Record] = []
    for record in sorted() where !kept.reversed().prefix(while: { !($0 < record) }).contains(record) {
      kept.append(record)
    }
    return kept
  }
}
