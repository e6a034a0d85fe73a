/// What a word, or several together, can do in a sentence about a day.
enum DayRole {
  case weekday, month, number, ordinal, ordinalEnding, article, of
  case near, partOfToday
  case comingBefore, comingAfter, nextBefore, nextAfter, previousBefore, previousAfter
  case aWeek, relativeWeek, aMonth, relativeMonth, aYear, relativeYear
  case weekend, afterWeekend, beforeWeekend, part
  case lengthBefore, within, one, lengthAdjective, unit, fixedLength, lengthAfter, agoBefore, agoAfter
  case laterThanDay, countedFrom
  case onBefore, onAfter, about, untilBefore, untilAfter, fromBefore, fromAfter, connective
  case at, hourBefore, hourUnit, fractionBefore, fractionAfter, partOfDay
  case calendar, recurring, vague
}

/// The phrases of one language, ready to be found in typed text. Making one takes some tenths of a millisecond: keep it.
public struct DayLexicon: Sendable {
  private struct Entry {
    /// The words after the first.
    let rest: [String]
    let role: DayRole
    /// What it stands for in its role: an index, a number, an offset.
    let value: Int
  }

  let words: DayWords
  /// By the first word; the longest first.
  private var entries: [String: [Entry]] = Dictionary(minimumCapacity: 1024)
  private var contractions: [String: (String, String)] = [:]
  /// Ends of words that need a calendar of holidays.
  private var calendarEnds: [String] = []
  /// Single words for a day that a part of the day can be written at, as in `vrijdagavond`.
  private var compoundBeginnings: [String] = []

  public init(_ words: DayWords) {
    self.words = words
    let reading = words.reading
    for contraction in reading.contractions where contraction.count == 3 {
      let parts = contraction.map { DayLexer.tokens(of: $0)?.first?.text ?? "" }
      contractions[parts[0]] = (parts[1], parts[2])
    }
    for (index, names) in words.weekdays.enumerated() { add(names, .weekday, index) }
    for (index, names) in words.months.enumerated() { add(names, .month, index + 1) }
    for (index, names) in reading.numbers.enumerated() { add(names, .number, index + 1) }
    for (index, names) in reading.ordinals.enumerated() { add(names, .ordinal, index + 1) }
    add(reading.last, .ordinal, DayLexicon.last)
    add(reading.ordinalEndings, .ordinalEnding)
    add(reading.articles, .article)
    add(reading.of, .of)
    addDays(reading)
    addLengths(reading.lengths)
    addSurroundings(reading)
    for first in entries.keys where entries[first]?.count ?? 0 > 1 {
      entries[first]?.sort { $0.rest.count > $1.rest.count }
    }
    compoundBeginnings = (words.weekdays.compactMap(\.first) + reading.near.flatMap(\.words)).compactMap { word in
      let tokens = DayLexer.tokens(of: word) ?? []
      return tokens.count == 1 ? tokens[0].text : nil
    }
  }

  /// The value of the ordinal for the last one.
  static let last = -1

  private mutating func addDays(_ reading: DayWords.Reading) {
    for near in reading.near { add(near.words, .near, near.days) }
    for (index, part) in reading.partsOfToday.enumerated() { add(part.words, .partOfToday, index) }
    add(reading.coming, .comingBefore, .comingAfter)
    add(reading.next, .nextBefore, .nextAfter)
    add(reading.previous, .previousBefore, .previousAfter)
    add(reading.week, .aWeek, .relativeWeek)
    add(reading.month, .aMonth, .relativeMonth)
    add(reading.year, .aYear, .relativeYear)
    add(reading.weekend.name, .weekend)
    add(reading.weekend.after, .afterWeekend)
    add(reading.weekend.before, .beforeWeekend)
    add(reading.parts.beginning, .part, DayPart.beginning.rawValue)
    add(reading.parts.middle, .part, DayPart.middle.rawValue)
    add(reading.parts.end, .part, DayPart.end.rawValue)
  }

  private mutating func addLengths(_ lengths: DayWords.Lengths) {
    add(lengths.before, .lengthBefore)
    add(lengths.within, .within)
    add(lengths.one, .one)
    add(lengths.adjectives, .lengthAdjective)
    for (index, unit) in lengths.units.enumerated() { add(unit.words, .unit, index) }
    for (index, length) in lengths.fixed.enumerated() { add(length.words, .fixedLength, index) }
    add(lengths.after, .lengthAfter)
    add(lengths.ago, .agoBefore, .agoAfter)
    for (index, length) in lengths.laterThanDay.enumerated() { add(length.words, .laterThanDay, index) }
    add(lengths.countedFrom, .countedFrom)
  }

