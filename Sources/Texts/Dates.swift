import Conversation

/// The local date and time of a moment; those who use it know no time zone, and are told.
public struct LocalTime: Hashable, Sendable {
  public var day: Day
  public var hour: Int
  public var minute: Int

  public init(day: Day, hour: Int, minute: Int) {
    self.day = day
    self.hour = hour
    self.minute = minute
  }
}

// Days and times in words.
extension Texts.Dates {
  /// Such as `maandag 30 november 2026`.
  public func wording(_ day: Day) -> String {
    let (year, month, number) = day.parts
    return self.day(
      weekday: weekdays.at(day.weekday) ?? "", day: name(ofDay: number), month: name(ofMonth: month), year: String(year)
    )
  }

  /// Such as `23 november 2026 om 11:00`.
  public func wording(_ time: LocalTime) -> String {
    let (year, month, number) = time.day.parts
    let minute = String(time.minute)
    return moment(
      day: name(ofDay: number), month: name(ofMonth: month), year: String(year), hour: String(time.hour),
      minute: minute.utf8.count < 2 ? "0" + minute : minute)
  }

  /// Such as `morgen` or `3 dagen te laat`.
  public func wording(_ day: Day, from today: Day) -> String {
    let days = day.number - today.number
    return switch days {
    case 0: relative.today
    case 1: relative.tomorrow
    case ..<0: relative.late(count: -days)
    default: relative.ahead(count: days)
    }
  }

  private func name(ofDay day: Int) -> String { day == 1 ? first : String(day) }

  private func name(ofMonth month: Int) -> String { months.at(month - 1) ?? String(month) }
}

extension [String] {
  /// The text at a place. Those of a language that is not built in may be too few.
  fileprivate func at(_ index: Int) -> String? { indices.contains(index) ? self[index] : nil }
}
