import Conversation
import TUI

// What lies on top: which keys it takes, and a box in the middle, as large as it needs.
extension Session {
  mutating func takeOnPanel(_ key: Key) {
    guard let panel = panels.last else { return }
    switch panel {
    case .reading(let reading): takeOnReading(reading, key)
    case .editor(let editor): takeOnEditor(editor, key)
    case .choice(let choice): takeOnChoice(choice, key)
    case .form(let form): takeOnForm(form, key)
    }
  }

  mutating func replaceTop(with panel: Panel) {
    if !panels.isEmpty { panels[panels.count - 1] = panel }
  }
}

// The box.
extension Session {
  /// The width of the text in a panel.
  var panelTextWidth: Int { Self.panelTextWidth(size) }

  static func panelTextWidth(_ size: Size) -> Int { min(72, size.columns - 6) }

  func drawn(_ panel: Panel, on size: Size) -> (Layer, Point) {
    let width = Self.panelTextWidth(size)
    switch panel {
    case .reading(let reading):
      let (content, keys) = shown(reading, size)
      return box(content, keys: keys, size)
    case .editor(let editor): return drawn(editor, size)
    case .choice(let choice): return box(content(of: choice, width), keys: texts.choices.keys, size)
    case .form(let form):
      let content = formContent(form, width)
      return box(content, keys: keys(of: form.kind), size)
    }
  }

  static func panelRows(_ size: Size) -> Int { size.rows - (Measure(size: size).isCompact ? 1 : 4) }

  /// A frame around content, with the keys on its last line.
  func box(_ content: Content, keys: String, _ size: Size, atBottom: Bool = false) -> (Layer, Point) {
    let width = Self.panelTextWidth(size)
    var content = content
    while content.body.last == .blank { content.body.removeLast() }
    let needed = (content.head + content.body).reduce(0) { $0 + $1.lines.count }
    let keyLines = keyLines(keys, width)
    let inside = min(needed, max(1, Self.panelRows(size) - 3 - keyLines.count))
    let boxSize = Size(columns: width + 4, rows: inside + 3 + keyLines.count)
    // The title above a panel still says who may look.
    let measure = Measure(size: size)
    let below = size.rows - boxSize.rows
    // A small screen has no room for the footer as well.
    let bottom = below - (measure.isCompact ? 0 : measure.footerRows)
    let origin = Point(column: (size.columns - boxSize.columns) / 2, row: max(1, atBottom ? bottom : below / 2))
    let page = Page(content, at: Point(column: 2, row: 1), in: Size(columns: width, rows: inside))
    var runs = border(boxSize) + page.runs
    for (index, line) in keyLines.enumerated() {
      runs.append(Run(at: Point(column: 2, row: inside + 2 + index), text: line, style: .hint))
    }
    let cursor = page.cursor ?? Point(column: 2, row: inside + 2)
    let layer = Layer(origin: origin, size: boxSize, runs: runs)
    return (layer, Point(column: origin.column + cursor.column, row: origin.row + cursor.row))
  }

  /// The keys in as many lines as they need; what one key does stays together.
  func keyLines(_ keys: String, _ width: Int) -> [String] {
    let between = " · "
    return keys.parts(between: between).map(String.init).reduce(into: [String]()) { lines, key in
      if let last = lines.last, last.columns + between.columns + key.columns <= width {
        lines[lines.count - 1] = last + between + key
      } else {
        lines += key.wrapped(to: width)
      }
    }
  }

  private func border(_ size: Size) -> [Run] {
    let line = String.line(columns: size.columns - 2)
    let sides = (1..<(size.rows - 1)).flatMap { row in
      [0, size.columns - 1].map { Run(at: Point(column: $0, row: row), text: "│", style: .hint) }
    }
    return [
      Run(at: Point(column: 0, row: 0), text: "┌" + line + "┐", style: .hint),
      Run(at: Point(column: 0, row: size.rows - 1), text: "└" + line + "┘", style: .hint),
    ] + sides
  }
}
