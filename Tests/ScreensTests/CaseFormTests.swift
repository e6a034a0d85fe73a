import Conversation
import TUI
import Testing

@testable import Screens

@Suite struct CaseFormTests {
  private static func new() -> Table {
    var table = Table()
    table.press("n")
    return table
  }

  private static func correcting() throws -> Table {
    var table = try Table.at(.preparation)
    table.press("e")
    return table
  }

  /// Puts a text in the field in focus, in the place of what stands there.
  private static func write(_ text: String, _ table: inout Table) {
    table.press(.control("u"))
    table.type(text)
  }

  @Test func `three fields, each ended by Enter, make a case`() throws {
    var table = Self.new()
    #expect(table.footer == "Enter volgende ↑↓ veld Esc later")
    for text in ["An", "Bo"] {
      table.type(text)
      table.press(.enter)
    }
    table.type("het uitlachen")
    #expect(table.footer == "Enter beginnen ↑↓ veld Esc later")
    table.press(.enter)
    #expect(table.conversation?.persons == (try Persons(pester: "Bo", gepeste: "An")))
    #expect(table.conversation?.topic == "het uitlachen")
    #expect(table.shows("● Voorbereiding"))
    table.press("q")
    #expect(!table.shows("✎"), "what was typed is in the case now")
  }

  @Test func `the topic is heard in the opening sentence while it is typed`() {
    var table = Self.new()
    table.press(.down, .down)
    table.type("het uitlachen")
    #expect(table.shows("We zitten hier vandaag samen omdat het uitlachen gebeurd is."))
  }

  @Test(arguments: [
    (["", "Bo", "iets"], 0, "Geef een naam of initialen."), (["An", "", "iets"], 1, "Geef een naam of initialen."),
    (["An", "Bo", ""], 2, "Schrijf waar het om gaat"), (["An", "An", "iets"], 1, "Geef twee verschillende"),
  ])
  func `what is missing is said at its field, which gets the focus`(_ texts: [String], _ field: Int, _ said: String) {
    var table = Self.new()
    for text in texts {
      table.type(text)
      table.press(.enter)
    }
    #expect(table.cases.isEmpty)
    #expect(table.shows(said))
    table.type("x")
    let labels = ["Wie werd gepest?", "Wie pestte?", "Waar gaat het om?"]
    #expect(table.rows[table.frame.cursor.row - 1].contains(labels[field]))
  }

  @Test func `Esc keeps what was typed, with a sign in the list`() {
    var table = Self.new()
    table.type("An")
    table.press(.escape)
    #expect(table.shows("+ nieuw gesprek ✎"))
    table.press(.enter)
    #expect(table.shows("Hier was je aan het typen: ga gerust verder.") && table.shows("An"))
  }

  @Test func `Ctrl-Z undoes the typing, and just after Esc it opens the form again`() {
    var table = Self.new()
    table.type("An")
    table.press(.control("z"))
    #expect(!table.shows("An"))
    table.type("Do")
    table.press(.escape, .control("z"))
    #expect(table.shows("Nieuw herstelgesprek") && table.shows("Do"))
  }

  @Test func `arrows and Tab go by field, and a line end in a paste is a space`() {
    var table = Self.new()
    table.press(.down, .tab, .down)
    table.take(.paste("het uitlachen\nin de klas"))
    #expect(table.shows("omdat het uitlachen in de klas gebeurd is."))
    table.press(.up, .backTab, .up)
    table.type("An")
    #expect(table.rows[7].contains("An"))
  }

  // Names and topic of a case that is open.

  @Test func `names and topic are corrected, and nothing changed records nothing`() throws {
    var table = try Self.correcting()
    Self.write("An", &table)
    table.press(.enter, .enter, .enter)
    #expect(table.conversation?.persons[.gepeste] == "An")
    #expect(table.shows("Namen en onderwerp: An & Bqx · Ctrl-Z maakt ongedaan"))
    let count = table.events.count
    table.press("e", .enter, .enter, .enter)
    #expect(table.events.count == count)
  }

  @Test func `a topic that was there cannot be taken away`() throws {
    var table = try Self.correcting()
    table.press(.enter, .enter, .control("u"), .enter)
    #expect(table.shows("Schrijf waar het om gaat") && table.title.contains("Namen en onderwerp"))
    table.type("een ruzie")
    table.press(.enter)
    #expect(table.conversation?.topic == "een ruzie")
  }

  @Test(arguments: [(0, false, false), (1, true, false), (2, false, true)])
  func `exchanged names ask which is meant, the safe row first`(_ row: Int, _ areNames: Bool, _ areRoles: Bool) throws {
    var table = try Self.correcting()
    Self.write(Marked.pester, &table)
    table.press(.enter)
    Self.write(Marked.gepeste, &table)
    table.press(.enter, .enter)
    #expect(table.shows("De twee namen zijn omgewisseld."))
    for _ in 0..<row { table.press(.down) }
    table.press(.enter)
    #expect((table.conversation?.persons[.pester] == Marked.gepeste) == areNames)
    #expect((table.conversation?.person(in: .pester) == .gepeste) == areRoles)
    #expect(table.shows("Namen en onderwerp") == (row < 2))
  }

  @Test func `from before a child it is reached through the curtain`() throws {
    var table = try Table.at(.questions)
    table.press(.escape)
    table.choose("namen en onderwerp")
    #expect(table.isBehindCurtain)
    table.openCurtain()
    #expect(table.title.contains("Namen en onderwerp") && table.title.hasSuffix("ENKEL BEGELEIDER"))
    table.press(.escape)
    #expect(table.title.hasSuffix("SAMEN"))
  }

  @Test func `on a small window a long topic and its preview can be read to the end`() {
    var table = Self.new()
    table.resize(40, 15)
    table.press(.down, .down)
    table.type(String(repeating: "heel lang onderwerp ", count: 20) + "slotwoord")
    for _ in 0..<8 where !table.shows("slotwoord gebeurd is.") { table.press(.pageDown) }
    #expect(table.shows("slotwoord gebeurd is."))
    #expect(!table.middle.contains("▾"))
  }
}
