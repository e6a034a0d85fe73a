import Conversation

/// The part of a week, month or year that a text names.
enum DayPart: Int { case beginning, middle, end }

/// What a typed day says, before it is known which day today is.
indirect enum DayPhrase: Equatable {
  /// Counted from today.
  case near(days: Int)
  case weekday(Int, Choice)
  /// The first Saturday, today included, and on a Sunday today; or that of next week.
  case weekend(isNext: Bool)
  case length(DayLength)
  /// So long from today, named as a period: `volgende maand`.
  case period(DayLength)
  /// A calendar week, counted from the present one; by itself a day so many weeks from today.
  case week(Int)
  /// So long after a day. A weekday that far off must be that weekday, or so many weeks after the first one.
  case later(DayLength, than: DayPhrase)
  /// So long counted from a day, whatever weekday that gives.
  case counted(DayLength, from: DayPhrase)
  case inMonth(DayOfMonth, MonthChoice, YearChoice?)
  /// A time that is no one day, such as `december`.
  case vague

  enum Choice: Equatable {
    /// The first one after today.
    case first
    /// The first one, today included.
    case fromToday
    /// The first one after today, where nobody means today.
    case fromTomorrow
    /// That of the next calendar week, when the text says no more than *next*.
    case next
    /// The last one before today.
    case previous
    /// That of a calendar week, counted from the present one.
    case inWeek(Int)
  }

  enum DayOfMonth: Equatable {
    case day(Int)
    case lastDay
    /// The first is 1; the last is `DayLexicon.last`.
    case nth(Int, weekday: Int)
  }

  enum MonthChoice: Equatable {
    case named(Int)
    /// The first that comes.
    case any
    /// Counted from the present one.
    case relative(Int)
  }

  enum YearChoice: Equatable {
    case number(Int)
    case relative(Int)
  }
}

/// A length of time as people say it.
struct DayLength: Equatable {
  var days = 0
  var months = 0

  func times(_ count: Int) -> DayLength { DayLength(days: days * count, months: months * count) }

  /// The day so long after another one; nothing outside of the years 1 to 9999.
  func after(_ day: Day) -> Day? {
    let result = day.adding(months: months).adding(days: days)
    return (1...9999).contains(result.parts.year) ? result : nil
  }
}
