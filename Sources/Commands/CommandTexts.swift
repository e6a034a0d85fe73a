import CaseFiles
import Conversation
import Programs
import TUI
import Terminal
import Texts

// What each thing is in words.
extension Texts {
  func help(of command: CommandName?) -> String {
    (command.map { commands.helpOf[$0] } ?? commands.help).joined(separator: "\n")
  }

  /// The languages are those that could be chosen.
  func words(for mistake: Arguments.Mistake, languages: [String] = []) -> String {
    let mistakes = commands.mistakes
    func meaning(_ word: String?) -> String { word.map { " " + meant(word: $0) } ?? "" }
    let what =
      switch mistake {
      case .unknownCommand(let word, let meant): mistakes.unknownCommand(word: word) + meaning(meant)
      case .unknownOption(let word, let meant): mistakes.unknownOption(word: word) + meaning(meant)
      case .misplacedOption(let option, let command):
        mistakes.misplacedOption(option: option.rawValue, command: command?.rawValue ?? "herstelgesprek")
      case .valueMissing(let option, let command):
        words(
          forMissing: [.language, .talkLanguage].contains(option) ? languages : option.choices(of: command), option)
      case .unknownValue(let word, let option, let allowed):
        mistakes.unknownValue(option: option, word: word, choices: allowed.joined(separator: ", "))
      case .idMissing(let command): mistakes.idMissing(command: command)
      case .optionMissing(let command, let allowed):
        mistakes.optionMissing(command: command, choices: allowed.joined(separator: ", "))
      case .fileMissing(let command): mistakes.fileMissing(command: command)
      case .notADay(let word, let option): mistakes.notADay(option: option.rawValue, word: word)
      case .daysReversed(let first, let last): mistakes.daysReversed(one: first.rawValue, other: last.rawValue)
      case .notTogether(let one, let other): mistakes.notTogether(one: one.rawValue, other: other.rawValue)
      case .tooMuch(let word): mistakes.tooMuch(word: word)
      }
    return what + " " + mistakes.seeHelp
  }

  /// Nothing for a reader that has read enough.
  package func words(for fault: Output.Fault) -> String? {
    switch fault {
    case .readerGone: nil
    case .failed(let number): commands.notWritten(reason: system[number])
    }
  }

  /// A script that is in order, with what is in it.
  func words(forSound script: Script) -> String {
    let counted = commands.counted
    let parts = [
      counted.conditions(count: script.conditions.count), counted.reasons(count: script.reasons.count),
      counted.extras(count: script.extras.count), counted.opening(count: script.opening.count),
      counted.questions(count: script.questions.count), counted.intervals(count: script.followUp.intervals.count),
    ]
    return commands.soundScript(parts: parts.joined(separator: ", "))
  }

  private func words(forMissing choices: [String], _ option: Option) -> String {
    choices.isEmpty
      ? commands.mistakes.valueMissing(option: option.rawValue)
      : commands.mistakes.choiceMissing(option: option.rawValue, choices: choices.joined(separator: ", "))
  }

  package func words(for error: TerminalError) -> String {
    switch error {
    case .notATerminal: terminal.notATerminal
    case .unusable(let term): terminal.unusable(kind: term)
    case .outOfDescriptors: terminal.outOfDescriptors
    }
  }

  package func words(for reason: ReadOnly) -> String {
    switch reason {
    case .viewing: files.readOnly.viewing
    case .lockedElsewhere: files.readOnly.lockedElsewhere
    case .locksMissing: files.readOnly.locksMissing
    case .folderReadOnly: files.readOnly.folderReadOnly
    case .newerVersion(let version): files.readOnly.newerVersion(version: version)
    case .unknownContents: files.readOnly.unknownContents
    case .scriptFlawed: files.readOnly.scriptFlawed
    }
  }

  package func words(for fault: FileFault) -> String {
    switch fault {
    case .notFound: files.faults.notFound
    case .deletedEarlier: files.faults.deletedEarlier
    case .deletedElsewhere(let records): files.faults.deletedElsewhere(count: records)
    case .headerMissing: files.faults.headerMissing
    case .otherCase(let id): files.faults.otherCase(id: id)
    case .newerVersion(let version): files.faults.newerVersion(version: version)
    case .readOnly(.lockedElsewhere): files.faults.lockedElsewhere
    case .readOnly(let reason): words(for: reason)
    case .notCleanable: files.faults.notCleanable
    case .contradictory: files.faults.contradictory
    case .sealed(let id): files.faults.sealed(id: id)
    case .seal(let fault): words(for: fault)
    case .tooLarge(let file): files.faults.tooLarge(file: file)
    case .failing(let error): files.faults.failing(error: system[error.number])
    }
  }

  func words(for fault: SealFault) -> String {
    switch fault {
    case .noProgram: files.seal.noProgram
    case .wrongPassphrase: files.seal.wrongPassphrase
    case .damaged: files.seal.damaged
    case .failed: files.seal.failed
    case .sealedAlready: files.seal.sealedAlready
    case .notSealed: files.seal.notSealed
    }
  }

  package func words(for reason: NotSaved) -> String {
    switch reason {
    case .diskFull: files.notSaved.diskFull
    case .notPermitted: files.notSaved.notPermitted
    case .readOnly(let reason): words(for: reason)
    case .failing(let error): files.notSaved.failing(error: system[error.number])
    case .unwritable: files.notSaved.unwritable
    }
  }

