import TUI

extension String {
  /// This JSON with every sign that is invisible, turns the direction of text or commands a terminal written as
  /// `\uXXXX`: the same values, and safe to look at.
  public var visibleJSON: String {
    var result = ""
    // Whole stretches are taken over; sign by sign takes ten times as long.
    var stretch = startIndex
    var index = startIndex
    // The layout of JSON is line feeds and spaces; every other control of ASCII is escaped already.
    while let place = utf8[index...].firstIndex(where: { $0 >= 0x7F }) {
      index = unicodeScalars.index(after: place)
      let scalar = unicodeScalars[place]
      guard !scalar.showsItself else { continue }
      result += self[stretch..<place]
      for unit in String(scalar).utf16 { result += unit.escape }
      stretch = index
    }
    result += self[stretch...]
    return result
  }
}

extension UInt16 {
  fileprivate var escape: String {
    let digits = String(self, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
