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
    /// We were stopped without being asked, and go on: others may have used the terminal.
    case continued
    /// As Ctrl-C, which is a signal until the terminal hands over every key.
    case interrupt
    /// The window is gone or the system wants us to leave.
    case end
  }

  /// What to poll; readable when a signal came.
  let descriptor: Int32
  private let earlier: [(signal: Int32, action: sigaction)]

  /// Those that end the program must also end a write to a terminal that takes nothing any more.
  private static let ending = [SIGHUP, SIGTERM]
  private static let signals = ending + [SIGINT, SIGWINCH, SIGTSTP, SIGCONT]

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
    for (signal, action) in earlier where signal != SIGHUP {
      var action = action
      sigaction(signal, &action, nil)
    }
    // A window that closes can hang up twice, and the second time must not cut off what is still being saved.
    signal(SIGHUP, SIG_IGN)
    close(descriptor)
    close(writingEnd.pointee)
    writingEnd.pointee = -1
  }

  /// Whether a signal came that was not answered yet.
  var isWaiting: Bool {
    var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&source, 1, 0) > 0
  }

  /// The gravest request that waits; lighter ones are answered with it.
  func next() -> Request? {
    var numbers = [UInt8](repeating: 0, count: 256)
    let count = read(descriptor, &numbers, numbers.count)
    guard count > 0 else { return nil }
    let signals = Set(numbers.prefix(count).map(Int32.init))
    if !signals.isDisjoint(with: Self.ending) { return .end }
    if signals.contains(SIGTSTP) { return .stop }
    if signals.contains(SIGCONT) { return .continued }
    if signals.contains(SIGINT) { return .interrupt }
    return signals.contains(SIGWINCH) ? .newSize : nil
  }

  /// Stops the process until someone continues it; comes back at once where nobody could (no job control).
  func stopProcess() {
    var byDefault = sigaction()
    for signal in [SIGTSTP, SIGCONT] { sigaction(signal, &byDefault, nil) }
    raise(SIGTSTP)
    for signal in [SIGTSTP, SIGCONT] { Self.listen(to: signal) }
  }

  /// Waits until the program is in the foreground; false when it must end without the terminal, which belongs to another
  /// program now.
  func waitForForeground() -> Bool {
    // In the background the system stops us again, and only a request to end gets through.
    while !Foreground.isReached() {
      guard errno == EINTR else { return false }
      if isWaiting, case .end = next() { return false }
    }
    return true
  }

  private static func listen(to signal: Int32) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { number in
      let errorBefore = errno
      var byte = UInt8(truncatingIfNeeded: number)
      write(writingEnd.pointee, &byte, 1)
      errno = errorBefore
    }
    action.sa_flags = ending.contains(signal) ? 0 : SA_RESTART
    sigaction(signal, &action, nil)
  }
}

/// A program in the background may not change the terminal: the system stops it when it tries.
enum Foreground {
  /// Comes back once the program is in the foreground; false with EINTR when a signal came before that, and with
  /// another error when there is no terminal.
  static func isReached() -> Bool {
    // Waiting for what was sent changes nothing, and counts as a change all the same.
    tcdrain(STDIN_FILENO) == 0
  }
}

/// A plain pointer: a handler may not wait for the locks and checks that guard a Swift variable.
nonisolated(unsafe) private let writingEnd = {
  let descriptor = UnsafeMutablePointer<Int32>.allocate(capacity: 1)
  descriptor.initialize(to: -1)
  return descriptor
}()
