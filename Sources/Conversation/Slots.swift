extension String {
  /// This text with a value in the place of each slot.
  func filling(_ slot: String, with value: String) -> String {
    guard !slot.isEmpty else { return self }
    // Bytes are compared and joined several times faster than strings.
    var filled: [UInt8] = []
    var rest = utf8[...]
    while let start = rest.place(of: slot.utf8) {
      filled += rest[..<start]
      filled += value.utf8
      rest = rest[rest.index(start, offsetBy: slot.utf8.count)...]
    }
    return filled.isEmpty && rest.startIndex == startIndex ? self : String(decoding: filled + rest, as: UTF8.self)
  }
}

extension Substring.UTF8View {
  /// The first place of other bytes, which are not none.
  fileprivate func place(of other: String.UTF8View) -> Index? {
    let (bytes, wanted) = (span, other.span)
    guard bytes.count >= wanted.count else { return nil }
    for place in 0...(bytes.count - wanted.count) where bytes[place] == wanted[0] {
      if wanted.indices.allSatisfy({ bytes[place + $0] == wanted[$0] }) { return index(startIndex, offsetBy: place) }
    }
    return nil
  }
}
