import Conversation
import TUI
import Testing

@testable import Screens

@Suite struct OpeningTests {
  @Test func `the first sentence that was not said has the focus`() throws {
    #expect(try Table.at(.opening).focusedRow.hasPrefix("▸ · We zitten hier vandaag samen omdat tqx gebeurd is."))
    let halfway = try Table.at(.opening) { $0.unsaidSentences.count == 1 }
    #expect(halfway.focusedRow.hasPrefix("▸ · De bedoeling van het gesprek"))
    #expect(try Table.at(.opening) { $0.unsaidSentences.isEmpty }.focusedRow == "▸ → Naar de vragen")
  }

  @Test func `Enter says a sentence and goes to the next; one that was said it only passes`() throws {
    var table = try Table.at(.opening)
    table.press(.enter)
    #expect(table.shows("Zin 1: gezegd · Ctrl-Z maakt ongedaan"))
    #expect(table.focusedRow.hasPrefix("▸ · De bedoeling"))
    table.press(.up, .enter)
    #expect(table.conversation?.said == [true, false])
    #expect(table.focusedRow.hasPrefix("▸ · De bedoeling"))
    table.press(.up)
    #expect(table.footer == "Enter volgende Esc menu Ctrl-G verberg")
  }

  @Test func `the last row says what is missing, and goes on when nothing is`() throws {
    var table = try Table.at(.opening)
    table.press(.end, .enter)
    #expect(table.shows("Nog niet: lees eerst alle zinnen voor.") && table.focusedRow == "▸ → Naar de vragen")
    table.press(.home, .down, .enter, .enter, .enter)
    #expect(table.conversation?.activeStep == .questions)
  }

  @Test func `who begins is a choice above the sentences`() throws {
    var table = try Table.at(.opening)
    table.press(.up)
    #expect(table.focusedRow == "▸ Wie begint? [Bqx] Aqx")
    table.press(.right, .enter)
    #expect(table.conversation?.starter == .gepeste)
    #expect(table.shows("Aqx begint · Ctrl-Z maakt ongedaan") && table.focusedRow.hasPrefix("▸ · We zitten"))
    table.press(.up)
    table.type("bq")
    table.press(.down)
    #expect(table.conversation?.starter == .pester)
  }

  @Test func `once there is an answer, who begins is fixed: the line says why, and the next key leaves`() throws {
    var table = try Table.at(.questions) { $0.openTurns.count == 9 }
    table.press(.escape)
    table.choose("terug naar Start")
    table.press(.home, .right, .enter)
    #expect(table.shows("Dat kan niet: er is al een antwoord") && table.focusedRow == "▸ Wie begint? [Bqx] Aqx")
    #expect(table.conversation?.starter == .pester)
    table.press(.down)
    #expect(!table.shows("Dat kan niet") && table.focusedRow.hasPrefix("▸ ✓ We zitten hier vandaag"))
  }

  @Test func `a whole name is that of who has it, also where another name begins with it`() throws {
    var table = try Table.at(.opening, names: ("Janne", "Jan"))
    table.press(.home)
    table.type("jan")
    #expect(table.focusedRow == "▸ Wie begint? Janne [Jan]")
    table.type("n")
    #expect(table.focusedRow == "▸ Wie begint? [Janne] Jan")
  }

  @Test(arguments: ["s", "?", "v", "q", " ", "1"] as [Character])
  func `no sign is a command on a sentence or on the last row`(_ letter: Character) throws {
    for row in [Key.home, .end] {
      var table = try Table.at(.opening)
      table.press(row)
      if row == .home { table.press(.down) }
      table.press(.character(letter), .enter)
      #expect(table.shows("Wat je typte, is niet genoteerd."))
      #expect(table.conversation?.activeStep == .opening && table.conversation?.said == [false, false])
    }
  }

  @Test func `arrows to the side are for who begins alone`() throws {
    var table = try Table.at(.opening)
    table.press(.right, .left, .right, .enter)
    #expect(table.conversation?.starter == .pester && table.conversation?.said == [true, false])
  }

  @Test func `undo to the preparation drops the curtain, is asked behind it, and then goes there`() throws {
    var table = try Table.at(.opening)
    table.press(.control("z"))
    #expect(table.isBehindCurtain)
    table.openCurtain()
    #expect(table.shows("Terug naar Voorbereiding?") && table.focusedRow.contains("▸ terug"))
    table.press(.enter)
    #expect(table.title.hasSuffix("SAMEN") && table.conversation?.activeStep == .opening)
    table.press(.control("z"))
    table.openCurtain()
    table.press(.down, .enter)
    #expect(table.title.hasSuffix("ENKEL BEGELEIDER") && table.conversation?.activeStep == .preparation)
  }

  @Test func `the middle on a small window`() throws {
    var table = try Table.at(.opening, .nl) { $0.unsaidSentences.count == 1 }
    table.resize(40, 15)
    #expect(
      table.middle == """
            Wie begint?  [Bqx]  Aqx

            ✓  We zitten hier vandaag samen
               omdat tqx gebeurd is.

          ▸ ·  De bedoeling van het gesprek is
               om de schade en de verstoorde
               relatie tussen jullie te
               herstellen.

            → Naar de vragen
        """)
  }
}
