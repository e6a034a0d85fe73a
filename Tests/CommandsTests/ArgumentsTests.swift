import Conversation
import Testing
import Texts

@testable import Commands

/// What the words of a command line mean, and what is wrong with them.
struct ArgumentsTests {
  private func command(_ line: String) throws -> Arguments.Command {
    try Arguments(line.split(separator: " ").map(String.init)).command
  }

  @Test func `every command is understood`() throws {
    #expect(try command("") == .overview)
    #expect(try command("open abc") == .open(id: "abc"))
    #expect(try command("lijst --ids") == .list(.ids))
    #expect(try command("toon abc --als=json --voor pester") == .show(id: "abc", as: .json, for: .pester))
    #expect(try command("--map /tmp/x kaart --als html") == .form(as: .html))
    #expect(try command("venster --taal fr") == .window && command("lijst --csv") == .list(.csv))
    #expect(try command("toon --alles --voor samen") == .showAll(for: .together))
    #expect(
      try command("cijfers --json --van 2026-09-01")
        == .figures(Arguments.Period(first: Day("2026-09-01"), last: nil), isJSON: true))
    #expect(try command("overdragen ABC /tmp/Kopie") == .handOver(id: "abc", file: "/tmp/Kopie"))
    #expect(try command("overnemen Kopie") == .takeOver(file: "Kopie"))
    #expect(try command("script --toon --taal en") == .showScript)
    #expect(try command("script --controleer x.json5") == .checkScript("x.json5"))
    #expect(try command("instellingen --controleer") == .checkSettings(nil))
    #expect(try command("instellingen --controleer x.json5") == .checkSettings("x.json5"))
    #expect(try command("instellingen --controleer --taal en") == .checkSettings(nil))
    #expect(try command("instellingen --controleer=x.json5") == .checkSettings("x.json5"))
  }

  @Test func `what people type by habit is understood`() throws {
    #expect(try command("help") == .help(nil) && command("hulp lijst") == .help(.list))
    #expect(try command("lijst help") == .help(.list) && command("toon hulp") == .help(.show))
    #expect(try command("overnemen help") == .takeOver(file: "help"))
    #expect(try command("LIJST --ids") == .list(.ids))
    #expect(try command("toon ABC --als HTML --voor Samen") == .show(id: "abc", as: .html, for: .together))
    #expect(try command("toon -- ABC") == .show(id: "abc", as: .text, for: .facilitator))
    #expect(try command("open -- --regel") == .open(id: "--regel"))
    #expect(try command("-- lijst") == .list(.text))
  }

  @Test(arguments: [
    ("toon a --als", "Na --als hoort een van deze: tekst, markdown, html, json."),
    ("toon a --voor=", "Na --voor hoort een van deze: begeleider, samen, pester, gepeste."),
    ("lijst --taal", "Na --taal hoort een van deze: nl, en, fr."), ("lijst --map", "Na --map ontbreekt er iets."),
    ("script --controleer", "--controleer vraagt een BESTAND."),
    ("overdragen abc", "overdragen vraagt een BESTAND."), ("overnemen", "overnemen vraagt een BESTAND."),
    ("cijfers --tot morgen", "--tot wil een dag zoals 2026-09-01, niet morgen."),
    ("cijfers --van 2027-01-02 --tot 2027-01-01", "--van mag niet later zijn dan --tot."),
    ("lijst --csv --json", "--json en --csv gaan niet samen."),
    ("toon a --als --voor samen", "Na --als hoort een van deze: tekst, markdown, html, json."),
    ("lijst --map --json", "Na --map ontbreekt er iets."),
    ("toon --alles --als html", "--als kent geen html. Kies uit: json."),
    ("lijst --als json", "--als past niet bij lijst."), ("--csv", "--csv past niet bij herstelgesprek."),
  ])
  func `what is wrong is said in words`(line: String, told: String) throws {
    let mistake = try #require(throws: Arguments.Mistake.self) { try command(line) }
    #expect(Texts.nl.words(for: mistake, languages: Resources.languages.codes).hasPrefix(told))
  }

  @Test(arguments: CommandName.allCases)
  func `every command has help of its own, in every language`(name: CommandName) throws {
    #expect(try command(name.rawValue + " --help") == .help(name))
    for code in Resources.languages.codes {
      let words = try Resources.languages.texts(code)
      #expect(words.help(of: name) != words.help(of: nil))
      #expect(words.help(of: name).contains("herstelgesprek " + name.rawValue))
      #expect(words.help(of: nil).contains("herstelgesprek " + name.rawValue))
    }
  }

  @Test(arguments: [nil] + CommandName.allCases.map(Optional.some))
  func `help fits on eighty columns and says what stands for what in its own language`(name: CommandName?) throws {
    for code in Resources.languages.codes {
      let help = try Resources.languages.texts(code).help(of: name)
      for line in help.split(separator: "\n") { #expect(line.count <= 80, "\(code): \(line)") }
      #expect(code == "nl" || !help.contains("BESTAND"), "\(code)")
    }
  }

  @Test(arguments: [
    ("lisjt", Arguments.Mistake.unknownCommand("lisjt", meant: "lijst")),
    ("lijst --jsn", .unknownOption("--jsn", meant: "--json")),
    ("agenda --json", .misplacedOption(.json, of: .agenda)), ("--json", .misplacedOption(.json, of: nil)),
    ("open", .idMissing("open")), ("lijst abc", .tooMuch("abc")), ("open a b", .tooMuch("b")),
    ("toon a --als pdf", .unknownValue("pdf", of: "--als", allowed: ["tekst", "markdown", "html", "json"])),
    ("kaart --als pdf", .unknownValue("pdf", of: "--als", allowed: ["tekst", "markdown", "html"])),
    ("kaart --als json", .unknownValue("json", of: "--als", allowed: ["tekst", "markdown", "html"])),
    ("lijst --json --csv", .notTogether(.json, .csv)), ("lijst --ids --csv", .notTogether(.csv, .ids)),
    ("cijfers --van 2027-02-01 --tot 2027-01-31", .daysReversed(.from, .until)),
    ("script --controleer", .fileMissing(of: "--controleer")),
    ("version", .unknownCommand("version", meant: "--version")), ("lst", .unknownCommand("lst", meant: "lijst")),
    ("--map", .valueMissing(.folder, of: nil)), ("--json=ja lijst", .unknownOption("--json=ja", meant: "--json")),
    ("script", .optionMissing(of: "script", allowed: ["--toon", "--controleer"])),
    ("lisjt --help", .unknownCommand("lisjt", meant: "lijst")),
    ("help lisjt", .unknownCommand("lisjt", meant: "lijst")),
    ("help lijst agenda", .tooMuch("agenda")), ("lijst help agenda", .tooMuch("agenda")),
    ("script --toon --controleer x", .notTogether(.showScript, .check)),
    ("-v", .unknownOption("-v", meant: nil)),
    ("instellingen", .optionMissing(of: "instellingen", allowed: ["--controleer"])),
  ])
  func `a mistake is named`(line: String, mistake: Arguments.Mistake) {
    #expect(throws: mistake) { try command(line) }
  }

  @Test(arguments: [
    ("kaart --als", "tekst, markdown, html."), ("toon a --als", "tekst, markdown, html, json."),
    ("toon a --voor", "begeleider, samen, pester, gepeste."), ("lijst --taal", "nl, en."),
  ])
  func `where a value lacks, those that the command knows are named`(line: String, choices: String) throws {
    let mistake = try #require(throws: Arguments.Mistake.self) { try command(line) }
    #expect(Texts.nl.words(for: mistake, languages: ["nl", "en"]).contains(" een van deze: " + choices))
  }

  @Test func `an empty word names no case and no file`() {
    #expect(throws: Arguments.Mistake.idMissing("open")) { try Arguments(["open", ""]) }
    #expect(throws: Arguments.Mistake.fileMissing(of: "overdragen")) { try Arguments(["overdragen", "abc", ""]) }
    #expect(throws: Arguments.Mistake.fileMissing(of: "overnemen")) { try Arguments(["overnemen", ""]) }
  }

  @Test func `the language is known also where something else is wrong`() throws {
    #expect(Arguments.language(in: ["lisjt", "--taal", "en"]) == "en")
    #expect(Arguments.language(in: ["--taal=fr"]) == "fr")
    #expect(Arguments.language(in: ["--taal", "FR"]) == "fr")
    #expect(try Arguments(["--taal", "EN", "--gesprekstaal", "Fr"]).talkLanguage == "fr")
    #expect(Arguments.language(in: ["lijst"]) == nil)
  }
}
