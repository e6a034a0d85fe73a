// One question with a few fixed answers, drawn side by side; the highlighted one stands in brackets.

extension Block {
  /// The options side by side, wrapped where narrow. No option moves when another one gets the brackets. Where nothing
  /// is drawn, only the highlighted one is said.
  public static func options(
    _ options: [String], highlighted: Int, isFocused: Bool, width: Int, indent: Int = 0
  ) -> Block {
    var block = Block([Line()])
    var column = indent
    for (index, option) in options.enumerated() {
      // Both brackets take a column.
      let label = option.truncated(to: max(1, width - indent - 2))
      let taken = label.columns + 2
      if column > indent, column + taken > width {
        block.lines.append(Line())
        column = indent
      }
      let row = block.lines.count - 1
      if index == highlighted {
        if isFocused { block.cursor = Point(column: column, row: row) }
        block.lines[row].add("[" + label + "]", isFocused ? .focus : .heading, at: column, spoken: option)
      } else {
        block.lines[row].add(label, at: column + 1, spoken: "")
      }
      column += taken + 1
    }
    block.isRow = true
    return block
  }

  /// A list row that asks: the question wrapped under itself, and the options below it, or beside one that is short.
  /// - Parameter questionColumns: how wide the question is taken at least, so that the options of several rows align.
  public static func choice(
    _ question: String, _ options: [String], highlighted: Int, isFocused: Bool, width: Int, indent: Int = 2,
    questionColumns: Int = 0
  ) -> Block {
    var block = Block.row(question, isFocused: isFocused, width: width, indent: indent)
    let textColumn = indent
    let asked = question.wrapped(to: max(1, width - textColumn)).last?.columns ?? 0
    let beside = textColumn + max(asked, questionColumns) + 2
    let wide = Block.options(options, highlighted: highlighted, isFocused: isFocused, width: width, indent: beside)
    let isShort = block.lines.count == 1 && beside <= width / 2
    let fits = isShort && wide.lines.count == 1 && wide.lines[0].columns <= width
    let shown =
      fits
      ? wide : .options(options, highlighted: highlighted, isFocused: isFocused, width: width, indent: textColumn)
    let row = fits ? block.lines.count - 1 : block.lines.count
    for (offset, line) in shown.lines.enumerated() {
      if row + offset == block.lines.count { block.lines.append(Line()) }
      block.lines[row + offset].pieces += line.pieces
    }
    if let cursor = shown.cursor { block.cursor = Point(column: cursor.column, row: row + cursor.row) }
    return block
  }
}

extension Line {
  /// The columns up to the end of its last piece.
  public var columns: Int { pieces.map { $0.column + $0.text.columns }.max() ?? 0 }
}
