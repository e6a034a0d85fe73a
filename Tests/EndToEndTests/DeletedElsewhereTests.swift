import Foundation
import Testing

extension EndToEnd {
  /// A case that was deleted on another computer, while more was recorded in it here.
  struct DeletedElsewhereTests {
    private let desk: Desk
    private let id: String
    private let window: Window

    init() throws {
      desk = try Desk()
      window = try Window(desk)
      try window.wait(for: "Nog geen herstelgesprekken")
      try window.press(Talk.create)
      try window.wait(for: "● Voorbereiding")
      id = try desk.onlyCase()
      // What a sync folder brings: the tombstone that the other computer made.
      let other = desk.path + "/elders"
      try FileManager.default.copyItem(atPath: desk.folder, toPath: other)
      let deleted = try Child(
        Built.program, ["--map", other, "verwijder", id, "--ja"], desk.environment, input: "/dev/null",
        scratch: desk.path + "/scratch")
      try #require(deleted.code == 0, "\(deleted.errors)")
      let tombstones = try FileManager.default.contentsOfDirectory(atPath: other).filter { $0.contains(".deleted") }
      for name in tombstones {
        try FileManager.default.copyItem(atPath: "\(other)/\(name)", toPath: "\(desk.folder)/\(name)")
      }
      try window.press("Right", "Enter")
      try window.wait(for: "werd elders verwijderd", "▸ later beslissen")
    }

    @Test func `during the talk it is said at the next record, and the case can be taken back`() throws {
      try window.press("Down", "Enter")
      try window.wait(for: "staat terug op zijn plaats")
      #expect(!window.screen.contains("ELDERS BEWAARD"))
      #expect(try desk.shown(id).conditions[0].answer == "yes")
    }

    @Test func `left for later, the overview asks, and taking it back opens it`() throws {
      try window.press("Enter")
      try window.wait(for: "ELDERS BEWAARD")
      try window.press("Right", "Enter")
      try window.wait(for: "Voorwaarde 2: ja")
      try window.waitUntilSaved()
      // Leaving says once more where it is kept.
      try window.press("q")
      try window.wait(for: "Om te weten", "Het overzicht vraagt")
      try window.press("Escape", "q")
      _ = try window.exitCode()

      let later = try Window(desk)
      try later.wait(for: "▸ \(id)", "Elders verwijderd")
      try later.press("Enter")
      try later.wait(for: "werd elders verwijderd", "▸ terug")
      try later.press("Down", "Enter")
      try later.wait(for: "● Voorbereiding")
      #expect(try desk.shown(id).conditions.map(\.answer) == ["yes", "yes"])
    }
  }
}
