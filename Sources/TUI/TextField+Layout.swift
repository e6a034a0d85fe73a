extension TextField {
  /// How many lines a page key passes.
  static let page = 10

  /// One column stays free, for the cursor after the last character of a full line.
  static func room(in width: Int) -> Int { max(width - 1, 1) }

  /// How many rows the whole text takes in this width.
  public func rowCount(width: Int) -> Int { layout.fitted(text, to: Self.room(in: width)).count }

  /// The rows to draw, in display form and at most so many, and where the cursor stands among them.
  ///
  /// A text that is longer than the rows slides under the cursor, which then stays near the middle.
  public func lines(width: Int, rows: Int) -> (lines: [String], cursor: Point) {
    let room = Self.room(in: width)
    let layout = layout.fitted(text, to: room)
    let current = layout.line(at: caret)
    let height = max(rows, 1)
    let top = max(min(current - height / 2, layout.count - height), 0)
    let shown = (top..<min(top + height, layout.count)).map { row(layout, line: $0, room: room) }
    let column = text[index(layout.start(ofLine: current))..<index(caret)].columns
    return (shown, Point(column: max(min(column, width - 1), 0), row: current - top))
  }

  /// Up or down by wrapped lines; at the first or last line the key is for the form.
  mutating func climb(by lines: Int) -> Outcome {
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
