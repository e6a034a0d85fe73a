import Conversation
import TUI
import Testing

@testable import Screens

@Suite struct PreparationTests {
  @Test func `the first condition has the focus, open`() throws {
    let table = try Table.at(.preparation, .nl)
    #expect(table.shows("▸ Aqx ziet dit echt zitten (gepeste) [open] ja nee"))
    #expect(table.footer == "Enter volgende ←→ kiezen Esc menu")
  }

  @Test func `Tab and arrows go from the conditions over reasons and extras to the last row`() throws {
    var table = try Table.at(.preparation)
    var focused: [String] = []
    for _ in 0..<10 {
      focused.append(table.focusedRow)
      table.press(.tab)
    }
    #expect(focused.prefix(2) == ["▸ Aqx cndqx0 (gepeste) [open] ja nee", "▸ Bqx cndqx1 (pester) [open] ja nee"])
    #expect(focused.dropFirst(2).prefix(6) == (0..<6).map { "▸ [ ] rdnqx\($0)" }.prefix(6))
    #expect(focused.suffix(2) == ["▸ [ ] extqx", "▸ → Samen beginnen"])
    table.press(.backTab, .up)
    #expect(table.focusedRow == "▸ [ ] rdnqx5")
    table.press(.home)
    #expect(table.focusedRow == "▸ Aqx cndqx0 (gepeste) [open] ja nee")
  }

  // A choice.

  @Test(
    arguments: [
      ("arrows and Enter", [.right, .enter], ConditionAnswer.yes), ("typing and Enter", ["j", "a", .enter], .yes),
      ("leaving downwards", [.right, .right, .down], .no), ("leaving by Tab", [.right, .tab], .yes),
      ("leaving by End", ["n", "e", .end], .no), ("an action chosen", ["n", "e", .escape, "w"], .no),
      ("Enter alone", [.enter], .open), ("Esc", [.right, .escape, .escape], .open),
      ("Ctrl-G", [.right, .control("g")], .open), ("Ctrl-C", [.right, .control("c"), .escape], .open),
      ("past the end", [.right, .right, .right, .right, .left, .enter], .yes),
      ("a word that begins no choice", ["j", "x", .enter, .enter], .open),
    ] as [(String, [Key], ConditionAnswer)])
  func `a choice is taken by Enter and by leaving its row`(
    _ name: String, _ keys: [Key], _ answer: ConditionAnswer
  ) throws {
    var table = try Table.at(.preparation)
    for key in keys { table.take(key) }
    let recorded = table.history?.conversation.conditions.first
    #expect(recorded == answer, "\(name)")
  }

  @Test func `a choice that was taken moves the focus one row on`() throws {
    var table = try Table.at(.preparation)
    table.press(.right, .enter)
    #expect(table.shows("Voorwaarde 1: ja · Ctrl-Z maakt ongedaan"))
    #expect(table.shows("Aqx cndqx0 (gepeste) open [ja] nee"))
    #expect(table.focusedRow == "▸ Bqx cndqx1 (pester) [open] ja nee")
  }

  @Test func `after the menu, a resize or a curtain the highlight is as it was`() throws {
    var table = try Table.at(.preparation)
    table.press(.right, .escape, .escape)
    #expect(table.focusedRow.hasSuffix("open [ja] nee"))
    table.resize(40, 15)
    #expect(table.focusedRow.hasSuffix("open [ja] nee"))
    table.press(.control("g"))
    table.openCurtain()
    #expect(table.focusedRow.hasSuffix("open [ja] nee"))
    table.hangUp()
    #expect(table.conversation?.conditions == [.open, .open])
  }

  // Letters, Space, Enter.

  @Test(
    arguments: [
      ("v", "Nog niet:"), ("p", "Samenvatting · voor de begeleider"), ("s", "Stoppen mag altijd."),
      ("u", "hier is niets om ongedaan te maken."), ("r", "hier is niets om terug te zetten."),
      ("w", "Wegwijzer: bij wie je terechtkan"), ("e", "Namen en onderwerp"), ("Q", "nieuw gesprek"),
      ("t", "Wat je typte, is niet genoteerd."), ("x", "Wat je typte, is niet genoteerd."),
    ] as [(Character, String)])
  func `letters choose on a reason and on the last row`(_ letter: Character, _ expected: String) throws {
    for row in [[Key.down, .down], [.end]] {
      var table = try Table.at(.preparation)
      for key in row { table.take(key) }
      table.press(.character(letter))
      #expect(table.shows(expected))
    }
  }

