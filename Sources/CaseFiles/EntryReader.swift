import Conversation
import Glibc

/// Reads an entry that is written just as this program writes it: at a tenth of what decoding takes, and nearly all
/// entries are. An entry that is written in another way is left to its decoder, which says what it is or is not.
struct EntryReader {
  private var scanner: Scanner
  private var isFirstField = true

  /// The text is not as this program writes it.
  struct Unfamiliar: Error {}

  /// Reads the whole of the text, or nothing.
  static func entry(_ json: ArraySlice<UInt8>) -> Entry? {
    var reader = EntryReader(scanner: Scanner(json))
    do throws(Unfamiliar) {
      guard reader.scanner.skip("{\"") else { return nil }
      let name = reader.scanner.letters()
      guard reader.scanner.skip("\":{") else { return nil }
      let entry = try reader.entry(name)
      return reader.scanner.skip("}}") && reader.scanner.isAtEnd ? entry : nil
    } catch {
      return nil
    }
  }

  private mutating func entry(_ name: ArraySlice<UInt8>) throws(Unfamiliar) -> Entry {
    switch name {
    case "undone": .undone(event: try id("event"))
    case "redone": .redone(event: try id("event"))
    default: .event(try event(name))
    }
  }

  /// Fields stand in the order of their labels, as they are sorted.
  private mutating func event(_ name: ArraySlice<UInt8>) throws(Unfamiliar) -> Event {
    switch name {
    case "answered":
      let (by, question) = (try choice("by", of: Person.self), try number("question"))
      return .answered(question: question, by: by, text: try text("text"))
    case "answeredWithoutNote":
      let by = try choice("by", of: Person.self)
      return .answeredWithoutNote(question: try number("question"), by: by)
    case "answerCorrected": return .answerCorrected(answer: try id("answer"), text: try text("text"))
    case "answerRemoved": return .answerRemoved(answer: try id("answer"))
    case "answerTakenBack": return .answerTakenBack(answer: try id("answer"))
    case "answerMoved":
      let answer = try id("answer")
      return .answerMoved(answer: answer, to: try choice("to", of: Person.self))
    case "asked":
      let of = try choice("of", of: Person.self)
      return .asked(question: try number("question"), of: of)
    case "askingTakenBack":
      let of = try choice("of", of: Person.self)
      return .askingTakenBack(question: try number("question"), of: of)
    case "questionMoved": return .questionMoved(question: try number("question"), to: try number("to"))

    case "conditionAnswered":
      let answer = try choice("answer", of: ConditionAnswer.self)
      return .conditionAnswered(condition: try number("condition"), answer: answer)
    case "reasonMarked":
      let applies = try truth("applies")
      return .reasonMarked(reason: try number("reason"), applies: applies)
    case "extraMarked":
      let applies = try truth("applies")
      return .extraMarked(extra: try number("extra"), applies: applies)
    case "sentenceSaid": return .sentenceSaid(sentence: try number("sentence"))
    case "rolesSwapped": return .rolesSwapped(pester: try choice("pester", of: Person.self))
    case "starterChosen": return .starterChosen(starter: try choice("starter", of: Person.self))

    case "agreementMade":
      let (by, what) = (try dayIfThere("by"), try text("what"))
      return .agreementMade(who: try choice("who", of: Party.self), what: what, by: by)
    case "agreementChanged":
      let (agreement, by, what) = (try id("agreement"), try dayIfThere("by"), try text("what"))
      return .agreementChanged(agreement: agreement, who: try choice("who", of: Party.self), what: what, by: by)
    case "agreementWithdrawn": return .agreementWithdrawn(agreement: try id("agreement"))
    case "consentGiven": return .consentGiven(by: try choice("by", of: Person.self))
    case "consentTakenBack": return .consentTakenBack(by: try choice("by", of: Person.self))

    case "roundPlanned": return .roundPlanned(on: try day("on"))
    case "roundMoved": return .roundMoved(to: try day("to"))
    case "bullyingReported":
      let by = try choice("by", of: Person.self)
      return .bullyingReported(by: by, stopped: try choiceIfThere("stopped", of: BullyingStopped.self))
    case "agreementReported":
      let (agreement, by) = (try id("agreement"), try choice("by", of: Person.self))
      return .agreementReported(by: by, agreement: agreement, kept: try choiceIfThere("kept", of: Kept.self))
    case "feelingReported": return .feelingReported(by: try choice("by", of: Person.self), text: try text("text"))
    case "proposalMade": return .proposalMade(by: try choice("by", of: Person.self), text: try text("text"))
    case "talkHeld": return .talkHeld(with: try choice("with", of: Person.self))
    case "talkMissed":
      let reason = try text("reason")
      return .talkMissed(with: try choice("with", of: Person.self), reason: reason)
    case "talkReopened": return .talkReopened(with: try choice("with", of: Person.self))
    case "proposalShared": return .proposalShared(by: try choice("by", of: Person.self))
    case "proposalAdopted":
      let (by, from) = (try dayIfThere("by"), try choice("from", of: Person.self))
      let what = try text("what")
      return .proposalAdopted(from: from, who: try choice("who", of: Party.self), what: what, by: by)

    case "steppedForward": return .steppedForward
    case "steppedBack": return .steppedBack
    case "closed": return .closed(deleteAfter: try day("deleteAfter"))
    case "stopped": return .stopped(reason: try text("reason"))
    case "resumed": return .resumed
    case "reopened": return .reopened(followUp: try day("followUp"))
    case "deleteAfterMoved": return .deleteAfterMoved(to: try day("to"))
    default: throw Unfamiliar()
    }
  }
}

