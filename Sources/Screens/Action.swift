import Conversation
import TUI
import Texts

/// One thing a person can do on a screen: its words, its letter and what comes of it, in one row. Menu, footer,
/// explanation, line mode and keys all read this row, so none of them can name what the others do not know.
struct Action: Sendable {
  let words: ActionWords
  /// The letter that does it too, on screens for the facilitator alone; before a child letters are never commands.
  let letter: Character?
  /// Why it cannot be done now, in words, where that is known before the rules are asked.
  let blocked: String?
  private let make: @Sendable () -> [Effect]

  /// - Parameter effects: what comes of it. Most actions are only named, at every key: so it is made when it is asked for.
  init(
    _ words: ActionWords, letter: Character? = nil, blocked: String? = nil,
    _ effects: @autoclosure @escaping @Sendable () -> [Effect]
  ) {
    self.words = words
    self.letter = letter
    self.blocked = blocked
    make = effects
  }

  var effects: [Effect] { make() }

  /// The first event that it records, if any: the rules say whether that is possible.
  var event: Event? {
    for effect in effects { if case .record(let event, _) = effect { return event } }
    return nil
  }
}

extension ActionWords {
  /// Its words in the footer.
  var footerWord: String { footer ?? title }
}

/// A row that can have the focus: what `Enter` and `Space` do there, and where typing goes.
struct Row: Sendable {
  /// The main action; its footer word stands first on the last row of the screen.
  let enter: Action
  var space: Action?
  var typing = Typing.nowhere
  /// What else the footer names here, after the main action: keys with a word.
  var hints: [KeyHint] = []

  enum Typing: Sendable {
    /// Words find no place: a line says so, and the `Enter` that ends them does nothing.
    case nowhere
    /// Words move the highlight to the option that begins so.
    case choice(Choice)
    /// Words open this field, after what it already holds.
    case field(@Sendable () -> any Overlay)
  }

  var choice: Choice? { if case .choice(let choice) = typing { choice } else { nil } }

  /// What stands in the field that typing opens, where something does: words typed on the row go on behind it.
  var heldText: (field: TextField, recorded: String)? {
    guard case .field(let open) = typing, case .text(let field, let recorded, _) = open().lineUse, !field.text.isBlank
    else { return nil }
    return (field, recorded)
  }

  /// Whether a Space belongs between what stands there and what is typed now.
  var holdsOpenWord: Bool { heldText?.field.text.last?.isWhitespace == false }
}

/// One control for every choice: the options side by side; nothing is recorded before `Enter` or leaving the row.
struct Choice: Sendable {
  let options: [Option]
  /// Which option is recorded; the highlight starts there.
  let recorded: Int

  struct Option: Sendable {
    let label: String
    /// Other names by which typing finds it.
    var names: [String] = []
    let effects: [Effect]
  }

  /// The option to which typing moves the highlight.
  func option(beginningWith typed: String) -> Int? { options.place(typed: typed) { [$0.label] + $0.names } }
}

extension Array {
  /// The place of the one whose whole name was typed, or else of the first of which a name begins so; without regard to
  /// capitals and accents. The whole name goes first: Jan is not Janne, and Sam is not "samen".
  func place(typed: String, names: (Element) -> [String]) -> Int? {
    let wanted = SearchKey(typed.trimmed).text
    guard !wanted.isEmpty else { return nil }
    let keys = map { names($0).map { SearchKey($0).text } }
    return keys.firstIndex { $0.contains(wanted) }
      ?? keys.firstIndex { $0.contains { $0.hasPrefix(wanted) } }
  }
}

/// A key with the word that says what it does here.
struct KeyHint: Hashable, Sendable {
  let key: KeyName
  let word: String

  init(_ key: KeyName, _ word: String) {
    self.key = key
    self.word = word
  }
}

/// The keys that texts name; what they are called is in the texts.
enum KeyName: Hashable, Sendable {
  case enter, space, escape, tab, typing, type
  case up, upDown, leftRight, pages
  case control(Character)
  case letter(Character)
}

extension KeyName {
  func name(in texts: Texts) -> String {
    let words = texts.keys
    return switch self {
    case .enter: words.enter
    case .space: words.space
    case .escape: words.escape
    case .tab: words.tab
    case .typing: words.typing
    case .type: words.type
    case .up: "↑"
    case .upDown: "↑↓"
    case .leftRight: "←→"
    case .pages: words.pages
    case .control(let letter): words.control(letter: letter.uppercased())
    case .letter(let letter): String(letter)
    }
  }
}
