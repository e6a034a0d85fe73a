import Conversation
import FoundationEssentials
import Reports
import Texts

/// A conversation that a test records event by event; each kind of text contains a word of its own.
struct Play {
  var conversation: Conversation
  private var sequence = 0

  /// 23 November 2026, ten o'clock in UTC.
  static let start = Moment(secondsSince1970: 1_795_428_000)

  init(_ intake: Intake) { conversation = Conversation(intake) }

  init(gepeste: String = "A.", pester: String = "B.", topic: String = "de brooddoos") throws {
    let persons = try Persons(pester: pester, gepeste: gepeste)
    self.init(Intake(script: .nl, persons: persons, topic: topic))
  }

  @discardableResult
  mutating func record(_ events: Event...) throws -> EventID {
    var last = EventID(writer: "w", sequence: sequence)
    for event in events {
      sequence += 1
      last = EventID(writer: "w", sequence: sequence)
      let moment = Moment(secondsSince1970: Self.start.secondsSince1970 + 60 * (sequence - 1))
      try conversation.apply(event, as: last, at: moment)
    }
    return last
  }

  /// Both conditions met, the sentences said, on the board.
  mutating func reachQuestions() throws {
    for condition in conversation.conditions.indices {
      try record(.conditionAnswered(condition: condition, answer: .yes))
    }
    try record(.steppedForward)
    for sentence in conversation.said.indices { try record(.sentenceSaid(sentence: sentence)) }
    try record(.steppedForward)
  }

  /// Every question answered by both with what `text` gives.
  mutating func reachAgreements(_ text: (Question.ID, Person) -> String = { "\($1) \($0)" }) throws {
    try reachQuestions()
    for turn in conversation.turns {
      try record(.answered(question: turn.question, by: turn.person, text: text(turn.question, turn.person)))
    }
    try record(.steppedForward)
  }

  /// One agreement of each kind with the consent of both, and the first follow-up day planned.
  mutating func reachFollowUp(
    pester: String = "Ik geef de brooddoos terug.", both: String = "We groeten elkaar.", on day: Day = .monday
  ) throws {
    try record(
      .agreementMade(who: .pester, what: pester, by: Day("2026-11-27")),
      .agreementMade(who: .both, what: both, by: nil),
      .consentGiven(by: .pester), .consentGiven(by: .gepeste), .roundPlanned(on: day))
  }

  /// A talk with every question answered.
  mutating func hold(
    _ person: Person, stopped: BullyingStopped = .yes, kept: Kept = .yes, feeling: String = "", proposal: String = ""
  ) throws {
    try record(.bullyingReported(by: person, stopped: stopped))
    for agreement in conversation.rounds.last?.agreements ?? [] {
      try record(.agreementReported(by: person, agreement: agreement.id, kept: kept))
    }
    if !feeling.isEmpty { try record(.feelingReported(by: person, text: feeling)) }
    if !proposal.isEmpty { try record(.proposalMade(by: person, text: proposal)) }
    try record(.talkHeld(with: person))
  }
}

extension Play {
  /// One hour later than UTC, as in a Belgian winter.
  static func localTime(_ moment: Moment) -> LocalTime {
    let seconds = moment.secondsSince1970 + 3600
    return LocalTime(day: Day(number: seconds / 86_400), hour: seconds / 3600 % 24, minute: seconds / 60 % 60)
  }

  func summary(for audience: Audience) -> Document {
    .summary(of: conversation, for: audience, caseID: "k3f9", texts: .nl, localTime: Self.localTime)
  }

  func json(for audience: Audience = .facilitator, isPretty: Bool = true) throws -> String {
    try Self.json(CaseJSON(id: "k3f9", of: conversation, for: audience), isPretty: isPretty)
  }

  static func json(_ value: some Encodable, isPretty: Bool = true) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if isPretty { encoder.outputFormatting.insert(.prettyPrinted) }
    return String(decoding: try encoder.encode(value), as: UTF8.self).visibleJSON
  }

  /// The keys of a pretty JSON object, in order.
  static func topLevelKeys(_ json: String) -> [Substring] {
    let lines = json.split(separator: "\n").filter { $0.hasPrefix("  \"") }
    return lines.compactMap { $0.split(separator: "\"").dropFirst().first }
  }

  /// Everything one audience can get to see, in every form.
  func everything(for audience: Audience) throws -> [String] {
    let document = summary(for: audience)
    return [document.text(), document.text(width: 30), document.markdown, document.html, try json(for: audience)]
  }
}

extension Day {
  static let monday = Day(number: 20_787)
}

extension Audience {
  static let all: [Audience] = [.facilitator, .together, .person(.pester), .person(.gepeste)]
}
