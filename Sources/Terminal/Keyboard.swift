import Glibc
import TUI

/// Waits for keys: the bytes of standard input, the signals, another descriptor, and the time that passes.
struct Keyboard: ~Copyable {
  enum Arrival {
    case key(Key, at: Int)
    case signal(Signals.Request)
    case woken
    case timeOut
  }

  let signals: Signals
  private var decoder: KeyDecoder
  private var waiting: [(key: Key, at: Int)] = []
  /// When the last byte came.
  private var lastByte = 0
  private var isOver = false

  init(encoding: InputEncoding, escapeDelay: Int) throws(TerminalError) {
    signals = try Signals()
    decoder = KeyDecoder(encoding: encoding, escapeDelay: escapeDelay)
  }

  /// Waits until the program is in the foreground; false when the terminal is not ours any more.
  mutating func waitForForeground() -> Bool {
    if signals.waitForForeground() { return true }
    end()
    return false
  }

  /// What comes first: a key, a signal, the descriptor being readable, or so many milliseconds passing; nil waits for
  /// ever. Once the terminal is gone `.hangUp` comes every time.
  mutating func next(within milliseconds: Int?, orReadable descriptor: Int32?) -> Arrival {
    let deadline = milliseconds.map { Clock.milliseconds + $0 }
    while waiting.isEmpty {
      if isOver { return .key(.hangUp, at: Clock.milliseconds) }
      let patienceEnds = decoder.patience.map { lastByte + $0 }
      switch wait(until: [deadline, patienceEnds].compactMap(\.self).min(), orReadable: descriptor) {
      case .signal:
        guard let request = signals.next() else { continue }
        guard case .end = request else { return .signal(request) }
        end()
      case .bytes: read()
      case .gone: end()
      case .woken: return .woken
      case .nothing:
        let now = Clock.milliseconds
        if let patienceEnds, patienceEnds <= now { wait(for: decoder.giveUpWaiting(), at: lastByte) }
        if waiting.isEmpty, let deadline, deadline <= now { return .timeOut }
      }
    }
    let (key, time) = waiting.removeFirst()
    return .key(key, at: time)
  }

  private mutating func wait(for keys: [Key], at time: Int) {
    waiting += keys.map { ($0, time) }
  }

  private mutating func end() {
    isOver = true
    wait(for: decoder.end(), at: Clock.milliseconds)
  }

  private mutating func read() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(STDIN_FILENO, &bytes, bytes.count)
    if count > 0 {
      lastByte = Clock.milliseconds
      wait(for: decoder.decode(bytes.prefix(count), at: lastByte), at: lastByte)
    } else if count == 0 || errno != EINTR && errno != EAGAIN {
      end()
    }
  }
}

// MARK: - Waiting

extension Keyboard {
  private enum Source {
    case signal, bytes, gone, woken, nothing
  }

  private func wait(until deadline: Int?, orReadable descriptor: Int32?) -> Source {
    var sources = [
      pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      // `poll` ignores negative descriptors.
      pollfd(fd: descriptor ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    // -1 waits for ever.
    let timeout = deadline.map { Int32(clamping: max(0, $0 - Clock.milliseconds)) } ?? -1
    guard poll(&sources, 3, timeout) > 0 else { return .nothing }
    if sources[0].revents != 0 { return .signal }
    if sources[1].revents & Int16(POLLIN) != 0 { return .bytes }
    if sources[1].revents != 0 { return .gone }
    return sources[2].revents != 0 ? .woken : .nothing
  }
}

/// The clock of arrivals: nobody sets it, and it goes on while the laptop sleeps.
enum Clock {
  static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
