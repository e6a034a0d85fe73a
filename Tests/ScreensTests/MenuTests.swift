import Conversation
import TUI
import Testing

@testable import Screens

@Suite struct MenuTests {
  /// The titles of the menu on the screen, in order.
  private static func titles(_ table: inout Table) -> [String] {
    table.press(.escape)
    defer { table.press(.escape) }
    guard let panel = table.app.overlays.last as? Panel else { return [] }
    return panel.rows.map(\.title)
  }

  @Test func `before a child: terug, what Enter does, stopzetten, the rest, uitleg`() throws {
    var table = try Table.at(.questions)
    #expect(
      Self.titles(&table) == [
        "terug", "antwoord noteren", "stopzetten", "antwoorden", "gevraagd, nog geen antwoord", "vraag verplaatsen",
        "antwoorden bedekken", "Naar de afspraken", "ongedaan maken", "terugzetten", "terug naar Start",
        "samenvatting", "namen en onderwerp", "naar het overzicht", "uitleg",
      ])
  }

  @Test func `every screen begins its menu so and ends it with uitleg, and no title stands there twice`() throws {
    let starts: [Table] = try [
      Table(), .at(.preparation), .at(.opening), .at(.questions), .at(.agreements), .atClosingPage(), .at(.followUp),
      .inTalk(), .stopped(), EndedTests.closed(),
    ]
    for start in starts {
      var table = start
      let titles = Self.titles(&table)
      #expect(titles.first == "terug" && titles.last == "uitleg" && Set(titles).count == titles.count)
      let isActive = table.conversation?.activeStep != nil
      #expect((titles.count > 2 && titles[2] == "stopzetten") == isActive, "\(titles)")
    }
  }

  @Test func `terug has the focus; arrows do not wrap; Esc closes`() throws {
    var table = try Table.at(.questions)
    table.press(.escape, .up)
    #expect(table.focusedRow == "▸ terug" && table.footer == "Enter doen ↑↓ kiezen Esc terug Ctrl-G verberg")
    table.press(.end, .down)
    #expect(table.focusedRow == "▸ uitleg")
    table.press(.home, .enter)
    #expect(table.app.overlays.isEmpty)
  }

  @Test func `its second row does what Enter does on the screen`() throws {
    var table = try Table.at(.questions)
    table.press(.escape, .down, .enter)
    #expect(table.footer.hasPrefix("Enter sluiten"))
    table.type("x")
    #expect(table.footer.hasPrefix("Enter noteren"))
    var talk = try Table.inTalk()
    talk.press(.right, .escape, .down, .enter)
    #expect(talk.conversation?.openRound?.talks.pester.stopped == .yes)
  }

  @Test func `what cannot be done is dim, and says why in the words of the rules`() throws {
    var table = try Table.at(.agreements)
    table.press(.escape)
    table.choose("Kies de dag")
    #expect(table.shows("Nog niet: schrijf eerst een afspraak op.") && table.shows("Wat kan ik hier?"))
    table = Table()
    table.press("o", .escape)
    table.choose("ongedaan maken")
    #expect(table.shows("hier is niets om ongedaan te maken."))
  }

  @Test func `before a child there are no letters, and typing closes it and writes`() throws {
    var table = try Table.at(.questions)
    table.press(.escape, .down, .down)
    #expect(table.focusedRow == "▸ stopzetten")
    table.type("stop")
    #expect(table.footer.hasPrefix("Enter noteren") && table.focusedRow == "stop")
    for key in [Key.paste("stop"), " "] {
      var opening = try Table.at(.opening)
      opening.press(.escape, key)
      #expect(opening.shows("Wat je typte, is niet genoteerd.") && opening.app.overlays.isEmpty)
    }
  }

  @Test func `where only the facilitator looks, letters choose and others do nothing`() throws {
    var table = try Table.at(.followUp)
    table.press(.escape)
    #expect(table.rows.contains { $0.trimmingBlanks.hasPrefix("samenvatting p") })
    table.press("z", "p", " ")
    #expect(table.shows("Wat kan ik hier?") && !table.shows("Wat je typte"))
    table.press(.up, "P")
    #expect(table.title.contains("Samenvatting"))
  }

  @Test func `the letter of what Enter does chooses too`() throws {
    var table = Table()
    table.press(.escape)
    #expect(table.rows.contains { $0.trimmingBlanks.contains("nieuw gesprek n ") })
    table.press("n")
    #expect(table.shows("Wie werd gepest?"))
  }

  @Test(arguments: [Key.f1, "?"])
  func `F1 and the question mark open it too, and a letter chooses there`(_ key: Key) throws {
    var table = try Table.at(.followUp)
    table.press(key)
    #expect(table.shows("Wat kan ik hier?"))
    table.press("w")
    #expect(table.shows("Wegwijzer: bij wie je terechtkan"))
  }

  @Test func `F1 opens it before a child`() throws {
    var table = try Table.at(.questions)
    table.press(.f1)
    #expect(table.shows("Wat kan ik hier?"))
  }

  @Test func `a row shows its sentence; on a small window only the row in focus does`() throws {
    var table = try Table.at(.opening)
    table.resize(40, 15)
    table.press(.escape)
    #expect(table.shows("Sluit dit menu.") && !table.shows("Stoppen mag altijd."))
    table.press(.down, .down)
    #expect(table.shows("Stoppen mag altijd.") && !table.shows("Sluit dit menu."))
    table.resize(120, 40)
    #expect(table.shows("Sluit dit menu.") && table.shows("Stoppen mag altijd."))
  }

  @Test func `uitleg says what the screen is for and names every key, and Esc leads back to the menu`() throws {
    var table = try Table.at(.questions)
    table.resize(80, 60)
    table.press(.escape, .end, .enter)
    #expect(table.shows("Stel aan ieder om de beurt de volgende vragen."))
    for key in [
      "Enter", "Spatie", "↑↓", "PgUp PgDn", "Esc", "Ctrl-G", "Ctrl-Z", "Ctrl-Y", "Ctrl-L", "Ctrl-S", "Ctrl-C",
    ] {
      #expect(table.middle.contains(key), "\(key)")
    }
    table.press(.escape)
    #expect(table.focusedRow == "▸ uitleg")
  }

  @Test func `uitleg names letters only to the facilitator`() throws {
    var table = try Table.at(.followUp)
    table.resize(80, 60)
    table.press(.escape, .end, .enter)
    #expect(table.rows.contains { $0.trimmingBlanks.contains("w Bij wie je terechtkan") })
  }

  @Test func `a choice panel: typing goes to the row that begins so, Space does nothing`() throws {
    var table = try FollowUpTests.done()
    table.press("v", .up)
    table.type("stop")
    #expect(table.focusedRow == "▸ stopzetten")
    table.press(.up, " ")
    #expect(!table.shows("Wat je typte"))
    table.type("xx")
    #expect(table.shows("Wat je typte, is niet genoteerd."))
    table.press(.enter)
    #expect(table.focusedRow == "▸ nieuwe ronde" && table.app.overlays.count == 1)
    table.press(.escape)
    #expect(table.app.overlays.isEmpty)
  }

  @Test(arguments: [Size(columns: 40, rows: 15), Size(columns: 80, rows: 24)])
  func `every row of every menu can be reached, with its sentence whole`(_ size: Size) throws {
    for start in [try Table.at(.questions), try .at(.followUp), try .at(.agreements)] {
      var table = start
      table.resize(size.columns, size.rows)
      table.press(.escape)
      let rows = (table.app.overlays.last as? Panel)?.rows ?? []
      for row in rows {
        #expect(table.focusedRow.hasPrefix("▸ \(row.title)"))
        #expect(table.shows(row.refusal ?? row.sentence) || table.middle.contains("│"), "\(row)")
        table.press(.down)
      }
    }
  }
}
