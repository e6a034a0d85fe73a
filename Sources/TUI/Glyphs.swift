/// What a terminal draws in one place: a base with its marks, over one or two columns.
public struct Glyph: Hashable, Sendable {
  /// The base and at most four marks; no joiners and no variation selectors.
  public var text: String
  public var columns: Int

  public init(text: String, columns: Int) {
    self.text = text
    self.columns = columns
  }

  /// More marks than this are not drawn: ncurses keeps a base and four marks in a cell.
  static let mostMarks = 4
}

extension String {
  public var glyphs: [Glyph] { Substring(self).glyphs }
}

extension Substring {
  /// The display form of this text as ncurses puts it on one row: an emoji of many parts is drawn part by part.
  public var glyphs: [Glyph] {
    var glyphs: [Glyph] = []
    var marks = 0
    for scalar in displayForm.unicodeScalars where !scalar.isJoiner {
      let columns = scalar.columns
      if columns > 0 {
        glyphs.append(Glyph(text: String(scalar), columns: columns))
        marks = 0
      } else if !glyphs.isEmpty, marks < Glyph.mostMarks {
        glyphs[glyphs.count - 1].text.unicodeScalars.append(scalar)
        marks += 1
      }
    }
    return glyphs
  }
}

extension Unicode.Scalar {
  /// What the display form lets through and no cell can hold.
  fileprivate var isJoiner: Bool {
    switch value {
    case 0x200C, 0x200D, 0xFE0E, 0xFE0F: true
    default: false
    }
  }
}
