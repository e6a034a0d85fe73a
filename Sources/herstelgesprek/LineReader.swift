import Glibc
import Terminal

/// Lines of standard input as they come.
struct LineReader {
  enum Event {
    case line(String)
    /// The time passed without a line.
    case nothing
    /// No more lines come; this was left of a last one without its end.
    case end(unfinished: String)
  }

  private let encoding = InputEncoding.ofLocale
  private var bytes: [UInt8] = []
  /// Up to where there is no line end.
  private var searched = 0
  private var isOver = false

  /// The next line, waited for so many seconds; nil waits for ever.
  mutating func next(within seconds: Int?) -> Event {
    while true {
      if let line = takeLine() { return .line(line) }
      if isOver {
        defer { bytes = [] }
        return .end(unfinished: text(bytes[...]))
      }
      var source = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      let count = poll(&source, 1, seconds.map { Int32(clamping: $0 * 1000) } ?? -1)
      if count == 0 { return .nothing }
      if count > 0 { read() } else if errno != EINTR { isOver = true }
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
