import Conversation
import TUI
import Texts

/// A screen is rows, one of which has the focus. It says what its rows are, what they do and how they look; moving,
/// typing and choosing work the same on every screen, and are here.
protocol Screen: Sendable {
  associatedtype Setting: ScreenSetting
  associatedtype Focus: Hashable & Sendable

  var cursor: Cursor<Focus> { get set }
  /// Who may look.
  var audience: Audience { get }
  /// The rows in the order in which the focus goes through them; never empty.
  func rows(in setting: Setting) -> [Focus]
  func row(_ focus: Focus, in setting: Setting) -> Row
  /// What can be done besides `Enter` on the row in focus, in the order of the menu.
  func actions(in setting: Setting) -> [Action]
  /// What the screen is for, in sentences that everyone who sees it may read.
  func purpose(in setting: Setting) -> [String]
  /// The actions of the screen with those that every such screen has.
  func allActions(in setting: Setting) -> [Action]
  func content(in setting: Setting) -> Content
  /// A row that is no longer there cannot have the focus.
  mutating func keepFocus(in setting: Setting)
  /// Where a key leads from the row in focus; nothing where it leads nowhere.
  func nextFocus(after key: Key, in setting: Setting) -> Focus?
  /// What `Esc` does in the place of the menu.
  func escape(in setting: Setting) -> [Effect]?
  /// Shows the screen as it is here.
  var showing: Effect { get }
  /// The row that line mode counts as this one, from 1.
  func row(numbered number: Int, in setting: Setting) -> Focus?
  /// The row of a person, where line mode finds it by the name alone.
  func row(of person: Person, in setting: Setting) -> Focus?
  /// What changes the words of an event, where it noted words on this screen.
  func correction(of event: Event, in setting: Setting) -> (any Overlay)?
}

extension Screen {
  var focus: Focus { cursor.focus }

  func escape(in setting: Setting) -> [Effect]? { nil }

  func row(numbered number: Int, in setting: Setting) -> Focus? {
    let rows = rows(in: setting)
    return rows.indices.contains(number - 1) ? rows[number - 1] : nil
  }

  func row(of person: Person, in setting: Setting) -> Focus? { nil }

  func correction(of event: Event, in setting: Setting) -> (any Overlay)? { nil }

  func allActions(in setting: Setting) -> [Action] { actions(in: setting) }

  func nextFocus(after key: Key, in setting: Setting) -> Focus? { nextFocusInList(after: key, in: setting) }

  /// One row up or down, the first or the last; a list never wraps around, and beyond its ends arrows scroll.
  func nextFocusInList(after key: Key, in setting: Setting) -> Focus? {
    let rows = rows(in: setting)
    let place = rows.firstIndex(of: focus) ?? 0
    return switch key {
    case .up where place == 0, .down where place == rows.count - 1: nil
    case .up, .backTab: rows[max(place - 1, 0)]
    case .down, .tab: rows[min(place + 1, rows.count - 1)]
    case .home: rows.first
    case .end: rows.last
    default: nil
    }
  }

  /// What the screen shows, from the row to which the person scrolled.
  func shownContent(in setting: Setting) -> Content {
    var content = content(in: setting)
    content.top = cursor.top
    return content
  }

  /// The row after this one, or the last.
  func following(_ focus: Focus, in setting: Setting) -> Focus {
    let rows = rows(in: setting)
    guard let place = rows.firstIndex(of: focus) else { return focus }
    return rows[min(place + 1, rows.count - 1)]
  }

  /// The same screen with the focus elsewhere.
  func focused(on focus: Focus) -> Self {
    var screen = self
    screen.cursor.move(to: focus)
    return screen
  }
}

