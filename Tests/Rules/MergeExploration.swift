import Conversation

/// Merges of one case from two computers, of which each recorded something that the other had not read.
struct MergeExploration {
  private(set) var merges = 0
  private(set) var violations = Violations()

  /// Tries every pair of events that the rules allow in this case, and undoing its last event.
  init(from beginning: History) {
    let plain = PlainCase(beginning.conversation)
    let permitted = Candidates.events(in: plain).filter {
      ExpectedRefusals.of($0, as: EventID(writer: "", sequence: 0), in: plain).isEmpty
    }
    let last = beginning.undoable.map { [Entry.undone(event: $0.id)] } ?? []
    let entries = permitted.map(Entry.event) + last
    for one in entries {
      let mine = RecordAttempt(one, by: "a", into: beginning)
      for other in entries where violations.isEmpty { merge(mine, RecordAttempt(other, by: "b", into: beginning)) }
    }
  }

  private mutating func merge(_ mine: RecordAttempt, _ theirs: RecordAttempt) {
    merges += 1
    let merged = History(mine.before.intake, records: mine.after.records + theirs.after.records)
    var broken = Rules.broken(by: merged) + Rules.broken(by: Merge(mine: mine, theirs: theirs, merged: merged))
    if let undoable = merged.undoable {
      let undone = RecordAttempt(.undone(event: undoable.id), by: "a", into: merged)
      broken += Rules.broken(by: undone) + Rules.broken(by: undone.after)
    }
    // The last event that both had, on which the other computer's event may depend.
    if let shared = mine.before.undoable, merged.undoable?.id != shared.id {
      let undone = RecordAttempt(.undone(event: shared.id), by: "b", into: merged)
      broken += Rules.broken(by: undone) + Rules.broken(by: undone.after)
      let redone = RecordAttempt(.redone(event: shared.id), by: "b", into: undone.after)
      broken += Rules.broken(by: redone) + Rules.broken(by: redone.after)
    }
    if !broken.isEmpty { violations.add(broken, "\(mine.record.entry) and \(theirs.record.entry) at once") }
  }
}
