import Conversation
import TUI
import Texts

// The frame: the screen with its title and footer, what lies on top of it, and above all the curtain.
extension App {
  /// What stands on a screen of a given size at this moment.
  public func frame(in size: Size) -> Frame {
    let measure = Measure(size: size)
    if measure.isTooSmall { return lines(tooSmallWords, size) }
    if let curtain { return lines(words(of: curtain), size) }
    var context = context
    context.measure = measure
    let top = overlays.last
    let isBox = top.map { $0.title(in: context.texts) == nil } ?? false
    let inPlace = overlays.last { $0.title(in: context.texts) != nil }
    let below = inPlace?.content(in: context, width: measure.width, rows: measure.middleRows) ?? screenContent(context)
    let page = middle(below, context, showsNotice: !isBox)
    let footer = footer(top?.footer(in: context) ?? screenFooter(context), context)
    var layers = [Layer(origin: .zero, size: size, runs: title(context) + footer + page.runs)]
    var cursor = page.cursor
    // Of several boxes only the top one: those below would only show around its edges.
    if isBox, let top {
      let box = box(top, context)
      layers.append(box.layer)
      cursor = box.cursor
    }
    return Frame(size: size, layers: layers, cursor: cursor ?? .zero, isFresh: needsFreshFrame)
  }

  func words(of curtain: Curtain) -> String {
    if curtain.asksQuit { return texts.curtain.quit(key: context.name(of: .control("c")) ?? "") }
    let line = curtain.kind.words(in: texts) { person in openCase?.conversation.persons[person] ?? "" }
    return curtain.swallowedWords ? line + "\n\n" + texts.notices.notNoted : line
  }

  private var tooSmallWords: String {
    let words = texts.smallWindow
    if asksQuitInSmallWindow { return words.quit }
    return words.tooSmall(columns: Measure.smallest.columns, rows: Measure.smallest.rows)
  }

  /// Lines in the middle of a screen on which nothing else stands.
  private func lines(_ text: String, _ size: Size) -> Frame {
    guard size.columns > 0, size.rows > 0 else { return Frame(size: size, layers: [], cursor: .zero) }
    let width = max(1, size.columns - 4)
    let lines = text.paragraphs(wrappedTo: width).prefix(size.rows)
    let top = (size.rows - lines.count) / 2
    let runs = lines.enumerated().map { index, line in
      Run(at: Point(column: max(0, (size.columns - line.columns) / 2), row: top + index), text: line, style: .plain)
    }
    let layer = Layer(origin: .zero, size: size, runs: runs)
    return Frame(size: size, layers: [layer], cursor: runs.last?.at ?? .zero, isFresh: needsFreshFrame)
  }
}

// A screen between its title and its footer.
extension App {
  func screenContent(_ context: Context) -> Content {
    switch route {
    case .overview: return overview.shownContent(in: context)
    case .inCase(let openCase, let screen):
      let setting = setting(of: openCase, context)
      if overlays.isEmpty { return screen.screen.shownContent(in: setting) }
      return screenBelow.product(of: ScreenSource(screen, setting)) { screen.screen.shownContent(in: setting) }
    }
  }

  /// Keeps what the next keys will hardly change, so that only the rest of the picture is made at each of them. What is
  /// kept is never shown of anything else than it was made of.
  mutating func keepWhatLastsInPicture() {
    let context = context
    switch route {
    case .overview: overview.keepRows(in: context)
    case .inCase(let openCase, let screen):
      guard !overlays.isEmpty else { return screenBelow = Reusable() }
      let setting = setting(of: openCase, context)
      screenBelow.keep(of: ScreenSource(screen, setting)) { screen.screen.shownContent(in: setting) }
    }
  }

