import Conversation
import TUI
import Texts

/// The state of the program: where the person is, what lies on top, and what was typed. Keys and replies go in through
/// `update`, requests come out, and a frame can be drawn at any moment.
public struct App: Sendable {
  /// Makes the lines of a summary for one audience, in these words.
  public typealias Summarize = @Sendable (History, Audience, Texts) -> LaidOutSummary

  let ownTexts: Texts
  @Shared var script: Script
  let preferences: ScreenPreferences
  /// Which signs the terminal can show.
  let lettering: Lettering
  let summarize: Summarize
  let localTime: @Sendable (Moment) -> LocalTime

  var route = Route.overview
  var overview: Overview
  /// What lies on the screen, the topmost last.
  var overlays: [any Overlay] = []
  var curtain: Curtain?
  /// The parts of the picture that are kept from one frame to the next.
  var picture = PictureParts()
  var notice: Notice?
  var run = TypedRun.none
  /// What `Esc` just left: `Ctrl-Z` as the next key opens it again.
  var justLeft: (any Overlay)?
  /// What the disk and the union with other records ask or tell: shown once only the facilitator looks.
  var waitingForFacilitator: [any Overlay] = []
  var draftClock = DraftClock()
  var now: Now
  var size = Size(columns: 80, rows: 24)
  /// `Ctrl-C` was pressed in a window too small for a question: another one leaves.
  var asksQuitInSmallWindow = false
  /// When the last key came, in milliseconds of uptime.
  var lastKey: Int
  var requests: [Request] = []
  /// Whether it runs in line mode: then nothing is drawn.
  var isSpoken = false

  public internal(set) var isOver = false
  /// Who may look, or a curtain, changed since this was last set to false: the whole screen is to be painted anew.
  public var needsFreshFrame = true

  /// - Parameters:
  ///   - script: the script that new cases start with.
  ///   - summarize: the lines of a summary.
  ///   - localTime: the time where the person sits; by default that of Greenwich.
  public init(
    texts: Texts, script: Script, preferences: ScreenPreferences = ScreenPreferences(), lettering: Lettering = .full,
    now: Now,
    summarize: @escaping Summarize,
    localTime: @escaping @Sendable (Moment) -> LocalTime = LocalTime.init(universal:)
  ) {
    ownTexts = texts
    _script = Shared(script)
    self.preferences = preferences
    self.lettering = lettering
    self.now = now
    self.summarize = summarize
    self.localTime = localTime
    overview = Overview(script: _script)
    lastKey = now.uptime
  }
}

/// What the loop hands to `App.update`.
public enum Message: Sendable {
  case key(Key)
  case reply(Reply)
  /// The time that `App.patience` asked for has passed, or the window changed.
  case timePassed
  /// The terminal is gone.
  case hangUp
}

/// A line above the footer until the next key.
struct Notice: Hashable, Sendable {
  var text: String
  /// Where the disk does not have yet what it names.
  var unsaved: Unsaved?
  /// It contains no one's words, so that it stays when another audience looks.
  var outlivesAudience = false

  /// A record, and what the line says until the disk has it.
  struct Unsaved: Hashable, Sendable {
    let record: EventID
    let text: String
  }
}

// Where one is, and who may look.
extension App {
  public internal(set) var openCase: OpenCase? {
    get { sharedCase?.wrappedValue }
    set { if let newValue, case .inCase(_, let screen) = route { route = .inCase(Shared(newValue), screen) } }
  }

  var sharedCase: Shared<OpenCase>? { if case .inCase(let openCase, _) = route { openCase } else { nil } }

  /// Whether a curtain or a question lies on the screen.
  public var isAsking: Bool { curtain != nil || !overlays.isEmpty }

  /// Who may look at what is shown now.
  var audience: Audience {
    if isOver { return .facilitator }
    return overlays.reversed().lazy.compactMap(\.audience).first ?? screenAudience
  }

  private var screenAudience: Audience {
    switch route {
    case .overview: overview.audience
    case .inCase(_, let screen): screen.screen.audience
    }
  }

