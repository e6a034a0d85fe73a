import Conversation
import TUI
import Testing

@testable import Screens

@Suite struct SeparateTalkTests {
  private static func talk(_ table: Table) -> FollowUpTalk? { table.conversation?.openRound?.talks.pester }

  @Test func `gestopt has the focus, then each agreement, feeling, proposal and the last row`() throws {
    var table = try Table.inTalk()
    var rows: [String] = []
    for _ in 0..<6 {
      rows.append(table.focusedRow)
      table.press(.tab)
    }
    #expect(
      rows == [
        "▸ Is het pesten gestopt? [open] ja nee ik weet het niet",
        "[open] gelukt deels gelukt niet gelukt nog niet aan de orde", "▸ Hoe voel je je daarbij?",
        "▸ Heb je een nieuw voorstel?", "▸ → Klaar met Bqx", "▸ → Klaar met Bqx",
      ])
  }

  @Test(arguments: [
    ("ja", BullyingStopped.yes), ("nee", .no), ("weet niet", .unknown), ("ik weet", .unknown), ("NEE", .no),
  ])
  func `gestopt answers to its label and its short names`(_ typed: String, _ stopped: BullyingStopped) throws {
    var table = try Table.inTalk()
    table.type(typed)
    #expect(Self.talk(table)?.stopped == nil, "nothing is recorded by typing")
    table.press(.enter)
    #expect(Self.talk(table)?.stopped == stopped && table.shows("▸ samen: afsqx"))
  }

  @Test(arguments: [
    ("ja", Kept.yes), ("gelukt", .yes), ("deels", .partly), ("nee", .no), ("niet", .no), ("nog niet", .notYet),
  ])
  func `an agreement answers to its label and its short names`(_ typed: String, _ kept: Kept) throws {
    var table = try Table.inTalk()
    table.press(.down)
    table.type(typed)
    table.press(.enter)
    #expect(Self.talk(table)?.kept == [kept] && table.focusedRow == "▸ Hoe voel je je daarbij?")
  }

  @Test func `in another language of the case the choices answer to both`() throws {
    var table = Table()
    let history = try History.marked { $0.activeStep == .followUp }
    table.open(history, texts: .en)
    table.press(.enter)
    table.openCurtain()
    #expect(table.shows("Has the bullying stopped?"))
    table.type("nee")
    table.press(.enter)
    #expect(Self.talk(table)?.stopped == .no)
    table.press(.up)
    table.type("yes")
    table.press(.enter)
    #expect(Self.talk(table)?.stopped == .yes)
  }

  @Test(arguments: [Key.enter, " ", "b"])
  func `typing, Space or Enter on a text row writes, after what stands there; done, one row on`(_ key: Key) throws {
    var table = try Table.inTalk()
    table.press(.down, .down, key)
    table.type("eter")
    table.press(.enter)
    let written = key == "b" ? "beter" : "eter"
    #expect(Self.talk(table)?.feeling == written && table.focusedRow == "▸ Heb je een nieuw voorstel?")
    #expect(table.shows("Gevoel van Bqx: genoteerd · Ctrl-Z maakt ongedaan"))
    table.press(.up, "!", .enter)
    #expect(Self.talk(table)?.feeling == written + "!")
    table.press(.up, .enter, .enter)
    #expect(table.focusedRow == "▸ Heb je een nieuw voorstel?", "kept as it was, one row on")
  }

  @Test func `blank closes the field and stays`() throws {
    var table = try Table.inTalk()
    table.press(.down, .down, .enter, .enter)
    #expect(table.app.overlays.isEmpty && table.focusedRow == "▸ Hoe voel je je daarbij?")
    table.press(" ", " ", .enter)
    #expect(Self.talk(table)?.feeling == "" && table.focusedRow == "▸ Hoe voel je je daarbij?")
  }

  @Test func `the last row says what is missing, and then passes the curtain`() throws {
    var table = try Table.inTalk()
    table.press(.end, .enter)
    #expect(table.shows("Nog niet: bij “Is het pesten gestopt?” en “afsqx” is eerst een antwoord nodig."))
    #expect(table.focusedRow == "▸ → Klaar met Bqx" && table.footer == "Enter klaar Esc menu Ctrl-G verberg")
    table.press("x", .enter)
    #expect(table.shows("Wat je typte, is niet genoteerd."))
    table.press(.home, .right, .enter, .right, .enter, .end, .enter)
    #expect(table.isBehindCurtain && Self.talk(table)?.isDone == false, "it is done at the curtain's Enter")
    table.press(.escape)
    #expect(table.title.hasSuffix("ENKEL MET Bqx"))
    table.press(.enter)
    table.openCurtain()
    #expect(Self.talk(table)?.isDone == true)
  }

  @Test func `the menu has later verder and stopzetten, and no step back`() throws {
    var table = try Table.inTalk()
    table.press(.right, .enter, .escape)
    #expect(table.shows("later verder") && table.shows("stopzetten") && !table.shows("terug naar"))
    table.choose("later verder")
    table.openCurtain()
    #expect(table.focusedRow == "▸ · Bqx begonnen, nog niet klaar" && Self.talk(table)?.stopped == .yes)
  }

  @Test func `undo reaches only this talk's own records`() throws {
    var table = try Table.inSecondTalk()
    table.press(.control("z"))
    #expect(table.shows("Dat kan niet: hier is niets om ongedaan te maken."))
    table.press(.right, .enter, .control("z"))
    #expect(table.shows("Ongedaan gemaakt: Aqx zegt: gestopt") && table.shows("[open] ja nee"))
    table.press(.control("y"))
    #expect(table.shows("Teruggezet: Aqx zegt: gestopt") && table.shows("▸ Is het pesten gestopt? open [ja]"))
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 40, rows: 15)])
  func `long words are read to the end, and written to the end`(_ size: Size) throws {
    var table = try Table.inTalk()
    table.resize(size.columns, size.rows)
    table.press(.down, .down)
    table.take(.paste(String(repeating: "lang gevoel ", count: 60) + "slot"))
    #expect(table.shows("slot"))
    table.press(.enter, .up)
    table.scrollDown(to: "slot")
  }

  @Test func `the middle on a small window`() throws {
    var table = try Table.inTalk()
    table.resize(40, 15)
    table.press(.right)
    #expect(
      table.middle == """
          Bqx
          ▸ Is het pesten gestopt?
             open  [ja]  nee
             ik weet het niet

          Zijn de afspraken gelukt?
            samen: afsqx
            [open]  gelukt   deels gelukt
             niet gelukt
             nog niet aan de orde
                                              ▾
        """)
  }
}
