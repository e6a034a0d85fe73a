extension Conversation {
  /// Records one event, or refuses it and stays as it was: each change checks everything before it changes anything.
  ///
  /// The id names what the event makes (an answer, an agreement); the moment is when it happened.
  public mutating func apply(_ event: Event, as id: EventID, at moment: Moment) throws(Refusal) {
    switch event {
    // Of what changes in the preparation only, the conditions alone decide anything: ticks inform (R2).
    case .conditionAnswered(let condition, let answer):
      try require(.preparation)
      try conditions.set(condition, to: answer)
    case .reasonMarked(let reason, let applies):
      try require(.preparation)
      try reasons.set(reason, to: applies)
    case .extraMarked(let extra, let applies):
      try require(.preparation)
      try extras.set(extra, to: applies)
    case .detailsCorrected(let persons, let topic): try correct(persons, topic)
    case .rolesSwapped(let pester): try swapRoles(pester)

    case .sentenceSaid(let sentence): try say(sentence)
    case .starterChosen(let starter): try begin(with: starter)

    case .asked(let question, let person):
      try mark(Turn(question: question, person: person), from: .unasked, to: .asked)
    case .askingTakenBack(let question, let person):
      try mark(Turn(question: question, person: person), from: .asked, to: .unasked)
    case .answered(let question, let person, let text):
      guard !text.isBlank else { throw .blankText }
      try add(Answer(id: id, text: text, at: moment), to: Turn(question: question, person: person))
    case .answeredWithoutNote(let question, let person):
      let turn = Turn(question: question, person: person)
      guard self[turn]?.isAnswered != true else { throw .alreadyAnswered(turn) }
      try add(Answer(id: id, text: "", at: moment), to: turn)
    case .answerCorrected(let answer, let text): try correct(answer, text)
    case .answerRemoved(let answer): try remove(answer, orOnly: false)
    case .answerTakenBack(let answer): try remove(answer, orOnly: true)
    case .answerMoved(let answer, let person): try move(answer, to: person)
    case .questionMoved(let question, let place): try move(question, to: place)

    case .agreementMade(let who, let what, let day): try agree(Agreement(id: id, who: who, what: what, by: day))
    case .agreementChanged(let agreement, let who, let what, let day): try change(agreement, who, what, day)
    case .agreementWithdrawn(let agreement): try withdraw(agreement)
    case .consentGiven(let person): try consent(of: person, is: true)
    case .consentTakenBack(let person): try consent(of: person, is: false)

    case .roundPlanned(let day): try planRound(on: day)
    case .roundMoved(let day): try moveRound(to: day)
    case .bullyingReported(let person, let stopped): try report(person, \.stopped, stopped)
    case .agreementReported(let person, let agreement, let kept): try report(person, agreement, kept)
    case .feelingReported(let person, let text): try report(person, \.feeling, text.isBlank ? "" : text)
    case .proposalMade(let person, let text): try propose(person, text)
    case .talkHeld(let person): try finishTalk(with: person, at: moment)
    case .talkMissed(let person, let reason): try missTalk(with: person, reason)
    case .talkReopened(let person): try reopenTalk(with: person)
    case .proposalShared(let person):
      let words = rounds.last?.talks[person].proposal ?? ""
      try adoptProposal(of: person, as: Agreement(id: id, who: Party(person), what: words, by: nil))
    case .proposalAdopted(let person, let who, let what, let day):
      try adoptProposal(of: person, as: Agreement(id: id, who: who, what: what, by: day))

    case .steppedForward: try stepForward()
    case .steppedBack: try stepBack()
    case .closed(let day): try close(deleteAfter: day)
    case .stopped(let reason): try stop(reason, at: moment)
    case .resumed: try resume(at: moment)
    case .reopened(let day): try reopen(on: day)
    case .deleteAfterMoved(let day): try moveDeletion(to: day)
    }
  }

  func require(_ wanted: ActiveStep) throws(Refusal) {
    guard activeStep == wanted else { throw .notInThisStep }
  }
}

