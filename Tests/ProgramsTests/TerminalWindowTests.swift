import Programs
import Testing

/// Which terminal opens the window, and how it is asked.
struct TerminalWindowTests {
  let fakes: FakePrograms
  let command = ["/usr/bin/herstelgesprek", "--map", "/tmp/it's a map'\u{301}"]

  init() throws { fakes = try FakePrograms() }

  private func open(
    chosen: String? = nil, fontSize: Int? = nil, environment: Environment = [:], screen: String = "DISPLAY"
  ) throws(TerminalWindow.Fault) {
    let programs = fakes.programs(environment: environment.with(screen, "een"))
    try TerminalWindow(programs, chosen: chosen, fontSize: fontSize).open(running: command, title: "Herstelgesprek")
  }

  @Test(arguments: [
    ("gnome-terminal", ["--title=Herstelgesprek", "--geometry=90x26", "--hide-menubar", "--zoom=1.4", "--"]),
    ("mlterm", ["--title=Herstelgesprek", "--geometry=90x26", "--fontsize=21", "-e"]),
    ("xterm", ["-u8", "-T", "Herstelgesprek", "-fa", "Monospace", "-fs", "16", "-geometry", "90x26", "-e"]),
  ])
  func `a terminal is asked for large letters and a title, in its own words`(name: String, options: [String]) throws {
    try fakes.add(name)
    try open()
    #expect(fakes.log(name) == options + command)
  }

  @Test func `a terminal that takes a command apart as a shell gets it quoted`() throws {
    try fakes.add("lxterminal", "eval \"set -- $5\"; for part; do echo \"$part\" >> \"$LOG.parts\"; done")
    try open()
    #expect(fakes.text("\(fakes.folder)/lxterminal.log.parts").split(separator: "\n").map(String.init) == command)
  }

  @Test func `larger letters make fewer of them, so that the window still fits`() throws {
    try fakes.add("xterm")
    try open(fontSize: 32)
    #expect(fakes.log("xterm").contains("45x15") && fakes.log("xterm").contains("32"))
  }

  @Test func `the choice of the person goes before that of the desktop, of the machine and the usual ones`() throws {
    for name in ["xterm", "kitty", "konsole", "xdg-terminal-exec", "x-terminal-emulator"] { try fakes.add(name) }
    try open(chosen: "\(fakes.folder)/bin/kitty", environment: ["TERMINAL": "xterm"])
    #expect(fakes.log("kitty").suffix(3) == command[...] && fakes.log("xterm").isEmpty)
    try open(environment: ["TERMINAL": "xterm"])
    #expect(fakes.log("xterm").suffix(3) == command[...] && fakes.log("xdg-terminal-exec").isEmpty)
    try open()
    #expect(fakes.log("xdg-terminal-exec").suffix(3) == command[...])
    #expect(fakes.log("x-terminal-emulator").isEmpty && fakes.log("konsole").isEmpty)
  }

  @Test func `the desktop's terminal is asked for large letters where its name is told`() throws {
    try fakes.add("xdg-terminal-exec", "[ \"$1\" = --print-id ] && echo org.kde.konsole.desktop")
    try fakes.add("konsole")
    try open()
    #expect(fakes.log("konsole").contains("Font=Monospace,16"))
  }

  @Test func `a terminal of an unknown name runs the command as Debian asks of all`() throws {
    try fakes.add("eigen-terminal")
    try open(chosen: "eigen-terminal")
    #expect(fakes.log("eigen-terminal") == ["-e"] + command)
  }

  @Test func `a terminal that fails at once makes room for the next`() throws {
    try fakes.add("x-terminal-emulator", "exit 1")
    try fakes.add("xterm")
    try open()
    #expect(!fakes.log("x-terminal-emulator").isEmpty && fakes.log("xterm").suffix(3) == command[...])
  }

  @Test func `one that only knows another kind of screen is not tried`() throws {
    try fakes.add("xterm")
    #expect(throws: TerminalWindow.Fault.noTerminal) { try open(screen: "WAYLAND_DISPLAY") }
    #expect(fakes.log("xterm").isEmpty)
  }

  @Test func `without a screen, or with terminals that all fail, that is said`() throws {
    try fakes.add("xterm", "exit 3")
    #expect(throws: TerminalWindow.Fault.failed(program: "\(fakes.folder)/bin/xterm")) { try open() }
    #expect(throws: TerminalWindow.Fault.noScreen) { try open(screen: "GEEN") }
  }

  @Test func `letters in the window are UTF-8, also where the locale is not there`() throws {
    try fakes.add("xterm", "echo \"$LC_ALL\" > \"$LOG.locale\"")
    try open(environment: ["LANG": "xx_YY.UTF-8"])
    #expect(fakes.text("\(fakes.folder)/xterm.log.locale") == "C.UTF-8\n")
    try open(environment: ["LANG": "C.UTF-8"])
    #expect(fakes.text("\(fakes.folder)/xterm.log.locale") == "\n")
  }
}
