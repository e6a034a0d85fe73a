import Conversation
import TUI
import Testing
import Texts

@testable import Screens

/// A talk in plain lines.
@Suite struct LineModeTests {
  private func table(_ steps: [String]...) -> Table {
    var table = Table().inLines()
    for step in steps { table.say(all: step) }
    return table
  }

  private func board() -> Table { table(TalkInLines.begin, TalkInLines.prepare, TalkInLines.open) }

  @Test func `a whole talk is led from the first name to the end`() throws {
    var table = table(TalkInLines.begin, TalkInLines.prepare)
    #expect(table.conversation?.activeStep == .opening)
    table.say(all: TalkInLines.open)
    #expect(table.conversation?.activeStep == .questions)
    table.say(all: TalkInLines.answer)
    #expect(table.conversation?.activeStep == .agreements)
    table.say(all: TalkInLines.agree + TalkInLines.close)
    #expect(table.conversation?.activeStep == .followUp)
    table.say(all: TalkInLines.talkWithB + TalkInLines.talkWithA + TalkInLines.conclude)
    let conversation = try #require(table.conversation)
    guard case .closed = conversation.step else {
      Issue.record("it ended in \(conversation.step)")
      return
    }
    #expect(conversation.board.flatMap { $0.cells[.pester].answers }.map(\.text).first == "Antwoord 1.")
    #expect(conversation.rounds.last?.talks[.gepeste].feeling == "rustig, zegt A.")
    #expect(conversation.rounds.last?.talks[.gepeste].kept == [.yes])
    #expect(conversation.rounds.last?.agreements.map(\.what) == ["B. wist de foto"])
  }

