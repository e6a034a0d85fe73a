import Conversation

// A key on what lies on top.
extension Session {
  mutating func takeOnPanel(_ key: Key) {
    guard let panel = panels.last else { return }
    switch panel {
    case .reading(let reading): takeOnReading(reading, key)
    case .editor(let editor): takeOnEditor(editor, key)
    case .choice(let choice): takeOnChoice(choice, key)
    case .form(let form): takeOnForm(form, key)
    }
  }

  private mutating func takeOnReading(_ reading: Reading, _ key: Key) {
    switch key.unlocked {
    case .enter, .escape, .character("q"), .character("?"): panels.removeLast()
    case let key:
      let overflow = overflow(of: reading, in: size)
      var reading = reading
      reading.top = moved(min(reading.top, overflow), by: key, count: overflow + 1)
      replaceTop(with: .reading(reading))
    }
  }

  private mutating func takeOnChoice(_ choice: Choice, _ key: Key) {
    let rows = choiceRows(choice.question)
    switch key.unlocked {
    case .enter:
      if rows.indices.contains(choice.focus) { choose(rows[choice.focus], for: choice.question) }
    case .escape, .character("q"): panels.removeLast()
    case .character where key.isText && rows.contains(.otherDay):
      // Whoever types here means a date.
      choose(.otherDay, for: choice.question)
      takeOnPanel(key)
    case let key:
      var choice = choice
      choice.focus = moved(choice.focus, by: key, count: rows.count)
      replaceTop(with: .choice(choice))
    }
  }

  mutating func replaceTop(with panel: Panel) {
    if !panels.isEmpty { panels[panels.count - 1] = panel }
  }
}

// Choices.
extension Session {
  /// Asks, with the safe row preselected.
  mutating func ask(_ question: Choice.Question) {
    if panels.last?.asks(question) == true { return }
    let rows = choiceRows(question)
    let preselected: Choice.Row =
      switch question {
      case .quit, .unsaved, .clean, .contradiction, .suspend, .delete, .undoStep, .pastDay, .share: .cancel
      case .rescue: .place(0)
      case .stop: .confirm
      case .day: .interval(suggestedInterval)
      case .conclusion: conversation?.allows(closing) == true ? .close : .anotherRound
      case .print: .target(.printer)
      }
    panels.append(.choice(Choice(question: question, focus: rows.firstIndex(of: preselected) ?? 0)))
  }

  private var followUpScript: Script.FollowUp { conversation?.script.followUp ?? script.followUp }

  private var suggestedInterval: Int {
    let followUp = followUpScript
    return followUp.intervals.firstIndex { $0.days == settings.followUpDays } ?? followUp.suggested
  }

  func choiceRows(_ question: Choice.Question) -> [Choice.Row] {
    switch question {
    case .quit, .clean, .suspend, .delete, .undoStep, .pastDay, .share: [.cancel, .confirm]
    case .contradiction(let contradiction): contradiction.versions.indices.map { .version($0) } + [.cancel]
    case .unsaved: [.cancel, .otherPlace, .confirm]
    case .rescue: keeping.places.indices.map { .place($0) } + [.otherPlace]
    case .stop: [.confirm]
    case .day: followUpScript.intervals.indices.map { .interval($0) } + [.otherDay]
    case .conclusion: [.close, .anotherRound, .stop]
    case .print: PrintTarget.allCases.map { .target($0) }
    }
  }

  /// Why a row of a choice cannot be chosen now.
  func refusal(of row: Choice.Row) -> Refusal? {
    switch row {
    case .close: conversation?.refusal(of: closing)
    case .anotherRound: conversation?.refusal(of: .roundPlanned(on: now.today))
    case .cancel, .confirm, .interval, .otherDay, .stop, .target, .place, .otherPlace, .version: nil
    }
  }

  private mutating func choose(_ row: Choice.Row, for question: Choice.Question) {
    if let refusal = refusal(of: row) { return panels.append(.message(words(for: refusal))) }
    if row == .otherDay, case .day(let purpose) = question {
      panels.removeLast()
      return edit(.day(purpose))
    }
    // Undoing a step looks at the question that is still open, so as not to ask again.
    if question == .undoStep, row == .confirm { undo() }
    panels.removeAll { $0.asks(question) }
    switch row {
    case .cancel: if case .contradiction(let contradiction) = question { askContradiction(after: contradiction) }
    case .otherDay: break
    case .interval(let index): plan(question, now.today.adding(days: followUpScript.intervals[index].days))
    case .close: record(closing)
    case .anotherRound: ask(.day(.round))
    case .stop: ask(.stop)
    case .target(let target): printSummary(question, on: target)
    case .version(let index): settle(question, index)
    case .place(let index): rescue(to: keeping.places[index])
    case .otherPlace: if question == .rescue { edit(.rescueFolder) } else { saveElsewhere() }
    case .confirm: confirm(question)
    }
  }

  private mutating func printSummary(_ question: Choice.Question, on target: PrintTarget) {
    guard case .print(let audience) = question else { return }
    notice = texts.notices.printing
    requests.append(.print(audience, on: target))
  }

  private mutating func plan(_ question: Choice.Question, _ day: Day) {
    if case .day(let purpose) = question { record(purpose.event(day)) }
  }

  private mutating func confirm(_ question: Choice.Question) {
    switch question {
    case .quit, .unsaved(quits: true):
      keepDraft()
      end()
    case .unsaved(quits: false): parted()
    case .clean: requests.append(.cleanCase)
    case .suspend: requests.append(.suspend)
    case .delete(let id): requests += [.deleteCase(id: id), .listCases]
    case .stop: edit(.stopReason)
    case .pastDay(let purpose, let day):
      // The field in which the day was typed lies below.
      if case .editor = panels.last { panels.removeLast() }
      record(purpose.event(day))
    case .share(let person): record(.proposalShared(by: person))
    case .undoStep, .day, .conclusion, .print, .rescue, .contradiction: break
    }
  }
}

