import CNcurses
import Glibc
import TUI

/// The frame on the screen: one panel a layer, kept from frame to frame so that only rows that changed are painted and
/// ncurses sends only the cells that changed.
struct Painting {
  private struct LayerPanel {
    let window: UnsafeMutablePointer<WINDOW>
    let panel: UnsafeMutablePointer<PANEL>
    let visible: VisiblePart
    /// What is painted on it.
    var rows: RunsByRow
  }

  private let palette: Palette
  private let lettering: Lettering
  /// From the bottom to the top.
  private var panels: [LayerPanel] = []
  /// The rows of the screen that changed since a frame was shown.
  private var changedRows: [Int] = []
  /// The rows of the screen that hold letters over whose columns terminals disagree.
  private var disputedRows: Set<Int> = []

  init(palette: Palette, lettering: Lettering) {
    self.palette = palette
    self.lettering = lettering
  }

  /// Shows this frame, clipped to the screen as it is now.
  mutating func show(_ frame: Frame, on screen: Size) {
    fillPanels(with: frame, on: screen)
    if frame.isFresh { repaint_everything() }
    repaintDisputed()
    place_cursor(
      Int32(clamping: min(max(0, frame.cursor.row), screen.rows - 1)),
      Int32(clamping: min(max(0, frame.cursor.column), screen.columns - 1)))
    doupdate()
  }

  private mutating func fillPanels(with frame: Frame, on screen: Size) {
    let layers = frame.layers.compactMap { layer in
      VisiblePart(of: layer, on: screen).map { (layer: layer, visible: $0) }
    }
    // Panels lie in the order they were made: from the first that changed its place on, all are made anew.
    let kept = panels.indices.first { $0 >= layers.count || panels[$0].visible != layers[$0].visible } ?? panels.count
    remove(from: kept)
    for (index, layer) in layers.enumerated() {
      if index >= kept { add(layer.visible) }
      if index < panels.count { paint(layer.layer, onPanel: index) }
    }
    update_panels()
  }

  /// Removes every panel, as before a change of size and at the end.
  mutating func clear() {
    remove(from: 0)
    (changedRows, disputedRows) = ([], [])
  }

  private mutating func remove(from kept: Int) {
    // Nothing lies below the lowest panel.
    if kept == 0, !panels.isEmpty { blank_screen() }
    while panels.count > kept, let last = panels.popLast() {
      changedRows += last.visible.screenRows
      del_panel(last.panel)
      delwin(last.window)
    }
  }

  private mutating func add(_ visible: VisiblePart) {
    let (corner, size) = (visible.corner, visible.size)
    let window = newwin(Int32(size.rows), Int32(size.columns), Int32(corner.row), Int32(corner.column))
    guard let window else { return }
    guard let panel = new_panel(window) else {
      delwin(window)
      return
    }
    let blank = RunsByRow([], in: 0..<size.rows)
    panels.append(LayerPanel(window: window, panel: panel, visible: visible, rows: blank))
  }

  /// Makes ncurses send changed rows whole where it cannot know in which columns their letters stand.
  private mutating func repaintDisputed() {
    defer { changedRows = [] }
    guard lettering != .ascii else { return }
    for row in changedRows {
      let isDisputed = panels.contains { panel in
        let index = row - panel.visible.corner.row
        return (0..<panel.rows.count).contains(index) && panel.rows.hasDisputedColumns(on: index)
      }
      let wasDisputed = isDisputed ? !disputedRows.insert(row).inserted : disputedRows.remove(row) != nil
      if isDisputed || wasDisputed { repaint_row(Int32(row)) }
    }
  }
}

// MARK: - Text in a window

extension Painting {
  private mutating func paint(_ layer: Layer, onPanel index: Int) {
    let panel = panels[index]
    // One and the same array is compared at once.
    if layer.runs == panel.rows.all { return }
    let rows = panel.visible.rows(of: layer)
    for row in 0..<rows.count where !rows.isSame(on: row, as: panel.rows) {
      paint(rows[row], over: panel.rows[row], on: row, of: panel)
      changedRows.append(panel.visible.corner.row + row)
    }
    panels[index].rows = rows
  }

  /// Only the runs that differ are painted, over blanks in the place of those that are gone.
  private func paint(_ runs: [Run], over painted: [Run], on row: Int, of panel: LayerPanel) {
    // Letters of other columns than the text says, or half outside, are painted with their whole row.
    guard lettering == .full, panel.visible.hidden == Point(column: 0, row: 0) else {
      wmove(panel.window, Int32(row), 0)
      wclrtoeol(panel.window)
      for run in runs { put(run, on: row, of: panel, among: runs) }
      return
    }
    for run in painted where !runs.contains(run) {
      wmove(panel.window, Int32(row), Int32(run.at.column))
      whline(panel.window, chtype(UInt8(ascii: " ")), Int32(run.text.columns))
    }
    for run in runs where !painted.contains(run) { put(run, on: row, of: panel, among: runs) }
  }

