import Foundation
import Testing

extension EndToEnd {
  /// The real program without a full screen: lines in through a pipe or a file, words out.
  struct LineModeTests {
    private static let create = ["n", "A.", "B.", Talk.topic]
    private static let prepare = ["ja", "2", "ja", "v"]
    private static let open = ["", "", "v"]
    private static let answers = (1...10).flatMap { ["", Talk.answer($0), ""] } + ["v"]
    private static let agree = ["n", "", Talk.agreement, "", "", "3", "", "v", "1 week", ""]
    private static let follow = ["1", ""] + separate("beter, zegt B.") + ["2", ""] + separate("rustig, zegt A.")
    private static let whole = create + prepare + open + answers + agree + follow + ["v", "afronden"]

    private static func separate(_ feeling: String) -> [String] {
      ["", "ja", "2", "ja", "3", "", feeling, "", "v", ""]
    }

    private func lead(
      _ lines: [String], on desk: Desk, _ arguments: [String] = ["--regel"], unfinished: String = ""
    ) throws -> Child {
      let input = desk.path + "/scratch/lines"
      try (lines.map { $0 + "\n" }.joined() + unfinished).write(toFile: input, atomically: false, encoding: .utf8)
      return try Child(
        Built.program, ["--map", desk.folder] + arguments, desk.environment, input: input,
        scratch: desk.path + "/scratch")
    }

    @Test func `a script of lines leads a whole talk to afgerond`() throws {
      let desk = try Desk()
      let child = try lead(Self.whole, on: desk)
      #expect(child.code == 0 && child.errors == "")
      #expect(child.output.contains("Afgerond: het pesten is gestopt."))
      #expect(!child.output.contains("\u{1B}"))
      #expect(try desk.shown(try desk.onlyCase()).timeless == WholeTalk.shown(on: desk))
    }

    @Test func `a talk that is cut after any line goes on from there`() throws {
      let desk = try Desk()
      _ = try lead(Self.create, on: desk)
      let id = try desk.onlyCase()
      for part in [Self.prepare, Self.open, Self.answers, Self.agree, Self.follow, ["v", "afronden"]] {
        let child = try lead(part, on: desk, ["open", id, "--regel"])
        #expect(child.code == 0)
      }
      #expect(try desk.shown(id).timeless == WholeTalk.shown(on: desk))
    }

    @Test func `a text without its last line end is kept as a draft`() throws {
      let desk = try Desk()
      _ = try lead(Self.create + Self.prepare + Self.open + [""], on: desk, unfinished: "eerste regel")
      let id = try desk.onlyCase()
      let child = try lead(["", "", ""], on: desk, ["open", id, "--regel"])
      #expect(child.output.contains("Er staat: eerste regel\n"))
      #expect(try desk.shown(id).questions[0].pester.answers.map(\.text) == ["eerste regel"])
    }

    @Test func `practising keeps nothing`() throws {
      let desk = try Desk()
      let child = try lead(["", "ja", "2", "ja", "v"], on: desk, ["oefenen", "--regel"])
      #expect(child.code == 0)
      #expect(child.output.contains("SAMEN · OEFENEN · Start"))
      #expect(!FileManager.default.fileExists(atPath: desk.folder + "/oefening.jsonl"))
    }

    @Test func `other commands know no --regel`() throws {
      let desk = try Desk()
      #expect(try lead([], on: desk, ["lijst", "--regel"]).code == 2)
    }
  }
}
