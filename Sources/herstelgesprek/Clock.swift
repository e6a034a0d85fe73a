import Conversation
import Glibc
import Screens
import Terminal
import Texts

/// The time where the person sits.
enum Clock {
  static var moment: Moment { Moment(secondsSince1970: time(nil)) }

  /// Milliseconds on the clock that keys are timed by.
  static var uptime: Int { Terminal.now }

  static var now: Now { now(uptime: uptime) }

  /// Now, as keys are timed: their time of arrival, in milliseconds of `Terminal.now`.
  static func now(uptime: Int) -> Now {
    let moment = moment
    return Now(moment: moment, today: localTime(moment).day, uptime: uptime)
  }

  static func localTime(_ moment: Moment) -> LocalTime {
    var seconds = time_t(moment.secondsSince1970)
    var parts = tm()
    localtime_r(&seconds, &parts)
    let day = Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    return LocalTime(day: day ?? Day(number: 0), hour: Int(parts.tm_hour), minute: Int(parts.tm_min))
  }
}
