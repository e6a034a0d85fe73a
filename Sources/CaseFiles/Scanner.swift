import Glibc

/// Reads what a line is made of, one known piece after another.
struct Scanner {
  private(set) var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  mutating func skip(_ literal: StaticString) -> Bool {
    let count = literal.utf8CodeUnitCount
    guard rest.count >= count else { return false }
    let fits = rest.withUnsafeBytes { bytes in
      bytes.baseAddress.map { memcmp($0, literal.utf8Start, count) == 0 } ?? (count == 0)
    }
    if fits { rest = rest.dropFirst(count) }
    return fits
  }

  mutating func number() -> Int? {
    var value = 0
    var digits = 0
    let isNegative = skip("-")
    while let byte = rest.first, (0x30...0x39).contains(byte), digits < 18 {
      value = value * 10 + Int(byte - 0x30)
      digits += 1
      rest = rest.dropFirst()
    }
    return digits == 0 ? nil : isNegative ? -value : value
  }

  /// Letters and digits.
  mutating func word() -> String? {
    let word = rest.prefix { $0.isOfCaseID }
    rest = rest.dropFirst(word.count)
    return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
  }

  mutating func letters() -> ArraySlice<UInt8> {
    let letters = rest.prefix { (0x61...0x7a).contains($0) || (0x41...0x5a).contains($0) }
    rest = rest.dropFirst(letters.count)
    return letters
  }
}

// Values of JSON in the one form in which this program writes them; nil for JSON that is valid but written otherwise.
extension Scanner {
  /// A number from 0 up.
  mutating func count() -> Int? {
    let isZero = rest.first == UInt8(ascii: "0")
    let before = rest.count
    guard rest.first != UInt8(ascii: "-"), let value = number() else { return nil }
    return isZero && before - rest.count > 1 ? nil : value
  }

  /// A text in its quotes; of the escapes those of quotes, backslashes and line ends.
  mutating func text() -> String? {
    guard skip("\""), let end = rest.firstIndex(where: { Self.isSpecial($0) }) else { return nil }
    if rest[end] == UInt8(ascii: "\"") {
      defer { rest = rest[(end + 1)...] }
      return String(validating: rest[..<end], as: UTF8.self)
    }
    return escapedText()
  }

  private mutating func escapedText() -> String? {
    var bytes: [UInt8] = []
    while let end = rest.firstIndex(where: { Self.isSpecial($0) }) {
      bytes += rest[..<end]
      rest = rest[end...]
      if skip("\"") { return String(validating: bytes, as: UTF8.self) }
      if skip(#"\""#) {
        bytes.append(UInt8(ascii: "\""))
      } else if skip(#"\\"#) {
        bytes.append(UInt8(ascii: "\\"))
      } else if skip(#"\n"#) {
        bytes.append(newline)
      } else {
        return nil
      }
    }
    return nil
  }

  /// What ends a text, begins an escape, or may not stand in a text.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20
  }
}
