import Conversation

extension Rules {
  /// What a case consists of.
  enum Part { case details, step, conditions, reasons, extras, said, starter, board, agreements, consent, rounds }

  static func changedParts(_ a: Conversation, _ b: Conversation) -> Set<Part> {
    var parts: Set<Part> = []
    if a.persons != b.persons || a.topic != b.topic { parts.insert(.details) }
    if a.step != b.step { parts.insert(.step) }
    if a.conditions != b.conditions { parts.insert(.conditions) }
    if a.reasons != b.reasons { parts.insert(.reasons) }
    if a.extras != b.extras { parts.insert(.extras) }
    if a.said != b.said { parts.insert(.said) }
    if a.starter != b.starter { parts.insert(.starter) }
    if a.board != b.board { parts.insert(.board) }
    if a.agreements != b.agreements { parts.insert(.agreements) }
    if a.consent != b.consent || a.agreed != b.agreed { parts.insert(.consent) }
    if a.rounds != b.rounds { parts.insert(.rounds) }
    return parts
  }

  /// What an event may change.
  static func parts(of event: Event) -> Set<Part> {
    switch event {
    case .conditionAnswered: [.conditions]
    case .reasonMarked: [.reasons]
    case .extraMarked: [.extras]
    case .detailsCorrected: [.details]
    case .sentenceSaid: [.said]
    case .starterChosen: [.starter]
    case .asked, .askingTakenBack, .answered, .answeredWithoutNote, .answerCorrected, .answerRemoved, .questionMoved:
      [.board]
    case .agreementMade, .agreementChanged, .agreementWithdrawn: [.agreements, .consent]
    case .consentGiven, .consentTakenBack: [.consent]
    case .roundPlanned, .reopened: [.rounds, .step]
    case .roundMoved, .bullyingReported, .agreementReported, .feelingReported, .proposalMade, .talkHeld, .talkMissed,
      .talkReopened:
      [.rounds]
    case .proposalShared: [.rounds, .agreements, .consent]
    case .steppedForward, .steppedBack, .closed, .stopped, .resumed, .deleteAfterMoved: [.step]
    }
  }
}
