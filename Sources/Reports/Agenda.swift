import Conversation
import Texts

/// A follow-up day of a case, as the agenda knows it: every round ever planned has one.
public struct FollowUp: Hashable, Sendable {
  let caseID: String
  let persons: Persons
  /// Counted from 1.
  let round: Int
  let day: Day
  /// Whether it still has to be held; otherwise its round is concluded, or the case is stopped or closed.
  public let isPlanned: Bool
}

extension FollowUp {
  /// The follow-up days of one case, the oldest first. `everPlanned` are the days of rounds that were ever planned:
  /// those that were undone are no longer, and come last.
  public static func all(of conversation: Conversation, caseID: String, everPlanned: [Day] = []) -> [FollowUp] {
    let rounds = conversation.rounds.map(\.planned)
    return (rounds + everPlanned.dropFirst(rounds.count)).enumerated().map { index, day in
      FollowUp(
        caseID: caseID, persons: conversation.persons, round: index + 1, day: day,
        isPlanned: index == rounds.count - 1 && conversation.nextFollowUp != nil)
    }
  }
}

extension Document {
  /// The planned follow-ups of all cases, the overdue ones first.
  public static func agenda(of followUps: [FollowUp], today: Day, texts: Texts) -> Document {
    let planned = followUps.filter(\.isPlanned).sorted { ($0.day, $0.caseID, $0.round) < ($1.day, $1.caseID, $1.round) }
    func blocks(_ heading: String, _ chosen: [FollowUp]) -> [Block] {
      chosen.isEmpty ? [] : [.heading(heading), .items(chosen.map { $0.item(today, texts) })]
    }
    let all =
      blocks(texts.reports.agenda.overdue, planned.filter { $0.day < today })
      + blocks(texts.reports.agenda.planned, planned.filter { $0.day >= today })
    return Document(
      language: texts.language, title: texts.steps.followUp, subtitle: texts.days.full(today),
      blocks: all.isEmpty ? [.paragraph(texts.reports.agenda.none)] : all)
  }
}

extension FollowUp {
  fileprivate func item(_ today: Day, _ texts: Texts) -> Item {
    let names = texts.pair(first: persons[.gepeste], second: persons[.pester])
    return Item(
      texts.days.relative(day, from: today), .printed("\(texts.days.full(day)): \(names)", note: caseID))
  }
}
