/// What the facilitator found out about a condition.
public enum ConditionAnswer: String, Hashable, Codable, CaseIterable, Sendable {
  case open, yes, no
}

/// A question of the script, by its place there; it keeps that number wherever it is moved to.
public enum Question {
  public typealias ID = Int
}

/// One question to one person: a square of the board.
public struct Turn: Hashable, Sendable {
  public let question: Question.ID
  public let person: Role

  public init(question: Question.ID, person: Role) {
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

/// How far one question has come with one person. Answered means at least one answer.
public enum Cell: Hashable, Sendable {
  case unasked
  case asked
  case answered(latest: Answer, earlier: [Answer])

  /// All answers, the first one first.
  public var answers: [Answer] {
    if case .answered(let latest, let earlier) = self { earlier + [latest] } else { [] }
  }

  public var isAnswered: Bool {
    if case .answered = self { true } else { false }
  }
}

/// A question on the board with the cells of both; the answers go where the question goes (R7).
public struct BoardRow: Hashable, Sendable {
  public let question: Question.ID
  public internal(set) var cells: ByRole<Cell>
}

/// Whom an agreement is for.
public enum Party: String, Hashable, Codable, CaseIterable, Sendable {
  case pester, gepeste, both

  public init(_ role: Role) { self = role == .pester ? .pester : .gepeste }
}

/// What one of them, or both, will do to make it good.
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
}

/// The separate follow-up talk with one person in one round.
public struct Talk: Hashable, Sendable {
  public internal(set) var status = Status.open
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

  /// Held, with the word that the bullying has stopped.
  public var saysStopped: Bool { status == .held && stopped == .yes }
}

/// A follow-up day with its two separate talks, about the agreements as they stood when it was planned.
public struct Round: Hashable, Sendable {
  public internal(set) var planned: Day
  public let agreements: [Agreement]
  public internal(set) var talks: ByRole<Talk>

  init(planned: Day, agreements: [Agreement]) {
    self.planned = planned
    self.agreements = agreements
    talks = ByRole(both: Talk(kept: Array(repeating: nil, count: agreements.count)))
  }

  public var isDone: Bool { talks.allSatisfy(\.isDone) }

  /// Whether it asks about an agreement, or one of its proposals became that agreement.
  func speaks(of id: Agreement.ID) -> Bool {
    agreements.contains { $0.id == id } || !talks.allSatisfy { $0.sharedAs != id }
  }
}

/// A step of the talk that is under way.
public enum ActiveStep: Int, Hashable, CaseIterable, Sendable {
  case preparation, opening, questions, agreements, followUp

  public var next: ActiveStep? { ActiveStep(rawValue: rawValue + 1) }
  public var previous: ActiveStep? { ActiveStep(rawValue: rawValue - 1) }
}

/// Where a case stands. A stopped case keeps where it was.
public enum Step: Hashable, Sendable {
  case active(ActiveStep)
  case closed(deleteAfter: Day)
  case stopped(from: ActiveStep, reason: String)
}
