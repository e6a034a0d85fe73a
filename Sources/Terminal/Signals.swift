import CNcurses
import Glibc

/// The signals that must reach the loop as events: their handlers only write the number of the signal into a pipe,
/// and the pipe is read together with the keyboard.
///
/// The window's size comes this way too, not as KEY_RESIZE: that one only comes out of ncurses reading the keyboard,
/// and here the key decoder reads it. ncurses leaves a signal alone that has a handler before it starts.
struct Signals: ~Copyable {
  /// What a signal asks of the loop.
  enum Request {
    case newSize
    /// Another process asks us to stop for a while.
    case stop
    /// The window is gone or the system wants us to leave.
    case end
  }

  /// What to poll; readable when a signal came.
  let descriptor: Int32
  private let earlier: [(signal: Int32, action: sigaction)]

  private static let signals = [SIGHUP, SIGTERM, SIGINT, SIGWINCH, SIGTSTP]

  init() throws(TerminalError) {
    var ends: [Int32] = [-1, -1]
    guard pipe2(&ends, O_CLOEXEC | O_NONBLOCK) == 0 else { throw .outOfDescriptors }
    descriptor = ends[0]
    writingEnd.pointee = ends[1]
    earlier = Self.signals.map { signal in
      var earlier = sigaction()
      sigaction(signal, nil, &earlier)
      return (signal, earlier)
    }
    for signal in Self.signals { Self.listen(to: signal) }
  }

  deinit {
    for (signal, action) in earlier {
      var action = action
      sigaction(signal, &action, nil)
    }
    close(descriptor)
    close(writingEnd.pointee)
    writingEnd.pointee = -1
  }

  /// The gravest request that waits; lighter ones are answered with it. An interrupt asks nothing: Ctrl-C is a key here,
  /// and in a program that has the terminal for a while it is meant for that program.
  func next() -> Request? {
    var numbers = [UInt8](repeating: 0, count: 256)
    let count = read(descriptor, &numbers, numbers.count)
    guard count > 0 else { return nil }
    let signals = Set(numbers.prefix(count).map(Int32.init))
    if !signals.isDisjoint(with: [SIGHUP, SIGTERM]) { return .end }
    if signals.contains(SIGTSTP) { return .stop }
    return signals.contains(SIGWINCH) ? .newSize : nil
  }

  /// Stops the process until someone continues it; comes back at once where nobody could (no job control).
  func stopProcess() {
    var byDefault = sigaction()
    sigaction(SIGTSTP, &byDefault, nil)
    raise(SIGTSTP)
    Self.listen(to: SIGTSTP)
  }

  private static func listen(to signal: Int32) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { number in
      let errorBefore = errno
      var byte = UInt8(truncatingIfNeeded: number)
      write(writingEnd.pointee, &byte, 1)
      errno = errorBefore
    }
    action.sa_flags = SA_RESTART
    sigaction(signal, &action, nil)
  }
}

/// A plain pointer: a handler may not wait for the locks and checks that guard a Swift variable.
nonisolated(unsafe) private let writingEnd = {
  let descriptor = UnsafeMutablePointer<Int32>.allocate(capacity: 1)
  descriptor.initialize(to: -1)
  return descriptor
}()
