extension TextField {
  mutating func move(to place: Int) -> Outcome {
    caret = place
    aim = nil
    history.close()
    return .moved
  }

  mutating func insert(_ typed: String, _ manner: TypingHistory.Manner) -> Outcome {
    let fitting = isLong ? typed : typed.withoutLineEnds
    return change(caret..<caret, to: fitting, manner)
  }

  /// Erases what stands between the cursor and a place on either side.
  mutating func erase(to place: Int, _ manner: TypingHistory.Manner) -> Outcome {
    change(min(place, caret)..<max(place, caret), to: "", manner)
  }

  /// Typing that is undone goes back a word, a paste or a kill at a time.
  mutating func undo() -> Outcome {
    guard let step = history.stepBack() else { return move(to: caret) }
    replace(step.at..<step.at + step.inserted.utf8.count, with: step.removed)
    caret = step.caretBefore
    return .edited
  }

  mutating func redo() -> Outcome {
    guard let step = history.stepForward() else { return move(to: caret) }
    replace(step.at..<step.at + step.removed.utf8.count, with: step.inserted)
    caret = boundary(step.at + step.inserted.utf8.count)
    return .edited
  }

  private mutating func change(_ range: Range<Int>, to inserted: String, _ manner: TypingHistory.Manner) -> Outcome {
    if range.isEmpty, inserted.isEmpty { return move(to: caret) }
    let removed = String(text[index(range.lowerBound)..<index(range.upperBound)])
    let step = TypingStep(at: range.lowerBound, removed: removed, inserted: inserted, caretBefore: caret)
    history.record(step, manner)
    replace(range, with: inserted)
    caret = boundary(range.lowerBound + inserted.utf8.count)
    return .edited
  }

  /// Byte for byte: `String` replaces whole scalars, also where they join with what stands beside them.
  private mutating func replace(_ range: Range<Int>, with inserted: String) {
    let places = index(range.lowerBound)..<index(range.upperBound)
    text.replaceSubrange(places, with: inserted)
    layout.follow(text, edited: range, newLength: inserted.utf8.count)
    aim = nil
  }
}

extension String {
  /// With a space for each line end.
  fileprivate var withoutLineEnds: String { String(map { $0.isNewline ? " " : $0 }) }
}
