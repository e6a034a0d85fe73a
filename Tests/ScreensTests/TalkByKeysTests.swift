import Conversation
import TUI
import Testing

@testable import Screens

/// A whole talk by the keys that the specification names, from an empty list to the closed case.
@Suite struct TalkByKeysTests {
  @Test func `a talk is words, Enter and arrows`() throws {
    var table = Table()
    table.press("n")
    for text in ["A.", "B.", "het uitlachen"] {
      table.type(text)
      table.press(.enter)
    }
    #expect(table.title.contains("ENKEL BEGELEIDER"))
    table.press(.right, .enter, .right, .enter, .end, .enter)
    #expect(table.title.contains("SAMEN"))
    table.press(.enter, .enter, .enter)
    for number in 1...10 {
      table.type("antwoord \(number)")
      table.press(.enter)
      #expect(table.shows("antwoord \(number)"), "the words stay in sight to be read back")
      table.press(.enter)
    }
    table.press(.enter)
    table.type("niet meer uitlachen")
    table.press(.enter, .enter, .enter, .down, .right, .enter, .right, .enter)
    table.press(.enter, .enter)
    #expect(table.shows("Op donderdag 3 december 2026 praat de begeleider met elk van jullie apart."))
    table.press(.enter)
    #expect(table.isBehindCurtain)
    table.openCurtain()
    for name in ["B.", "A."] {
      table.press(.enter)
      #expect(table.shows("Scherm naar \(name)"))
      table.openCurtain()
      #expect(table.title.contains("ENKEL MET \(name)"))
      table.press(.right, .enter, .right, .enter)
      table.type("beter")
      table.press(.enter, .down, .enter)
      table.openCurtain()
      #expect(table.title.contains("ENKEL BEGELEIDER"))
    }
    table.press(.enter, .up, .enter)
    #expect(table.conversation?.deleteAfter != nil)
    #expect(table.conversation?.openTurns.isEmpty == true)
    #expect(table.conversation?.rounds.first?.talks.gepeste.feeling == "beter")
  }

  @Test func `every answer is of the person whose turn was shown`() throws {
    var table = try Table.at(.questions)
    for number in 0..<10 {
      let turn = try #require(table.conversation?.suggestedTurn)
      let name = try #require(table.conversation?.persons[turn.person])
      #expect(table.rows[4].trimmingBlanks == name)
      table.type("woord \(number)")
      table.press(.enter)
      #expect(table.conversation?[turn]?.answers.last?.text == "woord \(number)")
      table.press(.enter)
    }
  }
}
