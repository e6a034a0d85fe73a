import Commands
import Glibc
import Terminal

/// Lines of standard input as they come.
struct LineReader {
  enum Event {
    case line(String)
    /// The descriptor can be read. It is not read here.
    case woken
    /// The time passed without a line.
    case timeOut
    /// No more lines come; this was left of a last one without its end.
    case end(unfinished: String)
  }

  private let encoding = InputEncoding.ofLocale
  private var bytes: [UInt8] = []
  /// How many bytes were searched for a line end.
  private var searched = 0
  private var isOver = false

  /// The next line, waited for so many milliseconds; nil waits for ever. Lines go before the descriptor.
  mutating func next(within milliseconds: Int?, orReadable descriptor: Int32) -> Event {
    let end = milliseconds.map { Clock.uptime + $0 }
    while true {
      if let line = takeLine() { return .line(line) }
      if isOver {
        defer { bytes = [] }
        return .end(unfinished: text(bytes[...]))
      }
      let readable = Int16(POLLIN)
      var sources = [
        pollfd(fd: STDIN_FILENO, events: readable, revents: 0), pollfd(fd: descriptor, events: readable, revents: 0),
      ]
      let count = poll(&sources, 2, end.map { Int32(clamping: max(0, $0 - Clock.uptime)) } ?? -1)
      if count == 0 { return .timeOut }
      if count < 0 {
        if errno != EINTR { isOver = true }
      } else if sources[0].revents != 0 {
        read()
      } else {
        return .woken
      }
    }
  }

  private mutating func read() {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(STDIN_FILENO, &chunk, chunk.count)
    if count > 0 { bytes += chunk.prefix(count) }
    if count == 0 || count < 0 && errno != EINTR && errno != EAGAIN { isOver = true }
  }

  private mutating func takeLine() -> String? {
    guard let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
      searched = bytes.count
      return nil
    }
    defer {
      bytes.removeFirst(end + 1)
      searched = 0
    }
    return text(bytes[..<end])
  }

  /// What was typed, without the line end of other systems and without the keys that a line cannot hold: an arrow
  /// that is pressed by habit arrives as an escape sequence.
  private func text(_ bytes: ArraySlice<UInt8>) -> String {
    var kept: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      switch byte {
      case 0x1B: Self.skipSequence(&rest)
      case UInt8(ascii: "\t"): kept.append(UInt8(ascii: " "))
      case 0..<0x20, 0x7F: break
      default: kept.append(byte)
      }
    }
    // A line of such keys alone must not count as an empty one, which does something.
    let isAllKeys = kept.isEmpty && bytes.contains { $0 != UInt8(ascii: "\r") }
    return isAllKeys ? "\u{FFFD}" : encoding.text(of: kept)
  }

  private static func skipSequence(_ rest: inout ArraySlice<UInt8>) {
    guard let kind = rest.first, kind == UInt8(ascii: "[") || kind == UInt8(ascii: "O") else { return }
    rest.removeFirst()
    while let byte = rest.popFirst(), byte < 0x40 {}
  }
}