  /// Whether no conversation is under way on the screen: showing one to the children is then its arrival.
  private var isBetweenTalks: Bool {
    switch route {
    case .overview: true
    case .inCase(let openCase, _): openCase.wrappedValue.conversation.activeStep == nil
    }
  }

  /// The words of what is shown: the facilitator's, or before a child those of the case.
  var texts: Texts {
    guard audience != .facilitator else { return ownTexts }
    return sharedCase?.wrappedValue.texts ?? ownTexts
  }

  var context: Context {
    Context(
      texts: texts, ownTexts: ownTexts, today: now.today, measure: isSpoken ? .spoken : Measure(size: size),
      lettering: lettering,
      preferences: preferences, localTime: localTime, isCovered: !overlays.isEmpty)
  }

  func setting(of openCase: Shared<OpenCase>, _ context: Context) -> CaseContext {
    CaseContext(context: context, openCase: openCase, audience: audience, summarize: summarize)
  }
}

// The one way in.
extension App {
  /// Takes one key, reply or pause. Returns what is asked of the disk and of other programs, in order.
  ///
  /// This is the only place through which who may look can change: every change is compared before and after, and the
  /// curtain falls where it is due.
  public mutating func update(_ message: Message, at now: Now, in size: Size) -> [Request] {
    (self.now, self.size) = (now, size)
    let before = (audience, curtain?.kind)
    switch message {
    case .key(let key): press(key)
    case .reply(let reply): receive(reply)
    case .timePassed: wake()
    case .hangUp:
      keepDrafts()
      isOver = true
    }
    if before != (audience, curtain?.kind) { needsFreshFrame = true }
    defer { requests = [] }
    return requests
  }

  /// Applies effects without keys: line mode names an action instead of pressing its keys.
  mutating func perform(_ effects: [Effect], at now: Now) -> [Request] {
    (self.now, lastKey) = (now, now.uptime)
    (notice, justLeft, run) = (nil, nil, .none)
    transition(effects, .key)
    defer { requests = [] }
    return requests
  }

  /// Opens the curtain at once: a line, unlike a key, cannot bounce or be held down.
  mutating func openCurtain(at now: Now) -> [Request] {
    (self.now, lastKey) = (now, now.uptime)
    openCurtain()
    defer { requests = [] }
    return requests
  }

  /// Why something changes; it decides what a curtain holds back.
  private enum Cause {
    /// A key: what it asked for waits behind the curtain.
    case key
    /// A reply: it has happened already.
    case reply
    /// A curtain that opened.
    case curtain
  }

  /// Carries out effects, unless who may look would change by it: then they wait behind a curtain.
  private mutating func transition(_ effects: [Effect], _ cause: Cause, turningBack: [Effect] = []) {
    var next = self
    next.apply(effects)
    change(to: next, cause, pending: effects, turningBack: turningBack)
  }

  private mutating func change(to next: App, _ cause: Cause, pending: [Effect], turningBack: [Effect]) {
    let (before, after) = (audience, next.audience)
    let kind = Curtain.Kind(from: before, to: after, isArrival: isBetweenTalks)
    if let kind, cause == .key {
      curtain = Curtain(kind, pending: pending, turningBack: turningBack, at: now.uptime)
      notice = nil
      return
    }
    self = next
    if let kind, cause == .reply {
      curtain = Curtain(kind, pending: [], turningBack: nil, at: now.uptime)
    }
    if before != after {
      justLeft = nil
      if notice?.outlivesAudience == false { notice = nil }
    }
    tellFacilitator()
  }

  /// What waited until only the facilitator looks, is shown when nothing else lies there but a summary, from which one
  /// prints.
  private mutating func tellFacilitator() {
    guard audience == .facilitator, curtain == nil, overlays.last.map({ $0 is Summary }) ?? true,
      !waitingForFacilitator.isEmpty
    else { return }
    overlays.append(waitingForFacilitator.removeFirst())
  }
}

