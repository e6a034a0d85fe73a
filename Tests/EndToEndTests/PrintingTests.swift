import Foundation
import Testing

extension EndToEnd {
  /// Printing with programs of our own making, from the command line.
  struct PrintingTests {
    let desk: Desk
    let id: String
    private let bin: String

    init() throws {
      desk = try Desk()
      id = try desk.closedCase(until: 3, "Annelies")
      bin = desk.path + "/bin"
      try FileManager.default.createDirectory(atPath: bin, withIntermediateDirectories: true)
      try add("lpstat", "echo Zolder")
      try add("lp", "for last; do :; done; cp \"$last\" '\(desk.path)/printed'")
    }

    private func add(_ name: String, _ script: String) throws {
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(filePath: "\(bin)/\(name)"))
      chmod("\(bin)/\(name)", 0o755)
    }

    /// Runs the program where only our programs are found, under another one.
    private func run(under wrapper: String = "exec", _ words: String...) throws -> Child {
      var environment = desk.environment
      environment["PATH"] = bin + ":/usr/bin:/bin"
      environment["TMPDIR"] = desk.path + "/run"
      let line = "\(wrapper) '\(Built.program)' --map '\(desk.folder)' " + words.joined(separator: " ")
      return try Child("sh", ["-c", line], environment, input: "/dev/null", scratch: desk.path + "/scratch")
    }

    private func names(below path: String) throws -> [String] {
      FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    }

    @Test func `a summary is printed, and nothing of it is left`() throws {
      try add("weasyprint", "cp \"$4\" \"$5\"")
      let printed = try run("afdrukken", id, "--printer", "Zolder")
      #expect((printed.code, printed.output, printed.errors) == (0, "", "Naar de printer gestuurd: Zolder.\n"))
      #expect(try String(contentsOfFile: desk.path + "/printed", encoding: .utf8).contains("Annelies"))
      #expect(try names(below: desk.home + "/state").filter { !$0.hasSuffix("bezig") } == ["herstelgesprek"])
    }

    @Test func `a print that is killed leaves nothing in temporary folders, and its page goes at the next start`()
      throws
    {
      try add("weasyprint", "kill -9 $PPID")
      #expect(try run(under: "", "afdrukken", id).code == 128 + SIGKILL)
      #expect(try names(below: desk.path + "/run").isEmpty)
      let state = desk.home + "/state/herstelgesprek"
      #expect(try names(below: state).contains { $0.hasSuffix("pagina.html") })
      #expect(try run("lijst").code == 0)
      #expect(try names(below: state) == ["bezig"])
    }

    @Test func `while a page is made the screen can be hidden, and then it is said that it is printed`() throws {
      try add("weasyprint", "sleep 4; cp \"$4\" \"$5\"")
      let window = try Window(desk, "open", id, with: ["PATH": bin + ":/usr/bin:/bin"])
      try window.wait(for: "De toetsen zijn veranderd")
      try window.press("p")
      try window.wait(for: "Annelies")
      try window.press("C-s", "p", "Down", "Enter")
      try window.wait(for: "wordt klaargemaakt")
      try window.press("C-g")
      try window.wait(until: "the curtain stands", atMost: 1.5) { window.screen.contains("Scherm verborgen") }
      try window.press(.curtain)
      try window.wait(for: "Naar de printer gestuurd: Zolder.")
      #expect(try String(contentsOfFile: desk.path + "/printed", encoding: .utf8).contains("Annelies"))
    }

    @Test func `quitting waits for a page that is being made`() throws {
      try add("weasyprint", "sleep 6; cp \"$4\" \"$5\"")
      let window = try Window(desk, "open", id, with: ["PATH": bin + ":/usr/bin:/bin"])
      try window.wait(for: "Afgerond: het pesten is gestopt.")
      try window.press("p", "C-s", "p", "Down", "Enter")
      try window.wait(for: "wordt klaargemaakt")
      try window.press("C-c", "Down", "Enter")
      try window.wait(for: "er wordt nog afgedrukt")
      try window.wait(for: "Naar de printer gestuurd: Zolder.")
      #expect(try window.exitCode() == 0)
    }

    @Test func `a page for the browser tells what to do with it, and its folder is opened when asked`() throws {
      try add("xdg-open", "echo \"$1\" >> '\(desk.path)/shown'")
      let window = try Window(desk, "open", id, with: ["PATH": bin + ":/usr/bin:/bin", "DISPLAY": ":9"])
      try window.wait(for: "De toetsen zijn veranderd")
      try window.press("p")
      try window.wait(for: "Annelies")
      try window.press("C-s", "p", "Down", "Down", "Enter")
      try window.wait(for: "Geopend in de browser; druk daar af.", "▸ terug", "na 24 uur vanzelf")
      try window.press("Down", "Enter")
      let folder = desk.home + "/state/herstelgesprek/paper"
      try window.wait(until: "the folder is shown") {
        let shown = (try? String(contentsOfFile: desk.path + "/shown", encoding: .utf8)) ?? ""
        return shown.split(separator: "\n").map(String.init) == [folder + "/herstelgesprek-1.html", folder]
      }
      #expect(window.screen.contains("Samenvatting · voor de begeleider"))
    }

    @Test func `programs run also where the ends of children were not wanted`() throws {
      try add("weasyprint", "cp \"$4\" \"$5\"")
      #expect(try run(under: "exec env --ignore-signal=CHLD", "afdrukken", id).code == 0)
    }
  }
}
