import Conversation

/// The rules R1-R16, each as a sentence that holds or not: of any case, of anything that happens to it, and of its
/// history. They are written from the description of the method and share nothing with the core but its nouns.
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

  /// The rules that a case does not keep.
  public static func broken(by state: Conversation) -> [String] {
    let plain = PlainCase(state)
    return broken(ofCases, by: plain) + broken(ofConclusions, by: Conclusions(state: state, plain: plain))
  }

  /// The rules that what happened does not keep.
  public static func broken(by happening: Happening) -> [String] {
    let offered = broken(ofOffers, by: happening)
    // What should not have happened has no right outcome to compare with.
    guard let after = happening.after, offered.isEmpty else { return offered }
    return broken(ofChanges, by: Change(happening, after))
  }

  /// The rules that the history of a case does not keep.
  public static func broken(by history: History) -> [String] {
    broken(ofHistories, by: Retelling(history)) + broken(by: history.conversation)
  }

  /// The rules that a record, taken into a history, does not keep.
  public static func broken(by taking: Taking) -> [String] { broken(ofTakings, by: taking) }

  /// The rules that recording something does not keep: in what it does to the case, in the case it leads to, and in how
  /// it can be undone.
  public static func broken(byTaking record: Record, into history: History) -> [String] {
    let taking = Taking(record, into: history)
    var names = broken(by: taking) + broken(by: taking.after.conversation)
    if case .event(let event) = record.entry, taking.isTaken {
      names += broken(by: Happening(event, in: history.conversation, as: record.id, at: record.at))
    }
    return names
  }
}
