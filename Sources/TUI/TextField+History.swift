/// One piece of typing that is undone as a whole; places are UTF-8 offsets.
struct TypingStep: Hashable, Sendable {
  var at: Int
  var removed: String
  var inserted: String
  var caretBefore: Int
}

/// What was typed, in steps a person would call one: a word, a run of erasing, a paste, a kill.
struct TypingHistory: Hashable, Sendable {
  /// How a change came about, which decides whether it can grow the step before it.
  enum Manner: Hashable, Sendable {
    case typed, erased
    /// A step of its own.
    case atOnce
  }

  private var done: [TypingStep] = []
  private var undone: [TypingStep] = []
  /// In what manner the last step may still grow; nil when it is closed.
  private var growing: Manner?

  /// What comes next is a new step.
  mutating func close() { growing = nil }

  mutating func record(_ step: TypingStep, _ manner: Manner) {
    undone = []
    if manner != .atOnce, growing == manner, let last = done.last, let joined = last.joined(with: step) {
      done[done.count - 1] = joined
    } else {
      done.append(step)
    }
    growing = manner == .atOnce ? nil : manner
  }

  mutating func stepBack() -> TypingStep? {
    close()
    guard let step = done.popLast() else { return nil }
    undone.append(step)
    return step
  }

  mutating func stepForward() -> TypingStep? {
    close()
    guard let step = undone.popLast() else { return nil }
    done.append(step)
    return step
  }
}

extension TypingStep {
  /// Both as one step; nil where a new word begins or where they do not touch.
  fileprivate func joined(with next: TypingStep) -> TypingStep? {
    var both = self
    if next.removed.isEmpty, removed.isEmpty, at + inserted.utf8.count == next.at {
      if inserted.endsBlank, !next.inserted.startsBlank { return nil }
      both.inserted += next.inserted
    } else if next.inserted.isEmpty, inserted.isEmpty, next.at + next.removed.utf8.count == at {
      if removed.startsBlank, !next.removed.startsBlank { return nil }
      both.at = next.at
      both.removed = next.removed + removed
    } else if next.inserted.isEmpty, inserted.isEmpty, next.at == at {
      if removed.endsBlank, !next.removed.startsBlank { return nil }
      both.removed += next.removed
    } else {
      return nil
    }
    return both
  }
}

extension String {
  fileprivate var startsBlank: Bool { first?.isWhitespace == true }
  fileprivate var endsBlank: Bool { last?.isWhitespace == true }
}
