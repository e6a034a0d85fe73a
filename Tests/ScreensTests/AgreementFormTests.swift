import Conversation
import TUI
import Testing

@testable import Screens

@Suite struct AgreementFormTests {
  private static func open() throws -> Table {
    var table = try Table.at(.agreements)
    table.press(.enter)
    return table
  }

  @Test func `Enter goes through what, who and when, and saves at the end`() throws {
    var table = try Self.open()
    table.type("geen foto's meer")
    #expect(table.footer == "Enter volgende ↑↓ veld Esc later Ctrl-G verberg")
    table.press(.enter)
    #expect(table.footer == "Enter volgende ←→ kiezen Esc later Ctrl-G verberg")
    #expect(table.focusedRow == "[samen] Bqx Aqx begeleider")
    table.press(.right, .enter)
    #expect(table.events.last?.isAgreement == false, "nothing changes before the last Enter")
    table.type("vrijdag")
    #expect(table.shows("vrijdag 27 november 2026 · morgen") && table.shows("Enter bewaren"))
    table.press(.enter)
    let made = table.conversation?.activeAgreements.first
    #expect(made?.what == "geen foto's meer" && made?.who == .pester && made?.by == .thursday.adding(days: 1))
    #expect(table.focusedRow == "▸ + nieuwe afspraak")
  }

  @Test func `an empty what closes the form, one row on`() throws {
    var table = try Self.open()
    table.press(.enter)
    #expect(table.app.overlays.isEmpty && table.focusedRow == "▸ Bqx [nog niet] ja")
  }

  @Test func `an empty what with a day typed below it says so, and drops nothing`() throws {
    var table = try Self.open()
    table.press(.tab, .tab)
    table.type("vrijdag")
    table.press(.up, .up, .enter)
    #expect(table.shows("Schrijf wat er afgesproken is.") && table.shows("vrijdag"))
    table.press(.tab, .tab, .enter)
    #expect(table.shows("Schrijf wat er afgesproken is."))
  }

  @Test func `an agreement that is there cannot be left without words`() throws {
    var table = try AgreementsTests.withOne()
    table.press(.home, "x", .control("u"), .enter)
    #expect(table.shows("Schrijf wat er afgesproken is.") && table.app.overlays.count == 1)
  }

  @Test func `what was said is offered below an empty text; Enter takes it with who said it`() throws {
    var table = try Self.open()
    #expect(table.shows("Of neem over wat er gezegd werd:"))
    table.press(.down, .down)
    #expect(table.focusedRow == "▸ aantqx" && table.shows("Enter overnemen"))
    table.press(" ", .escape, .escape)
    table.press(.control("u"), .enter)
    table = try Self.open()
    table.press(.down, .down, .enter)
    #expect(table.focusedRow == "aantqx")
    table.press(.enter)
    #expect(table.focusedRow == "samen Bqx [Aqx] begeleider")
  }

  @Test func `typing on an offer writes in the text`() throws {
    var table = try Self.open()
    table.press(.down)
    table.type("zelf")
    #expect(table.focusedRow == "zelf" && !table.shows("bantqx"))
  }

  @Test(
    arguments: [
      ("word", ["b", "e", .enter], Party.facilitator), ("arrows", [.right, .right, .enter], .gepeste),
      ("leaving down", ["b", "q", .down], .pester), ("leaving by Tab", [.right, .tab], .pester),
      ("no such name", ["z", .enter, .enter], .both),
      ("a run that goes wrong", ["b", "q", "z", .enter, .enter], .both),
      ("Enter alone", [.enter], .both),
    ] as [(String, [Key], Party)])
  func `who is a choice`(_ name: String, _ keys: [Key], _ who: Party) throws {
    var table = try Self.open()
    table.type("iets")
    table.press(.enter)
    for key in keys { table.take(key) }
    table.press(.enter)
    #expect(table.conversation?.activeAgreements.first?.who == who, "\(name)")
  }

