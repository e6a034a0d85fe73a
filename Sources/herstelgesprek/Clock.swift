import Conversation
import Glibc
import Texts
import Screens

/// The time where the person sits.
enum Clock {
  static var moment: Moment { Moment(secondsSince1970: time(nil)) }

  /// Seconds on a clock that only goes forward, the one that keys are timed by.
  static var uptime: Double {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  static var now: Now {
    let moment = moment
    return Now(moment: moment, today: localTime(moment).day)
  }

  static func localTime(_ moment: Moment) -> LocalTime {
    var seconds = time_t(moment.secondsSince1970)
    var parts = tm()
    localtime_r(&seconds, &parts)
    let day = Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    return LocalTime(day: day ?? Day(number: 0), hour: Int(parts.tm_hour), minute: Int(parts.tm_min))
  }
}
