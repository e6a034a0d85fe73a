import Conversation
import TUI
import Texts

// What a line means, by where it is taken: the keys it stands for, an action, or why it means nothing there.
extension LineMode {
  mutating func understand(_ line: TypedLine) {
    if app.curtain != nil { return takeAtCurtain(line) }
    switch line {
    case .empty: pressEnter()
    case .command(let word): command(word)
    case .words(let text): take(words: text)
    case .strayKeys: objection = words.strayKeys
    }
  }

  /// At a curtain an empty line opens it; words are dropped, and that is said.
  private mutating func takeAtCurtain(_ line: TypedLine) {
    switch line {
    case .empty: requests += app.openCurtain(at: now)
    case .words(let text): objection = words.atCurtain(text: text)
    case .strayKeys: objection = words.strayKeys
    case .command(let word):
      let command = word.isEmpty ? .back : LineCommand.named(word, in: bothTexts)
      switch command {
      case .back where app.curtain?.turningBack != nil: type(.escape)
      case .quit: type(.control("c"))
      default: objection = words.atCurtain(text: "." + word)
      }
    }
  }

  /// A line without an end, because the input ended: its words are kept as a draft.
  mutating func begin(_ line: TypedLine) {
    guard app.curtain == nil, case .words(let text) = line else { return }
    switch app.lineUse {
    case .row(let row):
      if case .field = row.typing, app.openCase?.readOnly == nil { write(text, onRow: row, keeping: false) }
    case .text(let field, let recorded, _):
      if !field.isSecret { write(text, in: field, recorded: recorded, keeping: false) }
    case .rowsOrDay: type(.end, .enter, .paste(text))
    case .menuBeforeChild:
      type(.escape)
      begin(line)
    case .search, .option, .rows, .reading: break
    }
  }

  private mutating func pressEnter() {
    guard case .reading = app.lineUse else { return type(.enter) }
    if part + 1 < parts.count { wantedPart = part + 1 } else { objection = words.lastPart(back: typed(.back)) }
  }

  private mutating func type(_ keys: Key...) { type(keys) }

  private var bothTexts: [Texts] { [app.texts, app.ownTexts] }

  func typed(_ command: LineCommand) -> String { command.typed(in: app.texts) }

  /// How a number is typed here: before a child with a dot.
  func typedNumber(_ number: Int) -> String { (app.audience == .facilitator ? "" : ".") + String(number) }
}

// Words.
extension LineMode {
  private mutating func take(words text: String) {
    switch app.lineUse {
    case .row(let row):
      if app.audience == .facilitator { facilitatorWords(text, row) } else { childWords(text, row) }
    case .search: type(.control("u"), .paste(text))
    case .text(let field, let recorded, _): write(text, in: field, recorded: recorded, keeping: true)
    case .option(let choice): choose(text, of: choice)
    case .rows(let rows): choose(text, of: rows)
    case .rowsOrDay(let rows):
      if let place = place(of: text, in: rows, dayRow: true) {
        choose(place, of: rows)
      } else {
        type(.end, .enter)
        if case .text(let field, let recorded, _) = app.lineUse {
          write(text, in: field, recorded: recorded, keeping: true)
        }
      }
    case .menuBeforeChild(let rows):
      if let place = place(of: text, in: rows) {
        objection = words.dotNeeded(text: text, command: typedNumber(place + 1))
      } else {
        type(.escape)
        take(words: text)
      }
    case .reading(let stays): read(text, stays: stays)
    }
  }

  /// Before a child: words are written where words are expected, name an option of a choice, or find no place.
  private mutating func childWords(_ text: String, _ row: Row) {
    switch row.typing {
    case .field:
      if let reason = app.openCase?.readOnly {
        objection = words.notNoted(text: text, reason: reason)
      } else {
        write(text, onRow: row, keeping: true)
      }
    case .choice(let choice):
      if let option = choice.option(named: text) ?? choice.option(numbered: text) {
        choose(option, ofRowWith: choice)
      } else {
        objection = words.noOption(text: text, options: numbered(choice))
      }
    case .nowhere: objection = words.noPlace(text: text, hints: hints(isArrival: false).joined(separator: " · "))
    }
  }

