import Conversation
import Rules
import Screens
import TUI
import Testing
import Texts

/// A test harness for `App` (the table that facilitator and children sit at): it presses keys, keeps cases and drafts in
/// memory in the place of a disk, and reads the frame as text.
struct Table {
  var app: App
  /// Line mode, which takes lines and has an app of its own; nil where keys are pressed.
  var lines: LineMode?
  var now = Now(moment: Moment(secondsSince1970: 1_795_000_000), today: .thursday, uptime: 0)
  var size = Size(columns: 80, rows: 24)
  /// Whether the disk refuses to save records.
  var isDiskFull = false
  /// Whether the replies of the disk are held back until `answerDisk`.
  var isDiskSlow = false
  private(set) var requests: [Request] = []
  private(set) var cases: [String: History] = [:]
  /// The cases that were sealed and lie open.
  var lyingOpen: Set<String> = []
  private(set) var drafts: [String: String] = [:]
  private var openID: String?

  init(script: Script = .nl, texts: Texts = .nl, preferences: ScreenPreferences = ScreenPreferences()) {
    app = App(texts: texts, script: script, preferences: preferences, now: now) { history, audience, _ in
      { _ in (1...60).map { SummaryLine("\($0) \(audience) \(history.conversation.topic)") } }
    }
    perform(.listCases)
  }

  /// The case that is on the screen.
  var history: History? { openID.flatMap { cases[$0] } }
  var conversation: Conversation? { history?.conversation }

  /// What was recorded in the case on the screen, in order; undone events too.
  var events: [Event] {
    (history?.records ?? []).compactMap { if case .event(let event) = $0.entry { event } else { nil } }
  }
}

// Keys and time.
extension Table {
  /// Keys, 20 ms apart.
  mutating func press(_ keys: Key...) { for key in keys { take(key) } }

  mutating func take(_ key: Key) {
    now.uptime += 20
    perform(app.update(.key(key), at: now, in: size))
  }

  mutating func type(_ text: String) { for letter in text { take(.character(letter)) } }

  /// Nobody touches a key for a while.
  mutating func rest(_ milliseconds: Int = 600) {
    now.uptime += milliseconds
    perform(app.update(.timePassed, at: now, in: size))
  }

  mutating func pass(days: Int) {
    now.today = now.today.adding(days: days)
    now.moment = Moment(secondsSince1970: now.moment.secondsSince1970 + days * 86_400)
  }

  /// The `Enter` of a curtain, after and before enough quiet.
  mutating func openCurtain() {
    rest()
    press(.enter)
    rest()
  }

  mutating func resize(_ columns: Int, _ rows: Int) {
    size = Size(columns: columns, rows: rows)
    perform(app.update(.timePassed, at: now, in: size))
  }

  mutating func receive(_ reply: Reply) {
    if case .opened(let opened) = reply { openID = opened.id }
    if case .merged(let records) = reply, let openID, let history = cases[openID] {
      cases[openID] = History(history.intake, records: history.records + records)
    }
    perform(lines?.receive(reply, at: now) ?? app.update(.reply(reply), at: now, in: size))
  }

  mutating func hangUp() { perform(app.update(.hangUp, at: now, in: size)) }
}

// The world, in memory.
extension Table {
  /// Puts a case that came about elsewhere in the list.
  mutating func add(_ history: History, id: String) {
    cases[id] = history
    perform(.listCases)
  }

  /// Opens a case that came about elsewhere.
  mutating func open(
    _ history: History, id: String = "case", readOnly: String? = nil, texts: Texts? = nil, passphrase: String? = nil
  ) {
    cases[id] = history
    receive(
      .opened(
        OpenCase(id: id, history: history, writer: "w", readOnly: readOnly, texts: texts, passphrase: passphrase)))
  }

  mutating func perform(_ requests: [Request]) {
    for request in requests { perform(request) }
  }

