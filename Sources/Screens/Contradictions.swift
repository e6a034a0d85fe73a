import Conversation

// Two people recorded different things of one thing: the facilitator says which one counts.
extension Session {
  /// Asks what is still to be asked, one after the other.
  mutating func askContradiction(after asked: Contradiction?) {
    let contradictions = open?.history.contradictions ?? []
    let next = asked.flatMap { contradictions.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    if contradictions.indices.contains(next) { ask(.contradiction(contradictions[next])) }
  }

  mutating func settle(_ question: Choice.Question, _ index: Int) {
    guard case .contradiction(let contradiction) = question else { return }
    let isSettled = record(contradiction.versions[index])
    if isSettled { askContradiction(after: nil) }
  }

  /// What one version says.
  func words(ofVersion event: Event) -> String {
    switch event {
    case .answerCorrected(_, let text), .feelingReported(_, let text), .proposalMade(_, let text):
      text.isBlank ? texts.talk.empty : "“" + text.singleLine + "”"
    case .agreementChanged(_, let who, let what, let day):
      partyName(who) + ": " + what.singleLine
        + (day.map { " " + texts.agreements.byDay(["dag": texts.dates.full($0)]) } ?? "")
    case .detailsCorrected(let persons, let topic):
      [persons[.gepeste] + " & " + persons[.pester], topic].filter { !$0.isEmpty }.joined(separator: " · ")
    case .conditionAnswered(_, let answer): answerWord(answer)
    case .reasonMarked(_, let applies), .extraMarked(_, let applies):
      applies ? texts.preparation.yes : texts.preparation.no
    case .starterChosen(let person), .rolesSwapped(let person), .answerMoved(_, let person): name(person)
    case .consentGiven: texts.agreements.consentGiven
    case .consentTakenBack: texts.agreements.consentOpen
    case .roundMoved(let day), .deleteAfterMoved(let day): texts.dates.full(day)
    case .bullyingReported(_, let stopped): stoppedAnswer(stopped)
    case .agreementReported(_, _, let kept): keptAnswer(kept)
    case .sentenceSaid, .asked, .askingTakenBack, .answered, .answeredWithoutNote, .answerRemoved, .answerTakenBack,
      .questionMoved, .agreementMade, .agreementWithdrawn, .roundPlanned, .talkHeld, .talkMissed, .talkReopened,
      .proposalShared, .proposalAdopted, .steppedForward, .steppedBack, .closed, .stopped, .resumed, .reopened:
      words(for: event)
    }
  }
}

extension Panel {
  var isContradiction: Bool {
    if case .choice(let choice) = self, case .contradiction = choice.question { true } else { false }
  }
}
