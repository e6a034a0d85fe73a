/// What a screen or a panel shows between its title and its footer: a head that stays and a body that scrolls.
public struct Content: Hashable, Sendable {
  public var head: [Block] = []
  public var body: [Block] = []
  /// How many rows of the body the person scrolled past; nil shows the block with the cursor.
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

/// Content laid out in a given room: runs, the place of the cursor, and where scrolling leads.
public struct Page: Sendable {
  public private(set) var runs: [Run] = []
  /// On what has the focus; where that is scrolled out of sight, at the first row that is shown. Nil without a focus.
  public private(set) var cursor: Point?
  /// How many rows of the body lie above the first one shown. Smaller than asked for where the body ends.
  public let top: Int
  /// What `Content.top` becomes when a page is scrolled; nil where there is nothing more.
  public let topAfterPageUp: Int?
  public let topAfterPageDown: Int?
  /// The greatest `top`: from there on the rest of the body fits.
  public let lastTop: Int

  /// Lays content out from a corner in a room. The signs for more text stand in the column right of the room.
  public init(_ content: Content, at origin: Point, in room: Size) {
    let focus = content.body.firstIndex { $0.cursor != nil }
    let focusRows = focus.map { content.body[$0].lines.count } ?? 1
    let headRoom = content.body.isEmpty ? room.rows : max(0, room.rows - focusRows)
    var head = Self.fit(content.head, rows: headRoom)
    var body = content.body
    // A head that leaves no room for what has the focus scrolls too.
    if head.rowCount > headRoom {
      body = content.head + body
      head = []
    }
    let rows = max(0, room.rows - head.rowCount)
    let scroll = Scroll(body, rows: rows)
    let first = content.top.map(scroll.clamped) ?? scroll.topShowingFocus
    let end = scroll.end(from: first)
    top = first
    lastTop = scroll.lastTop
    topAfterPageUp = first > 0 ? scroll.topEnding(at: first) : nil
    topAfterPageDown = end < scroll.textEnd ? min(max(end, first + 1), scroll.lastTop) : nil

    // Rows of a list are made of some three pieces.
    runs.reserveCapacity(3 * room.rows)
    let bodyRow = origin.row + head.rowCount
    var row = origin.row
    for block in head {
      place(
        block, lines: block.lines.indices, at: Point(column: origin.column, row: row), limit: origin.row + room.rows)
      row += block.lines.count
    }
    for (index, block) in body.enumerated() where scroll.starts[index + 1] > first && scroll.starts[index] < end {
      let shown = max(0, first - scroll.starts[index])..<min(block.lines.count, end - scroll.starts[index])
      let row = bodyRow + scroll.starts[index] + shown.lowerBound - first
      place(block, lines: shown, at: Point(column: origin.column, row: row), limit: origin.row + room.rows)
    }
    if cursor == nil, focus != nil { cursor = Point(column: origin.column, row: bodyRow) }
    let last = origin.column + room.columns
    if rows > 0, first > scroll.textStart {
      runs.append(Run(at: Point(column: last, row: bodyRow), text: "▴", style: .hint))
    }
    if rows > 0, end < scroll.textEnd {
      runs.append(Run(at: Point(column: last, row: origin.row + room.rows - 1), text: "▾", style: .hint))
    }
  }

  private mutating func place(_ block: Block, lines: Range<Int>, at point: Point, limit: Int) {
    for (offset, line) in block.lines[lines].enumerated() where point.row + offset < limit {
      for piece in line.pieces {
        let at = Point(column: point.column + piece.column, row: point.row + offset)
        runs.append(Run(at: at, text: piece.text, style: piece.style))
      }
    }
    if let cursor = block.cursor, lines.contains(cursor.row), point.row + cursor.row - lines.lowerBound < limit {
      self.cursor = Point(column: point.column + cursor.column, row: point.row + cursor.row - lines.lowerBound)
    }
  }

  /// A head that leaves no room loses its blank lines first.
  private static func fit(_ head: [Block], rows: Int) -> [Block] {
    var head = head
    while head.rowCount > rows, let blank = head.firstIndex(of: .blank) {
      head.remove(at: blank)
    }
    return head
  }
}

/// The rows of a body behind a window of so many rows. A block is in the window whole or not at all; one that is taller
/// than the window is cut at any row.
private struct Scroll {
  private let blocks: [Block]
  private let rows: Int
  /// The row on which each block begins, and at the end the row after the last block.
  let starts: [Int]

  init(_ blocks: [Block], rows: Int) {
    self.blocks = blocks
    self.rows = rows
    var starts = [0]
    starts.reserveCapacity(blocks.count + 1)
    for block in blocks { starts.append(starts[starts.count - 1] + block.lines.count) }
    self.starts = starts
  }

  /// The first row with text.
  var textStart: Int {
    let first = blocks.firstIndex { !$0.isBlank }
    return first.map { starts[$0] } ?? textEnd
  }

  /// The row after the last one with text.
  var textEnd: Int {
    let last = blocks.lastIndex { !$0.isBlank }
    return last.map { starts[$0 + 1] } ?? 0
  }

  var lastTop: Int { topEnding(at: textEnd) }

  /// The smallest top at which the block with the cursor is in sight: whole, or so much of it that its cursor is.
  var topShowingFocus: Int {
    guard let focus = blocks.firstIndex(where: { $0.cursor != nil }) else { return 0 }
    guard isTall(focus) else { return topEnding(at: starts[focus + 1]) }
    return starts[focus] + max(0, (blocks[focus].cursor?.row ?? 0) - rows + 1)
  }

  /// The smallest top from which all rows up to this one are in sight.
  func topEnding(at end: Int) -> Int {
    var top = end
    for index in blocks.indices.reversed() where starts[index] < end && rows > 0 {
      let start = isTall(index) ? max(starts[index], end - rows) : starts[index]
      guard end - start <= rows else { break }
      top = start
      if isTall(index) && start > starts[index] { break }
    }
    return top
  }

  /// The nearest top at which no block is cut that would fit, and nothing is lost at the end.
  func clamped(_ top: Int) -> Int {
    let bounded = max(0, min(top, lastTop))
    guard let index = blocks.indices.last(where: { starts[$0] <= bounded }) else { return 0 }
    return isTall(index) ? bounded : starts[index]
  }

  /// The row after the last one in sight.
  func end(from top: Int) -> Int {
    guard rows > 0 else { return top }
    var end = top
    for index in blocks.indices where starts[index + 1] > top {
      if starts[index + 1] - top <= rows {
        end = starts[index + 1]
      } else {
        return isTall(index) ? top + rows : end
      }
    }
    return end
  }

  private func isTall(_ index: Int) -> Bool { blocks[index].lines.count > rows }
}

extension Block {
  fileprivate var isBlank: Bool { lines.allSatisfy { $0.pieces.isEmpty } }
}

extension [Block] {
  fileprivate var rowCount: Int { reduce(0) { $0 + $1.lines.count } }
}
