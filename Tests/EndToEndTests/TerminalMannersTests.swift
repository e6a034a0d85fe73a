import Foundation
import Testing

extension EndToEnd {
  struct TerminalMannersTests {
    enum WayOut {
      case key, controlC
      case signal(Int32)
    }

    @Test(arguments: [
      WayOut.key, .controlC, .signal(SIGTERM), .signal(SIGHUP), .signal(SIGUSR1), .signal(SIGALRM), .signal(SIGIO),
      .signal(SIGXCPU), .signal(SIGSEGV), .signal(34),
    ])
    func `the terminal is as it was, whichever way the program ends`(wayOut: WayOut) throws {
      let desk = try Desk()
      let script = """
        stty -a > before; echo klaar; read start
        sh -c 'echo $$ > pid; exec "$0" --map dossiers' "$0"
        stty -a > after; echo einde; read end
        """
      let window = try Window(desk, running: ["sh", "-c", "cd '\(desk.path)'; \(script)", Built.program])
      try window.wait(for: "klaar")
      try window.record(to: desk.path + "/sent")
      try window.press("Enter")
      try window.wait(for: "Nog geen herstelgesprekken")
      #expect(try window.state("alternate_on") == "1")
      switch wayOut {
      case .key: try window.press("q")
      case .controlC: try window.press("C-c", "Down", "Enter")
      case .signal(let number):
        let pid = try String(contentsOfFile: desk.path + "/pid", encoding: .utf8)
        kill(try #require(pid_t(pid.trimmingCharacters(in: .newlines))), number)
      }
      try window.wait(for: "klaar", "einde")
      #expect(!window.screen.contains("herstelgesprekken"))
      #expect(try window.state("alternate_on") == "0")
      #expect(try window.state("cursor_flag") == "1")
      let modes = try ["before", "after"].map { try String(contentsOfFile: "\(desk.path)/\($0)", encoding: .utf8) }
      #expect(modes[0].contains("icanon") && modes[0] == modes[1])
      let sent = try String(contentsOfFile: desk.path + "/sent", encoding: .utf8)
      let lastPasteMode = sent.components(separatedBy: "\u{1B}[?2004").last
      #expect(lastPasteMode?.first == "l", "pastes are no longer marked")
    }

    @Test func `started in the background it waits, and can be ended there`() throws {
      let desk = try Desk()
      let script = """
        set -m; stty -a | tail -n +2 > before; "$0" --map dossiers & pid=$!
        until grep -q ' T' /proc/$pid/stat; do :; done
        kill -TERM $pid; kill -CONT $pid; code=150
        while [ $code = 150 ]; do wait $pid; code=$?; done
        stty -a | tail -n +2 > after; echo "einde $code"; read end
        """
      let window = try Window(desk, running: ["sh", "-c", "cd '\(desk.path)'; \(script)", Built.program])
      try window.wait(for: "einde 143")
      #expect(try window.state("alternate_on") == "0")
      let modes = try ["before", "after"].map { try String(contentsOfFile: "\(desk.path)/\($0)", encoding: .utf8) }
      #expect(modes[0].contains("icanon") && modes[0] == modes[1])
    }

    @Test(arguments: 0..<5) func `Ctrl-C while it starts leaves no terminal behind that shows nothing`(wait: Int) throws
    {
      let desk = try Desk()
      let script = """
        trap : INT; stty -a > before; echo klaar; read start
        "$0" --map dossiers
        stty -a > after; echo einde; read end
        """
      let window = try Window(desk, running: ["sh", "-c", "cd '\(desk.path)'; \(script)", Built.program])
      try window.wait(for: "klaar")
      try window.press("Enter")
      usleep(UInt32(wait) * 8_000)
      try window.press("C-c")
      // It is ended by it, or it has begun and asks.
      try window.wait(until: "something came of it") {
        window.screen.contains("einde") || (try? window.state("alternate_on")) == "1"
      }
      try window.press("C-c", "Down", "Enter")
      try window.wait(for: "einde")
      let modes = try ["before", "after"].map { try String(contentsOfFile: "\(desk.path)/\($0)", encoding: .utf8) }
      #expect(modes[0].contains("icanon") && modes[0] == modes[1])
    }

    @Test func `Ctrl-C at a passphrase leaves a terminal that shows what is typed`() throws {
      let desk = try Desk()
      let id = try desk.closedCase(until: 9)
      let script = """
        trap : INT; stty -a > before
        "$0" --map dossiers verzegel \(id)
        stty -a > after; echo einde; read end
        """
      let window = try Window(desk, running: ["sh", "-c", "cd '\(desk.path)'; \(script)", Built.program])
      try window.wait(until: "it asks") { window.screen.contains(":") || window.screen.contains("?") }
      try window.press(.text("geheim"))
      try window.press("C-c")
      try window.wait(for: "einde")
      #expect(!window.screen.contains("geheim"))
      let modes = try ["before", "after"].map { try String(contentsOfFile: "\(desk.path)/\($0)", encoding: .utf8) }
      #expect(modes[0].contains(" echo ") && modes[0] == modes[1])
    }

    @Test(arguments: ["C", "nl_BE.ISO-8859-15"]) func `lines are read as UTF-8 or in the locale's letters`(
      locale: String
    ) throws {
      for name in [Array("Zoë".utf8), Array("Zo".utf8) + [0xEB]] {
        let desk = try Desk()
        let input = desk.path + "/scratch/lines"
        try (Data("n\n".utf8) + name + Data("\nB.\nplagen\n".utf8)).write(to: URL(filePath: input))
        let environment = desk.environment.merging(["LC_ALL": locale]) { $1 }
        _ = try Child(
          Built.program, ["--map", desk.folder, "--regel"], environment, input: input, scratch: desk.path + "/scratch")
        #expect(try desk.shown(desk.onlyCase()).persons.gepeste == "Zoë")
      }
    }

    @Test(.enabled(if: Strace.works)) func `every frame is one write, whole between its marks`() throws {
      let desk = try Desk()
      let log = desk.path + "/writes"
      let traced = ["strace", "-o", log, "-s", "1000000", "-e", "trace=write", "-e", "signal=none"]
      let window = try Window(desk, running: traced + [Built.program, "--map", desk.folder])
      try window.wait(for: "Nog geen herstelgesprekken")
      try window.press("n")
      try window.wait(for: "gepest")
      try window.press("Escape")
      try window.wait(for: "Nog geen herstelgesprekken")
      let writes = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").filter {
        $0.hasPrefix("write(1,")
      }
      #expect(writes.count >= 3)
      for write in writes {
        #expect(
          write.components(separatedBy: "[?2026h").count == 2 && write.contains("[?2026l\""), "\(write.prefix(200))")
      }
    }

