import Testing
import Texts

@testable import Commands

/// The settings of a person: taken, or told what is wrong with them, and where.
struct PreferencesTests {
  private func settings(_ text: String) throws -> SettingsFile {
    let desk = try Desk()
    return SettingsFile(at: try desk.write(text, to: "instellingen.json5"), languages: Resources.languages)
  }

  private func read(_ text: String) throws -> Preferences {
    let file = try settings(text)
    #expect(file.flaws == [])
    return file.preferences
  }

  private func flaws(_ text: String) throws -> [String] {
    try settings(text).flaws.map(Texts.nl.words(for:)).map { String($0.drop { $0 != "," }) }
  }

  @Test func `without a file everything is as usual`() {
    let settings = AllSettings(at: ["/nergens/instellingen.json5"], languages: Resources.languages)
    #expect(settings.preferences == Preferences() && settings.flaws == [])
  }

  @Test func `the example says what is usual, and nothing is wrong with it`() throws {
    let example = try Resources.text("instellingen.json5")
    let said = try read(example)
    #expect(said.curtainMinutes == 3 && said.retentionMonths == 12)
    #expect(Preferences(curtainMinutes: 3, retentionMonths: 12) == said)
    // What is behind comment signs is fine too.
    let all = example.replacing(/(?m)^  \/\/ (?=[a-z]+: )/, with: "  ")
    let preferences = try read(all)
    #expect(preferences.language == "nl")
    #expect(preferences.talkLanguage == "nl")
    #expect(preferences.followUpDays == 7)
    #expect(preferences.printer != nil)
    #expect(preferences.renderer == "weasyprint")
    #expect(preferences.windowProgram == "xfce4-terminal" && preferences.windowFontSize == 16)
    #expect(preferences.folder?.hasPrefix("~/") == true && preferences.script?.hasPrefix("~/") == true)
  }

  @Test func `what is set is taken`() throws {
    let settings = try read("{ gordijn: 0, bewaren: 6, opvolging: 14, }")
    #expect(settings.curtainMinutes == 0)
    #expect(settings.retentionMonths == 6)
    #expect(settings.followUpDays == 14)
  }

  @Test(arguments: [
    ("{ taal: 'xx' }", ", regel 1, kolom 9, taal: kies uit: nl, en, fr."),
    ("{ gordijn: 'drie' }", ", regel 1, kolom 12, gordijn: hier hoort een getal."),
    ("{ gordijn: -1 }", ", regel 1, kolom 12, gordijn: -1 kan niet: minstens 0, hoogstens 1440."),
    ("{ bewaren: 0 }", ", regel 1, kolom 12, bewaren: 0 kan niet: minstens 1, hoogstens 120."),
    ("{\n  gordijnen: 3,\n}", ", regel 2, kolom 3, gordijnen: dit woord is hier niet bekend. Bedoelde je gordijn?"),
    ("{ venster: 'xterm' }", ", regel 1, kolom 12, venster: hier hoort een groep tussen { en }."),
    (
      "{ venster: { lettergrootte: 100 } }",
      ", regel 1, kolom 29, venster, lettergrootte: 100 kan niet: minstens 6, hoogstens 72."
    ),
    (
      "{ venster: { programa: 'xterm' } }",
      ", regel 1, kolom 14, venster, programa: dit woord is hier niet bekend. Bedoelde je programma?"
    ),
    ("{ printer: ' ' }", ", regel 1, kolom 12, printer: hier staat nog niets. Schrijf een tekst."),
    ("{ gordijn: 1.5 }", ", regel 1, kolom 12, gordijn: hier hoort een geheel getal, zonder komma of punt."),
    ("{ map: 'hier' }", ", regel 1, kolom 8, map: schrijf het hele pad: het begint met / of met ~/."),
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

  @Test func `the background is dark or light`() throws {
    #expect(try settings("{ achtergrond: 'licht' }").preferences.background == .light)
    #expect(try settings("{ achtergrond: 'donker' }").preferences.background == .dark)
    #expect(try flaws("{ achtergrond: 'blauw' }").count == 1)
  }

  @Test func `a flaw leaves all other settings as they are`() throws {
    let file = try settings("{ gordijn: 'drie', bewaren: 6, taal: 'xx', printer: 'Zolder' }")
    #expect(file.flaws.count == 2 && !file.leavesFolderInDoubt)
    #expect(file.preferences.retentionMonths == 6 && file.preferences.printer == "Zolder")
    #expect(file.preferences.curtainMinutes == nil && file.preferences.language == nil)
  }

  @Test(arguments: [
    ("{ gordijn: 3", true), ("[]", true), ("{ map: 3 }", true), ("{ mpa: '/stick' }", true),
    ("{ gordijn: 'drie' }", false), ("{ kleur: 1 }", false), ("{ map: '/stick', kleur: 1 }", false),
  ])
  func `where the cases are is in doubt when a file may say it and cannot be understood`(text: String, inDoubt: Bool)
    throws
  {
    #expect(try settings(text).leavesFolderInDoubt == inDoubt)
  }

  @Test func `the own file goes before that for all accounts, setting by setting`() throws {
    let desk = try Desk()
    let own = try desk.write("{ gordijn: 1 }", to: "eigen.json5")
    let all = try desk.write("{ gordijn: 2, bewaren: 9, map: '/dossiers' }", to: "alle.json5")
    let settings = AllSettings(at: [own, desk.path + "/nergens", all], languages: Resources.languages)
    #expect(settings.preferences.curtainMinutes == 1 && settings.preferences.retentionMonths == 9)
    #expect(settings.preferences.folder == "/dossiers" && settings.flawsOfFolder == [])
  }

  @Test func `a flawed file is in the way only where no nearer one tells the folder`() throws {
    let desk = try Desk()
    let own = try desk.write("{ map: '/eigen' }", to: "eigen.json5")
    let all = try desk.write("{ map: ", to: "alle.json5")
    func flaws(_ paths: String...) -> Int {
      AllSettings(at: paths, languages: Resources.languages).flawsOfFolder.count
    }
    #expect(flaws(own, all) == 0 && flaws(all, own) == 1 && flaws(all) == 1)
  }
}
