import Conversation
import Texts

// Undo and redo, with their bounds: what is taken back is said; over a step, and where others may look, it is asked.
extension App {
  mutating func undo() {
    guard let openCase, let setting else { return say(ownTexts.refusals.nothingToUndo) }
    guard let (id, event) = openCase.history.undoable, isWithinReach(event, openCase.history.beforeUndoable) else {
      return say(.nothingToUndo, setting)
    }
    let before = openCase.history.beforeUndoable
    let isStep = before.map { $0.step != openCase.conversation.step } ?? false
    let mark = before.map { $0.audience(of: event) } ?? audience
    let isOfOthers = audience != .facilitator && mark != audience
    guard isStep || isOfOthers else {
      _ = takeBack(id)
      return
    }
    let texts = isOfOthers ? ownTexts : texts
    let title =
      if isStep, let before { texts.undo.step(step: texts.steps[before.step]) } else {
        texts.undo.record(what: setting.with(texts).words(of: event))
      }
    overlays.append(
      Panel(
        title: title,
        rows: [
          PanelRow(texts.menu.back.title, [.close]), PanelRow(texts.undo.yes, [.closeAll, .undoAsked(id)]),
        ], audience: isOfOthers ? .facilitator : nil))
  }

  /// Takes back the last record, if it is still this one.
  mutating func takeBack(_ id: EventID) -> Bool {
    guard let undoable = openCase?.history.undoable, undoable.id == id, let setting else { return false }
    let words = setting.words(of: undoable.event)
    guard take(.undone(event: id)) != nil else { return false }
    show(undoable.event)
    notice = Notice(text: texts.undo.undone(what: words))
    return true
  }

  mutating func redo() {
    guard let setting else { return say(ownTexts.refusals.nothingToRedo) }
    guard let (id, event) = openCase?.history.redoable, isWithinReach(event, openCase?.conversation) else {
      return say(.nothingToRedo, setting)
    }
    guard take(.redone(event: id)) != nil else { return }
    show(event)
    if let words = self.setting?.words(of: event) { notice = Notice(text: texts.undo.redone(what: words)) }
  }

  /// In a separate talk only that talk's own records can be undone.
  private func isWithinReach(_ event: Event, _ before: Conversation?) -> Bool {
    if case .person = audience { before?.audience(of: event) == audience } else { true }
  }

  /// Shows the screen of the state, with the focus where the event happened.
  private mutating func show(_ event: Event) {
    followConversation()
    guard case .inCase(let openCase, var screen) = route else { return }
    screen.screen.reveal(event, in: setting(of: openCase, context))
    route = .inCase(openCase, screen)
  }

  /// In the list of cases there is nothing to take back.
  private mutating func say(_ reason: String) {
    notice = Notice(text: ownTexts.refusals.impossible(reason: reason))
  }

  private mutating func say(_ refusal: Refusal, _ setting: CaseContext) {
    notice = Notice(text: setting.words(for: refusal))
  }
}
