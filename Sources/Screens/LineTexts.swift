import TUI
import Texts

/// The words of line mode, where the screens are said instead of drawn.
struct LineTexts: Hashable, Sendable, Decodable {
  let welcome: String
  /// How to begin, where there are no cases yet.
  let empty: [String]
  /// What stands before a line to be typed: a command, or a text.
  let prompt, textPrompt: String
  /// A word that says something about what follows it.
  let lead: Template
  let ticked, unticked: String
  let answered, asked, unasked: Template
  let noted: String
  let row, focus, focusOnRow: Template
  let actions, action: Template
  /// That a number goes to a row.
  let number: String
  let present: Template
  /// The end of a notice that is said the first time only.
  let undoHint: String
  let unknown: String
  let who, party: Template
  let offers, whoUnknown: String
  let fields: Fields
  let choice: Template
  let keys: Keys
  let help: [String]

  /// How a text is typed: what stands there already stays, is written anew, or goes on.
  struct Fields: Hashable, Sendable, Decodable {
    let long, anew, onwards, short, form: String
    /// What typed alone is no text: to leave, to empty the field, to hide all.
    let leave, clear, hide: String
  }

  /// What can be typed besides the keys themselves and the words of what they do.
  struct Keys: Hashable, Sendable, Decodable {
    let up, down, left, right, minus, plus: String
    /// The first one is named in what can be chosen.
    let repeatAll: [String]
    let repeatWord: String
  }
}
