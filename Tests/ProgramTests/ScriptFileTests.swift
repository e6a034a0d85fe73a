import Conversation
import Foundation
import Testing
import Texts

@testable import herstelgesprek

/// A script that an organisation wrote: taken as it is, or told what is wrong with it, and where.
struct ScriptFileTests {
  private let dutch = (try? Resources.text("nl.json5")) ?? ""

  private func flaws(_ text: String) -> [String] {
    let file = PersonalFile(name: "eigen.json5", bytes: Array(text.utf8))
    do throws(FlawedFile) {
      _ = try ScriptFile(file: file).script
      return []
    } catch {
      return error.flaws.map(Texts.nl.words(for:))
    }
  }

  @Test func `the built-in script has nothing wrong`() {
    #expect(dutch.count > 1000)
    #expect(flaws(dutch) == [])
  }

  @Test func `a missing part is named with its place`() {
    let told = "eigen.json5, regel 4, kolom 1, topicSlot: dit ontbreekt."
    #expect(flaws(dutch.replacing("topicSlot: ", with: "slot: ")) == [told])
  }

  @Test func `a word that means nothing is named with its line`() {
    let text = dutch.replacing("hint: \"Stilte", with: "hitn: \"Stilte")
    #expect(
      flaws(text) == [
        "eigen.json5, regel 50, kolom 40, questions[1].hitn: dit woord is hier niet bekend. Is het juist geschreven?"
      ])
  }

  @Test(arguments: [
    ("about: \"pester\"", "about: \"dader\"", "conditions[1].about: kies uit: pester, gepeste."),
    ("days: 7", "days: \"7\"", "followUp.intervals[2].days: hier hoort een getal."),
    ("days: 7", "days: 0", "followUp.intervals[2].days: 0 kan niet: minstens 1, hoogstens 3650."),
    ("suggested: 2", "suggested: 4", "followUp.suggested: 4 kan niet: minstens 0, hoogstens 3."),
    ("extras: []", "extras: \"een\"", "extras: hier hoort een lijst tussen [ en ]."),
    ("extras: []", "extras: [\" \"]", "extras[0]: hier staat nog niets."),
    ("otherSlot: \"…\"", "otherSlot: \"\"", "otherSlot: hier staat nog niets."),
  ])
  func `a value that cannot be is named with its reason`(old: String, new: String, told: String) {
    let found = flaws(dutch.replacing(old, with: new))
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix(told) == true, "\(found)")
    #expect(found.first?.hasPrefix("eigen.json5, regel ") == true)
  }

  @Test func `a slip of the pen is named with its line`() {
    let text = dutch.replacing("  extras: [],\n", with: "  extras: []\n")
    #expect(
      flaws(text) == [
        "eigen.json5, regel 40, kolom 3: hier kan geen t staan. "
          + "Ontbreekt er een komma, een aanhalingsteken of een haakje?"
      ])
    #expect(flaws("") == ["eigen.json5, regel 1, kolom 1: het bestand houdt te vroeg op. Ontbreekt er een haakje?"])
  }

  @Test func `what is no text is no script`() throws {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x00]
    let flawed = try #require(throws: FlawedFile.self) {
      try ScriptFile(file: PersonalFile(name: "eigen.json5", bytes: bytes)).script
    }
    #expect(flawed.flaws.map(\.reason) == [.notText])
  }

  @Test func `a file that is not there is told so`() throws {
    let flawed = try #require(throws: FlawedFile.self) { try PersonalFile(at: "/nergens/script.json5") }
    #expect(flawed.flaws.map(\.reason) == [.unreadable(ENOENT)])
  }
}
