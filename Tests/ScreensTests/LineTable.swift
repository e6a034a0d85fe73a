import Conversation
import Foundation
import Rules
import Screens
import TUI
import Testing

/// A table where a talk is led line by line: a line in, what is said out, and a world that keeps everything.
struct LineTable {
  private(set) var lines: LineMode
  private(set) var histories: [String: History] = [:]
  private(set) var drafts: [String: String] = [:]
  private var openID: String?
  private var now = Now(moment: Moment(secondsSince1970: 1_795_000_000), today: Day(year: 2026, month: 11, day: 23)!)
  /// The height and width of the window; nothing when the lines go into a pipe.
  var window: Size?

  init(window: Size? = nil) throws {
    self.window = window
    lines = LineMode(
      Session(
        texts: try Self.texts(), script: try Self.script(), now: now,
        summarize: { history, audience, _ in
          let persons = history.conversation.persons
          return ["Samenvatting", "======", persons[.gepeste], persons[.pester]]
            + history.conversation.activeAgreements.map(\.what)
        }))
    lines.session.receive(.cases([]))
  }

  var conversation: Conversation? { openID.flatMap { histories[$0]?.conversation } }
  var isOver: Bool { lines.session.isOver }

  /// What is said without a line.
  mutating func listen() -> String { lines.speak(in: window) }

  /// Says what a line brings.
  mutating func say(_ line: String) -> String {
    pass(seconds: 1)
    perform(lines.take(line, at: now))
    return isOver ? "" : lines.speak(in: window)
  }

  /// Says what these lines bring, each without the end of the last one.
  mutating func say(all text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { say(String($0)) }.joined()
  }

  mutating func wait(seconds: Int) -> String {
    pass(seconds: seconds)
    perform(lines.wake(at: now))
    return lines.speak(in: window)
  }

  private mutating func pass(seconds: Int) {
    now.moment = Moment(secondsSince1970: now.moment.secondsSince1970 + seconds)
  }

  mutating func end(unfinished: String = "") { perform(lines.end(unfinished: unfinished, at: now)) }

  /// Every text that is kept: recorded, or as a draft.
  var kept: String {
    drafts.values.joined(separator: "\n") + histories.values.map { "\($0.records) \($0.intake)" }.joined()
  }

  private mutating func perform(_ requests: [Request]) {
    for request in requests { reply(to: request) }
  }

  private mutating func reply(to request: Request) {
    switch request {
    case .listMore: break
    case .listCases:
      lines.session.receive(
        .cases(histories.map { CaseEntry(id: $0.key, state: .readable($0.value.conversation)) }))
    case .createCase(let intake):
      let id = "k\(histories.count)"
      histories[id] = History(intake)
      open(id)
    case .openCase(let id): open(id)
    case .leaveCase: openID = nil
    case .save(let record):
      keep(record)
      lines.session.receive(.saved(true))
    case .keepDraft(let field, let text): drafts[(openID ?? "") + field] = text
    case .deleteCase(let id): histories[id] = nil
    case .print: lines.session.receive(.message("Gedrukt."))
    case .retrySaving, .redraw, .suspend, .rescue, .cleanCase, .unsealCase: break
    }
  }

  /// Whatever is typed, what is recorded keeps the rules.
  private mutating func keep(_ record: Record) {
    guard let openID, let history = histories[openID] else { return }
    let broken = Rules.broken(byTaking: record, into: history)
    #expect(broken.isEmpty, "\(record)")
    try? histories[openID]?.take(record)
  }

  private mutating func open(_ id: String) {
    guard let history = histories[id] else { return }
    openID = id
    let own = drafts.filter { $0.key.hasPrefix(id) }.map { (String($0.key.dropFirst(id.count)), $0.value) }
    lines.session.receive(
      .opened(
        OpenedCase(
          id: id, history: history, writer: "w\(history.records.count)",
          drafts: Dictionary(uniqueKeysWithValues: own))))
  }

  private static func resource<Value: Decodable>(_ name: String, as type: Value.Type) throws -> Value {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    return try decoder.decode(type, from: try Data(contentsOf: URL(fileURLWithPath: "/\(root)/Resources/\(name)")))
  }

  static func script() throws -> Script { try resource("nl.json5", as: Script.self) }

  private static func texts() throws -> ScreenTexts {
    try resource("screens.nl.json5", as: ScreenTexts.self)
  }
}

/// The lines of a whole talk, step by step.
enum LinePlay {
  static let begun = "n\nA.\nB.\ner gelachen werd met een foto"
  static let prepared = "ja\n2\nja\nv"
  static let opened = "\n\nv"
  static let answered =
    (1...10).map { "\nAntwoord \($0)\nmet een tweede regel\n" }.joined(separator: "\n") + "\nv"
  static let agreed = "n\nsamen\nde foto wissen\nmorgen\n\n3\n\nv\n1 week"
  static let followed =
    "\n\n\nja\n2\nja\n3\n\nGeheim van B\n\nv\n\n2\n\n\nja\n2\ndeels\n3\n\nGeheim van A\n\nv\n"
  static let closed = "v\n1"
  static let whole = [begun, prepared, opened, answered, agreed, followed, closed].joined(separator: "\n")
}
