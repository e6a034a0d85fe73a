import Conversation
import Testing

@testable import Screens

/// Days: how they are read, echoed and asked again.
@Suite struct DayKeysTests {
  private func table(typing text: String) throws -> Table {
    var table = try Table.at(.followUp)
    table.press("d", .end, .enter)
    table.type(text)
    return table
  }

  @Test(arguments: [
    ("1-12-2026", "dinsdag 1 december 2026"), ("1/12", "dinsdag 1 december 2026"), ("1 dec", "dinsdag 1 december 2026"),
    ("&-&é-éàé§", "dinsdag 1 december 2026"), ("& &é", "dinsdag 1 december 2026"),
    ("morgen", "dinsdag 24 november 2026"),
    ("MORGEN", "dinsdag 24 november 2026"), ("maandag", "maandag 30 november 2026"), ("vr", "vrijdag 27 november 2026"),
    ("over 2 weken", "maandag 7 december 2026"), ("over één week", "maandag 30 november 2026"),
    ("22/11", "maandag 22 november 2027"), ("29 feb", "dinsdag 29 februari 2028"),
    ("1-12-26", "dinsdag 1 december 2026"),
    ("2026-12-01", "dinsdag 1 december 2026"),
  ]) func `what a date means is echoed below the field`(typed: String, meant: String) throws {
    #expect(try table(typing: typed).shows(meant))
  }

  @Test(arguments: ["1", "31-2-2026", "straks", "1-13", "99999999999999999999", "-", "over veel weken", "1-12-20266"])
  func `what is no date says so and is not taken`(typed: String) throws {
    var table = try table(typing: typed)
    #expect(table.shows("Dit is nog geen dag."))
    table.press(.enter)
    #expect(table.session.panels.count == 1)
  }

  @Test func `a day that is past asks first, with no preselected`() throws {
    var table = try table(typing: "20-11-2026")
    let planned = table.conversation?.nextFollowUp
    table.press(.enter)
    #expect(table.shows("vrijdag 20 november 2026 is al voorbij. Toch nemen?"))
    #expect(table.cursorRow.contains("nee"))
    table.press(.enter)
    #expect(table.conversation?.nextFollowUp == planned)
    table.press(.enter, .down, .enter)
    #expect(table.conversation?.nextFollowUp == .monday.adding(days: -3))
    #expect(table.session.panels.isEmpty)
  }

  @Test func `the first follow-up: one day to two weeks or a date, one week preselected`() throws {
    var table = try Table.at(.agreements)
    table.agree("Ik groet haar.")
    table.press(" ", .down, " ", "v")
    for row in ["1 dag · dinsdag 24 november", "2 dagen · woensdag 25", "1 week · maandag 30", "2 weken · maandag 7"] {
      #expect(table.shows(row))
    }
    #expect(table.shows("een datum"))
    #expect(table.cursorRow.contains("1 week"))
    table.press(.escape)
    #expect(table.session.place == .agreements)
  }

  @Test func `coming forward again with an unfinished round asks no day`() throws {
    var table = try Table.at(.followUp)
    table.press("t", "v")
    #expect(table.session.curtain == .toFacilitator)
    table.press(.enter)
    #expect(table.session.place == .followUp)
  }
}
