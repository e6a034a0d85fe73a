import Glibc

/// Reads what a line is made of, one known piece after another.
struct Scanner {
  private let bytes: ArraySlice<UInt8>
  /// Of the next byte: what was read in vain can be read again from there.
  var place: Int

  init(_ bytes: ArraySlice<UInt8>) { (self.bytes, place) = (bytes, bytes.startIndex) }

  var isAtEnd: Bool { place == bytes.endIndex }

  var rest: ArraySlice<UInt8> { bytes[place...] }

  private var next: UInt8? { isAtEnd ? nil : bytes[place] }

  /// Inlined, so that a piece of known length is compared without a call.
  @inline(__always)
  mutating func skip(_ literal: StaticString) -> Bool {
    skip(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Skips a text in its quotes.
  mutating func skip(quoted text: String) -> Bool {
    let before = place
    var text = text
    if skip("\"") && text.withUTF8({ skip($0) }) && skip("\"") { return true }
    place = before
    return false
  }

  @inline(__always)
  private mutating func skip(_ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.endIndex - place >= wanted.count else { return false }
    let fits = bytes.withUnsafeBytes { bytes in
      guard let found = bytes.baseAddress, let start = wanted.baseAddress else { return true }
      return memcmp(found + (place - self.bytes.startIndex), start, wanted.count) == 0
    }
    if fits { place += wanted.count }
    return fits
  }

  mutating func number() -> Int? {
    let isNegative = skip("-")
    let first = place
    var value = 0
    while let byte = next, (0x30...0x39).contains(byte), place - first < 18 {
      value = value * 10 + Int(byte - 0x30)
      place += 1
    }
    return place == first ? nil : isNegative ? -value : value
  }

  /// Letters and digits.
  mutating func word() -> String? {
    let word = bytes(while: \.isOfCaseID)
    return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
  }

  mutating func letters() -> ArraySlice<UInt8> { bytes { (0x61...0x7a).contains($0) || (0x41...0x5a).contains($0) } }

  /// As many bytes as there are, up to this count.
  mutating func bytes(_ count: Int) -> ArraySlice<UInt8> {
    let found = rest.prefix(count)
    place = found.endIndex
    return found
  }

  private mutating func bytes(while isWanted: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let found = rest.prefix(while: isWanted)
    place = found.endIndex
    return found
  }
}

// Values of JSON in the one form in which this program writes them; nil for JSON that is valid but written otherwise.
extension Scanner {
  /// A number from 0 up.
  mutating func count() -> Int? {
    let first = place
    guard next != UInt8(ascii: "-"), let value = number() else { return nil }
    return bytes[first] == UInt8(ascii: "0") && place - first > 1 ? nil : value
  }

  /// A text in its quotes; of the escapes those of quotes, backslashes and line ends.
  mutating func text() -> String? {
    guard skip("\"") else { return nil }
    let text = bytes { !Self.isSpecial($0) }
    if skip("\"") { return Self.string(text) }
    return escapedText(after: text)
  }

  private mutating func escapedText(after beginning: ArraySlice<UInt8>) -> String? {
    var text = Array(beginning)
    while !skip("\"") {
      if skip(#"\""#) {
        text.append(UInt8(ascii: "\""))
      } else if skip(#"\\"#) {
        text.append(UInt8(ascii: "\\"))
      } else if skip(#"\n"#) {
        text.append(newline)
      } else {
        return nil
      }
      text += bytes { !Self.isSpecial($0) }
    }
    return Self.string(text[...])
  }

  private static func string(_ bytes: ArraySlice<UInt8>) -> String? {
    guard let text = try? UTF8Span(validating: bytes.span) else { return nil }
    return String(copying: text)
  }

  /// What ends a text, begins an escape, or may not stand in a text.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20
  }
}
