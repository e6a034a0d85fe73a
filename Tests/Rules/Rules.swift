import Conversation

/// The rules R1-R16, each as a sentence that holds or not: of a case, of an event that it is asked to apply, and of its
/// history. They are written from the description of the method and use nothing of `Conversation` but its types.
public enum Rules {
  typealias Rule<Subject> = (name: String, holds: @Sendable (Subject) -> Bool)

  static func rule<Subject>(_ name: String, _ holds: @escaping @Sendable (Subject) -> Bool) -> Rule<Subject> {
    (name, holds)
  }

  static func broken<Subject>(_ rules: [Rule<Subject>], by subject: Subject) -> [String] {
    var names: [String] = []
    for rule in rules where !rule.holds(subject) { names.append(rule.name) }
    return names
  }

  /// The rules that do not hold of a case.
  public static func broken(by state: Conversation) -> [String] {
    let plain = PlainCase(state)
    return broken(ofCases, by: plain) + broken(ofConclusions, by: Conclusions(state: state, plain: plain))
  }

  /// The rules that do not hold of an event that a case was asked to apply.
  public static func broken(by attempt: EventAttempt) -> [String] {
    let names = broken(ofEventAttempts, by: attempt)
    // An event that had to be refused has no right result to compare with.
    guard let after = attempt.after, names.isEmpty else { return names }
    return broken(ofChanges, by: Change(attempt, after))
  }

  /// The rules that do not hold of a history and its case.
  public static func broken(by history: History) -> [String] {
    broken(ofHistories, by: ReferenceHistory(history)) + broken(by: history.conversation)
  }

  /// The rules that do not hold of a record that a history was asked to take.
  public static func broken(by attempt: RecordAttempt) -> [String] { broken(ofRecordAttempts, by: attempt) }

  /// The rules that do not hold when a record is taken: of the attempt, of the event in it, and of the case after it.
  public static func broken(byTaking record: Record, into history: History) -> [String] {
    let attempt = RecordAttempt(record, into: history)
    var names = broken(by: attempt) + broken(by: attempt.after.conversation)
    if case .event(let event) = record.entry, attempt.isAccepted {
      names += broken(by: EventAttempt(event, in: history.conversation, as: record.id, at: record.at))
    }
    return names
  }
}
