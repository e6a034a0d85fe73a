import Conversation
import TUI
import Texts

/// A case in the list of `lijst`.
public struct ListedCase: Sendable {
  public let id: String
  let state: State
  let created: Moment?

  enum State {
    case readable(Conversation)
    /// The days are nothing where they are not known.
    case sealed(nextFollowUp: Day?, deleteAfter: Day?)
  }

  public init(id: String, conversation: Conversation, created: Moment? = nil) {
    self.id = id
    self.created = created
    state = .readable(conversation)
  }

  /// A sealed case, which tells no more than its days.
  public init(sealed id: String, nextFollowUp: Day?, deleteAfter: Day?) {
    self.id = id
    created = nil
    state = .sealed(nextFollowUp: nextFollowUp, deleteAfter: deleteAfter)
  }

  var conversation: Conversation? { if case .readable(let conversation) = state { conversation } else { nil } }

  var nextFollowUp: Day? {
    switch state {
    case .readable(let conversation): conversation.nextFollowUp
    case .sealed(let day, _): day
    }
  }

  public var deleteAfter: Day? {
    switch state {
    case .readable(let conversation): conversation.deleteAfter
    case .sealed(_, let day): day
    }
  }
}

extension ListedCase {
  /// Where a case stands in the overview: what needs attention first, by its day, then the others by name.
  public struct Place: Comparable, Sendable {
    fileprivate let group: Int
    fileprivate let day: Int
    fileprivate let name: String
    fileprivate let id: String

    public static func < (a: Place, b: Place) -> Bool {
      (a.group, a.day, a.name, a.id) < (b.group, b.day, b.name, b.id)
    }
  }

  public func place(today: Day) -> Place {
    func place(_ group: Int, _ day: Day? = nil, name: String) -> Place {
      Place(group: group, day: day?.number ?? 0, name: name, id: id)
    }
    switch state {
    case .readable(let conversation):
      let names = [conversation.persons[.gepeste], conversation.persons[.pester]]
      let name = names.joined(separator: " ").displayForm.lowercased()
      if let day = deleteAfter { return place(day <= today ? 1 : 5, day, name: name) }
      if let day = nextFollowUp { return place(2, day, name: name) }
      return place(conversation.activeStep == nil ? 4 : 3, name: name)
    case .sealed(let followUp?, _): return place(2, followUp, name: id)
    case .sealed(nil, let deleteAfter?): return place(deleteAfter <= today ? 1 : 6, deleteAfter, name: id)
    case .sealed(nil, nil): return place(6, name: id)
    }
  }
}

extension ListedCase: Encodable {
  private enum Key: String, CodingKey {
    case id, persons, topic, step, round, createdAt, nextFollowUp, deleteAfter, sealed
  }

  /// As other programs read it: `lijst --json`.
  public func encode(to encoder: any Encoder) throws {
    var row = encoder.container(keyedBy: Key.self)
    try row.encode(id, forKey: .id)
    try row.encode(conversation.map { $0.byRole($0.persons.names) }, forKey: .persons)
    try row.encode(conversation?.topic, forKey: .topic)
    try row.encode(step, forKey: .step)
    try row.encode(conversation?.rounds.count, forKey: .round)
    try row.encode(created?.code, forKey: .createdAt)
    try row.encode(nextFollowUp, forKey: .nextFollowUp)
    try row.encode(deleteAfter, forKey: .deleteAfter)
    try row.encode(conversation == nil, forKey: .sealed)
  }

  fileprivate var step: String { conversation?.step.code ?? "sealed" }
}

extension [ListedCase] {
  /// For a spreadsheet (RFC 4180): the columns of `lijst --json`, a case a row.
  public var csv: String {
    let names = [
      "id", "gepeste", "pester", "topic", "step", "round", "createdAt", "nextFollowUp", "deleteAfter", "sealed",
    ]
    let rows = map { listed in
      let persons = listed.conversation.map { $0.byRole($0.persons.names) }
      return [
        listed.id, persons?.gepeste, persons?.pester, listed.conversation?.topic, listed.step,
        listed.conversation.map { String($0.rounds.count) }, listed.created?.code, listed.nextFollowUp?.description,
        listed.deleteAfter?.description, String(listed.conversation == nil),
      ].map { $0 ?? "" }
    }
    return ([names] + rows).map { $0.map(\.csvField).joined(separator: ",") + "\r\n" }.joined()
  }
}

extension String {
  /// This text as a field of CSV. A spreadsheet would reckon with what begins as a formula: an apostrophe before it
  /// says that it is text.
  fileprivate var csvField: String {
    // By scalars, as who reads it does: an accent behind a quote hides it from no one.
    let signs = displayForm.unicodeScalars
    let isFormula = signs.first.map { "=+-@".unicodeScalars.contains($0) } ?? false
    let text = (isFormula ? "'" : "") + displayForm
    guard signs.contains(where: { ",\"".unicodeScalars.contains($0) }) else { return text }
    let parts = text.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + parts.map { String($0) }.joined(separator: "\"\"") + "\""
  }
}

/// A case as one line of text: id, persons, step, round, the day of the next follow-up or till when it is kept, topic.
public struct CaseRow: Sendable {
  let columns: [String]
}

extension Texts {
  public func row(of listed: ListedCase) -> CaseRow {
    let deleteAfter = listed.deleteAfter.map { reports.list.deleteAfter(day: days.full($0)) }
    let day = listed.nextFollowUp.map(days.full) ?? deleteAfter ?? ""
    guard let conversation = listed.conversation else {
      return CaseRow(columns: [listed.id, sealed, "", "", day, ""])
    }
    let persons = pair(first: conversation.persons[.gepeste], second: conversation.persons[.pester])
    let rounds = conversation.rounds.count
    let round = rounds == 0 ? "" : reports.talk.round(number: rounds)
    return CaseRow(
      columns: [listed.id, persons, steps.wording(of: conversation), round, day, conversation.topic.displayForm])
  }

  /// The cases as lines of text. Columns are as wide as what is in them.
  public func caseList(_ rows: [CaseRow]) -> String {
    if rows.isEmpty { return reports.list.none.displayForm + "\n" }
    let widths = (0..<6).map { column in rows.reduce(0) { max($0, $1.columns[column].columns) } }
    return rows.reduce(into: "") { list, row in
      let columns = zip(row.columns, widths).filter { $0.1 > 0 }.map { $0.padded(to: $1) }
      list += columns.joined(separator: "  ").withoutSpaceBehind
      list += "\n"
    }
  }
}
