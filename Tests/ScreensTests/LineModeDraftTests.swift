import Conversation
import TUI
import Testing
import Texts

@testable import Screens

/// Drafts, time, and what is too much to say at once.
@Suite struct LineModeDraftTests {
  @Test func `a line that is cut off is kept as a draft, and goes on from there`() throws {
    var table = try Table.at(.questions).inLines()
    table.endLines(unfinished: "Ik was")
    #expect(table.drafts.values.contains("Ik was"))
    #expect(table.conversation?.progress.answered == 0)
    table.lines = nil
    table.perform([.openCase(id: "case")])
    table.openCurtain()
    table = table.inLines()
    table.say("boos.")
    #expect(table.conversation?.board[0].cells[.pester].answers.map(\.text) == ["Ik was boos."])
  }

  @Test(arguments: [".stopz", "", "\u{FFFD}"]) func `a command that is cut off is nothing`(line: String) throws {
    var table = try Table.at(.questions).inLines()
    table.endLines(unfinished: line)
    #expect(table.drafts.values.joined() == "")
  }

  @Test func `a line that is cut off at a curtain or on a choice is nothing`() throws {
    var table = try Table.inTalk().inLines()
    table.endLines(unfinished: "ja")
    #expect(table.conversation?.openRound?.talks[.pester].stopped == nil)
    table = try Table.at(.questions).inLines()
    table.say(".gordijn")
    table.endLines(unfinished: "Ik was")
    #expect(table.drafts.isEmpty)
  }

  @Test func `a field that is left keeps its text, and says so when it opens again`() throws {
    var table = try Table.at(.agreements).inLines()
    #expect(table.say("de foto wissen").contains("“de foto wissen”\nWie?\n"))
    #expect(table.say(".").contains("nieuwe afspraak (nog niet genoteerd)"))
    #expect(table.say("").contains("Er staat: de foto wissen\n"))
    #expect(table.say(".wis").contains("Typ de tekst op één regel"))
    table.say(all: ["alle foto’s wissen", "", ""])
    #expect(table.conversation?.activeAgreements.map(\.what) == ["alle foto’s wissen"])
  }

  @Test func `words typed on a row go on behind a draft, as it says, and wis empties it`() throws {
    var table = try Table.at(.agreements).inLines()
    table.say("de foto wissen")
    let left = table.say(".terug")
    #expect(left.contains("Er staat: de foto wissen\nWat je typt, komt erachter; .wis maakt leeg\n"), "\(left)")
    #expect(table.say("en zeggen dat het weg is").contains("“de foto wissen en zeggen dat het weg is”\n"))
    table.say(".terug")
    #expect(table.say(".wis").contains("Typ de tekst op één regel"))
    table.say(all: ["alle foto’s wissen", "", ""])
    #expect(table.conversation?.activeAgreements.map(\.what) == ["alle foto’s wissen"])
  }

  @Test func `wis on a row with recorded words empties its field, and leaving it changes nothing`() throws {
    var table = try Table.inTalk().inLines()
    table.say(all: [".3", "beter"])
    #expect(table.say(".3").contains("Wat je typt, komt erachter; .wis maakt leeg\n"))
    table.say(all: [".wis", ".terug"])
    #expect(table.conversation?.openRound?.talks[.pester].feeling == "beter")
    table.say(all: [".3", ".wis", "veel beter"])
    #expect(table.conversation?.openRound?.talks[.pester].feeling == "veel beter")
  }

  @Test func `the curtain falls by itself after three minutes, but not while a text is typed`() {
    var table = Table().inLines()
    table.say("nieuw gesprek")
    #expect(table.waitForLine(600_000) == "")
    table.say(".")
    #expect(table.waitForLine(600_000).hasPrefix("\u{C}\nScherm verborgen"))
  }

