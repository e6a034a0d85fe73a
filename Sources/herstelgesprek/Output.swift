import Glibc
import TUI
import Terminal

/// Data on standard output, messages on standard error, and questions on a terminal.
enum Output {
  /// A line end of two signs, as calendars have it, is one too.
  static func text(_ text: String) { write(text.utf8.last == 10 ? text : text + "\n", to: STDOUT_FILENO) }

  /// Words whose line ends are their own.
  static func exactly(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// Messages may hold what was stored or typed, so only their display form reaches the terminal.
  static func error(_ text: String) { write(text.multilineDisplayForm + "\n", to: STDERR_FILENO) }

  /// Writes all of it; a reader that went away has read enough.
  private static func write(_ text: String, to file: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if written > 0 { bytes = bytes.dropFirst(written) } else if errno != EINTR { return }
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
      write("\n", to: STDERR_FILENO)
    }
    write(question.multilineDisplayForm + " ", to: STDERR_FILENO)
    return readLine()
  }

  /// Asks a question that only one answer confirms; nothing when there is nobody to ask.
  static func confirmed(_ question: String, yes: String) -> Bool? {
    guard asksPerson, isatty(STDERR_FILENO) == 1 else { return nil }
    write(question.multilineDisplayForm + " ", to: STDERR_FILENO)
    return readLine().map { $0.lowercased().filter { !$0.isWhitespace } == yes } ?? false
  }
}
