/// Something that happened in a case, as a fact in the past tense. The names and labels are the file format.
public enum Event: Hashable, Codable, Sendable {
  // Preparation
  case conditionAnswered(condition: Int, answer: ConditionAnswer)
  case reasonMarked(reason: Int, applies: Bool)
  case extraMarked(extra: Int, applies: Bool)
  case detailsCorrected(persons: Persons, topic: String)

  // Opening
  case sentenceSaid(sentence: Int)
  case starterChosen(starter: Role)

  // Questions
  case asked(question: Question.ID, of: Role)
  case askingTakenBack(question: Question.ID, of: Role)
  case answered(question: Question.ID, by: Role, text: String)
  case answeredWithoutNote(question: Question.ID, by: Role)
  case answerCorrected(answer: Answer.ID, text: String)
  case answerRemoved(answer: Answer.ID)
  case questionMoved(question: Question.ID, to: Int)

  // Agreements
  case agreementMade(who: Party, what: String, by: Day?)
  case agreementChanged(agreement: Agreement.ID, who: Party, what: String, by: Day?)
  case agreementWithdrawn(agreement: Agreement.ID)
  case consentGiven(by: Role)
  case consentTakenBack(by: Role)

  // Follow-up
  case roundPlanned(on: Day)
  case roundMoved(to: Day)
  case bullyingReported(by: Role, stopped: BullyingStopped?)
  case agreementReported(by: Role, agreement: Agreement.ID, kept: Kept?)
  case feelingReported(by: Role, text: String)
  case proposalMade(by: Role, text: String)
  case talkHeld(with: Role)
  case talkMissed(with: Role, reason: String)
  case talkReopened(with: Role)
  case proposalShared(by: Role)

  // From step to step
  case steppedForward
  case steppedBack
  case closed(deleteAfter: Day)
  case stopped(reason: String)
  case resumed
  case reopened(followUp: Day)
  case deleteAfterMoved(to: Day)

  /// With whom the separate talk is that this belongs to, where it belongs to one: the other person must not
  /// see it, nor undo it.
  public var separateTalk: Role? {
    switch self {
    case .bullyingReported(let role, _), .agreementReported(let role, _, _), .feelingReported(let role, _),
      .proposalMade(let role, _), .talkHeld(let role), .talkMissed(let role, _), .talkReopened(let role):
      role
    case .conditionAnswered, .reasonMarked, .extraMarked, .detailsCorrected, .sentenceSaid, .starterChosen, .asked,
      .askingTakenBack, .answered, .answeredWithoutNote, .answerCorrected, .answerRemoved, .questionMoved,
      .agreementMade, .agreementChanged, .agreementWithdrawn, .consentGiven, .consentTakenBack, .roundPlanned,
      .roundMoved, .proposalShared, .steppedForward, .steppedBack, .closed, .stopped, .resumed, .reopened,
      .deleteAfterMoved:
      nil
    }
  }
}

/// Which event: its number in what one writer wrote. A case on two machines has two writers.
public struct EventID: Hashable, Sendable {
  public let writer: String
  public let sequence: Int

  public init(writer: String, sequence: Int) {
    self.writer = writer
    self.sequence = sequence
  }
}

extension EventID: CustomStringConvertible {
  public var description: String { "\(writer).\(sequence)" }

  /// Reads the form `k3f9.12`.
  public init?(_ text: String) {
    guard let dot = text.lastIndex(of: "."), let sequence = Int(text[text.index(after: dot)...]) else { return nil }
    self.init(writer: String(text[..<dot]), sequence: sequence)
    // One spelling an id: `k3f9.-0`, `k3f9.+12` and `k3f9.012` are none.
    guard sequence >= 0, description == text else { return nil }
  }
}

extension EventID: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let id = EventID(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no event id: \(text)")
    }
    self = id
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
