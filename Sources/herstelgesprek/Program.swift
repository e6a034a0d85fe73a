import Glibc
import Texts

/// How the program ended, for the shell.
enum ExitCode: Int32 {
  case done = 0
  case failed = 1
  case wrongUse = 2
}

/// The program from its command line to its end.
enum Program {
  static let version = "herstelgesprek 0.2.0"

  static func run(_ words: [String]) -> ExitCode {
    // The parent may ignore SIGCHLD, and that is inherited: then `waitpid` could not tell how a program ended.
    signal(SIGCHLD, SIG_DFL)
    let parsed = Result { () throws(Arguments.Mistake) in try Arguments(words) }
    let environment = ThisProcess.environment
    let surroundings = try? Surroundings(environment) { Account.home(of: getuid()) }
    let languages = Languages {
      surroundings?.languageFolders ?? Surroundings.sharedLanguageFolders(environment)
    }
    let settings = AllSettings(at: surroundings?.settingsPaths ?? [], languages: languages)
    let asked = (try? parsed.get()).map(\.language) ?? Arguments.language(in: words)
    if let asked, !languages.has(asked) {
      return refuse(.unknownValue(asked, of: Option.language.rawValue, allowed: languages.codes), .nl, languages)
    }
    let code =
      asked ?? settings.preferences.language ?? languages.code(in: environment) ?? Texts.nl.language
    var texts = Texts.nl
    var flaws: [FileFlaw] = []
    do throws(FlawedFile) {
      texts = try languages.texts(code)
    } catch {
      // The language that was set cannot be read, so this is said in the default one.
      flaws = error.flaws
    }
    switch parsed {
    case .failure(let mistake): return refuse(mistake, texts, languages)
    case .success(let arguments):
      if let code = arguments.talkLanguage, !languages.has(code) {
        let option = Option.talkLanguage.rawValue
        return refuse(.unknownValue(code, of: option, allowed: languages.codes), texts, languages)
      }
      let setup = Setup(
        arguments: arguments, texts: texts, flawsOfTexts: flaws, languages: languages, settings: settings,
        surroundings: surroundings?.naming(arguments.folder, settings: settings.preferences.folder))
      let code = setup.run()
      if arguments.waitsAtEnd, code != .done || Output.hasSaidSomething { Output.wait(texts.window.closeWithEnter) }
      return code
    }
  }

  private static func refuse(_ mistake: Arguments.Mistake, _ texts: Texts, _ languages: Languages) -> ExitCode {
    Output.error(texts.words(for: mistake, languages: languages.codes))
    return .wrongUse
  }
}
