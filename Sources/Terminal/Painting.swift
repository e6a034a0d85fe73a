import Screens
import Typography

/// What the screen shows, and the bytes that make it show the next frame: only cells that changed are sent.
struct Painting {
  private struct Row {
    var runs: [Run]
    var cells: CellRow
  }

  private let strings: ControlStrings
  private let lettering: Lettering
  private var numbers = GlyphNumbers()
  /// Nothing when nobody knows what stands on the screen.
  private var rows: [Row] = []
  private var size = Size(columns: 0, rows: 0)
  private var cursor: Point?
  private var style = Style.plain
  private var output: [UInt8] = []

  init(_ strings: ControlStrings, lettering: Lettering) {
    self.strings = strings
    self.lettering = lettering
  }

  /// The bytes that show this frame, clipped to the screen as it is now.
  mutating func show(_ frame: Frame, on screen: Size) -> [UInt8] {
    if rows.isEmpty || size != screen { wipe(screen) }
    for (row, runs) in frame.rows(on: screen).enumerated() where runs != rows[row].runs {
      let cells = cells(of: runs)
      change(rows[row].cells.cells, to: cells.cells, row: row)
      rows[row] = Row(runs: runs, cells: cells)
    }
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
  mutating func forget() { rows = [] }

  private mutating func wipe(_ screen: Size) {
    output += strings.plain + strings.clear
    (style, cursor, size) = (.plain, nil, screen)
    rows = Array(repeating: Row(runs: [], cells: CellRow(columns: screen.columns)), count: screen.rows)
  }

  private mutating func handOver() -> [UInt8] {
    defer { output.removeAll(keepingCapacity: true) }
    return output
  }
}

// MARK: - A frame as cells

extension Frame {
  /// What is painted on each row of the screen, in that order; a layer covers what lies below it.
  fileprivate func rows(on screen: Size) -> [[Run]] {
    var rows = Array(repeating: [Run](), count: screen.rows)
    for (index, layer) in layers.enumerated() {
      guard let place = Place(of: layer, on: screen) else { continue }
      let lines = place.corner.row..<place.corner.row + place.size.rows
      if index > 0 {
        let blanks = String(decoding: Array(repeating: UInt8(ascii: " "), count: place.size.columns), as: UTF8.self)
        for row in lines {
          rows[row].append(Run(at: Point(column: place.corner.column, row: row), text: blanks, style: .plain))
        }
      }
      for var run in layer.runs {
        run.at = Point(column: layer.origin.column + run.at.column, row: layer.origin.row + run.at.row)
        if lines.contains(run.at.row) { rows[run.at.row].append(run) }
      }
    }
    return rows
  }
}

extension Painting {
  private mutating func cells(of runs: [Run]) -> CellRow {
    var row = CellRow(columns: size.columns)
    for run in runs {
      var column = run.at.column
      if lettering.hasAll(of: run.text) {
        row.put(lettersOf: run.text, run.style, at: column)
      } else {
        for glyph in lettering.glyphs(of: run.text) {
          row.put(numbers.number(of: glyph.text), run.style, columns: glyph.columns, at: column)
          column += glyph.columns
        }
      }
    }
    return row
  }
}

// MARK: - Cells as bytes

extension Painting {
  private mutating func change(_ old: [Cell], to new: [Cell], row: Int) {
    // A letter in the last cell of all moves the rows up on some terminals.
    let room = row + 1 < size.rows || strings.takesLastCell ? new.count : new.count - 1
    let end = strings.clearRow == nil ? room : min(room, new.endOfInk)
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
    guard cursor != point else { return }
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
    output += strings.move(from: cursor, to: point)
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
    } else if let scalar = Unicode.Scalar(cell.glyph) {
      lettering.encoding.append(scalar, to: &output)
    } else {
      for scalar in numbers.text(of: cell.glyph).unicodeScalars { lettering.encoding.append(scalar, to: &output) }
    }
    cursor?.column += isWide ? 2 : 1
  }
}

extension [Cell] {
  /// Where the blanks at the end of a row begin.
  fileprivate var endOfInk: Int { (lastIndex { $0 != .blank } ?? -1) + 1 }
}
