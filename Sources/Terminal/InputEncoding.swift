/// How the terminal writes letters as bytes: UTF-8, or the one-byte table of an older locale.
package enum InputEncoding: Hashable, Sendable {
  case utf8
  /// The letters of the bytes 128-255, in order; nil where the locale has none.
  case oneByte([Unicode.Scalar?])

  /// Stands for bytes that are no letter.
  static let unreadable: Character = "\u{FFFD}"

  /// What a byte above ASCII begins.
  enum Start {
    case whole(Unicode.Scalar)
    case first(length: Int)
  }

  func start(_ byte: UInt8) -> Start {
    switch self {
    case .oneByte: .whole(letter(byte))
    case .utf8:
      switch byte {
      case 0xC2...0xDF: .first(length: 2)
      case 0xE0...0xEF: .first(length: 3)
      case 0xF0...0xF4: .first(length: 4)
      default: .whole("\u{FFFD}")
      }
    }
  }

  /// Pasted bytes as text, every kind of line end as `\n`, unreadable bytes as `U+FFFD`.
  func text(of bytes: some Sequence<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    switch self {
    case .utf8: text.append(contentsOf: String(decoding: Array(bytes), as: UTF8.self).unicodeScalars)
    case .oneByte: text.append(contentsOf: bytes.map(letter))
    }
    var lines = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text {
      if !(scalar == "\n" && afterReturn) { lines.append(scalar == "\r" ? "\n" : scalar) }
      afterReturn = scalar == "\r"
    }
    return String(lines)
  }

  private func letter(_ byte: UInt8) -> Unicode.Scalar {
    guard case .oneByte(let table) = self, byte >= 0x80, table.indices.contains(Int(byte) - 0x80) else {
      return byte < 0x80 ? Unicode.Scalar(byte) : "\u{FFFD}"
    }
    return table[Int(byte) - 0x80] ?? "\u{FFFD}"
  }
}
