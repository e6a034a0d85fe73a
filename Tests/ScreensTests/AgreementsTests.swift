import Conversation
import TUI
import Testing

@testable import Screens

@Suite struct AgreementsTests {
  /// With one agreement, to which nobody consented yet.
  static func withOne() throws -> Table {
    try .at(.agreements) { !$0.activeAgreements.isEmpty }
  }

  static func agreed() throws -> Table {
    try .at(.agreements) { $0.consent.allSatisfy(\.self) }
  }

  @Test func `nieuwe afspraak has the focus, the agreements above it and the consents below`() throws {
    var table = try Self.withOne()
    #expect(table.focusedRow == "▸ + nieuwe afspraak")
    #expect(table.footer == "Enter nieuwe afspraak Esc menu Ctrl-G verberg")
    var rows: [String] = []
    table.press(.home)
    for _ in 0..<6 {
      rows.append(table.focusedRow)
      table.press(.tab)
    }
    #expect(
      rows == [
        "▸ samen afsqx", "▸ + nieuwe afspraak", "▸ Bqx [nog niet] ja", "▸ Aqx [nog niet] ja", "▸ → Kies de dag",
        "▸ → Kies de dag",
      ])
  }

  @Test func `typing or Enter on nieuwe afspraak opens its form, holding what was typed`() throws {
    for key in [Key.enter, "x"] {
      var table = try Table.at(.agreements)
      table.press(key)
      table.type("qv")
      #expect(table.shows(key == .enter ? "Wat? qv" : "Wat? xqv") || table.middle.contains("qv"))
      #expect(table.app.overlays.count == 1 && table.events.last?.isAgreement == false)
    }
  }

  @Test func `typing on an agreement opens its own form, after its words`() throws {
    var table = try Self.withOne()
    table.press(.home)
    table.press(" ")
    #expect(table.shows("Wat je typte, is niet genoteerd."), "Space finds no place there")
    table.type("dus")
    #expect(table.shows("Afspraak 1 veranderen") && table.shows("afsqx dus"))
    table.press(.enter, .enter, .enter)
    #expect(table.conversation?.activeAgreements.map(\.what) == ["afsqx dus"])
    #expect(table.shows("Afspraak (samen): veranderd · Ctrl-Z maakt ongedaan"))
    #expect(table.focusedRow == "▸ samen afsqx dus")
  }

  @Test func `Enter on an agreement shows it whole, to change or take away, terug first`() throws {
    var table = try Self.agreed()
    table.press(.home)
    #expect(table.footer == "Enter bekijken Esc menu Ctrl-G verberg")
    table.press(.enter)
    #expect(table.focusedRow == "▸ terug" && table.shows("samen: afsqx"))
    table.press(.enter, .enter)
    table.choose("veranderen")
    #expect(table.shows("Afspraak 1 veranderen"))
    table.press(.escape, .escape, .escape, .home, .enter)
    table.choose("weghalen")
    #expect(table.conversation?.activeAgreements.isEmpty == true)
    #expect(table.conversation?.consent == ByPerson(pester: false, gepeste: false), "both consent anew")
    #expect(table.focusedRow == "▸ + nieuwe afspraak" && table.shows("Afspraak weggehaald · Ctrl-Z maakt ongedaan"))
  }

  @Test(
    arguments: [
      ("arrow", [.right, .enter], true), ("word", ["j", "a", .enter], true), ("short name", ["a", "k", .enter], true),
      ("leaving", [.right, .down], true), ("Enter alone", [.enter], false), ("Esc", [.right, .escape, .enter], false),
    ] as [(String, [Key], Bool)])
  func `a consent is a choice`(_ name: String, _ keys: [Key], _ isGiven: Bool) throws {
    var table = try Self.withOne()
    table.press(.down)
    for key in keys { table.take(key) }
    #expect(table.conversation?.consent[.pester] == isGiven, "\(name)")
  }

  @Test func `a consent names itself, and can be taken back by Space in its word`() throws {
    var table = try Self.withOne()
    table.press(.down, .right, .enter)
    #expect(table.shows("Bqx is akkoord · Ctrl-Z maakt ongedaan") && table.focusedRow == "▸ Aqx [nog niet] ja")
    table.press(.up)
    table.type("nog niet")
    #expect(table.focusedRow == "▸ Bqx [nog niet] ja")
    table.press(.enter)
    #expect(table.shows("Akkoord van Bqx weggenomen") && table.conversation?.consent[.pester] == false)
  }

  @Test func `the last row says what is missing, and then asks the day`() throws {
    var none = try Table.at(.agreements)
    none.press(.end, .enter)
    #expect(none.shows("Nog niet: schrijf eerst een afspraak op.") && none.focusedRow == "▸ → Kies de dag")
    var one = try Self.withOne()
    one.press(.end, .enter)
    #expect(one.shows("Nog niet: het akkoord van Bqx en Aqx ontbreekt."))
    one.press("x", .enter)
    #expect(one.shows("Wat je typte, is niet genoteerd."))
    var table = try Self.agreed()
    table.press(.end)
    #expect(table.footer == "Enter kies de dag Esc menu Ctrl-G verberg")
    table.press(.enter)
    #expect(table.shows("Wanneer spreken we elk van jullie opnieuw?") && table.title.hasSuffix("SAMEN"))
  }

  @Test func `with an unfinished round no day is asked, and the curtain leads to Opvolging`() throws {
    var table = try Table.at(.followUp)
    table.press("t")
    #expect(table.title.hasSuffix("SAMEN"))
    table.press(.end)
    #expect(table.focusedRow == "▸ → Naar de opvolging")
    table.press(.enter)
    #expect(table.isBehindCurtain && table.shows("Begeleider: draai het scherm naar jezelf · Enter"))
    table.openCurtain()
    #expect(table.shows("Is het pesten gestopt?") && table.title.hasSuffix("ENKEL BEGELEIDER"))
  }

  @Test func `undo and redo put the focus where the record was made`() throws {
    var table = try Self.agreed()
    table.press(.control("z"))
    #expect(table.focusedRow == "▸ Aqx [nog niet] ja" && table.shows("Ongedaan gemaakt: Aqx is akkoord"))
    table.press(.control("z"), .control("z"))
    #expect(table.focusedRow == "▸ + nieuwe afspraak" && table.conversation?.activeAgreements.isEmpty == true)
    table.press(.control("y"), .control("r"))
    #expect(table.focusedRow == "▸ Bqx nog niet [ja]" && table.shows("Teruggezet: Bqx is akkoord"))
  }

  // Reading.

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 40, rows: 15)])
  func `while consent is asked the agreements are in sight, as far as they fit, and scroll`(_ size: Size) throws {
    var table = try Self.withOne()
    table.resize(size.columns, size.rows)
    for number in 1...2 {
      table.type("afspraak \(number)")
      table.press(.enter, .enter, .enter)
    }
    table.press(.down)
    #expect(table.shows("afspraak 2") && table.focusedRow == "▸ Bqx [nog niet] ja")
    for _ in 0..<6 where !table.shows("afsqx") { table.press(.pageUp) }
    #expect(table.shows("afsqx"))
    table.press(.right, .enter)
    #expect(table.conversation?.consent[.pester] == true)
  }

  @Test func `a long agreement can be read to its end on a small window`() throws {
    var table = try Table.at(.agreements)
    table.resize(40, 15)
    table.take(.paste(String(repeating: "elke dag samen ", count: 40) + "slot"))
    table.press(.enter, .enter, .enter, .home)
    table.scrollDown(to: "slot")
    table.press(.enter)
    #expect(table.app.overlays.count == 1)
    table.scrollDown(to: "slot")
    table.scrollDown(to: "weghalen")
  }

  @Test(arguments: [40, 80])
  func `names that begin alike are told apart`(_ columns: Int) throws {
    var table = try Table.at(
      .agreements, names: ("Maximiliaan-Alexander-Emmanuel B.", "Maximiliaan-Alexander-Emmanuel A.")
    ) { !$0.activeAgreements.isEmpty }
    table.resize(columns, columns == 40 ? 15 : 24)
    let consents = table.rows.filter { $0.contains("[nog niet]") || $0.contains("A.") || $0.contains("B.") }
    #expect(consents.contains { $0.contains("A.") } && consents.contains { $0.contains("B.") })
  }

  @Test func `the middle`() throws {
    var table = try Self.withOne()
    table.resize(40, 15)
    table.press(.down, .right)
    #expect(
      table.middle == """
          Wat spreken we af?
            samen   afsqx
            + nieuwe afspraak

          Gaan we hier allebei mee akkoord?
          ▸ Bqx   nog niet  [ja]
            Aqx  [nog niet]  ja

            → Kies de dag
        """)
  }
}

extension Event {
  var isAgreement: Bool { if case .agreementMade = self { true } else { false } }
}
