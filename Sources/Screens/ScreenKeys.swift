import Conversation
import TUI

// A key on a screen, with nothing on top.
extension Session {
  mutating func takeOnScreen(_ key: Key) {
    if newCase != nil { return takeOnNewCase(key) }
    let key = key.unlocked
    if isGuarding {
      switch key {
      case .character: return say(guarding: true)
      case .enter:
        isGuarding = false
        guard enterOpensField else { return }
      case .escape, .up, .down, .left, .right: isGuarding = false
      default: break
      }
    }
    guard let binding = place.bindings.first(where: { $0.keys.contains(key) || $0.aliases.contains(key) }) else {
      if key.isPrintable { say(guarding: true) }
      return
    }
    let before = open?.history
    perform(binding.action, by: key)
    if let before { nameRecord(since: before) }
  }

  /// A key that recorded something says what, so that it is seen and can be undone; another step shows itself.
  private mutating func nameRecord(since before: History) {
    guard let history = open?.history, history.records.count > before.records.count, notice == nil, panels.isEmpty,
      history.conversation.step == before.conversation.step, let event = history.undoable?.event
    else { return }
    notice = recordNotice(event)
  }

  func recordNotice(_ event: Event) -> String {
    let words = words(for: event)
    return texts.notices.recorded(["wat": words.prefix(1).uppercased() + words.dropFirst()])
  }

  private mutating func say(guarding: Bool) {
    isGuarding = guarding
    notice = enterOpensField ? texts.notices.typingOutside : texts.notices.typingOutsideHere
  }

  private mutating func perform(_ action: Action, by key: Key) {
    switch action {
    // Taken before any screen sees the key.
    case .hide, .redraw, .askQuit: break
    case .help: panels.append(.help)
    case .back: back()
    case .quit: end()
    case .dismiss: overview.search = open == nil ? "" : overview.search
    case .undo: undo()
    case .redo: redo()
    case .askSuspend: ask(.suspend)
    case .move: moveFocus(key)
    case .saveElsewhere: saveElsewhere()

    case .forward: forward()
    case .stepBack: record(.steppedBack)
    case .summary: summary = SummaryView()
    case .stop: ask(.stop)

    case .openCase: openCase()
    case .newCase: startNewCase()
    case .search: edit(.search)
    case .deleteCase: if let id = overview.focused?.id { ask(.delete(id: id)) }

    case .tick: tick()
    case .signpost: panels.append(.signpost)
    case .correctDetails: correctDetails()

    case .saySentence: saySentence()
    case .chooseStarter: chooseStarter()

    case .writeAnswer: if let turn { edit(.answer(turn)) }
    case .answerWithoutNote: answerWithoutNote()
    case .switchPerson: switchPerson(key)
    case .toggleAsked: toggleAsked()
    case .correctAnswer: correctAnswer()
    case .removeAnswer: removeAnswer()
    case .moveQuestion: moveQuestion(key)

    case .useAgreementRow: useAgreementRow()
    case .newAgreement: editAgreement(nil)
    case .editAgreement: if case .agreement(let agreement) = agreementRow { editAgreement(agreement) }
    case .removeAgreement: if case .agreement(let agreement) = agreementRow { withdraw(agreement) }
    case .toggleConsent: if case .consent(let person) = agreementRow { toggleConsent(person) }

    case .openTalk: openTalk()
    case .missTalk: missTalk()
    case .moveDay: ask(.day(.moved))
    case .shareProposal: shareProposal()
    case .concludeRound: concludeRound()

    case .useTalkRow: useTalkRow()
    case .cycle: cycleTalkRow()
    case .finishTalk: finishTalk()

    case .moveDeletion: moveDeletion()
    case .cleanCase: ask(.clean)
    case .continueCase: continueCase()
    case .nextVersion:
      let speakers = conversation?.speakers ?? []
      summary?.nextVersion(backwards: key == .backTab, speakers: speakers)
    case .printMenu: if let summary { ask(.print(summary.audience)) }
    }
  }

  /// Whether Enter opens a text field here: then it does so also after typing outside one.
  private var enterOpensField: Bool {
    switch place {
    case .questions: true
    case .agreements: if case .agreement = agreementRow { true } else { agreementRow == .noAgreement }
    case .pesterTalk, .gepesteTalk: talkRow?.isText == true
    case .overview, .newCase, .preparation, .opening, .followUp, .ended, .summary: false
    }
  }

  private mutating func back() {
    if summary != nil {
      summary = nil
    } else if talk != nil {
      talk = nil
    } else {
      leaveCase()
    }
  }

  private mutating func forward() {
    guard let conversation else { return }
    if conversation.refusal(of: .steppedForward) == .followUpDayMissing { return ask(.day(.round)) }
    record(.steppedForward)
  }
}

// The focus.
extension Session {
  var row: Int { place == .overview ? overview.focusedIndex : min(rows[place] ?? 0, max(0, rowCount - 1)) }

  var rowCount: Int {
    guard let conversation else { return overview.shown.count }
    return switch place {
    case .preparation: conversation.conditions.count + conversation.reasons.count + conversation.extras.count
    case .agreements: agreementRows.count
    case .followUp: followUpRows.count
    case .pesterTalk, .gepesteTalk: talkRows.count
    case .overview, .newCase, .opening, .questions, .ended, .summary: 0
    }
  }

  private mutating func moveFocus(_ key: Key) {
    if let summary {
      let last = max(0, summaryLines(summary, Measure(size: size)).count - summaryRoom(Measure(size: size)))
      let top = moved(min(summary.top, last), by: key, count: last + 1)
      self.summary?.top = top
    } else if place == .questions {
      moveQuestionFocus(key)
    } else {
      let target = moved(row, by: key, count: rowCount)
      if open == nil { overview.focus(on: target) } else { rows[place] = target }
    }
  }

  /// A place in a list after a key that moves; lists never wrap around.
  func moved(_ row: Int, by key: Key, count: Int) -> Int {
    let target =
      switch key {
      case .up: row - 1
      case .down: row + 1
      case .pageUp: row - pageRows
      case .pageDown: row + pageRows
      case .home: 0
      case .end: count - 1
      default: row
      }
    return max(0, min(target, count - 1))
  }

  /// How far a page key goes.
  var pageRows: Int { max(1, size.rows - 8) }

  /// Asks until when a closed case is kept.
  private mutating func moveDeletion() {
    guard let day = conversation?.deleteAfter else { return refuse(.notInThisStep) }
    edit(.day(.deleteAfter), text: texts.dates.short(day))
  }
}
