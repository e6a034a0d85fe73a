import Conversation
import TUI
import Testing

@testable import Screens

// Lines in, words out.
extension Table {
  /// Goes on in lines, with what is said of where one is.
  mutating func readLines() -> String {
    lines = LineMode(lines?.app ?? app)
    return listen()
  }

  /// What is said without a line.
  mutating func listen() -> String { lines?.speak() ?? "" }

  /// Gives a line, and hears what it brings.
  @discardableResult mutating func say(_ line: String) -> String {
    now.uptime += 1_000
    now.moment = Moment(secondsSince1970: now.moment.secondsSince1970 + 1)
    perform(lines?.take(line: line, at: now) ?? [])
    return listen()
  }

  @discardableResult mutating func say(all text: [String]) -> String { text.map { say($0) }.joined() }

  /// Nobody types a line for so long.
  mutating func waitForLine(_ milliseconds: Int) -> String {
    now.uptime += milliseconds
    perform(lines?.wake(at: now) ?? [])
    return listen()
  }

  mutating func endLines(unfinished: String) { perform(lines?.end(unfinished: unfinished, at: now) ?? []) }

  /// Lines from the list of cases, or from the case that is open.
  func inLines() -> Table {
    var table = self
    _ = table.readLines()
    return table
  }
}

/// The lines of a whole talk, step by step. The children are A. and B.
enum TalkInLines {
  static let begin = ["nieuw gesprek", "A.", "B.", "er gelachen werd met een foto"]
  static let prepare = ["ja", "ja", "samen beginnen"]
  static let open = ["", "", ""]
  static let answer = (1...10).flatMap { ["Antwoord \($0).", ""] } + [""]
  static let agree = ["B. wist de foto", "B.", "", ".B.", "ja", "ja", "", "1 week"]
  static let close = ["", ""]
  static let talkWithB = ["", "", "ja", "gelukt", "beter, zegt B.", ".neer", "", ""]
  static let talkWithA = ["", "", "ja.", "2.", "rustig, zegt A.", ".5", "", ""]
  static let conclude = ["", "afronden"]
}

extension History {
  /// Records an event.
  mutating func add(_ event: Event) throws {
    try take(next(.event(event), by: "w", at: Moment(secondsSince1970: 1_794_900_000)))
  }
}
