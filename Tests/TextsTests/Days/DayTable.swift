import Conversation
import Foundation
import Testing

@testable import Texts

/// The built-in words about days, read from Resources.
enum DayLanguage: String, CaseIterable {
  case dutch = "nl"
  case english = "en"
  case french = "fr"

  var words: DayWords { get throws { try Self.read[self]!.get() } }

  private static let read = Dictionary(
    uniqueKeysWithValues: allCases.map { language in (language, Result { try decoded(language.text) }) })

  /// The file of this language.
  var text: String {
    get throws {
      let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
      return try String(contentsOf: root.appending(path: "Resources/days.\(rawValue).json5"), encoding: .utf8)
    }
  }

  static func decoded(_ text: String) throws -> DayWords {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    return try decoder.decode(DayWords.self, from: Data(text.utf8))
  }

  /// This language first, as for a facilitator who speaks it.
  var reader: DayReader { get throws { try Self.readers[self]!.get() } }

  private static let readers = Dictionary(
    uniqueKeysWithValues: allCases.map { first in
      (
        first,
        Result {
          let others = try allCases.filter { $0 != first }.map { try $0.words }
          return try DayReader(languages: [first.words] + others, saying: first.words)
        }
      )
    })

  /// Only this language.
  var ownReader: DayReader { get throws { DayReader(languages: [try words], saying: try words) } }

  func read(_ text: String, on today: Day = .thursday, for purpose: DayPurpose = .other) throws -> DayReading {
    try reader.read(text, today: today, for: purpose)
  }

  /// Each line of a table is a text, a bar, and the day that it means.
  func expect(_ table: String, on today: Day = .thursday, sourceLocation: SourceLocation = #_sourceLocation) throws {
    for (text, day) in Self.rows(table) {
      let reading = try read(text, on: today)
      #expect(reading.day?.description == day, "\(text): \(reading)", sourceLocation: sourceLocation)
    }
  }

  /// Each line is a text, a bar, and what the echo says after the day and how far off it is.
  func expectRemarks(_ table: String, on today: Day = .thursday, sourceLocation: SourceLocation = #_sourceLocation)
    throws
  {
    for (text, remarks) in Self.rows(table) {
      let reading = try read(text, on: today)
      let said = reading.echo?.components(separatedBy: " · ").dropFirst(2).joined(separator: " · ")
      #expect(said == remarks, "\(text): \(reading)", sourceLocation: sourceLocation)
    }
  }

  /// Each line is a text, a bar, and the refusal.
  func expectRefusals(
    _ table: String, on today: Day = .thursday, for purpose: DayPurpose = .other,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for (text, refusal) in Self.rows(table) {
      let reading = try read(text, on: today, for: purpose)
      #expect(reading == .refused(refusal), "\(text)", sourceLocation: sourceLocation)
    }
  }

  /// Each line is refused with one text.
  func expect(
    refusal: String, of texts: String, on today: Day = .thursday, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for text in texts.split(separator: "\n") {
      let reading = try read(String(text), on: today)
      #expect(reading == .refused(refusal), "\(text)", sourceLocation: sourceLocation)
    }
  }

  private static func rows(_ table: String) -> [(text: String, result: String)] {
    table.split(separator: "\n").map { line in
      let cells = line.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
      let result = cells.count > 1 ? cells[1] : ""
      return (cells[0].trimmingCharacters(in: .whitespaces), result.trimmingCharacters(in: .whitespaces))
    }
  }
}

extension DayReading {
  var day: Day? {
    if case .day(let day, _) = self { day } else { nil }
  }

  var echo: String? {
    if case .day(_, let echo) = self { echo } else { nil }
  }

  var refusal: String? {
    if case .refused(let refusal) = self { refusal } else { nil }
  }
}

extension Day {
  /// The today of most tests: Thursday 26 November 2026.
  static let thursday = Day(number: 20_783)
}