  private func put(_ run: Run, on row: Int, of panel: LayerPanel, among runs: [Run]) {
    let look = palette.look(of: run.style)
    var column = run.at.column - panel.visible.hidden.column
    let room = panel.visible.size.columns
    if lettering == .full, column >= 0, let columns = run.text.simpleColumns, column + columns <= room {
      return put(run.text.unicodeScalars, filling: columns, at: column, row, in: panel.window, look)
    }
    let next = runs.map(\.at.column).filter { $0 > run.at.column }.min().map { $0 - panel.visible.hidden.column }
    for glyph in lettering.glyphs(of: run.text, in: min(next ?? room, room) - column) {
      guard column < room else { break }
      if column + glyph.columns > room || column < 0 {
        putHalf(of: glyph, at: column, row, on: panel, look)
      } else {
        put(glyph.text, at: column, row, in: panel.window, look)
      }
      column += glyph.columns
    }
  }

  /// Letters that each fill one cell.
  private func put(
    _ letters: String.UnicodeScalarView, filling columns: Int, at column: Int, _ row: Int,
    in window: UnsafeMutablePointer<WINDOW>, _ look: Look
  ) {
    var cell = cchar_t()
    guard let first = letters.first,
      setcchar(&cell, [wchar_t(first.value), 0], look.ncursesAttributes, look.ink.rawValue, nil) != ERR,
      wmove(window, Int32(row), Int32(column)) != ERR
    else { return }
    withUnsafeTemporaryAllocation(of: cchar_t.self, capacity: columns) { cells in
      var count = 0
      for letter in letters {
        cell.chars.0 = wchar_t(letter.value)
        cells.initializeElement(at: count, to: cell)
        count += 1
      }
      wadd_wchnstr(window, cells.baseAddress, Int32(count))
    }
  }

  /// Blanks in the columns that are seen of a glyph that lies half outside.
  private func putHalf(of glyph: Glyph, at column: Int, _ row: Int, on panel: LayerPanel, _ look: Look) {
    for column in column..<column + glyph.columns where (0..<panel.visible.size.columns).contains(column) {
      put(" ", at: column, row, in: panel.window, look)
    }
  }

  private func put(_ text: String, at column: Int, _ row: Int, in window: UnsafeMutablePointer<WINDOW>, _ look: Look) {
    var letters = text.unicodeScalars.map { wchar_t($0.value) }
    // Of a letter that the C library does not know ncurses cannot tell the columns.
    if let first = letters.first, first >= 0x80, wcwidth(first) <= 0 { letters = [wchar_t(UInt8(ascii: "?"))] }
    var cell = cchar_t()
    guard setcchar(&cell, letters + [0], look.ncursesAttributes, look.ink.rawValue, nil) != ERR else { return }
    guard wmove(window, Int32(row), Int32(column)) != ERR else { return }
    // ERR here only says that the cursor cannot go on after the last cell of a window.
    _ = wadd_wch(window, &cell)
  }
}

extension Lettering {
  /// The glyphs of a text in this lettering. Words that were laid out with `…` get three dots where there is room for
  /// them before the next text of their row, else one.
  package func glyphs(of text: String, in room: Int) -> [Glyph] {
    let glyphs = text.glyphs
    guard self != .full else { return glyphs }
    var spare = room - glyphs.reduce(0) { $0 + $1.columns }
    return glyphs.flatMap { glyph in
      guard glyph.text == "…", spare >= 2 else { return form(of: glyph) }
      spare -= 2
      return Array(repeating: Glyph(text: ".", columns: 1), count: 3)
    }
  }
}

// MARK: - Layers on a screen

/// The part of a layer that lies on the screen.
package struct VisiblePart: Hashable {
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

  var screenRows: Range<Int> { corner.row..<corner.row + size.rows }

  /// The runs of the rows that lie on the screen.
  fileprivate func rows(of layer: Layer) -> RunsByRow {
    RunsByRow(layer.runs, in: hidden.row..<hidden.row + size.rows)
  }
}

/// Runs by the row on which they lie, those of each row in the order in which they are painted.
private struct RunsByRow {
  let all: [Run]
  /// The places of those runs, row by row.
  private let order: [Int]
  /// Where in the order each row begins, and at the end where the last one ends.
  private let starts: [Int]

  /// Runs on other rows are left out.
  init(_ all: [Run], in rows: Range<Int>) {
    var starts = Array(repeating: 0, count: rows.count + 1)
    for run in all where rows.contains(run.at.row) { starts[run.at.row - rows.lowerBound + 1] += 1 }
    for row in 0..<rows.count { starts[row + 1] += starts[row] }
    var next = starts
    var order = Array(repeating: 0, count: starts[rows.count])
    for (place, run) in all.enumerated() where rows.contains(run.at.row) {
      let row = run.at.row - rows.lowerBound
      order[next[row]] = place
      next[row] += 1
    }
    (self.all, self.order, self.starts) = (all, order, starts)
  }

  var count: Int { starts.count - 1 }

  subscript(row: Int) -> [Run] { order[starts[row]..<starts[row + 1]].map { all[$0] } }

  func hasDisputedColumns(on row: Int) -> Bool {
    order[starts[row]..<starts[row + 1]].contains { all[$0].text.hasDisputedColumns }
  }

  func isSame(on row: Int, as other: RunsByRow) -> Bool {
    let (start, otherStart) = (starts[row], other.starts[row])
    let count = starts[row + 1] - start
    return count == other.starts[row + 1] - otherStart
      && (0..<count).allSatisfy { all[order[start + $0]] == other.all[other.order[otherStart + $0]] }
  }
}
