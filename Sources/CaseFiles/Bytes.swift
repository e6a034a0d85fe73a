import Glibc

extension ArraySlice<UInt8> {
  /// Equality as fast as memory is.
  func isSame(as other: ArraySlice<UInt8>) -> Bool {
    guard count == other.count else { return false }
    return withUnsafeBytes { mine in
      other.withUnsafeBytes { theirs in
        guard let a = mine.baseAddress, let b = theirs.baseAddress else { return true }
        return memcmp(a, b, mine.count) == 0
      }
    }
  }

  func firstRange(of pattern: [UInt8]) -> Range<Int>? {
    guard let first = pattern.first else { return nil }
    var rest = self
    while let place = rest.firstPlace(of: first) {
      let end = place + pattern.count
      if end > endIndex { return nil }
      if self[place..<end].elementsEqual(pattern) { return place..<end }
      rest = self[(place + 1)...]
    }
    return nil
  }

  func firstPlace(of byte: UInt8) -> Int? {
    withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress else { return nil }
      return memchr(base, Int32(byte), bytes.count).map { UnsafeRawPointer($0) - base }
    }
    .map { startIndex + $0 }
  }
}

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
    let word = rest.prefix { (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) }
    rest = rest.dropFirst(word.count)
    return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
  }
}
