/// A key, as the terminal decoded it.
public enum Key: Hashable, Sendable {
  /// A printable character, Space included.
  case character(Character)
  case enter, escape, tab, backTab
  case up, down, left, right, home, end, pageUp, pageDown
  case wordLeft, wordRight
  case backspace, delete
  /// Help in many programs; never counted on, since many terminals keep it to themselves.
  case f1
  /// A letter held with Ctrl, in lower case. `Ctrl-J` arrives here; Enter never does.
  case control(Character)
  /// A letter held with Alt, in lower case. Nothing depends on it alone: not every terminal sends it.
  case alt(Character)
  /// Text that came in one paste, line ends as `\n`.
  case paste(String)
  /// The window has another size now.
  case resized
  /// The terminal is gone: closed window, lost connection.
  case hangUp
}

extension Key {
  /// Whether it is text: a character, or a paste.
  public var isPrintable: Bool {
    switch self {
    case .character, .paste: true
    default: false
    }
  }
}
