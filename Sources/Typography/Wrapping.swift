/// One line of a wrapped text: where it lies in the text, and where the next one begins.
public struct WrappedLine: Hashable, Sendable {
  /// The characters of the line. Spaces at a break hang at its end and may lie beyond the columns.
  public var range: Range<String.Index>
  /// Where the next line begins; nil after the last line.
  public var next: String.Index?
  /// Whether a line end in the text ended this line, rather than the lack of room.
  public var endsParagraph: Bool
}

extension StringProtocol where SubSequence == Substring {
  /// The line that begins at `start` and fits in the columns (at least one). It depends on nothing before `start`.
  ///
  /// Breaks come after spaces; a word longer than a line is broken between characters. A single character that is
  /// wider than the line stands alone.
  public func line(from start: String.Index, columns: Int) -> WrappedLine {
    var used = 0
    var lastBreak: String.Index?
    var index = start
    while index < endIndex {
      let character = self[index]
      let after = self.index(after: index)
      if character.isLineEnd { return WrappedLine(range: start..<index, next: after, endsParagraph: true) }
      used += character.columns
      if character.isBlank {
        lastBreak = after
      } else if used > columns, index > start {
        let end = lastBreak ?? index
        return WrappedLine(range: start..<end, next: end, endsParagraph: false)
      }
      index = after
    }
    return WrappedLine(range: start..<endIndex, next: nil, endsParagraph: true)
  }

  /// The display form of this text in lines of at most so many columns, broken at words; its own line ends are kept.
  /// Blanks at the end of a line are left out.
  public func wrapped(to columns: Int) -> [String] {
    let room = Swift.max(columns, 1)
    var lines: [String] = []
    var start: String.Index? = startIndex
    while let from = start {
      let line = line(from: from, columns: room)
      lines += self[line.range].rows(of: room)
      start = line.next
    }
    return lines
  }
}

extension Substring {
  /// One wrapped line as it is shown: a character wider than the room is cut between its glyphs.
  fileprivate func rows(of room: Int) -> [String] {
    let shown = dropLast(reversed().prefix { $0.isBlank }.count)
    return shown.columns <= room ? [shown.displayForm] : shown.glyphs.rows(of: room)
  }
}

extension [Glyph] {
  /// These glyphs in rows of so many columns; a wide cell in a row of one column becomes a sign.
  fileprivate func rows(of room: Int) -> [String] {
    var rows: [String] = []
    var used = room
    for cell in self {
      let fitting = cell.columns <= room ? cell : Glyph(text: String(Unicode.Scalar.replacement), columns: 1)
      if used + fitting.columns > room {
        rows.append("")
        used = 0
      }
      rows[rows.count - 1] += fitting.text
      used += fitting.columns
    }
    return rows
  }
}

extension Character {
  /// Whether a line may break after this character.
  var isBlank: Bool { self == " " || self == "\t" }

  /// Whether this character ends a line of a stored text.
  public var isLineEnd: Bool { self == "\n" || self == "\r\n" }
}
