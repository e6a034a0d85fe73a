import Conversation

extension Record {
  /// The text in it that can be corrected or removed later.
  var words: String? {
    guard case .event(let event) = entry else { return nil }
    return event.correctableWords(as: id)?.text
  }

  func emptied(_ text: String) -> Record {
    guard case .event(let event) = entry else { return self }
    return Record(id: id, lamport: lamport, at: at, entry: .event(event.replacingWords(with: text)), seen: seen)
  }
}

/// What a text is about: a later text about the same takes its place.
enum WordsSubject: Hashable {
  case answer(Answer.ID)
  case agreement(Agreement.ID)
  case feeling(Person)
  case proposal(Person)
}

extension Event {
  /// What was written down in it and can be corrected or removed later, and of what it is the text; nothing for all
  /// other events. Why a talk was stopped or missed is never corrected.
  func correctableWords(as id: EventID) -> (text: String, subject: WordsSubject)? {
    switch self {
    case .answered(_, _, let text): (text, .answer(id))
    case .answerCorrected(let answer, let text): (text, .answer(answer))
    case .agreementMade(_, let what, _): (what, .agreement(id))
    case .agreementChanged(let agreement, _, let what, _): (what, .agreement(agreement))
    case .proposalAdopted(_, _, let what, _): (what, .agreement(id))
    case .feelingReported(let person, let text): (text, .feeling(person))
    case .proposalMade(let person, let text): (text, .proposal(person))
    case .detailsCorrected, .talkMissed, .stopped, .conditionAnswered, .reasonMarked, .extraMarked, .rolesSwapped,
      .sentenceSaid, .starterChosen, .asked, .askingTakenBack, .answeredWithoutNote, .answerRemoved,
      .answerTakenBack, .answerMoved, .questionMoved,
      .agreementWithdrawn, .consentGiven, .consentTakenBack, .roundPlanned, .roundMoved, .bullyingReported,
      .agreementReported, .talkHeld, .talkReopened, .proposalShared, .steppedForward, .steppedBack, .closed,
      .resumed, .reopened, .deleteAfterMoved:
      nil
    }
  }

  /// The same event with another text in the place of its words: it must still be there, since the rules let later
  /// events follow from it.
  func replacingWords(with text: String) -> Event {
    switch self {
    case .answered(let question, let person, _): .answered(question: question, by: person, text: text)
    case .answerCorrected(let answer, _): .answerCorrected(answer: answer, text: text)
    case .agreementMade(let who, _, let day): .agreementMade(who: who, what: text, by: day)
    case .agreementChanged(let id, let who, _, let day):
      .agreementChanged(agreement: id, who: who, what: text, by: day)
    case .proposalAdopted(let person, let who, _, let day):
      .proposalAdopted(from: person, who: who, what: text, by: day)
    case .feelingReported(let person, _): .feelingReported(by: person, text: text)
    case .proposalMade(let person, _): .proposalMade(by: person, text: text)
    case .detailsCorrected, .talkMissed, .stopped, .conditionAnswered, .reasonMarked, .extraMarked, .rolesSwapped,
      .sentenceSaid, .starterChosen, .asked, .askingTakenBack, .answeredWithoutNote, .answerRemoved,
      .answerTakenBack, .answerMoved, .questionMoved,
      .agreementWithdrawn, .consentGiven, .consentTakenBack, .roundPlanned, .roundMoved, .bullyingReported,
      .agreementReported, .talkHeld, .talkReopened, .proposalShared, .steppedForward, .steppedBack, .closed,
      .resumed, .reopened, .deleteAfterMoved:
      self
    }
  }
}

extension Conversation {
  /// Every text that can be corrected or removed and still stands in the case.
  var correctableWords: Set<String> {
    var words = Set(
      board.flatMap { row in [row.cells.pester, row.cells.gepeste].flatMap { $0.answers.map(\.text) } })
    words.formUnion((agreements + agreed).map(\.what))
    for round in rounds {
      words.formUnion(round.agreements.map(\.what))
      for talk in [round.talks.pester, round.talks.gepeste] { words.formUnion([talk.feeling, talk.proposal]) }
    }
    return words
  }
}