    @Test func `only ASCII goes to a terminal that is not known to read more`() throws {
      let desk = try Desk()
      let script = "stty -iutf8; echo klaar; read start; exec \"$0\" --map dossiers"
      let running = ["sh", "-c", "cd '\(desk.path)'; \(script)", Built.program]
      let window = try Window(desk, running: running, with: ["LC_ALL": "C"])
      try window.wait(for: "klaar")
      try window.record(to: desk.path + "/sent")
      try window.press("Enter")
      try window.wait(for: "Nog geen herstelgesprekken")
      try window.press("n", .text("Zoë"), "Enter", .text("漢"), "Tab")
      try window.wait(for: "Zoe", "??")
      let sent = try Data(contentsOf: URL(filePath: desk.path + "/sent"))
      #expect(sent.count > 500 && sent.allSatisfy { $0 < 0x80 })
    }

    @Test func `suspended and brought back, the whole screen is there again`() throws {
      let desk = try Desk()
      let shell = ["env", "-u", "ENV", "PS1=klaar> ", "sh", "-i"]
      let window = try Window(desk, running: shell, with: ["P": Built.program, "M": desk.folder])
      try window.wait(for: "klaar>")
      try window.press(.text("$P --map $M"), "Enter")
      try window.wait(for: "Nog geen herstelgesprekken")
      try window.press(Talk.create + ["Down", "Down"])
      try window.wait(for: "▸ [ ]  Het pesten is al lang(er) bezig")
      let before = window.screen
      // No key of the program suspends it: somebody else does.
      try desk.signal("TSTP")
      try window.wait(until: "the shell asks") {
        window.screen.contains("Stopped")
          && window.screen.trimmingCharacters(in: .whitespacesAndNewlines).hasSuffix("klaar>")
      }
      try window.press(.text("stty -a | grep -c ' icanon'; fg"), "Enter")
      try window.wait(until: "the screen is as before") { window.screen == before }
      try window.press("Space")
      try window.wait(for: "[✓]  Het pesten is al lang(er) bezig")
      try window.press(Talk.quit)
      try window.wait(until: "the shell has the terminal") { (try? window.state("alternate_on")) == "0" }
      try window.press(.text("echo einde"), "Enter")
      try window.wait(for: "klaar> echo einde", "\n1\n")
    }

    @Test func `text typed while the window changes size all the time is whole`() throws {
      let desk = try Desk()
      let (id, window) = try desk.onTheBoard()
      let before = window.screen
      let sizes = [(120, 40), (40, 15), (20, 5), (81, 15), (39, 24), (200, 60), (1, 1), (60, 16)]
      var typed = ""
      try window.press("Enter")
      for round in 1...5 {
        for (index, size) in sizes.enumerated() {
          let word = "w\(round)\(index)é "
          try window.press(.text(word))
          try window.wait(until: "it is written") { window.screen.contains(word.dropLast()) }
          typed += word
          try window.resize(columns: size.0, rows: size.1)
          if size.0 < 40 || size.1 < 15 {
            try window.resize(columns: 80, rows: 24)
            try window.wait(for: "Enter noteren")
          }
        }
      }
      try window.press(.text("einde"))
      try window.resize(columns: 80, rows: 24)
      try window.wait(for: "w57é einde", "Enter noteren")
      try window.press("Enter")
      try window.wait(for: "1 van 10 beantwoord")
      try window.waitUntilSaved()
      #expect(try desk.shown(id).questions[0].pester.answers.map(\.text) == [typed + "einde"])
      try window.press("C-z", "Left")
      try window.wait(until: "the board is as it was") { window.screen == before }
    }

