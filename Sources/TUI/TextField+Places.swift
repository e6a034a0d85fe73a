/// The places in a text that a cursor goes to, as UTF-8 offsets.
extension TextField {
  func index(_ offset: Int) -> String.Index { text.utf8.index(text.startIndex, offsetBy: offset) }

  func offset(_ index: String.Index) -> Int { text.utf8.distance(from: text.startIndex, to: index) }

  func before(_ offset: Int) -> Int { offset > 0 ? self.offset(text.index(before: index(offset))) : 0 }

  func after(_ offset: Int) -> Int {
    offset < text.utf8.count ? self.offset(text.index(after: index(offset))) : offset
  }

  /// This place, or the end of the character it would split: what is typed can join with what follows.
  func boundary(_ offset: Int) -> Int {
    String.Index(index(offset), within: text) == nil ? after(offset) : offset
  }

  /// The start of the line as typed, whatever the wrapping.
  var paragraphStart: Int {
    text.utf8[..<index(caret)].lastIndex(of: UInt8(ascii: "\n")).map { offset($0) + 1 } ?? 0
  }

  /// The end of the line as typed.
  var paragraphEnd: Int {
    guard let lineFeed = text.utf8[index(caret)...].firstIndex(of: UInt8(ascii: "\n")) else { return text.utf8.count }
    return String.Index(lineFeed, within: text) == nil ? offset(lineFeed) - 1 : offset(lineFeed)
  }

  /// The start of the word at or before the cursor.
  var wordStart: Int { seek(back: seek(back: caret) { !$0.isOfWord }) { $0.isOfWord } }

  /// The end of the word at or after the cursor.
  var wordEnd: Int {
    var place = index(caret)
    while place < text.endIndex, !text[place].isOfWord { text.formIndex(after: &place) }
    while place < text.endIndex, text[place].isOfWord { text.formIndex(after: &place) }
    return offset(place)
  }

  /// The place after the blank that stands before what was typed last.
  var blankBefore: Int { seek(back: seek(back: caret) { $0.isWhitespace }) { !$0.isWhitespace } }

  private func seek(back offset: Int, while holds: (Character) -> Bool) -> Int {
    var place = index(offset)
    while place > text.startIndex {
      let previous = text.index(before: place)
      guard holds(text[previous]) else { break }
      place = previous
    }
    return self.offset(place)
  }
}

extension Character {
  fileprivate var isOfWord: Bool { isLetter || isNumber || self == "_" }
}
