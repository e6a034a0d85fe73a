import CNcurses
import Glibc
import TUI

/// The frame on the screen: one panel a layer, kept from frame to frame so that only rows that changed are painted and
/// ncurses sends only the cells that changed.
struct Painting {
  private struct Sheet {
    let window: UnsafeMutablePointer<WINDOW>
    let panel: UnsafeMutablePointer<PANEL>
    let place: Place
    /// What is painted on it, row by row.
    var rows: [[Run]]
  }

  private let palette: Palette
  private let lettering: Lettering
  private var sheets: [Sheet] = []

  init(palette: Palette, lettering: Lettering) {
    self.palette = palette
    self.lettering = lettering
  }

  /// Shows this frame, clipped to the screen as it is now.
  mutating func show(_ frame: Frame, on screen: Size) {
    let layers = frame.layers.compactMap { layer in Place(of: layer, on: screen).map { (layer: layer, place: $0) } }
    // Panels lie in the order they were made: from the first that moved upwards all are made anew.
    let kept = zip(sheets, layers).prefix { $0.place == $1.place }.count
    takeDown(from: kept)
    for (index, layer) in layers.enumerated() {
      if index >= kept { putUp(at: layer.place) }
      if index < sheets.count { paint(layer.layer, on: &sheets[index]) }
    }
    update_panels()
    if frame.isFresh { repaint_everything() }
    place_cursor(
      Int32(clamping: min(max(0, frame.cursor.row), screen.rows - 1)),
      Int32(clamping: min(max(0, frame.cursor.column), screen.columns - 1)))
    doupdate()
  }

  /// Removes every panel, as before a change of size and at the end.
  mutating func clear() {
    takeDown(from: 0)
  }

  private mutating func takeDown(from kept: Int) {
    while sheets.count > kept, let sheet = sheets.popLast() {
      del_panel(sheet.panel)
      delwin(sheet.window)
    }
  }

  private mutating func putUp(at place: Place) {
    let (corner, size) = (place.corner, place.size)
    let window = newwin(Int32(size.rows), Int32(size.columns), Int32(corner.row), Int32(corner.column))
    guard let window else { return }
    guard let panel = new_panel(window) else {
      delwin(window)
      return
    }
    let blank = Array(repeating: [Run](), count: size.rows)
    sheets.append(Sheet(window: window, panel: panel, place: place, rows: blank))
  }
}

// MARK: - Text in a window

extension Painting {
  private func paint(_ layer: Layer, on sheet: inout Sheet) {
    let rows = sheet.place.rows(of: layer)
    for (row, runs) in rows.enumerated() where runs != sheet.rows[row] {
      wmove(sheet.window, Int32(row), 0)
      wclrtoeol(sheet.window)
      for run in runs { put(run, on: row, of: sheet) }
    }
    sheet.rows = rows
  }

  private func put(_ run: Run, on row: Int, of sheet: Sheet) {
    let look = palette.look(of: run.style)
    var column = run.at.column - sheet.place.hidden.column
    let room = sheet.place.size.columns
    if let letters = lettering.letters(of: run.text), column >= 0, column + letters.count <= room {
      return put(letters, at: column, row, in: sheet.window, look)
    }
    for cell in lettering.glyphs(of: run.text) {
      guard column < room else { break }
      if column + cell.columns > room || column < 0 {
        putHalf(of: cell, at: column, row, on: sheet, look)
      } else {
        put(cell.text, at: column, row, in: sheet.window, look)
      }
      column += cell.columns
    }
  }

  /// Letters that each fill one cell.
  private func put(
    _ letters: [wchar_t], at column: Int, _ row: Int, in window: UnsafeMutablePointer<WINDOW>, _ look: Look
  ) {
    var cell = cchar_t()
    guard let first = letters.first,
      setcchar(&cell, [first, 0], look.ncursesAttributes, look.ink.rawValue, nil) != ERR,
      wmove(window, Int32(row), Int32(column)) != ERR
    else { return }
    let cells = letters.map { letter in
      cell.chars.0 = letter
      return cell
    }
    wadd_wchnstr(window, cells, Int32(cells.count))
  }

  /// Blanks in the columns that are seen of a cell that lies half outside.
  private func putHalf(of cell: Glyph, at column: Int, _ row: Int, on sheet: Sheet, _ look: Look) {
    for column in column..<column + cell.columns where (0..<sheet.place.size.columns).contains(column) {
      put(" ", at: column, row, in: sheet.window, look)
    }
  }

  private func put(_ text: String, at column: Int, _ row: Int, in window: UnsafeMutablePointer<WINDOW>, _ look: Look) {
    var letters = text.unicodeScalars.map { wchar_t($0.value) }
    if let first = letters.first, !canShow(first) { letters = [wchar_t(UInt8(ascii: "?"))] }
    var cell = cchar_t()
    guard setcchar(&cell, letters + [0], look.ncursesAttributes, look.ink.rawValue, nil) != ERR else { return }
    guard wmove(window, Int32(row), Int32(column)) != ERR else { return }
    // ERR here only says that the cursor cannot go on after the last cell of a window.
    _ = wadd_wch(window, &cell)
  }

  /// Whether the locale has this letter; of what it does not know ncurses cannot tell the columns.
  private func canShow(_ letter: wchar_t) -> Bool {
    switch lettering.encoding {
    case .utf8: wcwidth(letter) > 0
    case .oneByte: wctob(wint_t(letter)) != EOF
    }
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

  /// The runs of the rows that lie on the screen, each in the order in which they are painted.
  func rows(of layer: Layer) -> [[Run]] {
    var rows = Array(repeating: [Run](), count: size.rows)
    for run in layer.runs {
      let row = run.at.row - hidden.row
      if rows.indices.contains(row) { rows[row].append(run) }
    }
    return rows
  }
}
