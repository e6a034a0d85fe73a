import TUI

extension String {
  /// This JSON with every sign that is invisible, turns the direction of text or commands a terminal written as
  /// `\uXXXX`: the same values, and safe to look at.
  public var visibleJSON: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      // The layout of JSON is line feeds and spaces; every other control of ASCII is escaped already.
      if scalar.value >= 0x7F, !scalar.showsItself {
        for unit in String(scalar).utf16 { result.append(contentsOf: unit.escape.unicodeScalars) }
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}

extension UInt16 {
  fileprivate var escape: String {
    let digits = String(self, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
