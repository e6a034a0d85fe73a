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
