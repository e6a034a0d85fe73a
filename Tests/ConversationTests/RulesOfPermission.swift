import Conversation

extension Rules {
  /// What may happen, said once more and in other words than in the case itself: both must agree on everything.
  static func mayHappen(_ event: Event, in state: Conversation) -> Bool {
    let step = state.activeStep
    let round = state.rounds.last
    let bothConsent = state.consent.pester && state.consent.gepeste
    func isTalkOpen(_ person: Role) -> Bool { step == .followUp && round?.talks[person].status == .open }
    func cell(_ question: Int, _ person: Role) -> Cell? {
      step == .questions ? state[Turn(question: question, person: person)] : nil
    }
    func holder(of answer: Answer.ID) -> Cell? {
      step == .questions ? state.cells.first { $0.answers.contains { $0.id == answer } } : nil
    }
    func agreement(_ id: Agreement.ID) -> Agreement? {
      step == .agreements ? state.activeAgreements.first { $0.id == id } : nil
    }
    switch event {
    case .conditionAnswered(let place, let answer):
      return step == .preparation && state.conditions.indices.contains(place) && state.conditions[place] != answer
    case .reasonMarked(let place, let applies):
      return step == .preparation && state.reasons.indices.contains(place) && state.reasons[place] != applies
    case .extraMarked(let place, let applies):
      return step == .preparation && state.extras.indices.contains(place) && state.extras[place] != applies
    case .detailsCorrected(let persons, let topic): return persons != state.persons || topic != state.topic

    case .sentenceSaid(let place): return step == .opening && state.said.indices.contains(place) && !state.said[place]
    case .starterChosen(let starter):
      return step == .opening && starter != state.starter && !state.cells.contains(where: \.isAnswered)

    case .asked(let question, let person): return cell(question, person) == .unasked
    case .askingTakenBack(let question, let person): return cell(question, person) == .asked
    case .answered(let question, let person, let text): return cell(question, person) != nil && !text.isBlank
    case .answeredWithoutNote(let question, let person): return cell(question, person)?.isAnswered == false
    case .answerCorrected(let id, let text):
      return !text.isBlank && (holder(of: id)?.answers.contains { $0.id == id && $0.text != text } ?? false)
    case .answerRemoved(let id): return (holder(of: id)?.answers.count ?? 0) > 1
    case .questionMoved(let question, let place):
      return step == .questions && state.board.indices.contains(place)
        && state.board.contains { $0.question == question } && state.board[place].question != question

    case .agreementMade(_, let what, _): return step == .agreements && !what.isBlank
    case .agreementChanged(let id, let who, let what, let day):
      return !what.isBlank && (agreement(id).map { ($0.who, $0.what, $0.by) != (who, what, day) } ?? false)
    case .agreementWithdrawn(let id): return agreement(id) != nil
    case .consentGiven(let person):
      return step == .agreements && !state.activeAgreements.isEmpty && !state.consent[person]
    case .consentTakenBack(let person): return step == .agreements && state.consent[person]

    case .roundPlanned:
      guard !state.activeAgreements.isEmpty, bothConsent else { return false }
      return step == .agreements && state.rounds.isEmpty || step == .followUp && round?.isDone == true
    case .roundMoved(let day): return step == .followUp && round?.planned != day
    case .bullyingReported(let person, let stopped):
      return isTalkOpen(person) && round?.talks[person].stopped != stopped
    case .agreementReported(let person, let id, let kept):
      guard let place = round?.agreements.firstIndex(where: { $0.id == id }) else { return false }
      return isTalkOpen(person) && round?.talks[person].kept[place] != kept
    case .feelingReported(let person, let text):
      return isTalkOpen(person) && round?.talks[person].feeling != (text.isBlank ? "" : text)
    case .proposalMade(let person, let text):
      return isTalkOpen(person) && round?.talks[person].proposal != (text.isBlank ? "" : text)
    case .talkHeld(let person):
      return isTalkOpen(person) && round?.talks[person].stopped != nil
        && round?.talks[person].kept.contains(nil) == false
    case .talkMissed(let person, let reason): return isTalkOpen(person) && !reason.isBlank
    case .talkReopened(let person): return step == .followUp && !isTalkOpen(person)
    case .proposalShared(let person):
      guard step == .followUp, let talk = round?.talks[person] else { return false }
      return talk.status == .held && !talk.proposal.isBlank && talk.sharedAs == nil

    case .steppedForward:
      switch step {
      case .preparation: return state.conditions.allSatisfy { $0 == .yes }
      case .opening: return state.said.allSatisfy(\.self)
      case .questions: return state.cells.allSatisfy(\.isAnswered)
      case .agreements: return !state.activeAgreements.isEmpty && bothConsent && !state.rounds.isEmpty
      case .followUp, nil: return false
      }
    case .steppedBack: return step != nil && step != .preparation
    case .closed:
      return step == .followUp && round?.talks.allSatisfy { $0.status == .held && $0.stopped == .yes } == true
    case .stopped(let reason): return step != nil && !reason.isBlank
    case .resumed: if case .stopped = state.step { return true } else { return false }
    case .reopened: if case .closed = state.step { return true } else { return false }
    case .deleteAfterMoved(let day): return state.deleteAfter.map { $0 != day } ?? false
    }
  }

  /// Whether a refusal of a passage names exactly what is missing, and one of anything else says it cannot be done.
  static func says(_ refusal: Refusal?, of event: Event, in state: Conversation) -> Bool {
    switch refusal {
    case .conditionsUnmet(let places): places == state.conditions.indices.filter { state.conditions[$0] != .yes }
    case .sentencesUnsaid(let places): places == state.said.indices.filter { !state.said[$0] }
    case .cellsOpen(let turns): turns == state.turns.filter { state[$0]?.answers.isEmpty == true }
    case .noAgreement: state.activeAgreements.isEmpty
    case .consentMissing(let persons): persons == state.speakers.filter { !state.consent[$0] } && !persons.isEmpty
    case .followUpDayMissing: event == .steppedForward && state.rounds.isEmpty
    case .talkIncomplete(let person, let lacks): event == .talkHeld(with: person) && !lacks.isEmpty
    case .talksOpen(let persons): persons == state.speakers.filter { state.rounds.last?.talks[$0].status == .open }
    case .bullyingNotStopped(let persons):
      persons == state.speakers.filter { state.rounds.last?.talks[$0].saysStopped != true } && !persons.isEmpty
    case .notInThisStep, .nameMissing, .namesEqual, .blankText, .nothingChanges, .unknown, .starterFixed,
      .alreadyAnswered, .onlyAnswer, .noFurtherPlace, .talkDone, .talkNotDone, .noProposal, .proposalAlreadyShared,
      .roundUnfinished, .nothingToUndo, .nothingToRedo, nil:
      // A passage that only lacks something is never told that it cannot be done.
      event != .steppedForward || state.activeStep == nil || state.activeStep == .followUp
    }
  }
}
