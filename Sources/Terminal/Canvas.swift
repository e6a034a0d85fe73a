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

/// Every cell of a screen. Glyphs of a base with marks are kept beside it, so that a cell is a plain value.
struct Canvas {
  let size: Size
  private(set) var cells: [Cell]

  init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: max(0, size.rows * size.columns))
  }

  func row(_ row: Int) -> ArraySlice<Cell> { cells[row * size.columns..<(row + 1) * size.columns] }

  /// Makes a part of the screen blank.
  mutating func clear(_ place: Place) {
    for row in place.corner.row..<place.corner.row + place.size.rows {
      for column in place.corner.column..<place.corner.column + place.size.columns {
        put(Cell.blank.glyph, .plain, columns: 1, at: Point(column: column, row: row))
      }
    }
  }

  /// Puts a glyph in its one or two columns; of a wide glyph that it covers by half a blank remains.
  mutating func put(_ glyph: UInt32, _ style: Style, columns: Int, at point: Point) {
    let place = point.row * size.columns + point.column
    let after = place + columns
    if cells[place].glyph == Cell.continuation { cells[place - 1].glyph = Cell.blank.glyph }
    if point.column + columns < size.columns, cells[after].glyph == Cell.continuation {
      cells[after].glyph = Cell.blank.glyph
    }
    cells[place] = Cell(glyph: glyph, style: style)
    if columns > 1 { cells[place + 1] = Cell(glyph: Cell.continuation, style: style) }
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

  func scalars(of number: UInt32) -> String.UnicodeScalarView {
    if let scalar = Unicode.Scalar(number) { return String(scalar).unicodeScalars }
    return texts[Int(number - Self.first)].unicodeScalars
  }
}

/// The part of a layer that lies on the screen.
package struct Place: Hashable {
  /// Where it begins on the screen.
  package let corner: Point
  package let size: Size
  /// How much of the layer lies left of the screen and above it.
  package let hidden: Point

  /// Nil when nothing of the layer can be seen.
  package init?(of layer: Layer, on screen: Size) {
    let left = max(0, layer.origin.column)
    let top = max(0, layer.origin.row)
    let right = min(screen.columns, layer.origin.column + layer.size.columns)
    let bottom = min(screen.rows, layer.origin.row + layer.size.rows)
    guard left < right, top < bottom else { return nil }
    corner = Point(column: left, row: top)
    size = Size(columns: right - left, rows: bottom - top)
    hidden = Point(column: left - layer.origin.column, row: top - layer.origin.row)
  }
}
