import Foundation
import Testing

extension EndToEnd {
  struct OnDiskTests {
    @Test func `merely viewing changes nothing on the disk`() throws {
      let desk = try Desk()
      let id = try desk.spokenWithBoth()
      try FileManager.default.removeItem(atPath: "\(desk.folder)/\(id).lock")
      let before = try desk.everything(below: desk.folder)
      for words in [["toon", id], ["toon", id, "--als", "html"], ["lijst"], ["agenda", "--ics"], ["controleer"]] {
        #expect(try desk.run(words).code == 0)
        #expect(try desk.everything(below: desk.folder) == before)
      }
      let window = try Window(desk, "open", id)
      try window.wait(for: "● Opvolging")
      try window.press("p", "Tab", "Tab", "Escape", "?", "Escape", "q")
      try window.wait(for: "Enter openen")
      try window.press("Enter")
      try window.wait(for: "● Opvolging")
      try window.press(Talk.quit)
      #expect(try window.exitCode() == 0)
      #expect(try desk.everything(below: desk.folder) == before)
    }

    @Test func `only this person may read what is kept, and no name stands where others look`() throws {
      let desk = try Desk()
      let names = ["Amélie", "Bartje"]
      let window = try Window(desk)
      try window.wait(for: "Nog geen herstelgesprekken")
      try window.press(Talk.create(gepeste: names[0], pester: names[1]) + Talk.prepare + Talk.open)
      try window.wait(for: "0 van 10 beantwoord", "Bartje")
      try window.press(.text("een draad van Amélie en Bartje, lang genoeg voor een klad"))
      try window.wait(until: "the draft is kept") { desk.draft((try? desk.onlyCase()) ?? "").contains("lang genoeg") }

      let files = try desk.everything(below: desk.folder)
      #expect(files.count >= 3)
      for (name, what) in files { #expect(what.hasPrefix("600 "), "\(name)") }
      let mode = try FileManager.default.attributesOfItem(atPath: desk.folder)[.posixPermissions] as? Int
      #expect(mode == 0o700)
      let outside = try desk.everything(below: desk.home)
      #expect(outside.keys.allSatisfy { $0 == "state" || $0.hasPrefix("state/herstelgesprek") }, "\(outside.keys)")
      #expect(try desk.everything(below: desk.path + "/run").isEmpty)

      let shared = try ["cmdline", "comm"].map {
        try String(contentsOfFile: "/proc/\(window.pid)/\($0)", encoding: .utf8)
      }
      let title = try window.state("pane_title") + window.state("window_name")
      for name in names {
        #expect(!(files.keys.joined() + outside.keys.joined() + shared.joined() + title).contains(name))
      }
      #expect(!(try desk.run("agenda", "--ics").output.contains("Amélie")))
    }

    @Test func `a second window on the same case only reads, and a power cut leaves no lock behind`() throws {
      let desk = try Desk()
      let (id, first) = try desk.onTheBoard()
      let second = try Window(desk, "open", id)
      try second.press(.curtain)
      try second.wait(for: "ENKEL LEZEN", "0 van 10 beantwoord")
      let before = try desk.journal(id)
      try second.press("Enter")
      try second.wait(for: "al open in een ander venster")
      #expect(try desk.journal(id) == before)
      try second.press("C-c", "Down", "Enter", .curtain)
      #expect(try second.exitCode() == 0)
      try first.press("Space", "Enter")
      try first.wait(for: "1 van 10 beantwoord")
      try first.waitUntilSaved()
      try first.kill(SIGKILL)
      let third = try Window(desk, "open", id)
      try third.press(.curtain)
      try third.wait(for: "1 van 10 beantwoord")
      try third.press("Space", "Enter")
      try third.wait(for: "2 van 10 beantwoord")
    }

    @Test func `that the keys are others than before is said once, over cases of before, and no key is lost by it`()
      throws
    {
      let desk = try Desk()
      try desk.closedCase(until: 9)
      let first = try Window(desk)
      try first.wait(for: "De toetsen zijn veranderd")
      try first.press("n")
      try first.wait(for: "Wie werd gepest?")
      try first.kill(SIGKILL)
      let second = try Window(desk)
      try second.wait(for: "afgerond")
      #expect(!second.screen.contains("De toetsen zijn veranderd"))
    }

    @Test func `practice keeps nothing`() throws {
      let desk = try Desk()
      let window = try Window(desk, "oefenen")
      try window.wait(for: "OEFENEN", "● Voorbereiding")
      try window.press(Talk.prepare + Talk.open + Talk.answers)
      try window.wait(for: "● Afspraken")
      try window.choose("naar het overzicht")
      try window.press(.curtain)
      try window.wait(for: "hiervan is niets bewaard")
      try window.press("q")
      #expect(try window.exitCode() == 0)
      #expect(!FileManager.default.fileExists(atPath: desk.folder))
      #expect(try desk.everything(below: desk.home).isEmpty)
    }
  }
}
