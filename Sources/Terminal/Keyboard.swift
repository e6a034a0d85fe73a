import Glibc
import TUI

/// Waits for keys: the bytes of standard input, the signals, and the time that passes.
struct Keyboard: ~Copyable {
  enum Event {
    case key(Key)
    case call(WakeUpCalls.Call)
  }

  let calls: WakeUpCalls
  private var decoder: KeyDecoder
  private var waiting: [Key] = []
  private var lastByte = 0.0
  private var isOver = false

  init(encoding: InputEncoding) throws(TerminalError) {
    calls = try WakeUpCalls()
    decoder = KeyDecoder(encoding: encoding)
  }

  /// The next key or call; `.idle` when these seconds bring none, and `.hangUp` for ever once the terminal is gone.
  mutating func next(within seconds: Double?) -> Event {
    let deadline = seconds.map { Self.now + $0 }
    while waiting.isEmpty {
      if isOver { return .key(.hangUp) }
      let patienceEnds = decoder.patience.map { lastByte + $0 }
      switch wait(until: [deadline, patienceEnds].compactMap(\.self).min()) {
      case .call:
        guard let call = calls.next() else { continue }
        guard case .over = call else { return .call(call) }
        end()
      case .bytes: read()
      case .gone: end()
      case .nothing:
        if let patienceEnds, patienceEnds <= Self.now { waiting = decoder.giveUpWaiting() }
        if waiting.isEmpty, let deadline, deadline <= Self.now { return .key(.idle) }
      }
    }
    return .key(waiting.removeFirst())
  }

  private mutating func end() {
    isOver = true
    waiting += decoder.end()
  }

  private mutating func read() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(STDIN_FILENO, &bytes, bytes.count)
    if count > 0 {
      lastByte = Self.now
      waiting += decoder.decode(bytes.prefix(count))
    } else if count == 0 || errno != EINTR && errno != EAGAIN {
      end()
    }
  }
}

// MARK: - Waiting

extension Keyboard {
  private enum Arrival {
    case call, bytes, gone, nothing
  }

  private func wait(until deadline: Double?) -> Arrival {
    var sources = [
      pollfd(fd: calls.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&sources, 2, Self.milliseconds(until: deadline)) > 0 else { return .nothing }
    if sources[0].revents != 0 { return .call }
    if sources[1].revents & Int16(POLLIN) != 0 { return .bytes }
    return sources[1].revents != 0 ? .gone : .nothing
  }

  /// As `poll` wants it: rounded up so that it never wakes just too early, -1 for no end.
  private static func milliseconds(until deadline: Double?) -> Int32 {
    guard let deadline else { return -1 }
    let rest = ((deadline - now) * 1000).rounded(.up)
    guard rest > 0 else { return 0 }
    return rest < 1_000_000_000 ? Int32(rest) : 1_000_000_000
  }

  /// Seconds on a clock that nobody sets and that goes on while the laptop sleeps.
  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
  }
}
