import Conversation
import TUI

/// What is shown at one moment as it is said: in parts, so that after a key only what changed is said again.
struct Spoken: Hashable, Sendable {
  /// Who may look, and where one is.
  var title = ""
  /// What it is about, said as one.
  var head: [String] = []
  var items: [Item] = []
  /// Whether it is said elsewhere what has the focus: on the board the head does, of a choice the keys.
  var saysFocusElsewhere = false
  /// Whether a row that only changed its state is said again.
  var saysChangedRows = true
  /// What can be done, or how a text is typed; said once.
  var keys: [String] = []
  /// What was wrong with the last line.
  var complaint: String?

  /// Something in a list, with its number when it is a row.
  struct Item: Hashable, Sendable {
    var text: String
    var number: Int?
    var hasFocus: Bool
  }

  var focus: Item? { items.first(where: \.hasFocus) }
}

extension LineTexts {
  func all(of spoken: Spoken) -> [String] {
    var lines = [spoken.title] + spoken.head + spoken.items.map(words(for:))
    let rows = spoken.items.filter { $0.number != nil }
    if !spoken.saysFocusElsewhere, rows.count > 1, let number = spoken.focus?.number {
      lines.append(focus(["nummer": String(number)]))
    }
    return (lines + spoken.keys).filter { !$0.isEmpty }
  }

  func changes(in new: Spoken, since old: Spoken) -> [String] {
    var lines = new.title == old.title ? [] : [new.title]
    let isHeadNew = new.head != old.head
    if isHeadNew { lines += new.head }
    let before = Set(old.items.map(\.text))
    let hasMoved = new.focus?.number != old.focus?.number && !new.saysFocusElsewhere
    let saysRows = new.saysChangedRows && !(new.saysFocusElsewhere && isHeadNew)
    for item in new.items where !before.contains(item.text) && !(hasMoved && item.hasFocus) {
      if item.number == nil || saysRows { lines.append(words(for: item)) }
    }
    if hasMoved, let focus = new.focus { lines.append(focusWords(focus)) }
    return lines.filter { !$0.isEmpty }
  }

  /// Where one is, in a line or two.
  func place(in spoken: Spoken) -> [String] {
    if spoken.saysFocusElsewhere { return spoken.head + (spoken.focus.map { [words(for: $0)] } ?? []) }
    return spoken.focus.map { [focusWords($0)] } ?? [spoken.title] + spoken.head
  }

  private func words(for item: Spoken.Item) -> String {
    item.number.map { row(["nummer": String($0), "tekst": item.text]) } ?? item.text
  }

  private func focusWords(_ item: Spoken.Item) -> String {
    item.number.map { focusOnRow(["nummer": String($0), "tekst": item.text]) } ?? item.text
  }
}

// How blocks are said.
extension Block {
  var spoken: String {
    let pieces = lines.flatMap { $0.pieces.sorted { $0.column < $1.column } }
    let words = pieces.flatMap { ($0.spoken ?? $0.text).split(separator: " ") }
    return words.joined(separator: " ")
  }
}

extension String {
  /// Whether there is something to say: rules and empty lines are for the eye.
  var isSayable: Bool { contains { $0.isLetter || $0.isNumber } }
}
