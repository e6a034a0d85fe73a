/// A day read from some tokens.
struct FoundDay {
  /// Days of different kinds can stand together to name one day; one that stands alone cannot.
  enum Kind { case near, weekday, date, alone }

  let phrase: DayPhrase
  let kind: Kind
  /// The token after it.
  let end: Int
  var namesWeekday = false
  var partOfToday: String?
  var isUntil = false
  var isRecurring = false
}

extension DayParser {
  /// The longest day that begins at a token.
  func day(at index: Int, afterWeekday: Bool = false) -> FoundDay? {
    guard index < tokens.count else { return nil }
    var best: FoundDay?
    func consider(_ found: FoundDay?) {
      if let found, found.end > best?.end ?? 0 { best = found }
    }
    let base = baseDay(at: index)
    consider(base)
    if let base { consider(later(than: base)) }
    consider(weekend(at: index))
    consider(nthWeekday(at: index))
    consider(part(at: index))
    consider(date(at: index, afterWeekday: afterWeekday))
    consider(period(at: index))
    consider(lengthAndDay(at: index))
    return best
  }

  /// A weekday or a day near today.
  private func baseDay(at index: Int) -> FoundDay? {
    if let match = match(.near, at: index) {
      return FoundDay(phrase: .near(days: match.value), kind: .near, end: match.end)
    }
    if let match = match(.partOfToday, at: index) {
      let part = words.reading.partsOfToday[match.value].part
      return FoundDay(phrase: .near(days: 0), kind: .near, end: match.end, partOfToday: part)
    }
    return weekday(at: index)
  }

  private func weekday(at index: Int) -> FoundDay? {
    let begin = skip(.article, at: index)
    func found(_ weekday: DayMatch, _ choice: DayPhrase.Choice, to end: Int) -> FoundDay {
      FoundDay(phrase: .weekday(weekday.value, choice), kind: .weekday, end: end, namesWeekday: true)
    }
    if let week = match(.relativeWeek, at: begin) {
      let next = skip(.onBefore, at: skipPauses(at: week.end))
      guard let weekday = match(.weekday, at: next) else { return nil }
      return found(weekday, .inWeek(week.value), to: weekday.end)
    }
    if let weekend = weekend(at: index), let week = weekend.weekOfWeekend {
      if let weekday = match(.weekday, at: skip(.onBefore, at: weekend.end)), weekday.value >= 5 {
        return found(weekday, .inWeek(week), to: weekday.end)
      }
    }
    let before = choice(at: begin, before: true)
    guard let weekday = match(.weekday, at: before?.end ?? begin) else { return nil }
    if before == nil, weekday.value >= 5 {
      let next = max(skip(.of, at: weekday.end), skip(.onBefore, at: weekday.end))
      if let weekend = weekend(at: next), let week = weekend.weekOfWeekend {
        return found(weekday, .inWeek(week), to: weekend.end)
      }
    }
    if let before {
      let after = before.choice == .first ? skip(.comingAfter, at: weekday.end) : weekday.end
      return found(weekday, before.choice, to: after)
    }
    if let week = match(.relativeWeek, at: skip(.article, at: skip(.of, at: weekday.end))) {
      return found(weekday, .inWeek(week.value), to: week.end)
    }
    // `vendredi dernier délai` is not last Friday.
    let limit = match(.onAfter, at: weekday.end)?.end ?? 0
    if let after = choice(at: weekday.end, before: false), after.end > limit {
      return found(weekday, after.choice, to: after.end)
    }
    var bare = found(weekday, .first, to: weekday.end)
    bare.isRecurring = begin > index
    return bare
  }

  /// Which one of the weekdays or weekends, in words before or behind it.
  private func choice(at index: Int, before: Bool) -> (choice: DayPhrase.Choice, end: Int)? {
    let choices: [(DayRole, DayPhrase.Choice)] =
      before
      ? [(.comingBefore, .first), (.nextBefore, .next), (.previousBefore, .previous)]
      : [(.comingAfter, .first), (.nextAfter, .next), (.previousAfter, .previous)]
    for (role, choice) in choices {
      if let match = match(role, at: index) { return (choice, match.end) }
    }
    return nil
  }

