import Glibc

/// A moment on a clock that only goes forward, whatever somebody sets the time to.
struct Deadline {
  /// In seconds on that clock.
  private let end: Double

  init(after seconds: Double) { end = Self.now + seconds }

  var hasPassed: Bool { Self.now >= end }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