  @Test func `on a condition a letter is a choice first, and then a letter`() throws {
    var table = try Table.at(.preparation)
    table.press("n")
    #expect(table.focusedRow.hasSuffix("open ja [nee]"))
    table.press(.escape, .escape, "s")
    #expect(table.shows("Stoppen mag altijd."))
  }

  @Test func `a letter inside a run is not a letter`() throws {
    var table = try Table.at(.preparation)
    table.press("j", "v")
    #expect(table.shows("Wat je typte, is niet genoteerd."))
    #expect(table.focusedRow.hasSuffix("[open] ja nee"))
    table.press(.enter)
    #expect(table.conversation?.conditions == [.open, .open])
  }

  @Test func `stopping asks with the safe row first, and no word typed after the letter records`() throws {
    var table = try Table.at(.preparation)
    table.press(.end)
    table.type("stop maar")
    table.press(.enter)
    #expect(table.events.isEmpty && table.shows("Stoppen mag altijd."))
    table.press(.enter)
    #expect(!table.shows("Stoppen mag altijd."))
  }

  @Test(arguments: [Key.enter, " "])
  func `Space and Enter tick a reason, and take the tick back`(_ key: Key) throws {
    var table = try Table.at(.preparation)
    table.press(.down, .down, key)
    #expect(table.focusedRow == "▸ [✓] rdnqx0")
    #expect(table.conversation?.reasons.first == true)
    table.press(key)
    #expect(table.conversation?.reasons.first == false)
  }

  @Test func `Space finds no place on the last row`() throws {
    var table = try Table.at(.preparation)
    table.press(.end, " ", .enter)
    #expect(table.shows("Wat je typte, is niet genoteerd."))
  }

  // Going on.

  @Test func `the last row says what is missing, and begins when nothing is`() throws {
    var table = try Table.at(.preparation, .nl)
    table.press(.end, .enter)
    #expect(table.shows("het is nog niet duidelijk of Aqx dit echt ziet zitten."))
    #expect(table.focusedRow == "▸ → Samen beginnen")
    table.press(.home, .right, .enter, .right, .enter, .end, .enter)
    #expect(table.title.hasSuffix("SAMEN") && !table.isBehindCurtain)
  }

  @Test func `a condition that is not met is said as long as it is not`() throws {
    var table = try Table.at(.preparation, .nl)
    table.type("nee")
    table.press(.enter)
    #expect(table.shows("Een herstelgesprek kan nu niet: Aqx ziet dit niet echt zitten."))
    table.press(.home, .left, .enter)
    #expect(!table.shows("Een herstelgesprek kan nu niet"))
  }

  @Test func `without a topic the talk cannot start`() throws {
    var table = Table()
    let persons = try Persons(pester: "Bo", gepeste: "An")
    table.open(History(Intake(script: .nl, persons: persons, topic: " ")))
    table.press(.right, .enter, .right, .enter, .end, .enter)
    #expect(table.shows("Waar het om gaat, is nog niet ingevuld.") && table.title.hasSuffix("ENKEL BEGELEIDER"))
    table.press("e", .down, .down)
    table.type("iets")
    table.press(.enter, .end, .enter)
    #expect(table.title.hasSuffix("SAMEN"))
  }

  // Roles.

  @Test func `exchanging the roles asks, the safe row first, and leaves words with whom they are of`() throws {
    var table = try Table.at(.preparation)
    table.press(.right, .enter, .escape)
    table.choose("rollen wisselen")
    #expect(table.shows("Aqx is dan wie pestte, Bqx wie gepest werd."))
    table.press(.enter)
    #expect(table.conversation?.person(in: .pester) == .pester)
    table.press(.escape)
    table.choose("rollen wisselen")
    table.press(.down, .enter)
    #expect(table.conversation?.person(in: .pester) == .gepeste)
    #expect(table.conversation?.conditions == [.open, .open])
    table.press(.control("z"))
    #expect(table.conversation?.person(in: .pester) == .pester)
  }

  @Test(arguments: [Size(columns: 40, rows: 15), Size(columns: 80, rows: 24)])
  func `another script has its own counts`(_ size: Size) throws {
    var table = try Table.at(.preparation, .wide)
    table.resize(size.columns, size.rows)
    table.press(.right, .enter)
    #expect(table.focusedRow == "▸ [ ] reden nul")
    table.press(.down, .down, .enter)
    #expect(table.focusedRow == "▸ [✓] eigen punt een")
    #expect(table.shows("Reden 2: aangeduid") || table.conversation?.extras == [false, true])
    table.press(.end, .enter)
    #expect(table.title.hasSuffix("SAMEN"))
  }
}
