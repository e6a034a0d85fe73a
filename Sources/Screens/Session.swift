import Conversation
import TUI

/// One sitting at the program: which screen is shown, what has the focus, what lies on top. Keys go in, requests
/// come out, and a frame can be drawn at any moment.
public struct Session: Sendable {
  /// Turns a case into the lines of its summary, for one audience, in a width.
  public typealias Summarize = @Sendable (History, Audience, Int) -> [String]

  /// The words of what is shown now: the facilitator's, or those of the case on what the children read too.
  var texts: ScreenTexts { wording.texts }
  private var wording: Wording
  private let ownWording: Wording
  /// Where the case is in another language than the program.
  private var caseWording: Wording?
  /// Whether what the children read too is in the language of their case. Who types commands keeps to one language.
  var isBilingual = true
  let script: Script
  let settings: Settings
  let isPractice: Bool
  let summarize: Summarize

  var now: Now
  var size = Size(columns: 80, rows: 24)
  var requests: [Request] = []

  // What is shown.
  var overview = Overview()
  var newCase: Form?
  var open: OpenedCase?
  var talk: Person?
  var summary: SummaryView?
  var panels: [Panel] = []
  var curtain: Curtain?
  /// A line that stays until the next key.
  var notice: String?
  /// Someone typed outside a field: printable keys do nothing until Enter, Esc or an arrow.
  var isGuarding = false
  var keeping = Keeping()
  var lastKey: Moment
  var draftClock = DraftClock()

  // What has the focus, per screen.
  var rows: [Place: Int] = [:]
  var turn: Turn?

  public private(set) var isOver = false

  /// - Parameters:
  ///   - script: the script that new cases start with.
  ///   - isPractice: whether it is a try-out that keeps nothing; the title says so.
  public init(
    texts: ScreenTexts, script: Script, settings: Settings = Settings(), isPractice: Bool = false,
    now: Now, summarize: @escaping Summarize
  ) {
    ownWording = Wording(texts)
    wording = ownWording
    self.script = script
    self.settings = settings
    self.isPractice = isPractice
    self.now = now
    self.summarize = summarize
    lastKey = now.moment
  }

  /// Takes one key and says what is to be done in the world, in order.
  public mutating func press(_ key: Key, in size: Size, at now: Now) -> [Request] {
    (self.size, self.now) = (size, now)
    let audience = audience
    let stage = stage
    if isRetryDue { retrySaving() }
    take(key)
    if let stage, let reached = self.stage, stage != reached { arrive() }
    if curtain == nil { curtain = Curtain(from: audience, to: self.audience) }
    chooseWords()
    defer { requests = [] }
    return requests.forgettingDraftsLast
  }

  /// Takes an answer of the world.
  public mutating func receive(_ reply: Reply) {
    switch reply {
    case .cases(let entries, let more): overview.begin(entries, more: more, today: now.today)
    case .furtherCases(let entries, let more): overview.add(entries, more: more, today: now.today)
    case .opened(let opened): enter(opened)
    case .drafts(let drafts): overview.drafts = drafts
    case .saved(let saved): keeping.take(isSaved: saved, at: now.moment)
    case .rescuePlaces(let places): keeping.places = places
    case .savedElsewhere(let text): keeping.elsewhere = text
    case .history(let history): takeAnew(history)
    case .sealed(let id): edit(.passphrase(id: id))
    case .wrongPassphrase(let text): refusePassphrase(text)
    case .notice(let text): notice = text
    case .message(let text): panels.append(.message(text))
    }
    chooseWords()
  }

  /// A day is typed by the facilitator, whatever language the screen is in.
  func day(in text: String) -> Day? {
    texts.dates.day(in: text, today: now.today) ?? ownWording.texts.dates.day(in: text, today: now.today)
  }

  private mutating func chooseWords() {
    wording = isBilingual && audience != .facilitator ? caseWording ?? ownWording : ownWording
  }

  /// How long the session can wait for a key before it wants to be woken with `.idle`, in seconds; nothing when
  /// it can wait for ever.
  public var patience: Int? {
    if overview.isReading { return 0 }
    func until(_ seconds: Int, after moment: Moment) -> Int {
      max(1, moment.secondsSince1970 + seconds - now.moment.secondsSince1970)
    }
    let waits = [
      draftClock.isDue ? until(DraftClock.seconds, after: draftClock.kept) : nil,
      curtainFallsBySelf ? until(settings.curtainMinutes * 60, after: lastKey) : nil,
      isSaved ? nil : until(Keeping.seconds, after: keeping.tried),
    ]
    return waits.compactMap { $0 }.min()
  }

  private var curtainFallsBySelf: Bool { curtain == nil && settings.curtainMinutes > 0 && audience != .together }

