import JSON5
import Testing
import TextSchema

@testable import Texts

/// What the program says, by the names that the files give it.
struct TextTreeTests {
  @Test func `a text with slots is a function`() {
    #expect(Texts.nl.pair(first: "A.", second: "B.") == "A. en B.")
    #expect(Texts.fr.pair(first: "A.", second: "B.") == "A. et B.")
    #expect(Texts.en.steps.progress(step: "Questions", count: 2, total: 10).contains("2 of 10"))
  }

  @Test func `a language names itself`() {
    #expect([Texts.nl, .en, .fr].map(\.language) == ["nl", "en", "fr"])
  }

  @Test func `one is told from many, and in French none is not many`() {
    func words(_ language: String, _ count: Int) -> String {
      TextTable(language: language, texts: ["{count} day", "{count} days"], lists: [])
        .plural(0, count, ["count": String(count)])
    }
    #expect([0, 1, 2].map { words("nl", $0) } == ["0 days", "1 day", "2 days"])
    #expect([0, 1, 2].map { words("fr", $0) } == ["0 day", "1 day", "2 days"])
  }

  @Test func `an action has its words`() {
    let table = TextTable(
      language: "nl", texts: ["Klaar met {name}", "Besluit dit gesprek.", "klaar"], lists: [])
    #expect(
      table.action(0, hasFooter: true, ["name": "B."])
        == ActionWords(title: "Klaar met B.", sentence: "Besluit dit gesprek.", footer: "klaar"))
    #expect(table.action(1, hasFooter: false).footer == nil)
  }

  @Test func `a language that lacks everything is told so, section by section`() throws {
    let node = try Node("{}")
    let flawed = try #require(throws: FlawedTexts.self) { try Texts(reading: node, in: "xx", days: .nl) }
    #expect(flawed.flaws.count > 10)
    #expect(flawed.flaws.allSatisfy { $0.reason == .missing })
  }
}
