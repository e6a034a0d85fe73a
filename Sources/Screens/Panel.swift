import Conversation
import TUI
import Texts

/// Something shown over a screen that takes the keys: a list, a text, a form. The code that opens it gives it all it needs.
protocol Overlay: Sendable {
  /// Who may look; nil for the audience of what is below it.
  var audience: Audience? { get }
  mutating func press(_ key: Key, _ run: inout TypedRun, in context: Context) -> [Effect]
  /// How wide its text is at most.
  var mostColumns: Int { get }
  /// The title of what lies in the place of the screen; nothing for a box over its middle.
  func title(in texts: Texts) -> String?
  func content(in context: Context, width: Int, rows: Int) -> Content
  func footer(in context: Context) -> [KeyHint]
  /// The texts being typed in it, to be kept beside the case; nothing where the field holds what is recorded.
  var drafts: [(field: DraftField, text: String?)] { get }
  /// Whether `Ctrl-Z` right after `Esc` opens it again.
  var reopens: Bool { get }
  /// Whether what is written in it is to be recorded: where nothing can be recorded it does not open.
  var isForRecording: Bool { get }
  /// What a line means in it, in line mode.
  var lineUse: LineUse { get }
  /// How the day that is written in it is understood, where one is.
  func readDay(in context: Context) -> DayReading?
}

extension Overlay {
  var audience: Audience? { nil }
  var mostColumns: Int { 72 }
  func title(in texts: Texts) -> String? { nil }
  var drafts: [(field: DraftField, text: String?)] { [] }
  var reopens: Bool { false }
  var isForRecording: Bool { false }
  func readDay(in context: Context) -> DayReading? { nil }

  /// From which row on it is shown after a key that scrolls by a page; after any other key what has the focus is shown.
  func pagedTop(after key: Key, in context: Context) -> Int? {
    guard key == .pageUp || key == .pageDown else { return nil }
    let (width, rows) = OverlayLayout.room(of: self, in: context)
    return content(in: context, width: width, rows: rows).top(after: key, in: Size(columns: width, rows: rows))
  }
}

/// A list to choose from. Each row says what comes of it; the safe row has the focus first.
struct Panel: Overlay {
  enum Kind: Hashable, Sendable {
    /// A question: typing moves to the row that begins with what is typed.
    case question
    /// The menu where only the facilitator looks: a letter chooses.
    case menu
    /// The menu before a child: typing closes it and acts on the screen below.
    case menuBeforeChild
  }

  var title: String
  var body: [String] = []
  var rows: [PanelRow]
  var kind = Kind.question
  var audience: Audience?
  /// What `Esc` does; it closes the panel unless told otherwise.
  var escape: [Effect] = [.close]
  private(set) var focus = 0
  private var top: Int?

  init(
    title: String, body: [String] = [], rows: [PanelRow], focus: Int = 0, kind: Kind = .question,
    audience: Audience? = nil, escape: [Effect] = [.close]
  ) {
    self.title = title
    self.body = body
    self.rows = rows
    self.focus = focus
    self.kind = kind
    self.audience = audience
    self.escape = escape
  }
}

/// A row of a panel.
struct PanelRow: Sendable {
  var title: String
  /// One plain sentence below the title, in a menu.
  var sentence = ""
  var letter: Character?
  /// Why it cannot be chosen now; the row is then dim and says so.
  var refusal: String?
  var effects: [Effect]

  init(_ title: String, sentence: String = "", refusal: String? = nil, _ effects: [Effect]) {
    self.title = title
    self.sentence = sentence
    self.refusal = refusal
    self.effects = effects
  }

  /// A row that does an action; it says why when that is not possible.
  init(_ words: ActionWords, in setting: CaseContext, _ effects: [Effect]) {
    self.init(words, refusal: setting.refusal(of: Action(words, effects)), [.close] + effects)
  }

  init(_ title: String, in setting: CaseContext, _ effects: [Effect]) {
    self.init(ActionWords(title: title, sentence: ""), in: setting, effects)
  }