  /// Only the facilitator looks: a line is a letter, a number, or the words of an option, an action or a row.
  private mutating func facilitatorWords(_ text: String, _ row: Row) {
    if case .choice(let choice) = row.typing, let option = choice.option(named: text) {
      return choose(option, ofRowWith: choice)
    }
    if goToPerson(text, exactly: true) { return }
    let screen = app.lineScreen
    if text.asName.isEmpty || text.count == 1, let letter = text.lowercased().first {
      if letter == "?" { return type(.escape) }
      if let action = screen.lineActions.first(where: { $0.letter == letter }) { return perform(action) }
    }
    if let number = text.asNumber, let effects = screen.effects(toRow: number) {
      perform(effects)
    } else if !command(named: text) {
      objection = words.unknown(text: text, hints: understood)
    }
  }

  /// Writes a text behind what stands in the field that it opens.
  private mutating func write(_ text: String, onRow row: Row, keeping: Bool) {
    guard case .field(let open) = row.typing, case .text(let field, _, _) = open().lineUse else { return }
    let separator = field.text.isEmpty || field.text.last?.isWhitespace == true ? "" : " "
    type([.paste(separator + text)] + (keeping ? [.enter] : []))
  }

  /// A line replaces a short text, and one that is as it was recorded; else it goes on behind it.
  private mutating func write(_ text: String, in field: TextField, recorded: String, keeping: Bool) {
    let replaces = isReplaced(field, recorded)
    let separator = replaces || field.text.isEmpty || field.text.last?.isWhitespace == true ? "" : " "
    let clearing = replaces ? Self.clearing(field) : []
    type(clearing + [.paste(separator + text)])
    guard keeping else { return }
    // Enter closes the field, and what it understood is not seen any more.
    if case .day(_, let echo) = app.overlays.last?.readDay(in: app.context) { understoodDay = echo }
    type(.enter)
  }

  func isReplaced(_ field: TextField, _ recorded: String) -> Bool { !field.isLong || field.text == recorded }

  /// The keys that empty a field, line by line from its end.
  private static func clearing(_ field: TextField) -> [Key] {
    field.text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { _ in [Key.control("u"), .backspace] }
  }

  private mutating func read(_ text: String, stays: Bool) {
    let isFacilitators = app.audience == .facilitator
    if isFacilitators, let number = text.asNumber, parts.indices.contains(number - 1) {
      wantedPart = number - 1
    } else if isFacilitators, let key = keyOfFooter(text) {
      type(key)
    } else if isFacilitators, !stays {
      perform([.close])
      take(words: text)
    } else {
      objection = words.stillReading(text: text, back: typed(.back))
    }
  }

  /// The key of a hint in the footer of what lies on top, by its letter or its words.
  private func keyOfFooter(_ text: String) -> Key? {
    let context = app.context
    let hints = app.overlays.last?.footer(in: context) ?? []
    let place = hints.place(named: text) { hint in [hint.word, context.name(of: hint.key)].compactMap { $0 } }
    return place.flatMap { hints[$0].key.key }
  }
}

// Options and rows.
extension LineMode {
  /// Takes an option of the row in focus; refused, all stays as it was.
  private mutating func choose(_ option: Int, ofRowWith choice: Choice) {
    if option != choice.recorded, let refusal = app.lineScreen.refusal(of: choice.options[option]) {
      objection = refusal
    } else {
      type(Self.moves(from: choice.recorded, to: option) + [.enter])
    }
  }

  /// Takes an option of the choice that lies on top.
  private mutating func choose(_ text: String, of choice: Choice) {
    guard let option = choice.option(named: text) ?? choice.option(numbered: text) else {
      objection = words.noOption(text: text, options: numbered(choice))
      return
    }
    type(Self.moves(from: choice.recorded, to: option) + [.enter])
  }

  private static func moves(from place: Int, to option: Int) -> [Key] {
    Array(repeating: option < place ? .left : .right, count: abs(option - place))
  }

