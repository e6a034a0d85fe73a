import Glibc
import Texts

/// How the program ended, for the shell.
package enum ExitCode: Int32 {
  case done = 0
  case failed = 1
  case wrongUse = 2
}

/// The program from its command line to its end.
package enum Program {
  static let version = "herstelgesprek 0.2.0"

  /// Leads a session from start to end.
  package typealias Lead = (Commands, Session) -> ExitCode

  package static func run(_ words: [String], _ lead: Lead) -> ExitCode {
    // The parent may ignore SIGCHLD, and that is inherited: then `waitpid` could not tell how a program ended.
    signal(SIGCHLD, SIG_DFL)
    let environment = ThisProcess.environment
    let surroundings = try? Surroundings(environment) { Account.home(of: getuid()) }
    let languages = Languages {
      surroundings?.languageFolders ?? Surroundings.sharedLanguageFolders(environment)
    }
    let settings = AllSettings(at: surroundings?.settingsPaths ?? [], languages: languages)
    let usual = settings.preferences.language ?? languages.code(in: environment) ?? Texts.nl.language
    do throws(Arguments.Mistake) {
      let arguments = try Arguments(words)
      try check(arguments.language, of: .language, languages)
      try check(arguments.talkLanguage, of: .talkLanguage, languages)
      let (texts, flaws) = texts(arguments.language ?? usual, languages)
      let setup = Setup(
        arguments: arguments, texts: texts, flawsOfTexts: flaws, languages: languages, settings: settings,
        surroundings: surroundings?.naming(arguments.folder, settings: settings.preferences.folder))
      let code = setup.run(lead)
      if arguments.waitsAtEnd, code != .done || Output.hasSaidSomething { Output.wait(texts.window.closeWithEnter) }
      return code
    } catch {
      let asked = Arguments.language(in: words) ?? usual
      let texts = languages.has(asked) ? texts(asked, languages).texts : .nl
      Output.error(texts.words(for: error, languages: languages.codes))
      return .wrongUse
    }
  }

  private static func check(
    _ code: String?, of option: Option, _ languages: Languages
  ) throws(Arguments.Mistake) {
    guard let code, !languages.has(code) else { return }
    throw .unknownValue(code, of: option.rawValue, allowed: languages.codes)
  }

  /// What the program says in this language; where that cannot be read, in the default one, with what is wrong.
  private static func texts(_ code: String, _ languages: Languages) -> (texts: Texts, flaws: [FileFlaw]) {
    do throws(FlawedFile) {
      return (try languages.texts(code), [])
    } catch {
      return (.nl, error.flaws)
    }
  }
}
