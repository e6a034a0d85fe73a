import Conversation

extension Rules {
  /// What holds of every history.
  static let ofHistories: [Rule<ReferenceHistory>] = [
    rule("R16: a case is the fold of its records in their order") {
      !$0.isDecidable || PlainCase($0.history.conversation) == $0.state
    },
    rule("R16: a case is the fold of what counts") { reference in
      PlainCase(reference.history.conversation) == reference.fold(reference.history.counted.map(\.record))
    },
    rule("R16: replaying gives the identical case, in whatever order the records are read") { reference in
      History(reference.history.intake, records: reference.history.records.reversed()).isAlike(reference.history)
    },
    rule("R16: every record is kept, in its order") { reference in
      zip(reference.history.records, reference.history.records.dropFirst()).allSatisfy(ReferenceHistory.precedes)
        || reference.history.skipped.contains { $0.refusal == .nothingChanges }
    },
    rule("R16: what the rules refuse is skipped and shown, and nothing else") { reference in
      (!reference.isDecidable || reference.history.skipped.map(\.record.id).sorted() == reference.skipped.sorted())
        && Set(reference.history.skipped.map(\.record)).isSubset(of: reference.history.records)
    },
    rule("R14, R16: what counts is applied in its order") { reference in
      let expected = reference.counted.filter { !reference.confirmations.contains($0.id) }
      return !reference.isDecidable || expected == reference.history.counted.map(\.record)
    },
    rule("R14: the last event that counts can be undone; creating the case cannot") { reference in
      !reference.isDecidable
        || reference.history.undoable?.id == reference.counted.last?.id
          && reference.history.beforeUndoable.map(PlainCase.init)
            == (reference.counted.isEmpty ? nil : reference.fold(reference.counted.dropLast()))
    },
    rule("R14: the last one undone can be redone, until something new happens") {
      !$0.isDecidable || $0.history.redoable?.id == $0.undone.last?.id
    },
  ]

  /// What holds whenever a history is asked to take a record, accepted or refused.
  static let ofRecordAttempts: [Rule<RecordAttempt>] = [
    rule("R16: only what comes after every other record is taken") { $0.comesLast || !$0.isAccepted },
    rule("R15, R16: an event is recorded when the rules permit it") { attempt in
      guard attempt.comesLast, case .event(let event) = attempt.record.entry else { return true }
      let isPermitted = ExpectedRefusals.of(event, as: attempt.record.id, in: PlainCase(attempt.before.conversation))
        .isEmpty
      return attempt.isAccepted == isPermitted || attempt.isAccepted && !attempt.before.contradictions.isEmpty
    },
    rule("R14: an undo takes back just the event that it names") { attempt in
      guard attempt.comesLast, case .undone(let id) = attempt.record.entry else { return true }
      let counts = ReferenceHistory(attempt.before).counted.contains { $0.id == id }
      return attempt.isAccepted ? counts : !counts && attempt.refusal == .nothingToUndo
    },
    rule("R14: a redo brings back just the event undone last") { attempt in
      guard attempt.comesLast, case .redone(let id) = attempt.record.entry else { return true }
      let isNext = ReferenceHistory(attempt.before).undone.last?.id == id
      return attempt.isAccepted ? isNext : !isNext && attempt.refusal == .nothingToRedo
    },
    rule("R14: what is undone is as it was before, and redone as it came to be") { attempt in
      guard attempt.isAccepted, case .event = attempt.record.entry else { return true }
      let undone = RecordAttempt(.undone(event: attempt.record.id), into: attempt.after)
      let redone = RecordAttempt(.redone(event: attempt.record.id), into: undone.after)
      return undone.isAccepted && undone.after.conversation == attempt.before.conversation
        && redone.isAccepted && redone.after.conversation == attempt.after.conversation
    },
    rule("R14: a new event ends redo, one that is refused does not") { attempt in
      guard case .event = attempt.record.entry else { return true }
      return attempt.after.redoable?.id == (attempt.isAccepted ? nil : attempt.before.redoable?.id)
    },
    rule("R15: a record that is refused leaves all as it was") { $0.isAccepted || $0.after.isAlike($0.before) },
    rule("R16: a new record comes after all that its writer had read") { attempt in
      let own = attempt.before.records.filter { $0.id.writer == attempt.record.id.writer }
      return !attempt.isNext || attempt.comesLast && own.allSatisfy { $0.id.sequence < attempt.record.id.sequence }
    },
    rule("R16: a record is added behind all others") {
      !$0.isAccepted || $0.after.records == $0.before.records + [$0.record]
    },
  ]
}

extension History {
  /// Whether two histories are equal in all that can be read from them.
  fileprivate func isAlike(_ other: History) -> Bool {
    conversation == other.conversation && records == other.records && contradictions == other.contradictions
      && skipped.map(\.record) == other.skipped.map(\.record) && skipped.map(\.refusal) == other.skipped.map(\.refusal)
      && undoable?.id == other.undoable?.id && redoable?.id == other.redoable?.id
      && counted.map(\.record) == other.counted.map(\.record)
  }
}

extension [EventID] {
  fileprivate func sorted() -> [EventID] { sorted { ($0.writer, $0.sequence) < ($1.writer, $1.sequence) } }
}
