import Conversation

/// The refusals that the rules allow for an event (R15): none when they allow the event, else each refusal that `apply` may
/// throw. Where more than one rule forbids it, some orders of asking are as good as others; where they are not, only the
/// first is allowed.
enum ExpectedRefusals {
  static func of(_ event: Event, as id: EventID, in state: PlainCase) -> Set<Refusal> {
    var refusals = besidesBlankText(event, id, state)
    if let text = event.requiredText, text.saysNothing { refusals.insert(.blankText) }
    return refusals
  }

  private static func besidesBlankText(_ event: Event, _ id: EventID, _ state: PlainCase) -> Set<Refusal> {
    switch event {
    case .conditionAnswered(let place, let answer): inPreparation(state, state.conditions, place, answer)
    case .reasonMarked(let place, let applies): inPreparation(state, state.reasons, place, applies)
    case .extraMarked(let place, let applies): inPreparation(state, state.extras, place, applies)
    case .detailsCorrected(let persons, let topic):
      Pair(persons.names) == state.names && topic == state.topic ? [.nothingChanges] : []
    case .rolesSwapped(let pester):
      state.stepUnderWay == nil ? [.notInThisStep] : pester == state.pester ? [.nothingChanges] : []
    case .sentenceSaid(let place): saying(place, state)
    case .starterChosen(let starter): beginning(with: starter, state)

    case .asked(let question, let person): marking(question, person, asked: true, state)
    case .askingTakenBack(let question, let person): marking(question, person, asked: false, state)
    case .answered(let question, let person, _): answering(question, person, state)
    case .answeredWithoutNote(let question, let person): answeringWithoutNote(question, person, state)
    case .answerCorrected(let answer, let text): correcting(answer, text, state)
    case .answerRemoved(let answer): removing(answer, state)
    case .answerTakenBack(let answer): removing(answer, state).subtracting([.onlyAnswer])
    case .answerMoved(let answer, let person): giving(answer, to: person, state)
    case .questionMoved(let question, let place): moving(question, to: place, state)

    case .agreementMade:
      state.stepUnderWay != .agreements ? [.notInThisStep] : taken(id, state)
    case .agreementChanged(let agreement, let who, let what, let day): changing(agreement, who, what, day, state)
    case .agreementWithdrawn(let agreement): changeable(agreement, state)
    case .consentGiven(let person): consenting(person, state)
    case .consentTakenBack(let person): takingBack(person, state)

    case .roundPlanned: planning(state)
    case .roundMoved(let day): inFollowUp(state) { $0.planned == day ? [.nothingChanges] : [] }
    case .bullyingReported(let person, let stopped): reporting(person, state) { $0.stopped == stopped }
    case .agreementReported(let person, let agreement, let kept): reporting(person, agreement, kept, state)
    case .feelingReported(let person, let text): reporting(person, state) { $0.feeling == text.orNothing }
    case .proposalMade(let person, let text): reporting(person, state) { $0.proposal == text.orNothing }
    case .talkHeld(let person): finishing(person, state)
    case .talkMissed(let person, _): reporting(person, state) { _ in false }
    case .talkReopened(let person): inFollowUp(state) { $0.talks[person].isOver ? [] : [.talkNotDone(person)] }
    case .proposalShared(let person), .proposalAdopted(let person, _, _, _): sharing(person, id, state)

    case .steppedForward: steppingForward(state)
    case .steppedBack: state.stepUnderWay == nil || state.stepUnderWay == .preparation ? [.notInThisStep] : []
    case .closed: closing(state)
    case .stopped: state.stepUnderWay == nil ? [.notInThisStep] : []
    case .resumed: if case .stopped = state.step { [] } else { [.notInThisStep] }
    case .reopened: state.isClosed ? [] : [.notInThisStep]
    case .deleteAfterMoved(let day):
      if case .closed(let present) = state.step { present == day ? [.nothingChanges] : [] } else { [.notInThisStep] }
    }
  }
}

// R1-R3.
extension ExpectedRefusals {
  private static func inPreparation<Value: Equatable>(
    _ state: PlainCase, _ list: [Value], _ place: Int, _ value: Value
  ) -> Set<Refusal> {
    if state.stepUnderWay != .preparation { return [.notInThisStep] }
    if place < 0 || place >= list.count { return [.unknown] }
    return list[place] == value ? [.nothingChanges] : []
  }

  private static func saying(_ place: Int, _ state: PlainCase) -> Set<Refusal> {
    if state.stepUnderWay != .opening { return [.notInThisStep] }
    if place < 0 || place >= state.said.count { return [.unknown] }
    return state.said[place] ? [.nothingChanges] : []
  }

  private static func beginning(with starter: Person, _ state: PlainCase) -> Set<Refusal> {
    if state.stepUnderWay != .opening { return [.notInThisStep] }
    if !state.answers.isEmpty { return [.starterFixed] }
    return state.starter == starter ? [.nothingChanges] : []
  }
}

