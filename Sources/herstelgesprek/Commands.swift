import CaseFiles
import Conversation
import FoundationEssentials
import Reports
import Screens
import TUI
import Texts

/// What the sub-commands do: data on standard output, messages on standard error.
struct Commands {
  let texts: Texts
  let languages: Languages
  /// The script that new conversations start with.
  let script: Script
  let preferences: Preferences
  let surroundings: Surroundings
  var folder: CaseFolder { CaseFolder(surroundings.folder, rescuePath: surroundings.stateFolder) }

  func perform(_ command: Arguments.Command, lineByLine isLineMode: Bool) -> ExitCode {
    func lead(_ first: FirstCase?, practice: Bool = false) -> ExitCode {
      isLineMode ? lineByLine(opening: first, practice: practice) : fullScreen(opening: first, practice: practice)
    }
    return switch command {
    case .overview: lead(nil)
    case .open(let id): reporting { () throws(FileFault) in lead(try first(id)) }
    case .practise: lead(nil, practice: true)
    case .list(let form): list(form)
    case .agenda(let ics): agenda(ics: ics)
    case .show(let id, let format, let version): show(id, as: format, for: version)
    case .print(let id, let version, let printer): print(id, for: version, printer: printer)
    case .form(let format): form(as: format)
    case .delete(let id, let confirmed): delete(id, confirmed: confirmed)
    case .clean(let id, let confirmed): clean(id, confirmed: confirmed)
    case .tidy(let confirmed): tidy(confirmed: confirmed)
    case .seal(let id): seal(id)
    case .unseal(let id): unseal(id)
    case .check: check()
    case .showScript, .checkScript, .help, .version: .done
    }
  }
}

// Cases as data.
extension Commands {
  /// Every case that can be read; what cannot is a message.
  func cases() throws(FileFault) -> [CaseSummary] {
    try listed { if case .summary(let summary) = $0 { summary } else { nil } }
  }

  /// Those that are sealed too, which say no more than that.
  private func casesAndSealed() throws(FileFault) -> [ListedCase] {
    try listed { listed in
      switch listed {
      case .summary(let summary): ListedCase(id: summary.id, conversation: summary.conversation)
      case .sealed(let id, _): ListedCase(id: id, conversation: nil)
      case .fault: nil
      }
    }
  }

  /// What is taken of each case in the folder. What is not, and why it cannot be read, is a message; but what was
  /// deleted needs no word.
  private func listed<Taken>(_ take: (Listed) -> Taken?) throws(FileFault) -> [Taken] {
    var all: [Taken] = []
    for listed in try folder.list() {
      if let taken = take(listed) {
        all.append(taken)
      } else if case .fault(let id, let fault) = listed, fault != .deletedEarlier {
        Output.error(id + ": " + texts.words(for: fault))
      }
    }
    return all
  }

  func reporting(_ work: () throws(FileFault) -> ExitCode) -> ExitCode {
    do throws(FileFault) {
      return try work()
    } catch {
      Output.error(texts.words(for: error))
      return .failed
    }
  }

  func list(_ form: Arguments.ListForm) -> ExitCode {
    reporting { () throws(FileFault) in
      if form == .ids {
        for id in try folder.ids() { Output.text(id) }
        return .done
      }
      let cases = try casesAndSealed()
      if form == .json { return write(cases) }
      Output.text(texts.caseList(cases))
      return .done
    }
  }

  func agenda(ics: Bool) -> ExitCode {
    reporting { () throws(FileFault) in
      let cases = try cases()
      if ics {
        var calendar = FollowUpCalendar(texts: texts)
        for summary in cases {
          calendar.add(
            FollowUp.all(of: summary.conversation, caseID: summary.id, everPlanned: summary.everPlanned),
            revision: summary.revision, changed: summary.calendar.first?.stamp ?? summary.changed)
        }
        Output.text(calendar.ics)
      } else {
        let followUps = cases.flatMap { FollowUp.all(of: $0.conversation, caseID: $0.id) }
        let agenda = Document.agenda(of: followUps, today: Clock.now.today, texts: texts)
        Output.text(agenda.text())
      }
      return .done
    }
  }