  private mutating func addSurroundings(_ reading: DayWords.Reading) {
    add(reading.on, .onBefore, .onAfter)
    add(reading.about, .about)
    add(reading.until, .untilBefore, .untilAfter)
    add(reading.from, .fromBefore, .fromAfter)
    add(reading.connectives, .connective)
    add(reading.hours.at, .at)
    add(reading.hours.before, .hourBefore)
    add(reading.hours.units, .hourUnit)
    add(reading.hours.fractions, .fractionBefore, .fractionAfter)
    add(reading.hours.parts, .partOfDay)
    add(reading.calendar.filter { !$0.hasPrefix("*") }, .calendar)
    calendarEnds = reading.calendar.filter { $0.hasPrefix("*") }.compactMap { word in
      DayLexer.tokens(of: String(word.dropFirst()))?.first?.text
    }
    add(reading.recurring, .recurring)
    add(reading.vague, .vague)
  }

  private mutating func add(_ around: DayWords.Around, _ before: DayRole, _ after: DayRole) {
    add(around.before, before)
    add(around.after, after)
  }

  private mutating func add(_ period: DayWords.Period, _ name: DayRole, _ relative: DayRole) {
    add(period.name, name)
    for other in period.relative { add(other.words, relative, other.offset) }
  }

  private mutating func add(_ phrases: [String], _ role: DayRole, _ value: Int = 0) {
    let value = value.bounded
    for phrase in phrases {
      var isWord = true
      var hasSign = false
      for byte in phrase.utf8 where !(0x61...0x7A).contains(byte) {
        isWord = false
        if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'") { hasSign = true }
      }
      if isWord {
        entries[phrase, default: []].append(Entry(rest: [], role: role, value: value))
      } else {
        add(tokensOf: phrase, role, value)
      }
      // Hyphens and apostrophes are often left out.
      if hasSign { add(tokensOf: String(phrase.unicodeScalars.filter { $0 != "-" && $0 != "'" }), role, value) }
    }
  }

  private mutating func add(tokensOf phrase: String, _ role: DayRole, _ value: Int) {
    let tokens = expanded(DayLexer.tokens(of: phrase) ?? [])
    guard let first = tokens.first else { return }
    entries[first.text, default: []].append(Entry(rest: tokens.dropFirst().map(\.text), role: role, value: value))
  }
}

extension Int {
  /// A number of a language's file that can be calculated with.
  var bounded: Int { Swift.min(Swift.max(self, -100_000), 100_000) }
}

/// A phrase found in a text.
struct DayMatch {
  let role: DayRole
  let value: Int
  /// The token after it.
  let end: Int
}

extension DayLexicon {
  /// The tokens with contracted and compound words in their parts.
  func expanded(_ tokens: [DayToken]) -> [DayToken] {
    var result: [DayToken] = []
    result.reserveCapacity(tokens.count + 4)
    for token in tokens {
      if token.kind == .word, let (first, second) = contractions[token.text] {
        result.append(DayToken(kind: .word, text: first, place: token.place, isAttached: token.isAttached))
        result.append(DayToken(kind: .word, text: second, place: token.place, isAttached: false))
      } else {
        result.append(token)
      }
    }
    return result
  }

  /// The parts of a word that is a day and a part of the day, such as `vrijdagavond`.
  func parts(of token: DayToken, in text: String) -> (DayToken, DayToken)? {
    guard token.kind == .word, entries[token.text] == nil else { return nil }
    for beginning in compoundBeginnings where token.text.utf8.starts(with: beginning.utf8) {
      let rest = String(token.text.dropFirst(beginning.count))
      guard entries[rest]?.contains(where: { $0.role == .partOfDay && $0.rest.isEmpty }) == true else { continue }
      let scalars = text.unicodeScalars[token.place]
      guard let middle = scalars.index(scalars.startIndex, offsetBy: beginning.count, limitedBy: scalars.endIndex)
      else { continue }
      return (
        DayToken(kind: .word, text: beginning, place: token.place.lowerBound..<middle, isAttached: token.isAttached),
        DayToken(kind: .word, text: rest, place: middle..<token.place.upperBound, isAttached: false)
      )
    }
    return nil
  }

  /// The phrases that begin at a token, the longest first.
  func matches(at index: Int, in tokens: [DayToken]) -> [DayMatch] {
    var found: [DayMatch] = []
    for entry in entries[tokens[index].text] ?? [] {
      let end = index + 1 + entry.rest.count
      guard end <= tokens.count else { continue }
      if zip(entry.rest, tokens[(index + 1)...]).allSatisfy({ $0 == $1.text }) {
        found.append(DayMatch(role: entry.role, value: entry.value, end: end))
      }
    }
    if found.isEmpty, calendarEnds.contains(where: { tokens[index].text.hasSuffix($0) }) {
      found.append(DayMatch(role: .calendar, value: 0, end: index + 1))
    }
    return found
  }
}
