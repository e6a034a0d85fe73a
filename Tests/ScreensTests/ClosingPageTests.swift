import Conversation
import TUI
import Testing

@testable import Screens

@Suite struct ClosingPageTests {
  @Test func `the agreements and the day, for both`() throws {
    let table = try Table.atClosingPage()
    #expect(table.title.hasSuffix("SAMEN") && table.focusedRow == "▸ → klaar")
    #expect(table.footer == "Enter klaar Esc menu Ctrl-G verberg")
    #expect(
      table.middle == """
          Dit spreken we af

            samen   afsqx

          Op donderdag 3 december 2026 praat de begeleider met elk van jullie apart.

          ▸ → klaar
        """)
  }

  @Test func `Enter drops the curtain, and behind it is Opvolging; Esc comes back`() throws {
    var table = try Table.atClosingPage()
    table.press(.enter)
    #expect(table.isBehindCurtain && table.shows("Begeleider: draai het scherm naar jezelf · Enter"))
    table.press(.escape)
    #expect(table.focusedRow == "▸ → klaar")
    table.press(.enter)
    table.openCurtain()
    #expect(table.title.hasSuffix("ENKEL BEGELEIDER") && table.focusedRow == "▸ · Bqx nog te spreken")
  }

  @Test func `another day is chosen before both, and the page shows it`() throws {
    var table = try Table.atClosingPage()
    table.press(.escape)
    table.choose("andere dag")
    #expect(table.title.hasSuffix("SAMEN") && table.focusedRow.hasPrefix("▸ 1 week"))
    table.press(.down, .enter)
    #expect(table.shows("Op donderdag 10 december 2026 praat de begeleider") && table.title.hasSuffix("SAMEN"))
  }

  @Test func `printing passes the curtain and prints the version for both`() throws {
    var table = try Table.atClosingPage()
    table.press(.escape)
    table.choose("afdrukken")
    #expect(table.isBehindCurtain)
    table.openCurtain()
    #expect(table.title.hasSuffix("ENKEL BEGELEIDER") && table.focusedRow == "▸ terug")
    table.choose("op de printer")
    let isPrinted = table.requests.contains { if case .print(.together, on: .printer) = $0 { true } else { false } }
    #expect(isPrinted && table.title.hasSuffix("SAMEN"))
  }

  @Test func `undo asks whether to go back to Afspraken`() throws {
    var table = try Table.atClosingPage()
    table.press(.control("z"))
    #expect(table.shows("Terug naar Afspraken?") && table.focusedRow == "▸ terug")
    table.press(.enter)
    #expect(table.focusedRow == "▸ → klaar")
    table.press(.control("z"), .down, .enter)
    #expect(table.conversation?.activeStep == .agreements && table.title.hasSuffix("SAMEN"))
  }

  @Test func `words find no place, and Tab does nothing`() throws {
    var table = try Table.atClosingPage()
    table.press(.tab, .backTab, .home, .end)
    table.type("q ")
    table.press(.enter)
    #expect(table.shows("Wat je typte, is niet genoteerd.") && table.focusedRow == "▸ → klaar")
  }

  @Test func `what does not fit scrolls with the arrows`() throws {
    var table = try Table.at(.agreements)
    table.resize(40, 15)
    for number in 1...6 {
      table.type("afspraak \(number)")
      table.press(.enter, .enter, .enter)
    }
    table.press(.down, .right, .enter, .right, .enter, .enter, .enter)
    #expect(table.focusedRow == "▸ → klaar")
    for _ in 0..<30 { table.press(.up) }
    #expect(table.shows("Dit spreken we af") && table.shows("afspraak 1"))
    for _ in 0..<30 { table.press(.down) }
    #expect(table.focusedRow == "▸ → klaar" && !table.middle.contains("▾"))
  }
}