// The editor.
extension Session {
  /// Opens a text field; a kept draft comes back in it.
  mutating func edit(_ purpose: Editor.Purpose, text: String = "") {
    if purpose.isRecord, let reason = open?.readOnly { return panels.append(.message(reason)) }
    let field = TextField(text: draft(draftName(purpose)) ?? text, isLong: purpose.isLong)
    panels.append(.editor(Editor(purpose: purpose, field: field, initial: text)))
  }

  private mutating func takeOnEditor(_ editor: Editor, _ key: Key) {
    if case .answer(let turn) = editor.purpose, key == .tab || key == .backTab {
      return handIn(editor, at: turn, thenBackwards: key == .backTab)
    }
    var editor = editor
    let outcome = editor.field.press(key, width: panelTextWidth)
    editor.complaint = nil
    replaceTop(with: .editor(editor))
    switch outcome {
    case .edited:
      if editor.purpose == .search { search(editor.field.text) } else { noteTyping(key) }
    case .moved, .ignored: break
    case .left:
      if editor.purpose == .search { search("") } else { keepDraft() }
      panels.removeLast()
    case .done: finish(editor)
    }
  }

  /// Hands in an answer and opens the next open square, so that a talk that was led on paper is typed in without
  /// another key. An empty field records nothing.
  private mutating func handIn(_ editor: Editor, at turn: Turn, thenBackwards isBackwards: Bool) {
    let turns = conversation?.turns ?? []
    finish(editor)
    if editor.field.text.isBlank { notice = nil }
    guard panels.isEmpty, let place = turns.firstIndex(of: turn) else { return }
    let others = isBackwards ? turns[..<place].reversed() : Array(turns[(place + 1)...])
    guard let next = others.first(where: { conversation?[$0]?.isAnswered == false }) else { return }
    self.turn = next
    edit(.answer(next))
  }

  private mutating func search(_ text: String) {
    overview.search = text
    overview.focus(on: 0)
  }

  private mutating func finish(_ editor: Editor) {
    let text = editor.field.text
    switch editor.purpose {
    case .search: panels.removeLast()
    case .passphrase(let id):
      if !text.isEmpty { requests.append(.unsealCase(id: id, passphrase: text)) }
    case .rescueFolder:
      if text.isBlank { return complain(texts.keeping.folderNeeded) }
      panels.removeLast()
      rescue(to: text.trimmed)
    case .answer(let turn):
      close(editor)
      if text.isBlank {
        notice = texts.notices.blankIsNoAnswer
      } else if record(.answered(question: turn.question, by: turn.person, text: text)) {
        notice = texts.notices.noted(["vraag": number(turn.question), "naam": name(turn.person)])
        followTurn()
      }
    case .correction(let id, _):
      close(editor)
      if text.isBlank {
        notice = texts.notices.blankIsNoAnswer
      } else if text != editor.initial {
        record(.answerCorrected(answer: id, text: text))
      }
    case .feeling(let person): hand(in: editor, .feelingReported(by: person, text: text.isBlank ? "" : text))
    case .proposal(let person): hand(in: editor, .proposalMade(by: person, text: text.isBlank ? "" : text))
    case .missedReason(let person): finish(editor, with: .talkMissed(with: person, reason: text))
    case .stopReason: finish(editor, with: .stopped(reason: text))
    case .day(let purpose): finish(editor, purpose)
    }
  }

  /// The text of a separate talk may be empty; the focus goes on to the next row.
  private mutating func hand(in editor: Editor, _ event: Event) {
    close(editor)
    if editor.field.text != editor.initial { record(event) }
    rows[place] = min(row + 1, talkRows.count - 1)
  }

  /// A reason must be given.
  private mutating func finish(_ editor: Editor, with event: Event) {
    guard !editor.field.text.isBlank else { return complain(texts.editors.reasonNeeded) }
    if conversation?.allows(event) == true { close(editor) }
    record(event)
  }

  private mutating func finish(_ editor: Editor, _ purpose: DayPurpose) {
    guard let day = self.day(in: editor.field.text) else {
      // What is wrong with it stands below the field already.
      return complain(editor.field.text.isBlank ? texts.dates.unclear : nil)
    }
    if day < now.today { return ask(.pastDay(purpose, day)) }
    panels.removeLast()
    record(purpose.event(day))
  }

  private mutating func complain(_ text: String?) {
    guard case .editor(var editor) = panels.last else { return }
    editor.complaint = text
    replaceTop(with: .editor(editor))
  }

  /// Closes the editor on top and forgets its draft: what stood in it is recorded, or nothing.
  private mutating func close(_ editor: Editor) {
    panels.removeLast()
    if let name = draftName(editor.purpose) { setDraft(name, to: nil) }
    draftClock.reset(at: now.moment)
  }
}

extension Editor.Purpose {
  /// Whether its text may have more lines.
  var isLong: Bool {
    switch self {
    case .answer, .correction, .feeling, .proposal, .missedReason, .stopReason: true
    case .day, .search, .rescueFolder, .passphrase: false
    }
  }

  /// Whether what is typed is to be recorded.
  var isRecord: Bool {
    switch self {
    case .answer, .correction, .feeling, .proposal, .missedReason, .stopReason, .day: true
    case .search, .rescueFolder, .passphrase: false
    }
  }
}
