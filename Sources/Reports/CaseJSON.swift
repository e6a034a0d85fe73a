import Conversation

/// A case as other programs read it: `toon ID --als json`. Its shape is the same for every audience; what that
/// audience may not see is empty in it.
public struct CaseJSON: Encodable, Sendable {
  let id, step: String
  let stoppedFrom: OrNull<String>
  /// By the role that each person has now, here and below.
  let persons: ByRole<String>
  let topic: String
  let starter: Role
  let conditions: [Condition]
  let reasons, extras: [Tick]
  let opening: [Sentence]
  let questions: [Question]
  let agreements: [Agreement]
  let consent: ByRole<Bool>
  let rounds: [Round]
  let stops: [Stop]
  let nextFollowUp: OrNull<Day>
  let deleteAfter: OrNull<Day>
  let stopReason: OrNull<String>
  /// What is recorded and does not count (R16).
  let skipped: [Entry]

  struct Condition: Encodable {
    let text: String
    let answer: ConditionAnswer
  }

  struct Tick: Encodable {
    let text: String
    let ticked: Bool
  }

  struct Sentence: Encodable {
    let text: String
    let said: Bool
  }

  struct Question: Encodable {
    let text: String
    let pester, gepeste: Cell
  }

  struct Cell: Encodable {
    let state: String
    let answers: [Answer]
  }

  struct Answer: Encodable {
    let text, at: String
  }

  struct Agreement: Encodable {
    let id: EventID
    let who: Who
    let what: String
    let by: OrNull<Day>
    let withdrawn: Bool
  }

  /// Who does what was agreed, by role.
  enum Who: String, Encodable {
    case pester, gepeste, both, facilitator
  }

  struct Round: Encodable {
    let planned: Day
    let agreementIds: [EventID]
    let pester, gepeste: Talk
  }

  struct Talk: Encodable {
    let done: Bool
    let heldAt: OrNull<String>
    let missed: OrNull<String>
    let stopped: OrNull<BullyingStopped>
    let kept: [Kept?]
    let feeling, proposal: String
  }

  struct Stop: Encodable {
    let at, from, reason: String
    let resumedAt: OrNull<String>
  }
}

/// A value that is written as `null` when there is none, rather than left out.
struct OrNull<Value: Encodable & Sendable>: Encodable, Sendable {
  let value: Value?

  init(_ value: Value?) { self.value = value }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value { try container.encode(value) } else { try container.encodeNil() }
  }
}

extension Step {
  /// The step as other programs read it.
  var code: String {
    switch self {
    case .active(let step): step.code
    case .closed: "closed"
    case .stopped: "stopped"
    }
  }
}

extension ActiveStep {
  var code: String {
    switch self {
    case .preparation: "preparation"
    case .opening: "opening"
    case .questions: "questions"
    case .agreements: "agreements"
    case .followUp: "followUp"
    }
  }
}

extension Moment {
  /// In UTC, such as `2026-11-23T10:00:00Z`.
  var code: String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let (day, second) = inUTC
    return "\(day)T\(padded(second / 3600)):\(padded(second / 60 % 60)):\(padded(second % 60))Z"
  }
}
