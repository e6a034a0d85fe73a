extension String {
  /// This text with a value in the place of each slot.
  func filling(_ slot: String, with value: String) -> String {
    guard let first = slot.utf8.first else { return self }
    var filled = ""
    var rest = self[...]
    var place = rest.startIndex
    while let start = rest.utf8[place...].firstIndex(of: first) {
      place = rest.utf8.index(after: start)
      guard rest.utf8[start...].starts(with: slot.utf8) else { continue }
      filled += rest[..<start] + value
      rest = rest[rest.utf8.index(start, offsetBy: slot.utf8.count)...]
      place = rest.startIndex
    }
    return filled + rest
  }
}
