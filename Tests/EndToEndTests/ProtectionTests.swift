import CaseFiles
import Conversation
import Foundation
import Testing

extension EndToEnd {
  /// Keeping no longer than needed, and sealing, from the command line and on the screen.
  struct ProtectionTests {
    private static let hasGPG = FileManager.default.isExecutableFile(atPath: "/usr/bin/gpg")

    @Test func `tidying names what has been kept long enough, and deletes it once that is confirmed`() throws {
      let desk = try Desk()
      let due = [try desk.closedCase(until: -1, "Oud"), try desk.closedCase(until: 0, "Vandaag")]
      let later = try desk.closedCase(until: 1, "Later")
      let asked = try desk.run("opruimen")
      #expect(asked.code == 2)
      #expect(due.allSatisfy { asked.output.contains($0) } && !asked.output.contains(later))
      #expect(try CaseFolder(desk.folder).ids().count == 3)
      #expect(try desk.run("opruimen", "--ja").code == 0)
      #expect(try CaseFolder(desk.folder).ids() == [later])
      let nothing = try desk.run("opruimen")
      #expect(nothing.code == 0 && nothing.output.isEmpty)
    }

    @Test func `on a terminal tidying asks, and only yes is yes`() throws {
      let desk = try Desk()
      try desk.closedCase(until: 0)
      for (answer, left) in [("nee", 1), ("ja", 0)] {
        let window = try Window(desk, "opruimen")
        try window.wait(for: "Typ ja:")
        try window.press(.text(answer), "Enter")
        #expect(try window.exitCode() == 0)
        #expect(try CaseFolder(desk.folder).ids().count == left)
      }
    }

    private func passphrase(_ text: String, on desk: Desk) throws -> String {
      let path = desk.path + "/wachtzin"
      try Data((text + "\n").utf8).write(to: URL(filePath: path))
      return path
    }

    @Test(.enabled(if: hasGPG, "gpg is not on this machine"))
    func `a case is sealed and unsealed with a passphrase from a pipe`() throws {
      let desk = try Desk()
      let id = try desk.closedCase(until: 9)
      let before = try desk.shown(id)
      #expect(try desk.run("verzegel", id).code == 2)
      let right = try passphrase("een lange wachtzin", on: desk)
      #expect(try desk.run("verzegel", id, input: right).code == 0)
      let listed = try desk.run("lijst")
      #expect(listed.output.contains("\(id)  verzegeld") && listed.errors.isEmpty)
      #expect(try desk.run("controleer").code == 0)
      let shown = try desk.run("toon", id)
      #expect(shown.code == 1 && shown.errors.contains("herstelgesprek ontzegel \(id)"))
      // What is sealed needs no passphrase to be told so.
      let again = try desk.run("verzegel", id)
      #expect(again.code == 1 && again.errors.contains("al verzegeld"))
      let sealed = try desk.everything(below: desk.folder)
      #expect(try desk.run("ontzegel", id, input: passphrase("fout", on: desk)).code == 1)
      #expect(try desk.everything(below: desk.folder) == sealed)
      #expect(try desk.run("ontzegel", id, input: passphrase("een lange wachtzin", on: desk)).code == 0)
      #expect(try desk.shown(id) == before)
    }

    @Test(.enabled(if: hasGPG, "gpg is not on this machine"))
    func `opening a sealed case asks its passphrase on the screen, and shows no letter of it`() throws {
      let desk = try Desk()
      let id = try desk.closedCase(until: 9)
      #expect(try desk.run("verzegel", id, input: passphrase("lange wachtzin", on: desk)).code == 0)
      let window = try Window(desk, "open", id)
      try window.wait(for: "De wachtzin van \(id)")
      try window.press(.text("fout"), "Enter")
      try window.wait(for: "Dat is niet de juiste wachtzin")
      try window.press(.text("lange"))
      usleep(300_000)
      #expect(!window.screen.contains("lange"))
      try window.press(.text(" wachtzin"), "Enter")
      try window.wait(for: "Afgerond: het pesten is gestopt.", "Ontzegeld")
      #expect(try desk.shown(id).id == id)
    }

    @Test(.enabled(if: hasGPG, "gpg is not on this machine"))
    func `on a terminal no letter of the passphrase is seen, and whoever stops halfway sees what is typed again`()
      throws
    {
      let desk = try Desk()
      let id = try desk.closedCase(until: 9)
      let journal = try desk.journal(id)
      let sealing = "'\(Built.program)' --map '\(desk.folder)' verzegel \(id)"
      let window = try Window(
        desk, running: ["bash", "-c", "trap true INT; " + sealing + "; stty -a | grep -ow -e -echo -e echo; sleep 60"])
      try window.wait(for: "Wachtzin:")
      try window.press(.text("geheim"))
      try window.press("C-c")
      try window.wait(for: "Wachtzin: echo")
      #expect(!window.screen.contains("geheim"))
      #expect(try desk.journal(id) == journal)
    }

