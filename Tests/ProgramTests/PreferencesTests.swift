import Testing
import Texts

@testable import herstelgesprek

/// The settings of a person: taken, or told what is wrong with them, and where.
struct PreferencesTests {
  private func read(_ text: String) throws -> Preferences {
    let desk = try Desk()
    return try Preferences.read(at: desk.write(text, to: "instellingen.json5"), languages: Resources.languages)
  }

  private func flaws(_ text: String) throws -> [String] {
    let flawed = try #require(throws: FlawedFile.self) { try read(text) }
    return flawed.flaws.map(Texts.nl.words(for:)).map { String($0.drop { $0 != "," }) }
  }

  @Test func `without a file everything is as usual`() throws {
    let preferences = try Preferences.read(at: "/nergens/instellingen.json5", languages: Resources.languages)
    #expect(preferences == Preferences())
    #expect(preferences.screenSettings.curtainMinutes == 3)
    #expect(preferences.screenSettings.retentionMonths == 12)
  }

  @Test func `the example says what is usual, and nothing is wrong with it`() throws {
    let example = try Resources.text("instellingen.json5")
    #expect(try read(example).screenSettings == Preferences().screenSettings)
    // What is behind comment signs is fine too.
    let all = example.replacing(/(?m)^  \/\/ (?=[a-z]+: )/, with: "  ")
    let preferences = try read(all)
    #expect(preferences.language == "nl")
    #expect(preferences.talkLanguage == "nl")
    #expect(preferences.followUpDays == 7)
    #expect(preferences.printer != nil)
    #expect(preferences.renderer == "weasyprint")
  }

  @Test func `what is set is taken`() throws {
    let settings = try read("{ gordijn: 0, bewaren: 6, opvolging: 14, }").screenSettings
    #expect(settings.curtainMinutes == 0)
    #expect(settings.retentionMonths == 6)
    #expect(settings.followUpDays == 14)
  }

  @Test(arguments: [
    ("{ taal: 'xx' }", ", regel 1, kolom 9, taal: kies uit: nl, en, fr."),
    ("{ gordijn: 'drie' }", ", regel 1, kolom 12, gordijn: hier hoort een getal."),
    ("{ gordijn: -1 }", ", regel 1, kolom 12, gordijn: -1 kan niet: minstens 0, hoogstens 1440."),
    ("{ bewaren: 0 }", ", regel 1, kolom 12, bewaren: 0 kan niet: minstens 1, hoogstens 120."),
    (
      "{\n  gordijnen: 3,\n}",
      ", regel 2, kolom 3, gordijnen: dit woord is hier niet bekend. Haal het weg, of kijk na hoe het geschreven is."
    ),
    ("{ printer: ' ' }", ", regel 1, kolom 12, printer: hier staat nog niets. Schrijf een tekst."),
    (
      "{ gordijn: 1.5 }", ", regel 1, kolom 12, gordijn: hier hoort een geheel getal, zonder komma of punt."
    ),
    ("[]", ", regel 1, kolom 1: hier hoort een groep tussen { en }."),
  ])
  func `what is wrong is named`(text: String, told: String) throws {
    #expect(try flaws(text) == [told])
  }

  @Test func `a program that makes pages must be known`() throws {
    let told = try flaws("{ renderer: 'word' }")
    #expect(told.count == 1)
    #expect(told[0].contains("weasyprint"))
  }
}
