import CNcurses
import Glibc

/// Gathers what ncurses sends, so that a frame goes to the terminal in one write.
///
/// ncurses writes each stretch of changed cells by itself. Once the screen is open its descriptor is a file in memory;
/// after each update the content of that file is sent. ncurses then has no terminal to set modes of: they are set here.
struct FrameOutput: ~Copyable {
  /// What to open the ncurses screen on.
  let stream: UnsafeMutablePointer<FILE>
  private let descriptor: Int32
  /// Whether nothing reaches the terminal before it is sent.
  private(set) var isGathering = false

  /// Nil when the system has no descriptor left.
  init?() {
    descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
    guard descriptor >= 0, let stream = fdopen(descriptor, "w") else { return nil }
    self.stream = stream
  }

  deinit { fclose(stream) }

  /// From now on nothing reaches the terminal but through `send`. Without memory files ncurses writes by itself.
  mutating func startGathering() {
    let memory = memfd_create("frame", 1)
    guard memory >= 0 else { return }
    isGathering = dup3(memory, descriptor, O_CLOEXEC) >= 0
    close(memory)
  }

  /// Adds bytes of our own behind what ncurses wrote.
  func add(_ bytes: StaticString) {
    write(descriptor, bytes.utf8Start, bytes.utf8CodeUnitCount)
  }

  /// Lets ncurses draw, and sends what it wrote between the marks of a synchronized update (mode 2026: terminals that
  /// know it show all at once, the others skip the marks). Nothing is sent where nothing changed.
  ///
  /// - Returns: false when it was interrupted, and the terminal shows a part of it.
  func drawing(_ draw: () -> Void, isInterrupted: () -> Bool) -> Bool {
    draw()
    return send(between: ("\u{1B}[?2026h", "\u{1B}[?2026l"), isInterrupted: isInterrupted)
  }

  /// Forgets what was gathered.
  func discard() {
    if isGathering { lseek(descriptor, 0, SEEK_SET) }
  }

  /// Sends what was gathered. A signal that asks for something ends the waiting for a terminal that takes no bytes.
  ///
  /// - Returns: whether all of it was sent.
  @discardableResult
  func send(between marks: (start: StaticString, end: StaticString) = ("", ""), isInterrupted: () -> Bool) -> Bool {
    let count = isGathering ? Int(lseek(descriptor, 0, SEEK_CUR)) : 0
    guard count > 0 else { return true }
    lseek(descriptor, 0, SEEK_SET)
    let (start, end) = (marks.start, marks.end)
    let capacity = start.utf8CodeUnitCount + count + end.utf8CodeUnitCount
    return withUnsafeTemporaryAllocation(byteCount: capacity, alignment: 1) { buffer in
      guard let bytes = buffer.baseAddress else { return true }
      bytes.copyMemory(from: start.utf8Start, byteCount: start.utf8CodeUnitCount)
      var length = start.utf8CodeUnitCount
      length += max(0, pread(descriptor, bytes + length, count, 0))
      (bytes + length).copyMemory(from: end.utf8Start, byteCount: end.utf8CodeUnitCount)
      length += end.utf8CodeUnitCount
      return Self.send(UnsafeRawBufferPointer(start: bytes, count: length), isInterrupted)
    }
  }

  private static func send(_ bytes: UnsafeRawBufferPointer, _ isInterrupted: () -> Bool) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let written = write(STDOUT_FILENO, rest.baseAddress, rest.count)
      if written > 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest[written...])
      } else if errno == EAGAIN {
        var terminal = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        _ = poll(&terminal, 1, 100)
        if isInterrupted() { return false }
      } else if errno != EINTR || isInterrupted() {
        return false
      }
    }
    return true
  }
}