  init(_ words: ActionWords, letter: Character? = nil, refusal: String? = nil, _ effects: [Effect]) {
    self.init(words.title, sentence: words.sentence, refusal: refusal, effects)
    self.letter = letter
  }

  fileprivate var spokenLetter: String? { letter.map { "(\($0))" } }
}

// Keys.
extension Panel {
  mutating func press(_ key: Key, _ run: inout TypedRun, in context: Context) -> [Effect] {
    switch key {
    case .character(let character): return type(String(character), &run)
    case .paste(let text): return text.isEmpty ? [] : type(text, &run)
    case .backspace: return []
    default: break
    }
    let wasLost = run == .lost
    run = .none
    switch key {
    case .enter, .control("j"): return wasLost ? [.sayNotNoted] : choose(focus)
    case .escape: return escape
    case .up, .backTab: move(to: focus - 1)
    case .down, .tab: move(to: focus + 1)
    case .home: move(to: 0)
    case .end: move(to: rows.count - 1)
    case .pageUp, .pageDown: top = pagedTop(after: key, in: context)
    default: break
    }
    return []
  }

  private mutating func move(to row: Int) {
    focus = max(0, min(row, rows.count - 1))
    top = nil
  }

  private func choose(_ row: Int) -> [Effect] {
    guard rows.indices.contains(row) else { return [] }
    return rows[row].refusal.map { [.say($0)] } ?? rows[row].effects
  }

  private mutating func type(_ text: String, _ run: inout TypedRun) -> [Effect] {
    switch kind {
    case .menuBeforeChild: return [.close, .press(text.count == 1 ? .character(Character(text)) : .paste(text))]
    case .menu:
      let isFirst = run == .none
      run = .spent
      guard isFirst, let letter = text.lowercased().first, text.count == 1,
        let row = rows.firstIndex(where: { $0.letter == letter })
      else { return [] }
      focus = row
      return choose(row)
    case .question:
      if run == .none, text == " " { return [] }
      let typed = if case .choosing(let before) = run { before + text } else { text }
      if run != .lost, run != .spent, let row = rows.place(typed: typed, names: { [$0.title] }) {
        move(to: row)
        run = .choosing(typed)
        return []
      }
      run = .lost
      return [.sayNotNoted]
    }
  }
}

extension Panel {
  var lineUse: LineUse {
    let rows = rows.map { LineRow(name: $0.title, letter: $0.letter, refusal: $0.refusal) }
    return kind == .menuBeforeChild ? .menuBeforeChild(rows) : .rows(rows)
  }
}

// Drawing.
extension Panel {
  func content(in context: Context, width: Int, rows height: Int) -> Content {
    let heading = Block(title, .heading, width: width)
    let text = body.map { Block($0, width: width) } + [.blank]
    let titles = rows.reduce(0) { max($0, $1.title.columns) } + 6
    if kind != .question, width - titles >= 50 {
      let blocks = rows.indices.map { row($0, width: width, sentencesAt: titles) }
      return Content(head: [heading] + text, body: blocks, top: top)
    }
    let showsAll = kind == .question || height >= rows.count * 2 + 4
    let blocks = rows.indices.map { block(of: $0, width: width, showsSentence: showsAll || $0 == focus, in: context) }
    // A text too long to stand above the row in focus scrolls with the rows; the question stays.
    let focused = blocks.filter { $0.cursor != nil }
    if ([heading] + text + focused).reduce(0, { $0 + $1.lines.count }) > height {
      return Content(head: [heading], body: text + blocks, top: top)
    }
    return Content(head: [heading] + text, body: blocks, top: top)
  }

  /// In a menu the sentences stand beside the rows, where there is room.
  var mostColumns: Int { kind == .question ? 72 : 110 }

  private func block(of index: Int, width: Int, showsSentence: Bool, in context: Context) -> Block {
    let row = rows[index]
    let letter = row.letter.map { "  " + String($0) } ?? ""
    var block = Block.row(
      row.title, isFocused: index == focus, row.refusal == nil ? .plain : .hint, width: width - letter.columns)
    if !letter.isEmpty { block.lines[0].add(letter, .hint, at: width - letter.columns, spoken: row.spokenLetter) }
    let below = row.refusal ?? row.sentence
    if showsSentence, !below.isEmpty { block.lines += Block(below, .hint, width: width, indent: 4).lines }
    return block
  }

