import CaseFiles
import Foundation
import Testing

extension EndToEnd {
  /// Folders that are not there, are not folders, or hold something else than cases.
  struct DataFolderTests {
    let desk: Desk

    init() throws { desk = try Desk() }

    private func write(_ text: String, to name: String) throws {
      try FileManager.default.createDirectory(
        atPath: desk.folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try Data(text.utf8).write(to: URL(filePath: desk.folder + "/" + name))
    }

    @Test(arguments: ["lijst", "lijst --json", "lijst --ids", "agenda", "agenda --ics", "controleer", "opruimen --ja"])
    func `a folder that was named and is not there is said, and not made`(command: String) throws {
      let child = try desk.run(command.split(separator: " ").map(String.init))
      #expect((child.code, child.output) == (1, ""))
      #expect(child.errors == "De map \(desk.folder) is er niet. Is ze juist geschreven?\n")
      #expect(!FileManager.default.fileExists(atPath: desk.folder))
    }

    @Test func `that the usual folder is not there yet is no error`() throws {
      let child = try Child(
        Built.program, ["lijst"], desk.environment, input: "/dev/null", scratch: desk.path + "/scratch")
      #expect((child.code, child.errors) == (0, ""))
    }

    @Test func `a screen says that the folder is new, and makes it with the first case`() throws {
      let window = try Window(desk)
      try window.wait(for: "is nieuw")
      #expect(!FileManager.default.fileExists(atPath: desk.folder))
      try window.press(Talk.create)
      try window.wait(for: "Voorbereiding")
      #expect(try desk.onlyCase().isEmpty == false)
    }

    @Test(arguments: [["lijst"], ["oefenen", "--regel"], ["--regel"], [], ["open", "x"]])
    func `a file in the place of the folder is refused before anything begins`(words: [String]) throws {
      try Data().write(to: URL(filePath: desk.folder))
      let child = try desk.run(words)
      if words.first == "oefenen" {
        #expect(child.code == 0)
      } else {
        #expect((child.code, child.output) == (1, ""))
        #expect(child.errors.contains("is geen map"))
      }
    }

    @Test func `a folder that others can look into is said on the screen, with what to do`() throws {
      try write("", to: "x")
      chmod(desk.folder, 0o755)
      let window = try Window(desk, columns: 120)
      try window.wait(for: "chmod 700")
      #expect(try desk.run("controleer").output.contains("chmod 700 '\(desk.folder)'"))
    }

    @Test func `where no case can be read, it is not said that there are none`() throws {
      try write("onzin", to: "abcdefghij.jsonl")
      for command in ["lijst", "lijst --json", "agenda", "agenda --ics", "opruimen --ja"] {
        let child = try desk.run(command.split(separator: " ").map(String.init))
        #expect((child.code, child.output) == (1, ""), "\(command)")
        #expect(child.errors.hasPrefix("abcdefghij: ") && !child.errors.contains("niets"))
      }
      try desk.closedCase(until: 3)
      #expect(try desk.run("lijst").code == 0)
    }

    @Test func `checking names what is no case for what it is`() throws {
      try write("", to: "adduser.conf")
      let stray = try desk.run("controleer")
      #expect(stray.code == 0)
      #expect(
        stray.output == """
          Er staan geen herstelgesprekken in \(desk.folder).
          adduser.conf: dit hoort bij geen herstelgesprek

          """)
      let id = try desk.closedCase(until: 3)
      #expect(try desk.run("verwijder", id, "--ja").code == 0)
      let deleted = try desk.run("controleer")
      #expect(deleted.code == 0 && deleted.output.contains("\(id): verwijderd\n"))
    }

    @Test func `checking adds nothing and does not say so`() throws {
      let talk = try KeptCase(in: CaseFolder(desk.folder))
      let id = talk.file.id
      try FileManager.default.copyItem(
        atPath: "\(desk.folder)/\(id).jsonl", toPath: "\(desk.folder)/\(id).sync-conflict-20261126.jsonl")
      try talk.record(.conditionAnswered(condition: 0, answer: .yes))
      talk.file.close()
      // The copy is now the longer one.
      for (from, to) in [("", ".x"), (".sync-conflict-20261126", ""), (".x", ".sync-conflict-20261126")] {
        try FileManager.default.moveItem(
          atPath: "\(desk.folder)/\(id)\(from).jsonl", toPath: "\(desk.folder)/\(id)\(to).jsonl")
      }
      let before = try desk.everything(below: desk.folder)
      let checked = try desk.run("controleer").output
      #expect(checked.contains("bij de volgende notitie toegevoegd") && !checked.contains("is erbij gevoegd"))
      #expect(try desk.everything(below: desk.folder) == before)
    }

    @Test func `without a home the account tells it, and nothing is made in the current folder`() throws {
      var environment = desk.environment
      for name in ["HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"] { environment[name] = nil }
      let script = "cd '\(desk.path)/scratch' && exec '\(Built.program)' lijst"
      let child = try Child(
        "sh", ["-c", script], environment, input: "/dev/null", scratch: desk.path + "/run")
      #expect(child.code == 0)
      #expect(try FileManager.default.contentsOfDirectory(atPath: desk.path + "/scratch").isEmpty)
    }
  }
}
