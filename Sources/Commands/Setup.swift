import Conversation
import Glibc
import Programs
import Texts

/// What was asked, before anything is done: by the command line, by the settings and by the files of a person.
struct Setup {
  let arguments: Arguments
  let texts: Texts
  /// Why the language that was set could not be used.
  let flawsOfTexts: [FileFlaw]
  let languages: Languages
  let settings: AllSettings
  /// Nothing where nobody tells where the folders of this account are.
  let surroundings: Surroundings?

  func run(_ lead: Program.Lead) -> ExitCode {
    do throws(FlawedFile) {
      if arguments.language != nil, !flawsOfTexts.isEmpty { throw FlawedFile(flawsOfTexts) }
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
      case .checkSettings(let path): return checkSettings(path)
      case .window: return openWindow()
      case .overview, .open, .practise, .list, .agenda, .show, .showAll, .figures, .print, .form, .delete, .clean,
        .tidy, .seal, .unseal, .handOver, .takeOver, .check:
        return try start(lead)
      }
    } catch {
      return failed(error.flaws.map(texts.words(for:)))
    }
  }

  private func answer(_ text: String) -> ExitCode { Output.answer(text, in: texts) }

  func failed(_ lines: [String]) -> ExitCode {
    for line in lines { Output.error(line) }
    return .failed
  }

  /// Flaws in a file are reported, and the default values count in its place; only what would be unsafe is refused.
  private func start(_ lead: Program.Lead) throws(FlawedFile) -> ExitCode {
    guard let surroundings else { return failed([texts.folder.noHome]) }
    if let refusal = refusal(of: surroundings.folder) { return failed(refusal) }
    let (script, flawsOfScript) = try script(for: arguments.command, surroundings)
    let flaws = (flawsOfTexts + settings.flaws + flawsOfScript).map(texts.words(for:))
    let commands = Commands(
      texts: texts, languages: languages, script: script, preferences: settings.preferences,
      surroundings: surroundings, flaws: flaws)
    if !arguments.command.isLed { for flaw in flaws { Output.error(flaw) } }
    let code = commands.perform(arguments.command, inLines: arguments.isLineMode, lead)
    if arguments.command.isLed { commands.discardPagesAtEnd() }
    return code
  }

  /// Why nothing can be done with the folder of the cases.
  private func refusal(of folder: DataFolder) -> [String]? {
    if arguments.command.folderUse == .none { return nil }
    switch folder.source {
    case .settings, .usual:
      let flaws = settings.flawsOfFolder
      if !flaws.isEmpty { return flaws.map(texts.words(for:)) + [texts.folder.inDoubt] }
    case .commandLine, .environment: break
    }
    return folder.refusal(for: arguments.command, in: texts).map { [$0] }
  }

  /// The script of new conversations for a command that needs one, with what is wrong with the files about it. A file
  /// that was named on the command line, or is to be printed, must be sound.
  private func script(
    for command: Arguments.Command, _ surroundings: Surroundings
  ) throws(FlawedFile) -> (Script, flaws: [FileFlaw]) {
    guard command.needsScript else { return (.nl, []) }
    do throws(FlawedFile) {
      let script = try script(of: surroundings)
      return (script, command.isLed ? flaws(against: script) : [])
    } catch {
      if arguments.script != nil || !command.isLed { throw error }
      let script = try languages.script(scriptLanguage)
      return (script, error.flaws + flaws(against: script))
    }
  }

  /// The one that is named, that of a language that is named, that of the settings, the one in the folder of the
  /// settings, and else the one of the source.
  private func script(of surroundings: Surroundings) throws(FlawedFile) -> Script {
    let own =
      arguments.talkLanguage == nil
      ? settings.preferences.script.map(surroundings.absolute)
        ?? surroundings.scriptPaths.first(where: PersonalFile.exists)
      : nil
    if let path = arguments.script ?? own { return try ScriptFile(file: PersonalFile(at: path)).script }
    return try languages.script(scriptLanguage)
  }

  /// The language that is asked for, where there is a script in it.
  private var scriptLanguage: String {
    let wanted = arguments.talkLanguage ?? settings.preferences.talkLanguage ?? texts.language
    return languages.has(wanted) ? wanted : texts.language
  }

  /// Settings that have no effect with this script.
  private func flaws(against script: Script) -> [FileFlaw] {
    let days = script.followUp.intervals.map(\.days)
    guard let set = settings.preferences.followUpDays, !days.contains(set) else { return [] }
    return [settings.flaw(.notOneOf(days.map(String.init)), of: .followUpDays)].compactMap { $0 }
  }
}

// Looking at settings.
extension Setup {
  /// Says what is wrong with the settings that count, or with those in a file, and with what they name.
  private func checkSettings(_ path: String?) -> ExitCode {
    guard let surroundings else { return failed([texts.folder.noHome]) }
    let checked = path.map { AllSettings([SettingsFile(at: $0, languages: languages)]) } ?? settings
    if checked.files.isEmpty { return answer(texts.commands.noSettings(place: surroundings.settingsPaths[0])) }
    let setup = Setup(
      arguments: arguments, texts: texts, flawsOfTexts: flawsOfTexts, languages: languages, settings: checked,
      surroundings: surroundings)
    let flaws = checked.flaws + setup.flawsInUse(surroundings)
    if flaws.isEmpty {
      return answer(checked.files.map { "\($0.path): \(texts.commands.sound)\n" }.joined())
    }
    return failed(flaws.map(texts.words(for:)))
  }

  /// Flaws that only show where the settings are used.
  private func flawsInUse(_ surroundings: Surroundings) -> [FileFlaw] {
    var flaws: [FileFlaw] = []
    func note(_ reason: FileFlaw.Reason, _ key: SettingsFile.Key, _ inner: SettingsFile.WindowKey? = nil) {
      if let flaw = settings.flaw(reason, of: key, inner) { flaws.append(flaw) }
    }
    do throws(FlawedFile) {
      flaws += self.flaws(against: try script(of: surroundings))
    } catch {
      flaws += error.flaws
    }
    if let folder = settings.preferences.folder {
      switch DataFolder(path: surroundings.absolute(folder), source: .settings).state {
      case .there: break
      case .missing: note(.unreadable(ENOENT), .folder)
      case .notAFolder: note(.unreadable(ENOTDIR), .folder)
      case .unreachable(let number): note(.unreadable(number), .folder)
      }
    }
    if let renderer = settings.preferences.renderer, !surroundings.programs().has(renderer) {
      note(.notInstalled, .renderer)
    }
    if let program = settings.preferences.windowProgram, !surroundings.programs().has(program) {
      note(.notInstalled, .window, .program)
    }
    return flaws
  }
}
