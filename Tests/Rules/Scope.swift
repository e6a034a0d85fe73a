import Conversation

/// What one exploration covers: the case it begins with, and its bounds. In each case reached, all events of `Candidates`
/// are tried; the bounds say from which of the resulting cases it goes on.
public struct Scope: Sendable, CustomStringConvertible {
  public let description: String
  private let beginning: @Sendable () throws -> History
  private let comparedPart: @Sendable (PlainCase) -> PlainCase
  private let isWithinBounds: @Sendable (PlainCase, Event) -> Bool

  private init(
    _ name: String, from beginning: @escaping @Sendable () throws -> History,
    comparing comparedPart: @escaping @Sendable (PlainCase) -> PlainCase = { $0 },
    within isWithinBounds: @escaping @Sendable (PlainCase, Event) -> Bool
  ) {
    (description, self.beginning) = (name, beginning)
    (self.comparedPart, self.isWithinBounds) = (comparedPart, isWithinBounds)
  }

  /// The rules that did not hold, and how much was tried.
  public struct Outcome: Sendable {
    public var violations: Violations
    public var cases: Int
    public var attempts: Int
  }

  /// Explores, and then records every path once more in a history.
  public func explore() throws -> Outcome {
    let history = try beginning()
    let exploration = Exploration(from: history.conversation, comparing: comparedPart, within: isWithinBounds)
    var outcome = Outcome(
      violations: exploration.violations, cases: exploration.states.count, attempts: exploration.tried)
    guard exploration.violations.isEmpty else { return outcome }
    let replay = HistoryReplay(exploration, from: history)
    outcome.violations = replay.violations
    outcome.attempts += 4 * replay.recorded
    return outcome
  }

  public static let all: [Scope] = [whole, beginnings, boards, owners, orders, agreements, followUps]

  /// One condition, one sentence, one question, no ticks; every step in both directions, stopped and resumed in each.
  private static let whole = Scope(
    "a whole talk, with one of everything",
    from: { try .at(.preparation, .small(conditions: 1, reasons: 0, extras: 0, opening: 1, questions: 1)) },
    comparing: \.withoutEarlierReports.withoutTimes
  ) { state, event in
    guard state.rounds.count <= 2, state.agreements.count <= 1 else { return false }
    return switch event {
    case .conditionAnswered, .sentenceSaid, .starterChosen, .asked, .askingTakenBack, .answeredWithoutNote,
      .consentGiven, .consentTakenBack, .agreementWithdrawn, .roundPlanned, .talkHeld, .talkReopened,
      .steppedForward, .steppedBack, .closed, .stopped, .resumed, .reopened:
      true
    case .agreementMade(let who, _, _): who == .both
    case .bullyingReported(_, let stopped): stopped == .yes
    case .agreementReported(_, _, let kept): kept == .no
    default: false
    }
  }

  /// Two conditions, two sentences, a tick of each kind.
  private static let beginnings = Scope(
    "the preparation and the opening",
    from: { try .at(.preparation, .small(conditions: 2, reasons: 1, extras: 1, opening: 2, questions: 1)) },
    comparing: \.withoutTimes
  ) { state, event in
    switch event {
    case .conditionAnswered, .reasonMarked, .extraMarked, .sentenceSaid, .starterChosen, .steppedForward,
      .steppedBack, .stopped, .resumed, .answeredWithoutNote, .rolesSwapped:
      true
    case .detailsCorrected(let persons, let topic): topic == "y" && persons[.pester] == "A."
    default: false
    }
  }

  /// Two questions; at most two answers in a cell, written answers in one cell at a time.
  private static let boards = Scope(
    "the board", from: { try .at(.questions, .small(questions: 2)) }
  ) { state, event in
    switch event {
    case .asked, .askingTakenBack, .answered, .answeredWithoutNote, .answerCorrected, .answerRemoved, .answerTakenBack,
      .questionMoved, .steppedForward, .steppedBack:
      let noted = state.cells.filter { $0.answers.contains { !$0.text.isEmpty } }
      return noted.count <= 1 && state.cells.allSatisfy { $0.answers.count <= 2 } && state.reached >= 2
    default: return false
    }
  }

  /// One question, and at most two answers that go from one person to the other.
  private static let owners = Scope(
    "the owners of answers",
    from: { try .at(.questions, .small(conditions: 1, reasons: 0, extras: 0, questions: 1)) }
  ) { state, event in
    switch event {
    case .answered, .answeredWithoutNote, .answerTakenBack, .answerMoved: state.answers.count <= 2
    default: false
    }
  }

  /// Three questions in every order, each answered once or not, and one of them asked.
  private static let orders = Scope(
    "the order of the questions",
    from: { try .at(.questions, .small(conditions: 1, reasons: 0, extras: 0, questions: 3)) }
  ) { state, event in
    switch event {
    case .asked(0, _), .answeredWithoutNote, .questionMoved, .steppedForward: state.reached >= 2
    default: false
    }
  }

  /// At most two agreements, one of them changed.
  private static let agreements = Scope(
    "the agreements", from: { try .at(.agreements, .small(conditions: 1, questions: 1)) }
  ) { state, event in
    switch event {
    case .agreementMade, .agreementChanged, .agreementWithdrawn, .consentGiven, .consentTakenBack, .roundPlanned,
      .steppedForward, .steppedBack:
      state.agreements.count <= 2 && state.agreements.count { $0.who != .both || $0.what == "y" } <= 1
        && state.agreements.allSatisfy { [.pester, .both].contains($0.who) } && state.reached >= 3
    default: false
    }
  }

  /// At most two rounds and two agreements. The rules treat both persons alike but for who begins, so that only one of them
  /// reports everything; of values with the same consequence one is gone on from.
  private static let followUps = Scope(
    "the follow-up", from: { try .at(.followUp, .small(conditions: 1, questions: 1)) },
    comparing: \.withoutEarlierReports
  ) { state, event in
    guard state.rounds.count <= 2, state.agreements.count <= 2, state.reached >= 3 else { return false }
    return switch event {
    case .bullyingReported(.gepeste, _), .proposalMade(.gepeste, _), .talkHeld, .talkMissed(.gepeste, _),
      .talkReopened(.gepeste), .proposalShared, .consentGiven, .roundPlanned, .closed, .reopened,
      .steppedBack,
      .steppedForward:
      true
    // After a proposal was shared, to put it in the place of the agreement.
    case .agreementWithdrawn: state.rounds.count == 1 && state.rounds.allSatisfy(\.isSettled)
    case .agreementReported(_, _, let kept): kept == .no
    case .bullyingReported(_, let stopped): stopped == .yes
    default: false
    }
  }
}

extension PlainRound {
  fileprivate var isSettled: Bool {
    talks.pester.saysItStopped && talks.gepeste.saysItStopped && talks.gepeste.sharedAs != nil
  }
}

extension PlainCase {
  /// Without the stops, of which there can be any number, and without when talks were held: what follows does not depend
  /// on them.
  var withoutTimes: PlainCase {
    var short = self
    short.stops = []
    for place in rounds.indices {
      for person in [Person.pester, .gepeste] { short.rounds[place].talks[person].heldAt = nil }
    }
    return short
  }

  /// Without what was reported in earlier rounds: what follows does not depend on it.
  fileprivate var withoutEarlierReports: PlainCase {
    var short = self
    for place in rounds.indices.dropLast() {
      short.rounds[place] = PlainRound(planned: rounds[place].planned, agreements: [])
    }
    return short
  }
}