// Keys.
extension Screen {
  /// What a key does on a screen of rows.
  mutating func press(_ key: Key, _ run: inout TypedRun, in setting: Setting) -> [Effect] {
    keepFocus(in: setting)
    let row = row(focus, in: setting)
    switch key {
    case .character(let character): return type(String(character), row, &run, in: setting)
    case .paste(let text): return text.isEmpty ? [] : type(text, row, &run, in: setting)
    case .backspace: return []
    default: break
    }
    let wasLost = run == .lost || run == .blank
    run = .none
    switch key {
    case .enter, .control("j"): return wasLost ? [.sayNotNoted] : enter(row, in: setting)
    case .escape: return escape(in: setting) ?? [.open(menu(in: setting))]
    case .f1: return escape(in: setting) == nil ? [.open(menu(in: setting))] : []
    case .left, .right:
      guard let choice = row.choice else { return leave(row, by: key, in: setting) }
      let place = (cursor.highlight ?? choice.recorded) + (key == .left ? -1 : 1)
      cursor.highlight = max(0, min(place, choice.options.count - 1))
      return []
    case .up where nextFocus(after: key, in: setting) == nil, .down where nextFocus(after: key, in: setting) == nil,
      .pageUp,
      .pageDown:
      scroll(key, in: setting)
      return []
    case .up, .down, .tab, .backTab, .home, .end: return leave(row, by: key, in: setting)
    case .control("z"), .control("y"), .control("r"):
      if escape(in: setting) != nil { return [] }
      cursor.highlight = nil
      return [key == .control("z") ? .undo : .redo]
    default: return []
    }
  }

  mutating func keepFocus(in setting: Setting) {
    let rows = rows(in: setting)
    if !rows.contains(focus), let first = rows.first { cursor.move(to: first) }
  }

  private mutating func type(_ text: String, _ row: Row, _ run: inout TypedRun, in setting: Setting) -> [Effect] {
    if text == " ", run == .none, let space = row.space {
      let opened = effects(of: space, in: setting)
      return space.words == row.enter.words && row.holdsOpenWord ? opened + [.press(.paste(text))] : opened
    }
    if text == " ", run == .none || run == .blank, row.choice == nil {
      run = .blank
      return [.sayNotNoted]
    }
    if run != .lost, run != .spent {
      switch row.typing {
      case .field(let make):
        if !setting.isReadOnly {
          return [.open(make()), .press(.paste(run == .blank && row.holdsOpenWord ? " " + text : text))]
        }
      case .choice(let choice):
        let typed = if case .choosing(let before) = run { before + text } else { text }
        if let option = choice.option(beginningWith: typed) {
          cursor.highlight = option
          run = .choosing(typed)
          return []
        }
      case .nowhere: break
      }
      if run == .none, let effects = command(text, row, in: setting) {
        // In the menu that a question mark opens, the next letter chooses.
        run = text == "?" ? .none : .spent
        return effects
      }
    }
    run = .lost
    cursor.highlight = nil
    return [.sayNotNoted]
  }

  /// What a letter does where only the facilitator looks.
  private mutating func command(_ text: String, _ row: Row, in setting: Setting) -> [Effect]? {
    guard audience == .facilitator, text.count == 1, let letter = text.lowercased().first else { return nil }
    if letter == "?" { return [.open(menu(in: setting))] }
    return allActions(in: setting).first { $0.letter == letter }.map { choose($0, row, in: setting) }
  }

  private func effects(of action: Action, in setting: Setting) -> [Effect] {
    setting.refusal(of: action).map { [.say($0)] } ?? action.effects
  }

  /// Does an action; what is highlighted in the row that has the focus is taken with it.
  func choose(_ action: Action, _ row: Row, in setting: Setting) -> [Effect] {
    if let refusal = setting.refusal(of: action) { return [.say(refusal)] }
    return (highlighted(in: row)?.effects ?? []) + action.effects
  }

  private mutating func enter(_ row: Row, in setting: Setting) -> [Effect] {
    guard row.choice != nil else { return effects(of: row.enter, in: setting) }
    return take(row, in: setting) { $0.following($0.focus, in: setting) }
  }

  private mutating func leave(_ row: Row, by key: Key, in setting: Setting) -> [Effect] {
    take(row, in: setting) { $0.nextFocus(after: key, in: setting) }
  }

  /// Takes what is highlighted in a choice and goes to another row. Refused, the line says why and the focus stays; the
  /// highlight is that of the state again, so that the next key leaves the row.
  private mutating func take(_ row: Row, in setting: Setting, thenGo place: (Self) -> Focus?) -> [Effect] {
    let effects = highlighted(in: row)?.effects ?? []
    if let refusal = setting.refusal(of: Action(row.enter.words, effects)) {
      cursor.highlight = nil
      return [.say(refusal)]
    }
    if let place = place(self), place != focus || !effects.isEmpty { cursor.move(to: place) }
    return effects
  }

  /// The option under the highlight, where it is not the one that is recorded.
  private func highlighted(in row: Row) -> Choice.Option? {
    guard let choice = row.choice, let highlight = cursor.highlight, highlight != choice.recorded else { return nil }
    return choice.options[highlight]
  }

