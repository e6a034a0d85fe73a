import Conversation
import TUI
import Texts

/// The local date and time of a moment; the reports are told them, for they know no time zone.
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

/// Days and times in words.
struct DateTexts: Decodable, Sendable {
  let weekdays: [String]
  let months: [String]
  let day, moment: Template
  let relative: Relative

  /// A day as seen from today.
  struct Relative: Decodable, Sendable {
    let today, tomorrow: String
    let ahead: Template
    let yesterday: String
    let late: Template
  }

  /// Such as `maandag 30 november 2026`.
  func wording(_ day: Day) -> String {
    let slots = slots(of: day)
    return self.day.filled { slots[String($0)] }
  }

  /// Such as `23 november 2026 om 11:00`.
  func wording(_ time: LocalTime) -> String {
    let slots = slots(of: time.day).merging(["uur": String(time.hour), "minuut": padded(time.minute)]) { $1 }
    return moment.filled { slots[String($0)] }
  }

  /// Such as `morgen` or `3 dagen te laat`.
  func wording(_ day: Day, from today: Day) -> String {
    let days = day.number - today.number
    switch days {
    case 0: return relative.today
    case 1: return relative.tomorrow
    case -1: return relative.yesterday
    default: return (days > 0 ? relative.ahead : relative.late)(["aantal": String(abs(days))])
    }
  }

  private func slots(of day: Day) -> [String: String] {
    let (year, month, number) = day.parts
    return [
      "weekdag": weekdays.at(day.weekday) ?? "",
      "dag": String(number),
      "maand": months.at(month - 1) ?? padded(month),
      "jaar": String(year),
    ]
  }
}

extension Moment {
  /// In UTC, such as `2026-11-23T10:00:00Z`.
  var code: String {
    let second = ((secondsSince1970 % 86_400) + 86_400) % 86_400
    let day = Day(number: (secondsSince1970 - second) / 86_400)
    return "\(day)T\(padded(second / 3600)):\(padded(second / 60 % 60)):\(padded(second % 60))Z"
  }
}

/// A number in at least two digits.
func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

extension Array {
  func at(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
