import CaseFiles
import Foundation
import Testing

extension EndToEnd {
  /// Files that a person wrote: what counts, and what a flaw in one stops.
  struct SettingsTests {
    let desk: Desk
    private let own: String

    init() throws {
      desk = try Desk()
      own = desk.home + "/.config/herstelgesprek"
      try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
    }

    private func write(_ text: String, to name: String = "instellingen.json5") throws {
      try Data(text.utf8).write(to: URL(filePath: own + "/" + name))
    }

    /// Runs a command without a folder on its line.
    private func run(_ words: String..., with settings: [String: String] = [:]) throws -> Child {
      try Child(
        Built.program, words, desk.environment.merging(settings) { $1 }, input: "/dev/null",
        scratch: desk.path + "/scratch")
    }

    @Test func `the folder and the script of the settings count`() throws {
      let script = try run("script", "--toon").output
      try write(script.replacing("Hoe voel je je daarbij?", with: "Hoe is dat voor jou?"), to: "ons.json5")
      try write("{ map: '\(desk.folder)', script: '~/.config/herstelgesprek/ons.json5' }")
      #expect(try run("kaart").output.contains("Hoe is dat voor jou?"))
      #expect(try run("lijst").errors == "De map \(desk.folder) is er niet. Is ze juist geschreven?\n")
      let id = try desk.closedCase(until: 3)
      #expect(try run("lijst", "--ids").output == id + "\n")
      #expect(try run("lijst", "--ids", with: ["HERSTELGESPREK_MAP": desk.home]).output == "")
    }

    @Test func `a flaw is told and stops nothing else`() throws {
      try write("{ gordijn: 'drie' }")
      let id = try desk.closedCase(until: 3)
      let listed = try desk.run("lijst", "--ids")
      #expect((listed.code, listed.output) == (0, id + "\n"))
      #expect(listed.errors.hasSuffix("regel 1, kolom 12, gordijn: hier hoort een getal.\n"))
      let window = try Window(desk, columns: 120)
      try window.wait(for: "regel 1, kolom 12, gordijn")
      try window.press("Enter")
      try window.wait(for: "afgerond")
    }

    @Test func `where the folder is in doubt nothing begins, unless it is named`() throws {
      try write("{ map: '\(desk.folder)' ")
      for command in [["lijst"], ["--regel"], ["controleer"]] {
        let child = try Child(
          Built.program, command, desk.environment, input: "/dev/null", scratch: desk.path + "/scratch")
        #expect((child.code, child.output) == (1, ""))
        #expect(child.errors.contains("houdt te vroeg op") && child.errors.contains("niet zeker waar"))
      }
      try desk.closedCase(until: 3)
      #expect(try desk.run("lijst").code == 0)
      #expect(try run("kaart").code == 0)
    }

    @Test func `with a flawed script of the settings old cases are read, and it is said before a new one begins`()
      throws
    {
      try write("{ questions: [] }", to: "script.json5")
      try desk.closedCase(until: 3)
      let listed = try desk.run("lijst")
      #expect((listed.code, listed.errors) == (0, ""))
      let window = try Window(desk, columns: 120)
      try window.wait(for: "script.json5", "ontbreekt")
      try window.press("Escape", "n")
      try window.wait(for: "gepest")
      #expect(try desk.run("kaart").code == 1)
      #expect(try desk.run("--script", own + "/script.json5", "--regel").code == 1)
    }

    @Test func `the background of the settings gives colours where the terminal does not tell it`() throws {
      for (setting, colour) in [("", nil), ("achtergrond: 'donker'", "38;5;215"), ("achtergrond: 'licht'", "38;5;124")]
      {
        try write("{ \(setting) }")
        let window = try Window(desk, "oefenen")
        try window.wait(for: "OEFENEN", "Voorwaarden")
        let found = ["38;5;215", "38;5;124"].filter { window.colouredScreen.contains($0) }
        #expect(found == [colour].compactMap(\.self))
      }
    }

