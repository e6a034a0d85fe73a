/// A text as search compares it: without capitals and without accents.
struct SearchKey: Hashable {
  let text: String
  /// A bit for each letter that is in it: a text that lacks a bit of what is searched for cannot contain it.
  private let letters: UInt64

  init(_ text: String) {
    var key = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: key.append(Unicode.Scalar(UInt8(scalar.value) + 0x20))
      case 0..<0x80: key.append(scalar)
      // The typographic apostrophe, which keyboards do not type.
      case 0x2019: key.append("'")
      case _ where scalar.properties.generalCategory == .nonspacingMark: break
      default: key.append(contentsOf: Self.base(of: scalar).unicodeScalars)
      }
    }
    self.text = String(key)
    letters = self.text.utf8.reduce(0) { $0 | 1 << UInt64($1 & 0x3F) }
  }

  /// Whether another text is part of this one.
  func holds(_ part: SearchKey) -> Bool {
    guard letters & part.letters == part.letters else { return false }
    let (text, part) = (text.utf8, part.text.utf8)
    guard let first = part.first else { return true }
    var place = text.startIndex
    while let start = text[place...].firstIndex(of: first) {
      if text[start...].starts(with: part) { return true }
      place = text.index(after: start)
    }
    return false
  }

  /// A letter without its accent, by its Unicode name: "LATIN SMALL LETTER E WITH ACUTE" is an e.
  private static func base(of scalar: Unicode.Scalar) -> String {
    let lower = scalar.properties.lowercaseMapping
    guard let name = lower.unicodeScalars.first?.properties.name, let cut = name.firstRange(of: " WITH "),
      let letter = name[..<cut.lowerBound].split(separator: " ").last
    else { return lower }
    return letter.lowercased()
  }
}
