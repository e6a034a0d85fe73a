import Programs
import Testing

/// Which terminal opens the window, and how it is asked.
struct TerminalWindowTests {
  let workshop: Workshop
  let command = ["/usr/bin/herstelgesprek", "--map", "/tmp/it's a map"]

  init() throws { workshop = try Workshop() }

  private func open(
    chosen: String? = nil, fontSize: Int? = nil, environment: [String: String] = [:], screen: String = "DISPLAY"
  ) throws(TerminalWindow.Fault) {
    let programs = workshop.programs(environment: environment.merging([screen: "een"]) { $1 })
    try TerminalWindow(programs, chosen: chosen, fontSize: fontSize).open(running: command, title: "Herstelgesprek")
  }

  @Test(arguments: [
    ("gnome-terminal", ["--title=Herstelgesprek", "--geometry=90x26", "--hide-menubar", "--zoom=1.4", "--"]),
    ("mlterm", ["--title=Herstelgesprek", "--geometry=90x26", "--fontsize=21", "-e"]),
    ("xterm", ["-u8", "-T", "Herstelgesprek", "-fa", "Monospace", "-fs", "16", "-geometry", "90x26", "-e"]),
  ])
  func `a terminal is asked for large letters and a title, in its own words`(name: String, options: [String]) throws {
    try workshop.add(name)
    try open()
    #expect(workshop.log(name) == options + command)
  }

  @Test func `a terminal that takes a command apart as a shell gets it quoted`() throws {
    try workshop.add("lxterminal", "eval \"set -- $5\"; for part; do echo \"$part\" >> \"$LOG.parts\"; done")
    try open()
    #expect(workshop.text("\(workshop.folder)/lxterminal.log.parts").split(separator: "\n").map(String.init) == command)
  }

  @Test func `larger letters make fewer of them, so that the window still fits`() throws {
    try workshop.add("xterm")
    try open(fontSize: 32)
    #expect(workshop.log("xterm").contains("45x15") && workshop.log("xterm").contains("32"))
  }

  @Test func `the choice of the person goes before that of the desktop, of the machine and the usual ones`() throws {
    for name in ["xterm", "kitty", "konsole", "xdg-terminal-exec", "x-terminal-emulator"] { try workshop.add(name) }
    try open(chosen: "\(workshop.folder)/bin/kitty", environment: ["TERMINAL": "xterm"])
    #expect(workshop.log("kitty").suffix(3) == command[...] && workshop.log("xterm").isEmpty)
    try open(environment: ["TERMINAL": "xterm"])
    #expect(workshop.log("xterm").suffix(3) == command[...] && workshop.log("xdg-terminal-exec").isEmpty)
    try open()
    #expect(workshop.log("xdg-terminal-exec").suffix(3) == command[...])
    #expect(workshop.log("x-terminal-emulator").isEmpty && workshop.log("konsole").isEmpty)
  }

  @Test func `the desktop's terminal is asked for large letters where its name is told`() throws {
    try workshop.add("xdg-terminal-exec", "[ \"$1\" = --print-id ] && echo org.kde.konsole.desktop")
    try workshop.add("konsole")
    try open()
    #expect(workshop.log("konsole").contains("Font=Monospace,16"))
  }

  @Test func `a terminal of an unknown name runs the command as Debian asks of all`() throws {
    try workshop.add("eigen-terminal")
    try open(chosen: "eigen-terminal")
    #expect(workshop.log("eigen-terminal") == ["-e"] + command)
  }

  @Test func `a terminal that fails at once makes room for the next`() throws {
    try workshop.add("x-terminal-emulator", "exit 1")
    try workshop.add("xterm")
    try open()
    #expect(!workshop.log("x-terminal-emulator").isEmpty && workshop.log("xterm").suffix(3) == command[...])
  }

  @Test func `one that only knows another kind of screen is not tried`() throws {
    try workshop.add("xterm")
    #expect(throws: TerminalWindow.Fault.noTerminal) { try open(screen: "WAYLAND_DISPLAY") }
    #expect(workshop.log("xterm").isEmpty)
  }

  @Test func `without a screen, or with terminals that all fail, that is said`() throws {
    try workshop.add("xterm", "exit 3")
    #expect(throws: TerminalWindow.Fault.failed(program: "\(workshop.folder)/bin/xterm")) { try open() }
    #expect(throws: TerminalWindow.Fault.noScreen) { try open(screen: "GEEN") }
  }

  @Test func `letters in the window are UTF-8, also where the locale is not there`() throws {
    try workshop.add("xterm", "echo \"$LC_ALL\" > \"$LOG.locale\"")
    try open(environment: ["LANG": "xx_YY.UTF-8"])
    #expect(workshop.text("\(workshop.folder)/xterm.log.locale") == "C.UTF-8\n")
    try open(environment: ["LANG": "C.UTF-8"])
    #expect(workshop.text("\(workshop.folder)/xterm.log.locale") == "\n")
  }
}
