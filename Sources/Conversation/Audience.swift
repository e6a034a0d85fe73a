/// Who may look: at a screen, or at a version of the summary.
public enum Audience: Hashable, Sendable {
  /// The facilitator alone; everything may be shown.
  case facilitator
  /// The facilitator and both persons: names only, no roles, reasons, conditions or other cases.
  case together
  /// One person's own: the agreements and that person's words, never the other's.
  case person(Person)
}

extension ActiveStep {
  /// For whom the screen of this step is.
  public var audience: Audience {
    switch self {
    case .preparation, .followUp: .facilitator
    case .opening, .questions, .agreements: .together
    }
  }
}

extension Conversation {
  /// For whom the screen is that records an event in this state: no one else sees it recorded, undone or redone.
  public func audience(of event: Event) -> Audience {
    switch event {
    case .sentenceSaid, .starterChosen, .asked, .askingTakenBack, .answered, .answeredWithoutNote, .answerCorrected,
      .answerRemoved, .answerTakenBack, .answerMoved, .questionMoved, .agreementMade, .agreementChanged,
      .agreementWithdrawn, .consentGiven, .consentTakenBack:
      .together
    case .bullyingReported(let person, _), .agreementReported(let person, _, _), .feelingReported(let person, _),
      .proposalMade(let person, _), .talkHeld(let person):
      .person(person)
    case .roundPlanned, .steppedForward, .steppedBack: activeStep?.audience ?? .facilitator
    case .conditionAnswered, .reasonMarked, .extraMarked, .detailsCorrected, .rolesSwapped, .roundMoved, .talkMissed,
      .talkReopened, .proposalShared, .proposalAdopted, .closed, .stopped, .resumed, .reopened, .deleteAfterMoved:
      .facilitator
    }
  }
}
