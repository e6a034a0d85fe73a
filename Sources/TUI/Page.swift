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

/// Lines that belong together and are shown whole or not at all.
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
    let textColumn = indent + (lead.pieces.map { $0.column + $0.text.columns + 2 }.max() ?? 2)
    var lines = text.wrapped(to: max(1, width - textColumn)).map { Line($0, style, at: textColumn) }
    if lines.isEmpty { lines = [Line()] }
    for piece in lead.pieces {
      lines[0].add(
        piece.text, isFocused ? .focus : piece.style, at: indent + piece.column, spoken: piece.spoken)
    }
    // The sign and what leads the row stand out; restyling all of it would send it anew with every key.
    if isFocused { lines[0].add("▸", .focus, at: max(0, indent - 2), spoken: "") }
    var block = Block(lines, cursor: isFocused ? Point(column: max(0, indent - 2), row: 0) : nil)
    block.isRow = true
    return block
  }
}

extension [Block] {
  /// The blocks with a blank line between them.
  public func spaced() -> [Block] { Array(map { [$0] }.joined(separator: [.blank])) }
}

/// What a screen or a panel shows between its title and its footer: a head that stays and a body that scrolls
/// so that the focus is in sight.
public struct Content: Hashable, Sendable {
  public var head: [Block] = []
  public var body: [Block] = []
  /// From which block on the body is shown, where that is not for the focus to say.
  public var top: Int?
  /// How far to the left of the usual margin it begins.
  public var outdent = 0

  public init(head: [Block] = [], body: [Block] = [], top: Int? = nil, outdent: Int = 0) {
    self.head = head
    self.body = body
    self.top = top
    self.outdent = outdent
  }
}

/// Content laid out in a given room: runs and the place of the cursor.
public struct Page: Sendable {
  public private(set) var runs: [Run] = []
  public private(set) var cursor: Point?

  /// Lays content out from a corner in a room; what does not fit the body is reached by moving the focus.
  public init(_ content: Content, at origin: Point, in room: Size) {
    let head = Self.fit(content.head, rows: room.rows)
    let headRows = head.reduce(0) { $0 + $1.lines.count }
    let bodyRows = max(0, room.rows - headRows)
    let window = Self.window(of: content, rows: bodyRows)
    var row = origin.row
    for block in head + content.body[window] {
      place(block, at: Point(column: origin.column, row: row), limit: origin.row + room.rows)
      row += block.lines.count
    }
    // In the margin, where no text comes.
    let last = origin.column + room.columns
    if window.lowerBound > 0 {
      runs.append(Run(at: Point(column: last, row: origin.row + headRows), text: "▴", style: .hint))
    }
    if window.upperBound < content.body.count, bodyRows > 0 {
      runs.append(Run(at: Point(column: last, row: origin.row + room.rows - 1), text: "▾", style: .hint))
    }
  }

  private mutating func place(_ block: Block, at point: Point, limit: Int) {
    for (offset, line) in block.lines.enumerated() where point.row + offset < limit {
      for piece in line.pieces {
        let at = Point(column: point.column + piece.column, row: point.row + offset)
        runs.append(Run(at: at, text: piece.text, style: piece.style))
      }
    }
    if let cursor = block.cursor, point.row + cursor.row < limit {
      self.cursor = Point(column: point.column + cursor.column, row: point.row + cursor.row)
    }
  }

  /// A head that leaves no room loses its blank lines first.
  private static func fit(_ head: [Block], rows: Int) -> [Block] {
    var head = head
    while head.reduce(0, { $0 + $1.lines.count }) > rows, let blank = head.firstIndex(of: .blank) {
      head.remove(at: blank)
    }
    return head
  }

  /// The blocks that fit whole, from the first one on if the focus is among them, else so that it is.
  private static func window(of content: Content, rows: Int) -> Range<Int> {
    let blocks = content.body
    func end(from start: Int) -> Int {
      var room = rows
      var index = start
      while index < blocks.count, blocks[index].lines.count <= room {
        room -= blocks[index].lines.count
        index += 1
      }
      return index == start && start < blocks.count && rows > 0 ? start + 1 : index
    }
    if let top = content.top { return min(top, blocks.count)..<end(from: min(top, blocks.count)) }
    let focus = blocks.firstIndex { $0.cursor != nil } ?? 0
    var start = 0
    while end(from: start) <= focus, start < focus { start += 1 }
    return start..<end(from: start)
  }
}
