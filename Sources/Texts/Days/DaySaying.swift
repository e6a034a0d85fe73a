import Conversation

extension DayWords {
  /// A day in words: `vrijdag 4 december 2026`.
  public func full(_ day: Day) -> String { saying.full.filled(slots(of: day)) }

  /// A day in words without its year: `vrijdag 4 december`.
  public func near(_ day: Day) -> String { saying.near.filled(slots(of: day)) }

  /// A time on a day: `4 december 2026 om 16:05`.
  public func moment(_ day: Day, hour: Int, minute: Int) -> String {
    let slots = slots(of: day)
    return saying.moment.filled { slot in
      switch slot {
      case "hour": String(hour)
      case "minute": minute < 10 ? "0\(minute)" : String(minute)
      default: slots(slot)
      }
    }
  }

  /// A planned day, seen from today: `morgen`, `over 8 dagen`, `3 dagen te laat`.
  public func relative(_ day: Day, from today: Day) -> String {
    let days = day.number - today.number
    switch days {
    case ..<(-1): return saying.daysLate(["count": String(-days)])
    case -1: return saying.oneDayLate
    default: return distance(to: day, from: today)
    }
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
    case ..<(-1): return saying.daysAgo(["count": String(-days)])
    case -1: return saying.yesterday
    case 0: return saying.today
    case 1: return saying.tomorrow
    default: return saying.inDays(["count": String(days)])
    }
  }

  /// A date without its weekday; with the year where `isYearKnown` is not so.
  func date(_ day: Day, isYearKnown: Bool) -> String {
    (isYearKnown ? saying.dateOfThisYear : saying.date).filled(slots(of: day))
  }

  /// A number of a month with its name, whether or not the month has that day.
  func date(day: Int, month: Int, year: Int?) -> String {
    let number = dayName(day)
    let name = monthName(month)
    guard let year else { return saying.dateOfThisYear(["day": number, "month": name]) }
    return saying.date(["day": number, "month": name, "year": String(year)])
  }

  func weekdayName(_ day: Day) -> String { weekdays.dropFirst(day.weekday).first?.first ?? "" }

  // A language that somebody made may have too few names.
  func monthName(_ month: Int) -> String { months.dropFirst(month - 1).first?.first ?? String(month) }

  private func dayName(_ number: Int) -> String { number == 1 ? saying.firstOfMonth : String(number) }

  private func slots(of day: Day) -> (Substring) -> String? {
    let (year, month, number) = day.parts
    return { slot in
      switch slot {
      case "weekday": weekdayName(day)
      case "day": dayName(number)
      case "month": monthName(month)
      case "year": String(year)
      default: nil
      }
    }
  }
}