  @Test func `a child whose name begins a longer word is found by it`() throws {
    var table = try Table.at(.agreements, names: ("Sam", "Bo"))
    table.press(.enter)
    table.type("iets")
    table.press(.enter)
    table.type("sam")
    table.press(.enter, .enter)
    #expect(table.conversation?.activeAgreements.first?.who == .pester)
  }

  @Test func `who was chosen is kept with words that were left for later`() throws {
    var table = try Self.open()
    table.press(.down, .down, .enter, .escape, .down, .up, .enter)
    #expect(table.shows("Hier was je aan het typen") && table.shows("samen Bqx [Aqx] begeleider"))
    table.press(.enter, .enter, .enter)
    #expect(table.conversation?.activeAgreements.first?.who == .gepeste)
    table.press(.enter)
    #expect(table.shows("[samen] Bqx Aqx begeleider"), "what was kept went with the record")
  }

  @Test func `that only who it is changed is kept for later too, and asked about`() throws {
    var table = try AgreementsTests.withOne()
    table.press(.home, "x", .backspace, .enter, .right, .enter, .escape)
    #expect(table.focusedRow.hasSuffix("✎"))
    #expect(table.conversation?.activeAgreements.first?.who == .both)
    table.press(.down, .up)
    table.take(.character("x"))
    #expect(table.shows("Hier was je aan het typen") && table.shows("samen [Bqx] Aqx begeleider"))
  }

  @Test(arguments: ["binnenkort", "31/11", "vrijdag met mama", "elke vrijdag"])
  func `a day that is not understood stays, with why`(_ text: String) throws {
    var table = try Self.open()
    table.type("iets")
    table.press(.enter, .enter)
    table.type(text)
    table.press(.enter)
    #expect(table.conversation?.activeAgreements.isEmpty == true && table.shows(text))
    #expect(table.app.overlays.count == 1)
  }

  @Test(arguments: ["'/&é", "4/12", "over acht dagen"])
  func `the day is read from the digit row of AZERTY too`(_ text: String) throws {
    var table = try Self.open()
    table.type("iets")
    table.press(.enter, .enter)
    table.type(text)
    table.press(.enter)
    #expect(table.conversation?.activeAgreements.first?.by == Day(year: 2026, month: 12, day: 4))
  }

  @Test func `arrows go by line and then by field, never out of the form`() throws {
    var table = try Self.open()
    table.type("iets")
    table.press(.up, .down)
    #expect(table.focusedRow == "[samen] Bqx Aqx begeleider")
    table.press(.down, .down, .tab)
    table.type("4/12")
    #expect(table.focusedRow == "4/12")
    table.press(.backTab, .up)
    table.type("!")
    #expect(table.focusedRow == "iets!")
  }

  @Test func `a line end in a paste is a space, and Ctrl-J is Enter`() throws {
    var table = try Self.open()
    table.take(.paste("een\ntwee"))
    #expect(table.focusedRow == "een twee")
    table.press(.control("j"), .control("j"), .control("j"))
    #expect(table.conversation?.activeAgreements.map(\.what) == ["een twee"])
  }

  @Test func `Ctrl-Z undoes the typing of this field`() throws {
    var table = try Self.open()
    table.type("iets")
    table.press(.enter, .enter)
    table.type("morgen")
    table.press(.control("z"), .control("z"))
    #expect(table.shows("iets") && !table.shows("morgen"))
  }

  @Test(arguments: [Size(columns: 40, rows: 15), Size(columns: 80, rows: 24)])
  func `each field is whole in sight while it is written, with what it says below`(_ size: Size) throws {
    var table = try Self.open()
    table.resize(size.columns, size.rows)
    table.take(.paste(String(repeating: "een lange afspraak ", count: 30) + "slot"))
    #expect(table.shows("slot"))
    table.press(.enter)
    #expect(table.shows("Wie?") && table.shows("begeleider"))
    table.press(.enter)
    table.type("over drie weken")
    #expect(table.shows("over drie weken") && table.shows("donderdag 17 december 2026 · over 21"))
    table.press(.control("u"))
    table.type("binnenkort")
    #expect(table.shows("“binnenkort” is nog geen dag."))
  }
}