  @Test func `a passphrase is typed unseen and never said`() throws {
    var table = Table().inLines()
    table.receive(.sealed(id: "k3f9"))
    let asked = table.listen()
    #expect(asked.contains("k3f9") && !asked.contains("je tekst blijft"))
    #expect(asked.contains("Typ de wachtzin; hij wordt niet getoond en niet voorgelezen\n.terug: weg, er blijft niets"))
    #expect(table.lines?.isSecret == true)
    #expect(!table.say("geheim").contains("geheim"))
  }

  @Test func `a long list of cases is said in parts, what needs attention first`() throws {
    var table = Table()
    for number in 1...30 {
      let persons = try Persons(pester: "P\(number)", gepeste: "G\(number)")
      table.add(History(Intake(script: .nl, persons: persons, topic: "t")), id: "c\(number)")
    }
    var due = try History.marked(.nl) { $0.activeStep == .followUp }
    try due.add(.roundMoved(to: .thursday))
    table.add(due, id: "due")
    let first = table.readLines()
    #expect(first.contains("31 gesprekken\nDit vraagt aandacht:\n1. Aqx & Bqx: tqx"))
    #expect(first.contains("32. nieuw gesprek\n33. oefenen\nVerder: 2 tot 11. Typ .meer.\n"))
    #expect(!first.contains("\n2. "))
    let second = table.say("meer")
    #expect(second.hasPrefix("ENKEL BEGELEIDER · 2. ") && second.contains("\n11. ") && !second.contains("\n12. "))
    #expect(table.say("zoeken").contains("Typ wat je zoekt"))
    #expect(table.say("g17").contains("G17 & P17"))
    table.say("")
    #expect(table.conversation?.persons[.pester] == "P17")
  }

  @Test func `the summary and the explanation are read part by part`() throws {
    var table = try Table.at(.followUp).inLines()
    let explanation = table.say("?") + table.say(".hulp")
    #expect(explanation.contains("\nVerder: 2 Wat je hier kan typen · 3 Regel per regel · 4 Opdrachten"))
    #expect(table.say("4").contains("\n.menu: Alles wat je hier kan"))
    #expect(table.say("").contains("ENKEL BEGELEIDER · Wie meeluistert\n"))
    #expect(table.say("samenvatting").contains("Samenvatting · voor de begeleider"))
    #expect(table.say("andere versie").contains("Samenvatting · samen"))
    #expect(table.say("p").contains("Afdrukken\n1. terug\n"))
  }

  @Test func `after the last part of the explanation an empty line only says how to get back`() throws {
    var table = try Table.at(.opening).inLines()
    let before = table.events
    var said = table.say(".hulp")
    for _ in 1...9 where !said.contains("Dat was het laatste deel. Typ .terug.\n") { said = table.say("") }
    #expect(table.say("") == "SAMEN · Dat was het laatste deel. Typ .terug.\n")
    #expect(table.events == before)
    table.say(".terug")
    #expect(table.say("").contains("gezegd"))
    #expect(table.events != before)
  }
}

@Suite struct LineModeSavingTests {
  @Test func `an answer is only said to be noted once it is on the disk`() throws {
    var table = try Table.at(.questions).inLines()
    let requests = table.lines?.take(line: "Ik was boos.", at: table.now) ?? []
    #expect(table.listen().hasPrefix("SAMEN · Vraag 1, Bqx · wordt bewaard …\n"))
    #expect(table.listen() == "")
    table.perform(requests)
    #expect(table.listen() == "SAMEN · Vraag 1, Bqx: genoteerd · .ongedaan maakt ongedaan\n")
    #expect(table.listen() == "")
  }

  @Test func `that saving fails is said with every message`() throws {
    var table = try Table.at(.questions).inLines()
    table.isDiskFull = true
    #expect(table.say("Ik was boos.").contains("NIET BEWAARD · Vragen"))
    #expect(table.lines?.isKept == false)
    table.isDiskFull = false
    #expect(table.waitForLine(4_000).contains("Bewaren lukt weer"))
    #expect(table.lines?.isKept == true)
  }
}
