import Conversation
import TUI
import Testing

@testable import Screens

@Suite struct OverviewTests {
  /// A list of three: one at the questions, one to follow up a week from today, one closed.
  static func listed() throws -> Table {
    var table = Table()
    let steps: [(id: String, names: (String, String), until: (Conversation) -> Bool)] = [
      ("questions", ("Bo", "An"), { $0.activeStep == .questions && $0.openTurns.count == 6 }),
      ("followUp", ("Cas", "Do"), { $0.activeStep == .followUp }),
      ("preparation", ("Els", "Fons"), { _ in true }),
    ]
    for (id, names, until) in steps {
      table.add(try .marked(names: names, until: until), id: id)
    }
    return table
  }

  // The start.

  @Test func `an empty list begins on nieuw gesprek`() { #expect(Table().focusedRow == "▸ + nieuw gesprek") }

  @Test func `the first case that needs attention has the focus`() throws {
    #expect(try Self.listed().focusedRow.hasPrefix("▸ Do & Cas"))
  }

  @Test func `without one the first case has the focus`() throws {
    var table = Table()
    table.add(try .marked { _ in true }, id: "case")
    #expect(table.focusedRow.hasPrefix("▸ Aqx & Bqx"))
  }

  @Test func `what came in later does not take the focus from where the person went`() throws {
    var table = Table()
    table.press(.end)
    table.add(try .marked { _ in true }, id: "case")
    #expect(table.focusedRow == "▸ oefenen")
  }

  // Keys.

  @Test(
    arguments: [
      ("n", "Nieuw herstelgesprek"), ("N", "Nieuw herstelgesprek"), ("o", "OEFENEN"),
      ("x", "Het herstelgesprek tussen Do & Cas verwijderen?"), ("/", "Zoeken:"), ("?", "Wat kan ik hier?"),
      ("z", "Wat je typte, is niet genoteerd."), (" ", "Wat je typte, is niet genoteerd."),
    ] as [(Character, String)])
  func `letters choose, other signs find no place`(_ letter: Character, _ expected: String) throws {
    var table = try Self.listed()
    table.press(.character(letter))
    #expect(table.shows(expected))
  }

  @Test func `q leaves the program`() throws {
    var table = try Self.listed()
    table.press("q")
    #expect(table.app.isOver)
  }

  @Test func `a word that found no place takes its Spaces and its Enter along`() throws {
    var table = try Self.listed()
    table.type("zo dan")
    table.press(.enter)
    #expect(table.app.openCase == nil)
    table.press(.enter)
    #expect(table.app.openCase?.id == "followUp")
  }

  @Test func `Enter opens, arrows and Tab go by row, and the list never wraps around`() throws {
    var table = try Self.listed()
    table.press(.up, .backTab)
    #expect(table.focusedRow.hasPrefix("▸ Do & Cas"))
    table.press(.down, .tab)
    #expect(table.focusedRow.hasPrefix("▸ Fons & Els"))
    table.press(.end, .down)
    #expect(table.focusedRow == "▸ oefenen")
    table.press(.home, .enter)
    #expect(table.app.openCase?.id == "followUp")
  }

  @Test(arguments: ["z", "y", "r"] as [Character])
  func `there is nothing to undo or redo, and that is said`(_ letter: Character) throws {
    var table = try Self.listed()
    table.press(.control(letter))
    #expect(table.shows("Dat kan niet: hier is niets om"))
  }

  @Test func `deleting asks with the names, the safe row first`() throws {
    var table = try Self.listed()
    table.press("x", .enter)
    #expect(table.cases.count == 3)
    table.press("x", .down, .enter)
    #expect(table.cases.keys.sorted() == ["preparation", "questions"])
    #expect(table.focusedRow.hasPrefix("▸ An & Bo"))
  }

  @Test func `leaving the practice says that nothing was kept`() {
    var table = Table()
    table.press("o", .escape, .escape, "q")
    #expect(table.shows("Je was aan het oefenen: hiervan is niets bewaard."))
    #expect(table.title.hasSuffix("ENKEL BEGELEIDER"))
  }

  // Searching.

  @Test func `a search filters as it is typed; letters are words there`() throws {
    var table = try Self.listed()
    table.press("/")
    table.type("n")
    #expect(table.shows("An & Bo") && table.shows("Fons & Els") && !table.shows("Do & Cas"))
    #expect(table.footer == "Enter openen ↑↓ kiezen Esc terug")
    table.press(.down, .down, .enter)
    #expect(table.app.openCase?.id == "preparation")
  }

  @Test func `Esc clears the search, Ctrl-Z its typing`() throws {
    var table = try Self.listed()
    table.press("/")
    table.type("zzz")
    #expect(table.shows("Niets gevonden."))
    #expect(table.footer == "Esc terug")
    table.press(.control("z"))
    #expect(table.shows("An & Bo"))
    table.press(.escape)
    #expect(!table.shows("Zoeken:") && table.shows("Do & Cas"))
    table.press("n")
    #expect(table.shows("Nieuw herstelgesprek"))
  }

  @Test func `capitals and accents make no difference to a search`() throws {
    var table = Table()
    table.add(try .marked(names: ("Élodie", "Zoë")) { _ in true }, id: "case")
    table.press("/")
    table.type("elOD")
    #expect(table.shows("Zoë & Élodie"))
  }

  // What it shows.

  @Test func `names that begin alike are told apart, and a draft has its sign`() throws {
    for columns in [40, 80] {
      var table = Table()
      table.resize(columns, columns == 40 ? 15 : 24)
      let history = try History.marked(names: ("Maximiliaan-Alexander B.", "Maximiliaan-Alexander A.")) { _ in true }
      table.receive(
        .cases([CaseEntry(id: "a", state: .readable(history.conversation), hasDraft: true)], isComplete: true))
      #expect(table.shows("A. & ") && table.shows("B. ✎"))
    }
  }

  @Test func `what is sealed or cannot be read is listed as such`() {
    var table = Table()
    table.receive(
      .cases(
        [
          CaseEntry(id: "zegel", state: .sealed(nextFollowUp: .thursday.adding(days: -3), deleteAfter: nil)),
          CaseEntry(id: "stuk", state: .unreadable("Dit bestand is stuk.")),
        ], isComplete: true))
    #expect(table.shows("stuk Dit bestand is stuk.") && table.shows("verzegeld ! 3 dagen te laat"))
    table.press(.home, .enter)
    #expect(table.rows[19].contains("Dit bestand is stuk.") || table.shows("Dit bestand is stuk."))
    #expect(table.app.openCase == nil)
  }
}
