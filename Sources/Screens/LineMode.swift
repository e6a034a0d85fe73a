import Conversation
import TUI

/// A session in plain lines, for screen readers, braille and scripts: it says what is shown, takes one line at a
/// time, and gives the session the keys that the line stands for. The rules are those of the session.
public struct LineMode: Sendable {
  public var session: Session
  private var said = Said()
  /// What the last line brought is still to be said.
  private var hasNews = true
  /// Why the last line means nothing here.
  var objection: String?
  /// Nothing was typed yet in the field on top.
  var isFresh = true

  /// What was said last, as far as it is still in view.
  private struct Said {
    var audience: Audience?
    var curtain: Curtain?
    var screen: (topic: Topic, spoken: Spoken)?
    var panel: (topic: Topic, spoken: Spoken)?
    var remark: String?
  }

  /// What is said is about one of these; about another one everything is said anew.
  enum Topic: Hashable {
    /// A place, of which case, in which version, for which search.
    case screen(Place, case: String?, version: Audience?, search: String)
    case editor(Editor.Purpose), choice(Choice.Question), form(Form.Kind)
  }

  private var hasWelcomed = false
  private var hasSaidUndo = false
  /// Whether what is to be said now answers a line.
  public var hasTakenLine: Bool { hasNews }

  public init(_ session: Session) {
    self.session = session
    self.session.isBilingual = false
  }

  /// Whether everything recorded is kept.
  public var isKept: Bool { session.isSaved }

  /// Whether the line to be typed must not be seen.
  public var isSecret: Bool {
    if case .editor(let editor) = session.panels.last { session.curtain == nil && editor.isSecret } else { false }
  }

  /// What stands before the line to be typed.
  public var prompt: String { isInField ? words.textPrompt : words.prompt }

  /// See `Session.patience`.
  public var patience: Int? { session.patience }

  var words: LineTexts { session.texts.line }

  var topic: Topic {
    switch session.panels.last {
    case .editor(let editor): .editor(editor.purpose)
    case .choice(let choice): .choice(choice.question)
    case .form(let form): .form(form.kind)
    case .reading, nil:
      .screen(
        session.place, case: session.open?.id, version: session.summary?.audience, search: session.overview.search)
    }
  }

  /// Whether a line is a text now.
  var isInField: Bool {
    if session.curtain != nil { return false }
    return switch session.panels.last {
    case .editor, .form: true
    case .choice, .reading: false
    case nil: session.newCase != nil
    }
  }
}

// Lines in.
extension LineMode {
  /// Takes one line and says what is to be done in the world, in order.
  public mutating func take(_ line: String, at now: Now) -> [Request] {
    let before = topic
    var requests: [Request] = []
    (objection, hasNews) = (nil, true)
    for key in keys(for: line) { requests += press(key, at: now) }
    // A line is not typed twice: its text is kept at once.
    if session.draftClock.isDue, !session.isOver { requests += press(.idle, at: now) }
    if topic != before { isFresh = true }
    return requests
  }

  /// Time passed without a line.
  public mutating func wake(at now: Now) -> [Request] {
    // A line that is being typed cannot be seen: whoever has a field open is not away.
    if isInField { session.lastKey = now.moment }
    return press(.idle, at: now)
  }

  /// No more lines come; what was typed of a last one is kept as a draft.
  public mutating func end(unfinished: String, at now: Now) -> [Request] {
    var requests: [Request] = []
    if isInField, !unfinished.isBlank, !isCommandOfField(unfinished) {
      for key in typing(unfinished) { requests += press(key, at: now) }
    }
    return requests + press(.hangUp, at: now)
  }

  private mutating func press(_ key: Key, at now: Now) -> [Request] {
    session.press(key, in: Size(columns: 80, rows: 24), at: now)
  }

  mutating func repeatAll() { said = Said(audience: said.audience) }
}

// Words out.
extension LineMode {
  /// What there is to say since the last time, in lines that end as lines do; empty when that is nothing.
  /// - Parameter window: the room for it; nothing when it goes elsewhere: then lines are as long as they are.
  public mutating func speak(in window: Size? = nil) -> String {
    let (isHiding, lines) = news()
    hasNews = false
    let shown = (hasWelcomed ? [] : [words.welcome]) + lines.map(\.displayForm)
    hasWelcomed = true
    let fitted = window.map { window in shown.flatMap { $0.wrapped(to: window.columns) } } ?? shown
    // Blank lines push everything out of the window; elsewhere a new page begins.
    let veil = window.map { String(repeating: "\n", count: $0.rows) } ?? "\u{C}\n"
    return (isHiding ? veil : "") + fitted.map { $0 + "\n" }.joined()
  }

  /// What is new, and whether what was said before must go out of sight first.
  private mutating func news() -> (isHiding: Bool, [String]) {
    if let curtain = session.curtain {
      let isNew = said.curtain != curtain
      if isNew { said = Said(curtain: curtain) }
      return (isNew, isNew || hasNews ? [session.words(for: curtain)] : [])
    }
    let isHiding = said.audience.map { $0 != session.audience } ?? false
    if isHiding { said = Said() }
    (said.audience, said.curtain) = (session.audience, nil)
    let namesRecord = session.notice != nil && session.notice == session.lastRecordNotice
    let remark = takeRemark()
    var lines = takeReadings()
    lines += session.panels.isEmpty ? screenNews() : panelNews()
    // What was recorded is not named when it is heard anyway.
    if let remark, !(namesRecord && !lines.isEmpty) { lines.insert(shortened(remark), at: 0) }
    if lines.isEmpty, hasNews, !isInField { lines = words.place(in: session.spoken) }
    return (isHiding, lines)
  }

  /// How it is undone, is said once.
  private mutating func shortened(_ remark: String) -> String {
    guard remark.hasSuffix(words.undoHint) else { return remark }
    defer { hasSaidUndo = true }
    return hasSaidUndo ? String(remark.dropLast(words.undoHint.count)) : remark
  }

  /// What came of the last line, once.
  private mutating func takeRemark() -> String? {
    let remark = objection ?? session.notice ?? session.spoken.complaint
    defer { (said.remark, objection) = (remark, nil) }
    return hasNews || remark != said.remark ? remark : nil
  }

  /// What is only there to be read is closed when it is said.
  private mutating func takeReadings() -> [String] {
    var lines: [String] = []
    while case .reading(let reading) = session.panels.last {
      lines += reading.matter == .help ? session.spokenHelp : session.spoken.head
      _ = press(.escape, at: session.now)
    }
    return lines
  }

  private mutating func screenNews() -> [String] {
    let (topic, spoken) = (topic, session.spoken)
    defer { (said.screen, said.panel) = ((topic, spoken), nil) }
    guard let last = said.screen, last.topic == topic else { return words.all(of: spoken) }
    return words.changes(in: spoken, since: last.spoken)
  }

  /// What a panel says that the screen below it just said, is not said twice.
  private mutating func panelNews() -> [String] {
    let (topic, spoken) = (topic, session.spoken)
    defer { said.panel = (topic, spoken) }
    guard let last = said.panel, last.topic == topic else {
      let known = said.screen?.spoken.head ?? []
      return words.all(of: spoken).filter { !known.contains($0) }
    }
    return words.changes(in: spoken, since: last.spoken)
  }
}