    @Test func `from 40 by 15 everything is there, below that it says so and recovers`() throws {
      let desk = try Desk()
      let (_, window) = try desk.onTheBoard()
      let before = window.screen
      try window.resize(columns: 40, rows: 15)
      try window.wait(for: "B.", "Wat is er gebeurd?", "[·]", "SAMEN", "Esc menu")
      for size in [(39, 15), (40, 14), (10, 3)] {
        try window.resize(columns: size.0, rows: size.1)
        try window.wait(for: "venste")
        #expect(!window.screen.contains("Esc"))
      }
      try window.resize(columns: 40, rows: 15)
      try window.wait(for: "Wat is er gebeurd?", "Esc menu")
      try window.resize(columns: 80, rows: 24)
      try window.wait(until: "the board is as it was") { window.screen == before }
    }

    @Test(arguments: [["NO_COLOR=1"], ["TERM=vt220"], ["LC_ALL=C"], ["TERM=vt220", "LC_ALL=C", "NO_COLOR=1"]])
    func `the board can be read without colours, without signs and without a locale`(settings: [String]) throws {
      let desk = try Desk()
      let words = settings.map { $0.split(separator: "=").map(String.init) }
      let with = Dictionary(uniqueKeysWithValues: words.map { ($0[0], $0[1]) })
      let window = try Window(desk, with: with)
      try window.wait(for: "Nog geen herstelgesprekken")
      try window.press(Talk.create + Talk.prepare)
      try window.wait(for: "omdat een foto verspreid werd, één")
      try window.press(Talk.open + [.text("naïef, zei François"), "Enter", "Enter"])
      let plain = with["TERM"] == "vt220"
      try window.wait(for: "1 van 10 beantwoord", plain ? "> 1 " : "▸ 1 ", plain ? "[.]" : "[·]")
      try window.choose("gevraagd, nog geen antwoord")
      try window.press("Up", "Left")
      try window.wait(for: "naïef, zei François", plain ? "[x]    ?" : "[✓]    …")
      if with["NO_COLOR"] != nil {
        let colour = try Regex("\u{1B}\\[([0-9]+;)*([349][0-7]|[34]8;[25];)")
        #expect(window.colouredScreen.firstMatch(of: colour) == nil)
      }
      #expect(try desk.shown(desk.onlyCase()).questions[0].pester.answers.map(\.text) == ["naïef, zei François"])
    }

    /// A change of size and back paints every row from nothing.
    @Test func `a screen painted key by key is the one painted from nothing`() throws {
      let desk = try Desk()
      let window = try Window(desk)
      try window.wait(for: "Nog geen herstelgesprekken")
      try window.press(Talk.create + Talk.prepare)
      try window.wait(for: "omdat een foto verspreid werd, één")
      try window.press(Talk.open)
      try window.wait(for: "0 van 10 beantwoord")
      let walks: [[Stroke]] = [
        [.text("hij zei “néé” 👍🏽 en 你好"), "Enter"], ["Down", "Down", "Up"], ["Right"], [.text("x y"), "Left", "BSpace"],
        ["Escape"], ["Down", "Left", "Up"], [.text("ik"), "Enter"], ["Escape"], ["Down", "Down", "Up"], ["Escape"],
        ["End"], ["Home"],
      ]
      for (number, walk) in walks.enumerated() {
        try window.press(walk)
        let painted = try window.stillScreen()
        try window.resize(columns: 81, rows: 24)
        _ = try window.stillScreen()
        try window.resize(columns: 80, rows: 24)
        #expect(try window.stillScreen() == painted, "after walk \(number)")
      }
    }
  }
}

extension Window {
  /// What can be seen, cell by cell with its looks, once it has not changed for a while.
  fileprivate func stillScreen() throws -> [[String]] {
    var last = ""
    try wait(until: "the screen stands still") {
      let before = last
      usleep(250_000)
      last = colouredScreen
      return last == before
    }
    return last.visibleCells
  }
}

extension String {
  /// The letters of each row with the numbers of their looks. A blank shows only underlining and reverse; where a row
  /// ends in blanks, nothing shows.
  fileprivate var visibleCells: [[String]] {
    var rows: [[String]] = [[]]
    var looks: Set<Substring> = []
    var rest = self[...]
    while let letter = rest.popFirst() {
      switch letter {
      case "\u{1B}":
        let end = rest.firstIndex(of: "m") ?? rest.endIndex
        for look in rest[..<end].dropFirst().split(separator: ";") {
          // 39 and 49 are the terminal's own colours.
          if look == "0" { looks = [] } else if !["39", "49"].contains(look) { looks.insert(look) }
        }
        rest = rest[end...].dropFirst()
      case "\n":
        while rows.last?.last == " " { rows[rows.count - 1].removeLast() }
        rows.append([])
      default:
        let shown = letter == " " ? looks.intersection(["4", "7"]) : looks
        rows[rows.count - 1].append(String(letter) + shown.sorted().joined(separator: ";"))
      }
    }
    return rows
  }
}
