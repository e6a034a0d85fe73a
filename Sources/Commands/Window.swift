import Glibc
import Programs

// A window of its own.
extension Setup {
  /// Opens a terminal in which this program runs as it would here; returns once the window stands.
  func openWindow() -> ExitCode {
    guard let surroundings else { return failed([texts.folder.noHome]) }
    let preferences = settings.preferences
    let window = TerminalWindow(
      surroundings.programs(), chosen: preferences.windowProgram, fontSize: preferences.windowFontSize)
    do throws(TerminalWindow.Fault) {
      try window.open(running: [ownPath] + options(surroundings), title: texts.window.title)
      return .done
    } catch {
      return failed([texts.words(for: error)])
    }
  }

  /// What was asked here, for the program in the window: it may get another environment and another folder.
  private func options(_ surroundings: Surroundings) -> [String] {
    var options = [Option.wait.rawValue, Option.language.rawValue, texts.language]
    switch surroundings.folder.source {
    case .commandLine, .environment: options += [Option.folder.rawValue, surroundings.folder.path]
    case .settings, .usual: break
    }
    if let code = arguments.talkLanguage { options += [Option.talkLanguage.rawValue, code] }
    if let path = arguments.script { options += [Option.script.rawValue, surroundings.absolute(path)] }
    return options
  }

  /// Where this program is; where nobody tells, its name is enough.
  private var ownPath: String {
    guard let path = realpath("/proc/self/exe", nil) else { return "herstelgesprek" }
    defer { free(path) }
    return String(cString: path)
  }
}
