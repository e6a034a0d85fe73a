import Conversation
import TUI
import Testing

@testable import Screens

@Suite struct FollowUpTests {
  static func done() throws -> Table { try .at(.followUp) { $0.openRound?.isDone == true } }

  /// Both were spoken with; the second said that it has not stopped.
  static func oneSaidNo() throws -> Table {
    var table = try oneHeld()
    table.press(.enter)
    table.openCurtain()
    table.type("nee")
    table.press(.enter, .right, .enter, .end, .enter)
    table.openCurtain()
    return table
  }

  static func oneHeld() throws -> Table { try .at(.followUp) { $0.openRound?.talks[$0.starter].isDone == true } }

  // The focus.

  @Test func `the first person not spoken with has the focus, then proposals, else the last row`() throws {
    #expect(try Table.at(.followUp).focusedRow == "▸ · Bqx nog te spreken")
    #expect(try Self.oneHeld().focusedRow == "▸ · Aqx nog te spreken")
    #expect(try Self.done().focusedRow == "▸ Bqx: bvstqx")
  }

  @Test func `Tab and arrows go over persons and proposals to the last row`() throws {
    var table = try Self.done()
    table.press(.home)
    var rows: [String] = []
    for _ in 0..<6 {
      rows.append(table.focusedRow)
      table.press(.tab)
    }
    #expect(
      rows == [
        "▸ ✓ Bqx gesproken · zegt: gestopt", "▸ ✓ Aqx gesproken · zegt: gestopt", "▸ Bqx: bvstqx", "▸ Aqx: avstqx",
        "▸ → Ronde besluiten", "▸ → Ronde besluiten",
      ])
  }

  @Test func `after a talk the focus is on the next person to speak with, else on the last row`() throws {
    var table = try Table.at(.followUp)
    for (name, next) in [("Bqx", "▸ · Aqx nog te spreken"), ("Aqx", "▸ → Ronde besluiten")] {
      #expect(table.shows("▸ · \(name)"))
      table.press(.enter)
      table.openCurtain()
      table.press(.right, .enter, .right, .enter, .down)
      table.type("voorstel")
      table.press(.enter, .enter)
      #expect(table.isBehindCurtain)
      table.openCurtain()
      #expect(table.focusedRow == next)
    }
  }

  // Talks.

  @Test func `Enter on a talk to hold passes the curtain; Esc there leaves everything as it was`() throws {
    var table = try Table.at(.followUp)
    #expect(table.footer == "Enter apart spreken Esc menu")
    table.press(.enter)
    #expect(table.shows("Scherm naar Bqx · Enter"))
    table.press(.escape)
    #expect(table.shows("Begeleider: draai het scherm naar jezelf · Enter"))
    table.openCurtain()
    #expect(table.title.hasSuffix("ENKEL BEGELEIDER") && table.focusedRow == "▸ · Bqx nog te spreken")
    table.press(.enter)
    table.openCurtain()
    #expect(table.title.hasSuffix("ENKEL MET Bqx"))
  }

  @Test func `a finished talk is read, with heropenen below terug`() throws {
    var table = try Self.oneHeld()
    table.press(.up, .enter)
    #expect(table.focusedRow == "▸ terug" && table.shows("bvoelqx") && table.shows("Gesprek met Bqx"))
    table.type("her")
    #expect(table.focusedRow == "▸ heropenen")
    table.press(.home, .enter)
    #expect(table.app.overlays.isEmpty)
    let count = table.events.count
    table.press(.enter)
    table.choose("heropenen")
    #expect(table.shows("Scherm naar Bqx · Enter") && table.events.count == count)
    table.openCurtain()
    #expect(table.title.hasSuffix("ENKEL MET Bqx") && table.shows("▸ Is het pesten gestopt?"))
    #expect(table.shows("[ja]"))
  }

  @Test func `a talk that could not be held asks first, then why, and can be spoken after all`() throws {
    var table = try Table.at(.followUp)
    table.press("a")
    #expect(table.focusedRow == "▸ terug")
    table.press(.enter, .enter, .escape, .escape)
    table.openCurtain()
    table.press("a", .down, .enter, .enter)
    #expect(table.shows("Schrijf kort waarom") && table.shows("Waarom kon het gesprek met Bqx niet doorgaan?"))
    table.type("ziek")
    table.press(.escape)
    #expect(table.shows("Bqx nog te spreken ✎"))
    table.press(.home, "a", .down, .enter)
    #expect(table.shows("ziek"))
    table.press(.enter)
    #expect(table.shows("– Bqx niet doorgegaan: ziek") && table.focusedRow == "▸ · Aqx nog te spreken")
    table.press(.up, .enter)
    #expect(table.shows("ziek") && table.focusedRow == "▸ terug")
    table.choose("toch spreken")
    table.openCurtain()
    #expect(table.title.hasSuffix("ENKEL MET Bqx"))
  }

  // Letters.

  @Test(
    arguments: [
      ("a", "Kon het gesprek met Bqx niet doorgaan?"), ("d", "Naar welke dag verzetten?"),
      ("n", "Dat kan niet: Bqx action geen nieuw voorstel."), ("v", "Nog niet: voer eerst het gesprek met Bqx en Aqx."),
      ("w", "Wegwijzer"), ("t", "SAMEN"), ("s", "Stoppen mag altijd."), ("p", "Samenvatting"),
      ("e", "Namen en onderwerp"),
      ("q", "nieuw gesprek"), ("x", "Wat je typte, is niet genoteerd."), (" ", "Wat je typte, is niet genoteerd."),
    ] as [(Character, String)])
  func `letters choose`(_ letter: Character, _ expected: String) throws {
    var table = try Table.at(.followUp)
    table.press(.character(letter))
    #expect(table.shows(expected) || table.shows("het gesprek met Bqx is nog niet gevoerd"))
  }

  // Proposals.

  @Test(arguments: [Key.enter, "n"])
  func `a proposal asks, and then the form holds it, of who made it`(_ key: Key) throws {
    var table = try Self.done()
    table.press(key)
    #expect(table.shows("Bqx, mag dit gedeeld worden met Aqx?") && table.focusedRow == "▸ nee, niet delen")
    table.press(.enter)
    #expect(table.app.overlays.isEmpty)
    table.press(key == .enter ? key : .escape)
    if key != .enter { table.choose("voorstel delen") }
    table.press(.down, .enter)
    #expect(table.focusedRow == "bvstqx" && table.title.hasSuffix("ENKEL BEGELEIDER"))
    table.type("!")
    table.press(.enter)
    #expect(table.focusedRow == "samen [Bqx] Aqx begeleider")
    table.press(.enter, .enter)
    #expect(table.conversation?.activeAgreements.last?.what == "bvstqx!")
    #expect(table.shows("Voorstel van Bqx: nu een afspraak") && table.focusedRow == "▸ Aqx: avstqx")
  }

  @Test func `a shared proposal asks both to consent anew, in Afspraken`() throws {
    var table = try Self.done()
    for _ in 0..<2 { table.press(.enter, .down, .enter, .enter, .enter, .enter) }
    #expect(table.focusedRow == "▸ → Samen akkoord vragen")
    #expect(table.footer == "Enter samen akkoord vragen Esc menu")
    table.press(.enter)
    #expect(table.title.hasSuffix("SAMEN") && table.conversation?.activeStep == .agreements)
    #expect(table.focusedRow == "▸ Bqx [nog niet] ja")
    table.press(.right, .enter, .right, .enter, .enter)
    table.openCurtain()
    #expect(!table.shows("Samen akkoord vragen") && table.shows("Ronde besluiten"))
  }

  // Concluding.

  @Test func `the round is concluded in three rows, nieuwe ronde first`() throws {
    var table = try Self.done()
    table.press("v")
    #expect(table.focusedRow == "▸ nieuwe ronde" && table.shows("afronden") && table.shows("stopzetten"))
    table.press(.enter)
    #expect(table.shows("Wanneer is de volgende opvolging?") && table.title.hasSuffix("ENKEL BEGELEIDER"))
    table.press(.enter)
    #expect(table.conversation?.rounds.count == 2 && table.focusedRow == "▸ · Bqx nog te spreken")
    #expect(table.shows("Vroegere rondes"))
  }

  @Test func `afronden closes the case, stopzetten asks why`() throws {
    var table = try Self.done()
    table.press(.end, .enter, .up, .enter)
    #expect(table.conversation?.deleteAfter != nil && table.shows("Afgerond: het pesten is gestopt."))
    table = try Self.done()
    table.press(.end, .enter, .down, .enter)
    #expect(table.shows("Waarom wordt er gestopt?"))
  }

  @Test func `where one says nee, the screen says who and what to do, and afronden is dim`() throws {
    var table = try Self.oneSaidNo()
    #expect(table.shows("Aqx zegt dat het niet gestopt is.") && table.shows("– hntqx"))
    table.press(.enter, .up, .enter)
    #expect(table.conversation?.deleteAfter == nil && table.shows("Nog niet: Aqx zegt dat het niet gestopt is"))
    table.press(.down, .enter)
    #expect(table.focusedRow.hasPrefix("▸ 1 dag · "))
  }

  // Undo.

  @Test func `undo puts the focus on the row of its record, and opens no talk`() throws {
    var table = try Self.oneHeld()
    table.press(.control("z"))
    #expect(table.shows("Ongedaan gemaakt: Klaar met Bqx") && table.focusedRow == "▸ · Bqx begonnen, nog niet klaar")
    #expect(table.title.hasSuffix("ENKEL BEGELEIDER"))
    table.press(.control("y"))
    #expect(table.focusedRow == "▸ ✓ Bqx gesproken · zegt: gestopt")
  }

  // Reading.

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 40, rows: 15)])
  func `agreements and earlier rounds can be read to the end`(_ size: Size) throws {
    var table = try Self.done()
    table.resize(size.columns, size.rows)
    table.press("v", .enter, .enter)
    table.scrollDown(to: "afsqx")
    table.scrollDown(to: "Aqx, vrijdag 6 november 2026: gesproken · zegt: gestopt")
    table.scrollDown(to: "Voorstel van Aqx, niet gedeeld: avstqx")
    #expect(!table.middle.contains("▾"))
  }

  @Test func `what was not shared, and what to do when it had not stopped, stay below the round of before`() throws {
    var table = try Self.oneSaidNo()
    table.press(.home, .down, .down, .enter, .down, .enter, .enter, .enter, .enter)
    table.press(.enter, .right, .enter, .right, .enter, .enter)
    table.openCurtain()
    table.resize(120, 40)
    #expect(table.shows("– hntqx") && !table.shows("Vroegere rondes"))
    table.press("v", .enter, .enter)
    #expect(table.shows("Vroegere rondes") && table.shows("zegt: niet gestopt – hntqx"))
    #expect(!table.shows("Voorstel van Bqx, niet gedeeld"), "it was shared")
    for _ in 0..<2 {
      #expect(table.shows("hntqx"))
      table.press(.enter)
      table.openCurtain()
      for _ in 0..<3 { table.press(.right, .enter) }
      table.press(.end, .enter)
      table.openCurtain()
    }
    #expect(table.focusedRow == "▸ → Ronde besluiten" && !table.shows("hntqx"), "it has stopped now")
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 40, rows: 15)])
  func `however long a proposal, the question whether it may be shared is in sight with the answers`(
    _ size: Size
  ) throws {
    var table = try Table.at(.followUp)
    table.press(.enter)
    table.openCurtain()
    table.press(.right, .enter, .right, .enter, .down)
    table.take(.paste("begin " + String(repeating: "lang voorstel ", count: 90)))
    table.press(.enter, .enter)
    table.openCurtain()
    table.resize(size.columns, size.rows)
    table.press(.down, .enter)
    #expect(table.shows("Bqx, mag dit gedeeld worden met Aqx?"))
    #expect(table.focusedRow == "▸ nee, niet delen" && !table.shows("“begin"))
    for _ in 0..<12 { table.press(.pageUp) }
    #expect(table.shows("“begin") && table.shows("met Aqx?"))
  }

  @Test(arguments: [40, 80])
  func `names that begin alike are told apart`(_ columns: Int) throws {
    var table = try Table.at(
      .followUp, names: ("Maximiliaan-Alexander-Emmanuel B.", "Maximiliaan-Alexander-Emmanuel A."))
    table.resize(columns, columns == 40 ? 15 : 24)
    let rows = table.rows.filter { $0.contains("nog te spreken") }
    #expect(rows.count == 2 && rows[0].contains("B.") && rows[1].contains("A."))
    table.press(.enter)
    table.openCurtain()
    #expect(table.title.hasSuffix("B."))
  }

  @Test func `the middle on a small window`() throws {
    var table = try Self.oneHeld()
    table.resize(40, 15)
    #expect(
      table.middle == """
          Is het pesten gestopt?
          Ronde 1 · donderdag 3 december 2026
          · over 7 dagen
            ✓  Bqx  gesproken · zegt: gestopt
          ▸ ·  Aqx  nog te spreken

          Nieuwe voorstellen
            Bqx: bvstqx

            → Ronde besluiten
                                              ▾
        """)
  }
}