  /// A row with its letter and its sentence in columns of their own.
  private func row(_ index: Int, width: Int, sentencesAt column: Int) -> Block {
    let row = rows[index]
    var block = Block.row(
      row.title, isFocused: index == focus, row.refusal == nil ? .plain : .hint, width: column)
    if let letter = row.letter {
      block.lines[0].add(String(letter), .hint, at: column - 2, spoken: row.spokenLetter)
    }
    let sentence = Block(row.refusal ?? row.sentence, .hint, width: width, indent: column + 2).lines
    while block.lines.count < sentence.count { block.lines.append(Line()) }
    for (offset, line) in sentence.enumerated() { block.lines[offset].pieces += line.pieces }
    return block
  }

  func footer(in context: Context) -> [KeyHint] {
    let words = context.texts.footer
    return [
      KeyHint(.enter, words.perform), KeyHint(.upDown, words.move), KeyHint(.escape, words.back),
    ]
  }
}

/// Something to read; it scrolls, `Enter` by a page, and `Esc` closes it.
struct Reading: Overlay {
  let title: String
  let paragraphs: [String]
  var keys: [(name: String, sentence: String)] = []
  /// What follows, under headings.
  var sections: [(title: String, lines: [String])] = []
  var audience: Audience?
  private var top = 0

  init(
    title: String, paragraphs: [String], keys: [(String, String)] = [],
    sections: [(title: String, lines: [String])] = [], audience: Audience? = nil
  ) {
    self.title = title
    self.paragraphs = paragraphs
    self.keys = keys
    self.sections = sections
    self.audience = audience
  }

  var lineUse: LineUse { .reading(stays: false) }

  mutating func press(_ key: Key, _ run: inout TypedRun, in context: Context) -> [Effect] {
    if key.isPrintable {
      run = .lost
      return [.sayNotNoted]
    }
    let wasLost = run == .lost
    run = .none
    if wasLost, key == .enter || key == .control("j") { return [.sayNotNoted] }
    if key == .escape { return [.close] }
    let (width, height) = OverlayLayout.room(of: self, in: context)
    let content = content(in: context, width: width, rows: height)
    top = content.top(afterReading: key, in: Size(columns: width, rows: height))
    return []
  }

  func content(in context: Context, width: Int, rows: Int) -> Content {
    var body = paragraphs.map { Block($0, width: width) }.spaced()
    if !keys.isEmpty {
      let heading = context.measure.isSpoken ? context.texts.line.help.here : context.texts.menu.keys
      body += [.blank, Block(heading, .heading, width: width)]
      let column = (keys.map(\.name.columns).max() ?? 0) + 2
      body += keys.map { key in
        var block = Block(key.sentence, width: width, indent: column)
        if !block.lines.isEmpty { block.lines[0].add(key.name, .heading, at: 0) }
        return block
      }
    }
    for section in sections {
      body += [.blank, Block(section.title, .heading, width: width)] + section.lines.map { Block($0, width: width) }
    }
    return Content(head: [Block(title, .heading, width: width), .blank], body: body, top: top)
  }

  func footer(in context: Context) -> [KeyHint] {
    [KeyHint(.upDown, context.texts.footer.read), KeyHint(.escape, context.texts.footer.back)]
  }
}

extension Content {
  /// From which row on something is shown that is only there to be read.
  func top(afterReading key: Key, in room: Size) -> Int {
    let page = Page(self, at: Point(column: 0, row: 0), in: room)
    return switch key {
    case .down: min(page.top + 1, page.lastTop)
    case .up: max(page.top - 1, 0)
    case .pageDown, .enter, .control("j"): page.topAfterPageDown ?? page.top
    case .pageUp: page.topAfterPageUp ?? page.top
    case .home: 0
    case .end: page.lastTop
    default: page.top
    }
  }
}