  private mutating func take(_ key: Key) {
    switch key {
    case .resized: return
    case .idle: return wake()
    case .hangUp:
      keepDraft()
      return end()
    default: break
    }
    lastKey = now.moment
    if curtain != nil {
      if key == .enter { curtain = nil }
      if key == .control("l") { requests.append(.redraw) }
      return
    }
    notice = nil
    switch key {
    case .control("g"): curtain = .hidden
    case .control("l"): requests.append(.redraw)
    case .control("c"): askQuit()
    default:
      if panels.isEmpty { takeOnScreen(key) } else { takeOnPanel(key) }
    }
  }

  /// Time passed without a key.
  private mutating func wake() {
    if overview.isReading { requests.append(.listMore) }
    if draftClock.isDue { keepDraft() }
    if !isSaved { retrySaving() }
    let idle = now.moment.secondsSince1970 - lastKey.secondsSince1970
    if curtainFallsBySelf, idle >= settings.curtainMinutes * 60 { curtain = .hidden }
  }

  mutating func end() { isOver = true }
}

// Where one is, and who may look.
extension Session {
  var place: Place {
    guard let step = open?.history.conversation.step else { return newCase == nil ? .overview : .newCase }
    if summary != nil { return .summary }
    if let talk { return .talk(with: talk) }
    return .step(step)
  }

  /// Who may look at what is shown now.
  var audience: Audience {
    for case .editor(let editor) in panels.reversed() where editor.purpose == .stopReason { return .facilitator }
    if panels.contains(where: \.isContradiction) { return .facilitator }
    return place.audience
  }

  /// The open conversation; the screens of a case are only shown when there is one.
  var conversation: Conversation? { open?.history.conversation }

  func name(_ role: Person) -> String { conversation?.persons[role] ?? "" }

  /// What a screen begins anew with: the step, and in the follow-up the round.
  var stage: Stage? { conversation.map { Stage(step: $0.step, rounds: $0.rounds.count) } }

  struct Stage: Equatable {
    let step: Step
    let rounds: Int
  }

  private mutating func enter(_ opened: OpenedCase) {
    open = opened
    caseWording = opened.texts.map { Wording($0) }
    (newCase, talk, summary, panels, keeping) = (nil, nil, nil, [], Keeping())
    arrive()
    askContradiction(after: nil)
    if let reason = opened.readOnly { panels.append(.message(reason)) }
  }

  /// A step begins: the focus goes to its first row, on the board to the turn.
  mutating func arrive() {
    (talk, summary) = (nil, nil)
    rows[place] = 0
    turn = conversation?.suggestedTurn ?? conversation?.turns.first
  }
}

// What is recorded.
extension Session {
  /// Records an event in the open case, or says why not. Tells whether it was recorded.
  @discardableResult
  mutating func record(_ event: Event) -> Bool { take(.event(event)) }

  @discardableResult
  mutating func take(_ entry: Entry) -> Bool {
    if let reason = open?.readOnly {
      panels.append(.message(reason))
      return false
    }
    guard let record = open?.next(entry, at: now.moment) else { return false }
    do throws(Refusal) {
      try open?.history.take(record)
    } catch {
      refuse(error)
      return false
    }
    requests.append(.save(record))
    return true
  }

  /// What is still asked opens a panel that names it; what cannot be done is a line.
  mutating func refuse(_ refusal: Refusal) {
    let text = words(for: refusal)
    if refusal.isNotYet { panels.append(.message(text)) } else { notice = text }
  }

  /// In a separate talk only what belongs to it.
  private func mayReverse(_ event: Event) -> Bool {
    talk.map { conversation?.audience(of: event) == .person($0) } ?? true
  }

  mutating func undo() {
    guard let (id, event) = open?.history.undoable, mayReverse(event) else {
      return refuse(.nothingToUndo)
    }
    let placeBefore = open?.history.beforeUndoable.map { Place.step($0.step) }
    let isStep = placeBefore != conversation.map { Place.step($0.step) }
    if isStep, panels.last?.asks(.undoStep) != true { return ask(.undoStep) }
    let words = words(for: event)
    let turn = turn(of: event)
    if take(.undone(event: id)) {
      notice = texts.notices.undone(["wat": words])
      if let turn { self.turn = turn }
    }
  }

  mutating func redo() {
    guard let (id, event) = open?.history.redoable, mayReverse(event) else {
      return refuse(.nothingToRedo)
    }
    if take(.redone(event: id)) {
      notice = texts.notices.redone(["wat": words(for: event)])
      if let turn = turn(of: event) { self.turn = turn }
    }
  }
}

extension Panel {
  func asks(_ question: Choice.Question) -> Bool {
    if case .choice(let choice) = self { choice.question == question } else { false }
  }
}