  /// `vrijdag over een week`, `vendredi en huit`.
  private func later(than base: FoundDay) -> FoundDay? {
    var result: (length: DayLength, end: Int)?
    if let match = match(.laterThanDay, at: base.end) {
      result = (DayLength(words.reading.lengths.laterThanDay[match.value]), match.end)
    } else if let found = length(at: base.end), found.hasPreposition, found.hasCount {
      result = (found.length, found.end)
    }
    guard let result else { return nil }
    return FoundDay(
      phrase: .later(result.length, than: base.phrase), kind: .weekday, end: result.end,
      namesWeekday: base.namesWeekday,
      partOfToday: base.partOfToday)
  }

  /// `over een week`, `a week on Friday`, `twee weken na 4 december`.
  private func lengthAndDay(at index: Int) -> FoundDay? {
    guard let found = length(at: index) else { return nil }
    let alone = FoundDay(phrase: .length(found.length), kind: .alone, end: found.end)
    guard found.hasCount else { return alone }
    if let from = match(.countedFrom, at: found.end),
      let base = [baseDay(at: from.end), date(at: from.end, afterWeekday: false)].longest
    {
      let phrase = DayPhrase.counted(found.length, from: base.phrase)
      return FoundDay(phrase: phrase, kind: .alone, end: base.end, partOfToday: base.partOfToday)
    }
    guard let base = baseDay(at: skip(.onBefore, at: found.end)) else { return alone }
    return FoundDay(
      phrase: .later(found.length, than: base.phrase), kind: .weekday, end: base.end, namesWeekday: base.namesWeekday,
      partOfToday: base.partOfToday)
  }

  private func weekend(at index: Int) -> FoundDay? {
    func found(_ phrase: DayPhrase, to end: Int) -> FoundDay {
      FoundDay(phrase: phrase, kind: .weekday, end: end, namesWeekday: true)
    }
    if let match = match(.afterWeekend, at: index) { return found(.weekday(0, .fromTomorrow), to: match.end) }
    if let match = match(.beforeWeekend, at: index) {
      var friday = found(.weekday(4, .fromToday), to: match.end)
      friday.isUntil = true
      return friday
    }
    let begin = skip(.article, at: index)
    let before = choice(at: begin, before: true)
    guard let weekend = match(.weekend, at: before?.end ?? begin) else { return nil }
    if before == nil, let week = match(.relativeWeek, at: skip(.article, at: skip(.of, at: weekend.end))) {
      return found(.weekday(5, .inWeek(week.value)), to: week.end)
    }
    let choice = before ?? choice(at: weekend.end, before: false)
    let end = max(weekend.end, choice?.end ?? 0)
    switch choice?.choice {
    case .next: return found(.weekend(isNext: true), to: end)
    case .previous: return found(.weekday(5, .previous), to: end)
    case .first, .fromToday, .fromTomorrow, .inWeek, nil: return found(.weekend(isNext: false), to: end)
    }
  }
}

extension DayParser {
  /// `de eerste maandag van januari`, `the last day of the month`.
  private func nthWeekday(at index: Int) -> FoundDay? {
    guard let ordinal = ordinal(at: skip(.article, at: index)) else { return nil }
    let day: DayPhrase.DayOfMonth
    let end: Int
    if let weekday = match(.weekday, at: ordinal.end) {
      (day, end) = (.nth(ordinal.number, weekday: weekday.value), weekday.end)
    } else if let unit = match(.unit, at: ordinal.end), DayLength(words.reading.lengths.units[unit.value]).isOneDay {
      (day, end) = (ordinal.number == DayLexicon.last ? .lastDay : .day(ordinal.number), unit.end)
    } else {
      return nil
    }
    guard let (month, year, monthEnd) = month(at: skip(.of, at: end)) else { return nil }
    return FoundDay(phrase: .inMonth(day, month, year), kind: .date, end: monthEnd, namesWeekday: true)
  }

