import Conversation

/// Where in the program one is.
enum Place: Hashable, CaseIterable {
  case overview, newCase
  case preparation, opening, questions, agreements, followUp
  case pesterTalk, gepesteTalk
  case ended, summary

  /// Who may look, when nothing lies on top.
  var audience: Audience {
    switch self {
    case .overview, .newCase, .preparation, .followUp, .ended, .summary: .facilitator
    case .opening, .questions, .agreements: .together
    case .pesterTalk: .person(.pester)
    case .gepesteTalk: .person(.gepeste)
    }
  }

  static func talk(with person: Person) -> Place { person == .pester ? .pesterTalk : .gepesteTalk }

  static func step(_ step: Step) -> Place {
    switch step {
    case .active(.preparation): .preparation
    case .active(.opening): .opening
    case .active(.questions): .questions
    case .active(.agreements): .agreements
    case .active(.followUp): .followUp
    case .closed, .stopped: .ended
    }
  }

  /// Whether it belongs to an open case.
  var isInCase: Bool { self != .overview && self != .newCase }
}

/// The empty panel between two audiences, with its one line.
enum Curtain: Hashable {
  /// The screen goes to the facilitator.
  case toFacilitator
  /// The screen goes to one person.
  case toPerson(Person)
  /// It was dropped, or it fell by itself.
  case hidden

  /// The curtain that a change of audience asks for: from together to anything else, and into and out of every
  /// separate talk; nowhere else.
  init?(from old: Audience, to new: Audience) {
    guard old != new else { return nil }
    switch (old, new) {
    case (_, .person(let role)): self = .toPerson(role)
    case (.together, _), (.person, _): self = .toFacilitator
    case (.facilitator, _): return nil
    }
  }
}
