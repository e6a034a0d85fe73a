import Conversation

/// The events to try in a case, allowed or not: every kind of event, with few different texts and days, and with indices
/// and ids that do not exist.
public enum Candidates {
  public static func events(in state: Conversation) -> [Event] { events(in: PlainCase(state)) }

  /// The next event on a path to a closed case; nil once it is closed.
  public static func towardsClosing(in state: Conversation) -> Event? { PlainCase(state).nextTowardsClosing }

  static func events(in state: PlainCase) -> [Event] {
    preparing(state) + asking(state) + agreeing(state) + followingUp(state) + stepping
  }

  /// Blank texts.
  private static let blanks = ["", " ", "\n\u{200B}"]

  private static func preparing(_ state: PlainCase) -> [Event] {
    let conditions = (-1...state.conditions.count).flatMap { place in
      ConditionAnswer.allCases.map { Event.conditionAnswered(condition: place, answer: $0) }
    }
    let ticks = [true, false].flatMap { applies in
      (-1...state.reasons.count).map { Event.reasonMarked(reason: $0, applies: applies) }
        + (-1...state.extras.count).map { Event.extraMarked(extra: $0, applies: applies) }
    }
    let sentences = (-1...state.said.count).map { Event.sentenceSaid(sentence: $0) }
    // `Persons` refuses equal and missing names; if it does not, they are tried.
    let names = [("B.", "A."), ("A.", "B."), ("b. ", "B."), (" ", "A.")].compactMap {
      try? Persons(pester: $0.0, gepeste: $0.1)
    }
    let details = names.flatMap { names in
      ["x", "y"].map { Event.detailsCorrected(persons: names, topic: $0) }
    }
    return conditions + ticks + sentences + details
      + both.flatMap { [.starterChosen(starter: $0), .rolesSwapped(pester: $0)] }
  }

  private static func asking(_ state: PlainCase) -> [Event] {
    let cells = (-1...state.board.count).flatMap { question in
      both.flatMap { person -> [Event] in
        [
          .asked(question: question, of: person), .askingTakenBack(question: question, of: person),
          .answered(question: question, by: person, text: "x"), .answeredWithoutNote(question: question, by: person),
        ]
      }
    }
    let answers = state.answers.flatMap { answer -> [Event] in
      [
        .answerCorrected(answer: answer.id, text: "x"), .answerCorrected(answer: answer.id, text: "y"),
        .answerCorrected(answer: answer.id, text: " "), .answerRemoved(answer: answer.id),
        .answerTakenBack(answer: answer.id), .answerMoved(answer: answer.id, to: .pester),
        .answerMoved(answer: answer.id, to: .gepeste),
      ]
    }
    let moves = (0...state.board.count).flatMap { question in
      (-1...state.board.count).map { Event.questionMoved(question: question, to: $0) }
    }
    return cells + answers + moves + blanks.map { .answered(question: 0, by: .gepeste, text: $0) } + [
      .answerCorrected(answer: unknownID, text: "x"), .answerRemoved(answer: unknownID),
      .answerTakenBack(answer: unknownID), .answerMoved(answer: unknownID, to: .pester),
    ]
  }

  private static func agreeing(_ state: PlainCase) -> [Event] {
    let changes = state.agreements.flatMap { agreement -> [Event] in
      [
        .agreementChanged(agreement: agreement.id, who: .both, what: "x", by: nil),
        .agreementChanged(agreement: agreement.id, who: .both, what: "y", by: nil),
        .agreementChanged(agreement: agreement.id, who: .gepeste, what: "x", by: first),
        .agreementChanged(agreement: agreement.id, who: .both, what: " ", by: nil),
        .agreementWithdrawn(agreement: agreement.id),
      ]
    }
    let consents = both.flatMap { [Event.consentGiven(by: $0), .consentTakenBack(by: $0)] }
    return changes + consents + blanks.map { .agreementMade(who: .both, what: $0, by: nil) } + [
      .agreementMade(who: .both, what: "x", by: nil), .agreementMade(who: .pester, what: "y", by: first),
      .agreementMade(who: .facilitator, what: "x", by: nil),
      .agreementChanged(agreement: unknownID, who: .both, what: "x", by: nil),
      .agreementWithdrawn(agreement: unknownID),
    ]
  }

  private static func followingUp(_ state: PlainCase) -> [Event] {
    both.flatMap { talk(with: $0, state) } + [.roundPlanned(on: first)]
      + [first, second, third].map { .roundMoved(to: $0) }
  }

