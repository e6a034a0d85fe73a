import Foundation
import Testing

extension EndToEnd {
  /// Data that does not arrive is never told as done.
  struct StandardOutputTests {
    /// Every command that gives data.
    static let commands = [
      "--help", "--version", "toon --help", "lijst", "lijst --json", "lijst --ids", "agenda", "agenda --ics", "toon ID",
      "toon ID --als json", "kaart", "controleer", "script --toon", "opruimen --ja",
    ]

    /// A desk with a case on it that is due.
    let desk: Desk
    let id: String

    init() throws {
      desk = try Desk()
      id = try desk.closedCase(until: 0)
    }

    /// Runs a line of shell in which `$p` is the program with the folder of this desk.
    private func shell(_ line: String, input: String = "/dev/null") throws -> Child {
      try Child(
        "sh", ["-c", "p() { '\(Built.program)' --map '\(desk.folder)' \"$@\"; }; cd '\(desk.path)'; " + line],
        desk.environment, input: input, scratch: desk.path + "/scratch")
    }

    private func words(_ command: String) -> String { "p " + command.replacing("ID", with: id) }

    @Test(arguments: commands)
    func `output that is not written ends with 1 and says so`(command: String) throws {
      for (place, why) in [("/dev/full", "geen plaats meer"), ("&-", "niets om naar te schrijven")] {
        let child = try shell("\(words(command)) >\(place)")
        #expect(child.code == 1 && child.errors.contains(why), "\(place): \(child.errors)")
      }
      #expect(try shell("ulimit -f 0; \(words(command)) > out 2> /dev/null").code == 1)
    }

    @Test(arguments: commands)
    func `a reader that went away is no error`(command: String) throws {
      let child = try shell("{ \(words(command)); echo $? > code; } | true")
      #expect(child.errors.replacing("Verwijderd: 1.\n", with: "") == "")
      #expect(try String(contentsOfFile: "\(desk.path)/code", encoding: .utf8) == "0\n")
    }

    @Test func `cases whose list could not be read are not deleted`() throws {
      #expect(try shell("p opruimen --ja > /dev/full").code == 1)
      #expect(try desk.shown(id).id == id)
    }

    @Test func `without any standard descriptor no file of a case is taken for one`() throws {
      let before = try desk.everything(below: desk.folder)
      #expect(try shell("p toon \(id) <&- >&- 2>&-").code == 1)
      #expect(try desk.everything(below: desk.folder) == before)
    }

    @Test func `line mode takes every line, and ends with 1 when it was not heard`() throws {
      let lines = desk.path + "/lines"
      try Data("n\nA.\nB.\neen foto\n".utf8).write(to: URL(filePath: lines))
      let cases = { try FileManager.default.contentsOfDirectory(atPath: desk.folder).filter { $0.hasSuffix(".jsonl") } }
      let child = try shell("p --regel > /dev/full", input: lines)
      #expect(child.code == 1 && child.errors.contains("geen plaats meer"))
      #expect(try cases().count == 2)
    }
  }
}
