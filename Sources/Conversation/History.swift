/// One line of a case's record: an event, or an undo or redo of one; who wrote it and when.
public struct Record: Hashable, Codable, Sendable {
  public let id: EventID
  /// A number above that of every record its writer had seen: what was known before comes before.
  public let lamport: Int
  /// For people to read; it orders nothing.
  public let at: Moment
  public let entry: Entry
  /// The last records that its writer had read; nothing where that is only its own one before.
  public let seen: [EventID]?

  public init(id: EventID, lamport: Int, at: Moment, entry: Entry, seen: [EventID]? = nil) {
    self.id = id
    self.lamport = lamport
    self.seen = seen
    self.at = at
    self.entry = entry
  }
}

extension Record: Comparable {
  /// The same order on every machine.
  public static func < (a: Record, b: Record) -> Bool {
    (a.lamport, a.id.writer, a.id.sequence) < (b.lamport, b.id.writer, b.id.sequence)
  }
}

/// The records in the order in which they count, each once.
private func inOrder(_ records: [Record]) -> [Record] {
  zip(records, records.dropFirst()).allSatisfy(<) ? records : Set(records).sorted()
}

/// What a record tells.
public enum Entry: Hashable, Sendable {
  case event(Event)
  /// Names the event that no longer counts.
  case undone(event: EventID)
  /// Names the undone event that counts again.
  case redone(event: EventID)
}

extension Entry: Codable {
  private enum Reversal: String, CodingKey { case undone, redone }
  private enum Label: String, CodingKey { case event }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Reversal.self)
    guard let reversal = container.allKeys.first else {
      self = .event(try Event(from: decoder))
      return
    }
    let id = try container.nestedContainer(keyedBy: Label.self, forKey: reversal).decode(EventID.self, forKey: .event)
    self = reversal == .undone ? .undone(event: id) : .redone(event: id)
  }

  public func encode(to encoder: any Encoder) throws {
    func encode(_ reversal: Reversal, of id: EventID) throws {
      var container = encoder.container(keyedBy: Reversal.self)
      var labels = container.nestedContainer(keyedBy: Label.self, forKey: reversal)
      try labels.encode(id, forKey: .event)
    }
    switch self {
    case .event(let event): try event.encode(to: encoder)
    case .undone(let id): try encode(.undone, of: id)
    case .redone(let id): try encode(.redone, of: id)
    }
  }
}

/// A case as a fold over its records (R16), with everything needed to undo and redo (R14).
public struct History: Sendable {
  public let intake: Intake
  public private(set) var conversation: Conversation
  /// Every record, refused ones included, in the order in which they count.
  public private(set) var records: [Record] = []
  /// The records that the rules refused when the record was read; they are kept and shown.
  public private(set) var skipped: [(record: Record, refusal: Refusal)] = []

  /// The records that no other record knows of, once that was needed.
  private var knownHeads: [EventID]?

  private(set) var past: [Counted] = []
  /// The next one to redo last.
  private var future: [Undone] = []

  /// An event that counts, and now and then the state before it: a state for each would make every change a copy.
  struct Counted {
    let record: Record
    let event: Event
    let before: State?
    /// Not when it only said which version of a contradiction counts.
    let changes: Bool
  }

  /// A state in a place of its own: nearly all events have none, and stay small.
  final class State: Sendable {
    let conversation: Conversation

    init(_ conversation: Conversation) { self.conversation = conversation }
  }

  /// How many events lie between two states that are kept.
  private static let stride = 64

  /// An event that was undone and what followed it, as they counted: redo puts just that back.
  private struct Undone {
    let place: Int
    let event: Counted
    let later: [Counted]
    let after: Conversation
    /// The later events that did not count without it.
    var skipped: Set<EventID> = []
  }

  /// Folds records, given in any order, into a case.
  public init(_ intake: Intake, records: some Sequence<Record> = []) {
    self.intake = intake
    conversation = Conversation(intake)
    for record in inOrder(Array(records)) {
      do throws(Refusal) {
        try add(record)
      } catch {
        self.records.append(record)
        skipped.append((record, error))
      }
    }
  }

  /// The events that count, in their order; those that only said once more what was already so left out.
  public var counted: [(record: Record, event: Event)] {
    past.filter(\.changes).map { ($0.record, $0.event) }
  }

