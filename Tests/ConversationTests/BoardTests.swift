import Conversation
import Testing

/// R4 to R7: every question to both, in turn, again, and in another order.
struct BoardTests {
  @Test func `every question stands on the board for both persons`() throws {
    let talk = try talk(at: .questions, script: .small(questions: 5))
    #expect(talk.board.map(\.question) == [0, 1, 2, 3, 4])
    #expect(talk.turns.count == 10)
    #expect(talk.turns.allSatisfy { talk.now[$0] == .unasked })
    #expect(talk.progress == (0, 10))
  }

  @Test func `a question can be asked, taken back, asked and answered`() throws {
    var talk = try talk(at: .questions)
    try talk.record(.asked(question: 0, of: .gepeste))
    #expect(talk[0, .gepeste] == .asked)
    expectRefusal(.nothingChanges, of: .asked(question: 0, of: .gepeste), in: talk)
    try talk.record(.askingTakenBack(question: 0, of: .gepeste))
    #expect(talk[0, .gepeste] == .unasked)
    expectRefusal(.nothingChanges, of: .askingTakenBack(question: 0, of: .gepeste), in: talk)
    try talk.record(.asked(question: 0, of: .gepeste), .answered(question: 0, by: .gepeste, text: "Niets."))
    #expect(talk[0, .gepeste]?.answers.map(\.text) == ["Niets."])
    #expect(talk[0, .pester] == .unasked)
    expectRefusal(
      .alreadyAnswered(Turn(question: 0, person: .gepeste)), of: .askingTakenBack(question: 0, of: .gepeste), in: talk)
  }

  @Test(arguments: ["", " ", "\n\t ", "\u{a0}\u{2003}", "\u{200b}\u{feff}"])
  func `a text in which nothing can be read is no answer`(text: String) throws {
    var talk = try talk(at: .questions)
    expectRefusal(.blankText, of: .answered(question: 0, by: .pester, text: text), in: talk)
    let answer = try talk.record(.answered(question: 0, by: .pester, text: "Ja."))
    expectRefusal(.blankText, of: .answerCorrected(answer: answer, text: text), in: talk)
  }

  @Test func `an answer without a note is an answer`() throws {
    var talk = try talk(at: .questions)
    try talk.record(.answeredWithoutNote(question: 0, by: .pester))
    #expect(talk[0, .pester]?.isAnswered == true)
    #expect(talk[0, .pester]?.answers.map(\.text) == [""])
    expectRefusal(
      .alreadyAnswered(Turn(question: 0, person: .pester)), of: .answeredWithoutNote(question: 0, by: .pester), in: talk
    )
  }

  @Test func `an answer without a note can get its words later`() throws {
    var talk = try talk(at: .questions)
    let answer = try talk.record(.answeredWithoutNote(question: 0, by: .pester))
    try talk.record(.answerCorrected(answer: answer, text: "Ik weet het niet."))
    #expect(talk[0, .pester]?.answers.map(\.text) == ["Ik weet het niet."])
  }

  @Test func `a question is put with the name of the other`() throws {
    let talk = try talk(at: .questions)
    #expect(talk.now.wording(Turn(question: 1, person: .pester)) == "Vraag 1 aan A.?")
    #expect(talk.now.wording(Turn(question: 1, person: .gepeste)) == "Vraag 1 aan B.?")
    #expect(talk.now.wording(Turn(question: 7, person: .gepeste)) == "")
  }

  @Test func `the turn goes to each in turn, the one who begins first`() throws {
    var talk = try talk(at: .questions)
    var asked: [Turn] = []
    while let turn = talk.suggestedTurn {
      asked.append(turn)
      try talk.record(.answered(question: turn.question, by: turn.person, text: "Zo."))
    }
    #expect(asked == talk.turns)
    #expect(asked.map(\.person) == [.pester, .gepeste, .pester, .gepeste])
    #expect(asked.map(\.question) == [0, 0, 1, 1])
  }