  private static func talk(with person: Person, _ state: PlainCase) -> [Event] {
    var events: [Event] = [
      .feelingReported(by: person, text: "x"), .feelingReported(by: person, text: " "),
      .proposalMade(by: person, text: "x"), .proposalMade(by: person, text: ""),
      .talkHeld(with: person), .talkMissed(with: person, reason: "x"), .talkMissed(with: person, reason: ""),
      .talkReopened(with: person), .proposalShared(by: person),
      .proposalAdopted(from: person, who: .both, what: "y", by: first),
      .proposalAdopted(from: person, who: .facilitator, what: " ", by: nil),
    ]
    for stopped in BullyingStopped.allCases + [nil] { events.append(.bullyingReported(by: person, stopped: stopped)) }
    let agreements = state.agreements.map(\.id) + (state.rounds.last?.agreements ?? []).map(\.id)
    for agreement in agreements.inOrder + [unknownID] {
      for kept in Kept.allCases + [nil] {
        events.append(.agreementReported(by: person, agreement: agreement, kept: kept))
      }
    }
    return events
  }

  private static let stepping: [Event] = [
    .steppedForward, .steppedBack, .closed(deleteAfter: third), .stopped(reason: "x"), .stopped(reason: " "),
    .resumed, .reopened(followUp: first), .deleteAfterMoved(to: second), .deleteAfterMoved(to: third),
  ]

  private static let both: [Person] = [.pester, .gepeste]
  private static let unknownID = EventID(writer: "unknown", sequence: 0)
  static let first = Day(number: 20_787)
  static let second = Day(number: 20_794)
  static let third = Day(number: 21_152)
}

extension [EventID] {
  /// Without repetitions, in an order that is the same at every run.
  fileprivate var inOrder: [EventID] { Set(self).sorted { ($0.writer, $0.sequence) < ($1.writer, $1.sequence) } }
}

extension PlainCase {
  /// The id for what an event makes, derived from the case alone, so that two paths to equal cases give equal ids.
  func derivedID(for event: Event) -> EventID {
    func free(_ writer: String, _ taken: [EventID]) -> EventID {
      let numbers = Set(taken.filter { $0.writer == writer }.map(\.sequence))
      return EventID(writer: writer, sequence: (1...).first { !numbers.contains($0) } ?? 0)
    }
    switch event {
    case .answered(let question, let person, _), .answeredWithoutNote(let question, let person):
      return free("\(question)\(person)", answers.map(\.id))
    case .agreementMade, .proposalShared, .proposalAdopted: return free("agreement", agreements.map(\.id))
    default: return EventID(writer: "", sequence: 0)
    }
  }

  /// The next event on a path to a closed case; nil once it is closed.
  var nextTowardsClosing: Event? {
    switch step {
    case .closed: nil
    case .stopped: .resumed
    case .active(.preparation):
      conditions.firstIndex { $0 != .yes }.map { .conditionAnswered(condition: $0, answer: .yes) } ?? .steppedForward
    case .active(.opening): said.firstIndex(of: false).map { .sentenceSaid(sentence: $0) } ?? .steppedForward
    case .active(.questions):
      openTurns.first.map { .answeredWithoutNote(question: $0.question, by: $0.person) } ?? .steppedForward
    case .active(.agreements):
      if inForce.isEmpty {
        .agreementMade(who: .both, what: "x", by: nil)
      } else if let person = inOrder.first(where: { !consent[$0] }) {
        .consentGiven(by: person)
      } else {
        rounds.isEmpty ? .roundPlanned(on: Candidates.first) : .steppedForward
      }
    case .active(.followUp):
      rounds.last.flatMap { round in inOrder.lazy.compactMap { round.nextTowardsClosing(with: $0) }.first }
        ?? .closed(deleteAfter: Candidates.third)
    }
  }
}

extension PlainRound {
  fileprivate func nextTowardsClosing(with person: Person) -> Event? {
    let talk = talks[person]
    if talk.saysItStopped { return nil }
    if talk.isOver { return .talkReopened(with: person) }
    if talk.stopped != .yes { return .bullyingReported(by: person, stopped: .yes) }
    let open = zip(agreements, talk.kept).first { $0.1 == nil }
    return open.map { .agreementReported(by: person, agreement: $0.0.id, kept: person == .pester ? .no : .notYet) }
      ?? .talkHeld(with: person)
  }
}
