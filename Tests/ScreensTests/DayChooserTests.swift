import Conversation
import TUI
import Testing

@testable import Screens

@Suite struct DayChooserTests {
  private static func open() throws -> Table {
    var table = try AgreementsTests.agreed()
    table.press(.end, .enter)
    return table
  }

  private static func planned(_ table: Table) -> Int? {
    table.conversation?.openRound.map { $0.planned.number - Day.thursday.number }
  }

  @Test func `the usual week is preselected, and Enter plans it`() throws {
    var table = try Self.open()
    #expect(table.focusedRow == "▸ 1 week · donderdag 3 december 2026")
    #expect(table.footer == "Enter deze dag ↑↓ kiezen Typ een datum Esc terug Ctrl-G verberg")
    table.press(.enter)
    #expect(Self.planned(table) == 7)
  }

  @Test(
    arguments: [
      ([.up, .enter], 2), ([.home, .enter], 1), ([.down, .enter], 14), ([.tab, .enter], 14), ([.backTab, .enter], 2),
      (["4", "/", "1", "2", .enter], 8), ([.end, .enter, "m", "o", "r", "g", "e", "n", .enter], 1),
      (["'", "/", "&", "é", .enter], 8), ([" ", .enter], 7), (["é", "è", "/", "&", "&", .enter], 1),
    ] as [([Key], Int)])
  func `rows and dates plan their day`(_ keys: [Key], _ days: Int) throws {
    var table = try Self.open()
    for key in keys { table.take(key) }
    #expect(Self.planned(table) == days)
  }

  @Test func `what a date means is said below it; what is not understood stays`() throws {
    var table = try Self.open()
    table.type("over drie weken")
    #expect(table.shows("donderdag 17 december 2026 · over 21 dagen"))
    table.press(.control("u"))
    #expect(table.shows("Bijvoorbeeld: vrijdag, 4/12"))
    table.type("binnenkort")
    table.press(.enter)
    #expect(table.shows("“binnenkort” is nog geen dag.") && Self.planned(table) == nil)
  }

  @Test func `Esc goes from the date to the list, keeping the draft, and from the list away`() throws {
    var table = try Self.open()
    table.type("4/1")
    table.press(.escape)
    #expect(table.focusedRow == "▸ een datum ✎ 4/1")
    table.press(.enter, "2", .enter)
    #expect(Self.planned(table) == 8)
    table = try Self.open()
    table.type("4/1")
    table.press(.escape, .escape)
    #expect(table.app.overlays.isEmpty && table.drafts["day.1"] == "4/1")
    table.press(.end, .enter)
    #expect(table.shows("een datum ✎ 4/1"))
  }

  @Test func `Ctrl-Z undoes the typing of the date; in the list it does nothing`() throws {
    var table = try Self.open()
    let count = table.events.count
    table.press(.control("z"), .control("y"))
    #expect(table.events.count == count && table.app.overlays.count == 1)
    table.type("4/12")
    table.press(.control("z"))
    #expect(table.shows("Bijvoorbeeld: vrijdag"))
  }

  @Test func `the arrows go out of the date to the list, Tab and the arrows to the side stay in it`() throws {
    var table = try Self.open()
    table.type("4/12")
    table.press(.left, .right, .down, .tab)
    table.type("x")
    #expect(table.shows("4/12x"))
    table.press(.up)
    #expect(table.focusedRow == "▸ 2 weken · donderdag 10 december 2026" && table.shows("✎ 4/12x"))
  }

  @Test func `a day in the past is asked about, the safe row first`() throws {
    var table = try Self.open()
    table.type("24/11/2026")
    table.press(.enter)
    #expect(table.shows("dinsdag 24 november 2026 is al voorbij. Toch nemen?") && table.focusedRow == "▸ terug")
    table.press(.enter)
    #expect(table.shows("24/11/2026") && Self.planned(table) == nil)
    table.press(.enter, .down, .enter)
    #expect(Self.planned(table) == -2)
  }

  @Test func `moving begins on the day that is planned, before the facilitator alone`() throws {
    var table = try Table.at(.followUp)
    table.press("d")
    #expect(table.focusedRow == "▸ zoals gepland · donderdag 3 december 2026")
    #expect(table.title.hasSuffix("ENKEL BEGELEIDER"))
    let count = table.events.count
    table.press(.enter)
    #expect(table.events.count == count)
    table.press("d", .down, .enter)
    #expect(Self.planned(table) == 1 && table.shows("Opvolging verzet naar vrijdag 27 november 2026"))
  }

  @Test func `the settings say which day is offered first`() throws {
    var table = try Self.open()
    let history = try #require(table.history)
    var preferences = ScreenPreferences()
    preferences.followUpDays = 14
    table = Table(preferences: preferences)
    table.open(history)
    table.openCurtain()
    table.press(.end, .enter)
    #expect(table.focusedRow == "▸ 2 weken · donderdag 10 december 2026")
  }

  @Test func `on a small window date and what it means are in sight together`() throws {
    var table = try Table.at(.followUp)
    table.resize(40, 15)
    table.press("d", .end, .enter)
    table.type("24/11/2026")
    #expect(table.shows("24/11/2026") && table.shows("al voorbij"))
    #expect(table.frame.cursor.row < 13)
  }

  @Test func `many intervals scroll with the focus`() throws {
    var script = Script.nl
    script.followUp.intervals = (1...20).map { .init(label: "\($0) dagen", days: $0) }
    script.followUp.suggested = 0
    var table = try Table.at(.agreements, script) { $0.consent.allSatisfy(\.self) }
    table.resize(40, 15)
    table.press(.end, .enter)
    for number in 1...20 {
      #expect(table.focusedRow.hasPrefix("▸ \(number) dagen"))
      table.press(.down)
    }
    #expect(table.focusedRow == "▸ een datum")
  }
}