  private mutating func choose(_ text: String, of rows: [LineRow]) {
    if let place = place(of: text, in: rows) { return choose(place, of: rows) }
    let names = rows.enumerated().map { words.numbered(number: $0 + 1, name: $1.name) }
    objection = words.noOption(text: text, options: names.joined(separator: ", "))
  }

  /// The row that a line names: by its letter, its number or its words.
  private func place(of text: String, in rows: [LineRow], dayRow: Bool = false) -> Int? {
    if let letter = text.lowercased().first, text.count == 1, let row = rows.firstIndex(where: { $0.letter == letter })
    {
      return row
    }
    if let number = text.asNumber { return (1...rows.count + (dayRow ? 1 : 0)).contains(number) ? number - 1 : nil }
    return rows.place(named: text) { [$0.name] }
  }

  private mutating func choose(_ place: Int, of rows: [LineRow]) {
    if rows.indices.contains(place), let refusal = rows[place].refusal {
      objection = refusal
    } else {
      type([.home] + Array(repeating: .down, count: place) + [.enter])
    }
  }

  func numbered(_ choice: Choice) -> String {
    choice.options.enumerated().map { words.numbered(number: $0 + 1, name: $1.label) }.joined(separator: ", ")
  }
}

// Commands.
extension LineMode {
  private mutating func command(_ word: String) {
    if word.isEmpty { return perform(.back) }
    if let number = word.asNumber { return go(toRow: number, word) }
    if let command = LineCommand.named(word, in: bothTexts) { return perform(command) }
    switch app.lineUse {
    case .rows(let rows), .menuBeforeChild(let rows), .rowsOrDay(let rows):
      if let place = place(of: word, in: rows) { return choose(place, of: rows) }
    case .option(let choice):
      if choice.option(named: word) != nil { return choose(word, of: choice) }
    case .row: if command(named: word) { return }
    case .search, .text, .reading: break
    }
    objection = words.unknownCommand(text: "." + word, hints: understood)
  }

  /// The words of a person, an action, a command or a row; whether there was such a thing.
  private mutating func command(named word: String) -> Bool {
    if goToPerson(word, exactly: false) { return true }
    let lineActions = app.lineScreen.lineActions
    let rows = app.spoken.rows
    func names(of action: LineAction) -> [String] { [action.words.title, action.words.footerWord] }
    if let action = lineActions.first(where: { names(of: $0).map(\.asName).contains(word.asName) }) {
      perform(action)
    } else if let command = LineCommand.named(word, in: bothTexts) {
      perform(command)
    } else if let place = rows.place(named: word, names: { [$0.text] }) {
      go(toRow: place + 1, word)
    } else if let place = lineActions.place(named: word, names: names) {
      perform(lineActions[place])
    } else {
      return false
    }
    return true
  }

  private mutating func perform(_ action: LineAction) {
    if let refusal = action.refusal {
      objection = refusal
    } else {
      perform(action.effects)
    }
  }

  private mutating func go(toRow number: Int, _ word: String) {
    switch app.lineUse {
    case .rows(let rows), .menuBeforeChild(let rows):
      if rows.indices.contains(number - 1) { return choose(number - 1, of: rows) }
    case .rowsOrDay(let rows): if (1...rows.count + 1).contains(number) { return choose(number - 1, of: rows) }
    case .option(let choice): if choice.options.indices.contains(number - 1) { return choose("\(number)", of: choice) }
    case .text(_, _, let offers):
      if (1...max(offers, 1)).contains(number), offers > 0 {
        return type(Array(repeating: .down, count: number) + [.enter])
      }
    case .reading:
      if parts.indices.contains(number - 1) {
        wantedPart = number - 1
        return
      }
    case .row, .search:
      if let effects = app.lineScreen.effects(toRow: number) {
        perform(effects)
        return
      }
    }
    objection = words.unknownCommand(text: "." + word, hints: understood)
  }

