import TUI
import Testing

@testable import Screens

/// What stands on a board, and how it is read.
@Suite struct BoardPictureTests {
  @Test func `the middle of a board`() throws {
    var table = try Table.board(3)
    table.press(.left)
    #expect(
      table.middle == """
              Bqx

              Hoe voel je je daarbij?


                                                                             Bqx   Aqx
               1 Wat is er gebeurd?                                           ✓     ✓
             ▸ 2 Hoe voel je je daarbij?                                     [✓]    ·
               3 Wat had jij anders kunnen doen?                              ·     ·
               4 Wat verwacht jij van … ?                                     ·     ·
               5 Hoe kan het weer goed gemaakt worden? Wat ga jij doen?       ·     ·
               → Naar de afspraken                                 3 van 10 beantwoord

              Klopt het zo?
              – bantqx
        """)
  }

  @Test func `the middle of a small board`() throws {
    var table = try Table.board(3, Size.compact)
    table.press(.up)
    #expect(
      table.middle == """
          Bqx
          Hoe voel je je daarbij?

                1    2    3    4    5
          Bqx   ✓   [✓]   ·    ·    ·
          Aqx   ✓    ·    ·    ·    ·
          Klopt het zo?
          – bantqx

            → Naar de afspraken
        """)
  }

  @Test(arguments: [Size(columns: 80, rows: 20), Size(columns: 80, rows: 24), .compact])
  func `however long the answer just noted, whether it is right is asked in sight, and it begins there`(
    _ size: Size
  ) throws {
    var table = try Table.board(8, size)
    table.take(.paste(String(repeating: "lang antwoord ", count: 60)))
    table.press(.enter)
    #expect(table.shows("[✓]") && table.shows("Klopt het zo?") && table.shows("– lang antwoord"))
    #expect(table.shows("Vraag 5, Bqx: genoteerd") && table.middle.contains("▾"))
  }

  @Test(arguments: [Size(columns: 80, rows: 24), .compact])
  func `the sign of an asked cell is explained as long as another cell has the focus`(_ size: Size) throws {
    var table = try Table.board(0, size)
    let legend = "…: gevraagd, nog geen antwoord"
    #expect(!table.shows(legend))
    table.press(.escape)
    table.choose("gevraagd, nog geen antwoord")
    #expect(table.shows(legend))
    table.press(.home)
    #expect(!table.shows(legend) && table.shows("Gevraagd, nog geen antwoord. Stilte mag."))
  }

  @Test(arguments: [Size(columns: 80, rows: 24), .compact])
  func `a draft besides an answer leaves its sign in sight, and does not widen the cell`(_ size: Size) throws {
    var table = try Table.board(1, size)
    table.press(.home)
    let cells = table.rows.filter { $0.contains("[✓]") }
    table.type("meer")
    table.press(.escape)
    #expect(table.rows.filter { $0.contains("[✓]") } == cells && cells.count == 1)
    #expect(table.shows("Hier was je aan het typen: ga gerust verder. ✎"))
    table.press(.enter)
    #expect(table.shows(" ✓✎ ") && table.shows("[·]"))
  }

  @Test func `with room the words stand beside the board`() throws {
    var table = try Table.board(3, Size(columns: 160, rows: 40))
    table.press(.left)
    let row = try #require(table.rows.first { $0.contains("Klopt het zo?") })
    #expect(row.contains("Bqx   Aqx") && table.shows("– bantqx"))
  }

  @Test(arguments: [Size(columns: 80, rows: 24), .compact])
  func `twelve questions can all be reached and read`(_ size: Size) throws {
    var table = try Table.at(.questions, .wide)
    table.resize(size.columns, size.rows)
    for number in 1...12 {
      #expect(table.shows("Eigen vraag \(number)?") && table.shows("[·]"))
      table.press(size == Size.compact ? .right : .down)
    }
    #expect(table.shows("▸ → Naar de afspraken"))
  }

  @Test func `a further answer says of whom it is still, and what was not written is not asked to be right`() throws {
    var table = try Table.board(0, Size(columns: 80, rows: 24))
    table.press(" ", .enter)
    #expect(table.shows("beantwoord, niet opgeschreven") && !table.shows("Klopt het zo?"))
    table.type("toch iets")
    #expect(table.shows("Nog van "))
    table.press(.enter)
    #expect(table.shows("Klopt het zo?"))
  }

  @Test(arguments: [Size(columns: 80, rows: 24), .compact])
  func `a long answer and a second one can be read to the end`(_ size: Size) throws {
    var table = try Table.board(0, size)
    table.take(.paste(String(repeating: "lang antwoord ", count: 60) + "einde1"))
    table.press(.enter)
    table.take(.paste(String(repeating: "nog een antwoord ", count: 60) + "einde2"))
    table.press(.enter)
    // What was noted last stands first.
    for end in ["einde2", "einde1"] { table.scrollDown(to: end) }
    table.press(.pageDown)
    #expect(!table.middle.contains("▾"))
  }
}
