import Conversation
import TUI
import Texts

/// The program in plain lines, for screen readers, braille displays and scripts. It says what is shown, takes one line
/// at a time, and gives the app the keys or the action that the line stands for: state, rows and rules are the app's.
public struct LineMode: Sendable {
  public internal(set) var app: App
  var now: Now
  var requests: [Request] = []
  /// Why the last line means nothing where it was given.
  var objection: String?
  /// How the day in the last line was understood.
  var understoodDay: String?
  /// Whether what is to be said answers a line.
  public private(set) var hasTakenLine = true
  /// Whether the last line did something in the app.
  private var hasActed = false
  /// What was too much to say at once, and which part of it was said last.
  var parts: [SpokenPart] = []
  var part = 0
  /// The part that is asked for.
  var wantedPart: Int?
  private var said = Said()
  private var hasWelcomed = false
  private var hasSaidHowToUndo = false

  /// What was said last, as far as it is still in view.
  private struct Said {
    var audience: Audience?
    var curtain: Curtain.Kind?
    var screen: (topic: Topic, spoken: Spoken)?
    var overlay: (topic: Topic, spoken: Spoken)?
    var notice: Notice?
    /// Whether that notice names what was recorded, with its value.
    var namesRecord = false
    /// Whether the row that had the focus takes words.
    var wasInWords = false
    var hints: [String] = []
  }

  /// What is said is about one of these; about another one everything is said anew.
  private enum Topic: Hashable {
    case screen(ObjectIdentifier, ofCase: String?)
    case overlay(ObjectIdentifier, depth: Int, head: [String])
  }

  public init(_ app: App) {
    self.app = app
    self.app.isSpoken = true
    now = app.now
  }
}

// Lines, replies and time.
extension LineMode {
  /// Takes one line. Returns what is asked of the disk and of other programs, in order.
  public mutating func take(line: String, at now: Now) -> [Request] {
    (self.now, objection, hasTakenLine, hasActed, wantedPart) = (now, nil, true, false, nil)
    understoodDay = nil
    understand(TypedLine(line))
    return takeRequests()
  }

  /// Takes what the disk and other programs answer.
  public mutating func receive(_ reply: Reply, at now: Now? = nil) -> [Request] {
    if let now { self.now = now }
    // The announcement of new keys does not concern line mode.
    if case .keysChanged = reply { return [] }
    requests += app.update(.reply(reply), at: self.now, in: Measure.spoken.size)
    return takeRequests()
  }

  /// Time passed without a line.
  public mutating func wake(at now: Now) -> [Request] {
    self.now = now
    // A line that is being typed cannot be seen: whoever has a field open is not away.
    if isInField { app.lastKey = now.uptime }
    requests += app.update(.timePassed, at: now, in: Measure.spoken.size)
    return takeRequests()
  }

  /// No more lines come; a text that was begun is kept as a draft.
  public mutating func end(unfinished: String, at now: Now) -> [Request] {
    self.now = now
    begin(TypedLine(unfinished))
    requests += app.update(.hangUp, at: now, in: Measure.spoken.size)
    // Unlike where a window is closed there is time to seal.
    if let sealing = app.openCase?.sealing { requests += [.leaveCase, sealing] }
    return takeRequests()
  }

  /// Gives the app keys, until a curtain falls.
  mutating func type(_ keys: [Key]) {
    let before = app.curtain?.kind
    for key in keys where app.curtain?.kind == before && !app.isOver {
      hasActed = true
      requests += app.update(.key(key), at: now, in: Measure.spoken.size)
    }
  }

  /// Has the app do something.
  mutating func perform(_ effects: [Effect]) {
    hasActed = true
    requests += app.perform(effects, at: now)
  }

  private mutating func takeRequests() -> [Request] {
    defer { requests = [] }
    return requests
  }

  public var isOver: Bool { app.isOver }

  /// Whether everything recorded is on the disk.
  public var isKept: Bool { app.openCase?.saving.hasFailed != true }

  /// Whether the line to be typed must not be seen.
  public var isSecret: Bool {
    if app.curtain == nil, case .text(let field, _, _) = app.lineUse { field.isSecret } else { false }
  }

  /// The prompt before the next line.
  public var prompt: String { isInField ? words.textPrompt : words.prompt }

  /// See `App.patience`.
  public var patience: Int? { app.patience }

  var words: Texts.Line { app.texts.line }

  private var isInField: Bool {
    if app.curtain == nil, case .text = app.lineUse { true } else { false }
  }
}

