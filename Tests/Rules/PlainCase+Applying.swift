import Conversation

extension PlainCase {
  /// The case that the rules expect after an event that they allow; what is not named here stays as it was.
  func applying(_ event: Event, as id: EventID, at moment: Moment) -> PlainCase {
    var next = self
    switch event {
    // R1-R3, R13
    case .conditionAnswered(let place, let answer): next.conditions[place] = answer
    case .reasonMarked(let place, let applies): next.reasons[place] = applies
    case .extraMarked(let place, let applies): next.extras[place] = applies
    case .detailsCorrected(let persons, let topic): (next.names, next.topic) = (Pair(persons.names), topic)
    case .rolesSwapped(let pester):
      (next.pester, next.step) = (pester, .active(.preparation))
      next.conditions = conditions.map { _ in .open }
    case .sentenceSaid(let place): next.said[place] = true
    case .starterChosen(let starter): next.starter = starter

    // R4, R6, R7
    case .asked(let question, let person): next.write(question, person) { $0.isAsked = true }
    case .askingTakenBack(let question, let person): next.write(question, person) { $0.isAsked = false }
    case .answered(let question, let person, let text):
      next.write(question, person) { $0.add(PlainAnswer(id: id, text: text, at: moment)) }
    case .answeredWithoutNote(let question, let person):
      next.write(question, person) { $0.add(PlainAnswer(id: id, text: "", at: moment)) }
    case .answerCorrected(let answer, let text): next.edit(answer) { answers, place in answers[place].text = text }
    case .answerRemoved(let answer), .answerTakenBack(let answer):
      next.edit(answer) { answers, place in answers.remove(at: place) }
    case .answerMoved(let answer, let person): next.give(answer, to: person)
    case .questionMoved(let question, let place): next.move(question, to: place)

    // R9
    case .agreementMade(let who, let what, let day): next.agree(PlainAgreement(id: id, who: who, what: what, by: day))
    case .agreementChanged(let agreement, let who, let what, let day):
      next.change(agreement) { ($0.who, $0.what, $0.by) = (who, what, day) }
    case .agreementWithdrawn(let agreement): next.withdraw(agreement)
    case .consentGiven(let person):
      next.consent[person] = true
      if next.bothConsent { next.agreed = inForce }
    case .consentTakenBack(let person): next.consent[person] = false

    // R10-R12
    case .roundPlanned(let day), .reopened(let day):
      next.rounds.append(PlainRound(planned: day, agreements: agreed))
      next.step = .active(.followUp)
    case .roundMoved(let day): next.rounds[rounds.count - 1].planned = day
    case .bullyingReported(let person, let stopped): next.report(person) { $0.stopped = stopped }
    case .agreementReported(let person, let agreement, let kept):
      guard let place = rounds.last?.agreements.firstIndex(where: { $0.id == agreement }) else { break }
      next.report(person) { $0.kept[place] = kept }
    case .feelingReported(let person, let text): next.report(person) { $0.feeling = text.orNothing }
    // A new proposal has not been shared yet.
    case .proposalMade(let person, let text): next.report(person) { ($0.proposal, $0.sharedAs) = (text.orNothing, nil) }
    case .talkHeld(let person): next.report(person) { ($0.status, $0.heldAt) = (.held, $0.heldAt ?? moment) }
    case .talkMissed(let person, let reason): next.report(person) { $0.status = .missed(reason: reason) }
    case .talkReopened(let person): next.report(person) { $0.status = .open }
    case .proposalShared(let person):
      guard let talk = rounds.last?.talks[person] else { break }
      next.agree(PlainAgreement(id: id, who: Party(of: person), what: talk.proposal, by: nil))
      next.report(person) { $0.sharedAs = id }

    case .proposalAdopted(let person, let who, let what, let day):
      next.agree(PlainAgreement(id: id, who: who, what: what, by: day))
      next.report(person) { $0.sharedAs = id }

    // R8, R12, R13
    case .steppedForward: next.step(by: 1)
    case .steppedBack: next.step(by: -1)
    case .closed(let day), .deleteAfterMoved(let day): next.step = .closed(deleteAfter: day)
    case .stopped(let reason):
      guard let step = stepUnderWay else { break }
      next.step = .stopped(from: step, reason: reason)
      next.stops.append(PlainStop(from: step, reason: reason, at: moment))
    case .resumed:
      guard case .stopped(let from, _) = step else { break }
      next.step = .active(from)
      next.stops[stops.count - 1].resumedAt = moment
    }
    return next
  }

  private mutating func write(_ question: Int, _ person: Person, _ change: (inout PlainCell) -> Void) {
    for row in board.indices where board[row].question == question { change(&board[row].cells[person]) }
  }

  private mutating func edit(_ answer: EventID, _ change: (inout [PlainAnswer], Int) -> Void) {
    for row in board.indices {
      for person in [Person.pester, .gepeste] {
        guard let place = board[row].cells[person].answers.firstIndex(where: { $0.id == answer }) else { continue }
        return change(&board[row].cells[person].answers, place)
      }
    }
  }

  /// Puts an answer among those of the other person, in the order of their times.
  private mutating func give(_ id: EventID, to person: Person) {
    for row in board.indices {
      guard let answer = board[row].cells[person.otherPerson].answers.first(where: { $0.id == id }) else { continue }
      board[row].cells[person.otherPerson].answers.removeAll { $0.id == id }
      let (earlier, later) = (
        board[row].cells[person].answers.prefix { $0.at <= answer.at },
        board[row].cells[person].answers.drop { $0.at <= answer.at }
      )
      board[row].cells[person].answers = earlier + [answer] + later
      board[row].cells[person].isAsked = true
    }
  }

  private mutating func move(_ question: Int, to place: Int) {
    guard let row = board.first(where: { $0.question == question }) else { return }
    var others = board.filter { $0.question != question }
    others.insert(row, at: place)
    board = others
  }

  private mutating func agree(_ agreement: PlainAgreement) {
    agreements.append(agreement)
    consent = Pair(false, false)
  }

  private mutating func change(_ id: EventID, _ change: (inout PlainAgreement) -> Void) {
    for place in agreements.indices where agreements[place].id == id { change(&agreements[place]) }
    consent = Pair(false, false)
  }

  private mutating func withdraw(_ id: EventID) {
    if refers(to: id) {
      change(id) { $0.isWithdrawn = true }
    } else {
      agreements = agreements.filter { $0.id != id }
      consent = Pair(false, false)
    }
  }

  private mutating func report(_ person: Person, _ change: (inout PlainTalk) -> Void) {
    guard !rounds.isEmpty else { return }
    change(&rounds[rounds.count - 1].talks[person])
  }

  private mutating func step(by count: Int) {
    let steps: [ActiveStep] = [.preparation, .opening, .questions, .agreements, .followUp]
    guard let present = stepUnderWay else { return }
    step = .active(steps[Self.place(of: present) + count])
  }
}

extension PlainCell {
  fileprivate mutating func add(_ answer: PlainAnswer) {
    isAsked = true
    answers.append(answer)
  }
}