  /// Content between title and footer, with the notice below it.
  private func middle(
    _ content: Content, _ context: Context, showsNotice: Bool = true
  ) -> (runs: [Run], cursor: Point?) {
    let measure = context.measure
    let noticeLines = showsNotice ? noticeLines(width: measure.width, measure) : []
    let room = Size(
      columns: measure.width + 2 * content.outdent, rows: measure.middleRows - noticeLines.count)
    let corner = Point(column: measure.margin - content.outdent, row: measure.titleRows)
    let page = Page(content, at: corner, in: room)
    return (page.runs + noticeRuns(noticeLines, at: corner.below(room.rows)), page.cursor)
  }

  private func noticeRuns(_ lines: [String], at corner: Point) -> [Run] {
    lines.enumerated().map { Run(at: corner.below($0), text: $1, style: .attention) }
  }

  private func screenFooter(_ context: Context) -> [KeyHint] {
    switch route {
    case .overview: overview.isSearching ? overview.searchFooter(in: context) : overview.footer(in: context)
    case .inCase(let openCase, let screen): screen.screen.footer(in: setting(of: openCase, context))
    }
  }

  /// The notice, as long as it leaves the row in focus its room; whole it stands in the menu, at the action it refuses.
  func noticeLines(width: Int, _ measure: Measure) -> [String] {
    guard let notice else { return [] }
    let lines = (notice.unsaved?.text ?? notice.text).paragraphs(wrappedTo: width)
    let room = max(1, measure.middleRows - 3)
    return lines.count <= room ? lines : lines.prefix(room - 1) + [lines[room - 1].truncated(to: width - 2) + " …"]
  }
}

// The title: who, what must be known, and who may look.
extension App {
  private func title(_ context: Context) -> [Run] {
    let measure = context.measure
    let columns = measure.size.columns
    let mark = mark + " "
    var room = columns - mark.columns - 2
    var runs: [Run] = []
    if !warning.isEmpty {
      room -= warning.columns + 2
      let column = columns - mark.columns - warning.columns - 2
      runs.append(Run(at: Point(column: column, row: 0), text: warning, style: .attention))
    }
    let heading = room < 4 ? "" : heading(context, room: room)
    runs.append(Run(at: Point(column: 1, row: 0), text: heading, style: .heading))
    runs.append(Run(at: Point(column: columns - mark.columns, row: 0), text: mark, style: .heading))
    if !measure.isCompact { runs += trail(row: 1) }
    return runs + [rule(row: measure.titleRows - 1, columns)]
  }

  private func rule(row: Int, _ columns: Int) -> Run {
    Run(at: Point(column: 0, row: row), text: .line(columns: columns), style: .rule)
  }

  /// Who may look, in capitals at the right of the title.
  var mark: String {
    switch audience {
    case .facilitator: texts.marks.facilitator
    case .together: texts.marks.together
    case .person(let person):
      texts.marks.person(
        name: isSpoken ? name(person) : [name(person), name(person.other)].toldApart(in: nameRoom)[0])
    }
  }

  /// The columns of a name in the mark: it gives way to a warning beside it.
  private var nameRoom: Int {
    let taken = texts.marks.person(name: "").columns + (warning.isEmpty ? 0 : warning.columns + 2)
    return max(1, min(12, size.columns - taken - 2))
  }

  private func name(_ person: Person) -> String { openCase?.conversation.persons[person] ?? "" }

  /// What the title must say besides.
  var warning: String {
    let words = texts.warnings
    guard let openCase else { return "" }
    if openCase.saving.hasFailed { return words.unsaved }
    if openCase.readOnly != nil { return words.readOnly }
    if openCase.saving.elsewhere != nil { return words.elsewhere }
    return openCase.isPractice ? words.practice : ""
  }

  private func heading(_ context: Context, room: Int) -> String {
    if let title = overlays.reversed().lazy.compactMap({ $0.title(in: context.texts) }).first {
      return title.displayForm.truncated(to: room)
    }
    guard case .inCase(let openCase, let screen) = route else { return texts.program.displayForm.truncated(to: room) }
    if context.measure.isCompact {
      return screen.screen.shortTitle(in: setting(of: openCase, context)).displayForm.truncated(to: room)
    }
    let persons = openCase.conversation.persons
    let names = [
      persons[openCase.conversation.person(in: .gepeste)], persons[openCase.conversation.person(in: .pester)],
    ]
    .map(\.sharedRowForm)
    let separator = " & "
    let each = max(1, (room - separator.columns) / 2)
    let short = names.toldApart(in: each)
    return short.joined(separator: separator).truncated(to: room)
  }