  /// The event that undo would take back.
  public var undoable: (id: EventID, event: Event)? { past.last.map { ($0.record.id, $0.event) } }

  /// The event that redo would bring back.
  public var redoable: (id: EventID, event: Event)? { future.last.map { ($0.event.record.id, $0.event.event) } }

  /// How the case stood before the event that undo would take back.
  public var beforeUndoable: Conversation? { past.isEmpty ? nil : state(before: past.count - 1) }

  /// The next record of a writer on this case.
  public func next(_ entry: Entry, by writer: String, at moment: Moment) -> Record {
    let sequence = records.lazy.filter { $0.id.writer == writer }.map(\.id.sequence).max() ?? 0
    let lamport = records.last?.lamport ?? 0
    // What was read may hold any number; the largest has no next.
    let id = EventID(writer: writer, sequence: min(sequence, .max - 1) + 1)
    let isOwn = hasReadAll(id, seen: nil)
    return Record(
      id: id, lamport: min(lamport, .max - 1) + 1, at: moment, entry: entry, seen: isOwn ? nil : heads)
  }

  private var heads: [EventID] { knownHeads ?? Knowledge(records).heads }

  /// Whether a record with this id, that comes after all others, says to have been made by someone who had read them.
  private func hasReadAll(_ id: EventID, seen: [EventID]?) -> Bool {
    let heads = heads
    return heads.isEmpty || heads == seen ?? [EventID(writer: id.writer, sequence: max(id.sequence, 1) - 1)]
  }

  /// Adds one record, or refuses it and stays as it was.
  ///
  /// Refuses with `nothingChanges` what does not come after every other record: read again, it would count elsewhere.
  public mutating func take(_ record: Record) throws(Refusal) {
    let hasReadAll = hasReadAll(record.id, seen: record.seen)
    try add(record)
    // What has read all others is the one that no other knows of: so the next record need not look at every one.
    knownHeads = hasReadAll ? [record.id] : nil
  }

  private mutating func add(_ record: Record) throws(Refusal) {
    if let last = records.last, !(last < record) { throw .nothingChanges }
    switch record.entry {
    case .event(let event):
      try count(record, event)
      future = []
    case .undone(let id):
      try undo(id)
    case .redone(let id):
      try redo(id)
    }
    records.append(record)
  }

  private mutating func count(_ record: Record, _ event: Event) throws(Refusal) {
    let before = past.count.isMultiple(of: Self.stride) ? State(conversation) : nil
    var changes = true
    do throws(Refusal) {
      try conversation.apply(event, as: record.id, at: record.at)
    } catch {
      guard settles(event) else { throw error }
      changes = false
    }
    past.append(Counted(record: record, event: event, before: before, changes: changes))
  }

  /// How the case stood before one of the events that count: from the last state kept, counted on.
  private func state(before place: Int) -> Conversation {
    let kept = past[...place].lastIndex { $0.before != nil } ?? 0
    var state = past[kept].before?.conversation ?? Conversation(intake)
    for counted in past[kept..<place] {
      // They counted in just this order before, so none is refused.
      try? state.apply(counted.event, as: counted.record.id, at: counted.record.at)
    }
    return state
  }

  /// Takes back the named event and counts anew what came after it. That is nothing on one machine; after a
  /// merge it may be something, and what the rules then refuse is skipped.
  private mutating func undo(_ id: EventID) throws(Refusal) {
    guard let place = past.lastIndex(where: { $0.record.id == id }) else { throw .nothingToUndo }
    let later = Array(past[(place + 1)...])
    var undone = Undone(place: place, event: past[place], later: later, after: conversation)
    conversation = state(before: place)
    past.removeSubrange(place...)
    for counted in later {
      do throws(Refusal) {
        try count(counted.record, counted.event)
      } catch {
        skipped.append((counted.record, error))
        undone.skipped.insert(counted.record.id)
      }
    }
    future.append(undone)
  }

  /// Nothing new has happened since the undo, for that would have ended redo; so all stands as the undo left it.
  private mutating func redo(_ id: EventID) throws(Refusal) {
    guard let undone = future.last, undone.event.record.id == id else { throw .nothingToRedo }
    past.replaceSubrange(undone.place..., with: [undone.event] + undone.later)
    conversation = undone.after
    skipped.removeAll { undone.skipped.contains($0.record.id) }
    future.removeLast()
  }
}
