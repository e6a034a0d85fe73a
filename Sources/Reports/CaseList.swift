import Conversation
import TUI
import Texts

/// A case in the list of `lijst`.
public struct ListedCase: Sendable {
  let id: String
  /// Nothing for a sealed case.
  let conversation: Conversation?

  public init(id: String, conversation: Conversation?) {
    self.id = id
    self.conversation = conversation
  }
}

extension ListedCase: Encodable {
  private enum Key: String, CodingKey { case id, persons, step, nextFollowUp }

  /// As other programs read it: `lijst --json`.
  public func encode(to encoder: any Encoder) throws {
    var row = encoder.container(keyedBy: Key.self)
    try row.encode(id, forKey: .id)
    try row.encode(conversation.map { $0.byRole($0.persons.names) }, forKey: .persons)
    try row.encode(conversation?.step.code ?? "sealed", forKey: .step)
    try row.encode(conversation?.nextFollowUp, forKey: .nextFollowUp)
  }
}

extension Texts {
  /// The cases as lines of text: id, persons, step, next follow-up. Columns are as wide as what is in them.
  public func caseList(_ cases: [ListedCase]) -> String {
    if cases.isEmpty { return reports.list.none.displayForm + "\n" }
    let rows = cases.map { listed in
      guard let conversation = listed.conversation else { return [listed.id, sealed, "", ""] }
      let persons = conversation.persons
      return [
        listed.id,
        pair(first: persons[.gepeste], second: persons[.pester]),
        steps.wording(of: conversation),
        conversation.nextFollowUp.map(days.full) ?? "",
      ]
    }
    let widths = (0..<4).map { column in rows.map { $0[column].columns }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).map { $0.padded(to: $1) }.joined(separator: "  ").withoutSpaceBehind + "\n"
    }.joined()
  }
}
