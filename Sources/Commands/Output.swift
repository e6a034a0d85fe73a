import Glibc
import Synchronization
import TUI
import Terminal
import Texts

/// Data on standard output, messages on standard error, and questions on a terminal.
package enum Output {
  /// Why data did not all reach standard output.
  package enum Fault: Error, Hashable {
    /// The reader closed the pipe (EPIPE): it has read enough, which is no error.
    case readerGone
    /// With the number of the system's error.
    case failed(Int32)
  }

  /// A command that was started without standard input, output or errors must not take a file of its own for one of
  /// them: a stand-in is opened on which every read, or every write, fails.
  package static func occupyStandardDescriptors() {
    for (number, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
    where fcntl(number, F_GETFD) < 0 { _ = open("/dev/null", mode) }
  }

  /// The answer to a command, and how the command ends by that: what was not written is said.
  static func answer(_ text: String, in texts: Texts) -> ExitCode {
    do throws(Fault) {
      // Calendars end their lines with CR LF.
      try exactly(text.isEmpty || text.utf8.last == 10 ? text : text + "\n")
    } catch {
      guard let words = texts.words(for: error) else { return .done }
      Self.error(words)
      return .failed
    }
    return .done
  }

  /// Data that has its own line ends.
  package static func exactly(_ text: String) throws(Fault) {
    try write(text, to: STDOUT_FILENO)
    // Some disks only tell when a file is closed that it did not fit.
    let copy = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
    if copy >= 0, close(copy) != 0 { throw Fault(errno) }
  }

  /// Messages may hold what was stored or typed, so only their display form reaches the terminal.
  package static func error(_ text: String) {
    messages.store(true, ordering: .relaxed)
    say(text.laidOut + "\n")
  }

  private static let messages = Atomic(false)

  /// Whether there was any message.
  static var hasSaidSomething: Bool { messages.load(ordering: .relaxed) }

  /// Waits until the person at the keyboard has read what was said.
  static func wait(_ question: String) {
    guard asksPerson else { return }
    say("\n" + question.laidOut + " ")
    _ = readLine()
  }

  /// Errors are ignored: there is nowhere left to report them.
  private static func say(_ text: String) { try? write(text, to: STDERR_FILENO) }

  private static func write(_ text: String, to file: Int32) throws(Fault) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if written > 0 {
        bytes = bytes.dropFirst(written)
      } else if errno == EAGAIN {
        // Another program that shares the terminal made it non-blocking.
        var room = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
        poll(&room, 1, -1)
      } else if errno != EINTR {
        throw Fault(errno)
      }
    }
  }

  /// Whether someone sits at the keyboard.
  static var asksPerson: Bool { isatty(STDIN_FILENO) == 1 }

  /// Reads a line that must not be seen: typed without an echo, or the next line of what comes over a pipe.
  static func secret(_ question: String) -> String? {
    guard asksPerson else { return readLine() }
    Terminal.showTyping(false)
    defer {
      Terminal.showTyping(true)
      say("\n")
    }
    say(question.laidOut + " ")
    return readLine()
  }

  /// Asks a question that only one answer confirms; nothing when there is nobody to ask.
  static func confirmed(_ question: String, yes: String) -> Bool? {
    guard asksPerson, isatty(STDERR_FILENO) == 1 else { return nil }
    say(question.laidOut + " ")
    return readLine().map { $0.lowercased().filter { !$0.isWhitespace } == yes } ?? false
  }
}

extension String {
  /// The display form of a message, which breaks between words where it is wider than the terminal that shows it.
  fileprivate var laidOut: String {
    var window = winsize()
    guard isatty(STDERR_FILENO) == 1, ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else {
      return multilineDisplayForm
    }
    return multilineDisplayForm.wrapped(to: Int(window.ws_col)).joined(separator: "\n")
  }
}

extension Output.Fault {
  fileprivate init(_ number: Int32) { self = number == EPIPE ? .readerGone : .failed(number) }
}
