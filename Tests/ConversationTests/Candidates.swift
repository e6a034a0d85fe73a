import Conversation

/// Everything worth trying in a case, allowed or not: every kind of event, with texts and days from a tiny alphabet.
enum Candidates {
  static func events(in state: Conversation) -> [Event] {
    preparing(state) + asking(state) + agreeing(state) + followingUp(state) + stepping
  }

  private static func preparing(_ state: Conversation) -> [Event] {
    let conditions = (0...state.conditions.count).flatMap { place in
      ConditionAnswer.allCases.map { Event.conditionAnswered(condition: place, answer: $0) }
    }
    let ticks = [true, false].flatMap {
      [Event.reasonMarked(reason: 0, applies: $0), .extraMarked(extra: 0, applies: $0)]
    }
    let sentences = (0...state.said.count).map { Event.sentenceSaid(sentence: $0) }
    let topics = ["x", "y"].map { Event.detailsCorrected(persons: state.persons, topic: $0) }
    return conditions + ticks + sentences + topics + Role.allCases.map { .starterChosen(starter: $0) }
  }

  private static func asking(_ state: Conversation) -> [Event] {
    let turns = state.turns.flatMap { turn -> [Event] in
      [
        .asked(question: turn.question, of: turn.person), .askingTakenBack(question: turn.question, of: turn.person),
        .answered(question: turn.question, by: turn.person, text: "x"),
        .answeredWithoutNote(question: turn.question, by: turn.person),
      ]
    }
    let answers = state.cells.flatMap(\.answers).flatMap { answer -> [Event] in
      [
        .answerCorrected(answer: answer.id, text: "x"), .answerCorrected(answer: answer.id, text: "y"),
        .answerCorrected(answer: answer.id, text: " "), .answerRemoved(answer: answer.id),
      ]
    }
    let moves = state.board.indices.flatMap { question in
      (0...state.board.count).map { Event.questionMoved(question: question, to: $0) }
    }
    return turns + answers + moves + [
      .answered(question: 0, by: .pester, text: " "), .answered(question: state.board.count, by: .pester, text: "x"),
      .answerRemoved(answer: nobody),
    ]
  }

  private static func agreeing(_ state: Conversation) -> [Event] {
    let changes = state.agreements.flatMap { agreement -> [Event] in
      [
        .agreementChanged(agreement: agreement.id, who: .both, what: "x", by: nil),
        .agreementChanged(agreement: agreement.id, who: .both, what: "y", by: nil),
        .agreementWithdrawn(agreement: agreement.id),
      ]
    }
    let consents = Role.allCases.flatMap { [Event.consentGiven(by: $0), .consentTakenBack(by: $0)] }
    return changes + consents + [
      .agreementMade(who: .both, what: "x", by: nil), .agreementMade(who: .both, what: " ", by: nil),
      .agreementWithdrawn(agreement: nobody),
    ]
  }

  private static func followingUp(_ state: Conversation) -> [Event] {
    let talks = Role.allCases.flatMap { person -> [Event] in
      [
        .feelingReported(by: person, text: "x"), .feelingReported(by: person, text: " "),
        .proposalMade(by: person, text: "x"), .proposalMade(by: person, text: ""),
        .talkHeld(with: person), .talkMissed(with: person, reason: "x"), .talkMissed(with: person, reason: ""),
        .talkReopened(with: person), .proposalShared(by: person),
        .agreementReported(by: person, agreement: nobody, kept: .yes),
      ]
        + (BullyingStopped.allCases + [nil]).map { .bullyingReported(by: person, stopped: $0) }
        + (state.rounds.last?.agreements ?? []).flatMap { agreement in
          (Kept.allCases + [nil]).map { .agreementReported(by: person, agreement: agreement.id, kept: $0) }
        }
    }
    return talks + [.roundPlanned(on: .first), .roundMoved(to: .first), .roundMoved(to: .second)]
  }

  private static let stepping: [Event] = [
    .steppedForward, .steppedBack, .closed(deleteAfter: .expiry), .stopped(reason: "x"), .stopped(reason: " "),
    .resumed, .reopened(followUp: .first), .deleteAfterMoved(to: .second), .deleteAfterMoved(to: .expiry),
  ]

  private static let nobody = EventID(writer: "nobody", sequence: 0)
}

extension Conversation {
  /// The id for what an event makes, derived from the case alone, so that two ways to a case lead to the same one.
  func derivedID(for event: Event) -> EventID {
    func free(_ writer: String, _ taken: [EventID]) -> EventID {
      let numbers = Set(taken.filter { $0.writer == writer }.map(\.sequence))
      return EventID(writer: writer, sequence: (1...).first { !numbers.contains($0) } ?? 0)
    }
    switch event {
    case .answered(let question, let person, _), .answeredWithoutNote(let question, let person):
      let turn = Turn(question: question, person: person)
      return free("\(question)\(person)", self[turn]?.answers.map(\.id) ?? [])
    case .agreementMade, .proposalShared:
      return free("agreement", agreements.map(\.id))
    default:
      return EventID(writer: "", sequence: 0)
    }
  }

  /// What leads from here towards a closed case, by the facilitator's best efforts; nothing once it is closed.
  var nextTowardsClosing: Event? {
    switch step {
    case .closed: nil
    case .stopped: .resumed
    case .active(.preparation):
      unmetConditions.first.map { .conditionAnswered(condition: $0, answer: .yes) } ?? .steppedForward
    case .active(.opening): unsaidSentences.first.map { .sentenceSaid(sentence: $0) } ?? .steppedForward
    case .active(.questions):
      suggestedTurn.map { .answeredWithoutNote(question: $0.question, by: $0.person) } ?? .steppedForward
    case .active(.agreements):
      if activeAgreements.isEmpty {
        .agreementMade(who: .both, what: "x", by: nil)
      } else if let person = speakers.first(where: { !consent[$0] }) {
        .consentGiven(by: person)
      } else {
        rounds.isEmpty ? .roundPlanned(on: .first) : .steppedForward
      }
    case .active(.followUp):
      rounds.last.flatMap { round in speakers.lazy.compactMap { round.nextTowardsClosing(with: $0) }.first }
        ?? .closed(deleteAfter: .expiry)
    }
  }
}

extension Round {
  fileprivate func nextTowardsClosing(with person: Role) -> Event? {
    let talk = talks[person]
    if talk.saysStopped { return nil }
    if talk.isDone { return .talkReopened(with: person) }
    if talk.stopped != .yes { return .bullyingReported(by: person, stopped: .yes) }
    let open = zip(agreements, talk.kept).first { $0.1 == nil }
    return open.map { .agreementReported(by: person, agreement: $0.0.id, kept: .no) } ?? .talkHeld(with: person)
  }
}