// R4-R7.
extension ExpectedRefusals {
  /// None when there is such a cell and it can be written in.
  private static func board(_ turn: Turn, _ state: PlainCase) -> Set<Refusal> {
    if state.stepUnderWay != .questions { return [.notInThisStep] }
    return state.cell(turn) == nil ? [.unknown] : []
  }

  private static func marking(_ question: Int, _ person: Person, asked: Bool, _ state: PlainCase) -> Set<Refusal> {
    let turn = Turn(question: question, person: person)
    guard let cell = state.cell(turn), state.stepUnderWay == .questions else { return board(turn, state) }
    if !cell.answers.isEmpty { return [.alreadyAnswered(turn)] }
    return cell.isAsked == asked ? [.nothingChanges] : []
  }

  private static func answering(_ question: Int, _ person: Person, _ state: PlainCase) -> Set<Refusal> {
    board(Turn(question: question, person: person), state)
  }

  private static func answeringWithoutNote(_ question: Int, _ person: Person, _ state: PlainCase) -> Set<Refusal> {
    let turn = Turn(question: question, person: person)
    let isAnswered = state.cell(turn)?.answers.isEmpty == false
    return board(turn, state).union(isAnswered ? [.alreadyAnswered(turn)] : [])
  }

  private static func correcting(_ answer: Answer.ID, _ text: String, _ state: PlainCase) -> Set<Refusal> {
    if state.stepUnderWay != .questions { return [.notInThisStep] }
    guard let answer = state.answers.first(where: { $0.id == answer }) else { return [.unknown] }
    return answer.text == text ? [.nothingChanges] : []
  }

  private static func removing(_ answer: Answer.ID, _ state: PlainCase) -> Set<Refusal> {
    if state.stepUnderWay != .questions { return [.notInThisStep] }
    guard let cell = state.cells.first(where: { $0.answers.contains { $0.id == answer } }) else { return [.unknown] }
    return cell.answers.count == 1 ? [.onlyAnswer] : []
  }

  private static func giving(_ answer: Answer.ID, to person: Person, _ state: PlainCase) -> Set<Refusal> {
    let isTheirs = state.board.contains { $0.cells[person].answers.contains { $0.id == answer } }
    return isTheirs && state.stepUnderWay == .questions
      ? [.nothingChanges] : removing(answer, state).subtracting([.onlyAnswer])
  }

  private static func moving(_ question: Int, to place: Int, _ state: PlainCase) -> Set<Refusal> {
    if state.stepUnderWay != .questions { return [.notInThisStep] }
    guard state.board.contains(where: { $0.question == question }) else { return [.unknown] }
    if place < 0 || place >= state.board.count { return [.noFurtherPlace] }
    return state.board[place].question == question ? [.nothingChanges] : []
  }
}

// R9.
extension ExpectedRefusals {
  /// None unless another agreement has this id.
  private static func taken(_ id: EventID, _ state: PlainCase) -> Set<Refusal> {
    state.agreements.contains { $0.id == id } ? [.nothingChanges] : []
  }

  private static func changeable(_ id: EventID, _ state: PlainCase) -> Set<Refusal> {
    if state.stepUnderWay != .agreements { return [.notInThisStep] }
    return state.inForce(id) == nil ? [.unknown] : []
  }

  private static func changing(
    _ id: EventID, _ who: Party, _ what: String, _ day: Day?, _ state: PlainCase
  ) -> Set<Refusal> {
    guard let agreement = state.inForce(id), state.stepUnderWay == .agreements else { return changeable(id, state) }
    return (agreement.who, agreement.what, agreement.by) == (who, what, day) ? [.nothingChanges] : []
  }

  private static func consenting(_ person: Person, _ state: PlainCase) -> Set<Refusal> {
    if state.stepUnderWay != .agreements { return [.notInThisStep] }
    if state.inForce.isEmpty { return [.noAgreement] }
    return state.consent[person] ? [.nothingChanges] : []
  }

  private static func takingBack(_ person: Person, _ state: PlainCase) -> Set<Refusal> {
    if state.stepUnderWay != .agreements { return [.notInThisStep] }
    if state.consent[person] { return [] }
    return state.inForce.isEmpty ? [.noAgreement, .nothingChanges] : [.nothingChanges]
  }

  /// What R9 requires before a round is planned or the follow-up is entered.
  private static func unagreed(_ state: PlainCase) -> Set<Refusal> {
    if state.inForce.isEmpty { return [.noAgreement] }
    let missing = state.inOrder.filter { !state.consent[$0] }
    return missing.isEmpty ? [] : [.consentMissing(missing)]
  }
}

// R10-R12.
extension ExpectedRefusals {
  private static func planning(_ state: PlainCase) -> Set<Refusal> {
    switch state.stepUnderWay {
    case .agreements: unagreed(state).union(state.rounds.isEmpty ? [] : [.roundUnfinished])
    case .followUp: openTalks(state).union(unagreed(state))
    case .preparation, .opening, .questions, nil: [.notInThisStep]
    }
  }