  private mutating func perform(_ request: Request) {
    requests.append(request)
    switch request {
    case .listCases:
      let entries = cases.sorted { $0.key < $1.key }.map {
        CaseEntry(
          id: $0.key, state: .readable($0.value.conversation), liesOpen: lyingOpen.contains($0.key))
      }
      receive(.cases(entries, isComplete: true))
    case .createCase(let intake):
      let id = "case\(cases.count)"
      cases[id] = History(intake)
      perform(.openCase(id: id))
    case .openCase(let id):
      guard let history = cases[id] else { return receive(.message("weg")) }
      receive(.opened(OpenCase(id: id, history: history, writer: "w", drafts: Drafts(drafts))))
    case .practise:
      guard let persons = try? Persons(pester: "Bas", gepeste: "An") else { return }
      let intake = Intake(script: .nl, persons: persons, topic: "oefening")
      receive(.opened(OpenCase(id: "oefenen", history: History(intake), writer: "w", isPractice: true)))
    case .leaveCase: openID = nil
    case .save(let record, let fields): save(record, fields)
    case .retrySaving: answerDisk()
    case .keepDraft(let field, let text): drafts[field.name] = text
    case .deleteCase(let id): cases[id] = nil
    case .takeBackCase: receive(.takenBack)
    case .rescue, .cleanCase, .unsealCase, .sealCase, .leaveOpen, .handOver, .takeOver, .print, .openPaperFolder,
      .redraw:
      break
    }
  }

  private mutating func save(_ record: Record, _ fields: [DraftField]) {
    guard let openID else { return }
    if openID == "oefenen" { return receive(.saved([record.id])) }
    try? cases[openID]?.take(record)
    for field in fields { drafts[field.name] = nil }
    if isDiskSlow { return }
    receive(isDiskFull ? .notSaved("Bewaren lukt niet.", places: ["/elders"]) : .saved([record.id]))
  }
}

extension Table {
  /// What the disk says of everything that it was given.
  mutating func answerDisk() {
    receive(
      isDiskFull ? .notSaved("Bewaren lukt niet.", places: ["/elders"]) : .saved(history?.records.map(\.id) ?? []))
  }

  /// How often saving was tried again.
  var retries: Int { requests.count { if case .retrySaving = $0 { true } else { false } } }
}

// What stands on the screen.
extension Table {
  var frame: Frame {
    var app = app
    return app.frame(in: size)
  }

  /// The screen as text, row by row.
  var rows: [String] {
    var rows = Array(repeating: Array(repeating: " ", count: size.columns), count: size.rows)
    for layer in frame.layers {
      for row in layer.origin.row..<min(size.rows, layer.origin.row + layer.size.rows) {
        for column in layer.origin.column..<min(size.columns, layer.origin.column + layer.size.columns) {
          rows[row][column] = " "
        }
      }
      for run in layer.runs {
        var column = layer.origin.column + run.at.column
        let row = layer.origin.row + run.at.row
        for glyph in run.text.glyphs where rows.indices.contains(row) {
          if (0..<size.columns).contains(column) { rows[row][column] = glyph.text }
          for next in column + 1..<max(column + 1, column + glyph.columns) where next < size.columns {
            rows[row][next] = ""
          }
          column += glyph.columns
        }
      }
    }
    return rows.map { row in
      let text = row.joined()
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// The screen without title and footer and without the blank rows around it.
  var middle: String {
    let title = size.columns < 76 || size.rows < 20 ? 2 : 3
    let rows = rows.dropFirst(title).dropLast(2)
    guard let first = rows.firstIndex(where: { !$0.isEmpty }), let last = rows.lastIndex(where: { !$0.isEmpty }) else {
      return ""
    }
    return rows[first...last].joined(separator: "\n")
  }

  var title: String { rows.first ?? "" }
  var footer: String { (rows.last ?? "").trimmingBlanks }

  /// The row of the screen on which the cursor stands: what has the focus.
  var focusedRow: String {
    let row = frame.cursor.row < rows.count ? rows[frame.cursor.row] : ""
    return String(row.map { "▴▾│".contains($0) ? " " : $0 }).trimmingBlanks
  }

  func shows(_ text: String) -> Bool {
    rows.map(\.trimmingBlanks).joined(separator: " ").contains(text)
  }

  var isBehindCurtain: Bool { rows.count { !$0.isEmpty } <= 4 && !shows("SAMEN") && !shows("ENKEL") }
}

extension Table: CustomTestStringConvertible {
  var testDescription: String { "\n" + rows.joined(separator: "\n") }
}

extension String {
  var trimmingBlanks: String { split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ") }
}

extension Day {
  /// 26 November 2026.
  static let thursday = Day(year: 2026, month: 11, day: 26) ?? Day(number: 0)
}

extension Key: ExpressibleByUnicodeScalarLiteral {}
extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  public init(extendedGraphemeClusterLiteral character: Character) { self = .character(character) }
}