  @Test func `headings are said first, rows have numbers, and the focus is named`() {
    var table = Table().inLines()
    table.say(all: Array(TalkInLines.begin.dropLast()))
    let said = table.say("het lachen")
    #expect(
      said.hasPrefix(
        """
        ENKEL BEGELEIDER · Voorbereiding · A. & B.
        Voorwaarden: zonder deze 2 kan het gesprek niet doorgaan
        1. A. ziet dit echt zitten (gepeste): open
        2. B.
        """))
    #expect(said.contains("\n3. niet aangeduid: Het pesten is al lang(er) bezig\n"))
    #expect(
      said.hasSuffix(
        """
        Je bent bij 1: A. ziet dit echt zitten (gepeste): open
        Kies: open, ja, nee
        .menu: wat je hier kan, .hulp: uitleg

        """))
  }

  @Test func `after a line only what changed is said`() {
    var table = table(TalkInLines.begin)
    #expect(
      table.say("ja").hasPrefix(
        "ENKEL BEGELEIDER · Voorwaarde 1: ja · .ongedaan maakt ongedaan\nJe bent bij 2: B. kan"))
    let unticked = "3: niet aangeduid: Het pesten is al lang(er) bezig\n"
    #expect(table.say("3").hasPrefix("ENKEL BEGELEIDER · Je bent bij " + unticked))
    #expect(
      table.say("")
        == "ENKEL BEGELEIDER · “Het pesten is al lang(er) bezig” aangeduid\nLege regel: niet meer aanduiden\n")
    #expect(table.say("aanduiden").contains("“aanduiden” ken ik hier niet. Lege regel: niet meer aanduiden"))
    #expect(
      table.say("u")
        == """
        ENKEL BEGELEIDER · Ongedaan gemaakt: “Het pesten is al lang(er) bezig” aangeduid
        3. niet aangeduid: Het pesten is al lang(er) bezig
        Lege regel: aanduiden

        """)
  }

  @Test func `a noted answer is read back, and an empty line goes on to who is next`() {
    var table = board()
    #expect(
      table.say("Ik was boos.") == """
        SAMEN · Vraag 1, B.: genoteerd
        Genoteerd: Ik was boos.
        Klopt het zo?
        Lege regel: naar A.
        Typ: nog van B.

        """)
    #expect(table.say("").hasPrefix("SAMEN · A.\nWat is er gebeurd?\n"))
    #expect(table.conversation?.board[0].cells[.pester].answers.map(\.text) == ["Ik was boos."])
  }

  @Test func `verbeter mends the answer just noted, also when one went on since`() {
    var table = board()
    table.say(all: ["Ik was blij.", ""])
    #expect(
      table.say(".verbeter").contains("Er staat: Ik was blij.\nWat je typt, komt in de plaats; .wis maakt leeg\n"))
    #expect(table.say("Ik was boos.").contains("Genoteerd: Ik was boos.\n"))
    #expect(table.conversation?.board[0].cells[.pester].answers.map(\.text) == ["Ik was boos."])
  }

  @Test func `verbeter mends what was noted in a separate talk, and an agreement`() throws {
    var table = table(
      TalkInLines.begin, TalkInLines.prepare, TalkInLines.open, TalkInLines.answer, ["de foto wissen", "samen", ""])
    #expect(table.say(".verbeter").contains("Er staat: de foto wissen\n"))
    table.say(all: ["alle foto’s wissen", "", ""])
    #expect(table.conversation?.activeAgreements.map(\.what) == ["alle foto’s wissen"])
    table.say(all: [".B.", "ja", "ja", "", "1 week"] + TalkInLines.close + ["", "", "ja", "deels", "beter"])
    #expect(table.say(".verbeter").contains("Er staat: beter\n"))
    table.say("veel beter")
    #expect(table.conversation?.openRound?.talks[.pester].feeling == "veel beter")
  }

  @Test(arguments: ["ja", "Ja.", " JA ", "2", "2.", "j", "é"])
  func `a choice before a child answers to its name and its number as people dictate them`(line: String) throws {
    var table = try Table.inTalk().inLines()
    table.say(line)
    #expect(table.conversation?.openRound?.talks[.pester].stopped == .yes)
  }

  @Test func `words that begin with a dot take two`() {
    var table = board()
    #expect(table.say("..net begon het").contains("Genoteerd: .net begon het\n"))
    #expect(table.conversation?.board[0].cells[.pester].answers.map(\.text) == [".net begon het"])
  }

  @Test func `persons are found by name, with the number of a question too`() {
    var table = board()
    #expect(table.say(".A.").hasPrefix("SAMEN · A.\nWat is er gebeurd?\n"))
    #expect(table.say(".4 B.").hasPrefix("SAMEN · B.\nWat verwacht jij van A."))
    #expect(table.say(".3").hasPrefix("SAMEN · B.\nWat had jij anders kunnen doen?\n"))
  }

  @Test func `a question is carried by numbers`() {
    var table = board()
    #expect(table.say(".vraag verplaatsen").contains("“Wat is er gebeurd?” staat nu op plaats 1 van 5\n"))
    #expect(table.say(".3").contains("“Wat is er gebeurd?” staat nu op plaats 3 van 5\n"))
    table.say("")
    #expect(table.conversation?.board.map(\.question) == [1, 2, 0, 3, 4])
    table.say(all: [".vraag verplaatsen", ".1", ".terug"])
    #expect(table.conversation?.board.map(\.question) == [1, 2, 0, 3, 4])
  }

  @Test func `an answer that is not written down takes its command and an empty line`() {
    var table = board()
    table.say("")
    #expect(table.say(".niet opgeschreven").contains("lege regel: beantwoord, niet opgeschreven"))
    #expect(table.conversation?.progress.answered == 0)
    #expect(table.say("").hasPrefix("SAMEN · Vraag 1, B.: beantwoord, niet opgeschreven\n"))
    #expect(table.conversation?.progress.answered == 1)
  }

  @Test func `offered words are taken by number`() {
    var table = table(TalkInLines.begin, TalkInLines.prepare, TalkInLines.open, TalkInLines.answer)
    #expect(table.say("").contains("\n1. Antwoord 9.\n2. Antwoord 10.\n"))
    table.say(all: [".2", "", "", ""])
    #expect(table.conversation?.activeAgreements.map(\.what) == ["Antwoord 10."])
    #expect(table.conversation?.activeAgreements.map(\.who) == [.gepeste])
  }

  @Test(arguments: ["3/12", "donderdag 3 december", "1 week", "3", "3.", "", ".5\n3/12"])
  func `a day is a row, or is said as people say it`(lines: String) throws {
    var table = try Table.at(.agreements) { $0.consent.allSatisfy(\.self) }.inLines()
    table.say(".kies de dag")
    table.say(all: lines.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    #expect(table.conversation?.nextFollowUp == Day(year: 2026, month: 12, day: 3))
  }

  @Test func `how a day was understood is said, and what of it is not kept`() throws {
    var table = try Table.at(.agreements) { $0.consent.allSatisfy(\.self) }.inLines()
    table.say(".kies de dag")
    let heard = table.say("vrijdag na school")
    #expect(heard.hasPrefix("SAMEN · vrijdag 27 november 2026 · morgen · “na school” wordt niet bewaard\n"))
    table = try Table.at(.agreements).inLines()
    table.say(all: [".nieuwe afspraak", "Samen praten.", ""])
    #expect(table.say("volgende vrijdag").contains(" · niet 27 november: typ dan deze vrijdag\n"))
    #expect(!table.say("").contains("27 november"))
  }

  @Test func `asked to consent anew, a yes is a consent and no agreement`() throws {
    var table = try Table.at(.followUp) { $0.openRound?.talks.allSatisfy(\.isDone) == true }.inLines()
    table.say(all: ["voorstel delen", "ja", "", "", "", "samen akkoord vragen", ""])
    let agreements = table.conversation?.activeAgreements
    table.say("ja.")
    #expect(table.conversation?.consent[.pester] == true && table.conversation?.activeAgreements == agreements)
  }

  @Test func `a day that is not understood is not offered to be kept, and can be left empty`() throws {
    var table = try Table.at(.agreements).inLines()
    table.say(all: [".nieuwe afspraak", "Samen praten.", ""])
    let said = table.say("elke maandag")
    #expect(said.contains("Wat je typt, komt in de plaats; .wis maakt leeg\n") && !said.contains("Lege regel"))
    table.say("")
    #expect(table.conversation?.activeAgreements.isEmpty == true)
    #expect(table.say(".wis").contains("Lege regel: bewaren"))
    table.say("")
    #expect(table.conversation?.activeAgreements.map(\.by) == [nil])
  }

  @Test func `where words may be left out it says how to go on without`() throws {
    var table = try Table.inTalk().inLines()
    #expect(table.say(".4").contains("Heb je een nieuw voorstel?"))
    #expect(table.say(".herhaal").contains(".neer: verder zonder\n"))
    #expect(table.say(".neer").contains("Klaar met Bqx"))
    table = try Table.at(.questions).inLines()
    #expect(!table.say(".herhaal").contains("verder zonder"))
  }

  @Test func `a no is the safe row of a question, and at a consent it is not yet`() throws {
    var table = try Table.at(.preparation).inLines()
    #expect(table.say("rollen wisselen").contains("1. terug\n2. ja, de rollen wisselen\n"))
    table.say("nee")
    #expect(table.lines?.app.overlays.isEmpty == true && table.events.isEmpty)
    table = try Table.at(.agreements) { $0.consent[.pester] }.inLines()
    table.say(all: [".Bqx", "Nee."])
    #expect(table.conversation?.consent[.pester] == false)
  }

  @Test func `stopping asks why behind the curtain, and going back stops nothing`() {
    var table = board()
    #expect(table.say(".stopzetten") == "\u{C}\nBegeleider: draai het scherm naar jezelf · Enter\n")
    #expect(table.say("").contains("Waarom wordt er gestopt?\n"))
    #expect(table.say("").contains("Schrijf kort waarom."))
    #expect(table.say(".").hasPrefix("\u{C}\nSAMEN · Vragen"))
    table.say(all: [".stopzetten", "", "A. is moe."])
    #expect(table.conversation?.step == .stopped(from: .questions, reason: "A. is moe."))
  }

  @Test func `names and labels are said apart from what stands beside them`() throws {
    var table = table(TalkInLines.begin, TalkInLines.prepare, TalkInLines.open, TalkInLines.answer)
    table.say(all: ["", "B. wist de foto", "B.", ""])
    let said = table.say(".herhaal")
    #expect(said.contains("\n1. B.: B. wist de foto\n") && said.contains("\n3. B.: nog niet\n"), "\(said)")
  }

  @Test func `everything is said again when asked`() {
    var table = board()
    let first = table.say(".herhaal")
    #expect(first.hasPrefix("SAMEN · Vragen · A. & B.\nB.\nWat is er gebeurd?\n1. "))
    #expect(table.say(".herhaal") == first && !first.contains("gevraagd.:"))
  }

  @Test func `only ways of line mode are offered`() {
    var table = Table().inLines()
    var said = table.say(".hulp") + table.say(all: ["", "", "", ""])
    for line in TalkInLines.begin + TalkInLines.prepare + TalkInLines.open + TalkInLines.answer + TalkInLines.agree {
      said += table.say(line) + table.say(".menu") + table.say(".terug") + table.say(".zzz")
    }
    for key in ["Esc", "Ctrl", "Tab ", "↑", "←", "pijltje", "toets", "Spatie", "PgUp"] {
      #expect(!said.contains(key), "\(key): \(said.split(separator: "\n").first { $0.contains(key) } ?? "")")
    }
  }

  @Test func `a line fits in the window`() {
    var table = Table()
    table.lines = LineMode(table.app)
    for line in TalkInLines.begin + TalkInLines.prepare {
      table.perform(table.lines?.take(line: line, at: table.now) ?? [])
      let said = table.lines?.speak(in: Size(columns: 40, rows: 15)) ?? ""
      #expect(said.split(separator: "\n").allSatisfy { $0.count <= 40 })
    }
  }

  @Test func `no control byte of a stored text is said`() {
    var table = Table().inLines()
    let said = table.say(all: ["n", "A\u{1B}[2J\u{7}", "B\u{9B}1m\u{202E}", "iets\u{0}", "herhaal", "p"])
    #expect(!said.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\u{C}" })
    #expect(!said.contains("\u{202E}"))
    #expect(said.contains("␛"))
  }
}

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
