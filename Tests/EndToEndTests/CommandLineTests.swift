import Foundation
import Testing

extension EndToEnd {
  struct CommandLineTests {
    @Test func `the list and the agenda name the cases on standard output`() throws {
      let desk = try Desk()
      let id = try desk.spokenWithBoth()
      let list = try desk.run("lijst")
      #expect(list.output.contains(id) && list.output.contains("A. en B."))
      let rows = try JSONSerialization.jsonObject(with: Data(try desk.run("lijst", "--json").output.utf8))
      let row = try #require((rows as? [[String: Any]])?.first)
      #expect(row["id"] as? String == id)
      #expect(row["persons"] as? [String: String] == ["pester": "B.", "gepeste": "A."])
      #expect(row["step"] as? String == "followUp")
      #expect(row["nextFollowUp"] as? String == desk.day(in: 7))

      let agenda = try desk.run("agenda")
      let calendar = try desk.run("agenda", "--ics")
      #expect(agenda.output.contains("A. en B."))
      let start = "DTSTART;VALUE=DATE:" + desk.day(in: 7).replacing("-", with: "")
      #expect(calendar.output.hasPrefix("BEGIN:VCALENDAR\r\n") && calendar.output.contains(start))
      #expect(try desk.run("agenda", "--ics").output == calendar.output)
      for child in [list, agenda, calendar] { #expect((child.code, child.errors) == (0, "")) }
    }

    @Test func `a case is shown in each format, to each only what is theirs`() throws {
      let desk = try Desk()
      let id = try desk.spokenWithBoth()
      let starts = ["tekst": "", "markdown": "# ", "html": "<!DOCTYPE html>", "json": "{"]
      for (format, start) in starts {
        for version in ["begeleider", "samen", "pester", "gepeste"] {
          let shown = try desk.run("toon", id, "--als", format, "--voor", version)
          let which = Comment("\(format) for \(version)")
          #expect((shown.code, shown.errors) == (0, ""), which)
          #expect(shown.output.hasPrefix(start) && !shown.output.contains("\u{1B}"), which)
          #expect(shown.output.contains("De foto wissen"), which)
          #expect(shown.output.contains("beter, zegt B") == ["begeleider", "pester"].contains(version), which)
          #expect(shown.output.contains("rustig, zegt A") == ["begeleider", "gepeste"].contains(version), which)
          if format == "json" { _ = try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) }
        }
      }
    }

    @Test func `the paper form comes in three formats and not in the fourth`() throws {
      let desk = try Desk()
      for format in ["tekst", "markdown", "html"] {
        let form = try desk.run("kaart", "--als", format)
        #expect((form.code, form.errors) == (0, ""))
        #expect(form.output.contains("Hoe voel je je daarbij?"))
      }
      let refused = try desk.run("kaart", "--als", "json")
      #expect((refused.code, refused.output) == (2, ""))
      #expect(refused.errors.contains("json"))
      #expect(!FileManager.default.fileExists(atPath: desk.folder))
    }

    @Test func `nothing is deleted or cleaned without a yes`() throws {
      let desk = try Desk()
      let (id, window) = try desk.onTheBoard()
      try window.press(.text("ongedaan woord"), "Enter", "C-z", .text("blijft"), "Enter")
      try window.wait(for: "1 van 10 beantwoord")
      try window.press("C-c", "Down", "Enter", .curtain)
      #expect(try window.exitCode() == 0)

      let before = try desk.everything(below: desk.folder)
      for command in ["verwijder", "opschonen"] {
        let refused = try desk.run(command, id)
        #expect((refused.code, refused.output) == (2, ""))
        #expect(refused.errors.contains("--ja"))
      }
      #expect(try desk.everything(below: desk.folder) == before)

      let shown = try desk.shown(id)
      #expect(String(decoding: try desk.journal(id), as: UTF8.self).contains("ongedaan woord"))
      #expect(try desk.run("opschonen", id, "--ja").code == 0)
      #expect(try desk.shown(id).timeless == shown.timeless)
      #expect(!String(decoding: try desk.journal(id), as: UTF8.self).contains("ongedaan woord"))

      #expect(try desk.run("verwijder", id, "--ja").code == 0)
      #expect(try desk.run("toon", id).code == 1)
      let left = try desk.everything(below: desk.folder).values.joined()
      #expect(!left.contains(Data("blijft".utf8).base64EncodedString().prefix(6)))
      #expect(try desk.run("lijst", "--json").output.filter { !$0.isWhitespace } == "[]")
    }

    @Test func `a question on a terminal takes only ja`() throws {
      let desk = try Desk()
      let id = try desk.onTheBoard().id
      for (answer, remains) in [("nee", true), ("", true), ("ja", false)] {
        let window = try Window(desk, "verwijder", id)
        try window.wait(for: "Typ ja:")
        try window.press(.text(answer), "Enter")
        #expect(try window.exitCode() == 0)
        #expect(FileManager.default.fileExists(atPath: "\(desk.folder)/\(id).jsonl") == remains)
      }
    }