  @Test func `what was asked without an answer comes back after what was not asked`() throws {
    var talk = try talk(at: .questions)
    try talk.record(.asked(question: 0, of: .pester), .answeredWithoutNote(question: 0, by: .gepeste))
    #expect(talk.suggestedTurn == Turn(question: 1, person: .pester))
    try talk.record(.asked(question: 1, of: .pester), .asked(question: 1, of: .gepeste))
    #expect(talk.suggestedTurn == Turn(question: 0, person: .pester))
  }

  @Test func `any cell can be answered at any time`() throws {
    var talk = try talk(at: .questions)
    try talk.record(.answered(question: 1, by: .gepeste, text: "Dat het stopt."))
    #expect(talk.progress == (1, 4))
    #expect(talk.suggestedTurn == Turn(question: 0, person: .pester))
  }

  @Test func `asking again adds an answer and keeps the earlier ones`() throws {
    var talk = try talk(at: .questions)
    for text in ["Niets.", "Wat gelachen.", "Wat gelachen."] {
      try talk.record(.answered(question: 0, by: .pester, text: text))
    }
    #expect(talk[0, .pester]?.answers.map(\.text) == ["Niets.", "Wat gelachen.", "Wat gelachen."])
    #expect(talk.progress == (1, 4))
  }

  @Test func `a corrected answer keeps its time and its place`() throws {
    var talk = try talk(at: .questions)
    let first = try talk.record(.answered(question: 0, by: .pester, text: "Niest."))
    try talk.record(.answered(question: 0, by: .pester, text: "Wat gelachen."))
    let before = try #require(talk[0, .pester]?.answers.first)
    try talk.record(.answerCorrected(answer: first, text: "Niets."))
    let after = try #require(talk[0, .pester]?.answers.first)
    #expect(after.text == "Niets." && after.at == before.at && after.id == before.id)
    expectRefusal(.nothingChanges, of: .answerCorrected(answer: first, text: "Niets."), in: talk)
  }

  @Test func `of several answers one can be removed, the only one cannot`() throws {
    var talk = try talk(at: .questions)
    let first = try talk.record(.answered(question: 0, by: .pester, text: "Een."))
    expectRefusal(.onlyAnswer, of: .answerRemoved(answer: first), in: talk)
    let second = try talk.record(.answered(question: 0, by: .pester, text: "Twee."))
    try talk.record(.answerRemoved(answer: first))
    #expect(talk[0, .pester]?.answers.map(\.text) == ["Twee."])
    expectRefusal(.onlyAnswer, of: .answerRemoved(answer: second), in: talk)
    expectRefusal(.unknown, of: .answerRemoved(answer: first), in: talk)
    expectRefusal(.unknown, of: .answerCorrected(answer: first, text: "Drie."), in: talk)
  }

  @Test func `any answer can be taken back, and a cell without answers is asked again`() throws {
    var talk = try talk(at: .questions)
    let first = try talk.record(.answered(question: 0, by: .pester, text: "Een."))
    let second = try talk.record(.answered(question: 0, by: .pester, text: "Twee."))
    try talk.record(.answerTakenBack(answer: second))
    #expect(talk[0, .pester]?.answers.map(\.text) == ["Een."])
    try talk.record(.answerTakenBack(answer: first))
    #expect(talk[0, .pester] == .asked)
    expectRefusal(.unknown, of: .answerTakenBack(answer: first), in: talk)
    #expect(talk.openTurns.contains(Turn(question: 0, person: .pester)))
    try talk.undo()
    #expect(talk[0, .pester]?.answers.map(\.text) == ["Een."])
  }

  @Test func `an answer moves to the other person with its words and its time`() throws {
    var talk = try talk(at: .questions)
    let answer = try talk.record(.answered(question: 1, by: .pester, text: "Ik was bang."))
    let before = try #require(talk[1, .pester]?.answers)
    try talk.record(.answerMoved(answer: answer, to: .gepeste))
    #expect(talk[1, .pester] == .asked)
    #expect(talk[1, .gepeste]?.answers == before)
    #expect(talk[0, .gepeste] == .unasked)
    expectRefusal(.nothingChanges, of: .answerMoved(answer: answer, to: .gepeste), in: talk)
    try talk.record(.answerMoved(answer: answer, to: .pester))
    #expect(talk[1, .pester]?.answers == before && talk[1, .gepeste] == .asked)
  }

