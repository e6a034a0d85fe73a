import CaseFiles
import Programs
import TUI
import Terminal
import Texts

/// The words of the command line, of the disk and of the printer.
struct CommandTexts: Decodable {
  /// Line by line: of the whole program, and of each sub-command.
  let help: [String]
  let helpOf: [String: [String]]
  let formNotJSON: String
  let notWritten: Template
  let check: CheckTexts
  let folder: FolderTexts
  let system: SystemErrorTexts
  let flaws: FlawTexts
  let mistakes: Mistakes
  let terminal: TerminalWords
  let questions: Questions
  let notices: Notices
  let readOnly: ReadOnlyWords
  let faults: Faults
  let seal: SealWords
  let notSaved: NotSavedWords
  let paper: PaperWords
  let practice: Practice

  struct Mistakes: Decodable {
    let unknownCommand, unknownOption, valueMissing, unknownValue, idMissing, optionMissing, tooMuch: Template
    let meant: Template
    let seeHelp: String
  }

  struct TerminalWords: Decodable {
    let notATerminal: String
    let unusable: Template
    let outOfDescriptors: String
  }

  struct Questions: Decodable {
    let delete, clean, tidy: Template
    let passphrase, passphraseAgain, noPassphrase, passphrasesDiffer: String
    let yes, nobodyToAsk, nothingDone: String
  }

  struct Notices: Decodable {
    let deleted, cleaned, savedAgain, nothingDue, sealed, unsealed: String
    let tidied, besideSealed: Template
    let savedElsewhere, savedBeside, cannotSaveThere, lost, noPlaceToBegin: Template
    let tornTail, headerDamaged, linesMissing, contradiction, changedMeanwhile: String
    let refused, notCounted, damaged, kept, merged, notMerged, newerVersion, unknown, openToOthers, leftover: Template
  }

  struct ReadOnlyWords: Decodable {
    let viewing, lockedElsewhere, locksMissing, folderReadOnly, unknownContents: String
    let newerVersion: Template
  }

  struct Faults: Decodable {
    let notFound, deletedEarlier, headerMissing, notCleanable, contradictory, sealed, notSavedYet: String
    let otherCase, newerVersion, failing: Template
  }

  struct SealWords: Decodable {
    let noProgram, wrongPassphrase, damaged, failed, sealedAlready, notSealed: String
  }

  struct NotSavedWords: Decodable {
    let diskFull, notPermitted, unwritable: String
    let failing: Template
  }

  struct PaperWords: Decodable {
    let printed, printedOn, opened, noRenderer, noPrintProgram, noPrinter, unknownPrinter, noBrowser, failed,
      tookTooLong: Template
    let cannotWrite, keptAt: Template
    let cancelled: String
  }

  struct Practice: Decodable {
    let gepeste, pester, topic: String
  }
}

// What each thing is in words.
extension CommandTexts {
  func help(of command: CommandName?) -> String {
    (command.flatMap { helpOf[$0.rawValue] } ?? help).joined(separator: "\n")
  }

  func words(for mistake: Arguments.Mistake) -> String {
    func meaning(_ word: String?) -> String { word.map { " " + mistakes.meant(["woord": $0]) } ?? "" }
    let what =
      switch mistake {
      case .unknownCommand(let word, let meant): mistakes.unknownCommand(["woord": word]) + meaning(meant)
      case .unknownOption(let word, let meant): mistakes.unknownOption(["woord": word]) + meaning(meant)
      case .valueMissing(let option): mistakes.valueMissing(["optie": option])
      case .unknownValue(let word, let option, let allowed):
        mistakes.unknownValue(["woord": word, "optie": option, "keuzes": allowed.joined(separator: ", ")])
      case .idMissing(let command): mistakes.idMissing(["opdracht": command])
      case .optionMissing(let command, let allowed):
        mistakes.optionMissing(["opdracht": command, "keuzes": allowed.joined(separator: ", ")])
      case .tooMuch(let word): mistakes.tooMuch(["woord": word])
      }
    return what + " " + mistakes.seeHelp
  }

  /// Nothing for a reader that has read enough.
  func words(for fault: Output.Fault) -> String? {
    switch fault {
    case .readerGone: nil
    case .failed(let number): notWritten(["reden": system[number]])
    }
  }

