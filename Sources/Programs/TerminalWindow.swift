import Glibc

/// Opens a window with a terminal in it, in which a command runs, with letters that can be read from across a table.
public struct TerminalWindow: Sendable {
  private let programs: InstalledPrograms
  /// The program that the person chose in the settings, by its name or its path.
  private let chosen: String?
  private let fontSize: Int

  /// Why there is no window.
  public enum Fault: Error, Hashable, Sendable {
    /// Nobody works here on a graphical screen.
    case noScreen
    /// No terminal that this program knows is on the machine.
    case noTerminal
    /// What there is could not be started, the last that was tried by its name.
    case failed(program: String)
  }

  /// What fits a screen of 1366 by 768, the smallest in use.
  public static let usualFontSize = 16

  public init(_ programs: InstalledPrograms, chosen: String? = nil, fontSize: Int? = nil) {
    self.programs = programs
    self.chosen = chosen
    self.fontSize = fontSize ?? Self.usualFontSize
  }

  /// Runs the command in a window with that title; returns once it stands, not when it is closed. A terminal that
  /// fails at once makes room for the next.
  public func open(running command: [String], title: String) throws(Fault) {
    guard programs.hasScreen else { throw .noScreen }
    var tried: [String] = []
    for find in candidates {
      guard let terminal = find(), !tried.contains(terminal.path) else { continue }
      if programs.launch(terminal.path, terminal.arguments(command, look(title))) { return }
      tried.append(terminal.path)
    }
    guard let last = tried.last else { throw .noTerminal }
    throw .failed(program: last)
  }

  /// The number of columns and rows that fits the same screen with letters of this size.
  private func look(_ title: String) -> TerminalEmulator.Look {
    TerminalEmulator.Look(
      title: title, fontSize: fontSize, columns: min(max(1440 / fontSize, 40), 110),
      rows: min(max(416 / fontSize, 15), 34))
  }

  /// A program that can open the window.
  private struct Candidate {
    let path: String
    /// Nil for a program of which only the options of Debian Policy are known.
    let emulator: TerminalEmulator?
    var prefix: [String] = []

    func arguments(_ command: [String], _ look: TerminalEmulator.Look) -> [String] {
      emulator?.arguments(running: command, look) ?? prefix + command
    }
  }

  /// In the order in which they are tried: the choice of the person, of the desktop, of the machine, and the usual
  /// ones; each is only looked for in its turn.
  private var candidates: [() -> Candidate?] {
    let named = [chosen, programs.environment["TERMINAL"]].compactMap { $0 }
    let known = ["x-terminal-emulator"] + TerminalEmulator.allCases.map(\.rawValue)
    return named.map { name in { candidate(name) } } + [{ candidateOfDesktop }]
      + known.map { name in { candidate(name) } }
  }

  /// Nothing where there is no such program, or one that does not work on this screen.
  private func candidate(_ name: String) -> Candidate? {
    guard let path = programs.find(name) else { return nil }
    let target = realpath(path, nil).map { pointer in
      defer { free(pointer) }
      return String(cString: pointer)
    }
    let emulator = TerminalEmulator(program: path) ?? target.flatMap(TerminalEmulator.init(program:))
    let isThere = emulator?.works(onX11: programs.hasScreen("DISPLAY"), wayland: programs.hasScreen("WAYLAND_DISPLAY"))
    if isThere == false { return nil }
    return Candidate(path: path, emulator: emulator, prefix: TerminalEmulator.plainArguments(running: []))
  }

  /// The terminal of the desktop: by name where it tells that, so that it can be asked for large letters.
  private var candidateOfDesktop: Candidate? {
    guard let launcher = programs.find("xdg-terminal-exec") else { return nil }
    let told = programs.workFolders.with { programs.output(of: launcher, ["--print-id"], in: $0) } ?? nil
    if let entry = told?.split(separator: "\n").first, let emulator = TerminalEmulator(desktopEntry: String(entry)),
      let known = candidate(emulator.rawValue)
    {
      return known
    }
    return Candidate(path: launcher, emulator: nil)
  }
}