  /// Nothing for what the facilitator has nothing to do with.
  package func words(for notice: Notice) -> String? {
    let notices = files.notices
    return switch notice {
    case .tornTail: notices.tornTail
    case .damaged(let file, let numbers): notices.damaged(lines: numbers.inRuns, file: file)
    case .headerDamaged: notices.headerDamaged
    case .linesMissing: notices.linesMissing
    case .kept(let file): notices.kept(file: file)
    case .merged(let files): notices.merged(files: files.joined(separator: ", "))
    case .notMerged(let files): notices.notMerged(files: files.joined(separator: ", "))
    case .olderEdition(let files): notices.olderEdition(files: files.joined(separator: ", "))
    case .sameNumber: notices.sameNumber
    case .changedMeanwhile: notices.changedMeanwhile
    case .replacedMeanwhile: notices.replacedMeanwhile
    case .deletedElsewhere: notices.deletedElsewhere
    case .newerVersion(let version): notices.newerVersion(version: version)
    case .unknown(let file, let numbers): notices.unknown(lines: numbers.inRuns, file: file)
    case .scriptFlawed: notices.scriptFlawed
    case .unreadable(let file, let error): notices.unreadable(file: file, error: system[error.number])
    case .tooLarge(let file): notices.tooLarge(file: file)
    case .openToOthers(let path): notices.openToOthers(place: path)
    case .besideSealed(let files): notices.besideSealed(files: files.joined(separator: ", "))
    case .liesOpen: notices.liesOpen
    case .sealNotWhole(let file): notices.sealNotWhole(file: file)
    case .unfinished(let kind, let files): words(forUnfinished: kind, files.joined(separator: ", "))
    case .leftover(let file): notices.leftover(file: file)
    }
  }

  func words(for fault: TerminalWindow.Fault) -> String {
    switch fault {
    case .noScreen: window.noScreen
    case .noTerminal: window.noTerminal
    case .failed(let program): window.failed(program: program)
    }
  }

  /// What a check says of it: it changes nothing, so it never says that something was added.
  func words(forChecked notice: Notice) -> String? {
    guard case .merged(let files) = notice else { return words(for: notice) }
    return self.files.notices.mergedLater(files: files.joined(separator: ", "))
  }

  private func words(forUnfinished kind: Intent.Kind, _ files: String) -> String {
    let notices = self.files.notices
    return switch kind {
    case .seal: notices.unfinishedSeal(files: files)
    case .unseal: notices.unfinishedUnseal(files: files)
    case .clean: notices.unfinishedClean(files: files)
    case .delete: notices.unfinishedDelete(files: files)
    }
  }

  package func words(forPrintedOn printed: Printout) -> String {
    let done = printed.printer.map { paper.printedOn(printer: $0) } ?? paper.printed
    let letters = printed.missing.map { String($0) }.joined(separator: " ")
    return letters.isEmpty ? done : done + " " + paper.lettersMissing(letters: letters)
  }

  /// - Parameter hours: how long a page is kept.
  package func words(forOpenedFor hours: Int) -> String { paper.opened + " " + words(forStaying: hours) }

  private func words(forStaying hours: Int) -> String {
    hours == 0 ? paper.staysWhileOpen : paper.stays(count: hours)
  }

  /// What was kept is named by what can be done with it.
  private func words(forKept path: String, _ hours: Int) -> String {
    let parts = path.split(separator: "/")
    let (file, folder) = (String(parts.last ?? ""), "/" + parts.dropLast().joined(separator: "/"))
    let ready =
      file.hasSuffix(".pdf")
      ? paper.keptToPrint(file: file, folder: folder) : paper.keptToOpen(file: file, folder: folder)
    return ready + " " + words(forStaying: hours)
  }

  /// - Parameter hours: how long a page is kept.
  package func words(for error: PaperError, keptFor hours: Int) -> String {
    func with(_ kept: String?, _ text: String) -> String {
      kept.map { text + " " + words(forKept: $0, hours) } ?? text
    }
    return switch error {
    case .noRenderer(let wanted, let kept):
      with(kept, paper.noRenderer(programs: wanted.joined(separator: ", ")))
    case .noPrintProgram(let kept): with(kept, paper.noPrintProgram)
    case .noPrinter(let kept): with(kept, paper.noPrinter)
    case .unknownPrinter(let known): paper.unknownPrinter(printers: known.joined(separator: ", "))
    case .noBrowser(let kept): with(kept, paper.noBrowser)
    case .failed(let program, let kept): with(kept, paper.failed(program: program))
    case .tookTooLong(let program, let kept): with(kept, paper.tookTooLong(program: program))
    case .cannotWrite(let path): paper.cannotWrite(place: path)
    case .cancelled: paper.cancelled
    }
  }
}

extension Texts.Commands.HelpOf {
  fileprivate subscript(command: CommandName) -> [String] {
    switch command {
    case .open: open
    case .practise: practise
    case .window: window
    case .list: list
    case .agenda: agenda
    case .figures: figures
    case .show: show
    case .print: print
    case .form: form
    case .delete: delete
    case .clean: clean
    case .tidy: tidy
    case .seal: seal
    case .unseal: unseal
    case .handOver: handOver
    case .takeOver: takeOver
    case .check: check
    case .script: script
    case .settings: settings
    }
  }
}

extension [Int] {
  /// Growing numbers in few words, however many there are: "2, 5–9, 12".
  var inRuns: String {
    var runs: [ClosedRange<Int>] = []
    for number in self {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    let most = 8
    let words = runs.prefix(most).map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
    return (words + (runs.count > most ? ["…"] : [])).joined(separator: ", ")
  }
}
