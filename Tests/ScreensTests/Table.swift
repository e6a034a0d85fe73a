import Conversation
import FoundationEssentials
import Rules
import Testing
import TUI

@testable import Screens

/// A facilitator's table: a laptop with the program on it, cases in memory, a clock, and a look at every frame.
struct Table {
  var session: Session
  var now = Now(moment: .start, today: .monday)
  var size = Size(columns: 80, rows: 24)
  /// Whether what is recorded can be kept.
  var isDiskFull = false
  let inspector = Inspector()
  /// Everything that was asked of the world, in order.
  private(set) var requests: [Request] = []
  private(set) var cases: [String: History] = [:]
  private(set) var drafts: [String: String] = [:]
  private var openID: String?

  init(script: Script? = nil, settings: Settings = Settings(), isPractice: Bool = false) throws {
    session = Session(
      texts: try .dutch(), script: try script ?? .dutch(), settings: settings, isPractice: isPractice, now: now,
      summarize: { history, audience, width in
        let name = history.conversation.persons[.gepeste]
        return (1...60).map { "\($0) \(audience) \(name)".truncated(to: width) }
      })
    perform(.listCases)
  }

  var conversation: Conversation? { session.conversation }

  /// The events of the open case, in order.
  var events: [Event] {
    (session.open?.history.records ?? []).compactMap { if case .event(let event) = $0.entry { event } else { nil } }
  }

  mutating func press(_ keys: Key...) { press(keys) }

  mutating func press(_ keys: [Key]) {
    for key in keys {
      take(key)
      look(after: key)
    }
  }

  /// One key a second.
  mutating func take(_ key: Key) {
    if key != .resized { pass(seconds: 1) }
    for request in session.press(key, in: size, at: now) { perform(request) }
  }

  /// Whatever was pressed, what is shown is whole and only for those who look.
  func look(after key: Key) {
    let flaws = flaws(of: session.frame(in: size))
    #expect(flaws.isEmpty, "\(key)\n\(picture())")
  }

  /// Letter by letter; what is shown at the end is looked at.
  mutating func type(_ text: String) {
    for letter in text { take(.character(letter)) }
    if let last = text.last { look(after: .character(last)) }
  }

  /// Opens the field that has the focus, writes, and hands in.
  mutating func write(_ text: String) {
    press(.enter)
    type(text)
    press(.enter)
  }

  mutating func pass(seconds: Int) {
    now.moment = Moment(secondsSince1970: now.moment.secondsSince1970 + seconds)
  }

  /// Nobody touches a key for a while.
  mutating func idle(seconds: Int) {
    pass(seconds: seconds - 1)
    press(.idle)
  }

  mutating func pass(days: Int) {
    pass(seconds: days * 86_400)
    now.today = now.today.adding(days: days)
    press(.idle)
  }

  mutating func resize(_ columns: Int, _ rows: Int) {
    size = Size(columns: columns, rows: rows)
    press(.resized)
  }

  mutating func receive(_ reply: Reply) {
    if case .history(let history) = reply, let openID { cases[openID] = history }
    session.receive(reply)
  }

  /// Opens a case that came about elsewhere.
  mutating func open(
    _ history: History, id: String, drafts: [String: String] = [:], readOnly: String? = nil, texts: ScreenTexts? = nil
  ) {
    (cases[id], openID) = (history, id)
    receive(
      .opened(
        OpenedCase(id: id, history: history, writer: "w", drafts: drafts, readOnly: readOnly, texts: texts)))
  }

  mutating func add(_ history: History, id: String) {
    cases[id] = history
    perform(.listCases)
  }
}

// The world, in memory.
extension Table {
  private mutating func perform(_ request: Request) {
    requests.append(request)
    for reply in replies(to: request) { receive(reply) }
  }

  private mutating func replies(to request: Request) -> [Reply] {
    switch request {
    case .listMore: return []
    case .listCases:
      return [
        .cases(cases.sorted { $0.key < $1.key }.map { CaseEntry(id: $0.key, state: .readable($0.value.conversation)) })
      ]
    case .createCase(let intake):
      let id = "case\(cases.count + 1)"
      cases[id] = History(intake)
      return opened(id)
    case .openCase(let id): return opened(id)
    case .leaveCase:
      openID = nil
      return [.drafts([:])]
    case .save(let record):
      keep(record)
      return [.saved(!isDiskFull)]
    case .retrySaving: return [.saved(!isDiskFull)]
    case .rescue(let place):
      isDiskFull = false
      return [.saved(true), .savedElsewhere(place)]
    case .keepDraft(let field, let text):
      drafts[(openID ?? "") + field] = text
      return []
    case .cleanCase, .unsealCase: return []
    case .deleteCase(let id):
      cases[id] = nil
      return []
    case .print: return [.message("Naar de printer gestuurd.")]
    case .redraw, .suspend: return []
    }
  }

  /// Whatever is pressed, what is recorded keeps the rules, and what is kept is the case on the screen.
  private mutating func keep(_ record: Record) {
    guard let openID, let history = cases[openID] else { return }
    let broken = Rules.broken(byTaking: record, into: history)
    #expect(broken.isEmpty, "\(record)")
    try? cases[openID]?.take(record)
    #expect(cases[openID]?.conversation == session.conversation)
  }

  private mutating func opened(_ id: String) -> [Reply] {
    openID = id
    return cases[id].map { [.opened(OpenedCase(id: id, history: $0, writer: "w"))] } ?? []
  }
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  public init(extendedGraphemeClusterLiteral value: Character) { self = .character(value) }
}

extension Moment {
  /// 23 November 2026, ten o'clock in UTC.
  static let start = Moment(secondsSince1970: 1_795_428_000)
}

extension Day {
  /// 23 November 2026.
  static let monday = Day(number: 20_780)
}

// The words and the method as they are built in.
extension ScreenTexts {
  static func dutch() throws -> ScreenTexts { try built(in: "nl") }

  static func english() throws -> ScreenTexts { try built(in: "en") }

  private static func built(in code: String) throws -> ScreenTexts {
    try Resource.decoded(ScreenTexts.self, from: "screens.\(code).json5")
  }
}

extension Script {
  static func dutch() throws -> Script { try Resource.decoded(Script.self, from: "nl.json5") }
}

/// A file of texts, read from where it stands in the package.
enum Resource {
  static func decoded<Value: Decodable>(_ type: Value.Type, from name: String) throws -> Value {
    var folder = #filePath.split(separator: "/")
    folder.removeLast(3)
    let path = "/" + folder.joined(separator: "/") + "/Resources/" + name
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    return try decoder.decode(type, from: Data(contentsOf: URL(fileURLWithPath: path)))
  }
}