  func show(_ id: String, as format: Arguments.Format, for version: Arguments.Version) -> ExitCode {
    reporting { () throws(FileFault) in
      let history = try history(id)
      let audience = version.audience(in: history.conversation)
      if format == .json {
        return write(
          CaseJSON(id: id, of: history.conversation, skipped: history.skipped.map(\.record), for: audience))
      }
      write(summary(of: history, id: id, for: audience), as: format)
      return .done
    }
  }

  func form(as format: Arguments.Format) -> ExitCode {
    if format == .json {
      Output.error(texts.commands.formNotJSON)
      return .wrongUse
    }
    write(Document.paperForm(of: script, texts: other(script.language) ?? texts), as: format)
    return .done
  }

  func history(_ id: String) throws(FileFault) -> History {
    let file = try CaseFile.open(id, in: folder, to: .view)
    for notice in file.takeNotices() {
      if let words = texts.words(for: notice) { Output.error(words) }
    }
    return file.history
  }

  /// What the children read too is in the language of their conversation.
  func summary(of history: History, id: String?, for audience: Audience) -> Document {
    let conversation = history.conversation
    let texts = audience == .facilitator ? texts : other(conversation.script.language) ?? texts
    return .summary(
      of: conversation, skipped: history.skipped.map(\.record), for: audience, caseID: id, texts: texts,
      localTime: Clock.localTime)
  }

  /// What the program says in the language of a conversation, where that is another than its own and known.
  func other(_ code: String) -> Texts? {
    guard code != texts.language, languages.has(code) else { return nil }
    return try? languages.texts(code)
  }

  /// The summary as lines of text, for the screen.
  var summarize: Session.Summarize {
    { history, audience, width in
      summary(of: history, id: nil, for: audience).textLines(width: width)
    }
  }

  private func write(_ document: Document, as format: Arguments.Format) {
    switch format {
    case .text, .json: Output.text(document.text())
    case .markdown: Output.text(document.markdown)
    case .html: Output.text(document.html)
    }
  }

  private func write(_ value: some Encodable) -> ExitCode {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { return .failed }
    Output.text(String(decoding: data, as: UTF8.self).visibleJSON)
    return .done
  }

  /// The case to begin with: what cannot be opened is said before the screen is taken.
  private func first(_ id: String) throws(FileFault) -> FirstCase {
    do throws(FileFault) {
      return FirstCase(id: id, file: try CaseFile.open(id, in: folder, to: .lead))
    } catch {
      guard error == .sealed else { throw error }
      return FirstCase(id: id, file: nil)
    }
  }

  func check() -> ExitCode {
    reporting { () throws(FileFault) in
      let found = try folder.check()
      if found.isEmpty { Output.text(texts.commands.emptyFolder(place: folder.path).displayForm) }
      for notice in found.notices.compactMap(texts.words(for:)) { Output.text(notice.displayForm) }
      for checked in found.cases {
        let problems =
          [checked.fault.map(texts.words(for:))].compactMap { $0 }
          + checked.notices.compactMap(texts.words(forChecked:))
          + checked.refused.map { texts.files.notices.refused(record: $0.id.description) }
        let words = problems.isEmpty ? words(for: checked.state) : problems.joined(separator: " ").displayForm
        Output.text(checked.id + ": " + words)
      }
      for stray in found.strays { Output.text(texts.commands.stray(file: stray.displayForm)) }
      return found.isSound ? .done : .failed
    }
  }

  private func words(for state: CaseCheck.State) -> String {
    switch state {
    case .readable: texts.commands.sound
    case .sealed: texts.sealed
    case .deleted: texts.commands.soundDeleted
    case .remains: texts.commands.remains
    }
  }
}

/// The case that the program begins with.
struct FirstCase {
  let id: String
  /// Nothing for a sealed one, which asks its passphrase on the screen.
  let file: CaseFile?
}