// Keys.
extension App {
  private mutating func press(_ key: Key) {
    lastKey = now.uptime
    if key != .control("g"), Measure(size: size).isTooSmall { return pressInSmallWindow(key) }
    asksQuitInSmallWindow = false
    if curtain != nil { return pressAtCurtain(key) }
    notice = nil
    let reopening = justLeft
    justLeft = nil
    // These do not reach the screen, so the typed run is ended here, as every key that is not printable ends it.
    if [.control("g"), .control("l"), .control("c"), .control("s")].contains(key) { run = .none }
    switch key {
    case .control("g"): curtain = Curtain(.hidden(afterMinutes: nil), pending: [], turningBack: nil, at: now.uptime)
    case .control("l"): requests.append(.redraw)
    case .control("c"): transition([.open(quitPanel())], .key)
    case .control("s"): notice = Notice(text: savedWords)
    case .control("z") where reopening != nil:
      if let reopening { overlays.append(reopening) }
    default: transition(effects(of: key), .key)
    }
  }

  /// What a key means in what lies on top, or else on the screen.
  mutating func effects(of key: Key) -> [Effect] {
    let context = context
    if !overlays.isEmpty { return overlays[overlays.count - 1].press(key, &run, in: context) }
    switch route {
    case .overview:
      if overview.isSearching {
        run = .none
        return overview.pressWhileSearching(key, in: context)
      }
      return overview.press(key, &run, in: context)
    case .inCase(let openCase, var screen):
      let effects = screen.screen.press(key, &run, in: setting(of: openCase, context))
      route = .inCase(openCase, screen)
      return effects
    }
  }

  private mutating func pressInSmallWindow(_ key: Key) {
    switch key {
    case .control("c"):
      if asksQuitInSmallWindow { quit() }
      asksQuitInSmallWindow = true
    default: asksQuitInSmallWindow = false
    }
  }

  private mutating func pressAtCurtain(_ key: Key) {
    let askedQuit = curtain?.asksQuit == true
    curtain?.take(key, at: now.uptime)
    switch key {
    case .control("l"): requests.append(.redraw)
    case .control("c") where askedQuit: quit()
    case .escape: turnBack()
    default: break
    }
  }

  /// `Esc` at a curtain: to what the child last saw, or the screen goes to the facilitator first.
  private mutating func turnBack() {
    guard let curtain, let turningBack = curtain.turningBack else { return }
    if audience == .facilitator {
      self.curtain = Curtain(.toFacilitator, pending: turningBack, turningBack: nil, at: now.uptime)
      self.curtain?.swallowedWords = curtain.swallowedWords
    } else {
      self.curtain = nil
      apply(turningBack)
      saySwallowed(by: curtain)
    }
  }

  /// Opens the curtain, and does what waited behind it.
  private mutating func openCurtain() {
    guard let curtain else { return }
    self.curtain = nil
    needsFreshFrame = true
    transition(curtain.pending, .curtain)
    saySwallowed(by: curtain)
  }

  /// Words typed at a curtain are dropped; that is still said after it opens.
  private mutating func saySwallowed(by curtain: Curtain) {
    if curtain.swallowedWords, notice == nil { apply([.sayNotNoted]) }
  }
}

// Time.
extension App {
  /// How long the app can wait for a key before it wants `.timePassed`, in milliseconds; nothing for ever.
  public var patience: Int? {
    let moments = [
      curtain?.opensAt, draftClock.due(at: now.uptime), curtainFallsAt,
      sharedCase?.wrappedValue.saving.nextTry,
    ]
    return moments.compactMap { $0 }.min().map { max(0, $0 - now.uptime) }
  }

  /// When the curtain falls by itself: only where the facilitator alone looks, for before a child silence is fine.
  private var curtainFallsAt: Int? {
    guard curtain == nil, preferences.curtainMinutes > 0, audience == .facilitator else { return nil }
    return lastKey + preferences.curtainMinutes * 60_000
  }

