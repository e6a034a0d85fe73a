import Foundation
import Testing

extension EndToEnd {
  /// The real program without a full screen: lines in through a pipe or a file, words out.
  struct LineModeTests {
    private static let create = ["n", "A.", "B.", Talk.topic]
    private static let prepare = ["ja", "ja", "samen beginnen"]
    private static let open = ["", "", ""]
    private static let answers = (1...10).flatMap { [Talk.answer($0), ""] } + [""]
    private static let agree = [Talk.agreement, "", "", ".3", "ja", "ja", "", "1 week", "", ""]
    private static let follow = separate("beter, zegt B.") + separate("rustig, zegt A.")
    private static let close = ["", "afronden"]
    private static let whole = create + prepare + open + answers + agree + follow + close

    private static func separate(_ feeling: String) -> [String] {
      ["", "", "ja", "gelukt", feeling, ".neer", "", ""]
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
      for part in [Self.prepare, Self.open, Self.answers, Self.agree, Self.follow, Self.close] {
        // A case that stands before the children opens behind a curtain.
        let isShared = [Self.open, Self.answers, Self.agree].contains(part)
        let child = try lead((isShared ? [""] : []) + part, on: desk, ["open", id, "--regel"])
        #expect(child.code == 0)
      }
      #expect(try desk.shown(id).timeless == WholeTalk.shown(on: desk))
    }

    @Test func `a text without its last line end is kept as a draft`() throws {
      let desk = try Desk()
      _ = try lead(Self.create + Self.prepare + Self.open, on: desk, unfinished: "eerste regel")
      let id = try desk.onlyCase()
      let child = try lead(["", "", ""], on: desk, ["open", id, "--regel"])
      #expect(child.output.contains("Er staat: eerste regel\n"))
      #expect(try desk.shown(id).questions[0].pester.answers.map(\.text) == ["eerste regel"])
    }

    @Test func `practising keeps nothing`() throws {
      let desk = try Desk()
      let child = try lead(["ja", "ja", "v"], on: desk, ["oefenen", "--regel"])
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
