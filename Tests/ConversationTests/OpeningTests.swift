import Conversation
import Testing

/// R3: the opening sentences, and who begins.
struct OpeningTests {
  @Test func `the questions wait until every opening sentence has been said`() throws {
    var talk = try talk(at: .opening, script: .small(opening: 3))
    expectRefusal(.sentencesUnsaid([0, 1, 2]), of: .steppedForward, in: talk)
    try talk.record(.sentenceSaid(sentence: 1))
    expectRefusal(.sentencesUnsaid([0, 2]), of: .steppedForward, in: talk)
    try talk.record(.sentenceSaid(sentence: 0), .sentenceSaid(sentence: 2), .steppedForward)
    #expect(talk.step == .active(.questions))
  }

  @Test func `a sentence is said once, in this step, and has to exist`() throws {
    var talk = try talk(at: .opening)
    expectRefusal(.unknown, of: .sentenceSaid(sentence: 1), in: talk)
    expectRefusal(.unknown, of: .sentenceSaid(sentence: -1), in: talk)
    try talk.record(.sentenceSaid(sentence: 0))
    expectRefusal(.nothingChanges, of: .sentenceSaid(sentence: 0), in: talk)
    expectRefusal(.notInThisStep, of: .sentenceSaid(sentence: 0), in: try Play(.small()))
  }

  @Test func `the opening sentence says what it is about`() throws {
    let talk = try talk(at: .opening)
    #expect(talk.now.openingSentence(0) == "Omdat de foto in de groep gebeurd is (0).")
  }

  @Test func `without a topic the sentence keeps its own words`() throws {
    let talk = try Play(.small(), topic: "  ")
    #expect(talk.now.openingSentence(0) == "Omdat – wat – gebeurd is (0).")
  }

  @Test func `at first the one who bullied begins`() throws {
    #expect(try talk(at: .opening).speakers == [.pester, .gepeste])
  }

  @Test func `who begins stands first on the board, in the consents and in the talks`() throws {
    var talk = try talk(at: .opening)
    try talk.record(.starterChosen(starter: .gepeste))
    #expect(talk.speakers == [.gepeste, .pester])
    #expect(talk.turns.first == Turn(question: 0, person: .gepeste))
    try talk.sayAll()
    try talk.record(.steppedForward)
    try talk.answerAll()
    try talk.record(.steppedForward)
    try talk.agree()
    expectRefusal(.consentMissing([.gepeste, .pester]), of: .roundPlanned(on: .first), in: talk)
    try talk.bothConsent()
    try talk.record(.roundPlanned(on: .first))
    expectRefusal(.talksOpen([.gepeste, .pester]), of: .closed(deleteAfter: .expiry), in: talk)
  }

  @Test func `who begins is chosen here and nowhere else`() throws {
    for step in ActiveStep.allCases where step != .opening {
      expectRefusal(.notInThisStep, of: .starterChosen(starter: .gepeste), in: try talk(at: step))
    }
    expectRefusal(.nothingChanges, of: .starterChosen(starter: .pester), in: try talk(at: .opening))
  }

  @Test func `who begins may change until the first answer`() throws {
    var talk = try talk(at: .questions)
    try talk.record(.asked(question: 0, of: .pester), .steppedBack, .starterChosen(starter: .gepeste), .steppedForward)
    try talk.record(.answeredWithoutNote(question: 1, by: .pester), .steppedBack)
    expectRefusal(.starterFixed, of: .starterChosen(starter: .pester), in: talk)
  }

  @Test func `coming back to the opening finds the sentences still said`() throws {
    var talk = try talk(at: .questions)
    try talk.record(.steppedBack)
    #expect(talk.unsaidSentences.isEmpty)
    try talk.record(.steppedForward)
    #expect(talk.step == .active(.questions))
  }
}
