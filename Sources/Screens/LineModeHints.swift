import Conversation
import TUI
import Texts

// What a line can be where one is, said as hints.
extension LineMode {
  var words: Texts.Line { app.texts.line }

  /// What would be understood here, for a line that was not.
  var understood: String {
    (hints(isArrival: false) + [menuHint]).joined(separator: " · ")
  }

  private var menuHint: String {
    guard case .row = app.lineUse else { return words.helpHint(help: typed(.help)) }
    return words.menuHint(menu: typed(.menu), help: typed(.help))
  }

  /// What a line can be here, in short pieces.
  func hints(isArrival: Bool) -> [String] {
    switch app.lineUse {
    case .row(let row): return hints(of: row) + (isArrival ? hintsOfScreen : [])
    case .search: return [words.searching(back: typed(.back))]
    case .text(let field, let recorded, let offers):
      let present = isArrival && !field.isSecret && !field.text.isBlank ? [words.present(text: field.text)] : []
      return present + hints(of: field, recorded, offers)
    case .option(let choice):
      return [words.choose(options: numbered(choice)), enterHint(choice.options[choice.recorded].label)]
    case .rows: return [words.typeRow(command: typedNumber(2)), enterHint(app.spoken.focus?.text ?? "")]
    case .rowsOrDay: return [words.typeDay, enterHint(app.spoken.focus?.text ?? "")]
    case .menuBeforeChild: return [words.typeRow(command: typedNumber(2)), enterHint(app.texts.menu.back.title)]
    case .reading: return []
    }
  }

  private func enterHint(_ word: String) -> String { words.enterHint(word: word) }

  private var hintsOfScreen: [String] {
    app.audience == .facilitator ? [menuHint] : [menuHint, words.curtainHint(curtain: typed(.curtain))]
  }

  private func hints(of row: Row) -> [String] {
    if let choice = row.choice {
      let labels = choice.options.map(\.label).joined(separator: ", ")
      return [words.choose(options: app.audience == .facilitator ? labels : numbered(choice))]
    }
    let named = row.hints.filter { $0.key == .typing }.map(\.word)
    let word = row.enter.words.footerWord
    var hints = row.opensField && named.isEmpty ? [words.typingHint(word: word)] : [enterHint(word)]
    hints += named.map { words.typingHint(word: $0) }
    if row.mayBePassedBy { hints.append(words.passBy(command: typed(.down))) }
    if let (field, recorded) = row.heldText {
      // What is recorded is read out with the row.
      if field.text != recorded, app.openCase?.areAnswersCovered != true {
        hints.append(words.present(text: field.text))
      }
      hints.append(words.typeOnwards(clear: typed(.clear)))
    }
    if let space = row.space, space.words != row.enter.words {
      hints.append(words.commandHint(command: "." + space.words.footerWord))
    }
    if app.lineScreen.hasWayBack { hints.append(words.carrying(command: typedNumber(2), back: typed(.back))) }
    return hints
  }

  /// Whether a day is written that is not understood: an empty line then only says so again.
  private var isDayRefused: Bool {
    if case .refused = app.overlays.last?.readDay(in: app.context) { true } else { false }
  }

  private func hints(of field: TextField, _ recorded: String, _ offers: Int) -> [String] {
    if field.isSecret { return [words.typeSecret, words.secretBackHint(back: typed(.back))] }
    var hints: [String] = []
    if offers > 0 { hints.append(words.offerHint(command: typedNumber(1))) }
    if field.text.isEmpty {
      hints.append(words.typeText)
    } else {
      hints.append(
        isReplaced(field, recorded)
          ? words.typeInstead(clear: typed(.clear)) : words.typeOnwards(clear: typed(.clear)))
    }
    let enter = app.overlays.last?.footer(in: app.context).first { $0.key == .enter }?.word
    // An empty long text closes; a short one may be left out.
    if let enter, !field.text.isBlank || !field.isLong, !isDayRefused { hints.append(enterHint(enter)) }
    return hints + [words.backHint(back: typed(.back))]
  }
}

extension Row {
  /// Whether words are asked that may as well be left out. A question of the board has another way to go without words.
  fileprivate var mayBePassedBy: Bool { opensField && (space == nil || space?.words == enter.words) }

  /// Whether `Enter` opens the field that typing writes in.
  fileprivate var opensField: Bool {
    guard case .field = typing, case .open(let overlay) = enter.effects.first, case .text = overlay.lineUse else {
      return false
    }
    return true
  }
}
