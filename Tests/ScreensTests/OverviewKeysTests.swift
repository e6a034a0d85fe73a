import Conversation
import TUI
import Testing

@testable import Screens

/// The keys of the overview, of a new case, and of the summary.
@Suite struct OverviewKeysTests {
  private func cases() throws -> Table {
    var table = try Table()
    for (id, gepeste, pester) in [("a", "Zoë", "Jef"), ("b", "Mila", "Ömer"), ("c", "Sam", "Bo")] {
      if let history = try Table.at(.preparation, gepeste: gepeste, pester: pester).session.open?.history {
        table.add(history, id: id)
      }
    }
    return table
  }

  @Test func `search does not mind capitals or accents`() throws {
    var table = try cases()
    table.press("/")
    table.type("ZOE")
    #expect(table.shows("Zoë & Jef") && !table.shows("Mila"))
    table.press(.enter)
    #expect(table.shows("Zoekt: ZOE"))
    table.press(.enter)
    #expect(table.conversation?.persons[.gepeste] == "Zoë")
    table = try cases()
    table.press("/")
    table.type("omer")
    #expect(table.shows("Mila & Ömer"))
    table.press(.escape)
    #expect(table.shows("Sam & Bo"))
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 40, rows: 15)])
  func `in a long list every case comes in sight in its turn, and signs say that there is more`(size: Size) throws {
    var table = try Table()
    table.size = size
    let history = try #require(try Table.at(.preparation, gepeste: "Zoë", pester: "Jef").session.open?.history)
    for number in 100..<160 {
      var other = history
      let persons = try Persons(pester: "Jef", gepeste: "Zoë\(number)")
      try other.take(other.next(.event(.detailsCorrected(persons: persons, topic: "")), by: "w", at: .start))
      table.add(other, id: "case\(number)")
    }
    for number in 100..<160 {
      #expect(table.cursorRow.contains("Zoë\(number)"))
      #expect(table.shows("▴") == !table.shows("Zoë100 &") && table.shows("▾") == !table.shows("Zoë159 &"))
      if number < 159 { table.press(.down) }
    }
    table.press(.home)
    #expect(table.cursorRow.contains("Zoë100"))
  }

  @Test func `deleting asks, with no preselected`() throws {
    var table = try cases()
    table.press(.down, "x")
    #expect(table.shows("Sam & Bo verwijderen?"))
    #expect(table.cursorRow.contains("nee"))
    table.press(.enter)
    #expect(table.cases.count == 3)
    table.press("x", .down, .enter)
    #expect(table.cases.keys.sorted() == ["a", "b"])
    #expect(!table.shows("Sam"))
  }

  @Test func `the focus moves from what is shown, also after a case went`() throws {
    var table = try cases()
    table.press(.end, "x", .down, .enter)
    let first = table.cursorRow
    table.press(.down)
    #expect(table.cursorRow != first)
    table.press(.up)
    #expect(table.cursorRow == first)
  }

  @Test func `q quits at the overview and goes back everywhere else`() throws {
    var table = try Table.at(.preparation)
    table.press("p", "q")
    #expect(table.session.place == .preparation)
    table.press("q")
    #expect(table.session.place == .overview && !table.session.isOver)
    table.press("q")
    #expect(table.session.isOver)
  }

  @Test func `a new case needs two different names`() throws {
    var table = try Table()
    table.press("n")
    table.type("A.")
    table.press(.enter, .enter, .enter)
    #expect(table.shows("geef beide namen of initialen."))
    table.type("a.")
    table.press(.enter, .enter)
    #expect(table.shows("geef twee verschillende namen of initialen."))
    #expect(table.session.place == .newCase)
  }

  @Test func `Tab, Shift-Tab and the arrows go between the fields`() throws {
    var table = try Table()
    table.press("n", .tab, .down, .up, .backTab, .up)
    table.type("A.")
    #expect(table.cursorRow.contains("A."))
    #expect(table.session.newCase?.fields[Form.gepeste].text == "A.")
    table.press(.end, .tab, .tab, .tab)
    table.type("de foto")
    #expect(table.session.newCase?.fields[Form.topic].text == "de foto")
  }

  @Test func `the topic shows the opening sentence as both will read it`() throws {
    var table = try Table()
    table.press("n", .tab, .tab)
    table.type("er gelachen werd")
    #expect(table.shows("dit lezen ze allebei"))
    #expect(table.shows("We zitten hier vandaag samen omdat er gelachen werd gebeurd is."))
  }

  @Test func `names and topic are corrected with e`() throws {
    var table = try Table.at(.preparation)
    table.press("e", .control("u"))
    table.type("Anna")
    table.press(.enter, .enter, .enter)
    #expect(table.shows("Anna & B."))
    table.press("e", .control("u"), .enter, .enter, .enter)
    #expect(table.shows("Dat kan niet: geef beide namen of initialen."))
  }

  @Test func `the summary scrolls to its end and one line back`() throws {
    var table = try Table.at(.preparation)
    table.press("p")
    #expect(table.shows("1 facilitator A."))
    table.press(.end)
    #expect(table.shows("60 facilitator A."))
    table.press(.up)
    #expect(!table.shows("60 facilitator A."))
    table.press(.down)
    #expect(table.shows("60 facilitator A."))
    table.press(.home, .pageDown)
    #expect(!table.shows(" 1 facilitator A."))
  }

  @Test func `Tab shows the versions one by one and p prints the one shown`() throws {
    var table = try Table.at(.preparation)
    table.press("p")
    for version in ["samen", "voor B.", "voor A.", "voor de begeleider", "samen"] {
      table.press(.tab)
      #expect(table.shows("Samenvatting · \(version)"))
    }
    table.press("p")
    #expect(table.shows("Afdrukken: samen"))
    table.press(.enter)
    guard case .print(.together, on: .printer)? = table.requests.last else {
      Issue.record("\(String(describing: table.requests.last))")
      return
    }
  }

  @Test func `what cannot be kept is said in the title until it is kept`() throws {
    var table = try Table.at(.preparation)
    table.isDiskFull = true
    table.press(" ")
    #expect(table.picture(40, 15).hasPrefix(" A. & B. NIET BEWAARD  ENKEL BEGELEIDER"))
    #expect(table.session.patience == 3)
    table.isDiskFull = false
    table.idle(seconds: 3)
    #expect(table.requests.last == .retrySaving)
    #expect(!table.shows("NIET BEWAARD"))
  }

  @Test func `a case that can only be read records nothing and says why`() throws {
    var table = try Table.at(.questions)
    if let open = table.session.open { table.open(open.history, id: open.id, readOnly: "Enkel om te lezen.") }
    #expect(table.shows("Enkel om te lezen."))
    let before = table.events
    table.press(.enter, " ", .enter, .enter, .enter, "v", .enter, "u", .enter)
    #expect(table.events == before)
  }
}