  func words(for error: TerminalError) -> String {
    switch error {
    case .notATerminal: terminal.notATerminal
    case .unusable(let term): terminal.unusable(["soort": term])
    case .outOfDescriptors: terminal.outOfDescriptors
    }
  }

  func words(for reason: ReadOnly) -> String {
    switch reason {
    case .viewing: readOnly.viewing
    case .lockedElsewhere: readOnly.lockedElsewhere
    case .locksMissing: readOnly.locksMissing
    case .folderReadOnly: readOnly.folderReadOnly
    case .newerVersion(let version): readOnly.newerVersion(["versie": String(version)])
    case .unknownContents: readOnly.unknownContents
    }
  }

  func words(for fault: FileFault) -> String {
    switch fault {
    case .notFound: faults.notFound
    case .deletedEarlier: faults.deletedEarlier
    case .headerMissing: faults.headerMissing
    case .otherCase(let id): faults.otherCase(["dossier": id])
    case .newerVersion(let version): faults.newerVersion(["versie": String(version)])
    case .readOnly(let reason): words(for: reason)
    case .notCleanable: faults.notCleanable
    case .contradictory: faults.contradictory
    case .sealed: faults.sealed
    case .seal(let fault): words(for: fault)
    case .failing(let error): faults.failing(["fout": system[error.number]])
    }
  }

  func words(for fault: SealFault) -> String {
    switch fault {
    case .noProgram: seal.noProgram
    case .wrongPassphrase: seal.wrongPassphrase
    case .damaged: seal.damaged
    case .failed: seal.failed
    case .sealedAlready: seal.sealedAlready
    case .notSealed: seal.notSealed
    }
  }

  func words(for reason: NotSaved) -> String {
    switch reason {
    case .diskFull: notSaved.diskFull
    case .notPermitted: notSaved.notPermitted
    case .readOnly(let reason): words(for: reason)
    case .failing(let error): notSaved.failing(["fout": system[error.number]])
    case .unwritable: notSaved.unwritable
    }
  }

  /// Nothing for what the facilitator has nothing to do with.
  func words(for notice: Notice) -> String? {
    func lines(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ", ") }
    return switch notice {
    case .tornTail: notices.tornTail
    case .damaged(let file, let numbers): notices.damaged(["bestand": file, "regels": lines(numbers)])
    case .headerDamaged: notices.headerDamaged
    case .linesMissing: notices.linesMissing
    case .kept(let file): notices.kept(["bestand": file])
    case .merged(let files): notices.merged(["bestanden": files.joined(separator: ", ")])
    case .notMerged(let files): notices.notMerged(["bestanden": files.joined(separator: ", ")])
    case .contradiction: notices.contradiction
    case .changedMeanwhile: notices.changedMeanwhile
    case .newerVersion(let version): notices.newerVersion(["versie": String(version)])
    case .unknown(let file, let numbers): notices.unknown(["bestand": file, "regels": lines(numbers)])
    case .openToOthers(let path): notices.openToOthers(["plaats": path])
    case .besideSealed(let files): notices.besideSealed(["bestanden": files.joined(separator: ", ")])
    case .leftover(let file): notices.leftover(["bestand": file])
    }
  }

  func words(forPrintedOn printer: String?) -> String {
    printer.map { paper.printedOn(["printer": $0]) } ?? paper.printed([:])
  }

  func words(for error: PaperError) -> String {
    func with(_ kept: String?, _ text: String) -> String {
      kept.map { text + " " + paper.keptAt(["plaats": $0]) } ?? text
    }
    return switch error {
    case .noRenderer(let wanted, let kept):
      with(kept, paper.noRenderer(["programma's": wanted.joined(separator: ", ")]))
    case .noPrintProgram(let kept): with(kept, paper.noPrintProgram([:]))
    case .noPrinter(let kept): with(kept, paper.noPrinter([:]))
    case .unknownPrinter(let known): paper.unknownPrinter(["printers": known.joined(separator: ", ")])
    case .noBrowser(let kept): with(kept, paper.noBrowser([:]))
    case .failed(let program, let kept): with(kept, paper.failed(["programma": program]))
    case .tookTooLong(let program, let kept): with(kept, paper.tookTooLong(["programma": program]))
    case .cannotWrite(let path): paper.cannotWrite(["plaats": path])
    case .cancelled: paper.cancelled
    }
  }
}
