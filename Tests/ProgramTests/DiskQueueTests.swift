import Conversation
import Screens
import Testing

@testable import herstelgesprek

struct `What waits for the disk` {
  private static let field = DraftField.answer(Turn(question: 0, person: .pester))
  private static let other = DraftField.stopReason

  private func record(_ number: Int, forgetting fields: [DraftField] = []) -> DiskTask {
    let record = Record(
      id: EventID(writer: "w", sequence: number), lamport: number, at: Moment(secondsSince1970: 0),
      entry: .event(.steppedForward))
    return .request(.save(record, forgetting: fields))
  }

  private func draft(_ text: String?, of field: DraftField = field) -> DiskTask { .request(.keepDraft(field, text)) }

  /// What is done, in order: numbers of records, texts of drafts, names of tasks.
  private func steps(of tasks: DiskTask...) -> [String] {
    var queue = DiskQueue()
    for task in tasks { queue.add(task) }
    var steps: [String] = []
    while let step = queue.next() {
      switch step {
      case .records(let records): steps.append(records.map { "\($0.record.id.sequence)" }.joined(separator: " "))
      case .drafts(let drafts): steps.append(drafts.values.map { $0 ?? "nothing" }.sorted().joined(separator: " "))
      case .task(.request(.leaveCase)): steps.append("leave")
      case .task: steps.append("task")
      }
    }
    return steps
  }

  @Test func `records that wait together are saved together, in their order`() {
    #expect(steps(of: record(1), record(2), record(3)) == ["1 2 3"])
  }

  @Test func `records pass drafts, and nothing else`() {
    #expect(steps(of: draft("text"), record(1), record(2)) == ["1 2", "text"])
    #expect(steps(of: record(1), draft("text"), .request(.leaveCase), record(2)) == ["1", "text", "leave", "2"])
  }

  @Test func `of one field only what was typed last is kept`() {
    #expect(steps(of: draft("a"), draft("b", of: Self.other), draft("ab"), draft(nil)) == ["b nothing"])
  }

  @Test func `a draft that a record forgets does not come back behind it`() {
    #expect(
      steps(of: draft("text"), draft("other", of: Self.other), record(1, forgetting: [Self.field]))
        == ["1", "other"])
    #expect(steps(of: draft("text"), record(1, forgetting: [Self.field])) == ["1"])
  }

  @Test func `what is typed anew after a record is kept`() {
    #expect(steps(of: record(1, forgetting: [Self.field]), draft("anew"), record(2)) == ["1 2", "anew"])
  }
}
