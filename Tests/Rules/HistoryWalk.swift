import Conversation

/// A walk over all histories that a few records make of a beginning: events, undoing and redoing in every order, and in
/// between what is refused.
public struct HistoryWalk {
  public private(set) var histories = 0
  public private(set) var tried = 0
  public private(set) var findings = Findings()

  private var known: Set<Trail> = []
  private var level: [History] = []

  /// What counts and what can be redone, by what was said: histories alike in this go on alike.
  private struct Trail: Hashable {
    let state: PlainCase
    let counted: [Event]
    let undone: [EventID]
  }

  /// - Parameter depth: how many records follow the beginning at most.
  public init(from beginning: History, depth: Int) {
    level = [beginning]
    for _ in 0..<depth where findings.isEmpty {
      let present = level
      level = []
      for history in present { round(history) }
    }
  }

  private mutating func round(_ history: History) {
    let counted = Retelling(history).counted.map(\.id)
    let outsider = EventID(writer: "nobody", sequence: 1)
    // Undone or redone is everything that ever was recorded, and what never was.
    let named = Set(counted + history.records.suffix(4).map(\.id) + [outsider, history.redoable?.id ?? outsider])
    let reversals = named.flatMap { [Entry.undone(event: $0), .redone(event: $0)] }
    for entry in Self.events(in: history.conversation).map(Entry.event) + reversals {
      offer(Taking(entry, into: history))
    }
    // What was recorded before, or at the same time.
    for entry in history.records.suffix(1).map(\.entry) {
      for (writer, lamport) in [("a", 0), ("a", 1), ("w", history.records.count)] {
        let id = EventID(writer: writer, sequence: 1)
        offer(Taking(Record(id: id, lamport: lamport, at: Moment(secondsSince1970: 0), entry: entry), into: history))
      }
    }
  }

  private mutating func offer(_ taking: Taking) {
    tried += 1
    var broken = Rules.broken(by: taking)
    let trail = Trail(
      state: PlainCase(taking.after.conversation), counted: taking.after.counted.map(\.event),
      undone: taking.after.redoable.map { [$0.id] } ?? [])
    if taking.isTaken, known.insert(trail).inserted {
      histories += 1
      level.append(taking.after)
      broken += Rules.broken(by: taking.after)
    }
    if !broken.isEmpty { findings.add(broken, "\(taking.record), after \(taking.before.records.map(\.entry))") }
  }

  /// Of everything that may be recorded one event of each kind and person, and one that is refused.
  private static func events(in state: Conversation) -> [Event] {
    let plain = PlainCase(state)
    var kinds: Set<String> = []
    return Candidates.events(in: plain).filter { event in
      let isPermitted = Obstacles.to(event, as: EventID(writer: "", sequence: 0), in: plain).isEmpty
      let kind = String("\(event)".prefix { $0 != "(" }) + "\(state.audience(of: event))"
      return kinds.insert(isPermitted ? kind : "refused").inserted
    }
  }
}

/// Two machines with one case, each recording something without knowing of the other, brought together.
public struct MergeWalk {
  public private(set) var merges = 0
  public private(set) var findings = Findings()

  /// Tries every pair of what either could record at this step, and of their last word being undone.
  public init(from beginning: History) {
    let plain = PlainCase(beginning.conversation)
    let permitted = Candidates.events(in: plain).filter {
      Obstacles.to($0, as: EventID(writer: "", sequence: 0), in: plain).isEmpty
    }
    let last = beginning.undoable.map { [Entry.undone(event: $0.id)] } ?? []
    let entries = permitted.map(Entry.event) + last
    for one in entries {
      let mine = Taking(one, by: "a", into: beginning)
      for other in entries where findings.isEmpty { join(mine, Taking(other, by: "b", into: beginning)) }
    }
  }

  private mutating func join(_ mine: Taking, _ theirs: Taking) {
    merges += 1
    let merged = History(mine.before.intake, records: mine.after.records + theirs.after.records)
    var broken = Rules.broken(by: merged) + Rules.broken(by: Merge(mine: mine, theirs: theirs, merged: merged))
    if let undoable = merged.undoable {
      let undone = Taking(.undone(event: undoable.id), by: "a", into: merged)
      broken += Rules.broken(by: undone) + Rules.broken(by: undone.after)
    }
    // The shared word before it, which the other's may have built on.
    if let shared = mine.before.undoable, merged.undoable?.id != shared.id {
      let undone = Taking(.undone(event: shared.id), by: "b", into: merged)
      broken += Rules.broken(by: undone) + Rules.broken(by: undone.after)
      let redone = Taking(.redone(event: shared.id), by: "b", into: undone.after)
      broken += Rules.broken(by: redone) + Rules.broken(by: redone.after)
    }
    if !broken.isEmpty { findings.add(broken, "\(mine.record.entry) and \(theirs.record.entry) at once") }
  }
}