    @Test func `checking names what is wrong and repairs nothing`() throws {
      let desk = try Desk()
      let id = try desk.spokenWithBoth()
      let sound = try desk.run("controleer")
      #expect((sound.code, sound.output, sound.errors) == (0, "\(id): in orde\n", ""))

      let journal = String(decoding: try desk.journal(id), as: UTF8.self)
      let line = try #require(journal.split(separator: "\n").firstIndex { $0.contains("beter, zegt B.") }) + 1
      let path = "\(desk.folder)/\(id).jsonl"
      try journal.replacing("beter, zegt B.", with: "beten, zegt B.").write(
        toFile: path, atomically: false, encoding: .utf8)
      let before = try desk.everything(below: desk.folder)
      let damaged = try desk.run("controleer")
      #expect(damaged.code == 1)
      #expect(damaged.output.contains("\(id): Beschadigd: regel \(line) "))
      let round = try desk.shown(id).rounds[0]
      #expect((round.pester.feeling, round.gepeste.feeling) == ("", "rustig, zegt A."))
      #expect(round.pester.done && round.gepeste.done)
      #expect(try desk.everything(below: desk.folder) == before)
    }

    @Test func `the check counts what does not count, and names what came back after a deletion`() throws {
      let desk = try Desk()
      let id = try desk.spokenWithBoth()
      let path = "\(desk.folder)/\(id).jsonl"
      let lines = String(decoding: try desk.journal(id), as: UTF8.self).split(separator: "\n")
      let answer = try #require(lines.firstIndex { $0.contains("\"answered\"") })
      let damaged = lines.enumerated().filter { $0.offset != answer }.map { $0.element + "\n" }.joined()
      try damaged.write(toFile: path, atomically: false, encoding: .utf8)
      let check = try desk.run("controleer")
      #expect(check.code == 1 && check.output.contains("regels die niet bij de rest passen"))
      #expect(check.output.count < 400, "\(check.output)")

      #expect(try desk.run("verwijder", id, "--ja").code == 0)
      #expect(try desk.run("controleer").code == 0)
      try damaged.write(toFile: path, atomically: false, encoding: .utf8)
      let back = try desk.run("controleer")
      #expect(back.code == 1 && back.output.contains("herstelgesprek verwijder \(id)"))
      #expect(try desk.run("verwijder", id, "--ja").code == 0)
      #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `help and version stand on standard output`() throws {
      let desk = try Desk()
      let help = try desk.run("--help")
      #expect((help.code, help.errors) == (0, ""))
      let commands = [
        "open ID", "oefenen", "lijst", "agenda", "toon ID", "afdrukken ID", "kaart", "verwijder ID",
        "opschonen ID", "controleer", "--map",
      ]
      for command in commands { #expect(help.output.contains(command)) }
      let version = try desk.run("--version")
      #expect((version.code, version.errors) == (0, ""))
      #expect(try version.output.wholeMatch(of: Regex("herstelgesprek [0-9]+\\.[0-9]+\\.[0-9]+\n")) != nil)
    }

    @Test(arguments: [
      ["onzin"], ["lijst", "--onzin"], ["lijst", "te veel"], ["lijst", "--ics"], ["toon"], ["open"], ["verwijder"],
      ["toon", "x", "--als", "pdf"], ["toon", "x", "--voor", "iedereen"], ["toon", "x", "--als"], ["--map"],
      ["kaart", "--voor", "samen"], ["-x"], ["lijst", "--gesprekstaal", "de"],
      ["script", "--toon", "--gesprekstaal", "de"],
      ["lijst", "--taal", "de"], ["lijst", "--json", "--csv"], ["toon", ""], ["overnemen", ""],
      ["--version", "--gesprekstaal", "de"],
    ])
    func `wrong use is named on standard error and ends with 2`(words: [String]) throws {
      let desk = try Desk()
      let child = try desk.run(words)
      #expect((child.code, child.output) == (2, ""))
      #expect(!child.errors.isEmpty && !child.errors.contains("\u{1B}"))
    }

    @Test(arguments: ["toon", "open", "verwijder", "opschonen", "afdrukken"])
    func `a case that is not there ends with 1`(command: String) throws {
      let desk = try Desk()
      let flags = ["verwijder", "opschonen"].contains(command) ? ["--ja"] : []
      for id in ["bestaatniet", "../dossiers/x", "a/b", "."] {
        let child = try desk.run([command, id] + flags)
        #expect((child.code, child.output) == (1, ""), "\(id)")
        #expect(!child.errors.isEmpty)
      }
      #expect(!FileManager.default.fileExists(atPath: desk.folder))
    }

    @Test func `a full screen without a terminal is refused in words alone`() throws {
      let desk = try Desk()
      let id = try desk.onTheBoard().id
      for words in [[], ["open", id], ["oefenen"]] {
        let child = try desk.run(words)
        #expect((child.code, child.output) == (2, ""))
        #expect(child.errors.contains("terminalvenster") && !child.errors.contains("\u{1B}"))
      }
      for redirection in ["< /dev/null", "| cat"] {
        let script = "{ \"$0\" --map dossiers; echo code $? > code; } \(redirection) > sent 2> errors"
        let piped = script.replacing("| cat > sent", with: "2> errors | cat > sent")
        let window = try Window(desk, running: ["sh", "-c", "cd '\(desk.path)'; \(piped)", Built.program])
        #expect(try window.exitCode() == 0)
        let said = try ["code", "sent", "errors"].map {
          try String(contentsOfFile: "\(desk.path)/\($0)", encoding: .utf8)
        }
        #expect(said[0] == "code 2\n" && said[1].isEmpty && said[2].contains("terminalvenster"))
      }
    }
  }
}
