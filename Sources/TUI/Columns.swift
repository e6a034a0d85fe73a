extension Unicode.Scalar {
  /// The columns a terminal gives this scalar, as the C library's `wcwidth` counts them: 0, 1 or 2; controls have 0.
  public var columns: Int {
    if value < 0x300 { return value < 0x20 || 0x7F..<0xA0 ~= value ? 0 : 1 }
    if addsNoColumn { return 0 }
    return value >= 0x1100 && ColumnTable.wide.holds(value) ? 2 : 1
  }

  private var addsNoColumn: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator: true
    case .format: !ColumnTable.visibleFormats.holds(value)
    case .otherLetter, .spacingMark: ColumnTable.joined.holds(value)
    default: false
    }
  }
}

extension Character {
  /// The columns of this character on the screen: the sum of its glyphs, so that cursor and drawing agree.
  public var columns: Int {
    if let ascii = asciiValue, 0x20..<0x7F ~= ascii { return 1 }
    let scalars = unicodeScalars
    if scalars.count == 1, scalars[scalars.startIndex].sign == nil, scalars[scalars.startIndex].columns > 0 {
      return scalars[scalars.startIndex].columns
    }
    return String(self).glyphs.reduce(0) { $0 + $1.columns }
  }
}

extension String {
  public var columns: Int { Substring(self).columns }
}

extension Substring {
  /// The columns of this text on one row of the screen, in its display form.
  public var columns: Int { simpleColumns ?? reduce(0) { $0 + $1.columns } }
}

/// Where the columns of a scalar differ from what its Unicode category says; ranges in rising order.
enum ColumnTable {
  /// Jamo vowels and finals are drawn into the syllable before them; so is one Ahom sign.
  static let joined: [ClosedRange<UInt32>] = [0x1160...0x11FF, 0xD7B0...0xD7FB, 0x1171E...0x1171E]

  /// Format characters that have a shape of their own.
  static let visibleFormats: [ClosedRange<UInt32>] = [
    0x600...0x605, 0x6DD...0x6DD, 0x70F...0x70F, 0x890...0x891, 0x8E2...0x8E2, 0x110BD...0x110BD, 0x110CD...0x110CD,
  ]

  /// East Asian Wide and Fullwidth; gaps that are not assigned count with what surrounds them.
  static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0, 0x23F3...0x23F3,
    0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F...0x267F, 0x2693...0x2693, 0x26A1...0x26A1,
    0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5, 0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA,
    0x26F2...0x26F3, 0x26F5...0x26F5, 0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705, 0x270A...0x270B,
    0x2728...0x2728, 0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
    0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2B55...0x2B55, 0x2E80...0x303E,
    0x3041...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAD9, 0xFE10...0xFE19, 0xFE30...0xFE6B,
    0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x1B2FB, 0x1F004...0x1F004, 0x1F0CF...0x1F0CF, 0x1F18E...0x1F18E,
    0x1F191...0x1F19A, 0x1F200...0x1F320, 0x1F32D...0x1F335, 0x1F337...0x1F37C, 0x1F37E...0x1F393,
    0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0, 0x1F3F4...0x1F3F4, 0x1F3F8...0x1F43E,
    0x1F440...0x1F440, 0x1F442...0x1F4FC, 0x1F4FF...0x1F53D, 0x1F54B...0x1F54E, 0x1F550...0x1F567,
    0x1F57A...0x1F57A, 0x1F595...0x1F596, 0x1F5A4...0x1F5A4, 0x1F5FB...0x1F64F, 0x1F680...0x1F6C5,
    0x1F6CC...0x1F6CC, 0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6DF, 0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC,
    0x1F7E0...0x1F7F0, 0x1F90C...0x1F93A, 0x1F93C...0x1F945, 0x1F947...0x1F9FF, 0x1FA70...0x1FAFF,
    0x20000...0x3FFFD,
  ]
}

extension [ClosedRange<UInt32>] {
  /// Whether one of these rising ranges holds the value.
  func holds(_ value: UInt32) -> Bool {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if self[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < endIndex && self[low].contains(value)
  }
}