  private mutating func scroll(_ key: Key, in setting: Setting) {
    let measure = setting.context.measure
    let room = Size(columns: measure.width, rows: measure.middleRows)
    cursor.top = shownContent(in: setting).top(after: key, in: room)
  }
}

extension Content {
  /// From which row on it is shown after a key that scrolls; as it was, where there is nothing more.
  func top(after key: Key, in room: Size) -> Int? {
    let page = Page(self, at: Point(column: 0, row: 0), in: room)
    return switch key {
    case .up: max(page.top - 1, 0)
    case .down: min(page.top + 1, page.lastTop)
    case .pageUp: page.topAfterPageUp ?? top
    default: page.topAfterPageDown ?? top
    }
  }
}

// The menu.
extension Screen {
  /// Every action of this screen, one a row: back first, then what `Enter` does here, then stopping, and what the
  /// screen is for last.
  func menu(in setting: Setting) -> Panel {
    let row = row(focus, in: setting)
    let words = setting.context.texts.menu
    let isFacilitators = audience == .facilitator
    let actions = allActions(in: setting)
    // What Enter does here, with the letter of the action that does the same, which then has no row of its own.
    let main = PanelRow(
      row.enter.words, letter: isFacilitators ? actions.first { $0.words == row.enter.words }?.letter : nil,
      refusal: row.choice == nil ? setting.refusal(of: row.enter) : nil, [.close, .enter])
    let others = actions.filter { $0.words != row.enter.words }.map { action in
      PanelRow(
        action.words, letter: isFacilitators ? action.letter : nil, refusal: setting.refusal(of: action),
        [.close] + (highlighted(in: row)?.effects ?? []) + action.effects)
    }
    let spoken = setting.context.measure.isSpoken ? setting.context.texts.line.commands.help.sentence : nil
    let explain = ActionWords(title: words.explain.title, sentence: spoken ?? words.explain.sentence)
    let explanation = PanelRow(explain, letter: isFacilitators ? "?" : nil, [.open(self.explanation(in: setting))])
    return Panel(
      title: words.title, rows: [PanelRow(words.back, [.close])] + [main] + others + [explanation],
      kind: isFacilitators ? .menu : .menuBeforeChild)
  }

  /// What this screen is for and all its keys.
  func explanation(in setting: Setting) -> Reading {
    let texts = setting.context.texts
    let row = row(focus, in: setting)
    let isFacilitators = audience == .facilitator
    if setting.context.measure.isSpoken { return spokenExplanation(in: setting) }
    var keys = [(KeyName.enter.name(in: texts), row.enter.words.sentence)]
    if let space = row.space, space.words != row.enter.words {
      keys.append((KeyName.space.name(in: texts), space.words.sentence))
    }
    keys += row.hints.filter { $0.key != .space }.map { ($0.key.name(in: texts), $0.word) }
    if isFacilitators {
      keys += allActions(in: setting).compactMap { action in
        action.letter.map { (String($0), action.words.sentence) }
      }
    }
    let everywhere = texts.keys.everywhere
    keys += [
      (KeyName.upDown.name(in: texts), everywhere.move), (KeyName.pages.name(in: texts), everywhere.pages),
      (KeyName.escape.name(in: texts), everywhere.menu), (KeyName.control("g").name(in: texts), everywhere.hide),
      (KeyName.control("z").name(in: texts), everywhere.undo), (KeyName.control("y").name(in: texts), everywhere.redo),
      (KeyName.control("l").name(in: texts), everywhere.redraw),
      (KeyName.control("s").name(in: texts), everywhere.saved),
      (KeyName.control("c").name(in: texts), everywhere.quit),
    ]
    return Reading(title: texts.menu.explain.title, paragraphs: purpose(in: setting), keys: keys)
  }

  /// The footer of the row in focus: the main action first, at most five items, no letters.
  func footer(in setting: Setting) -> [KeyHint] {
    let texts = setting.context.texts
    let row = row(focus, in: setting)
    let main = row.choice == nil ? [KeyHint(.enter, row.enter.words.footerWord)] : Self.choiceHints(texts)
    return main + row.hints + [KeyHint(.escape, escape(in: setting) == nil ? texts.footer.menu : texts.footer.back)]
  }

  private static func choiceHints(_ texts: Texts) -> [KeyHint] {
    [KeyHint(.enter, texts.footer.next), KeyHint(.leftRight, texts.footer.choose)]
  }
}
