import Conversation
import TUI
import Testing

@testable import Screens

@Suite struct EndedTests {
  static func closed() throws -> Table {
    var table = try FollowUpTests.done()
    table.press(.end, .enter, .up, .enter)
    return table
  }

  @Test func `a stopped case says where and why, hervatten has the focus`() throws {
    var table = try Table.stopped()
    #expect(table.shows("Stopgezet bij de stap Afspraken") && table.shows("“wrmqx”"))
    #expect(table.focusedRow == "▸ hervatten" && table.footer == "Enter hervatten Esc menu")
    table.press(.up)
    #expect(table.focusedRow == "▸ samenvatting en afdrukken")
    table.press(.enter)
    #expect(table.title.contains("Samenvatting"))
  }

  @Test func `resuming shows why it was stopped, asks, and passes the curtain`() throws {
    var table = try Table.stopped()
    table.press(.enter)
    #expect(table.shows("Hervatten? │ │ “wrmqx”") || table.shows("“wrmqx”"))
    #expect(table.focusedRow == "▸ terug")
    table.press(.enter, .enter, .down, .enter)
    #expect(table.isBehindCurtain && table.shows("Samen kijken · Enter"))
    table.openCurtain()
    #expect(table.title.hasSuffix("SAMEN") && table.conversation?.activeStep == .agreements)
  }

  @Test func `earlier stops are read with when, where and why`() throws {
    var table = try Table.stopped()
    table.press(.enter, .down, .enter)
    table.openCurtain()
    table.press(.escape)
    table.choose("stopzetten")
    table.openCurtain()
    table.type("tweede")
    table.press(.enter)
    #expect(table.shows("“tweede”") && table.shows("bij de stap Afspraken, hervat op") && table.shows("“wrmqx”"))
    table.press(.enter)
    #expect(table.shows("“wrmqx”") && table.shows("Stopgezet op 18 november 2026 om 11:06"))
  }

  @Test func `a closed case says until when it is kept; the summary has the focus`() throws {
    var table = try Self.closed()
    #expect(table.focusedRow == "▸ samenvatting en afdrukken")
    #expect(table.shows("Bewaren tot vrijdag 26 november 2027."))
    table.press(.down, .enter)
    #expect(table.shows("Heropenen?") && table.focusedRow == "▸ terug")
    table.press(.down, .enter)
    #expect(table.focusedRow == "▸ 1 week · donderdag 3 december 2026")
    table.press(.enter)
    #expect(table.conversation?.rounds.count == 2 && table.focusedRow == "▸ · Bqx nog te spreken")
  }

  @Test(
    arguments: [
      ("p", "Samenvatting"), ("d", "Tot welke dag bewaren?"), ("e", "Namen en onderwerp"), ("w", "Wegwijzer"),
      ("s", "Wat je typte, is niet genoteerd."), ("v", "Wat je typte, is niet genoteerd."),
    ] as [(Character, String)])
  func `letters choose in a closed case`(_ letter: Character, _ expected: String) throws {
    var table = try Self.closed()
    table.press(.character(letter))
    #expect(table.shows(expected))
  }

  @Test func `undo of closing and of stopping asks, and leads to the screen of the state`() throws {
    var closed = try Self.closed()
    closed.press(.control("z"))
    #expect(closed.shows("Terug naar Opvolging?"))
    closed.press(.down, .enter)
    #expect(closed.shows("Is het pesten gestopt?"))
    var stopped = try Table.stopped()
    stopped.press(.control("z"), .down, .enter)
    #expect(stopped.isBehindCurtain && stopped.shows("Samen kijken · Enter"))
    stopped.openCurtain()
    #expect(stopped.title.hasSuffix("SAMEN"))
  }

  @Test func `the day until which it is kept is moved`() throws {
    var table = try Self.closed()
    table.press("d")
    #expect(table.shows("26/11/2027"))
    table.press(.control("u"))
    table.type("31/12/2026")
    table.press(.enter)
    #expect(table.conversation?.deleteAfter == Day(year: 2026, month: 12, day: 31))
  }

  @Test func `cleaning and sealing ask first`() throws {
    var table = try Self.closed()
    table.press("o", .enter)
    #expect(!table.requests.contains { if case .cleanCase = $0 { true } else { false } })
    table.press(.escape)
    table.choose("opschonen")
    table.press(.down, .enter)
    #expect(table.requests.contains { if case .cleanCase = $0 { true } else { false } })
    table.press(.escape)
    table.choose("verzegelen")
    table.type("geheim")
    #expect(!table.shows("geheim"))
    table.press(.enter)
    table.type("gehiem")
    table.press(.enter)
    #expect(!table.requests.contains { if case .sealCase = $0 { true } else { false } })
    table.press(.escape)
    table.choose("verzegelen")
    for _ in 1...2 {
      table.type("geheim")
      table.press(.enter)
    }
    #expect(table.requests.contains { if case .sealCase(_, "geheim", false) = $0 { true } else { false } })
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 40, rows: 15)])
  func `a long reason can be read to its end, on the page and on resuming`(_ size: Size) throws {
    var table = try Table.stopped(String(repeating: "een lange reden ", count: 80) + "slot")
    table.resize(size.columns, size.rows)
    for _ in 0..<20 where !table.shows("slot”") { table.press(.pageUp) }
    table.press(.enter)
    for _ in 0..<20 where !table.shows("slot”") { table.press(.pageUp) }
    #expect(table.shows("slot”"))
    table.scrollDown(to: "ja, beiden willen verder")
  }
}