// Words out.
extension LineMode {
  /// What there is to say since the last time, in lines that each end as lines do; empty when that is nothing.
  /// - Parameter window: the room for it; nothing when it goes elsewhere: then lines are as long as they are.
  public mutating func speak(in window: Size? = nil) -> String {
    var (isHiding, lines) = news()
    if let first = lines.first, app.curtain == nil { lines[0] = words.message(mark: app.mark, text: first) }
    if !hasWelcomed { lines.insert(words.welcome, at: 0) }
    (hasTakenLine, hasActed, hasWelcomed) = (false, false, true)
    let shown = lines.map(\.displayForm)
    let fitted = window.map { window in shown.flatMap { $0.wrapped(to: window.columns) } } ?? shown
    // Blank lines push everything out of the window; elsewhere a new page begins.
    let veil = window.map { String(repeating: "\n", count: $0.rows) } ?? "\u{C}\n"
    return (isHiding ? veil : "") + fitted.map { $0 + "\n" }.joined()
  }

  /// Says everything again.
  mutating func forgetSaid() {
    said = Said(audience: said.audience)
    parts = []
  }

  /// What is new, and whether what was said before must go out of sight first.
  private mutating func news() -> (isHiding: Bool, [String]) {
    if app.isOver { return (false, []) }
    if let curtain = app.curtain {
      let isNew = said.curtain != curtain.kind
      if isNew {
        said = Said(curtain: curtain.kind)
        parts = []
      }
      return (isNew, isNew || hasTakenLine ? (objection.map { [$0] } ?? []) + [app.words(of: curtain)] : [])
    }
    let isHiding = said.audience.map { $0 != app.audience } ?? false
    if isHiding { said = Said() }
    (said.audience, said.curtain) = (app.audience, nil)
    var lines = (understoodDay.map { [$0] } ?? []) + takeRemark()
    understoodDay = nil
    lines += wantedPart.map { say(part: $0) } ?? []
    repeat { lines += app.overlays.isEmpty ? screenNews() : overlayNews() } while closeReading()
    if lines.isEmpty, hasTakenLine { lines = place() }
    return (isHiding, lines)
  }

  /// What came of the last line, once. How a record is undone is said the first time only.
  private mutating func takeRemark() -> [String] {
    said.namesRecord = false
    if let objection {
      self.objection = nil
      return [objection]
    }
    guard let notice = app.notice else { return [] }
    guard hasActed || notice != said.notice else { return [] }
    let record = app.spokenRecord.flatMap { $0.whole == notice.text ? $0 : nil }
    (said.notice, said.namesRecord) = (notice, record != nil)
    if let unsaved = notice.unsaved { return [unsaved.text] }
    let what = hasSaidHowToUndo ? record?.short ?? notice.text : notice.text
    if record != nil { hasSaidHowToUndo = true }
    return [what]
  }

  private mutating func screenNews() -> [String] {
    let spoken = app.spoken
    let topic = Topic.screen(app.lineScreen.kind, ofCase: app.openCase?.id)
    let last = said.screen
    defer { said.wasInWords = app.isInWords }
    (said.screen, said.overlay) = ((topic, spoken), nil)
    guard let last, last.topic == topic else { return all(of: spoken) + newHints(isArrival: true) }
    return changes(in: spoken, since: last.spoken) + newHints()
  }

  /// Leaves out what a panel repeats of the screen below it.
  private mutating func overlayNews() -> [String] {
    guard let top = app.overlays.last else { return [] }
    let spoken = app.spoken
    let topic = Topic.overlay(
      ObjectIdentifier(Swift.type(of: top)), depth: app.overlays.count, head: [spoken.title] + spoken.head)
    let last = said.overlay
    said.overlay = (topic, spoken)
    guard let last, last.topic == topic else {
      let known = said.screen.map { [$0.spoken.title] + $0.spoken.head } ?? []
      return all(of: spoken).filter { !known.contains($0) } + newHints(isArrival: true)
    }
    let changed = changes(in: spoken, since: last.spoken)
    // What is wrong with a text is said for every line that was not taken.
    let wrong = changed.isEmpty && hasActed && isInField ? spoken.items.last(where: \.needsAttention) : nil
    return changed + (wrong.map { [$0.text] } ?? []) + newHints()
  }

  private mutating func newHints(isArrival: Bool = false) -> [String] {
    let hints = hints(isArrival: isArrival || isInField)
    let lasting = isInField ? hints : self.hints(isArrival: false)
    defer { said.hints = lasting }
    return isArrival || lasting != said.hints ? hints : []
  }

  /// Where one is, in a line or two.
  private func place() -> [String] {
    let spoken = app.spoken
    if spoken.headNamesFocus { return spoken.head }
    if app.overlays.isEmpty, let focus = spoken.focus { return [focusLine(focus)] }
    return spoken.head + spoken.items.filter { $0.number == nil }.map(\.text) + hints(isArrival: true)
  }
}

