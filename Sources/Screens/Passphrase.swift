import TUI

// What only a passphrase opens.
extension Session {
  mutating func refusePassphrase(_ text: String) {
    guard case .editor(let editor) = panels.last, case .passphrase = editor.purpose else { return }
    replaceTop(
      with: .editor(
        Editor(purpose: editor.purpose, field: TextField(isLong: false), initial: "", complaint: text)))
  }
}

extension Editor {
  /// Whether what is typed must not be seen.
  var isSecret: Bool {
    if case .passphrase = purpose { true } else { false }
  }

  /// The field as it is shown.
  var shownField: TextField { isSecret ? field.masked : field }
}

extension TextField {
  /// The same field with a dot for each character.
  var masked: TextField {
    var field = TextField(text: String(repeating: "•", count: text.count), isLong: isLong)
    field.caret = text[..<text.utf8.index(text.startIndex, offsetBy: caret)].count * "•".utf8.count
    return field
  }
}
