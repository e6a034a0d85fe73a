import Conversation
import Foundation
import Testing
import Texts

@testable import Commands

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
    let told = flaws(dutch.replacing("topicSlot: ", with: "slot: "))
    #expect(told.contains("eigen.json5, regel 4, kolom 1, topicSlot: dit ontbreekt. Schrijf het erbij."))
    #expect(told.contains { $0.hasPrefix("eigen.json5, regel 40, kolom 3, slot: dit woord is hier niet bekend.") })
  }

  @Test func `a word that means nothing is named with its line and what may have been meant`() {
    let text = dutch.replacing("hint: \"Stilte", with: "hitn: \"Stilte").replacing("gate: ", with: "gaet: ")
    #expect(
      flaws(text) == [
        "eigen.json5, regel 10, kolom 3, gaet: dit woord is hier niet bekend. Bedoelde je gate?",
        "eigen.json5, regel 50, kolom 40, questions 2, hitn: dit woord is hier niet bekend. "
          + "Haal het weg, of kijk na hoe het geschreven is.",
      ])
  }

  @Test func `a list under a misspelt word is neither missing nor empty as well`() {
    let told = flaws(dutch.replacing("  questions: [\n    {", with: "  qestions: [\n    {"))
    #expect(told.count == 1 && told[0].hasSuffix("qestions: dit woord is hier niet bekend. Bedoelde je questions?"))
  }

  @Test(arguments: [
    ("about: \"pester\"", "about: \"dader\"", "conditions 2, about: kies uit: pester, gepeste."),
    ("days: 7", "days: \"7\"", "followUp, intervals 3, days: hier hoort een getal."),
    ("days: 7", "days: 7.5", "followUp, intervals 3, days: hier hoort een geheel getal, zonder komma of punt."),
    ("days: 7", "days: 0", "followUp, intervals 3, days: 0 kan niet: minstens 1, hoogstens 3650."),
    ("suggested: 2", "suggested: 4", "followUp, suggested: 4 kan niet: minstens 0, hoogstens 3."),
    ("extras: []", "extras: \"een\"", "extras: hier hoort een lijst tussen [ en ]."),
    ("extras: []", "extras: [\"\", \" \"]", "extras 2: hier staat nog niets. Schrijf een tekst."),
    ("otherSlot: \"…\"", "otherSlot: \"\"", "otherSlot: hier staat nog niets. Schrijf een tekst."),
    ("language: \"nl\"", "language: \"Nederlands\"", "Schrijf twee kleine letters, zoals nl, en of fr."),
    ("language: \"nl\"", "language: \"nld\"", "zoals nl, en of fr. Bedoelde je \"nl\"?"),
    ("jij van …", "jij van de ander", "otherSlot: “…” staat in geen enkele zin van questions. "),
    (
      "omdat – benoem waar het om gaat –", "omdat – benoem het –",
      "topicSlot: “– benoem waar het om gaat –” staat in geen"
    ),
    ("jij van …", "jij van ...", "questions 4, text: hier staan drie punten. Schrijf het ene teken …: "),
    (
      "Wat is er gebeurd?", "Wat deed {naam}?",
      "questions 1, text: {naam} wordt hier niet ingevuld. Schrijf de tekst zonder"
    ),
    (
      "{naam} ziet dit niet", "{name} ziet dit niet",
      "conditions 1, declined: {name} wordt hier niet ingevuld. Kies uit: {naam}."
    ),
    ("title: \"Een herstel", "title “Een herstel", "kolom 8: na title ontbreekt een dubbele punt. "),
    (
      "title: \"Een herstel", "title: “Een herstel",
      "kolom 10: “ is geen recht aanhalingsteken. Schrijf \" in de plaats."
    ),
    ("Het pesten is al", "Het\tpesten is al", "kolom 9: hier staat een tab of een ander onzichtbaar"),
    ("  extras: [],\n", "  extras: []\n", "regel 37, kolom 13: hier ontbreekt een komma."),
    ("title: \"Een herstel", "title: Een herstel", "kolom 10: hier hoort een tekst tussen aanhalingstekens."),
  ])
  func `what cannot be is named with its place, its reason and what to write`(old: String, new: String, told: String) {
    #expect(dutch.contains(old))
    let found = flaws(dutch.replacing(old, with: new))
    #expect(found.contains { $0.contains(told) }, "\(found)")
    #expect(found.allSatisfy { $0.hasPrefix("eigen.json5, regel ") })
  }

  @Test func `everything that is wrong is named at once, in its order`() {
    let text = dutch.replacing("days: 7", with: "days: 7,5").replacing("about: \"pester\"", with: "about: 'dader'")
      .replacing("source: ", with: "source ").replacing("hint: \"Stilte", with: "hint: “Stilte")
    #expect(flaws(text).map { $0.split(separator: ",")[1] } == [" regel 7", " regel 19", " regel 50", " regel 60"])
  }

  @Test func `a file that stops too early is told so`() {
    #expect(flaws("") == ["eigen.json5, regel 1, kolom 1: het bestand houdt te vroeg op. Ontbreekt er een haakje?"])
  }

  @Test func `a text that is far too long for a screen is a warning`() throws {
    let long = String(repeating: "Wat is er dan gebeurd? ", count: 20)
    let text = dutch.replacing("Wat is er gebeurd?", with: long)
    let checked = try ScriptFile(file: PersonalFile(name: "eigen.json5", bytes: Array(text.utf8))).checked
    #expect(checked.script.questions[0].text == long)
    #expect(
      checked.warnings.map(Texts.nl.words(for:)) == [
        "eigen.json5, regel 49, kolom 13, questions 1, text: deze tekst is lang voor een scherm: 460 tekens. "
          + "Tot 300 leest hij vlot."
      ])
  }

  @Test func `a script that is in order says what it counted`() {
    #expect(
      Texts.nl.words(forSound: .nl)
        == "in orde: 2 voorwaarden, 6 redenen, 0 eigen punten, 2 zinnen om te beginnen, 5 vragen, "
        + "4 termijnen voor de opvolging.")
  }

  @Test func `a file in Latin-1 is told where`() throws {
    let bytes = Array("{\n  title: \"caf".utf8) + [0xE9] + Array("\" }".utf8)
    let flawed = try #require(throws: FlawedFile.self) {
      try ScriptFile(file: PersonalFile(name: "eigen.json5", bytes: bytes)).script
    }
    #expect(
      flawed.flaws.map(Texts.nl.words(for:)) == [
        "eigen.json5, regel 2, kolom 14: dit is geen tekst in UTF-8. Bewaar het bestand opnieuw als UTF-8."
      ])
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
