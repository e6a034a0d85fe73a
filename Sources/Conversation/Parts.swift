/// What the facilitator found out about a condition.
public enum ConditionAnswer: String, Hashable, Codable, CaseIterable, Sendable {
  case open, yes, no
}

/// A question of the script, by its place there; it keeps that number wherever it is moved to.
public enum Question {
  public typealias ID = Int
}

/// One question to one person: a cell of the board.
public struct Turn: Hashable, Sendable {
  public let question: Question.ID
  public let person: Person

  public init(question: Question.ID, person: Person) {
    self.question = question
    self.person = person
  }
}

/// What a person said to a question, in the facilitator's note; an empty text is an answer without a note.
public struct Answer: Hashable, Identifiable, Sendable {
  /// The event that recorded it.
  public let id: EventID
  public internal(set) var text: String
  /// When it was given; a correction keeps it.
  public let at: Moment
}

/// How far one question is with one person. Answered means at least one answer.
public enum Cell: Hashable, Sendable {
  case unasked
  case asked
  case answered(latest: Answer, earlier: [Answer])

  /// All answers, the first one first.
  public var answers: [Answer] {
    if case .answered(let latest, let earlier) = self { earlier + [latest] } else { [] }
  }

  var count: Int {
    if case .answered(_, let earlier) = self { earlier.count + 1 } else { 0 }
  }

  /// An answer by its place among all of them.
  func answer(at place: Int) -> Answer? {
    guard case .answered(let latest, let earlier) = self else { return nil }
    return place == earlier.count ? latest : earlier.indices.contains(place) ? earlier[place] : nil
  }

  public var isAnswered: Bool {
    if case .answered = self { true } else { false }
  }
}

/// A question on the board with the cells of both; the answers go where the question goes (R7).
public struct BoardRow: Hashable, Sendable {
  public let question: Question.ID
  public internal(set) var cells: ByPerson<Cell>
}

/// Who does what was agreed.
public enum Party: String, Hashable, Codable, CaseIterable, Sendable {
  case pester, gepeste, both, facilitator

  public init(_ person: Person) { self = person == .pester ? .pester : .gepeste }
}

/// What one of them, both, or the facilitator will do to make it good.
public struct Agreement: Hashable, Identifiable, Sendable {
  /// The event that made it.
  public let id: EventID
  public internal(set) var who: Party
  public internal(set) var what: String
  public internal(set) var by: Day?
  /// It no longer holds, but a round speaks of it, so it is kept (R11).
  public internal(set) var isWithdrawn = false
}

/// A person's answer to the question that counts most: has the bullying stopped?
public enum BullyingStopped: String, Hashable, Codable, CaseIterable, Sendable {
  case yes, no, unknown
}

/// How far an agreement was kept, as one person sees it.
public enum Kept: String, Hashable, Codable, CaseIterable, Sendable {
  case yes, partly, no
  /// There was no occasion for it yet.
  case notYet
}

/// The separate follow-up talk with one person in one round.
public struct FollowUpTalk: Hashable, Sendable {
  public internal(set) var status = Status.open
  /// When it was first held, however often it was reopened since.
  public internal(set) var heldAt: Moment?
  public internal(set) var stopped: BullyingStopped?
  /// In the order of the round's agreements.
  public internal(set) var kept: [Kept?]
  public internal(set) var feeling = ""
  public internal(set) var proposal = ""
  /// The agreement that the proposal became, once it might be shared.
  public internal(set) var sharedAs: Agreement.ID?

  public enum Status: Hashable, Sendable {
    case open
    case held
    /// It could not be held; counts as held, and excludes closing (R11).
    case missed(reason: String)
  }

  /// Whether anything has been noted of it.
  public var isBegun: Bool {
    stopped != nil || kept.contains { $0 != nil } || !feeling.isEmpty || !proposal.isEmpty
  }

  /// Held, or recorded as missed.
  public var isDone: Bool { status != .open }

  /// Held, and the person said that the bullying has stopped.
  public var saysStopped: Bool { status == .held && stopped == .yes }

  /// Why a talk that is done does not say that the bullying has stopped.
  public var notStopped: NotStopped? {
    switch (status, stopped) {
    case (.missed, _): .missed
    case (.held, .no): .no
    case (.held, .unknown): .unknown
    case (.held, .yes), (.held, nil), (.open, _): nil
    }
  }
}

/// What a person said, or why nothing was said, when it was not that the bullying has stopped.
public enum NotStopped: Hashable, Sendable {
  case no, unknown, missed
}

/// A follow-up day with its two separate talks, about the agreements as they stood when it was planned.
public struct Round: Hashable, Sendable {
  public internal(set) var planned: Day
  public let agreements: [Agreement]
  public internal(set) var talks: ByPerson<FollowUpTalk>

  init(planned: Day, agreements: [Agreement]) {
    self.planned = planned
    self.agreements = agreements
    talks = ByPerson(both: FollowUpTalk(kept: Array(repeating: nil, count: agreements.count)))
  }

  public var isDone: Bool { talks.allSatisfy(\.isDone) }

  /// Whether it asks about an agreement, or one of its proposals became that agreement.
  func refers(to id: Agreement.ID) -> Bool {
    agreements.contains { $0.id == id } || !talks.allSatisfy { $0.sharedAs != id }
  }
}

/// A step of the talk that is under way.
public enum ActiveStep: Int, Hashable, CaseIterable, Sendable {
  case preparation, opening, questions, agreements, followUp

  public var previous: ActiveStep? { ActiveStep(rawValue: rawValue - 1) }
}

/// Where a case stands. A stopped case keeps where it was.
public enum Step: Hashable, Sendable {
  case active(ActiveStep)
  case closed(deleteAfter: Day)
  case stopped(from: ActiveStep, reason: String)
}

/// A time that a case was stopped; it stays readable after the case was resumed (R13).
public struct Stop: Hashable, Sendable {
  public let from: ActiveStep
  public let reason: String
  public let at: Moment
  public internal(set) var resumedAt: Moment?
}