extension Array where Element: Equatable {
  /// Answers, ticks or marks one of these; refuses what there is not, and what is so already.
  fileprivate mutating func set(_ place: Int, to value: Element) throws(Refusal) {
    guard indices.contains(place) else { throw .unknown }
    guard self[place] != value else { throw .nothingChanges }
    self[place] = value
  }
}

// Preparation and opening: R1-R3, R13.
extension Conversation {
  private mutating func correct(_ persons: Persons, _ topic: String) throws(Refusal) {
    guard persons != self.persons || topic != self.topic else { throw .nothingChanges }
    self.persons = persons
    self.topic = topic
  }

  /// What was said, agreed and reported stays with the person who said it; only the conditions, which are about the
  /// roles, are asked anew.
  private mutating func swapRoles(_ pester: Person) throws(Refusal) {
    guard activeStep != nil else { throw .notInThisStep }
    guard pester != self.pester else { throw .nothingChanges }
    self.pester = pester
    conditions = Array(repeating: .open, count: conditions.count)
    step = .active(.preparation)
  }

  private mutating func say(_ sentence: Int) throws(Refusal) {
    try require(.opening)
    try said.set(sentence, to: true)
  }

  private mutating func begin(with starter: Person) throws(Refusal) {
    try require(.opening)
    guard !turns.contains(where: { self[$0]?.isAnswered == true }) else { throw .starterFixed }
    guard starter != self.starter else { throw .nothingChanges }
    self.starter = starter
  }
}

// From step to step: R1, R3, R8-R10, R12, R13.
extension Conversation {
  private mutating func stepForward() throws(Refusal) {
    switch step {
    case .active(.preparation):
      guard unmetConditions.isEmpty else { throw .conditionsUnmet(unmetConditions) }
      step = .active(.opening)
    case .active(.opening):
      guard unsaidSentences.isEmpty else { throw .sentencesUnsaid(unsaidSentences) }
      step = .active(.questions)
    case .active(.questions):
      guard openTurns.isEmpty else { throw .cellsOpen(openTurns) }
      step = .active(.agreements)
    case .active(.agreements):
      try requireAgreement()
      guard openRound != nil else { throw .followUpDayMissing }
      step = .active(.followUp)
    case .active(.followUp), .closed, .stopped:
      throw .notInThisStep
    }
  }

  private mutating func stepBack() throws(Refusal) {
    guard let previous = activeStep?.previous else { throw .notInThisStep }
    step = .active(previous)
  }

  /// At least one agreement, and the consent of both (R9).
  func requireAgreement() throws(Refusal) {
    guard !activeAgreements.isEmpty else { throw .noAgreement }
    let missing = speakers.filter { !consent[$0] }
    guard missing.isEmpty else { throw .consentMissing(missing) }
  }

  private mutating func stop(_ reason: String, at moment: Moment) throws(Refusal) {
    guard let activeStep else { throw .notInThisStep }
    guard !reason.isBlank else { throw .blankText }
    step = .stopped(from: activeStep, reason: reason)
    stops.append(Stop(from: activeStep, reason: reason, at: moment))
  }

  private mutating func resume(at moment: Moment) throws(Refusal) {
    guard case .stopped(let from, _) = step, let last = stops.indices.last else { throw .notInThisStep }
    step = .active(from)
    stops[last].resumedAt = moment
  }

  private mutating func close(deleteAfter day: Day) throws(Refusal) {
    try require(.followUp)
    let round = try doneRound()
    let others = speakers.filter { !round.talks[$0].saysStopped }
    guard others.isEmpty else { throw .bullyingNotStopped(others) }
    step = .closed(deleteAfter: day)
  }

  private mutating func moveDeletion(to day: Day) throws(Refusal) {
    guard let deleteAfter else { throw .notInThisStep }
    guard day != deleteAfter else { throw .nothingChanges }
    step = .closed(deleteAfter: day)
  }

  /// A closed case goes on with a new round; what was agreed then still holds, and a proposal shared since then
  /// waits for the consent of both.
  private mutating func reopen(on day: Day) throws(Refusal) {
    guard case .closed = step else { throw .notInThisStep }
    rounds.append(Round(planned: day, agreements: agreed))
    step = .active(.followUp)
  }
}
