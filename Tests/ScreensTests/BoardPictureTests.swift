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

              – bantqx
              Klopt het zo?
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
          – bantqx
          Klopt het zo?

            → Naar de afspraken
        """)
  }

  @Test func `with room the words stand beside the board`() throws {
    var table = try Table.board(3, Size(columns: 160, rows: 40))
    table.press(.left)
    let row = try #require(table.rows.first { $0.contains("– bantqx") })
    #expect(row.contains("1 Wat is er gebeurd?") || row.contains("Bqx   Aqx"))
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
    // Where there is little room, what was noted last stands in sight.
    for end in size == Size.compact ? ["einde2", "einde1"] : ["einde1", "einde2"] { table.scrollDown(to: end) }
    table.press(.pageDown)
    #expect(!table.middle.contains("▾"))
  }
}
