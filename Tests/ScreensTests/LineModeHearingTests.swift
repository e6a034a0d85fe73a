import Conversation
import Seeded
import TUI
import Testing
import Texts

@testable import Screens

/// Who may hear what in line mode.
@Suite struct LineModeHearingTests {
  private func begin(_ said: String) -> Substring { said.drop { $0 == "\u{C}" || $0 == "\n" } }

  @Test func `every message says who may hear it, and a curtain belongs to nobody`() {
    var table = Table().inLines()
    let talk = TalkInLines.self
    let marks = ["ENKEL BEGELEIDER · ", "SAMEN · ", "ENKEL MET A. · ", "ENKEL MET B. · "]
    let lines =
      talk.begin + talk.prepare + talk.open + talk.answer + talk.agree + talk.close + talk.talkWithB + talk.talkWithA
      + talk.conclude
    for line in lines {
      for line in [line, ".hulp", ".terug", ".bewaard"] {
        let said = begin(table.say(line))
        let isMarked = marks.contains { said.hasPrefix($0) }
        #expect(isMarked != (table.lines?.app.curtain != nil), "\(line): \(said)")
      }
    }
  }

  @Test func `before another audience everything is pushed out of the window`() throws {
    var table = try Table.at(.preparation) { $0.conditions.allSatisfy { $0 == .yes } }.inLines()
    #expect(table.say("samen beginnen").hasPrefix("\u{C}\nSAMEN · Start"))
    table = try Table.at(.followUp).inLines()
    #expect(table.say("") == "\u{C}\nScherm naar Bqx · Enter\n")
    #expect(table.say("").hasPrefix("ENKEL MET Bqx"), "the curtain pushed out what was said before")
  }

  @Test func `in a window as many blank lines push it out as there are rows`() throws {
    var table = try Table.at(.followUp).inLines()
    table.perform(table.lines?.take(line: "", at: table.now) ?? [])
    let said = table.lines?.speak(in: Size(columns: 80, rows: 24))
    #expect(said == String(repeating: "\n", count: 24) + "Scherm naar Bqx · Enter\n")
  }

  @Test func `a child hears its talk in the language of the case`() throws {
    let history = try #require(try Table.at(.followUp).history)
    var table = Table()
    table.open(history, texts: .fr)
    table = table.inLines()
    let atCurtain = table.say("")
    #expect(atCurtain.contains(Texts.nl.curtain.toPerson(name: Marked.pester)))
    let said = table.say("")
    #expect(said.contains(Texts.fr.line.choose(options: "")))
    #expect(!said.contains("Kies:"))
    #expect(said.contains("\u{A0}: ") && !said.contains(#/\w: /#), "a label keeps its space before the colon")
    #expect(table.say(Texts.fr.choices.yes).contains("Bqx"))
    #expect(table.conversation?.openRound?.talks[.pester].stopped == .yes)
    table.say(all: [".1", "nee"])
    #expect(table.conversation?.openRound?.talks[.pester].stopped == .no, "the facilitator’s own words do too")
    #expect(table.say(".rideau").hasPrefix("\u{C}\n"))
    table.say("")
    #expect(table.say(".gordijn").hasPrefix("\u{C}\n"))
  }
}
