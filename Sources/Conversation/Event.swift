/// Something that happened in a case, as a fact in the past tense. The names and labels are the file format.
public enum Event: Hashable, Codable, Sendable {
  // Preparation
  case conditionAnswered(condition: Int, answer: ConditionAnswer)
  case reasonMarked(reason: Int, applies: Bool)
  case extraMarked(extra: Int, applies: Bool)
  case detailsCorrected(persons: Persons, topic: String)
  /// Says who is now the one who bullied.
  case rolesSwapped(pester: Person)

  // Opening
  case sentenceSaid(sentence: Int)
  case starterChosen(starter: Person)

  // Questions
  case asked(question: Question.ID, of: Person)
  case askingTakenBack(question: Question.ID, of: Person)
  case answered(question: Question.ID, by: Person, text: String)
  case answeredWithoutNote(question: Question.ID, by: Person)
  case answerCorrected(answer: Answer.ID, text: String)
  /// Removes one of several answers, and is refused for an only answer: all that version 0.1.0 could do.
  /// `answerTakenBack` removes any answer.
  case answerRemoved(answer: Answer.ID)
  case answerTakenBack(answer: Answer.ID)
  /// Says whose answer it is.
  case answerMoved(answer: Answer.ID, to: Person)
  case questionMoved(question: Question.ID, to: Int)

  // Agreements
  case agreementMade(who: Party, what: String, by: Day?)
  case agreementChanged(agreement: Agreement.ID, who: Party, what: String, by: Day?)
  case agreementWithdrawn(agreement: Agreement.ID)
  case consentGiven(by: Person)
  case consentTakenBack(by: Person)

  // Follow-up
  case roundPlanned(on: Day)
  case roundMoved(to: Day)
  case bullyingReported(by: Person, stopped: BullyingStopped?)
  case agreementReported(by: Person, agreement: Agreement.ID, kept: Kept?)
  case feelingReported(by: Person, text: String)
  case proposalMade(by: Person, text: String)
  case talkHeld(with: Person)
  case talkMissed(with: Person, reason: String)
  case talkReopened(with: Person)
  /// A proposal became an agreement word for word: all that version 0.1.0 could do. `proposalAdopted` carries the words
  /// that were agreed on.
  case proposalShared(by: Person)
  case proposalAdopted(from: Person, who: Party, what: String, by: Day?)

  // From step to step
  case steppedForward
  case steppedBack
  case closed(deleteAfter: Day)
  case stopped(reason: String)
  case resumed
  case reopened(followUp: Day)
  case deleteAfterMoved(to: Day)
}

/// Identifies an event by the writer that recorded it and its number among the records of that writer. Each opening of a
/// case has a writer of its own.
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
