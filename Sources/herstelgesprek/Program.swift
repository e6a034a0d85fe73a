import CaseFiles
import Conversation
import FoundationEssentials
import Glibc
import Paper
import Reports
import Screens
import Terminal

/// How the program ended, for the shell.
enum ExitCode: Int32 {
  case done = 0
  case failed = 1
  case wrongUse = 2
}

/// The program from its command line to its end.
enum Program {
  static func run(_ words: [String]) -> ExitCode {
    let language: Language
    let script: Script
    do {
      language = try .dutch()
      script = try Language.dutchScript()
    } catch {
      // The built-in texts are checked by the tests; without them there are no words to say it in.
      Output.error("herstelgesprek: \(error)")
      return .failed
    }
    let arguments: Arguments
    do throws(Arguments.Mistake) {
      arguments = try Arguments(words)
    } catch {
      Output.error(language.commands.words(for: error))
      return .wrongUse
    }
    let surroundings = Surroundings(environment: ProcessInfo.processInfo.environment, folder: arguments.folder)
    let commands = Commands(language: language, script: script, surroundings: surroundings)
    let lead = arguments.isLineMode ? lineByLine : fullScreen
    switch arguments.command {
    case .overview: return lead(commands, nil, false)
    case .open(let id): return commands.exists(id) ? lead(commands, id, false) : .failed
    case .practise: return lead(commands, nil, true)
    case .list(let json): return commands.list(json: json)
    case .agenda(let ics): return commands.agenda(ics: ics)
    case .show(let id, let format, let version): return commands.show(id, as: format, for: version)
    case .print(let id, let version, let printer): return commands.print(id, for: version, printer: printer)
    case .form(let format): return commands.form(as: format)
    case .delete(let id, let confirmed): return commands.delete(id, confirmed: confirmed)
    case .clean(let id, let confirmed): return commands.clean(id, confirmed: confirmed)
    case .tidy(let confirmed): return commands.tidy(confirmed: confirmed)
    case .seal(let id): return commands.seal(id)
    case .unseal(let id): return commands.unseal(id)
    case .check: return commands.check()
    case .help:
      Output.text(language.commands.help.joined(separator: "\n"))
      return .done
    case .version:
      Output.text(version)
      return .done
    }
  }

  static let version = "herstelgesprek 0.1.0"

  /// The whole program: draw, wait for a key, do what it asks.
  private static func fullScreen(_ commands: Commands, opening id: String?, practice: Bool) -> ExitCode {
    let terminal: Terminal
    do throws(TerminalError) {
      terminal = try Terminal()
    } catch {
      Output.error(commands.language.commands.words(for: error))
      return error == .notATerminal ? .wrongUse : .failed
    }
    defer { terminal.close() }
    var session = Session(
      texts: commands.language.screens, script: commands.script, isPractice: practice, now: Clock.now,
      summarize: commands.summarize)
    let store: any CaseStore = practice ? PracticeStore(commands) : DiskStore(commands)
    let world = World(store, on: terminal, commands: commands)
    world.begin(&session, opening: id)
    commands.discardOldPages()
    while !session.isOver {
      terminal.show(session.frame(in: terminal.size))
      let key = terminal.readKey(within: session.patience.map(Double.init))
      for request in session.press(key, in: terminal.size, at: Clock.now) { world.perform(request, for: &session) }
    }
    let parting = world.end()
    terminal.close()
    for text in parting { Output.error(text) }
    return .done
  }
}

extension Terminal: Stage {
  func show(_ session: Session) { show(session.frame(in: size)) }
}