    @Test func `settings are checked, with what they name`() throws {
      let none = try run("instellingen", "--controleer")
      #expect(none.code == 0 && none.output.contains(own + "/instellingen.json5"))
      try write("{ gordijn: 5 }")
      let sound = try run("instellingen", "--controleer")
      #expect((sound.code, sound.output, sound.errors) == (0, "\(own)/instellingen.json5: in orde\n", ""))
      try write("{ opvolging: 5, map: '/nergens/hier', script: '/nergens/script', renderer: 'soffice', taal: 'xx' }")
      let flawed = try run("instellingen", "--controleer", with: ["PATH": "/nergens"])
      #expect((flawed.code, flawed.output) == (1, ""))
      for flaw in ["taal: kies uit: nl", "map: kan niet gelezen worden", "/nergens/script: kan niet", "staat niet op"] {
        #expect(flawed.errors.contains(flaw), "\(flaw)")
      }
      try write("{ opvolging: 5 }")
      #expect(try run("instellingen", "--controleer").errors.contains("opvolging: kies uit: 1, 2, 7, 14."))
      #expect(try run("instellingen", "--controleer", "/nergens").code == 1)
    }

    @Test func `settings for all accounts count where the person set nothing`() throws {
      let all = desk.path + "/xdg"
      try FileManager.default.createDirectory(atPath: all + "/herstelgesprek", withIntermediateDirectories: true)
      try Data("{ taal: 'en', map: '\(desk.folder)' }".utf8).write(
        to: URL(filePath: all + "/herstelgesprek/instellingen.json5"))
      let settings = ["XDG_CONFIG_DIRS": all]
      #expect(try run("lijst", with: settings).errors.contains("is not there"))
      try write("{ taal: 'fr' }")
      #expect(try run("lijst", with: settings).errors.contains("n’existe pas"))
    }

    @Test func `the language follows the locale where nothing else says it`() throws {
      func help(_ words: String..., with settings: [String: String]) throws -> String {
        try Child(
          Built.program, words + ["--help"], desk.environment.merging(settings) { $1 }, input: "/dev/null",
          scratch: desk.path + "/scratch"
        ).output
      }
      let english = ["LC_ALL": "", "LC_MESSAGES": "", "LANG": "en_GB.UTF-8"]
      #expect(try help(with: english).contains("Usage:"))
      #expect(try help("--taal", "nl", with: english).contains("Gebruik:"))
      #expect(try help(with: ["LC_ALL": "C"]).contains("Gebruik:"))
      try write("{ taal: 'nl' }")
      #expect(try help(with: english).contains("Gebruik:"))
    }
  }

  /// What is said before and after something is taken away.
  struct DeletingTests {
    let desk: Desk
    let id: String

    init() throws {
      desk = try Desk()
      id = try desk.closedCase(until: 3, "Amélie")
    }

    @Test func `deleting and cleaning ask with the names`() throws {
      for command in ["verwijder", "opschonen"] {
        let window = try Window(desk, command, id, columns: 140)
        try window.wait(for: "tussen Amélie en B. (\(id))")
        try window.press(.text("nee"), "Enter")
        #expect(try window.exitCode() == 0)
      }
      try Data("onzin".utf8).write(to: URL(filePath: "\(desk.folder)/\(id).jsonl"))
      let window = try Window(desk, "verwijder", id)
      try window.wait(for: "Herstelgesprek \(id) verwijderen?")
    }

    @Test(arguments: ["toon", "open", "verwijder", "opschonen", "verzegel", "ontzegel", "afdrukken"])
    func `of a deleted case it is said that it was deleted`(command: String) throws {
      #expect(try desk.run("verwijder", id.uppercased(), "--ja").code == 0)
      let child = try desk.run(command, id)
      #expect((child.code, child.errors) == (1, "Dit herstelgesprek is verwijderd.\n"))
      #expect(try desk.run(command, "nooitgezien").errors.hasPrefix("Dit herstelgesprek is er niet."))
    }
  }
}
