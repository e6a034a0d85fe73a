import Conversation
import Texts

// What every screen of a case offers besides its own actions.
extension CaseScreen {
  /// Stopping first, then the screen's own, then where one can go.
  func allActions(in setting: CaseContext) -> [Action] {
    let isFacilitators = audience == .facilitator
    return stopping(in: setting) + actions(in: setting) + [undo(in: setting), redo(in: setting)]
      + stepBack(in: setting)
      + [summary(in: setting), details(in: setting)] + (isFacilitators ? [setting.signpost] : [])
      + (isFacilitators ? leaveOpen(in: setting) : []) + [leave(in: setting)] + rescue(in: setting)
  }

  /// Stopping is always allowed; the reason is asked where only the facilitator looks.
  private func stopping(in setting: CaseContext) -> [Action] {
    guard setting.conversation.activeStep != nil else { return [] }
    let words = setting.texts.stopping
    let field = setting.stopField
    if audience != .facilitator { return [Action(words.stop, [.open(field)])] }
    let panel = Panel(
      title: words.always, body: [words.body],
      rows: [
        PanelRow(setting.texts.menu.back.title, [.close]), PanelRow(words.stop.title, in: setting, [.open(field)]),
      ])
    return [Action(words.stop, letter: "s", [.open(panel)])]
  }

  private func undo(in setting: CaseContext) -> Action {
    Action(
      setting.texts.undo.undoAction, letter: "u", blocked: setting.canUndo ? nil : setting.words(for: .nothingToUndo),
      [.undo])
  }

  private func redo(in setting: CaseContext) -> Action {
    Action(
      setting.texts.undo.redoAction, letter: "r", blocked: setting.canRedo ? nil : setting.words(for: .nothingToRedo),
      [.redo])
  }

  /// The step before; in a separate talk there is none.
  private func stepBack(in setting: CaseContext) -> [Action] {
    if case .person = audience { return [] }
    guard let previous = setting.conversation.activeStep?.previous else { return [] }
    let words = setting.texts.menu.stepBack(step: setting.texts.steps[previous])
    return [Action(words, letter: "t", [.record(.steppedBack)])]
  }

  private func summary(in setting: CaseContext) -> Action {
    Action(setting.texts.menu.summary, letter: "p", [.open(Summary(setting.summarize, setting.conversation))])
  }

  private func details(in setting: CaseContext) -> Action {
    Action(setting.texts.menu.details, letter: "e", [.open(CaseForm(correcting: setting))])
  }

  private func leave(in setting: CaseContext) -> Action {
    Action(setting.texts.menu.overview, letter: "q", setting.leaving)
  }

  /// A case that was sealed is sealed again when it is left, unless this says otherwise.
  private func leaveOpen(in setting: CaseContext) -> [Action] {
    guard setting.isSealedWhenLeft else { return [] }
    let words = setting.texts.sealing
    return [Action(words.leaveOpen, [.leaveOpen, .say(words.staysOpen)])]
  }

  /// Keeping the case in another folder, while its own fails.
  private func rescue(in setting: CaseContext) -> [Action] {
    setting.isSaved ? [] : [Action(setting.texts.menu.elsewhere, [.open(setting.rescuePanel())])]
  }
}

// What several screens of a case ask.
extension CaseContext {
  /// Whom one can turn to when such a talk is not enough.
  var signpost: Action {
    let words = texts.signpost
    return Action(words.action, letter: "w", [.open(Reading(title: words.title, paragraphs: words.lines))])
  }

  /// Why it is stopped: required, and for the facilitator alone.
  var stopField: Field {
    let words = ownTexts.stopping
    var field = Field(
      prompt: [words.always, words.reason], draft: .stopReason, kept: drafts[.stopReason],
      whenBlank: .insists(words.reasonNeeded(key: with(ownTexts).context.name(of: .escape) ?? "")),
      audience: .facilitator,
      keep: { [.record(.stopped(reason: $0), forgetting: [.stopReason])] })
    field.enterWord = words.stop.footerWord
    return field
  }

  /// A text that was left unfinished stands in the way: it is noted, thrown away, or one goes back to it.
  /// - Parameter keep: what notes it; nothing where there is nothing left to note.
  func draftPanel(place: String, text: String, field: DraftField, keep: Effect?) -> Panel {
    let words = texts.draft
    return Panel(
      title: words.title(place: place), body: areAnswersCovered ? [] : [words.quote(text: text)],
      rows: [
        PanelRow(texts.menu.back.title, [.close])
      ] + (keep.map { [PanelRow(words.note, [.close, $0, .enter])] } ?? [])
        + [PanelRow(words.discard, [.close, .forgetDraft(field), .enter])])
  }

  /// As `draftPanel`, for a form: it is opened to be finished.
  func draftPanel(place: String, text: String, fields: [DraftField], form: any Overlay) -> Panel {
    let words = texts.draft
    return Panel(
      title: words.title(place: place), body: [words.quote(text: text)],
      rows: [
        PanelRow(texts.menu.back.title, [.close]), PanelRow(words.open, [.close, .open(form)]),
        PanelRow(words.discard, [.close] + fields.map { .forgetDraft($0) } + [.enter]),
      ])
  }
}