// All of it, or what changed.
extension LineMode {
  private mutating func all(of spoken: Spoken) -> [String] {
    var lines = [spoken.title] + spoken.head
    parts = dividing(spoken)
    part = 0
    if parts.count > 1 {
      lines += say(part: 0)
    } else {
      lines += spoken.items.map(line)
    }
    if app.overlays.isEmpty, !spoken.headNamesFocus, spoken.rows.count > 1, let focus = spoken.focus {
      lines.append(focusLine(focus))
    }
    return lines
  }

  private func changes(in new: Spoken, since old: Spoken) -> [String] {
    var lines = new.title == old.title ? [] : [new.title]
    if new.head != old.head { lines += new.head }
    let before = Set(old.items.map(\.text))
    // Where rows went away above it, a row that was said before may come to stand at the number of the focus.
    let isOther = new.focus.map { $0.text != old.focus?.text && before.contains($0.text) } ?? false
    let hasMoved = (new.focus?.number != old.focus?.number || isOther) && !new.headNamesFocus
    for item in new.items where !before.contains(item.text) {
      let isHeardElsewhere = hasMoved && item.isFocused || item.number != nil && isHeard(item, old, new)
      if !isHeardElsewhere { lines.append(line(item)) }
    }
    if hasMoved, let focus = new.focus { lines.append(focusLine(focus)) }
    return lines
  }

  /// Whether a changed row need not be said: on the board, and where the notice of the record names the new value.
  private func isHeard(_ item: Spoken.Item, _ old: Spoken, _ new: Spoken) -> Bool {
    if new.headNamesFocus { return true }
    guard let number = item.number, number == old.focus?.number, old.rows.count == new.rows.count else { return false }
    return said.namesRecord && !said.wasInWords
  }

  private func line(_ item: Spoken.Item) -> String {
    item.number.map { words.row(number: $0, text: item.text) } ?? item.text
  }

  private func focusLine(_ item: Spoken.Item) -> String {
    words.focus(number: item.number ?? 0, text: item.text)
  }
}

// Parts.
extension LineMode {
  /// What is only there to be read is divided at its headings; a long list in what needs attention and pieces of the rest.
  private func dividing(_ spoken: Spoken) -> [SpokenPart] {
    if case .reading = app.lineUse { return dividingAtHeadings(spoken) }
    guard app.overlays.isEmpty, case .overview = app.route, spoken.rows.count > Self.rowsAtOnce + 2 else { return [] }
    return dividingList(spoken)
  }

  static let rowsAtOnce = 10

  private func dividingAtHeadings(_ spoken: Spoken) -> [SpokenPart] {
    var parts: [SpokenPart] = []
    for item in spoken.items {
      if parts.isEmpty || item.isHeading && parts.last?.lines.isEmpty == false {
        parts.append(SpokenPart(heading: item.isHeading ? item.text : spoken.title, lines: []))
      }
      parts[parts.count - 1].lines.append(item.text)
    }
    return parts
  }

  /// The rows below the cases are heard with the first part.
  private func dividingList(_ spoken: Spoken) -> [SpokenPart] {
    let cases = Array(spoken.rows.dropLast(2))
    let others = Array(spoken.rows.suffix(2))
    let urgent = cases.filter(\.needsAttention)
    let first = Array((urgent.isEmpty ? cases : urgent).prefix(Self.rowsAtOnce))
    let rest = cases.filter { row in !first.contains(row) }
    var parts = [
      SpokenPart(
        heading: urgent.isEmpty ? "" : words.needAttention,
        lines: (urgent.isEmpty ? [] : [words.needAttention]) + (first + others).map(line))
    ]
    for start in stride(from: 0, to: rest.count, by: Self.rowsAtOnce) {
      let rows = rest[start..<min(start + Self.rowsAtOnce, rest.count)]
      let (from, to) = (rows.first?.number ?? 0, rows.last?.number ?? 0)
      parts.append(SpokenPart(heading: words.rowsFromTo(from: String(from), to: String(to)), lines: rows.map(line)))
    }
    return parts
  }

  /// Says a part, and what follows it.
  mutating func say(part number: Int) -> [String] {
    guard parts.indices.contains(number) else { return [] }
    (part, wantedPart) = (number, nil)
    var lines = parts[number].lines
    let next = number + 1
    guard next < parts.count else { return lines }
    guard case .reading = app.lineUse else {
      lines.append(words.further(heading: parts[next].heading, command: typed(.more)))
      return lines
    }
    if number == 0 {
      let list = parts.enumerated().dropFirst().map { words.part(number: $0 + 1, heading: $1.heading) }
      lines.append(words.parts(list: list.joined(separator: " · ")))
      lines.append(words.partsHow(command: typedNumber(2), back: typed(.back)))
    }
    return lines
  }

  /// Closes what is only there to be read, once it was said to its end.
  private mutating func closeReading() -> Bool {
    guard case .reading(let stays) = app.lineUse, !stays, part + 1 >= parts.count else { return false }
    parts = []
    said.overlay = nil
    requests += app.perform([.close], at: now)
    return true
  }
}
