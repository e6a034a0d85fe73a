import Conversation

/// All histories that a few records make of a beginning, breadth first: events, undoing and redoing in every order, and
/// records that are refused.
struct HistoryExploration {
  private(set) var histories = 0
  private(set) var tried = 0
  private(set) var violations = Violations()

  private var visited: Set<Signature> = []
  private var frontier: [History] = []

  /// The events that count and what can be redone. Of histories equal in this one is gone on from.
  private struct Signature: Hashable {
    let state: PlainCase
    let counted: [Event]
    let undone: [EventID]
  }

  /// - Parameter depth: how many records follow the beginning at most.
  init(from beginning: History, depth: Int) {
    frontier = [beginning]
    for _ in 0..<depth where violations.isEmpty {
      let histories = frontier
      frontier = []
      for history in histories { explore(history) }
    }
  }

  private mutating func explore(_ history: History) {
    let counted = ReferenceHistory(history).counted.map(\.id)
    let neverRecorded = EventID(writer: "unknown", sequence: 1)
    // Undo and redo are tried for recorded events, whether they count or not, and for one that was never recorded.
    let named = Set(
      counted + history.records.suffix(4).map(\.id) + [neverRecorded, history.redoable?.id ?? neverRecorded])
    let reversals = named.flatMap { [Entry.undone(event: $0), .redone(event: $0)] }
    for entry in Self.events(in: history.conversation).map(Entry.event) + reversals {
      check(RecordAttempt(entry, into: history))
    }
    // Records whose Lamport clock is that of an earlier record.
    for entry in history.records.suffix(1).map(\.entry) {
      for (writer, lamport) in [("a", 0), ("a", 1), ("w", history.records.count)] {
        let id = EventID(writer: writer, sequence: 1)
        check(
          RecordAttempt(Record(id: id, lamport: lamport, at: Moment(secondsSince1970: 0), entry: entry), into: history))
      }
    }
  }

  private mutating func check(_ attempt: RecordAttempt) {
    tried += 1
    var broken = Rules.broken(by: attempt)
    let signature = Signature(
      state: PlainCase(attempt.after.conversation), counted: attempt.after.counted.map(\.event),
      undone: attempt.after.redoable.map { [$0.id] } ?? [])
    if attempt.isAccepted, visited.insert(signature).inserted {
      histories += 1
      frontier.append(attempt.after)
      broken += Rules.broken(by: attempt.after)
    }
    if !broken.isEmpty { violations.add(broken, "\(attempt.record), after \(attempt.before.records.map(\.entry))") }
  }

  /// Of the events that the rules allow one of each kind and audience, and one event that they refuse.
  private static func events(in state: Conversation) -> [Event] {
    let plain = PlainCase(state)
    var kinds: Set<String> = []
    return Candidates.events(in: plain).filter { event in
      let isPermitted = ExpectedRefusals.of(event, as: EventID(writer: "", sequence: 0), in: plain).isEmpty
      let kind = String("\(event)".prefix { $0 != "(" }) + "\(state.audience(of: event))"
      return kinds.insert(isPermitted ? kind : "refused").inserted
    }
  }
}
