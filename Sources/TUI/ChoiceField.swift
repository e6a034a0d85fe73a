/// One question with a few fixed answers, drawn side by side. The highlight starts on what is recorded; ← and → or
/// typing move it. What is highlighted is taken by whoever shows it.
public struct ChoiceField: Hashable, Sendable {
  public struct Option: Hashable, Sendable {
    public var label: String
    /// What a person may type for it besides the label: short names, in any language.
    public var names: [String]

    public init(_ label: String, names: [String] = []) {
      self.label = label
      self.names = names
    }
  }

  /// What a key did to the choice.
  public enum Outcome: Hashable, Sendable {
    /// The choice took the key.
    case moved
    /// What is being typed begins no option: the highlight is back where it was before the typing.
    case unmatched
    /// Not a key of a choice. As every key that prints nothing it ends the typing.
    case ignored
  }

  public let options: [Option]
  /// The index of the option that is recorded.
  public let recorded: Int
  /// The index of the option with the highlight.
  public private(set) var highlighted: Int
  /// What was typed since the last key that prints nothing.
  private var typed = ""
  private var highlightedBeforeTyping: Int

  /// An index outside the options counts as the nearest one.
  public init(_ options: [Option], recorded: Int) {
    let recorded = max(0, min(recorded, options.count - 1))
    self.options = options
    self.recorded = recorded
    highlighted = recorded
    highlightedBeforeTyping = recorded
  }

  public var isTyping: Bool { !typed.isEmpty }

  public mutating func press(_ key: Key) -> Outcome {
    switch key {
    case .character(let character): return type(typed + String(character))
    case .paste(let text): return type(typed + text)
    case .backspace:
      // Erasing goes on with the same typing, so it never becomes a key of the screen.
      return typed.isEmpty ? .ignored : type(String(typed.dropLast()))
    case .left: return highlight(highlighted - 1)
    case .right: return highlight(highlighted + 1)
    case .enter, .escape, .tab, .backTab, .up, .down, .home, .end, .pageUp, .pageDown, .wordLeft, .wordRight, .delete,
      .control, .alt, .f1:
      endTyping()
      return .ignored
    case .resized, .idle, .hangUp: return .ignored
    }
  }

  /// Puts the highlight back on what is recorded.
  public mutating func reset() {
    highlighted = recorded
    endTyping()
  }

  private mutating func highlight(_ index: Int) -> Outcome {
    highlighted = max(0, min(index, options.count - 1))
    endTyping()
    return .moved
  }

  private mutating func endTyping() {
    typed = ""
    highlightedBeforeTyping = highlighted
  }

  private mutating func type(_ text: String) -> Outcome {
    typed = text
    if text.folded.isEmpty {
      highlighted = highlightedBeforeTyping
      return .moved
    }
    guard let index = option(for: text) else {
      highlighted = highlightedBeforeTyping
      return .unmatched
    }
    highlighted = index
    return .moved
  }

  /// The option that has this as its whole label or name, or else the first that begins with it. Capitals, accents and
  /// the spaces around it make no difference.
  public func option(for typed: String) -> Int? {
    let typed = typed.folded
    guard !typed.isEmpty else { return nil }
    let names = options.map { ([$0.label] + $0.names).map(\.folded) }
    return names.firstIndex { $0.contains(typed) } ?? names.firstIndex { $0.contains { $0.hasPrefix(typed) } }
  }
}

// MARK: - Drawing

extension ChoiceField {
  /// The options side by side, the highlighted one in brackets, and where the cursor stands among them. No option moves
  /// when another one gets the brackets.
  public func lines(width: Int, isFocused: Bool) -> (lines: [Line], cursor: Point) {
    var lines = [Line()]
    var cursor = Point(column: 0, row: 0)
    var column = 0
    for (index, option) in options.enumerated() {
      let isHighlighted = index == highlighted
      // Both brackets take a column.
      let label = option.label.truncated(to: max(1, width - 2))
      let taken = label.columns + 2
      if column > 0, column + taken > width {
        lines.append(Line())
        column = 0
      }
      if isHighlighted {
        cursor = Point(column: column, row: lines.count - 1)
        lines[lines.count - 1].add("[" + label + "]", isFocused ? .focus : .heading, at: column)
      } else {
        lines[lines.count - 1].add(label, at: column + 1)
      }
      column += taken + 1
    }
    return (lines, cursor)
  }
}

extension Block {
  /// A list row that asks: the question wrapped under itself, and the choice beside its last line or below it.
  public static func choice(_ question: String, _ choice: ChoiceField, isFocused: Bool, width: Int, indent: Int = 2)
    -> Block
  {
    var block = Block.row(question, isFocused: isFocused, width: width, indent: indent)
    let textColumn = indent + 2
    let beside = textColumn + (question.wrapped(to: max(1, width - textColumn)).last?.columns ?? 0) + 2
    let wide = choice.lines(width: width - beside, isFocused: isFocused)
    // Beside the question all options must fit on its last line.
    let fits = wide.lines.count == 1 && wide.lines[0].columns <= width - beside
    let (lines, cursor) = fits ? wide : choice.lines(width: max(1, width - textColumn), isFocused: isFocused)
    let column = fits ? beside : textColumn
    let row = fits ? block.lines.count - 1 : block.lines.count
    for (offset, line) in lines.enumerated() {
      if row + offset == block.lines.count { block.lines.append(Line()) }
      for piece in line.pieces {
        block.lines[row + offset].add(piece.text, piece.style, at: column + piece.column, spoken: piece.spoken)
      }
    }
    if isFocused { block.cursor = Point(column: column + cursor.column, row: row + cursor.row) }
    return block
  }
}

extension Line {
  /// The columns up to the end of its last piece.
  public var columns: Int { pieces.map { $0.column + $0.text.columns }.max() ?? 0 }
}
