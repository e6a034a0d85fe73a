import Conversation
import TUI
import Texts

/// Days in the words of one language: how they are read and how they are written.
public struct DateTexts: Hashable, Sendable, Decodable {
  /// From Monday.
  let weekdays: [String]
  /// From January.
  let months: [String]
  /// Words for a day, counted from today.
  let relative: [String: Int]
  /// The word that comes before a length of time, as in "over 2 weken".
  let after: [String]
  let dayUnits: [String]
  let weekUnits: [String]
  let monthUnits: [String]
  /// Numbers as words.
  let numbers: [String: Int]
  /// `{weekdag}`, `{dag}`, `{maand}`, `{jaar}`.
  let full: Template
  /// The same without a year.
  let near: Template
  let today: String
  let tomorrow: String
  let inDays: Template
  let oneDayLate: String
  let daysLate: Template
  /// What can be typed, as an example.
  let example: String
  let unclear: String
  /// A day that is over, with `{dag}`.
  let past: Template

  /// The day that a text means, counted from today; nothing when it means none.
  public func day(in text: String, today: Day) -> Day? {
    let text = text.lowercased().trimmed
    guard !text.isEmpty else { return nil }
    return reading(text, today: today) ?? reading(text.withDigitRow, today: today)
  }

  /// A day in words: "maandag 30 november 2026".
  public func full(_ day: Day) -> String {
    let (year, month, number) = day.parts
    return full([
      "weekdag": weekday(of: day), "dag": String(number), "maand": name(ofMonth: month), "jaar": String(year),
    ])
  }

  /// A day within the year, in fewer words: "maandag 30 november".
  public func near(_ day: Day) -> String {
    let (_, month, number) = day.parts
    return near(["weekdag": weekday(of: day), "dag": String(number), "maand": name(ofMonth: month)])
  }

  // A language that somebody made may have too few names.
  private func weekday(of day: Day) -> String { weekdays.dropFirst(day.weekday).first ?? "" }
  private func name(ofMonth month: Int) -> String { months.dropFirst(month - 1).first ?? String(month) }

  /// A day as it is typed: "30-11-2026".
  public func short(_ day: Day) -> String {
    let (year, month, number) = day.parts
    return "\(number)-\(month)-\(year)"
  }

  /// How far off a day is: "vandaag", "morgen", "3 dagen te laat", and further away the day itself.
  public func distance(to day: Day, from today: Day) -> String {
    switch day.number - today.number {
    case ..<(-1): daysLate(["aantal": String(today.number - day.number)])
    case -1: oneDayLate
    case 0: self.today
    case 1: tomorrow
    case 2...14: inDays(["aantal": String(day.number - today.number)])
    default: short(day)
    }
  }

  private func reading(_ text: String, today: Day) -> Day? {
    if let offset = relative[text] { return today.adding(days: offset) }
    var words = text.split(whereSeparator: { " -/.,:;".contains($0) }).map(String.init)
    if let weekday = words.first.flatMap({ match($0, in: weekdays) }) {
      if words.count == 1 { return today.adding(days: (weekday - today.weekday + 6) % 7 + 1) }
      words.removeFirst()
    }
    return length(words, from: today) ?? date(words, today: today)
  }

  /// "over 2 weken"
  private func length(_ words: [String], from today: Day) -> Day? {
    guard words.count == 3, after.contains(words[0]), let count = numbers[words[1]] ?? Int(words[1]),
      (0...3650).contains(count)
    else { return nil }
    if dayUnits.contains(words[2]) { return today.adding(days: count) }
    if weekUnits.contains(words[2]) { return today.adding(days: 7 * count) }
    if monthUnits.contains(words[2]) { return today.adding(months: count) }
    return nil
  }

  /// "1-12-2026", "1/12", "1 dec", "2026-12-01"; without a year the first one to come.
  private func date(_ words: [String], today: Day) -> Day? {
    guard (2...3).contains(words.count) else { return nil }
    if words[0].count == 4, words.count == 3 { return Day(words.joined(separator: "-")) }
    guard let number = Int(words[0]), let month = Int(words[1]) ?? match(words[1], in: months).map({ $0 + 1 })
    else { return nil }
    if words.count == 3 {
      guard let year = Int(words[2]), words[2].count == 2 || words[2].count == 4 else { return nil }
      return Day(year: year < 100 ? 2000 + year : year, month: month, day: number)
    }
    let year = today.parts.year
    return (year...(year + 8)).lazy.compactMap { Day(year: $0, month: month, day: number) }.first { $0 >= today }
  }

  /// The name that a word is, or of which it is the beginning and no other's.
  private func match(_ word: String, in names: [String]) -> Int? {
    let names = names.map { $0.lowercased() }
    if let exact = names.firstIndex(of: word) { return exact }
    let found = names.indices.filter { names[$0].hasPrefix(word) }
    return word.count >= 2 && found.count == 1 ? found[0] : nil
  }
}

extension String {
  /// The unshifted digit row of an AZERTY keyboard read as digits.
  var withDigitRow: String {
    let row: [Character: Character] = [
      "&": "1", "é": "2", "\"": "3", "'": "4", "(": "5", "§": "6", "è": "7", "!": "8", "ç": "9", "à": "0",
    ]
    return String(map { row[$0] ?? $0 })
  }
}
