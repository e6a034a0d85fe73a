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

  @Test func `an empty field of a day that is needed offers no empty line`() throws {
    var table = try Table.at(.agreements) { $0.consent.allSatisfy(\.self) }.inLines()
    table.say(".kies de dag")
    #expect(!table.say(".5").contains("Lege regel"))
    #expect(!table.say("binnenkort").contains("Lege regel"))
    table.say("4/12")
    #expect(table.conversation?.nextFollowUp == Day(year: 2026, month: 12, day: 4))
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
