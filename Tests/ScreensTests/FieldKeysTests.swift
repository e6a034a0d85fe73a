import Conversation
import Testing

@testable import Screens

/// Writing: drafts, keys of a field, and what a blank text is.
@Suite struct FieldKeysTests {
  @Test func `blank text is no answer and records nothing`() throws {
    var table = try Table.at(.questions)
    let before = table.events
    table.write("   ")
    #expect(table.events == before)
    #expect(table.shows("Er is niets genoteerd: een leeg tekstvak is geen antwoord."))
  }

  @Test func `Esc keeps the draft, which is no answer and comes back with the cursor at its end`() throws {
    var table = try Table.at(.questions)
    let before = table.events
    table.press(.enter)
    table.type("Ik was")
    table.press(.escape)
    #expect(table.events == before)
    #expect(table.requests.last == .keepDraft(field: "answer.0.pester", text: "Ik was"))
    table.press(.down, .enter)
    #expect(!table.shows("Ik was"))
    table.press(.escape, .up, .enter)
    table.type(" boos")
    table.press(.enter)
    #expect(table.answers(0, .pester) == ["Ik was boos"])
    #expect(table.requests.contains(.keepDraft(field: "answer.0.pester", text: nil)))
  }

  @Test func `what is typed is kept within two seconds or twenty letters`() throws {
    var table = try Table.at(.questions)
    table.press(.enter)
    table.take("I")
    #expect(table.session.patience == 2)
    table.idle(seconds: 2)
    #expect(table.requests.last == .keepDraft(field: "answer.0.pester", text: "I"))
    let now = table.now
    for letter in "abcdefghijklmnopqrst" { _ = table.session.press(.character(letter), in: table.size, at: now) }
    #expect(table.session.open?.drafts["answer.0.pester"] == "Iabcdefghijklmnopqrst")
  }

  @Test func `the draft is kept when the window closes, also under a question`() throws {
    var table = try Table.at(.questions)
    table.press(.enter)
    table.type("weg")
    table.press(.control("c"), .hangUp)
    #expect(table.session.isOver)
    #expect(table.requests.last == .keepDraft(field: "answer.0.pester", text: "weg"))
    table = try Table()
    table.press("n")
    table.type("A.")
    table.press(.control("c"), .hangUp)
    #expect(table.requests.last == .keepDraft(field: "new.0", text: "A."))
  }

  @Test func `Ctrl-J is a new line in a long text and Enter elsewhere`() throws {
    var table = try Table.at(.questions)
    table.press(.enter)
    table.type("een")
    table.press(.control("j"))
    table.type("twee")
    table.press(.enter)
    #expect(table.answers(0, .pester) == ["een\ntwee"])
    table = try Table()
    table.press("n")
    for text in ["A.", "B.", "de foto"] {
      table.type(text)
      table.press(.control("j"))
    }
    #expect(table.session.place == .preparation)
  }

  @Test func `Ctrl-Z and Ctrl-Y undo and redo typing and never suspend`() throws {
    var table = try Table.at(.questions)
    table.press(.enter, .paste("Ik was boos"), .control("z"))
    #expect(!table.shows("Ik was boos") && !table.requests.contains(.suspend))
    table.press(.control("z"), .control("z"), .control("y"))
    #expect(table.shows("Ik was boos") && table.session.panels.count == 1)
    table.press(.escape, .control("z"))
    #expect(table.shows("even opzij zetten?"))
    #expect(table.cursorRow.contains("nee"))
    table.press(.down, .enter)
    #expect(table.requests.last == .suspend)
  }

  @Test func `a paste is text, never commands`() throws {
    var table = try Table.at(.questions)
    table.press(.enter, .paste("q\nv\u{1B}[A\n"))
    #expect(table.session.panels.count == 1)
    table.press(.enter)
    #expect(table.answers(0, .pester) == ["q\nv\u{1B}[A\n"])
  }

  @Test func `every key of a command is a letter in a field`() throws {
    var table = try Table.at(.questions)
    table.write("? q u v t p s Q / + -")
    #expect(table.answers(0, .pester) == ["? q u v t p s Q / + -"])
  }

  @Test func `Ctrl-C asks, with no preselected, and a draft stays`() throws {
    var table = try Table.at(.questions)
    table.press(.enter)
    table.type("half")
    table.press(.control("c"))
    #expect(table.cursorRow.contains("nee, verdergaan"))
    table.press(.enter)
    #expect(table.cursorRow.contains("half"))
    table.press(.control("c"), .down, .enter)
    #expect(table.session.isOver)
    #expect(table.requests.last == .keepDraft(field: "answer.0.pester", text: "half"))
  }
}
