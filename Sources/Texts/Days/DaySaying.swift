import Conversation

extension Texts.Days {
  /// A day in words: `vrijdag 4 december 2026`.
  public func full(_ day: Day) -> String {
    let (year, _, _) = day.parts
    return saying.full(weekday: weekdayName(day), day: dayName(of: day), month: monthName(of: day), year: String(year))
  }

  /// A time on a day: `4 december 2026 om 16:05`.
  public func moment(_ time: LocalTime) -> String {
    let minute = String(time.minute)
    return saying.moment(
      day: dayName(of: time.day), month: monthName(of: time.day), year: String(time.day.parts.year),
      hour: String(time.hour), minute: minute.utf8.count < 2 ? "0" + minute : minute)
  }

  /// A planned day, seen from today: `morgen`, `over 8 dagen`, `3 dagen te laat`.
  public func relative(_ day: Day, from today: Day) -> String {
    day < today ? saying.late(count: today.number - day.number) : distance(to: day, from: today)
  }

  /// A day as it can be typed, and is read again in every language: `4/12/2026`.
  public func typed(_ day: Day) -> String {
    let (year, month, number) = day.parts
    return "\(number)/\(month)/\(year)"
  }

  /// How far off any day is: `gisteren`, `over 8 dagen`.
  func distance(to day: Day, from today: Day) -> String {
    let days = day.number - today.number
    switch days {
    case ..<(-1): return saying.daysAgo(count: -days)
    case -1: return saying.yesterday
    case 0: return saying.today
    case 1: return saying.tomorrow
    default: return saying.inDays(count: days)
    }
  }

  /// A date without its weekday; with the year where `isYearKnown` is not so.
  func date(_ day: Day, isYearKnown: Bool) -> String {
    let (year, month, number) = day.parts
    return date(day: number, month: month, year: isYearKnown ? nil : year)
  }

  /// A number of a month with its name, whether or not the month has that day.
  func date(day: Int, month: Int, year: Int?) -> String {
    guard let year else { return saying.dateOfThisYear(day: dayName(day), month: monthName(month)) }
    return saying.date(day: dayName(day), month: monthName(month), year: String(year))
  }

  // A language that somebody made may have too few names.
  func weekdayName(_ day: Day) -> String { weekdays.dropFirst(day.weekday).first ?? "" }

  func monthName(_ month: Int) -> String { months.dropFirst(month - 1).first ?? String(month) }

  private func monthName(of day: Day) -> String { monthName(day.parts.month) }

  private func dayName(_ number: Int) -> String { number == 1 ? saying.firstOfMonth : String(number) }

  private func dayName(of day: Day) -> String { dayName(day.parts.day) }
}
