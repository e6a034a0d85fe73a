extension DayParser {
  private typealias Found = (phrase: DayPhrase, end: Int)

  /// A date in numbers or with the name of the month, or only the day of the month.
  func date(at index: Int, afterWeekday: Bool) -> FoundDay? {
    let begin = skip(.article, at: index)
    guard begin < tokens.count else { return nil }
    let found =
      yearFirst(at: begin) ?? numeric(at: begin) ?? named(at: begin) ?? monthFirst(at: begin)
      ?? dayOfMonth(at: begin, isMarked: begin > index || afterWeekday)
    return found.map { FoundDay(phrase: $0.phrase, kind: .date, end: $0.end) }
  }

  /// `2026-12-04`
  private func yearFirst(at index: Int) -> Found? {
    guard tokens[index].digits == 4, let year = tokens[index].number, isSeparator(at: index + 1),
      let month = shortNumber(at: index + 2), isSeparator(at: index + 3), let day = shortNumber(at: index + 4)
    else { return nil }
    return (.inMonth(.day(day), .named(month), .number(year)), index + 5)
  }

  /// `4/12`, `4 - 12`, `4.12.26`
  private func numeric(at index: Int) -> Found? {
    guard let day = shortNumber(at: index) else { return nil }
    let second = isSeparator(at: index + 1) ? index + 2 : index + 1
    guard let month = shortNumber(at: second), !isCounting(at: second + 1) else { return nil }
    var end = second + 1
    let year = year(at: end, allowsTwoDigits: isSeparator(at: end))
    if let year { end = year.end } else if isSign(".", at: end), tokens[end].isAttached { end += 1 }
    return (.inMonth(.day(day), .named(month), year?.year), end)
  }

  /// `4 december`, `4th of Dec. '26`, `4-dec-2026`
  private func named(at index: Int) -> Found? {
    guard let day = dayNumber(at: index) else { return nil }
    var next = isSeparator(at: day.end) ? day.end + 1 : day.end
    next = skip(.article, at: day.isOrdinal ? skip(.of, at: next) : next)
    guard let month = match(.month, at: next) else { return nil }
    let year = year(at: month.end, allowsTwoDigits: true)
    return (.inMonth(.day(day.number), .named(month.value), year?.year), year?.end ?? month.end)
  }

  /// `December 4, 2026`
  private func monthFirst(at index: Int) -> Found? {
    guard let month = match(.month, at: index) else { return nil }
    let next = isSeparator(at: month.end) ? month.end + 1 : skip(.article, at: month.end)
    guard let day = dayNumber(at: next), !isCounting(at: day.end) else { return nil }
    let year = year(at: day.end, allowsTwoDigits: isSign(",", at: day.end))
    return (.inMonth(.day(day.number), .named(month.value), year?.year), year?.end ?? day.end)
  }

  /// `de 4de`, `le 4`, `the 15th of next month`
  private func dayOfMonth(at index: Int, isMarked: Bool) -> Found? {
    guard let day = dayNumber(at: index), isMarked || day.isOrdinal && tokens[index].kind == .number,
      !isCounting(at: day.end), match(.weekday, at: day.end) == nil,
      !isSign("-", at: day.end) || clock(at: day.end + 1) == nil
    else { return nil }
    let next = skip(.of, at: day.end)
    if let month = month(at: next), next > day.end || isMarked {
      return (.inMonth(.day(day.number), month.month, month.year), month.end)
    }
    return (.inMonth(.day(day.number), .any, nil), day.end)
  }

  /// The day of a month in digits or in words.
  private func dayNumber(at index: Int) -> (number: Int, isOrdinal: Bool, end: Int)? {
    if let ordinal = ordinal(at: index), ordinal.number > 0 { return (ordinal.number, true, ordinal.end) }
    if let number = shortNumber(at: index) { return (number, false, index + 1) }
    if let match = match(.number, at: index) { return (match.value, false, match.end) }
    return nil
  }

  /// `4de`, `vierde`, `laatste`
  func ordinal(at index: Int) -> (number: Int, end: Int)? {
    if let match = match(.ordinal, at: index) { return (match.value, match.end) }
    guard let number = shortNumber(at: index), index + 1 < tokens.count, tokens[index + 1].isAttached,
      let ending = match(.ordinalEnding, at: index + 1)
    else { return nil }
    return (number, ending.end)
  }

  /// `2026`, `'26`, `van volgend jaar`; in two digits where it can be no hour.
  func year(at index: Int, allowsTwoDigits: Bool) -> (year: DayPhrase.YearChoice, end: Int)? {
    let next = isSeparator(at: index) || isSign(",", at: index) ? index + 1 : index
    if let match = match(.relativeYear, at: skip(.article, at: skip(.of, at: next))) {
      return (.relative(match.value), match.end)
    }
    let isShort = isSign("'", at: next)
    let place = isShort ? next + 1 : next
    guard place < tokens.count, let number = tokens[place].number, !isCounting(at: place + 1),
      !isSeparator(at: place + 1) || shortNumber(at: place + 2) == nil
    else { return nil }
    switch tokens[place].digits {
    case 4 where !isShort: return (.number(number), place + 1)
    case 2 where isShort || allowsTwoDigits: return (.number(2000 + number), place + 1)
    default: return nil
    }
  }

  private func isSeparator(at index: Int) -> Bool { isSign("/-.", at: index) }

  private func shortNumber(at index: Int) -> Int? {
    guard index < tokens.count, tokens[index].digits <= 2 else { return nil }
    return tokens[index].number
  }

  /// Whether the number before this token counts hours, days or the like, or belongs to what follows.
  private func isCounting(at index: Int) -> Bool {
    guard index < tokens.count else { return false }
    if tokens[index].isSign(":") { return true }
    if tokens[index].isSign("."), index + 1 < tokens.count, tokens[index + 1].kind == .number,
      match(.hourUnit, at: index + 2) != nil
    {
      return true
    }
    return [.hourUnit, .unit, .month].contains { match($0, at: index) != nil }
      || tokens[index].isAttached && match(.ordinalEnding, at: index) != nil
  }
}
