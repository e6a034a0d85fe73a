import Conversation
import TUI
import Texts

// The frame: the screen with its title and footer, what lies on top of it, and above all the curtain.
extension App {
  /// What stands on a screen of a given size at this moment.
  ///
  /// What the next keys will hardly change is kept, so that only the rest of the picture is made at each of them; it is
  /// shown again only where it would be made of the same.
  public mutating func frame(in size: Size) -> Frame {
    let measure = Measure(size: size)
    if measure.isTooSmall { return lines(tooSmallWords, size) }
    if let curtain { return lines(words(of: curtain), size) }
    var context = context
    context.measure = measure
    let top = overlays.last
    let isBox = top.map { $0.title(in: context.texts) == nil } ?? false
    let page =
      isBox
      ? pageBelowBox(context) : MiddlePage(uncoveredContent(context), notice: noticeLines(context), context.measure)
    let title = picture.title.keep(of: title(context)) { $0.runs(in: context.texts) }
    let hints = top?.footer(in: context) ?? screenFooter(context)
    // Of several boxes only the top one: those below would only show around its edges.
    let onTop = isBox ? top.map { box($0, context) } : nil
    let footer = picture.footer.keep(of: footer(hints, onTop?.scrolling ?? page.scrolling, context)) {
      $0.runs(in: context.texts)
    }
    let runs = picture.screen.keep(of: [title, footer, page.runs]) { Array($0.joined()) }
    let layers = [Layer(origin: .zero, size: size, runs: runs)] + (onTop.map { [$0.layer] } ?? [])
    let cursor = onTop?.cursor ?? page.cursor
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
    case .overview: overview.shownContent(in: context)
    case .inCase(let openCase, let screen): screen.screen.shownContent(in: setting(of: openCase, context))
    }
  }

  /// What lies in the place of the screen, or else the screen, with the rows of the list as they were.
  private mutating func uncoveredContent(_ context: Context) -> Content {
    let measure = context.measure
    if let inPlace = overlays.last(where: { $0.title(in: context.texts) != nil }) {
      return inPlace.content(in: context, width: measure.width, rows: measure.middleRows)
    }
    guard case .inCase(let openCase, let screen) = route else {
      overview.keepRows(in: context)
      return screenContent(context)
    }
    let setting = setting(of: openCase, context)
    return picture.content.keep(of: ScreenSource(screen, setting)) { _ in screen.screen.shownContent(in: setting) }
  }

  /// What a box lies on; the screen of a case stays as it was.
  private mutating func pageBelowBox(_ context: Context) -> MiddlePage {
    guard case .inCase(let openCase, let screen) = route,
      overlays.allSatisfy({ $0.title(in: context.texts) == nil })
    else { return MiddlePage(uncoveredContent(context), notice: [], context.measure) }
    let setting = setting(of: openCase, context)
    return picture.screenBelow.keep(of: ScreenSource(screen, setting)) { _ in
      MiddlePage(screen.screen.shownContent(in: setting), notice: [], context.measure)
    }
  }

  private func noticeLines(_ context: Context) -> [String] {
    noticeLines(width: context.measure.width, context.measure)
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

// What lies on top.
extension App {
  /// A box in the middle, as high as what is in it; where that does not fit, all of the middle without a border.
  private mutating func box(
    _ overlay: any Overlay, _ context: Context
  ) -> (layer: Layer, cursor: Point, scrolling: Scrolling) {
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
    let runs =
      page.runs + .notice(noticeLines, at: inside.below(shown))
      + (edge.rows > 0 ? picture.border.keep(of: size) { .border($0) } : [])
    let origin = Point(column: (measure.size.columns - size.columns) / 2, row: above)
    let cursor = page.cursor.map { Point(column: $0.column + origin.column, row: $0.row + origin.row) }
    return (Layer(origin: origin, size: size, runs: runs), cursor ?? origin, Scrolling(page))
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

extension Run {
  /// A line across the screen.
  static func rule(row: Int, columns: Int) -> Run {
    Run(at: Point(column: 0, row: row), text: .line(columns: columns), style: .rule)
  }
}

extension [Run] {
  fileprivate static func notice(_ lines: [String], at corner: Point) -> [Run] {
    lines.enumerated().map { Run(at: corner.below($0), text: $1, style: .attention) }
  }

  /// A line around a box of this size.
  fileprivate static func border(_ size: Size) -> [Run] {
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

/// What stands between title and footer, laid out.
struct MiddlePage: Sendable {
  let runs: [Run]
  let cursor: Point?
  let scrolling: Scrolling

  /// - Parameter notice: the lines of the notice below it.
  init(_ content: Content, notice: [String], _ measure: Measure) {
    let room = Size(columns: measure.width + 2 * content.outdent, rows: measure.middleRows - notice.count)
    let corner = Point(column: measure.margin - content.outdent, row: measure.titleRows)
    let page = Page(content, at: corner, in: room)
    let below: [Run] = .notice(notice, at: corner.below(room.rows))
    (runs, cursor) = (below.isEmpty ? page.runs : page.runs + below, page.cursor)
    scrolling = Scrolling(page)
  }
}
