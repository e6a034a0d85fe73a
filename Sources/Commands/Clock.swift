import Conversation
import Glibc
import Terminal
import Texts

/// The time where the person sits.
package enum Clock {
  package static var moment: Moment { Moment(secondsSince1970: time(nil)) }

  /// Milliseconds on the clock that keys are timed by.
  package static var uptime: Int { Terminal.now }

  static var today: Day { localTime(moment).day }

  package static func localTime(_ moment: Moment) -> LocalTime {
    var seconds = time_t(moment.secondsSince1970)
    var parts = tm()
    localtime_r(&seconds, &parts)
    let day = Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    return LocalTime(day: day ?? Day(number: 0), hour: Int(parts.tm_hour), minute: Int(parts.tm_min))
  }
}
