import TUI
import Texts

/// A line as it was typed or dictated.
enum TypedLine: Hashable, Sendable {
  /// It is `Enter`.
  case empty
  /// A dot and a word or a number; nothing behind the dot goes back.
  case command(String)
  case words(String)
  /// Keys that a line cannot hold, such as arrows: they mean nothing, and are not an empty line either.
  case strayKeys

  init(_ line: String) {
    let text = line.trimmed
    if text.isEmpty {
      self = .empty
    } else if text.unicodeScalars.allSatisfy({ $0 == "\u{FFFD}" }) {
      self = .strayKeys
    } else if text.hasPrefix("..") {
      self = .words(String(text.dropFirst()))
    } else if text.hasPrefix(".") {
      self = .command(String(text.dropFirst()).trimmed)
    } else {
      self = .words(text)
    }
  }
}

/// What a line means where it is taken: what lies on top says so, or the row in focus.
enum LineUse: Sendable {
  case row(Row)
  /// It is what is searched for in the list of cases.
  case search
  /// It is written in a field, and kept. Below an empty field of a form stand so many offers, found by number.
  case text(TextField, recorded: String, offers: Int = 0)
  case option(Choice)
  /// It names a row of a list.
  case rows([LineRow])
  /// It names a row, or it is a day; the row behind the last one opens the field for it.
  case rowsOrDay([LineRow])
  /// A row is named by a command only: words close the menu, and do what they do on the screen.
  case menuBeforeChild([LineRow])
  /// Here is only something to read, part by part. It closes once it was said, where it is one part
  /// and no more can be done with it.
  case reading(stays: Bool)
}

/// A row of a list that lies on top.
struct LineRow: Sendable {
  let name: String
  var letter: Character?
  var refusal: String?
}

/// What can be done on a screen, by its words.
struct LineAction: Sendable {
  let words: ActionWords
  let letter: Character?
  let refusal: String?
  let effects: [Effect]
}

// Names, as people type and dictate them.
extension String {
  /// Without capitals, accents and the signs that end a dictated sentence.
  var asName: String {
    SearchKey(trimmed.trimmingSuffix { ".,;:!?".contains($0) || $0 == " " }).text
  }

  /// The number that this is, also as the row of digits of an AZERTY keyboard writes it without Shift.
  var asNumber: Int? {
    if let number = Int(asName) { return number }
    let digits = compactMap { character in Self.digitRow.firstIndex(of: character).map { ($0 + 1) % 10 } }
    return digits.count == count && digits.count < 5 && !isEmpty ? digits.reduce(0) { $0 * 10 + $1 } : nil
  }

  private static let digitRow: [Character] = ["&", "é", "\"", "'", "(", "§", "è", "!", "ç", "à"]

  private func trimmingSuffix(while isCut: (Character) -> Bool) -> String {
    var rest = self[...]
    while let last = rest.last, isCut(last) { rest.removeLast() }
    return String(rest)
  }
}

extension Array {
  /// The place of the one that a line names: by its whole name, or else by how only its name begins.
  func place(named line: String, names: (Element) -> [String]) -> Int? {
    let wanted = line.asName
    guard !wanted.isEmpty else { return nil }
    let keys = map { names($0).map(\.asName) }
    let whole = indices.filter { keys[$0].contains(wanted) }
    if !whole.isEmpty { return whole.count == 1 ? whole[0] : nil }
    let begun = indices.filter { place in keys[place].contains { $0.hasPrefix(wanted) } }
    return begun.count == 1 ? begun[0] : nil
  }
}

extension Choice {
  /// The option that a line names.
  func option(named line: String) -> Int? { options.place(named: line) { [$0.label] + $0.names } }

  /// The option with this number, counted from 1.
  func option(numbered line: String) -> Int? {
    line.asNumber.flatMap { options.indices.contains($0 - 1) ? $0 - 1 : nil }
  }
}
