import Conversation
import Texts

/// What was asked, before anything is done: by the command line, by the settings and by the files of a person.
struct Setup {
  let arguments: Arguments
  let texts: Texts
  let languages: Languages
  let preferences: Result<Preferences, FlawedFile>
  /// Nothing where nobody tells where the folders of this account are.
  let surroundings: Surroundings?

  func run() -> ExitCode {
    do throws(FlawedFile) {
      switch arguments.command {
      // These also work where the settings or the script are wrong: they help to put that right.
      case .help(let name): return answer(texts.help(of: name))
      case .version: return answer(Program.version)
      case .showScript:
        return answer(String(decoding: try languages.scriptFile(scriptLanguage).bytes, as: UTF8.self))
      case .checkScript(let path):
        let (script, warnings) = try ScriptFile(file: PersonalFile(at: path)).checked
        for warning in warnings { Output.error(texts.words(for: warning)) }
        return answer(texts.words(forSound: script))
      case .overview, .open, .practise, .list, .agenda, .show, .print, .form, .delete, .clean, .tidy, .seal, .unseal,
        .check:
        return try start()
      }
    } catch {
      for flaw in error.flaws { Output.error(texts.words(for: flaw)) }
      return .failed
    }
  }

  private func answer(_ text: String) -> ExitCode { Output.answer(text, in: texts) }

  /// Nothing starts with settings or a script that are wrong.
  private func start() throws(FlawedFile) -> ExitCode {
    guard let surroundings else { return failed(texts.folder.noHome) }
    let preferences = try preferences.get()
    if let code = arguments.talkLanguage, !languages.has(code) {
      let mistake = Arguments.Mistake.unknownValue(
        code, of: Option.talkLanguage.rawValue, allowed: languages.codes)
      Output.error(texts.words(for: mistake))
      return .wrongUse
    }
    if let refusal = surroundings.folder.refusal(for: arguments.command, in: texts) {
      return failed(refusal)
    }
    let commands = Commands(
      texts: texts, languages: languages, script: try script(of: surroundings), preferences: preferences,
      surroundings: surroundings)
    return commands.perform(arguments.command, lineByLine: arguments.isLineMode)
  }

  private func failed(_ words: String) -> ExitCode {
    Output.error(words)
    return .failed
  }

  /// The script that new conversations start with: the one that is named, that of a language that is named, the
  /// person's own, and else the one of the source.
  private func script(of surroundings: Surroundings) throws(FlawedFile) -> Script {
    if let path = arguments.script { return try ScriptFile(file: PersonalFile(at: path)).script }
    if arguments.talkLanguage == nil, PersonalFile.exists(at: surroundings.scriptPath) {
      return try ScriptFile(file: PersonalFile(at: surroundings.scriptPath)).script
    }
    return try languages.script(scriptLanguage)
  }

  /// That which is asked for, where there is a script in it.
  private var scriptLanguage: String {
    let wanted = arguments.talkLanguage ?? (try? preferences.get().talkLanguage) ?? texts.language
    return languages.has(wanted) ? wanted : texts.language
  }
}
