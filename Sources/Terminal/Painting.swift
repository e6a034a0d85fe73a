import Screens
import Typography

/// What the screen shows, and the bytes that make it show the next frame: only cells that changed are sent.
struct Painting {
  private let strings: ControlStrings
  private let lettering: Lettering
  private var numbers = GlyphNumbers()
  /// Nil when nobody knows what stands on the screen.
  private var shown: Canvas?
  private var cursor: Point?
  private var style = Style.plain
  private var output: [UInt8] = []

  init(_ strings: ControlStrings, lettering: Lettering) {
    self.strings = strings
    self.lettering = lettering
  }

  /// The bytes that show this frame, clipped to the screen as it is now.
  mutating func show(_ frame: Frame, on screen: Size) -> [UInt8] {
    var canvas = Canvas(size: screen)
    for layer in frame.layers { lay(layer, on: &canvas) }
    if shown?.size != screen { wipe(screen) }
    if let shown {
      for row in 0..<screen.rows where canvas.row(row) != shown.row(row) {
        change(Array(shown.row(row)), to: Array(canvas.row(row)), row: row)
      }
    }
    shown = canvas
    use(.plain)
    move(
      to: Point(
        column: min(max(0, frame.cursor.column), screen.columns - 1),
        row: min(max(0, frame.cursor.row), screen.rows - 1)
      ))
    return handOver()
  }

  /// The bytes that leave the screen blank, as at the end.
  mutating func clear() -> [UInt8] {
    output += strings.plain + strings.clear
    forget()
    return handOver()
  }

  /// Makes the next frame be sent whole.
  mutating func forget() { shown = nil }

  private mutating func handOver() -> [UInt8] {
    defer { output.removeAll(keepingCapacity: true) }
    return output
  }
}

// MARK: - A frame as cells

extension Painting {
  private mutating func lay(_ layer: Layer, on canvas: inout Canvas) {
    guard let place = Place(of: layer, on: canvas.size) else { return }
    // The lowest layer lies on a canvas that is still blank.
    if layer.size != canvas.size { canvas.clear(place) }
    let shown = place.corner.column..<place.corner.column + place.size.columns
    for run in layer.runs where (0..<place.size.rows).contains(run.at.row - place.hidden.row) {
      var point = Point(column: layer.origin.column + run.at.column, row: layer.origin.row + run.at.row)
      if lettering.hasAll(of: run.text) {
        for scalar in run.text.unicodeScalars {
          if shown.contains(point.column) { canvas.put(scalar.value, run.style, columns: 1, at: point) }
          point.column += 1
        }
      } else {
        for glyph in lettering.glyphs(of: run.text) {
          put(glyph, run.style, at: point, within: shown, on: &canvas)
          point.column += glyph.columns
        }
      }
    }
  }

  /// Blanks in the columns that are seen of a glyph that lies half outside.
  private mutating func put(
    _ glyph: Glyph, _ style: Style, at point: Point, within shown: Range<Int>, on canvas: inout Canvas
  ) {
    let columns = point.column..<point.column + glyph.columns
    if columns.clamped(to: shown) == columns {
      canvas.put(numbers.number(of: glyph.text), style, columns: glyph.columns, at: point)
    } else {
      for column in columns where shown.contains(column) {
        canvas.put(Cell.blank.glyph, style, columns: 1, at: Point(column: column, row: point.row))
      }
    }
  }
}

// MARK: - Cells as bytes

extension Painting {
  private mutating func wipe(_ screen: Size) {
    output += strings.plain + strings.clear
    style = .plain
    cursor = nil
    shown = Canvas(size: screen)
  }

  private mutating func change(_ old: [Cell], to new: [Cell], row: Int) {
    let end = strings.clearRow == nil ? new.count : new.endOfInk
    for column in 0..<end where new[column] != old[column] && new[column].glyph != Cell.continuation {
      reach(Point(column: column, row: row), in: new)
      draw(new[column], isWide: column + 1 < new.count && new[column + 1].glyph == Cell.continuation)
      if cursor?.column == new.count { cursor = nil }
    }
    if let clearRow = strings.clearRow, old.endOfInk > end {
      use(.plain)
      move(to: Point(column: end, row: row))
      output += clearRow
    }
  }

  /// Moves to a cell; over a few cells of the same style it writes them once more, which is shorter.
  private mutating func reach(_ point: Point, in cells: [Cell]) {
    if let cursor, cursor.row == point.row, (0...6).contains(point.column - cursor.column) {
      let between = cells[cursor.column..<point.column]
      if between.allSatisfy({ $0.style == style && $0.glyph != Cell.continuation && $0.glyph < 0x80 }) {
        for cell in between { draw(cell, isWide: false) }
      }
    }
    move(to: point)
  }

  private mutating func move(to point: Point) {
    guard cursor != point else { return }
    output += strings.move(to: point)
    cursor = point
  }

  private mutating func use(_ style: Style) {
    guard style != self.style else { return }
    if self.style != .plain { output += strings.plain }
    output += strings.bytes(of: style)
    self.style = style
  }

  private mutating func draw(_ cell: Cell, isWide: Bool) {
    use(cell.style)
    if cell.glyph < 0x80 {
      output.append(UInt8(cell.glyph))
    } else {
      for scalar in numbers.scalars(of: cell.glyph) { lettering.encoding.append(scalar, to: &output) }
    }
    cursor?.column += isWide ? 2 : 1
  }
}

extension [Cell] {
  /// Where the blanks at the end of a row begin.
  fileprivate var endOfInk: Int { (lastIndex { $0 != .blank } ?? -1) + 1 }
}
