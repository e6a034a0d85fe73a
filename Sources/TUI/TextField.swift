/// A text that someone is typing: moves and erases by whole characters, and keeps every byte as it was typed.
public struct TextField: Hashable, Sendable {
  /// What a key did to the field, so that the form around it knows what is left to do.
  public enum Outcome: Hashable, Sendable {
    /// The text changed.
    case edited
    /// The field took the key and the text is the same.
    case moved
    /// The text is finished.
    case done
    /// The person leaves the field; the text stays as draft.
    case left
    /// Not a key of this field now: the form may use it.
    case ignored
  }

  public internal(set) var text: String
  /// Whether the text may have more lines.
  public let isLong: Bool
  /// Whether nothing of the text is shown, as for a passphrase.
  public let isSecret: Bool
  /// Where the cursor stands, in UTF-8 bytes from the start; always between two characters.
  package var caret: Int
  /// The column that ↑ and ↓ aim for while they pass shorter lines.
  var aim: Int?
  var history = TypingHistory()
  var layout = LineStarts()

  /// The cursor stands at the end.
  public init(text: String = "", isLong: Bool, isSecret: Bool = false) {
    self.text = text
    self.isLong = isLong
    self.isSecret = isSecret
    caret = text.utf8.count
  }

  /// Takes one key. Width and rows, in columns and lines, are those the field is shown in: ↑, ↓, Home and End go by its
  /// lines, a page is as many lines as are shown.
  public mutating func press(_ key: Key, width: Int, rows: Int = 10) -> Outcome {
    layout.fit(text, to: Self.room(in: width))
    switch key {
    case .up: return moveLines(by: -1)
    case .down: return moveLines(by: 1)
    case .pageUp: return isLong ? moveLines(by: -max(rows, 1)) : .ignored
    case .pageDown: return isLong ? moveLines(by: max(rows, 1)) : .ignored
    case .tab, .backTab, .f1, .resized, .hangUp: return .ignored
    case .enter: return .done
    case .escape: return .left
    case .character(let character): return insert(String(character), .typed)
    case .paste(let pasted): return insert(pasted, .atOnce)
    case .backspace: return erase(to: before(caret), .erased)
    case .delete: return erase(to: after(caret), .erased)
    case .left: return move(to: before(caret))
    case .right: return move(to: after(caret))
    case .wordLeft: return move(to: wordStart)
    case .wordRight: return move(to: wordEnd)
    case .home: return move(to: layout.start(ofLine: layout.line(at: caret)))
    case .end: return move(to: end(ofLine: layout.line(at: caret)))
    case .control(let letter): return pressControl(letter)
    case .alt(let letter): return pressAlt(letter)
    }
  }

  private mutating func pressControl(_ letter: Character) -> Outcome {
    switch letter {
    case "a": move(to: paragraphStart)
    case "e": move(to: paragraphEnd)
    case "b": move(to: before(caret))
    case "f": move(to: after(caret))
    case "d": erase(to: after(caret), .erased)
    case "h": erase(to: before(caret), .erased)
    case "k": erase(to: caret == paragraphEnd ? after(caret) : paragraphEnd, .atOnce)
    case "u": erase(to: paragraphStart, .atOnce)
    case "w": erase(to: blankBefore, .atOnce)
    case "j": isLong ? insert("\n", .typed) : .done
    case "z": undo()
    case "y", "r": redo()
    default: .ignored
    }
  }

  private mutating func pressAlt(_ letter: Character) -> Outcome {
    switch letter {
    case "b": move(to: wordStart)
    case "f": move(to: wordEnd)
    case "d": erase(to: wordEnd, .atOnce)
    default: .ignored
    }
  }
}
