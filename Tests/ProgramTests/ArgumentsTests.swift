import Testing

@testable import herstelgesprek

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
    #expect(try command("script --toon --taal en") == .showScript)
    #expect(try command("script --controleer x.json5") == .checkScript("x.json5"))
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

  @Test(arguments: [
    ("lisjt", Arguments.Mistake.unknownCommand("lisjt", meant: "lijst")),
    ("lijst --jsn", .unknownOption("--jsn", meant: "--json")),
    ("agenda --json", .unknownOption("--json", meant: nil)),
    ("open", .idMissing("open")), ("lijst abc", .tooMuch("abc")), ("open a b", .tooMuch("b")),
    ("toon a --als pdf", .unknownValue("pdf", of: "--als", allowed: ["tekst", "markdown", "html", "json"])),
    ("--map", .valueMissing("--map")), ("--json=ja lijst", .unknownOption("--json=ja", meant: "--json")),
    ("script", .optionMissing(of: "script", allowed: ["--toon", "--controleer"])),
    ("lisjt --help", .unknownCommand("lisjt", meant: "lijst")),
  ])
  func `a mistake is named`(line: String, mistake: Arguments.Mistake) {
    #expect(throws: mistake) { try command(line) }
  }

  @Test func `the language is known also where something else is wrong`() {
    #expect(Arguments.language(in: ["lisjt", "--taal", "en"]) == "en")
    #expect(Arguments.language(in: ["--taal=fr"]) == "fr")
    #expect(Arguments.language(in: ["lijst"]) == nil)
  }
}
