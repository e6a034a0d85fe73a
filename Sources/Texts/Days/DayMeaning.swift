import Conversation

/// The day that a phrase means.
enum DayMeaning: Equatable {
  case day(Day)
  case noSuchDay(day: Int, month: Int, year: Int?)
  case noSuchMonth(Int)
  /// A day that the month or the year does not have, such as a fifth Friday.
  case doesNotExist
  case notThatWeekday(Day, instead: Day)
  case vague
  /// Too far away.
  case outOfReach
}

/// What else a text may mean, or what may surprise about a day.
enum DayRemark: Equatable {
  case todayIsThatWeekday
  /// Another day, and the weekday to type for it.
  case notFirstWeekday(Day)
  case notThisWeekend(Day)
  case other(Day)
  case pastThisYear(Day)
}

/// Finds which day phrases mean, seen from today.
struct DayFinder {
  let today: Day

  /// The one day that all phrases mean. A date says which, the others must fit it.
  func meaning(of phrases: [DayPhrase]) -> DayMeaning {
    guard let main = phrases.first(where: \.isDate) ?? phrases.first(where: \.isNear) ?? phrases.first else {
      return .vague
    }
    guard case .day(let day) = meaning(of: main) else { return meaning(of: main) }
    for phrase in phrases where phrase != main {
      if case .weekday(let weekday, .first) = phrase {
        if day.weekday != weekday { return .notThatWeekday(day, instead: nearest(weekday, to: day, main)) }
      } else if case .week(let week) = phrase {
        let other = inWeek(week, day.weekday)
        if other != day { return .notThatWeekday(day, instead: other) }
      } else {
        guard case .day(let other) = meaning(of: phrase) else { return meaning(of: phrase) }
        if other != day { return .notThatWeekday(day, instead: other) }
      }
    }
    return (1...9999).contains(day.parts.year) ? .day(day) : .outOfReach
  }

  /// What to say beside the day that phrases mean.
  func remark(on phrases: [DayPhrase]) -> DayRemark? {
    let main = phrases.first(where: \.isDate) ?? phrases.first
    if let main, main.isDate { return past(of: main).map { .pastThisYear($0) } }
    guard phrases.count == 1, let main else { return nil }
    switch main {
    case .weekday(let weekday, .first): return weekday == today.weekday ? .todayIsThatWeekday : nil
    case .weekday(let weekday, .next):
      let first = first(weekday, after: today)
      return first == inWeek(1, weekday) ? nil : .notFirstWeekday(first)
    case .weekend(isNext: true):
      return weekend == inWeek(1, 5) ? nil : .notThisWeekend(weekend)
    case .later(let length, .weekday(let weekday, .first)) where weekday == today.weekday && length.weeks != nil:
      return length.after(today).map { .other($0) }
    case .weekday, .weekend, .near, .length, .period, .week, .later, .counted, .inMonth, .vague: return nil
    }
  }

  func meaning(of phrase: DayPhrase) -> DayMeaning {
    switch phrase {
    case .near(let days): return .day(today.adding(days: days))
    case .weekday(let weekday, let choice): return .day(day(weekday, choice))
    case .weekend(let isNext): return .day(isNext ? inWeek(1, 5) : weekend)
    case .length(let length), .period(let length): return DayMeaning(length.after(today))
    case .week(let week): return week > 0 ? .day(today.adding(days: 7 * week)) : .vague
    case .later(let length, let base): return later(length, than: base)
    case .counted(let length, let base):
      guard case .day(let day) = meaning(of: base) else { return meaning(of: base) }
      return DayMeaning(length.after(day))
    case .inMonth(let day, let month, let year): return meaning(of: day, in: month, year)
    case .vague: return .vague
    }
  }

  private func later(_ length: DayLength, than base: DayPhrase) -> DayMeaning {
    guard case .day(let first) = meaning(of: base) else { return meaning(of: base) }
    guard case .weekday(let weekday, _) = base, length.weeks == nil else { return DayMeaning(length.after(first)) }
    guard let day = length.after(today) else { return .outOfReach }
    return day.weekday == weekday ? .day(day) : .notThatWeekday(day, instead: nearest(weekday, to: day, base))
  }
}

extension DayFinder {
  private var monday: Day { today.adding(days: -today.weekday) }

  private func inWeek(_ week: Int, _ weekday: Int) -> Day { monday.adding(days: 7 * week + weekday) }

  private func first(_ weekday: Int, after day: Day) -> Day {
    day.adding(days: (weekday - day.weekday + 6) % 7 + 1)
  }

