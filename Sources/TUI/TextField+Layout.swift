extension TextField {
  /// One column stays free, for the cursor after the last character of a full line.
  static func room(in width: Int) -> Int { max(width - 1, 1) }

  /// What of a field is drawn: lines in display form, and where the cursor stands among them.
  public struct Window: Hashable, Sendable {
    public var lines: [String]
    public var cursor: Point
    /// Whether lines above or below these are not drawn.
    public var hasMoreAbove: Bool
    public var hasMoreBelow: Bool
  }

  /// The part of the field that so many rows show. A longer text slides under the cursor, which then stays near the
  /// middle. Of a secret nothing is drawn.
  public func lines(width: Int, rows: Int) -> Window {
    if isSecret {
      return Window(lines: [""], cursor: Point(column: 0, row: 0), hasMoreAbove: false, hasMoreBelow: false)
    }
    let room = Self.room(in: width)
    let layout = layout.fitted(text, to: room)
    let current = layout.line(at: caret)
    let height = max(rows, 1)
    let top = max(min(current - height / 2, layout.count - height), 0)
    let end = min(top + height, layout.count)
    let shown = (top..<end).map { row(layout, line: $0, room: room) }
    let column = text[index(layout.start(ofLine: current))..<index(caret)].columns
    return Window(
      lines: shown, cursor: Point(column: max(min(column, width - 1), 0), row: current - top),
      hasMoreAbove: top > 0, hasMoreBelow: end < layout.count)
  }

  /// The field as a block, with signs right of it where more of its text is above or below. Where nothing is drawn,
  /// what stands in a field is said apart.
  public func block(width: Int, rows: Int, _ style: Style = .plain, isFocused: Bool) -> Block {
    let window = lines(width: width, rows: rows)
    var lines = window.lines.map { Line($0, style, spoken: "") }
    if window.hasMoreAbove { lines[0].add("▴", .hint, at: width) }
    if window.hasMoreBelow { lines[lines.count - 1].add("▾", .hint, at: width) }
    return Block(lines, cursor: isFocused ? window.cursor : nil)
  }

  /// Up or down by wrapped lines; at the first or last line the key is for the form.
  mutating func moveLines(by lines: Int) -> Outcome {
    let current = layout.line(at: caret)
    let target = max(min(current + lines, layout.count - 1), 0)
    guard target != current else { return .ignored }
    let goal = aim ?? text[index(layout.start(ofLine: current))..<index(caret)].columns
    let start = layout.start(ofLine: target)
    var used = 0
    let passed = text[index(start)..<index(end(ofLine: target))].prefix { character in
      used += character.columns
      return used <= goal
    }
    _ = move(to: start + passed.utf8.count)
    aim = goal
    return .moved
  }

  /// The last place that still shows on this line: before its line end, or before the space it broke at.
  func end(ofLine line: Int) -> Int {
    line + 1 < layout.count ? before(layout.start(ofLine: line + 1)) : text.utf8.count
  }

  private func row(_ layout: LineStarts, line: Int, room: Int) -> String {
    let end = line + 1 < layout.count ? layout.start(ofLine: line + 1) : text.utf8.count
    var content = text[index(layout.start(ofLine: line))..<index(end)]
    if content.last?.isLineEnd == true { content.removeLast() }
    let fitting = content.truncated(to: room, ellipsis: "")
    // A single character wider than the line shows as much of itself as fits.
    return fitting.isEmpty ? content.wrapped(to: room).first ?? "" : fitting
  }
}
