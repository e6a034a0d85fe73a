import Conversation
import TUI
import Testing

@testable import Screens

@Suite struct SummaryTests {
  private static func open() throws -> Table {
    var table = try Table.at(.followUp)
    table.press("p")
    return table
  }

  @Test func `it has a version for the facilitator, for both, and for each`() throws {
    var table = try Self.open()
    var titles: [String] = []
    for _ in 0..<5 {
      titles.append(String(table.title.trimmingBlanks.dropLast(" ENKEL BEGELEIDER".count)))
      table.press(.tab)
    }
    #expect(
      titles == [
        "Samenvatting · voor de begeleider", "Samenvatting · samen", "Samenvatting · voor Bqx",
        "Samenvatting · voor Aqx", "Samenvatting · voor de begeleider",
      ])
    table.press(.backTab)
    #expect(table.title.contains("voor de begeleider"))
  }

  @Test func `Enter is a page on, at the end nothing`() throws {
    var table = try Self.open()
    #expect(table.footer == "Enter verder Tab andere versie p afdrukken Esc terug")
    for _ in 0..<10 { table.press(.enter) }
    #expect(table.shows("60 facilitator tqx") && !table.middle.contains("▾"))
    table.press(.up)
    #expect(!table.shows("60 facilitator tqx"))
    table.press(.home)
    #expect(table.shows("1 facilitator tqx"))
    table.press(.end, .pageUp, .pageDown, .down)
    #expect(table.shows("60 facilitator tqx"))
  }

  @Test func `p prints this version, the safe row first`() throws {
    var table = try Self.open()
    table.press(.tab, "p")
    #expect(table.focusedRow == "▸ terug" && table.shows("Afdrukken"))
    table.press(.enter, .enter, "p", .down, .enter)
    let isPrinted = table.requests.contains { if case .print(.together, on: .printer) = $0 { true } else { false } }
    #expect(isPrinted && table.shows("Het blad wordt klaargemaakt"))
  }

  @Test func `L, question mark and other signs`() throws {
    var table = try Self.open()
    table.press(.home, "?")
    #expect(table.shows("Er zijn drie soorten."))
    table.press(.escape, "x", " ", .enter)
    #expect(table.shows("Wat je typte, is niet genoteerd.") && table.shows("1 facilitator tqx"))
    table.press(.control("z"), .escape)
    #expect(table.shows("Is het pesten gestopt?"))
  }

  @Test func `from before a child it is reached through the curtain, and Esc goes back`() throws {
    var table = try Table.at(.questions)
    table.press(.escape)
    table.choose("samenvatting")
    #expect(table.isBehindCurtain)
    table.openCurtain()
    #expect(table.title.hasSuffix("ENKEL BEGELEIDER") && table.shows("1 facilitator tqx"))
    table.press(.escape)
    #expect(table.title.hasSuffix("SAMEN"))
  }

  @Test func `wegwijzer and uitleg scroll by page, and words find no place in them`() throws {
    var table = try Table.at(.followUp)
    table.resize(40, 15)
    table.press("w", .enter, .enter, .enter)
    #expect(table.shows("sportfederatie"))
    table.press("x", .enter)
    #expect(table.shows("Wat je typte, is niet genoteerd."))
    table.press(.escape, .escape, .end, .enter)
    table.scrollDown(to: "Vraagt of je het programma wil sluiten.")
    #expect(!table.middle.contains("▾"))
  }

  @Test func `the summary stays in sight around what is asked about it`() throws {
    var table = try Self.open()
    table.press(.home, "p")
    #expect(table.focusedRow == "▸ terug" && table.shows("1 facilitator"))
  }
}
