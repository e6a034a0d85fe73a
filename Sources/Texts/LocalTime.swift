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
    let (day, second) = moment.inUTC
    self.init(day: day, hour: second / 3600, minute: second / 60 % 60)
  }
}
