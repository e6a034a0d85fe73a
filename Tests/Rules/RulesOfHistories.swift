import Conversation

/// A record offered to the history of a case, and what came of it.
public struct Taking {
  let before: History
  let record: Record
  /// The history after it, refused or not.
  public let after: History
  let refusal: Refusal?
  /// Whether the history itself made the record.
  private(set) var isNext = false
  public var isTaken: Bool { refusal == nil }
  /// Whether it comes after every other record: else it would count elsewhere when all is read again.
  var comesLast: Bool { before.records.allSatisfy { Retelling.precedes($0, record) } }

  public init(_ record: Record, into history: History) {
    (before, self.record) = (history, record)
    var tried = history
    do throws(Refusal) {
      try tried.take(record)
      (after, refusal) = (tried, nil)
    } catch {
      (after, refusal) = (tried, error)
    }
  }

  /// The next record of a writer, offered.
  public init(_ entry: Entry, by writer: String = "w", into history: History) {
    self.init(history.next(entry, by: writer, at: Moment(secondsSince1970: history.records.count)), into: history)
    isNext = true
  }
}

extension Rules {
  /// What holds of every history.
  static let ofHistories: [Rule<Retelling>] = [
    rule("R16: a case is the fold of its records in their order") {
      !$0.isCertain || PlainCase($0.history.conversation) == $0.state
    },
    rule("R16: a case is the fold of what counts") { telling in
      PlainCase(telling.history.conversation) == telling.fold(telling.history.counted.map(\.record))
    },
    rule("R16: replaying gives the identical case, in whatever order the records are read") { telling in
      History(telling.history.intake, records: telling.history.records.reversed()).isAlike(telling.history)
    },
    rule("R16: every record is kept, in its order") { telling in
      zip(telling.history.records, telling.history.records.dropFirst()).allSatisfy(Retelling.precedes)
        || telling.history.skipped.contains { $0.refusal == .nothingChanges }
    },
    rule("R16: what the rules refuse is skipped and shown, and nothing else") { telling in
      (!telling.isCertain || telling.history.skipped.map(\.record.id).sorted() == telling.skipped.sorted())
        && Set(telling.history.skipped.map(\.record)).isSubset(of: telling.history.records)
    },
    rule("R14, R16: what counts is told in its order") { telling in
      let told = telling.counted.filter { !telling.repetitions.contains($0.id) }
      return !telling.isCertain || told == telling.history.counted.map(\.record)
    },
    rule("R14: the last event that counts can be undone; creating the case cannot") { telling in
      !telling.isCertain
        || telling.history.undoable?.id == telling.counted.last?.id
          && telling.history.beforeUndoable.map(PlainCase.init)
            == (telling.counted.isEmpty ? nil : telling.fold(telling.counted.dropLast()))
    },
    rule("R14: the last one undone can be redone, until something new happens") {
      !$0.isCertain || $0.history.redoable?.id == $0.undone.last?.id
    },
  ]

  /// What holds of everything that is recorded, and of everything that is not.
  static let ofTakings: [Rule<Taking>] = [
    rule("R16: only what comes after every other record is taken") { $0.comesLast || !$0.isTaken },
    rule("R15, R16: an event is recorded when the rules permit it") { taking in
      guard taking.comesLast, case .event(let event) = taking.record.entry else { return true }
      let isPermitted = Obstacles.to(event, as: taking.record.id, in: PlainCase(taking.before.conversation)).isEmpty
      return taking.isTaken == isPermitted || taking.isTaken && !taking.before.contradictions.isEmpty
    },
    rule("R14: an undo takes back just the event that it names") { taking in
      guard taking.comesLast, case .undone(let id) = taking.record.entry else { return true }
      let counts = Retelling(taking.before).counted.contains { $0.id == id }
      return taking.isTaken ? counts : !counts && taking.refusal == .nothingToUndo
    },
    rule("R14: a redo brings back just the event undone last") { taking in
      guard taking.comesLast, case .redone(let id) = taking.record.entry else { return true }
      let isNext = Retelling(taking.before).undone.last?.id == id
      return taking.isTaken ? isNext : !isNext && taking.refusal == .nothingToRedo
    },
    rule("R14: what is undone is as it was before, and redone as it came to be") { taking in
      guard taking.isTaken, case .event = taking.record.entry else { return true }
      let undone = Taking(.undone(event: taking.record.id), into: taking.after)
      let redone = Taking(.redone(event: taking.record.id), into: undone.after)
      return undone.isTaken && undone.after.conversation == taking.before.conversation
        && redone.isTaken && redone.after.conversation == taking.after.conversation
    },
    rule("R14: a new event ends redo, one that is refused does not") { taking in
      guard case .event = taking.record.entry else { return true }
      return taking.after.redoable?.id == (taking.isTaken ? nil : taking.before.redoable?.id)
    },
    rule("R15: a record that is refused leaves all as it was") { $0.isTaken || $0.after.isAlike($0.before) },
    rule("R16: a new record comes after all that its writer had read") { taking in
      let own = taking.before.records.filter { $0.id.writer == taking.record.id.writer }
      return !taking.isNext || taking.comesLast && own.allSatisfy { $0.id.sequence < taking.record.id.sequence }
    },
    rule("R16: a record is added behind all others") {
      !$0.isTaken || $0.after.records == $0.before.records + [$0.record]
    },
  ]
}

extension History {
  /// Whether two histories are one to whoever looks.
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
