import Conversation
import Texts

// Leaving, and what is said first while the disk refuses.
extension App {
  /// `Ctrl-C`: asks whether to quit; a draft stays.
  func quitPanel() -> Panel {
    let words = texts.leaving
    if let setting, !setting.isSaved { return setting.unsavedPanel(leaving: .quit) }
    return Panel(
      title: words.quit, rows: [PanelRow(words.stay, [.close]), PanelRow(words.yes, [.closeAll, .quit])])
  }

  func passphraseField(ofCase id: String, complaint: String?) -> Field {
    context.passphraseField(ownTexts.passphrase.title(id: id), complaint: complaint) {
      [.request(.unsealCase(id: id, passphrase: $0))]
    }
  }

  /// Ends the program. A case that is to be sealed again is left for that first.
  mutating func quit() {
    keepDrafts()
    if let sealing = openCase?.sealing { requests += [.leaveCase, sealing] }
    isOver = true
  }
}

extension CaseContext {
  /// Leaves the case for the overview.
  var leaving: [Effect] { isSaved ? [.leaveCase] : [.open(unsavedPanel(leaving: .leaveCase))] }

  /// Asks before a case is left of which not everything is on the disk.
  func unsavedPanel(leaving: Effect) -> Panel {
    let words = texts.leaving
    return Panel(
      title: words.unsaved, body: [words.unsavedBody],
      rows: [
        PanelRow(words.keepTrying, [.close]), PanelRow(words.elsewhere, [.close, .open(rescuePanel())]),
        PanelRow(words.leaveAnyway, [.closeAll, leaving]),
      ])
  }

  /// Asks for the folder in which a case goes on when its own folder fails; for the facilitator alone.
  func rescuePanel() -> any Overlay {
    let words = ownTexts.rescue
    let field = Field(
      prompt: [words.folder], draft: nil, kept: nil, isLong: false,
      whenBlank: .insists(words.folderNeeded(key: with(ownTexts).context.name(of: .escape) ?? "")),
      audience: .facilitator, keep: { [.request(.rescue(to: $0.trimmed))] })
    if rescuePlaces.isEmpty { return field }
    return Panel(
      title: words.title, body: [words.body],
      rows: [PanelRow(ownTexts.menu.back.title, [.close])]
        + rescuePlaces.map { PanelRow($0, [.close, .request(.rescue(to: $0))]) }
        + [PanelRow(words.otherFolder, [.close, .open(field)])], audience: .facilitator)
  }
}

// Deleted elsewhere, while more was recorded here.
extension CaseContext {
  /// Asks the facilitator whether the open case is kept or deleted.
  func deletedPanel(_ words: String) -> Panel {
    let deletion = ownTexts.deletion
    return Panel(
      title: deletion.title, body: [words],
      rows: [
        PanelRow(deletion.later, [.close]),
        PanelRow(deletion.takeBack, [.close, .request(.takeBackCase(id: id))]),
        PanelRow(ownTexts.leaving.elsewhere, [.close, .open(rescuePanel())]),
      ], audience: .facilitator)
  }
}

// Two people recorded different values for one thing: the facilitator says which one counts.
extension App {
  /// Asks what is still to be asked, one after the other, once only the facilitator looks.
  mutating func askContradictions() {
    guard let openCase, openCase.readOnly == nil, let setting else { return }
    let words = ownTexts.contradiction
    let own = setting.with(ownTexts)
    waitingForFacilitator += openCase.history.contradictions.map { contradiction in
      Panel(
        title: words.title(what: contradiction.versions.last.map(own.words(of:)) ?? ""), body: [words.body],
        rows: [PanelRow(words.later, [.close])]
          + contradiction.versions.map { PanelRow(own.value(of: $0), [.close, .record($0)]) },
        audience: .facilitator)
    }
  }
}