  @Test func `a moved answer stands among the others by its time`() throws {
    var talk = try talk(at: .questions)
    try talk.record(.answered(question: 0, by: .gepeste, text: "Een."))
    let moved = try talk.record(.answered(question: 0, by: .pester, text: "Twee."))
    try talk.record(.answered(question: 0, by: .gepeste, text: "Drie."))
    try talk.record(.answered(question: 0, by: .pester, text: "Vier."))
    try talk.record(.answerMoved(answer: moved, to: .gepeste))
    #expect(talk[0, .gepeste]?.answers.map(\.text) == ["Een.", "Twee.", "Drie."])
    #expect(talk[0, .pester]?.answers.map(\.text) == ["Vier."])
  }

  @Test func `an answer without a note moves too`() throws {
    var talk = try talk(at: .questions)
    let answer = try talk.record(.answeredWithoutNote(question: 0, by: .pester))
    try talk.record(.answerMoved(answer: answer, to: .gepeste))
    #expect(talk[0, .gepeste]?.answers.map(\.text) == [""])
  }

  @Test func `an answer that is not there moves nowhere`() throws {
    let talk = try talk(at: .questions)
    expectRefusal(.unknown, of: .answerMoved(answer: EventID(writer: "w", sequence: 999), to: .pester), in: talk)
  }

  @Test func `a moved question takes its answers along`() throws {
    var talk = try talk(at: .questions, script: .small(questions: 4))
    try talk.record(.answered(question: 0, by: .gepeste, text: "Zo."), .asked(question: 2, of: .pester))
    let cells = Dictionary(uniqueKeysWithValues: talk.board.map { ($0.question, $0.cells) })
    try talk.record(.questionMoved(question: 0, to: 3))
    #expect(talk.board.map(\.question) == [1, 2, 3, 0])
    try talk.record(.questionMoved(question: 3, to: 0))
    #expect(talk.board.map(\.question) == [3, 1, 2, 0])
    #expect(Dictionary(uniqueKeysWithValues: talk.board.map { ($0.question, $0.cells) }) == cells)
    #expect(talk.suggestedTurn == Turn(question: 3, person: .pester))
  }

  @Test func `a question moves within the board only`() throws {
    let talk = try talk(at: .questions)
    expectRefusal(.nothingChanges, of: .questionMoved(question: 1, to: 1), in: talk)
    expectRefusal(.noFurtherPlace, of: .questionMoved(question: 1, to: 2), in: talk)
    expectRefusal(.noFurtherPlace, of: .questionMoved(question: 0, to: -1), in: talk)
    expectRefusal(.unknown, of: .questionMoved(question: 2, to: 0), in: talk)
  }

  @Test(arguments: [-1, 2])
  func `a question that the script does not have cannot be asked or answered`(question: Int) throws {
    let talk = try talk(at: .questions)
    expectRefusal(.unknown, of: .asked(question: question, of: .pester), in: talk)
    expectRefusal(.unknown, of: .answered(question: question, by: .pester, text: "Ja."), in: talk)
    expectRefusal(.unknown, of: .answeredWithoutNote(question: question, by: .pester), in: talk)
  }

  @Test(arguments: [ActiveStep.preparation, .opening, .agreements, .followUp])
  func `the board changes in its own step only`(step: ActiveStep) throws {
    let talk = try talk(at: step)
    let answer = talk[0, .pester]?.answers.first?.id ?? EventID(writer: "w", sequence: 1)
    for event in [
      Event.asked(question: 0, of: .pester), .askingTakenBack(question: 0, of: .pester),
      .answered(question: 0, by: .pester, text: "Ja."), .answerCorrected(answer: answer, text: "Nee."),
      .answerRemoved(answer: answer), .answerTakenBack(answer: answer), .answerMoved(answer: answer, to: .gepeste),
      .questionMoved(question: 0, to: 1),
    ] {
      expectRefusal(.notInThisStep, of: event, in: talk)
    }
  }
}