  private mutating func wake() {
    if let opensAt = curtain?.opensAt, opensAt <= now.uptime { openCurtain() }
    if let due = draftClock.due(at: now.uptime), due <= now.uptime { keepDrafts() }
    if var saving = sharedCase?.wrappedValue.saving, let nextTry = saving.nextTry, nextTry <= now.uptime {
      saving.tried = now.uptime
      openCase?.saving = saving
      requests.append(.retrySaving)
    }
    if let falls = curtainFallsAt, falls <= now.uptime {
      curtain = Curtain(
        .hidden(afterMinutes: preferences.curtainMinutes), pending: [], turningBack: nil, at: now.uptime)
    }
  }
}

// Replies.
extension App {
  private mutating func receive(_ reply: Reply) {
    if case .opened(let openCase) = reply {
      return transition(
        [.enterCase(openCase)], .key,
        turningBack: [.request(.leaveCase)] + (openCase.sealing.map { [.request($0)] } ?? []) + [.request(.listCases)])
    }
    var next = self
    next.take(reply)
    change(to: next, .reply, pending: [], turningBack: [])
  }

  private mutating func take(_ reply: Reply) {
    switch reply {
    case .opened: break
    case .cases(let entries, let isComplete): overview.take(entries, isComplete: isComplete, today: now.today)
    case .newCaseDrafts(let drafts): overview.newCaseDrafts = drafts
    case .saved(let ids): acknowledge(ids)
    case .notSaved(let why, let places):
      guard var saving = openCase?.saving else { break }
      // Said once: the title shows it as long as it lasts.
      if !saving.hasFailed { notice = Notice(text: why) }
      (saving.hasFailed, saving.places, saving.tried) = (true, places, now.uptime)
      openCase?.saving = saving
    case .savedElsewhere(let words):
      openCase?.saving.elsewhere = words
      waitingForFacilitator.append(message(words))
    case .deletedElsewhere(let words):
      openCase?.saving.elsewhere = words
      if let panel = setting?.deletedPanel(words) { waitingForFacilitator.append(panel) }
    case .takenBack:
      openCase?.saving.elsewhere = nil
      notice = Notice(text: texts.deletion.takenBack)
    case .merged(let records):
      // Not the history that the disk has: it lacks what was recorded here since.
      if let history = openCase?.history {
        openCase?.history = History(history.intake, records: history.records + records)
      }
      followConversation(closingOverlays: true)
      askContradictions()
    case .sealed(let id): overlays.append(passphraseField(ofCase: id, complaint: nil))
    case .wrongPassphrase(let id, let complaint): overlays.append(passphraseField(ofCase: id, complaint: complaint))
    case .keysChanged:
      waitingForFacilitator.append(Announcement(title: ownTexts.announcement.title, lines: ownTexts.announcement.lines))
    case .notice(let text): notice = Notice(text: text)
    case .message(let text): tell(message(text))
    case .kept(let text): tell(PrintMenu.keptPanel(text, in: ownTexts))
    }
  }

  /// What came of something takes the place of the line that said it was begun.
  private mutating func tell(_ overlay: any Overlay) {
    if let notice, notice.unsaved == nil, !notice.outlivesAudience { self.notice = nil }
    waitingForFacilitator.append(overlay)
  }

  /// "Noted" is only said once the disk has it, and only while no key came since.
  private mutating func acknowledge(_ ids: [EventID]) {
    guard var saving = openCase?.saving else { return }
    saving.waiting.subtract(ids)
    if saving.hasFailed, saving.waiting.isEmpty {
      saving.hasFailed = false
      let text = texts.notices.savedAgain
      notice = Notice(text: text)
    }
    openCase?.saving = saving
    if let id = notice?.unsaved?.record, ids.contains(id) { notice?.unsaved = nil }
  }

  func message(_ text: String) -> Reading {
    Reading(
      title: ownTexts.notices.title, paragraphs: text.paragraphs,
      audience: .facilitator)
  }

  private var savedWords: String {
    guard let saving = openCase?.saving else { return texts.notices.allSaved }
    if saving.hasFailed { return texts.notices.notSaved }
    return saving.waiting.isEmpty ? texts.notices.allSaved : texts.notices.saving
  }
}

extension String {
  /// Its lines, without the blank ones between them.
  var paragraphs: [String] { split(separator: "\n", omittingEmptySubsequences: true).map(String.init) }
}
