import Screens
import Typography

/// What stands in one cell of the screen.
struct Cell: Equatable {
  /// The value of a scalar, or above all scalars the number of a glyph of several; 0 where a wide glyph goes on.
  var glyph: UInt32
  var style: Style

  static let blank = Cell(glyph: 0x20, style: .plain)
  static let continuation: UInt32 = 0
}

/// The cells of one row, from its runs: what is painted later covers what was there.
struct CellRow: Equatable {
  private(set) var cells: [Cell]
  /// Whether there may be glyphs in it that could be cut in half.
  private var hasWide = false

  init(columns: Int) { cells = Array(repeating: .blank, count: columns) }

  /// Puts letters that each have one column.
  mutating func put(lettersOf text: String, _ style: Style, at column: Int) {
    var column = column
    if !hasWide, column >= 0, column + text.utf8.count <= cells.count {
      for scalar in text.unicodeScalars {
        cells[column] = Cell(glyph: scalar.value, style: style)
        column += 1
      }
    } else {
      for scalar in text.unicodeScalars {
        put(scalar.value, style, columns: 1, at: column)
        column += 1
      }
    }
  }

  /// Puts a glyph in its one or two columns; of a wide glyph that it covers by half a blank remains, and of one that
  /// lies half outside too.
  mutating func put(_ glyph: UInt32, _ style: Style, columns: Int, at column: Int) {
    let place = column..<column + columns
    guard place.clamped(to: cells.indices) == place else {
      for column in place.clamped(to: cells.indices) { put(Cell.blank.glyph, style, columns: 1, at: column) }
      return
    }
    if cells[column].glyph == Cell.continuation { cells[column - 1].glyph = Cell.blank.glyph }
    if place.upperBound < cells.count, cells[place.upperBound].glyph == Cell.continuation {
      cells[place.upperBound].glyph = Cell.blank.glyph
    }
    cells[column] = Cell(glyph: glyph, style: style)
    if columns > 1 {
      cells[column + 1] = Cell(glyph: Cell.continuation, style: style)
      hasWide = true
    }
  }
}

/// The glyphs of more than one scalar that were shown so far, each with its number.
struct GlyphNumbers {
  private static let first: UInt32 = 0x11_0000
  private var texts: [String] = []

  /// The number by which a cell knows this glyph.
  mutating func number(of text: String) -> UInt32 {
    let scalars = text.unicodeScalars
    if scalars.count == 1, let scalar = scalars.first { return scalar.value }
    if let known = texts.firstIndex(of: text) { return Self.first + UInt32(known) }
    texts.append(text)
    return Self.first + UInt32(texts.count - 1)
  }

  func text(of number: UInt32) -> String { texts[Int(number - Self.first)] }
}