// One field.
extension EntryReader {
  private mutating func isAtField(_ label: StaticString) -> Bool {
    let before = scanner.place
    if (isFirstField || scanner.skip(",")) && scanner.skip("\"") && scanner.skip(label) && scanner.skip("\":") {
      isFirstField = false
      return true
    }
    scanner.place = before
    return false
  }

  private func familiar<Value>(_ value: Value?) throws(Unfamiliar) -> Value {
    guard let value else { throw Unfamiliar() }
    return value
  }

  private mutating func textIfThere(_ label: StaticString) throws(Unfamiliar) -> String? {
    isAtField(label) ? try familiar(scanner.text()) : nil
  }

  private mutating func choiceIfThere<Value: RawRepresentable<String> & CaseIterable>(
    _ label: StaticString, of type: Value.Type
  ) throws(Unfamiliar) -> Value? {
    guard isAtField(label) else { return nil }
    for value in Value.allCases where scanner.skip(quoted: value.rawValue) { return value }
    throw Unfamiliar()
  }

  private mutating func dayIfThere(_ label: StaticString) throws(Unfamiliar) -> Day? {
    guard let text = try textIfThere(label) else { return nil }
    return try familiar(Day(text))
  }

  private mutating func text(_ label: StaticString) throws(Unfamiliar) -> String {
    try familiar(try textIfThere(label))
  }

  private mutating func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ label: StaticString, of type: Value.Type
  ) throws(Unfamiliar) -> Value {
    try familiar(try choiceIfThere(label, of: type))
  }

  private mutating func day(_ label: StaticString) throws(Unfamiliar) -> Day { try familiar(try dayIfThere(label)) }

  private mutating func id(_ label: StaticString) throws(Unfamiliar) -> EventID {
    try familiar(EventID(try text(label)))
  }

  private mutating func number(_ label: StaticString) throws(Unfamiliar) -> Int {
    try familiar(isAtField(label) ? scanner.count() : nil)
  }

  private mutating func truth(_ label: StaticString) throws(Unfamiliar) -> Bool {
    guard isAtField(label) else { throw Unfamiliar() }
    if scanner.skip("true") { return true }
    if scanner.skip("false") { return false }
    throw Unfamiliar()
  }
}

/// Lets names of events stand in a `switch` over bytes.
private func ~= (name: StaticString, bytes: ArraySlice<UInt8>) -> Bool {
  guard bytes.count == name.utf8CodeUnitCount else { return false }
  return bytes.withUnsafeBytes { bytes in bytes.baseAddress.map { memcmp($0, name.utf8Start, bytes.count) == 0 } ?? true
  }
}