  private static func inFollowUp(_ state: PlainCase, _ expectedRefusals: (PlainRound) -> Set<Refusal>) -> Set<Refusal> {
    if state.stepUnderWay != .followUp { return [.notInThisStep] }
    return state.rounds.last.map(expectedRefusals) ?? [.unknown]
  }

  /// Only an open talk takes reports, and only those that change it.
  private static func reporting(_ person: Person, _ state: PlainCase, _ isOld: (PlainTalk) -> Bool) -> Set<Refusal> {
    inFollowUp(state) { round in
      if round.talks[person].isOver { return [.talkDone(person)] }
      return isOld(round.talks[person]) ? [.nothingChanges] : []
    }
  }

  private static func reporting(_ person: Person, _ agreement: EventID, _ kept: Kept?, _ state: PlainCase) -> Set<
    Refusal
  > {
    if state.stepUnderWay != .followUp { return [.notInThisStep] }
    guard let place = state.rounds.last?.agreements.firstIndex(where: { $0.id == agreement }) else { return [.unknown] }
    return reporting(person, state) { $0.kept[place] == kept }
  }

  private static func finishing(_ person: Person, _ state: PlainCase) -> Set<Refusal> {
    inFollowUp(state) { round in
      let talk = round.talks[person]
      if talk.isOver { return [.talkDone(person)] }
      var lacks: [TalkQuestion] = talk.stopped == nil ? [.bullyingStopped] : []
      for (place, agreement) in round.agreements.enumerated() where talk.kept[place] == nil {
        lacks.append(.agreementKept(agreement.id))
      }
      return lacks.isEmpty ? [] : [.talkIncomplete(person, lacks: lacks)]
    }
  }

  private static func sharing(_ person: Person, _ id: EventID, _ state: PlainCase) -> Set<Refusal> {
    inFollowUp(state) { round in
      let talk = round.talks[person]
      if talk.status != .held { return [.talkNotDone(person)] }
      if talk.proposal.saysNothing { return [.noProposal(person)] }
      return talk.sharedAs == nil ? taken(id, state) : [.proposalAlreadyShared(person)]
    }
  }

  private static func openTalks(_ state: PlainCase) -> Set<Refusal> {
    inFollowUp(state) { round in
      let open = state.inOrder.filter { !round.talks[$0].isOver }
      return open.isEmpty ? [] : [.talksOpen(open)]
    }
  }
}

// From one step to the next, and closing: R1, R3, R8-R10, R12.
extension ExpectedRefusals {
  private static func steppingForward(_ state: PlainCase) -> Set<Refusal> {
    switch state.stepUnderWay {
    case .preparation:
      let unmet = state.conditions.indices.filter { state.conditions[$0] != .yes }
      return unmet.isEmpty ? [] : [.conditionsUnmet(unmet)]
    case .opening:
      let unsaid = state.said.indices.filter { !state.said[$0] }
      return unsaid.isEmpty ? [] : [.sentencesUnsaid(unsaid)]
    case .questions: return state.openTurns.isEmpty ? [] : [.cellsOpen(state.openTurns)]
    case .agreements:
      let unagreed = unagreed(state)
      return unagreed.isEmpty && state.rounds.isEmpty ? [.followUpDayMissing] : unagreed
    case .followUp, nil: return [.notInThisStep]
    }
  }

  private static func closing(_ state: PlainCase) -> Set<Refusal> {
    let open = openTalks(state)
    guard open.isEmpty, let round = state.rounds.last else { return open }
    let others = state.inOrder.filter { !round.talks[$0].saysItStopped }
    return others.isEmpty ? [] : [.bullyingNotStopped(others)]
  }
}

extension Event {
  /// The text that must not be blank.
  fileprivate var requiredText: String? {
    switch self {
    case .answered(_, _, let text), .answerCorrected(_, let text), .agreementMade(_, let text, _),
      .agreementChanged(_, _, let text, _), .proposalAdopted(_, _, let text, _), .talkMissed(_, let text),
      .stopped(let text):
      text
    case .conditionAnswered, .reasonMarked, .extraMarked, .detailsCorrected, .rolesSwapped, .sentenceSaid,
      .starterChosen, .asked, .askingTakenBack, .answeredWithoutNote, .answerRemoved, .answerTakenBack, .answerMoved,
      .questionMoved, .agreementWithdrawn, .consentGiven, .consentTakenBack, .roundPlanned, .roundMoved,
      .bullyingReported, .agreementReported, .feelingReported,
      .proposalMade, .talkHeld, .talkReopened, .proposalShared, .steppedForward, .steppedBack, .closed, .resumed,
      .reopened, .deleteAfterMoved:
      nil
    }
  }
}

extension Refusal {
  /// Whether something that R1, R3 or R8-R12 requires is missing, so that the event can still come (R15).
  var isForSomethingMissing: Bool {
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