  private var weekend: Day { today.weekday == 6 ? today : inWeek(0, 5) }

  private func day(_ weekday: Int, _ choice: DayPhrase.Choice) -> Day {
    switch choice {
    case .first, .fromTomorrow: first(weekday, after: today)
    case .fromToday: first(weekday, after: today.adding(days: -1))
    case .next: inWeek(1, weekday)
    case .previous: first(weekday, after: today.adding(days: -8))
    case .inWeek(let week): inWeek(week, weekday)
    }
  }

  /// The day with a weekday that is meant instead of another day: the same date when it went by not long ago, else the
  /// nearest day that is still to come.
  private func nearest(_ weekday: Int, to day: Day, _ phrase: DayPhrase) -> Day {
    if let past = past(of: phrase), past.weekday == weekday { return past }
    let nearest = first(weekday, after: day.adding(days: -4))
    return nearest < today && day >= today ? nearest.adding(days: 7) : nearest
  }
}

extension DayFinder {
  private func meaning(of day: DayPhrase.DayOfMonth, in month: DayPhrase.MonthChoice, _ year: DayPhrase.YearChoice?)
    -> DayMeaning
  {
    let (thisYear, thisMonth, _) = today.parts
    if case .number(0) = year { return .outOfReach }
    let chosenYear: Int? =
      switch year {
      case .number(let number): number
      case .relative(let offset): thisYear + offset
      case nil: nil
      }
    switch month {
    case .named(let month):
      guard (1...12).contains(month) else { return .noSuchMonth(month) }
      let found = chosenYear.map { self.day(day, month: month, year: $0) } ?? firstDay(day, inEach: month)
      if let found { return .day(found) }
      guard case .day(let number) = day else { return .doesNotExist }
      return .noSuchDay(day: number, month: month, year: chosenYear)
    case .relative(let offset):
      let count = thisYear * 12 + thisMonth - 1 + offset
      return self.day(day, month: count % 12 + 1, year: count / 12).map { .day($0) } ?? .doesNotExist
    case .any:
      let months = (thisYear * 12 + thisMonth - 1)...(thisYear * 12 + thisMonth + 14)
      let days = months.lazy.compactMap { self.day(day, month: $0 % 12 + 1, year: $0 / 12) }
      return days.first { $0 >= today }.map { .day($0) } ?? .doesNotExist
    }
  }

  /// The first such day to come, today included, in a month of any year. A 29 February that is a fifth weekday can be
  /// 40 years away.
  private func firstDay(_ day: DayPhrase.DayOfMonth, inEach month: Int) -> Day? {
    let year = today.parts.year
    return (year...(year + 40)).lazy.compactMap { self.day(day, month: month, year: $0) }.first { $0 >= today }
  }

  /// A date without a year that was less than two months ago.
  private func past(of phrase: DayPhrase) -> Day? {
    guard case .inMonth(let day, .named(let month), nil) = phrase else { return nil }
    let year = today.parts.year
    return [year, year - 1].lazy.compactMap { self.day(day, month: month, year: $0) }
      .first { $0 < today && $0.adding(months: 2) > today }
  }

  private func day(_ day: DayPhrase.DayOfMonth, month: Int, year: Int) -> Day? {
    guard let first = Day(year: year, month: month, day: 1) else { return nil }
    let last = first.adding(months: 1).adding(days: -1)
    switch day {
    case .day(let number): return Day(year: year, month: month, day: number)
    case .lastDay: return last
    case .nth(DayLexicon.last, let weekday): return self.first(weekday, after: last.adding(days: -7))
    case .nth(let number, let weekday):
      let found = self.first(weekday, after: first.adding(days: 7 * number - 8))
      return number > 0 && found <= last ? found : nil
    }
  }

  /// The first day to come of that date, today included, when there is one.
  func isFirstToCome(_ day: Day) -> Bool {
    let (_, month, number) = day.parts
    return firstDay(.day(number), inEach: month) == day
  }
}

extension DayMeaning {
  fileprivate init(_ day: Day?) { self = day.map { .day($0) } ?? .outOfReach }
}

extension DayLength {
  /// How many weeks, when it is a number of weeks.
  fileprivate var weeks: Int? { months == 0 && days % 7 == 0 ? days / 7 : nil }
}

extension DayPhrase {
  fileprivate var isDate: Bool {
    if case .inMonth = self { true } else { false }
  }

  fileprivate var isNear: Bool {
    if case .near = self { true } else { false }
  }
}
