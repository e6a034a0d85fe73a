import Commands
import Screens

extension Clock {
  static var now: Now { now(uptime: uptime) }

  /// Now, as keys are timed: their time of arrival, in milliseconds of `uptime`.
  static func now(uptime: Int) -> Now {
    let moment = moment
    return Now(moment: moment, today: localTime(moment).day, uptime: uptime)
  }
}
