/// One line of a wrapped text: where it lies in the text, and where the next one begins.
public struct WrappedLine: Hashable, Sendable {
  /// The characters of the line. Spaces at a break hang at its end and may lie beyond the columns.
  public var range: Range<String.Index>
  /// Where the next line begins; nil after the last line.
  public var next: String.Index?
  /// Whether a line end in the text ended this line, rather than the lack of room.
  public var endsParagraph: Bool
}

extension String {
  public func line(from start: Index, columns: Int) -> WrappedLine {
    Substring(self).line(from: start, columns: columns)
  }

  public func wrapped(to columns: Int) -> [String] { Substring(self).wrapped(to: columns) }
}

extension Substring {
  /// The line that begins at `start` and fits in the columns (at least one). It depends on nothing before `start`.
  ///
  /// Breaks come after spaces; a word longer than a line is broken between characters. A single character that is
  /// wider than the line stands alone.
  public func line(from start: Index, columns: Int) -> WrappedLine {
    let utf8 = utf8
    let bytes = utf8.span
    let first = utf8.distance(from: startIndex, to: start)
    var used = 0
    var lastBreak: Int?
    var place = first
    while place < bytes.count {
      let step = bytes.simpleCharacter(at: place) ?? Step(self[index(at: place)])
      let after = place + step.bytes
      switch step.kind {
      case .lineEnd:
        return WrappedLine(range: start..<index(at: place), next: index(at: after), endsParagraph: true)
      case .blank: lastBreak = after
      case .visible:
        guard used + step.columns > columns, place > first else { break }
        let end = index(at: lastBreak ?? place)
        return WrappedLine(range: start..<end, next: end, endsParagraph: false)
      }
      used += step.columns
      place = after
    }
    return WrappedLine(range: start..<endIndex, next: nil, endsParagraph: true)
  }

  private func index(at place: Int) -> Index { utf8.index(startIndex, offsetBy: place) }

  /// The display form of this text in lines of at most so many columns, broken at words; its own line ends are kept.
  /// Blanks at the end of a line are left out.
  public func wrapped(to columns: Int) -> [String] {
    let room = Swift.max(columns, 1)
    if let columns = simpleColumns, columns <= room { return [String(withoutBlanksAtEnd)] }
    var lines: [String] = []
    var start: String.Index? = startIndex
    while let from = start {
      let line = line(from: from, columns: room)
      lines += self[line.range].rows(of: room)
      start = line.next
    }
    return lines
  }

  private var withoutBlanksAtEnd: Substring {
    var rest = self
    // Most texts end in neither byte, which is quicker to see than the last character.
    while let last = rest.utf8.last, last == 0x20 || last == 0x09, rest.last?.isBlank == true { rest.removeLast() }
    return rest
  }

  /// One wrapped line as it is shown: a character wider than the room is cut between its glyphs.
  private func rows(of room: Int) -> [String] {
    let shown = withoutBlanksAtEnd
    return shown.columns <= room ? [shown.displayForm] : shown.glyphs.rows(of: room)
  }
}

/// One character of a text that is being broken into lines.
private struct Step {
  enum Kind { case visible, blank, lineEnd }

  let kind: Kind
  let bytes: Int
  let columns: Int
}

extension Step {
  init(_ character: Character) {
    kind = character.isLineEnd ? .lineEnd : character.isBlank ? .blank : .visible
    bytes = character.utf8.count
    columns = character.columns
  }
}

extension Span<UInt8> {
  /// The simple character that begins at this place in UTF-8; nil when another one does.
  @inline(__always)
  fileprivate func simpleCharacter(at place: Int) -> Step? {
    let bytes = simpleScalar(at: place)
    guard bytes > 0, endsSimpleCharacter(at: place + bytes) else { return nil }
    return Step(kind: self[place] == 0x20 ? .blank : .visible, bytes: bytes, columns: 1)
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
