import Foundation
import Glibc
import Testing

extension EndToEnd {
  /// The real program on a disk that takes six seconds for a call: whatever the disk does, the keys work.
  @Suite(.enabled(if: Strace.works, "strace may not trace here: no disk is slowed down"))
  struct SlowDiskTests {
    /// In seconds; what does not wait for the disk takes far less, also on a busy machine.
    private static let atOnce = 1.5

    private let desk: Desk
    private let id: String

    init() throws {
      desk = try Desk()
      let (id, window) = try desk.onTheBoard()
      try window.press("C-c", "Down", "Enter", .curtain)
      _ = try window.exitCode()
      self.id = id
    }

    /// The program on the board, each of these calls on the journal slowed down.
    private func slowed(_ calls: String, _ arguments: String...) throws -> Window {
      let tracer = [
        "strace", "-f", "-o", desk.path + "/log", "-P", "\(desk.folder)/\(id).jsonl", "-e", "trace=" + calls, "-e",
        "inject=\(calls):delay_enter=6000000",
      ]
      return try Window(desk, running: tracer + [Built.program, "--map", desk.folder] + arguments)
    }

    @Test(arguments: ["fsync", "write"])
    func `an answer waits for the disk, and neither the keys nor the curtain wait with it`(call: String) throws {
      let window = try slowed(call, "open", id)
      try window.press(.curtain)
      try window.press(.text("een antwoord"), "Enter")
      try window.wait(for: "1 van 10 beantwoord", "wordt bewaard")
      try window.press("C-g")
      try window.wait(until: "the curtain stands", atMost: Self.atOnce) { window.screen.contains("Scherm verborgen") }
      try window.press(.curtain, "Enter", .text("nog een"))
      try window.wait(until: "what is typed is seen", atMost: Self.atOnce) { window.screen.contains("nog een") }
      try window.press("C-c")
      try window.wait(until: "it asks", atMost: Self.atOnce) { window.screen.contains("Het programma sluiten?") }
      #expect(try desk.shown(id).questions[0].pester.state == "unasked" || call == "fsync")
      try window.press("Escape", "Enter")
      try window.wait(for: "2 van 10 beantwoord")
      try window.wait(until: "both are saved", atMost: 30) { !window.screen.contains("wordt bewaard") }
      #expect(try desk.shown(id).questions[0].pester.answers.map(\.text) == ["een antwoord"])
      #expect(try desk.shown(id).questions[0].gepeste.answers.map(\.text) == ["nog een"])
      #expect(desk.draft(id) == "")
    }

    @Test func `a hang-up ends it within a second`() throws {
      let window = try slowed("fsync", "open", id)
      try window.press(.curtain)
      try window.press(.text("een antwoord"), "Enter")
      try window.wait(for: "wordt bewaard")
      try desk.signal("HUP")
      try window.wait(until: "it is gone", atMost: Self.atOnce) { !desk.isWorkedOn }
    }

    @Test func `the end waits for the disk, and says so`() throws {
      let window = try slowed("fsync", "open", id)
      try window.press(.curtain)
      try window.press(.text("een antwoord"), "Enter")
      try window.wait(for: "wordt bewaard")
      try window.press("C-c", "Down", "Enter", .curtain)
      try window.wait(for: "het laatste wordt bewaard")
      // Also where the window is closed meanwhile.
      try desk.signal("HUP")
      #expect(try window.exitCode() == 0)
      #expect(try desk.shown(id).questions[0].pester.answers.map(\.text) == ["een antwoord"])
    }

    @Test func `while a case is slow to open the screen can be hidden, and asked to close`() throws {
      let window = try slowed("openat")
      // The list is read from the same slow disk.
      try window.wait(until: "the list is there", atMost: 30) { window.screen.contains("A. & B.") }
      try window.press("Enter")
      try window.wait(for: "Even geduld")
      try window.press("C-g")
      try window.wait(until: "the curtain stands", atMost: Self.atOnce) { window.screen.contains("Scherm verborgen") }
      try window.press(.curtain)
      try window.press("C-c")
      try window.wait(until: "it asks", atMost: Self.atOnce) { window.screen.contains("Het programma sluiten?") }
      try window.press("Escape")
      try window.wait(until: "the case is there", atMost: 30) { window.screen.contains("Samen kijken") }
      try window.press(.curtain)
      try window.wait(for: "0 van 10 beantwoord")
    }
  }
}
