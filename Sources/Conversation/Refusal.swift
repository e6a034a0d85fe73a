/// Why something is not done; the state is then as it was (R15).
public enum Refusal: Error, Hashable, Sendable {
  // Not yet: what R1, R3, R8-R12 still ask.
  /// R1. Open or answered with no, by place in the script.
  case conditionsUnmet([Int])
  /// R3. Sentences not yet said, by place in the script.
  case sentencesUnsaid([Int])
  /// R8. In the order of the board, the one who began first.
  case cellsOpen([Turn])
  /// R9.
  case noAgreement
  /// R9, R12.
  case consentMissing([Person])
  /// R10. The day of the first follow-up must be chosen on the way.
  case followUpDayMissing
  /// R11. What a talk still lacks before it is complete.
  case talkIncomplete(Person, lacks: [TalkQuestion])
  /// R12. The separate talks that are neither held nor recorded as missed.
  case talksOpen([Person])
  /// R12. Closing asks that both said it has stopped; these did not.
  case bullyingNotStopped([Person])

  // That cannot be done.
  case notInThisStep
  case nameMissing(Person)
  case namesEqual
  case blankText
  case nothingChanges
  /// It is not, or no longer, there.
  case unknown
  case starterFixed
  case alreadyAnswered(Turn)
  case onlyAnswer
  case noFurtherPlace
  case talkDone(Person)
  case talkNotDone(Person)
  case noProposal(Person)
  case proposalAlreadyShared(Person)
  case roundUnfinished
  case nothingToUndo
  case nothingToRedo

  /// Whether it will be possible once what is named has been done.
  public var isNotYet: Bool {
    switch self {
    case .conditionsUnmet, .sentencesUnsaid, .cellsOpen, .noAgreement, .consentMissing, .followUpDayMissing,
      .talkIncomplete, .talksOpen, .bullyingNotStopped:
      true
    case .notInThisStep, .nameMissing, .namesEqual, .blankText, .nothingChanges, .unknown, .starterFixed,
      .alreadyAnswered, .onlyAnswer, .noFurtherPlace, .talkDone, .talkNotDone, .noProposal, .proposalAlreadyShared,
      .roundUnfinished, .nothingToUndo, .nothingToRedo:
      false
    }
  }
}

/// A question that each separate talk must have answered.
public enum TalkQuestion: Hashable, Sendable {
  case bullyingStopped
  case agreementKept(Agreement.ID)
}
