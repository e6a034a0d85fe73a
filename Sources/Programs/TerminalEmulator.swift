/// A program that shows a terminal in a window, and the arguments that it understands.
enum TerminalEmulator: String, CaseIterable {
  // In the order in which they are tried where nobody chose one.
  case gnomeTerminal = "gnome-terminal"
  case konsole
  case xfce4Terminal = "xfce4-terminal"
  case ptyxis
  case gnomeConsole = "kgx"
  case mateTerminal = "mate-terminal"
  case tilix
  case qterminal
  case kitty
  case alacritty
  case foot
  case ghostty
  case wezterm
  case lxterminal
  case urxvt
  case mlterm
  case xterm
  case uxterm

  /// How the window looks that is opened.
  struct Look {
    let title: String
    /// In points.
    let fontSize: Int
    let columns: Int
    let rows: Int
  }

  /// The emulator that a program is, by the last part of its path; some wrap another under a name of their own.
  init?(program path: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let plain = name.hasSuffix(".wrapper") ? String(name.dropLast(8)) : name
    switch plain {
    case "gnome-console": self = .gnomeConsole
    case "rxvt-unicode", "rxvt": self = .urxvt
    case "lxterm", "koi8rxterm": self = .uxterm
    default: self.init(rawValue: plain)
    }
  }

  /// The emulator that the desktop calls by this name of a desktop entry, such as `org.kde.konsole.desktop`.
  init?(desktopEntry: String) {
    let words = desktopEntry.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }.filter { $0 != "desktop" }
    switch words.suffix(2).joined(separator: ".") {
    case "gnome.terminal": self = .gnomeTerminal
    case "gnome.console": self = .gnomeConsole
    default:
      guard let last = words.last else { return nil }
      self.init(program: last.hasPrefix("debian-") ? String(last.dropFirst(7)) : String(last))
    }
  }

  /// Whether it can open a window on this kind of screen.
  func works(onX11 hasX11: Bool, wayland hasWayland: Bool) -> Bool {
    switch self {
    case .foot: hasWayland
    case .urxvt, .mlterm, .xterm, .uxterm: hasX11
    case .gnomeTerminal, .konsole, .xfce4Terminal, .ptyxis, .gnomeConsole, .mateTerminal, .tilix, .qterminal, .kitty,
      .alacritty, .ghostty, .wezterm, .lxterminal:
      hasX11 || hasWayland
    }
  }

  /// The arguments that run a command in a window that looks so, as far as it can be told.
  func arguments(running command: [String], _ look: Look) -> [String] {
    let (title, size) = (look.title, look.fontSize)
    let geometry = "\(look.columns)x\(look.rows)"
    switch self {
    case .gnomeTerminal, .mateTerminal:
      // Its font is that of its settings, some eleven points: only a zoom can be asked.
      let zoom = "--zoom=\(size / 11).\(size % 11 * 10 / 11)"
      return ["--title=\(title)", "--geometry=\(geometry)", "--hide-menubar", zoom, "--"] + command
    case .konsole:
      let properties = [
        "Font=Monospace,\(size)", "TerminalColumns=\(look.columns)", "TerminalRows=\(look.rows)",
        "LocalTabTitleFormat=\(title)",
      ]
      return ["--separate", "--hide-menubar", "--hide-tabbar"] + properties.flatMap { ["-p", $0] } + ["-e"] + command
    case .xfce4Terminal:
      return [
        "--disable-server", "--title=\(title)", "--dynamic-title-mode=none", "--geometry=\(geometry)",
        "--font=Monospace \(size)", "--hide-menubar", "--hide-toolbar", "-x",
      ] + command
    case .ptyxis: return ["--standalone", "--title=\(title)", "--"] + command
    case .gnomeConsole: return ["--title=\(title)", "--"] + command
    case .tilix: return ["--new-process", "--title=\(title)", "--geometry=\(geometry)", "-e", Self.quoted(command)]
    case .qterminal: return ["-e", Self.quoted(command)]
    case .lxterminal:
      return ["--no-remote", "--title=\(title)", "--geometry=\(geometry)", "-e", Self.quoted(command)]
    case .kitty:
      let options = [
        "font_size=\(size)", "remember_window_size=no", "initial_window_width=\(look.columns)c",
        "initial_window_height=\(look.rows)c",
      ]
      return ["--title=\(title)"] + options.flatMap { ["-o", $0] } + command
    case .alacritty:
      let options = [
        "font.size=\(size)", "window.dimensions.columns=\(look.columns)", "window.dimensions.lines=\(look.rows)",
        "window.dynamic_title=false",
      ]
      return ["--title", title] + options.flatMap { ["-o", $0] } + ["-e"] + command
    case .foot:
      return ["--title=\(title)", "--override=main.font=monospace:size=\(size)", "--window-size-chars=\(geometry)"]
        + command
    case .ghostty:
      return [
        "--title=\(title)", "--font-size=\(size)", "--window-width=\(look.columns)", "--window-height=\(look.rows)",
        "-e",
      ] + command
    case .wezterm:
      let options = ["font_size=\(size)", "initial_cols=\(look.columns)", "initial_rows=\(look.rows)"]
      return options.flatMap { ["--config", $0] } + ["start", "--always-new-process", "--"] + command
    case .urxvt:
      return ["-title", title, "-geometry", geometry, "-fn", "xft:Monospace:size=\(size)", "-e"] + command
    case .mlterm:
      // In pixels, of which there are 96 to an inch on the screen that it assumes.
      return ["--title=\(title)", "--geometry=\(geometry)", "--fontsize=\(size * 4 / 3)", "-e"] + command
    case .xterm, .uxterm:
      return ["-u8", "-T", title, "-fa", "Monospace", "-fs", String(size), "-geometry", geometry, "-e"] + command
    }
  }

  /// What every terminal of Debian understands (Debian Policy 11.8.3).
  static func plainArguments(running command: [String]) -> [String] { ["-e"] + command }

  /// A command as one argument, for what takes it apart as a shell would.
  private static func quoted(_ command: [String]) -> String {
    command.map { word in
      let parts = word.utf8.split(separator: UInt8(ascii: "'"), omittingEmptySubsequences: false)
      return "'" + parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "'\\''") + "'"
    }.joined(separator: " ")
  }
}
