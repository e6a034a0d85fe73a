import Conversation
import Texts

// Undo and redo. What is taken back is named; over a step, and where another audience recorded it, it is asked first.
extension App {
  mutating func undo() {
    guard let history = openCase?.history, history.canUndo(before: audience), let (id, event) = history.undoable else {
      return refuse(.nothingToUndo)
    }
    retrace(.undone(event: id), event, recordedFor: mark(of: event) ?? history.audienceOfUndoable) { step, own in
      step.map { own.texts.undo.step(step: own.texts.steps[$0]) } ?? own.texts.undo.record(what: own.words(of: event))
    }
  }

  mutating func redo() {
    guard let history = openCase?.history, history.canRedo(before: audience), let (id, event) = history.redoable else {
      return refuse(.nothingToRedo)
    }
    retrace(.redone(event: id), event, recordedFor: mark(of: event) ?? history.audienceOfRedoable) { _, own in
      own.texts.undo.recordAgain(what: own.words(of: event))
    }
  }

  /// Who looks on now, where the event was made on this screen although it is another one's too.
  private func mark(of event: Event) -> Audience? {
    if case .inCase(_, let screen) = route, screen.screen.made(event) { audience } else { nil }
  }

  /// - Parameters:
  ///   - mark: who looked when the event was recorded.
  ///   - title: what is asked, with the step to which it leads, where that is another one.
  private mutating func retrace(
    _ entry: Entry, _ event: Event, recordedFor mark: Audience?, title: (Step?, CaseContext) -> String
  ) {
    guard let openCase, let setting else { return }
    var history = openCase.history
    try? history.take(history.next(entry, by: openCase.writer, at: now.moment))
    let step = history.conversation.step
    let isStep = step != openCase.conversation.step
    let isOfOthers = audience != .facilitator && mark != audience
    guard openCase.readOnly == nil, isStep || isOfOthers else {
      _ = retrace(entry, of: event)
      return
    }
    let own = setting.with(isOfOthers ? ownTexts : texts)
    let yes = if case .redone = entry { own.texts.undo.yesAgain } else { own.texts.undo.yes }
    overlays.append(
      Panel(
        title: title(isStep ? step : nil, own),
        rows: [
          PanelRow(own.texts.menu.back.title, [.close]), PanelRow(yes, [.closeAll, .retrace(entry, of: event)]),
        ], audience: isOfOthers ? .facilitator : nil))
  }

  /// Takes back or brings back a record, and shows where it happened, in the screen of the state. Tells whether the rules
  /// allowed it.
  mutating func retrace(_ entry: Entry, of event: Event) -> Bool {
    guard isNext(entry) else {
      // Something was recorded elsewhere while this was asked.
      refuse(.unknown)
      return false
    }
    let before = setting
    guard take(entry) != nil else { return false }
    followConversation(revealing: event)
    if case .redone = entry {
      notice = setting.map { Notice(text: texts.undo.redone(what: $0.words(of: event))) }
    } else {
      // In the words of the state before: there it still counted.
      notice = before.map { Notice(text: texts.undo.undone(what: $0.words(of: event))) }
    }
    return true
  }

  private func isNext(_ entry: Entry) -> Bool {
    switch entry {
    case .undone(let id): openCase?.history.undoable?.id == id
    case .redone(let id): openCase?.history.redoable?.id == id
    case .event: true
    }
  }

  private mutating func refuse(_ refusal: Refusal) {
    // In the list of cases there is nothing to take back.
    notice = Notice(
      text: setting?.words(for: refusal)
        ?? ownTexts.refusals.impossible(
          reason: refusal == .nothingToRedo ? ownTexts.refusals.nothingToRedo : ownTexts.refusals.nothingToUndo))
  }
}

extension History {
  func canUndo(before audience: Audience) -> Bool { undoable != nil && audience.reaches(audienceOfUndoable) }

  func canRedo(before audience: Audience) -> Bool { redoable != nil && audience.reaches(audienceOfRedoable) }
}

extension Audience {
  /// In a separate talk only that talk's own records are within reach.
  fileprivate func reaches(_ records: @autoclosure () -> Audience?) -> Bool {
    if case .person = self { records() == self } else { true }
  }
}
