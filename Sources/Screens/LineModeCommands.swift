import TUI
import Texts

/// What a dot and a word mean wherever one is; what they are called is in the texts.
enum LineCommand: CaseIterable, Sendable {
  case menu, back, undo, redo, mend, curtain, tab, up, down, more, sayAgain, clear, saved, help, quit

  func names(in texts: Texts) -> [String] {
    let words = texts.line.commands
    return switch self {
    case .menu: words.menu.names
    case .back: words.back.names
    case .undo: words.undo.names
    case .redo: words.redo.names
    case .mend: words.mend.names
    case .curtain: words.curtain.names
    case .tab: words.tab.names
    case .up: words.up.names
    case .down: words.down.names
    case .more: words.more.names
    case .sayAgain: words.sayAgain.names
    case .clear: words.clear.names
    case .saved: words.saved.names
    case .help: words.help.names
    case .quit: words.quit.names
    }
  }

  /// What it does, in a sentence.
  func sentence(in texts: Texts) -> String {
    let words = texts.line.commands
    return switch self {
    case .menu: words.menu.sentence
    case .back: words.back.sentence
    case .undo: words.undo.sentence
    case .redo: words.redo.sentence
    case .mend: words.mend.sentence
    case .curtain: words.curtain.sentence
    case .tab: words.tab.sentence
    case .up: words.up.sentence
    case .down: words.down.sentence
    case .more: words.more.sentence
    case .sayAgain: words.sayAgain.sentence
    case .clear: words.clear.sentence
    case .saved: words.saved.sentence
    case .help: words.help.sentence
    case .quit: words.quit.sentence
    }
  }

  /// What is typed for it.
  func typed(in texts: Texts) -> String { "." + (names(in: texts).first ?? "") }

  /// The command of this name, in the words of what is shown or in the facilitator's own.
  static func named(_ word: String, in texts: [Texts]) -> LineCommand? {
    let wanted = word.asName
    return allCases.first { command in texts.contains { command.names(in: $0).map(\.asName).contains(wanted) } }
  }
}

extension KeyName {
  /// What is typed in line mode for a key; nothing where no line stands for it.
  func typed(in texts: Texts) -> String? {
    switch self {
    case .enter: texts.line.emptyLine
    case .typing: texts.keys.typing
    case .type: texts.keys.type
    case .escape: LineCommand.back.typed(in: texts)
    case .tab: LineCommand.tab.typed(in: texts)
    case .upDown: texts.line.anyNumber
    case .control("c"): LineCommand.quit.typed(in: texts)
    case .control("g"): LineCommand.curtain.typed(in: texts)
    case .control("z"): LineCommand.undo.typed(in: texts)
    case .control("y"): LineCommand.redo.typed(in: texts)
    case .control("s"): LineCommand.saved.typed(in: texts)
    case .letter(let letter): String(letter)
    case .space, .up, .leftRight, .pages, .control: nil
    }
  }

  /// The key itself, where a hint that names it can be taken by its word.
  var key: Key? {
    switch self {
    case .enter: .enter
    case .tab: .tab
    case .escape: .escape
    case .letter(let letter): .character(letter)
    case .space, .typing, .type, .up, .upDown, .leftRight, .pages, .control: nil
    }
  }
}
