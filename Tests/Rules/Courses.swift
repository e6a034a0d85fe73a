import Conversation

/// A walk with its beginning and its bounds. In each case reached, everything of `Candidates` is tried; the bounds are
/// about which of it is walked on from.
public struct Course: Sendable, CustomStringConvertible {
  public let description: String
  private let beginning: @Sendable () throws -> History
  private let distinguishes: @Sendable (Account) -> Account
  private let follows: @Sendable (Account, Event) -> Bool

  private init(
    _ name: String, from beginning: @escaping @Sendable () throws -> History,
    distinguishing distinguishes: @escaping @Sendable (Account) -> Account = { $0 },
    following follows: @escaping @Sendable (Account, Event) -> Bool
  ) {
    (description, self.beginning) = (name, beginning)
    (self.distinguishes, self.follows) = (distinguishes, follows)
  }

  /// Everything that was found, and how much was seen.
  public struct Outcome: Sendable {
    public var findings: Findings
    public var cases: Int
    public var happenings: Int
  }

  /// Walks, and goes every way once more through a history.
  public func walk() throws -> Outcome {
    let history = try beginning()
    let walk = Walk(from: history.conversation, distinguishing: distinguishes, following: follows)
    var outcome = Outcome(findings: walk.findings, cases: walk.states.count, happenings: walk.tried)
    guard walk.findings.isEmpty else { return outcome }
    let retracing = Retracing(walk, from: history)
    outcome.findings = retracing.findings
    outcome.happenings += 4 * retracing.taken
    return outcome
  }

  public static let all: [Course] = [whole, beginnings, boards, owners, orders, agreements, followUps]

  /// One condition, one sentence, one question, no ticks; every step, back and forth, stopped and gone on with anywhere.
  private static let whole = Course(
    "a whole talk, with one of everything",
    from: { try .at(.preparation, .small(conditions: 1, reasons: 0, extras: 0, opening: 1, questions: 1)) },
    distinguishing: \.withoutOldWords.withoutTimes
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
  private static let beginnings = Course(
    "the preparation and the opening",
    from: { try .at(.preparation, .small(conditions: 2, reasons: 1, extras: 1, opening: 2, questions: 1)) },
    distinguishing: \.withoutTimes
  ) { state, event in
    switch event {
    case .conditionAnswered, .reasonMarked, .extraMarked, .sentenceSaid, .starterChosen, .steppedForward,
      .steppedBack, .stopped, .resumed, .answeredWithoutNote, .rolesSwapped:
      true
    case .detailsCorrected(let persons, let topic): topic == "y" && persons[.pester] == "A."
    default: false
    }
  }

  /// Two questions; at most two answers in a square, written notes in one square at a time.
  private static let boards = Course(
    "the board", from: { try .at(.questions, .small(questions: 2)) }
  ) { state, event in
    switch event {
    case .asked, .askingTakenBack, .answered, .answeredWithoutNote, .answerCorrected, .answerRemoved, .answerTakenBack,
      .questionMoved, .steppedForward, .steppedBack:
      let noted = state.squares.filter { $0.notes.contains { !$0.text.isEmpty } }
      return noted.count <= 1 && state.squares.allSatisfy { $0.notes.count <= 2 } && state.reached >= 2
    default: return false
    }
  }

  /// One question, and at most two answers that go from one person to the other.
  private static let owners = Course(
    "the owners of answers",
    from: { try .at(.questions, .small(conditions: 1, reasons: 0, extras: 0, questions: 1)) }
  ) { state, event in
    switch event {
    case .answered, .answeredWithoutNote, .answerTakenBack, .answerMoved: state.notes.count <= 2
    default: false
    }
  }

  /// Three questions in every order, each answered once or not, and one of them asked.
  private static let orders = Course(
    "the order of the questions",
    from: { try .at(.questions, .small(conditions: 1, reasons: 0, extras: 0, questions: 3)) }
  ) { state, event in
    switch event {
    case .asked(0, _), .answeredWithoutNote, .questionMoved, .steppedForward: state.reached >= 2
    default: false
    }
  }

  /// At most two agreements, one of them changed.
  private static let agreements = Course(
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

  /// At most two rounds and two agreements. The two are alike but for who begins, so more is said by one of them; of
  /// values that decide alike one is followed.
  private static let followUps = Course(
    "the follow-up", from: { try .at(.followUp, .small(conditions: 1, questions: 1)) },
    distinguishing: \.withoutOldWords
  ) { state, event in
    guard state.rounds.count <= 2, state.agreements.count <= 2, state.reached >= 3 else { return false }
    return switch event {
    case .bullyingReported(.gepeste, _), .proposalMade(.gepeste, _), .talkHeld, .talkMissed(.gepeste, _),
      .talkReopened(.gepeste), .proposalShared, .consentGiven, .roundPlanned, .closed, .reopened,
      .steppedBack,
      .steppedForward:
      true
    // The one of which a proposal took the place.
    case .agreementWithdrawn: state.rounds.count == 1 && state.rounds.allSatisfy(\.isSettled)
    case .agreementReported(_, _, let kept): kept == .no
    case .bullyingReported(_, let stopped): stopped == .yes
    default: false
    }
  }
}

extension Visit {
  fileprivate var isSettled: Bool {
    talks.pester.saysItStopped && talks.gepeste.saysItStopped && talks.gepeste.sharedAs != nil
  }
}

extension Account {
  /// What no rule looks at: when the case was stopped, to which there is no end, and when talks were held.
  var withoutTimes: Account {
    var short = self
    short.stops = []
    for place in rounds.indices {
      for person in [Person.pester, .gepeste] { short.rounds[place].talks[person].heldAt = nil }
    }
    return short
  }

  /// Everything that the rules look at once a round is over: what was said in it is not told apart.
  fileprivate var withoutOldWords: Account {
    var short = self
    for place in rounds.indices.dropLast() { short.rounds[place] = Visit(planned: rounds[place].planned, deals: []) }
    return short
  }
}
