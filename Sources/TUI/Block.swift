/// A line of text in pieces that each have a column and a style.
public struct Line: Hashable, Sendable {
  public var pieces: [Piece] = []

  public struct Piece: Hashable, Sendable {
    public var column: Int
    public var text: String
    public var style: Style
    /// What is said for it where nothing is drawn; the text itself when there is nothing else to say.
    public var spoken: String?
  }

  public init() {}

  public init(_ text: String, _ style: Style = .plain, at column: Int = 0, spoken: String? = nil) {
    add(text, style, at: column, spoken: spoken)
  }

  /// Adds stored or own text in its display form.
  public mutating func add(_ text: String, _ style: Style = .plain, at column: Int, spoken: String? = nil) {
    if text.isEmpty { return }
    pieces.append(Piece(column: column, text: text.displayForm, style: style, spoken: spoken?.displayForm))
  }

  public func adding(_ text: String, _ style: Style = .plain, at column: Int, spoken: String? = nil) -> Line {
    var line = self
    line.add(text, style, at: column, spoken: spoken)
    return line
  }
}

/// Lines that belong together: shown whole or not at all, unless there are more of them than the window has rows.
public struct Block: Hashable, Sendable {
  public var lines: [Line]
  /// Where the cursor stands in it, when it has the focus.
  public var cursor: Point?
  /// Whether it is a row of a list, one that the focus can go to.
  public var isRow = false

  public init(_ lines: [Line], cursor: Point? = nil) {
    self.lines = lines
    self.cursor = cursor
  }

  /// A text, wrapped to a width.
  public init(_ text: String, _ style: Style = .plain, width: Int, indent: Int = 0) {
    lines = text.wrapped(to: max(1, width - indent)).map { Line($0, style, at: indent) }
  }

  public static let blank = Block([Line()])

  /// A list row: a sign for the focus, then a text that wraps under itself.
  public static func row(
    _ text: String, isFocused: Bool, _ style: Style = .plain, width: Int, indent: Int = 2, lead: Line = Line()
  ) -> Block {
    let textColumn = indent + (lead.pieces.map { $0.column + $0.text.columns + 2 }.max() ?? 0)
    var lines = text.wrapped(to: max(1, width - textColumn)).map { Line($0, style, at: textColumn) }
    if lines.isEmpty { lines = [Line()] }
    for piece in lead.pieces {
      lines[0].add(
        piece.text, isFocused ? .focus : piece.style, at: indent + piece.column, spoken: piece.spoken)
    }
    // Only the sign and what leads the row change their style: restyling the whole row would repaint it at every key.
    var block = Block(lines)
    block.isRow = true
    return isFocused ? block.focused(indent: indent) : block
  }

  /// A list row with the sign of the focus.
  public func focused(indent: Int = 2) -> Block {
    var block = self
    let column = max(0, indent - 2)
    block.lines[0].add("▸", .focus, at: column, spoken: "")
    block.cursor = Point(column: column, row: 0)
    return block
  }
}

extension [Block] {
  /// The blocks with a blank line between them.
  public func spaced() -> [Block] { Array(map { [$0] }.joined(separator: [.blank])) }
}
