import Foundation
import Glibc
import Testing

extension EndToEnd {
  /// A disk on which nothing more fits, until there is room again.
  struct FullDiskTests {
    @Test func `nothing fits any more: the talk goes on, and all is saved once there is room`() throws {
      let desk = try Desk()
      let (id, full) = try desk.onTheBoardOfFullDisk()
      let long = Array(repeating: "lang", count: 150).joined(separator: " ")
      try full.press(.text(long), "Enter")
      try full.wait(for: "1 van 10 beantwoord", "NIET BEWAARD")
      try full.press("Enter", .text("en toch verder"), "Enter")
      try full.wait(for: "2 van 10 beantwoord", "NIET BEWAARD")
      #expect(try desk.shown(id).questions[0].gepeste.answers.isEmpty)
      try full.press("C-s")
      try full.wait(for: "lukt nu niet")

      #expect(try desk.raiseFileSizeLimit() == 0)
      try full.wait(until: "all is saved", atMost: 6) { !full.screen.contains("NIET BEWAARD") }
      try full.wait(for: "alles is bewaard")
      let answers = try desk.shown(id).questions[0]
      #expect(answers.pester.answers.map(\.text) == [long])
      #expect(answers.gepeste.answers.map(\.text) == ["en toch verder"])
      #expect(desk.draft(id) == "")
    }

    @Test func `left while nothing fits, it says what would be lost and keeps it elsewhere`() throws {
      let desk = try Desk()
      let (_, full) = try desk.onTheBoardOfFullDisk()
      try full.press(.text(String(repeating: "lang ", count: 150)), "Enter")
      try full.wait(for: "NIET BEWAARD")
      try full.press("C-c")
      try full.wait(for: "Nog niet alles is bewaard.", "▸ hier blijven")
      try full.press("Escape")
      try full.wait(for: "1 van 10 beantwoord", "NIET BEWAARD")
    }
  }
}

extension Desk {
  /// A case on the board, opened by a program that may write no files of more blocks than its journal fills, and one more:
  /// a short answer still fits, a long one does not.
  fileprivate func onTheBoardOfFullDisk() throws -> (id: String, window: Window) {
    let (id, window) = try onTheBoard()
    try window.press("C-c", "Down", "Enter", .curtain)
    _ = try window.exitCode()
    let blocks = try journal(id).count / 512 + 1
    let limited = "ulimit -S -f \(blocks); exec \"$0\" \"$@\""
    let full = try Window(self, running: ["sh", "-c", limited, Built.program, "--map", folder, "open", id])
    try full.press(.curtain)
    return (id, full)
  }

  /// Lets the program that works on the cases here write files of any size; the exit code of the one that does that.
  fileprivate func raiseFileSizeLimit() throws -> Int32 {
    let script = "prlimit --pid \"$(pgrep -f \"^$0 --map $1\")\" --fsize=unlimited"
    return try Child(
      "sh", ["-c", script, Built.program, folder], environment, input: "/dev/null", scratch: path + "/scratch"
    ).code
  }
}
