import CaseFiles
import Conversation
import JSON
import Reports
import TUI
import Texts

/// A talk, or more of them one after the other, to be led by a person at this terminal.
package struct Session {
  /// The case to begin with; nothing for the overview.
  package var id: String?
  package var isPractice = false
  /// Whether it is led in plain lines; else on the full screen.
  package let isLineMode: Bool
}

/// What the sub-commands do: data on standard output, messages on standard error.
package struct Commands: Sendable {
  package let texts: Texts
  let languages: Languages
  /// The script that new conversations start with.
  package let script: Script
  package let preferences: Preferences
  package let surroundings: Surroundings
  /// What is wrong with files of the person, in words.
  package let flaws: [String]
  package var folder: CaseFolder { CaseFolder(surroundings.folder.path, rescuePath: surroundings.stateFolder) }

  func perform(_ command: Arguments.Command, inLines isLineMode: Bool, _ lead: Program.Lead) -> ExitCode {
    // With a screen this is done after the first frame.
    if command.folderUse == .reads { discardOldPages() }
    return switch command {
    case .overview: lead(self, Session(isLineMode: isLineMode))
    case .open(let id): lead(self, Session(id: id, isLineMode: isLineMode))
    case .practise: lead(self, Session(isPractice: true, isLineMode: isLineMode))
    case .list(let form): list(form)
    case .agenda(let ics): agenda(ics: ics)
    case .show(let id, let format, let version): show(id, as: format, for: version)
    case .showAll(let version): showAll(for: version)
    case .figures(let period, let isJSON): figures(of: period, isJSON: isJSON)
    case .print(let id, let version, let printer): print(id, for: version, printer: printer)
    case .form(let format): form(as: format)
    case .delete(let id, let confirmed): delete(id, confirmed: confirmed)
    case .clean(let id, let confirmed): clean(id, confirmed: confirmed)
    case .tidy(let confirmed): tidy(confirmed: confirmed)
    case .seal(let id): seal(id)
    case .unseal(let id): unseal(id)
    case .handOver(let id, let file): handOver(id, to: file)
    case .takeOver(let file): takeOver(file)
    case .check: check()
    case .window, .showScript, .checkScript, .checkSettings, .help, .version: .done
    }
  }
}

// Cases as data.
extension Commands {
  /// What `take` makes of each case in the folder. A case that cannot be read becomes a message, unless it was deleted.
  /// Nil when there are cases and none could be read.
  ///
  /// - Parameter take: called on several threads; what it makes comes in the order of the ids.
  func listed<Taken: Sendable>(_ take: @escaping @Sendable (Listed) -> Taken?) throws(FileFault) -> [Taken]? {
    var all: [Taken] = []
    var unread = 0
    for (taken, trouble) in try folder.list({ (take($0), $0.trouble) }) {
      switch trouble {
      case .daysUnknown(let id): Output.error(texts.commands.daysUnknown(id: id))
      case .fault(let id, let fault) where taken == nil && fault != .deletedEarlier:
        if fault != .sealed(id: id) { unread += 1 }
        tell(texts.words(for: fault), of: id)
      case .fault, nil: break
      }
      if let taken { all.append(taken) }
    }
    return all.isEmpty && unread > 0 ? nil : all
  }

  /// A message about one of many cases.
  func tell(_ message: String, of id: String) { Output.error(texts.labelled(label: id, value: message)) }

  func reporting(_ work: () throws(FileFault) -> ExitCode) -> ExitCode {
    do throws(FileFault) {
      return try work()
    } catch {
      Output.error(texts.words(for: error))
      return .failed
    }
  }

  /// Data on standard output.
  func answer(_ text: String) -> ExitCode { Output.answer(text, in: texts) }

  func show(_ id: String, as format: Arguments.Format, for version: Arguments.Version) -> ExitCode {
    reporting { () throws(FileFault) in
      let history = try history(id)
      let audience = version.audience(in: history.conversation)
      if format == .json {
        return write(
          CaseJSON(id: id, of: history.conversation, skipped: history.skipped.map(\.record), for: audience))
      }
      return write(summary(of: history, id: id, for: audience), as: format)
    }
  }

  func form(as format: Arguments.Format) -> ExitCode {
    write(Document.paperForm(of: script, texts: other(script.language) ?? texts), as: format)
  }

  func history(_ id: String) throws(FileFault) -> History {
    let file = try CaseFile.open(id, in: folder, to: .view)
    for notice in file.takeNotices() {
      if let words = texts.words(forChecked: notice) { Output.error(words) }
    }
    return file.history
  }

  /// What the children read too is in the language of their conversation.
  func summary(of history: History, id: String?, for audience: Audience) -> Document {
    summary(of: history, id: id, for: audience, in: other(history.intake.script.language) ?? texts)
  }

  /// - Parameter talkTexts: the words of what the children read too.
  package func summary(of history: History, id: String?, for audience: Audience, in talkTexts: Texts) -> Document {
    let conversation = history.conversation
    let texts = audience == .facilitator ? texts : talkTexts
    return .summary(
      of: conversation, skipped: history.skipped.map(\.record), for: audience, caseID: id, texts: texts,
      localTime: Clock.localTime)
  }

  /// What the program says in the language of a conversation, where that is another than its own and known.
  package func other(_ code: String) -> Texts? {
    guard code != texts.language, languages.has(code) else { return nil }
    return try? languages.texts(code)
  }

  private func write(_ document: Document, as format: Arguments.Format) -> ExitCode {
    switch format {
    case .text, .json: answer(document.text())
    case .markdown: answer(document.markdown)
    case .html: answer(document.html)
    }
  }

  func write(_ value: some Encodable) -> ExitCode {
    guard let json = try? JSON(of: value) else { return .failed }
    return answer(json.lines.visibleJSON)
  }
}

extension Listed {
  /// What is to be said of a case that is listed.
  fileprivate enum Trouble: Sendable {
    case daysUnknown(id: String)
    case fault(id: String, FileFault)
  }

  fileprivate var trouble: Trouble? {
    switch self {
    case .summary, .sealed(_, .some): nil
    case .sealed(let id, nil): .daysUnknown(id: id)
    case .fault(let id, let fault): .fault(id: id, fault)
    }
  }
}
