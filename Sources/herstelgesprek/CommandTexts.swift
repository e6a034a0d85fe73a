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

  func words(for mistake: Arguments.Mistake) -> String {
    let mistakes = commands.mistakes
    func meaning(_ word: String?) -> String { word.map { " " + meant(word: $0) } ?? "" }
    let what =
      switch mistake {
      case .unknownCommand(let word, let meant): mistakes.unknownCommand(word: word) + meaning(meant)
      case .unknownOption(let word, let meant): mistakes.unknownOption(word: word) + meaning(meant)
      case .valueMissing(let option): mistakes.valueMissing(option: option)
      case .unknownValue(let word, let option, let allowed):
        mistakes.unknownValue(option: option, word: word, choices: allowed.joined(separator: ", "))
      case .idMissing(let command): mistakes.idMissing(command: command)
      case .optionMissing(let command, let allowed):
        mistakes.optionMissing(command: command, choices: allowed.joined(separator: ", "))
      case .tooMuch(let word): mistakes.tooMuch(word: word)
      }
    return what + " " + mistakes.seeHelp
  }

  /// Nothing for a reader that has read enough.
  func words(for fault: Output.Fault) -> String? {
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
