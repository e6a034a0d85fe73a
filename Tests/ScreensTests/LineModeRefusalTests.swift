import Conversation
import TUI
import Testing
import Texts

@testable import Screens

/// Lines that mean nothing where they are given: nothing is recorded, and what is said tells why and what would be.
@Suite struct LineModeRefusalTests {
  struct Case: CustomTestStringConvertible {
    let place: String
    let start: @Sendable () throws -> Table
    let lines: [String]
    let said: [String]
    var testDescription: String { place + ": " + lines.joined(separator: " / ") }

    init(_ place: String, _ lines: [String], _ said: [String], _ start: @escaping @Sendable () throws -> Table) {
      (self.place, self.start, self.lines, self.said) = (place, start, lines, said)
    }
  }

  static let cases = [
    Case("a sentence to be said", ["Dat klopt niet"], ["“Dat klopt niet” is niet genoteerd", "Lege regel: gezegd"]) {
      try .at(.opening)
    },
    Case("who begins", [".1", "Carla"], ["“Carla” staat er niet bij. Kies: 1 Bqx, 2 Aqx"]) { try .at(.opening) },
    Case("the row that goes on", ["en toen"], ["is niet genoteerd", "Lege regel: naar de afspraken"]) {
      try .at(.questions) { $0.openTurns.isEmpty }
    },
    Case("the board", [".stop er maar mee"], ["“.stop er maar mee” ken ik niet", "Typ: antwoord", "typ er dan twee"]) {
      try .at(.questions)
    },
    Case("the board", [".99"], ["“.99” ken ik niet"]) { try .at(.questions) },
    Case("the board", [".naar de afspraken"], ["Nog niet"]) { try .at(.questions) },
    Case("the board", [".terug"], ["Er is niets om te sluiten. Typ .menu."]) { try .at(.questions) },
    Case("the board", [".verbeter"], ["Hier zijn net geen woorden genoteerd."]) { try .at(.questions) },
    Case("the board", [".wis"], ["Hier is geen tekst om leeg te maken."]) { try .at(.questions) },
    Case("the board", [".meer"], ["Meer is er niet."]) { try .at(.questions) },
    Case("the board", ["\u{FFFD}"], ["Die toets werkt hier niet."]) { try .at(.questions) },
    Case("the menu before a child", [".menu", "3"], ["“3” is niet genoteerd en niet gekozen. Typ .3"]) {
      try .at(.questions)
    },
    Case("the menu before a child", [".menu", "stopzetten"], ["Typ .3 om het te kiezen"]) { try .at(.questions) },
    Case("the menu", [".menu", ".menu"], [".menu kan nu niet. Typ eerst .terug."]) { try .at(.questions) },
    Case("the explanation", [".hulp", "hallo"], ["“hallo” is niet genoteerd. Lege regel leest verder, .terug sluit."]) {
      try .at(.questions)
    },
    Case("a separate talk", ["misschien"], ["“misschien” staat er niet bij. Kies: 1 open, 2 ja, 3 nee"]) {
      try .inTalk()
    },
    Case("a separate talk", ["nog n"], ["staat er niet bij"]) { try .inTalk() },
    Case("the consents", [".Bqx", "ja"], ["Nog niet"]) { try .at(.agreements) },
    Case("the form of an agreement", ["de foto wissen", "Carla"], ["Kies: 1 samen, 2 Bqx, 3 Aqx, 4 begeleider"]) {
      try .at(.agreements)
    },
    Case("the day", [".kies de dag", "ooit eens"], ["Er staat: ooit eens"]) {
      try .at(.agreements) { $0.consent.allSatisfy(\.self) }
    },
    Case("a curtain", [".gordijn", "hallo"], ["“hallo” is niet genoteerd: het scherm is nog verborgen."]) {
      try .at(.questions)
    },
    Case("a curtain", [".gordijn", ".menu"], ["“.menu” is niet genoteerd"]) { try .at(.questions) },
    Case("a curtain", [".stopzetten", "A. is moe"], ["“A. is moe” is niet genoteerd"]) { try .at(.questions) },
    Case("the follow-up", ["xyz"], ["“xyz” ken ik hier niet. Lege regel: apart spreken"]) { try .at(.followUp) },
    Case("the follow-up", ["besluiten"], ["“besluiten” ken ik hier niet"]) { try .at(.followUp) },
    Case("the follow-up", ["ronde besluiten"], ["Nog niet"]) { try .at(.followUp) },
    Case("the preparation", ["misschien"], ["“misschien” ken ik hier niet. Kies: open, ja, nee"]) {
      try .at(.preparation)
    },
    Case("the preparation", ["samen beginnen"], ["Nog niet"]) { try .at(.preparation) },
    Case("a question", ["rollen wisselen", "misschien"], ["staat er niet bij. Kies: 1 terug, 2 ja"]) {
      try .at(.preparation)
    },
  ]

  @Test(arguments: cases) func `is refused and read back`(refused: Case) throws {
    var table = try refused.start().inLines()
    let before = table.events
    for line in refused.lines.dropLast() { table.say(line) }
    let said = table.say(refused.lines.last ?? "")
    for part in refused.said { #expect(said.contains(part), "\(said)") }
    #expect(table.events == before)
  }

  @Test func `a refused choice leaves no trace`() throws {
    var table = try Table.at(.agreements).inLines()
    table.say(all: [".Bqx", "ja", ".1", "de foto wissen", "", ""])
    #expect(table.conversation?.activeAgreements.count == 1)
    #expect(table.conversation?.consent.allSatisfy { !$0 } == true)
  }

  @Test func `in a case that is only to be read words are not taken, and that is said`() throws {
    let history = try Table.at(.questions).history
    var table = Table()
    table.open(try #require(history), readOnly: "Hier kan je enkel lezen.")
    table.openCurtain()
    table = table.inLines()
    #expect(table.say("") == "SAMEN · Hier kan je enkel lezen.\n")
    #expect(table.say("Ik was boos").contains("“Ik was boos” is niet genoteerd. Hier kan je enkel lezen."))
  }
}
