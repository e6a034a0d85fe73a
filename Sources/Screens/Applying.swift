import Conversation
import TUI
import Texts

// How each effect is carried out.
extension App {
  mutating func apply(_ effects: [Effect]) {
    for effect in effects {
      guard apply(effect) else { return }
    }
  }

  /// Returns whether the effects after it may be done.
  private mutating func apply(_ effect: Effect) -> Bool {
    switch effect {
    case .record(let event, let drafts): return record(event, forgetting: drafts)
    case .undo: undo()
    case .redo: redo()
    case .retrace(let entry, let event): return retrace(entry, of: event)
    case .go(let screen):
      if let sharedCase { route = .inCase(sharedCase, screen) }
      followConversation()
    case .list(let overview): self.overview = overview
    case .open(let overlay): overlays.append(overlay)
    case .close: overlays.removeLast(min(1, overlays.count))
    case .leave: leaveOverlay()
    case .typed: noteTyping()
    case .closeAll:
      keepDrafts()
      overlays = []
    case .say(let text): notice = Notice(text: text)
    case .sayNotNoted: notice = Notice(text: texts.notices.notNoted, outlivesAudience: true)
    case .press(let key): apply(effects(of: key))
    case .enter:
      run = .none
      apply(effects(of: .enter))
    case .forgetDraft(let field): setDraft(field, to: nil)
    case .coverAnswers(let isCovered): openCase?.areAnswersCovered = isCovered
    case .leaveCase: leaveCase()
    case .leaveOpen:
      guard let id = openCase?.id else { break }
      openCase?.passphrase = nil
      requests.append(.leaveOpen(id: id))
    case .quit: quit()
    case .enterCase(let openCase): enter(openCase)
    case .request(let request): requests.append(request)
    }
    return true
  }

  private mutating func enter(_ opened: OpenCase) {
    var openCase = opened.read(by: ownTexts)
    // One that was cleaned is opened anew.
    if openCase.passphrase == nil, openCase.id == self.openCase?.id { openCase.passphrase = self.openCase?.passphrase }
    keepDrafts()
    route = .inCase(Shared(openCase), CaseRoute(arrivingAt: openCase.conversation))
    overlays = []
    overview.newCaseDrafts = Drafts()
    overview.focus(onCase: openCase.id)
    if let reason = openCase.readOnly { waitingForFacilitator.append(message(reason)) }
    askContradictions()
  }

  private mutating func leaveCase() {
    guard let openCase else { return }
    keepDrafts()
    route = .overview
    overlays = []
    waitingForFacilitator = []
    if let elsewhere = openCase.saving.elsewhere { waitingForFacilitator.append(message(elsewhere)) }
    if openCase.isPractice { notice = Notice(text: ownTexts.notices.practiceLeft, outlivesAudience: true) }
    requests.append(.leaveCase)
    if let sealing = openCase.sealing {
      requests.append(sealing)
      notice = Notice(text: ownTexts.sealing.sealsAgain, outlivesAudience: true)
    } else {
      requests.append(.listCases)
    }
  }
}

// Records.
extension App {
  /// Records an event in the open case, or says why not. Tells whether it was recorded.
  private mutating func record(_ event: Event, forgetting drafts: [DraftField]) -> Bool {
    guard let id = take(.event(event), forgetting: drafts) else { return false }
    let named = setting.flatMap { setting in
      setting.words(for: event).map {
        Notice(text: $0, unsaved: Notice.Unsaved(record: id, text: setting.words(forUnsaved: event)))
      }
    }
    followConversation()
    notice = named
    return true
  }

  /// Puts an entry in the history and has it saved; its id, or nothing when the rules refuse it.
  @discardableResult
  mutating func take(_ entry: Entry, forgetting drafts: [DraftField] = []) -> EventID? {
    guard var openCase else { return nil }
    if let reason = openCase.readOnly {
      notice = Notice(text: reason)
      return nil
    }
    let record = openCase.history.next(entry, by: openCase.writer, at: now.moment)
    do throws(Refusal) {
      try openCase.history.take(record)
    } catch {
      notice = setting.map { Notice(text: $0.words(for: error)) }
      return nil
    }
    for field in drafts { openCase.drafts[field] = nil }
    openCase.saving.waiting.insert(record.id)
    self.openCase = openCase
    requests.append(.save(record, forgetting: drafts))
    return record.id
  }

  /// The screen is that of the state: where the one shown no longer belongs to it, the conversation goes on elsewhere.
  /// - Parameter event: what was taken back or brought back: the focus goes where it happened.
  mutating func followConversation(closingOverlays: Bool = false, revealing event: Event? = nil) {
    guard case .inCase(var openCase, var screen) = route else { return }
    if !screen.screen.belongs(to: openCase.wrappedValue.conversation) {
      if closingOverlays {
        keepDrafts()
        overlays = []
        openCase = sharedCase ?? openCase
      }
      screen = CaseRoute(arrivingAt: openCase.wrappedValue.conversation)
    }
    let setting = setting(of: openCase, context)
    if let event { screen.screen.reveal(event, in: setting) }
    screen.screen.keepFocus(in: setting)
    route = .inCase(openCase, screen)
  }

  /// What the screen of the open case reads.
  var setting: CaseContext? { sharedCase.map { setting(of: $0, context) } }
}

// Drafts.
extension App {
  /// Keeps what stands in the fields that are open.
  mutating func keepDrafts() {
    draftClock.rest()
    for overlay in overlays {
      for (field, text) in overlay.drafts { setDraft(field, to: text) }
    }
  }

  private mutating func leaveOverlay() {
    keepDrafts()
    guard let overlay = overlays.popLast() else { return }
    if overlay.reopens { justLeft = overlay }
  }

  private mutating func noteTyping() {
    if draftClock.isFullAfterTyping(at: now.uptime) { keepDrafts() }
  }

  private mutating func setDraft(_ field: DraftField, to text: String?) {
    let present = openCase.map { $0.drafts[field] } ?? overview.newCaseDrafts[field]
    guard present != text else { return }
    if openCase == nil { overview.newCaseDrafts[field] = text } else { openCase?.drafts[field] = text }
    requests.append(.keepDraft(field, text))
  }
}

/// When the text being typed must be kept: at most two seconds or twenty keys behind.
struct DraftClock: Hashable, Sendable {
  /// In milliseconds. A little less than the two seconds that are promised: the disk needs time too.
  static let interval = 1_500
  static let keys = 20

  private var typed = 0
  private var began = 0

  func due(at uptime: Int) -> Int? { typed > 0 ? began + Self.interval : nil }

  /// Counts one more key; whether it is time already.
  mutating func isFullAfterTyping(at uptime: Int) -> Bool {
    if typed == 0 { began = uptime }
    typed += 1
    return typed >= Self.keys || uptime - began >= Self.interval
  }

  mutating func rest() { typed = 0 }
}