  /// The steps, with a sign at the one that is under way.
  private func trail(row: Int) -> [Run] {
    guard let conversation = openCase?.conversation, overlays.allSatisfy({ $0.title(in: texts) == nil }) else {
      return []
    }
    var runs: [Run] = []
    var column = 1
    func add(_ text: String, _ style: Style) {
      runs.append(Run(at: Point(column: column, row: row), text: text, style: style))
      column += text.columns
    }
    for step in ActiveStep.allCases {
      if step != .preparation { add(" ── ", .rule) }
      let isHere = conversation.activeStep == step
      add((isHere ? "● " : "") + texts.steps[step], isHere ? .heading : .hint)
    }
    switch conversation.step {
    case .active: break
    case .stopped: add(" ── ● " + texts.records.stopped, .heading)
    case .closed: add(" ── ● " + texts.records.closed, .heading)
    }
    return runs
  }
}

// The footer.
extension App {
  /// At most five keys with their words, of what lies on top; before a child `Ctrl-G` is always among them.
  private func footer(_ hints: [KeyHint], _ context: Context) -> [Run] {
    let measure = context.measure
    let row = measure.size.rows - 1
    var runs = [rule(row: row - 1, measure.size.columns)]
    var column = 1
    var items = hints.map { FooterItem($0, in: context.texts) }
    if audience != .facilitator {
      items.append(FooterItem(KeyHint(.control("g"), context.texts.footer.hide), in: context.texts))
    }
    for item in items.shown(in: measure.size.columns - 2) {
      runs.append(Run(at: Point(column: column, row: row), text: item.name, style: .heading))
      let wordColumn = column + item.name.columns + 1
      if !item.word.isEmpty {
        runs.append(Run(at: Point(column: wordColumn, row: row), text: item.word, style: .hint))
      }
      column += item.columns + 3
    }
    return runs
  }
}

/// A key in the footer, as it is called there, with its word.
private struct FooterItem {
  let key: KeyName
  let name: String
  var word: String { didSet { columns = Self.columns(name, word) } }
  private(set) var columns: Int

  init(_ hint: KeyHint, in texts: Texts) {
    (key, name, word) = (hint.key, hint.key.name(in: texts), hint.word)
    columns = Self.columns(name, word)
  }

  private static func columns(_ name: String, _ word: String) -> Int {
    name.columns + (word.isEmpty ? 0 : 1 + word.columns)
  }
}

extension [FooterItem] {
  private func isTooWide(for columns: Int) -> Bool {
    count > 5 || reduce(3 * (count - 1)) { $0 + $1.columns } > columns
  }

  /// Where it is narrow, first the word of `Ctrl-G` goes, then items from the right, last the word of `Esc`: the main
  /// action, `Esc` and `Ctrl-G` stay, and at a choice its arrows, which need no word.
  fileprivate func shown(in columns: Int) -> [FooterItem] {
    var items = self
    func shorten(_ key: KeyName) {
      if items.isTooWide(for: columns), let place = items.firstIndex(where: { $0.key == key }) {
        items[place].word = ""
      }
    }
    shorten(.control("g"))
    let kept: [KeyName] = [.leftRight, .escape, .control("g")]
    while items.isTooWide(for: columns),
      let last = items.indices.dropFirst().last(where: { !kept.contains(items[$0].key) })
    {
      items.remove(at: last)
    }
    shorten(.leftRight)
    shorten(.escape)
    if items.isTooWide(for: columns) { items.removeAll { $0.key == .leftRight } }
    while items.isTooWide(for: columns), let word = items.first?.word, word.columns > 1 {
      items[0].word = word.truncated(to: word.columns - 1)
    }
    return items
  }
}