  /// `begin volgende week`, `mi-décembre`, `the end of the month`.
  private func part(at index: Int) -> FoundDay? {
    guard let match = match(.part, at: skip(.article, at: index)), let part = DayPart(rawValue: match.value) else {
      return nil
    }
    let begin = skip(.of, at: match.end)
    if let (month, year, end) = month(at: begin) {
      let day: DayPhrase.DayOfMonth =
        switch part {
        case .beginning: .day(1)
        case .middle: .day(15)
        case .end: .lastDay
        }
      return FoundDay(phrase: .inMonth(day, month, year), kind: .date, end: end)
    }
    let next = skip(.article, at: begin)
    if let week = self.match(.relativeWeek, at: next) {
      // At the weekend the end of this week is that of the week that comes.
      let isThisEnd = week.value == 0 && part == .end
      return partOfWeek(part, isThisEnd ? .fromToday : .inWeek(week.value), to: week.end)
    }
    if let week = self.match(.aWeek, at: next) { return partOfWeek(part, .fromToday, to: week.end) }
    return partOfYear(part, at: next)
  }

  private func partOfWeek(_ part: DayPart, _ choice: DayPhrase.Choice, to end: Int) -> FoundDay {
    FoundDay(phrase: .weekday(2 * part.rawValue, choice), kind: .weekday, end: end)
  }

  private func partOfYear(_ part: DayPart, at index: Int) -> FoundDay? {
    var year: DayPhrase.YearChoice?
    var end = index
    if let match = match(.relativeYear, at: index) {
      (year, end) = (.relative(match.value), match.end)
    } else if let match = match(.aYear, at: index) {
      (year, end) = (part == .end ? .relative(0) : nil, match.end)
    } else if index < tokens.count, tokens[index].digits == 4, let number = tokens[index].number {
      (year, end) = (.number(number), index + 1)
    } else {
      return nil
    }
    switch part {
    case .beginning: return FoundDay(phrase: .inMonth(.day(1), .named(1), year), kind: .date, end: end)
    case .end: return FoundDay(phrase: .inMonth(.lastDay, .named(12), year), kind: .date, end: end)
    case .middle: return nil
    }
  }

  /// `volgende week`; a month, or a period that is no one day, is vague.
  private func period(at index: Int) -> FoundDay? {
    let begin = skip(.article, at: index)
    if let week = match(.relativeWeek, at: begin) {
      return FoundDay(phrase: .week(week.value), kind: .weekday, end: week.end)
    }
    let periods: [(DayRole, DayLength)] = [
      (.relativeMonth, DayLength(months: 1)), (.relativeYear, DayLength(months: 12)),
    ]
    for (role, length) in periods {
      guard let match = match(role, at: begin) else { continue }
      return FoundDay(
        phrase: match.value > 0 ? .period(length.times(match.value)) : .vague, kind: .alone, end: match.end)
    }
    let named = skip(.article, at: skip(.of, at: index))
    guard match(.month, at: named) != nil, let (_, _, end) = month(at: named) else { return nil }
    return FoundDay(phrase: .vague, kind: .alone, end: end)
  }

  /// A month, and its year when that is said.
  func month(at index: Int) -> (month: DayPhrase.MonthChoice, year: DayPhrase.YearChoice?, end: Int)? {
    let begin = skip(.article, at: index)
    if let match = match(.relativeMonth, at: begin) { return (.relative(match.value), nil, match.end) }
    if let match = match(.aMonth, at: begin) { return (.any, nil, match.end) }
    guard let match = match(.month, at: begin) else { return nil }
    let year = year(at: match.end, allowsTwoDigits: false)
    return (.named(match.value), year?.year, year?.end ?? match.end)
  }
}

extension FoundDay {
  /// The week of a weekend, counted from the present one.
  fileprivate var weekOfWeekend: Int? {
    if case .weekend(let isNext) = phrase { isNext ? 1 : 0 } else { nil }
  }
}

extension DayLength {
  init(_ length: DayWords.Length) { self.init(days: length.days.bounded, months: length.months.bounded) }

  fileprivate var isOneDay: Bool { days == 1 && months == 0 }
}

extension Array where Element == FoundDay? {
  fileprivate var longest: FoundDay? { compactMap(\.self).max { $0.end < $1.end } }
}
