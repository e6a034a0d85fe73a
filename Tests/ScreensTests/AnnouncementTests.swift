import Conversation
import TUI
import Testing

@testable import Screens

@Suite struct AnnouncementTests {
  @Test(arguments: [Key.escape, .down, "n", .enter])
  func `what changed in the keys is said once, and any key closes it and does what it does without it`(_ key: Key) {
    var table = Table()
    table.receive(.keysChanged)
    #expect(table.shows("De toetsen zijn veranderd") && table.shows("Esc toont alles wat je kan doen."))
    var other = Table()
    table.press(key)
    other.press(key)
    #expect(table.rows == other.rows)
  }

  @Test func `before a child it waits`() throws {
    var table = try Table.at(.questions)
    table.receive(.keysChanged)
    #expect(!table.shows("De toetsen zijn veranderd"))
  }
}
