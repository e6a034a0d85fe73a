import FoundationEssentials
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
  static let version = "herstelgesprek 0.1.0"

  static func run(_ words: [String]) -> ExitCode {
    // Whoever started us may not want to hear how programs end; we do.
    signal(SIGCHLD, SIG_DFL)
    let parsed = Result { () throws(Arguments.Mistake) in try Arguments(words) }
    let surroundings = try? Surroundings.ofThisAccount()
    let languages = Languages {
      surroundings?.languageFolders ?? Surroundings.sharedLanguageFolders(ProcessInfo.processInfo.environment)
    }
    let preferences = Result { () throws(FlawedFile) in
      try surroundings.map { (own) throws(FlawedFile) in
        try Preferences.read(at: own.settingsPath, languages: languages)
      } ?? Preferences()
    }
    let asked = (try? parsed.get()).map(\.language) ?? Arguments.language(in: words)
    let code =
      asked ?? (try? preferences.get().language) ?? languages.code(in: ProcessInfo.processInfo.environment)
      ?? Texts.nl.language
    do throws(FlawedFile) {
      guard languages.has(code) else {
        return refuse(.unknownValue(code, of: Option.language.rawValue, allowed: languages.codes), .nl)
      }
      let texts = try languages.texts(code)
      switch parsed {
      case .failure(let mistake): return refuse(mistake, texts)
      case .success(let arguments):
        let setup = Setup(
          arguments: arguments, texts: texts, languages: languages, preferences: preferences,
          surroundings: surroundings?.naming(arguments.folder))
        return setup.run()
      }
    } catch {
      // A language that cannot be read cannot say so itself.
      for flaw in error.flaws { Output.error(Texts.nl.words(for: flaw)) }
      return .failed
    }
  }

  private static func refuse(_ mistake: Arguments.Mistake, _ texts: Texts) -> ExitCode {
    Output.error(texts.words(for: mistake))
    return .wrongUse
  }
}
