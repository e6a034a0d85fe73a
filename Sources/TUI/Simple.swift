// Nearly all text is simple: letters and signs of one column that show themselves and join with nothing beside them.
// It is measured by its bytes; only the rest is looked up character by character.
extension String {
  public var isSimple: Bool { Substring(self).isSimple }

  /// The columns of this text; nil when it is not simple.
  public var simpleColumns: Int? { Substring(self).simpleColumns }

  /// A line across so many columns.
  public static func line(columns: Int) -> String {
    // Strings are slow to repeat and quick to cut.
    let count = Swift.max(0, columns) * "─".utf8.count
    return count <= longLine.utf8.count
      ? String(Substring(longLine.utf8.prefix(count))) : String(repeating: "─", count: columns)
  }

  /// So many spaces.
  public static func spaces(_ count: Int) -> String {
    count <= manySpaces.utf8.count
      ? String(Substring(manySpaces.utf8.prefix(Swift.max(0, count)))) : String(repeating: " ", count: count)
  }

  private static let longLine = String(repeating: "─", count: 500)
  private static let manySpaces = String(repeating: " ", count: 500)
}

extension Substring {
  /// Whether every scalar of this text is a character of its own and a glyph of one column, in its display form.
  public var isSimple: Bool { simpleColumns != nil }

  /// The columns of this text; nil when it is not simple.
  var simpleColumns: Int? {
    let utf8 = utf8
    let bytes = utf8.span
    var columns = 0
    var place = 0
    while place < bytes.count {
      // Most are letters of ASCII.
      if bytes[place] &- 0x20 < 0x5F {
        place += 1
        columns += 1
        continue
      }
      let length = bytes.simpleScalar(at: place)
      if length == 0 { return nil }
      place += length
      columns += 1
    }
    return columns
  }
}

extension Span<UInt8> {
  /// How many bytes the simple scalar has that begins at this place in UTF-8; 0 when another one does.
  @inline(__always)
  func simpleScalar(at place: Int) -> Int {
    switch self[place] {
    case 0x20..<0x7F: return 1
    case 0xC2..<0xCC:
      let value = UInt32(self[place] & 0x1F) << 6 | UInt32(self[place + 1] & 0x3F)
      return value >= 0xA1 && value != 0xAD ? 2 : 0
    case 0xE2:
      let value = 0x2000 | UInt32(self[place + 1] & 0x3F) << 6 | UInt32(self[place + 2] & 0x3F)
      return Self.isSimpleSign(value) ? 3 : 0
    default: return 0
    }
  }

  /// Whether a character that is one simple scalar ends at this place: nothing that joins with it follows.
  @inline(__always)
  func endsSimpleCharacter(at place: Int) -> Bool {
    place == count || self[place] < 0x80 || simpleScalar(at: place) > 0
  }

  /// Dashes, quotes and dots, arrows, and the lines and marks that screens are drawn with.
  private static func isSimpleSign(_ value: UInt32) -> Bool {
    switch value {
    case 0x2010...0x2027, 0x2190...0x21FF, 0x2500...0x25FC, 0x270E, 0x2713...0x2717: true
    default: false
    }
  }
}
