import Conversation
import Testing

@testable import Texts

/// Each language is written as people write it.
struct TypographyTests {
  private func texts(_ texts: Texts) -> [String] { texts.table.texts + texts.table.lists.flatMap { $0 } }

  @Test func `French has its spaces and its apostrophes`() {
    for text in texts(.fr) {
      #expect(!text.contains(#/\ [:;?!»]|«\ /#), "\(text)")
      #expect(!text.contains(/\p{L}'\p{L}/), "\(text)")
    }
  }

  @Test(arguments: [Script.fr])
  func `the French script has them too`(script: Script) {
    let read = [script.gate, script.reasonsHeading] + script.opening + script.reasons
    for text in read + script.questions.flatMap({ [$0.text, $0.hint ?? ""] }) + script.hints.notStopped {
      #expect(!text.contains(#/\ [:;?!»]|«\ |\p{L}'\p{L}/#), "\(text)")
    }
  }

  @Test(arguments: [Texts.nl, .en])
  func `Dutch and English have no space before a sign that ends a sentence`(language: Texts) {
    for text in texts(language) { #expect(!text.contains(#/\ [:;?!]/#), "\(text)") }
  }

  @Test(arguments: [Texts.nl, .en, .fr])
  func `quotes are typographic and no sentence ends twice`(language: Texts) {
    for text in texts(language) where !text.contains("chmod") {
      #expect(!text.contains(/(^|[^\p{L}])"\p{L}|\.[”’»]\.|\.\.$/), "\(text)")
    }
  }
}