    @Test(.enabled(if: hasGPG, "gpg is not on this machine"))
    func `a closed case is sealed from its screen, with a passphrase that was typed twice alike`() throws {
      let desk = try Desk()
      let id = try desk.closedCase(until: 9)
      let window = try Window(desk, "open", id)
      try window.wait(for: "Afgerond: het pesten is gestopt.")
      try window.choose("verzegelen")
      try window.press(.text("een zin"), "Enter", .text("een zien"), "Enter")
      try window.wait(for: "niet gelijk")
      try window.choose("verzegelen")
      try window.press(.text("een zin"), "Enter", .text("een zin"), "Enter")
      try window.wait(for: "Verzegeld. Zonder de wachtzin")
      #expect(!window.screen.contains("een zin"))
      try window.press("Escape")
      try window.wait(for: "▸ \(id)", "verzegeld")
      #expect(try desk.run("lijst", "--json").output.contains("\"sealed\""))
      try window.press("Enter")
      try window.wait(for: "De wachtzin van \(id)")
      try window.press(.text("een zin"), "Enter")
      try window.wait(for: "Afgerond: het pesten is gestopt.")
    }

    /// The files of a case, but for its lock.
    private func files(of id: String, on desk: Desk) throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: desk.folder).filter {
        $0.hasPrefix(id) && !$0.hasSuffix(".lock")
      }.sorted()
    }

    /// A window with a sealed case open in it, which was opened from the overview.
    private func unsealed(_ id: String, on desk: Desk) throws -> Window {
      #expect(try desk.run("verzegel", id, input: passphrase("lange wachtzin", on: desk)).code == 0)
      let window = try Window(desk)
      try window.wait(for: id, "verzegeld")
      // What is due stands above it.
      try window.press("End", "Up", "Up")
      try window.wait(for: "▸ \(id)")
      try window.press("Enter")
      try window.wait(for: "De wachtzin van \(id)")
      try window.press(.text("lange wachtzin"), "Enter")
      try window.wait(for: "Afgerond: het pesten is gestopt.", "Ga je eruit, dan wordt het weer verzegeld")
      #expect(try !files(of: id, on: desk).contains("\(id).tar.gpg"))
      return window
    }

    @Test(.enabled(if: hasGPG, "gpg is not on this machine"))
    func `a sealed case is sealed again when it is left, and when the program is closed in it`() throws {
      let desk = try Desk()
      let id = try desk.closedCase(until: 9)
      let window = try unsealed(id, on: desk)
      try window.press("q")
      try window.wait(for: "▸ \(id)", "wordt weer verzegeld")
      try window.wait(until: "it is sealed") { (try? files(of: id, on: desk)) == ["\(id).dagen", "\(id).tar.gpg"] }
      // At once opened again.
      try window.press("Enter")
      try window.wait(for: "De wachtzin van \(id)")
      try window.press(.text("lange wachtzin"), "Enter")
      try window.wait(for: "Ga je eruit")
      try window.press("C-c", "Down", "Enter")
      #expect(try window.exitCode() == 0)
      #expect(try files(of: id, on: desk) == ["\(id).dagen", "\(id).tar.gpg"])
      #expect(try desk.run("controleer").code == 0)
    }

    @Test(.enabled(if: hasGPG, "gpg is not on this machine"))
    func `after a kill or a closed window the overview says that it lies open, and seals it`() throws {
      let desk = try Desk()
      let id = try desk.closedCase(until: 9)
      try desk.closedCase(until: -1, "Oud")
      let first = try unsealed(id, on: desk)
      try first.kill(SIGKILL)
      #expect(try desk.run("controleer").output.contains("was verzegeld en ligt open"))
      #expect(try desk.run("lijst").errors.contains("\(id): Dit gesprek was verzegeld en ligt open."))
      let window = try Window(desk)
      try window.wait(for: "▸ A. & B.", "ligt open, was verzegeld")
      try window.press("Enter")
      try window.wait(for: "A. & B. ligt open, en was verzegeld.", "▸ terug")
      try window.press("Down", "Enter", .text("lange wachtzin"), "Enter", .text("lange wachtzin"), "Enter")
      try window.wait(for: "Verzegeld. Zonder de wachtzin")
      #expect(try files(of: id, on: desk) == ["\(id).dagen", "\(id).tar.gpg"])
      try window.press("Escape", "Home")
      try window.wait(for: "\(id)")
      try window.close()
      #expect(try desk.run("ontzegel", id, input: passphrase("lange wachtzin", on: desk)).code == 0)
      let second = try unsealed(id, on: desk)
      try second.close()
      let third = try Window(desk)
      try third.wait(for: "▸ A. & B.", "ligt open, was verzegeld")
    }

    @Test(.enabled(if: hasGPG, "gpg is not on this machine"))
    func `a short passphrase is said before anything is sealed, and may become a longer one`() throws {
      let desk = try Desk()
      let id = try desk.closedCase(until: 9)
      let window = try Window(desk, "verzegel", id)
      try window.wait(for: "Wachtzin:")
      try window.press(.text("kort"), "Enter")
      try window.wait(for: "Deze wachtzin is kort.", "Een langere, of enkel Enter")
      #expect(try files(of: id, on: desk) == ["\(id).jsonl"])
      try window.press(.text("een lange wachtzin"), "Enter")
      try window.wait(for: "Nog eens:")
      try window.press(.text("een lange wachtzin"), "Enter")
      #expect(try window.exitCode() == 0)
      #expect(try desk.run("ontzegel", id, input: passphrase("een lange wachtzin", on: desk)).code == 0)
    }

    @Test func `a file that cannot be handed over or taken over is named before a passphrase is asked`() throws {
      let desk = try Desk()
      let id = try desk.closedCase(until: 9)
      let file = desk.path + "/brief.txt"
      try Data("Beste collega".utf8).write(to: URL(filePath: file))
      let commands = [
        (["overdragen", id, file], "\(file) kan niet gemaakt worden: dat bestaat al."),
        (["overdragen", id, "/nergens/x"], "/nergens/x kan niet gemaakt worden: dat is er niet."),
        (["overnemen", file], "\(file) is geen overgedragen bestand."),
        (["overnemen", "/nergens/x"], "Kan niet gelezen worden: /nergens/x (dat is er niet)."),
      ]
      for (words, told) in commands {
        let child = try desk.run(words)
        #expect((child.code, child.output, child.errors) == (1, "", told + "\n"))
      }
    }

    @Test(.enabled(if: hasGPG, "gpg is not on this machine"))
    func `taking over into a folder that is not there says that it is new, and into a sealed case how to open that`()
      throws
    {
      let (desk, other) = (try Desk(), try Desk())
      let id = try desk.closedCase(until: 9)
      let (file, words) = (desk.path + "/kopie.gpg", try passphrase("een lange wachtzin", on: desk))
      #expect(try desk.run("overdragen", id, file, input: words).code == 0)
      let taken = try other.run("overnemen", file, input: words)
      #expect(taken.code == 0 && taken.errors.hasPrefix("De map \(other.folder) is nieuw"), "\(taken.errors)")
      #expect(try other.run("verzegel", id, input: words).code == 0)
      let again = try other.run("overnemen", file, input: words)
      #expect(again.code == 1 && again.errors.contains("herstelgesprek ontzegel \(id)"), "\(again.errors)")
    }

    @Test func `a message breaks between words where a terminal is narrow`() throws {
      let desk = try Desk()
      let id = try desk.closedCase(until: 9)
      let window = try Window(desk, "opschonen", id, columns: 40)
      try window.wait(for: "Typ ja:")
      let lines = window.screen.split(separator: "\n").map { $0.split(separator: " ") }
      #expect(
        lines.flatMap { $0 }.joined(separator: " ").hasPrefix("Ongedaan gemaakte, verbeterde en weggehaalde woorden"))
    }

    @Test(.enabled(if: hasGPG, "gpg is not on this machine"))
    func `a case is handed over and taken over from the menu`() throws {
      let (desk, other) = (try Desk(), try Desk())
      let id = try desk.closedCase(until: 9)
      let file = desk.path + "/voor een collega.gpg"
      let window = try Window(desk, "open", id)
      try window.wait(for: "Afgerond: het pesten is gestopt.")
      try window.choose("overdragen")
      try window.press(.text(file), "Enter", .text("kort"), "Enter")
      try window.wait(for: "Deze wachtzin is kort.")
      try window.press(.text("kort"), "Enter")
      try window.wait(for: "Klaar: ", "de wachtzin apart")
      let colleague = try Window(other)
      try colleague.wait(for: "Nog geen herstelgesprekken")
      try colleague.choose("overnemen")
      try colleague.press(.text(file), "Enter", .text("fout"), "Enter")
      try colleague.wait(for: "niet de juiste wachtzin")
      try colleague.press("Escape")
      try colleague.choose("overnemen")
      try colleague.press(.text(file), "Enter", .text("kort"), "Enter")
      try colleague.wait(for: "Overgenomen: het staat in het overzicht.")
      try colleague.press("Escape")
      try colleague.wait(for: "A. & B.")
      #expect(try other.shown(id) == desk.shown(id))
    }

    @Test func `a closed case is cleaned from its screen`() throws {
      let desk = try Desk()
      let talk = try KeptCase(in: CaseFolder(desk.folder))
      try talk.lead(to: ("een", "twee"), agreement: "drie")
      try talk.record(.feelingReported(by: .pester, text: "wegwoord"))
      try talk.hold { "\($0)" }
      try talk.record(.closed(deleteAfter: try #require(Day(desk.day(in: 9)))))
      talk.file.close()
      let id = talk.file.id
      let window = try Window(desk, "open", id)
      try window.wait(for: "Afgerond")
      try window.press("o")
      try window.wait(for: "▸ terug")
      try window.press("Down", "Enter")
      try window.wait(for: "Opgeschoond")
      #expect(!String(decoding: try desk.journal(id), as: UTF8.self).contains("wegwoord"))
      #expect(try desk.shown(id).step == "closed")
    }
  }
}
