import Conversation
import Texts

/// A planned follow-up day on which the talks have not been held.
public struct AgendaEntry: Hashable, Sendable {
  let caseID: String
  /// Nothing for a sealed case, which tells no names.
  let persons: Persons?
  let day: Day

  public init(caseID: String, persons: Persons?, day: Day) {
    self.caseID = caseID
    self.persons = persons
    self.day = day
  }
}

extension Document {
  /// The planned follow-ups of all cases, the overdue ones first.
  public static func agenda(of followUps: [AgendaEntry], today: Day, texts: Texts) -> Document {
    let planned = followUps.sorted { ($0.day, $0.caseID) < ($1.day, $1.caseID) }
    func blocks(_ heading: String, _ chosen: [AgendaEntry]) -> [Block] {
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

extension AgendaEntry {
  fileprivate func item(_ today: Day, _ texts: Texts) -> Item {
    let who = persons.map { texts.pair(first: $0[.gepeste], second: $0[.pester]) } ?? texts.sealed
    return Item(
      texts.days.relative(day, from: today),
      .printed(texts.labelled(label: texts.days.full(day), value: who), note: caseID))
  }
}
