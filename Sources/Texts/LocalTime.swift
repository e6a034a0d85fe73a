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

  /// The date and time at Greenwich.
  public init(universal moment: Moment) {
    let (days, seconds) = moment.secondsSince1970.quotientAndRemainder(dividingBy: 86_400)
    let isBefore = seconds < 0
    let minutes = (isBefore ? seconds + 86_400 : seconds) / 60
    self.init(day: Day(number: isBefore ? days - 1 : days), hour: minutes / 60, minute: minutes % 60)
  }
}
