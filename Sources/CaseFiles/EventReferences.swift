import Conversation

extension Record {
  /// The same record with another id and with other ids in the places where it names records.
  func renamed(to id: EventID, references: (EventID) -> EventID, seen: [EventID]? = nil) -> Record {
    Record(
      id: id, lamport: lamport, at: at, entry: entry.mapReferences(references),
      seen: self.seen?.map(references) ?? seen)
  }
}

extension Entry {
  fileprivate func mapReferences(_ rename: (EventID) -> EventID) -> Entry {
    switch self {
    case .event(let event): .event(event.mapReferences(rename))
    case .undone(let event): .undone(event: rename(event))
    case .redone(let event): .redone(event: rename(event))
    }
  }
}

extension Event {
  fileprivate func mapReferences(_ rename: (EventID) -> EventID) -> Event {
    switch self {
    case .answerCorrected(let answer, let text): .answerCorrected(answer: rename(answer), text: text)
    case .answerRemoved(let answer): .answerRemoved(answer: rename(answer))
    case .answerTakenBack(let answer): .answerTakenBack(answer: rename(answer))
    case .answerMoved(let answer, let person): .answerMoved(answer: rename(answer), to: person)
    case .agreementChanged(let id, let who, let what, let day):
      .agreementChanged(agreement: rename(id), who: who, what: what, by: day)
    case .agreementWithdrawn(let id): .agreementWithdrawn(agreement: rename(id))
    case .agreementReported(let person, let id, let kept):
      .agreementReported(by: person, agreement: rename(id), kept: kept)
    case .conditionAnswered, .reasonMarked, .extraMarked, .detailsCorrected, .rolesSwapped, .sentenceSaid,
      .starterChosen, .asked,
      .askingTakenBack, .answered, .answeredWithoutNote, .questionMoved, .agreementMade, .consentGiven,
      .consentTakenBack, .roundPlanned, .roundMoved, .bullyingReported, .feelingReported, .proposalMade, .talkHeld,
      .talkMissed, .talkReopened, .proposalShared, .proposalAdopted, .steppedForward, .steppedBack, .closed, .stopped,
      .resumed,
      .reopened, .deleteAfterMoved:
      self
    }
  }
}
