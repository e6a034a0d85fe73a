import Conversation
import Testing

/// A history in which a test records events as a facilitator would. The properties of its conversation are its own.
@dynamicMemberLookup
struct Play {
  var history: History

  init(_ script: Script, pester: String = "B.", gepeste: String = "A.", topic: String = "de foto in de groep") throws {
    history = History(
      Intake(script: script, persons: try Persons(pester: pester, gepeste: gepeste), topic: topic))
  }

  var now: Conversation { history.conversation }

  subscript<Value>(dynamicMember part: KeyPath<Conversation, Value>) -> Value { now[keyPath: part] }

  subscript(question: Int, person: Person) -> Cell? { now[Turn(question: question, person: person)] }

  /// Records events, one a second.
  @discardableResult
  mutating func record(_ events: Event...) throws(Refusal) -> EventID {
    try record(events)
  }

  @discardableResult
  mutating func record(_ events: [Event]) throws(Refusal) -> EventID {
    var last = EventID(writer: "", sequence: 0)
    for event in events { last = try take(.event(event)) }
    return last
  }

  mutating func undo() throws(Refusal) {
    guard let undoable = history.undoable else { throw .nothingToUndo }
    _ = try take(.undone(event: undoable.id))
  }

  mutating func redo() throws(Refusal) {
    guard let redoable = history.redoable else { throw .nothingToRedo }
    _ = try take(.redone(event: redoable.id))
  }

  private mutating func take(_ entry: Entry) throws(Refusal) -> EventID {
    let record = history.next(entry, by: "w", at: .second(history.records.count))
    try history.take(record)
    return record.id
  }
}

// The usual events of each step, so that a test names only those it is about.
extension Play {
  mutating func fulfilConditions() throws {
    for condition in now.unmetConditions { try record(.conditionAnswered(condition: condition, answer: .yes)) }
  }

  mutating func sayAll() throws {
    for sentence in now.unsaidSentences { try record(.sentenceSaid(sentence: sentence)) }
  }

  mutating func answerAll() throws {
    for turn in now.openTurns {
      try record(.answered(question: turn.question, by: turn.person, text: "antwoord \(turn.question)"))
    }
  }

  @discardableResult
  mutating func agree(_ what: String = "Ik vraag eerst of het mag.") throws -> Agreement.ID {
    try record(.agreementMade(who: .pester, what: what, by: nil))
  }

  mutating func bothConsent() throws {
    for person in now.speakers where !now.consent[person] { try record(.consentGiven(by: person)) }
  }

  /// Holds the separate talk with one person: everything required, and nothing more.
  mutating func hold(_ person: Person, stopped: BullyingStopped = .yes, kept: Kept = .yes) throws {
    try record(.bullyingReported(by: person, stopped: stopped))
    for agreement in now.rounds.last?.agreements ?? [] {
      try record(.agreementReported(by: person, agreement: agreement.id, kept: kept))
    }
    try record(.talkHeld(with: person))
  }
}

/// A case that has just come to this step.
func talk(at step: ActiveStep, script: Script? = nil) throws -> Play {
  var play = try Play(script ?? .small())
  if step == .preparation { return play }
  try play.fulfilConditions()
  try play.record(.steppedForward)
  if step == .opening { return play }
  try play.sayAll()
  try play.record(.steppedForward)
  if step == .questions { return play }
  try play.answerAll()
  try play.record(.steppedForward)
  if step == .agreements { return play }
  try play.agree()
  try play.bothConsent()
  try play.record(.roundPlanned(on: .first))
  return play
}

/// Checks that the event is refused with this reason and that the case has not changed.
func expectRefusal(
  _ refusal: Refusal, of event: Event, in play: Play, sourceLocation: SourceLocation = #_sourceLocation
) {
  var tried = play
  #expect(throws: refusal, sourceLocation: sourceLocation) { try tried.record(event) }
  let isAsItWas = tried.now == play.now && tried.history.records == play.history.records
  #expect(isAsItWas, sourceLocation: sourceLocation)
  #expect(play.now.refusal(of: event) == refusal, sourceLocation: sourceLocation)
}

extension Conversation {
  func allows(_ event: Event) -> Bool { refusal(of: event) == nil }
}

extension Moment {
  static func second(_ second: Int) -> Moment { Moment(secondsSince1970: 1_795_000_000 + second) }
}

extension Day {
  static let first = Day(number: 20_787)
  static let second = first.adding(days: 7)
  static let expiry = first.adding(months: 12)
}
