import Conversation
import Testing

@testable import Screens

@Suite struct `When saving fails, on the screen` {
  private func failing(places: [String] = ["/stick", "/elders"]) throws -> Table {
    var table = try Table.at(.questions)
    table.isDiskFull = true
    table.write("een antwoord")
    table.receive(.rescuePlaces(places))
    return table
  }

  @Test func `it stands in the title until all is kept, and the talk goes on`() throws {
    var table = try failing()
    #expect(table.shows("NIET BEWAARD  SAMEN"))
    for _ in 1...3 {
      table.write("nog een antwoord")
      #expect(table.shows("NIET BEWAARD"))
    }
    #expect(table.conversation?.progress.answered == 4)
    table.isDiskFull = false
    table.idle(seconds: 3)
    #expect(!table.shows("NIET BEWAARD"))
  }

  @Test func `it is tried again every few seconds, also while someone types on`() throws {
    var table = try failing()
    #expect(table.session.patience == 3)
    table.press(.enter)
    let before = table.requests.count { $0 == .retrySaving }
    table.type("twaalf tekens")
    let tries = table.requests.count { $0 == .retrySaving } - before
    #expect((3...5).contains(tries))
    #expect((table.session.patience ?? 0) <= 3)
  }

  @Test func `the key for another folder is offered only while something is not kept`() throws {
    let words = "elders bewaren"
    var table = try Table.at(.questions)
    #expect(!table.footer.contains(words))
    table.press("?")
    #expect(!table.picture(80, 80).contains("Ctrl-B"))
    table.press(.enter, .control("b"))
    #expect(table.session.panels.isEmpty)

    table = try failing()
    #expect(table.footer.contains("Ctrl-B " + words))
    table.press("?")
    #expect(table.picture(80, 80).contains("Bewaart dit herstelgesprek in een andere map"))
  }

  @Test func `a folder from the list takes the case, and the title and the end say so`() throws {
    var table = try failing()
    table.press(.control("b"))
    #expect(table.cursorRow.contains("/stick"))
    table.press(.down, .enter)
    #expect(table.requests.last == .rescue(to: "/elders"))
    #expect(table.shows("ELDERS BEWAARD  SAMEN") && !table.shows("NIET BEWAARD"))
    table.press("q", .enter)
    #expect(table.shows("/elders"))
    table.press(.enter)
    #expect(!table.shows("ELDERS BEWAARD"))
  }

  @Test func `a folder may be typed, and an empty one is none`() throws {
    var table = try failing()
    table.press(.control("b"), .end, .enter, .enter)
    #expect(table.shows("Typ de naam van een map"))
    table.type("~/stick")
    table.press(.enter)
    #expect(table.requests.last == .rescue(to: "~/stick"))
    table = try failing(places: [])
    table.press(.control("b"))
    #expect(table.shows("In welke map?"))
  }

  @Test func `leaving the case asks first, and the safe row is to stay`() throws {
    var table = try failing()
    table.press("q")
    #expect(table.shows("Nog niet alles is bewaard.") && table.session.open != nil)
    table.press(.enter)
    #expect(table.session.open != nil && table.session.panels.isEmpty)
    table.press("q", .down, .enter)
    #expect(table.shows("Waar mag dit bewaard worden?"))
    table.press(.escape, "q", .end, .enter)
    #expect(table.requests.contains(.leaveCase) && table.session.open == nil)
    #expect(!table.shows("NIET BEWAARD"))
  }

  @Test func `closing the program asks first too`() throws {
    var table = try failing()
    table.press(.control("c"))
    #expect(table.shows("Nog niet alles is bewaard."))
    table.press(.end, .enter)
    #expect(table.session.isOver)
  }

  @Test func `what was recorded elsewhere is taken in where one is`() throws {
    var table = try Table.at(.questions)
    var history = try #require(table.session.open?.history)
    try history.take(history.next(.event(.answered(question: 0, by: .pester, text: "elders")), by: "x", at: .start))
    table.receive(.history(history))
    #expect(table.shows("1 van 10 beantwoord"))
    table.write("hier")
    #expect(table.conversation?.progress.answered == 1)
    #expect(table.session.open?.history.skipped.isEmpty == true)
  }
}
