import Conversation

// Refusals and events in the words of the interface. Names only, never roles: the children may read along.
extension Session {
  func words(for refusal: Refusal) -> String {
    let reason = reason(refusal)
    return refusal.isNotYet
      ? texts.refusals.notYet(["reden": reason]) : texts.refusals.impossible(["reden": reason])
  }

  private func reason(_ refusal: Refusal) -> String {
    let words = texts.refusals
    return switch refusal {
    case .conditionsUnmet(let conditions): conditionsUnmet(conditions)
    case .sentencesUnsaid: words.sentencesUnsaid
    case .cellsOpen(let turns): words.cellsOpen(["vragen": list(openQuestions(turns))])
    case .noAgreement: words.noAgreement
    case .consentMissing(let persons): words.consentMissing(["namen": list(persons.map(name))])
    case .followUpDayMissing: words.followUpDayMissing
    case .talkIncomplete(_, let lacks): words.talkIncomplete(["wat": list(lacks.map(words(for:)))])
    case .talksOpen(let persons): words.talksOpen(["namen": list(persons.map(name))])
    case .bullyingNotStopped(let persons):
      persons.count > 1 ? words.neitherSaysStopped : words.bullyingNotStopped(["namen": list(persons.map(name))])
    case .notInThisStep: words.notInThisStep
    case .nameMissing: words.nameMissing
    case .namesEqual: words.namesEqual
    case .blankText: words.blankText
    case .nothingChanges: words.nothingChanges
    case .unknown: words.unknown
    case .starterFixed: words.starterFixed
    case .alreadyAnswered(let turn): words.alreadyAnswered(slots(turn))
    case .onlyAnswer: words.onlyAnswer
    case .noFurtherPlace: words.noFurtherPlace
    case .talkDone(let person): words.talkDone(["naam": name(person)])
    case .talkNotDone(let person): words.talkNotDone(["naam": name(person)])
    case .noProposal(let person): words.noProposal(["naam": name(person)])
    case .proposalAlreadyShared: words.proposalAlreadyShared
    case .roundUnfinished: words.roundUnfinished
    case .nothingToUndo: words.nothingToUndo
    case .nothingToRedo: words.nothingToRedo
    }
  }

  private func conditionsUnmet(_ conditions: [Int]) -> String {
    guard let conversation else { return "" }
    let reasons = conditions.map { condition in
      conversation.conditions[condition] == .no
        ? conversation.declinedText(condition) : conversation.unclearText(condition)
    }
    // One reason goes on behind "not yet"; more of them stand below each other.
    return reasons.count == 1 ? reasons[0] : reasons.map { "\n– " + $0 }.joined()
  }

  /// Open questions with whom they are open: "vraag 2 (B.)".
  private func openQuestions(_ turns: [Turn]) -> [String] {
    var order: [Question.ID] = []
    for turn in turns where order.last != turn.question { order.append(turn.question) }
    return order.map { question in
      let names = turns.filter { $0.question == question }.map { name($0.person) }
      return texts.refusals.openQuestion(["vraag": number(question), "namen": list(names)])
    }
  }

  private func words(for lack: TalkQuestion) -> String {
    switch lack {
    case .bullyingStopped: return texts.refusals.lacksStopped
    case .agreementKept(let id):
      let what = conversation?.openRound?.agreements.first { $0.id == id }?.what ?? ""
      return texts.refusals.lacksKept(["afspraak": what])
    }
  }

  private func slots(_ turn: Turn) -> KeyValuePairs<String, String> {
    ["vraag": number(turn.question), "naam": name(turn.person)]
  }

  /// Words in a row, with "en" before the last.
  func list(_ items: [String]) -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + texts.and + last
  }

  /// What an event was, for undo and redo.
  func words(for event: Event) -> String {
    let words = texts.events
    return switch event {
    case .conditionAnswered: words.conditionAnswered
    case .reasonMarked: words.reasonMarked
    case .extraMarked: words.extraMarked
    case .detailsCorrected, .rolesSwapped: words.detailsCorrected
    case .sentenceSaid: words.sentenceSaid
    case .starterChosen: words.starterChosen
    case .asked(let question, let person), .askingTakenBack(let question, let person):
      words.asked(slots(Turn(question: question, person: person)))
    case .answered(let question, let person, _), .answeredWithoutNote(let question, let person):
      words.answered(slots(Turn(question: question, person: person)))
    case .answerCorrected(let answer, _), .answerMoved(let answer, _): words.answerCorrected(slots(of: answer))
    case .answerRemoved, .answerTakenBack: words.answerRemoved
    case .questionMoved(let question, _): words.questionMoved(["vraag": number(question)])
    case .agreementMade: words.agreementMade
    case .agreementChanged: words.agreementChanged
    case .agreementWithdrawn: words.agreementWithdrawn
    case .consentGiven(let person), .consentTakenBack(let person): words.consent(["naam": name(person)])
    case .roundPlanned: words.roundPlanned
    case .roundMoved: words.roundMoved
    case .bullyingReported(let person, _): words.bullyingReported(["naam": name(person)])
    case .agreementReported(let person, _, _): words.agreementReported(["naam": name(person)])
    case .feelingReported(let person, _): words.feelingReported(["naam": name(person)])
    case .proposalMade(let person, _): words.proposalMade(["naam": name(person)])
    case .talkHeld(let person): words.talkHeld(["naam": name(person)])
    case .talkMissed(let person, _): words.talkMissed(["naam": name(person)])
    case .talkReopened(let person): words.talkReopened(["naam": name(person)])
    case .proposalShared(let person), .proposalAdopted(let person, _, _, _):
      words.proposalShared(["naam": name(person)])
    case .steppedForward: words.steppedForward
    case .steppedBack: words.steppedBack
    case .closed: words.closed
    case .stopped: words.stopped
    case .resumed: words.resumed
    case .reopened: words.reopened
    case .deleteAfterMoved: words.deleteAfterMoved
    }
  }

  private func slots(of answer: Answer.ID) -> KeyValuePairs<String, String> { turn(of: answer).map(slots) ?? [:] }

  private func turn(of answer: Answer.ID) -> Turn? {
    conversation?.turns.first { conversation?[$0]?.answers.contains { $0.id == answer } == true }
  }

  /// The square of the board that an event is about, where it is about one: undo and redo put the focus there.
  func turn(of event: Event) -> Turn? {
    switch event {
    case .asked(let question, let person), .askingTakenBack(let question, let person),
      .answered(let question, let person, _), .answeredWithoutNote(let question, let person):
      Turn(question: question, person: person)
    case .answerCorrected(let answer, _), .answerRemoved(let answer), .answerTakenBack(let answer),
      .answerMoved(let answer, _):
      turn(of: answer)
    case .questionMoved(let question, _): turn.map { Turn(question: question, person: $0.person) }
    case .conditionAnswered, .reasonMarked, .extraMarked, .detailsCorrected, .rolesSwapped, .sentenceSaid,
      .starterChosen, .agreementMade, .agreementChanged, .agreementWithdrawn, .consentGiven, .consentTakenBack,
      .roundPlanned,
      .roundMoved, .bullyingReported, .agreementReported, .feelingReported, .proposalMade, .talkHeld, .talkMissed,
      .talkReopened, .proposalShared, .proposalAdopted, .steppedForward, .steppedBack, .closed, .stopped, .resumed,
      .reopened,
      .deleteAfterMoved:
      nil
    }
  }
}
