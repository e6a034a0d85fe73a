import Conversation

/// A field of which the text being typed is kept beside the case, under a name of its own.
public enum DraftField: Hashable, Sendable {
  case answer(Turn)
  case correction(Answer.ID)
  case feeling(round: Int, Person)
  case proposal(round: Int, Person)
  case missedReason(round: Int, Person)
  case stopReason
  case followUpDay(round: Int)
  case agreement(Agreement.ID?, AgreementField)
  case adoption(round: Int, Person, AgreementField)
  case newCase(CaseField)
  case details(CaseField)

  public enum AgreementField: Int, Hashable, Sendable, CaseIterable { case what, by, who }
  public enum CaseField: Int, Hashable, Sendable, CaseIterable { case gepeste, pester, topic }

  /// The name under which it is kept; part of the file format.
  public var name: String {
    switch self {
    case .answer(let turn): "answer.\(turn.question).\(turn.person.rawValue)"
    case .correction(let id): "correction.\(id)"
    case .feeling(let round, let person): "feeling.\(round).\(person.rawValue)"
    case .proposal(let round, let person): "proposal.\(round).\(person.rawValue)"
    case .missedReason(let round, let person): "missed.\(round).\(person.rawValue)"
    case .stopReason: "stop"
    case .followUpDay(let round): "day.\(round)"
    case .agreement(let id, let field): "agreement." + (id.map { "\($0)." } ?? "") + "\(field.rawValue)"
    case .adoption(let round, let person, let field): "adoption.\(round).\(person.rawValue).\(field.rawValue)"
    case .newCase(let field): "new.\(field.rawValue)"
    case .details(let field): "details.\(field.rawValue)"
    }
  }
}

/// The texts that were being typed, by field: a draft is no answer.
public struct Drafts: Hashable, Sendable {
  private var texts: [String: String]

  public init(_ texts: [String: String] = [:]) { self.texts = texts }

  public subscript(field: DraftField) -> String? {
    get { texts.isEmpty ? nil : texts[field.name] }
    set { texts[field.name] = newValue.flatMap { $0.isEmpty ? nil : $0 } }
  }

  public var isEmpty: Bool { texts.isEmpty }

  /// Whether a form of an agreement with these fields was left unfinished.
  func holdForm(of field: (DraftField.AgreementField) -> DraftField) -> Bool {
    DraftField.AgreementField.allCases.contains { self[field($0)] != nil }
  }
}

extension Drafts {
  /// The fields of which the words stand in one of the last records: the program ended before they were forgotten.
  public func recorded(in history: History) -> [DraftField] {
    let round = history.conversation.rounds.count
    return history.records.suffix(20).compactMap { record in
      guard case .event(let event) = record.entry, let (field, words) = event.typed(round: round) else { return nil }
      return self[field]?.trimmed == words.trimmed ? field : nil
    }
  }
}

extension Event {
  /// The field in which its words were typed, where it has words, and those words.
  fileprivate func typed(round: Int) -> (field: DraftField, words: String)? {
    switch self {
    case .answered(let question, let person, let text):
      (.answer(Turn(question: question, person: person)), text)
    case .answerCorrected(let id, let text): (.correction(id), text)
    case .agreementMade(_, let what, _): (.agreement(nil, .what), what)
    case .agreementChanged(let id, _, let what, _): (.agreement(id, .what), what)
    case .proposalAdopted(let person, _, let what, _): (.adoption(round: round, person, .what), what)
    case .feelingReported(let person, let text): (.feeling(round: round, person), text)
    case .proposalMade(let person, let text): (.proposal(round: round, person), text)
    case .talkMissed(let person, let reason): (.missedReason(round: round, person), reason)
    case .stopped(let reason): (.stopReason, reason)
    case .conditionAnswered, .reasonMarked, .extraMarked, .detailsCorrected, .rolesSwapped, .sentenceSaid,
      .starterChosen, .asked, .askingTakenBack, .answeredWithoutNote, .answerRemoved, .answerTakenBack, .answerMoved,
      .questionMoved, .agreementWithdrawn, .consentGiven, .consentTakenBack, .roundPlanned, .roundMoved,
      .bullyingReported, .agreementReported, .talkHeld, .talkReopened, .proposalShared, .steppedForward, .steppedBack,
      .closed, .resumed, .reopened, .deleteAfterMoved:
      nil
    }
  }
}
