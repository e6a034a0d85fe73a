import Testing

@testable import Commands

/// A mistyped word gets the word that was probably meant.
struct NearestWordTests {
  private let commands = CommandName.allCases.map(\.rawValue)

  @Test(arguments: [
    ("lisjt", "lijst"), ("lijts", "lijst"), ("list", "lijst"), ("agend", "agenda"), ("Toon", "toon"),
    ("verwijderen", "verwijder"), ("contoleer", "controleer"), ("oefen", "oefenen"), ("afdruken", "afdrukken"),
    ("lst", "lijst"), ("agnd", "agenda"),
  ])
  func `a typing mistake is understood`(typed: String, meant: String) {
    #expect(typed.nearest(among: commands) == meant)
  }

  @Test(arguments: ["", "x", "blabla", "--", "zzzzzzzzzzzz"])
  func `what looks like nothing gets no guess`(typed: String) {
    #expect(typed.nearest(among: commands) == nil)
  }
}