  /// A person by name: with the number of a question before it, there.
  private mutating func goToPerson(_ word: String, exactly: Bool) -> Bool {
    guard let openCase = app.openCase else { return false }
    let parts = word.split(separator: " ", maxSplits: 1).map(String.init)
    if parts.count == 2, let number = Int(parts[0]), let effects = app.lineScreen.effects(toRow: number),
      let person = person(parts[1], exactly, openCase)
    {
      perform(effects)
      if let effects = app.lineScreen.effects(to: person) { perform(effects) }
      return true
    }
    guard let person = person(word, exactly, openCase), let effects = app.lineScreen.effects(to: person) else {
      return false
    }
    perform(effects)
    return true
  }

  private func person(_ word: String, _ exactly: Bool, _ openCase: OpenCase) -> Person? {
    let persons = openCase.conversation.persons
    return [Person.gepeste, .pester].first { person in
      exactly ? persons[person].trimmed == word.trimmed : persons[person].asName == word.asName
    }
  }
}

// The commands that are there wherever one is.
extension LineMode {
  private mutating func perform(_ command: LineCommand) {
    switch command {
    case .menu: openMenu()
    case .back: goBack()
    case .undo: type(.control("z"))
    case .redo: type(.control("y"))
    case .mend: mend()
    case .curtain: type(.control("g"))
    case .tab: type(.tab)
    case .up: type(.up)
    case .down: type(.down)
    case .more: readOn()
    case .sayAgain: forgetSaid()
    case .clear: clear()
    case .saved: type(.control("s"))
    case .help: perform([.open(app.lineScreen.explanation)])
    case .quit: type(.control("c"))
    }
  }

  private mutating func openMenu() {
    if case .row = app.lineUse, !app.lineScreen.hasWayBack {
      type(.escape)
    } else {
      objection = words.menuNotNow(menu: typed(.menu), back: typed(.back))
    }
  }

  private mutating func goBack() {
    if case .row = app.lineUse, !app.lineScreen.hasWayBack {
      objection = words.nothingOpen(menu: typed(.menu))
    } else {
      type(.escape)
    }
  }

  private mutating func mend() {
    guard case .row = app.lineUse, let event = app.openCase?.history.undoable?.event,
      let correction = app.lineScreen.correction(of: event)
    else {
      objection = words.nothingToMend
      return
    }
    if let reason = app.openCase?.readOnly {
      objection = reason
    } else {
      perform([.open(correction)])
    }
  }

  private mutating func readOn() {
    if part + 1 < parts.count { wantedPart = part + 1 } else { objection = words.noMore }
  }

  private mutating func clear() {
    guard case .text(let field, _, _) = app.lineUse else {
      objection = words.nothingToClear
      return
    }
    type(Self.clearing(field))
  }
}

// What is named as possible.
extension LineMode {
  /// What would be understood here, for a line that was not.
  private var understood: String {
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
    if let space = row.space, space.words != row.enter.words {
      hints.append(words.commandHint(command: "." + space.words.footerWord))
    }
    if app.lineScreen.hasWayBack { hints.append(words.carrying(command: typedNumber(2), back: typed(.back))) }
    return hints
  }

  private func hints(of field: TextField, _ recorded: String, _ offers: Int) -> [String] {
    var hints: [String] = []
    if offers > 0 { hints.append(words.offerHint(command: typedNumber(1))) }
    if field.text.isEmpty {
      hints.append(words.typeText)
    } else if !field.isSecret {
      hints.append(isReplaced(field, recorded) ? words.typeInstead : words.typeOnwards(clear: typed(.clear)))
    }
    let enter = app.overlays.last?.footer(in: app.context).first { $0.key == .enter }?.word
    // An empty long text closes; a short one may be left out.
    if let enter, !field.text.isBlank || !field.isLong { hints.append(enterHint(enter)) }
    return hints + [words.backHint(back: typed(.back))]
  }
}

extension Row {
  /// Whether `Enter` opens the field that typing writes in.
  fileprivate var opensField: Bool {
    guard case .field = typing, case .open(let overlay) = enter.effects.first, case .text = overlay.lineUse else {
      return false
    }
    return true
  }
}