// What lies on top.
extension App {
  /// A box in the middle, as high as what is in it; where that does not fit, all of the middle without a border.
  private func box(_ overlay: any Overlay, _ context: Context) -> (layer: Layer, cursor: Point?) {
    let measure = context.measure
    let (width, most) = OverlayLayout.room(of: overlay, in: context)
    let noticeLines = noticeLines(width: width, measure)
    let content = overlay.content(in: context, width: width, rows: most - noticeLines.count)
    let wanted = (content.head + content.body).reduce(noticeLines.count) { $0 + $1.lines.count }
    let fills = measure.isCompact || wanted > most - 2
    let margin = (measure.size.columns - width) / 2
    let edge = fills ? Size(columns: margin, rows: 0) : Size(columns: 2, rows: 1)
    let rows = fills ? most : wanted
    let size = Size(columns: fills ? measure.size.columns : width + 4, rows: rows + 2 * edge.rows)
    let above = measure.titleRows + (fills ? 0 : (measure.middleRows - size.rows) / 2)
    let inside = Point(column: edge.columns, row: edge.rows)
    let shown = rows - noticeLines.count
    let page = Page(content, at: inside, in: Size(columns: width, rows: shown))
    let runs = page.runs + noticeRuns(noticeLines, at: inside.below(shown)) + (edge.rows > 0 ? border(size) : [])
    let origin = Point(column: (measure.size.columns - size.columns) / 2, row: above)
    let cursor = page.cursor.map { Point(column: $0.column + origin.column, row: $0.row + origin.row) }
    return (Layer(origin: origin, size: size, runs: runs), cursor ?? origin)
  }

  private func border(_ size: Size) -> [Run] {
    let line = String.line(columns: size.columns - 2)
    let sides = (1..<(size.rows - 1)).flatMap { row in
      [0, size.columns - 1].map { Run(at: Point(column: $0, row: row), text: "│", style: .rule) }
    }
    return [
      Run(at: .zero, text: "┌" + line + "┐", style: .rule),
      Run(at: Point(column: 0, row: size.rows - 1), text: "└" + line + "┘", style: .rule),
    ] + sides
  }
}

/// The room of what lies on a screen.
enum OverlayLayout {
  static func room(of overlay: any Overlay, in context: Context) -> (width: Int, rows: Int) {
    let measure = context.measure
    if overlay.title(in: context.texts) != nil || measure.isCompact || measure.isSpoken {
      return (measure.width, measure.middleRows)
    }
    // The title above it still says who may look; the footer below is its own.
    return (min(overlay.mostColumns, measure.size.columns - 8), measure.middleRows)
  }
}

extension Point {
  static let zero = Point(column: 0, row: 0)

  func below(_ rows: Int) -> Point { Point(column: column, row: row + rows) }
}

extension String {
  /// Its lines in display form, each wrapped to a width.
  fileprivate func paragraphs(wrappedTo width: Int) -> [String] {
    split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { $0.isEmpty ? [""] : String($0).displayForm.wrapped(to: width) }
  }
}

/// All that the content of a screen of an open case is made of; what stays the same while the program runs is left out.
struct ScreenSource: Hashable, Sendable {
  private let screen: CaseRoute
  private let measure: Measure
  private let language: String
  private let today: Day
  private let conversation: Conversation
  @Shared private var script: Script
  private let drafts: Drafts
  private let areAnswersCovered: Bool
  private let readOnly: String?
  private let isSaved: Bool

  init(_ screen: CaseRoute, _ setting: CaseContext) {
    (self.screen, measure, language, today) = (screen, setting.measure, setting.texts.language, setting.today)
    (conversation, _script, drafts) = (setting.conversation, setting.$script, setting.drafts)
    (areAnswersCovered, readOnly, isSaved) = (setting.areAnswersCovered, setting.readOnly, setting.isSaved)
  }
}
