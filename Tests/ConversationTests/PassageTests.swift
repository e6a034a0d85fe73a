import Conversation
import Testing

/// R8 and R10: forward when everything asked for is there, back always, and nothing lost on the way.
struct PassageTests {
  @Test func `the agreements wait until every cell is answered, and the refusal names the open ones`() throws {
    var talk = try talk(at: .questions)
    try talk.record(.answeredWithoutNote(question: 0, by: .pester), .asked(question: 1, of: .gepeste))
    try talk.record(.questionMoved(question: 1, to: 0))
    expectRefusal(
      .cellsOpen([
        Turn(question: 1, person: .pester), Turn(question: 1, person: .gepeste), Turn(question: 0, person: .gepeste),
      ]),
      of: .steppedForward, in: talk)
  }

  @Test(arguments: 1...20)
  func `the number of questions is the script's`(count: Int) throws {
    var talk = try talk(at: .questions, script: .small(questions: count))
    #expect(talk.progress == (0, 2 * count))
    try talk.answerAll()
    try talk.record(.steppedForward)
    #expect(talk.step == .active(.agreements))
  }

  @Test func `going back all the way loses nothing, and the way forward stays open`() throws {
    var talk = try talk(at: .followUp)
    try talk.record(.feelingReported(by: .gepeste, text: "Beter."))
    let before = talk.now
    for _ in 1...4 { try talk.record(.steppedBack) }
    #expect(talk.step == .active(.preparation))
    expectRefusal(.notInThisStep, of: .steppedBack, in: talk)
    for _ in 1...4 { try talk.record(.steppedForward) }
    #expect(talk.now == before)
  }

  @Test func `leaving the agreements asks a day once`() throws {
    var talk = try talk(at: .agreements)
    try talk.agree()
    try talk.bothConsent()
    expectRefusal(.followUpDayMissing, of: .steppedForward, in: talk)
    try talk.record(.roundPlanned(on: .first), .steppedBack)
    expectRefusal(.roundUnfinished, of: .roundPlanned(on: .second), in: talk)
    try talk.record(.steppedForward)
    #expect(talk.step == .active(.followUp))
    #expect(talk.nextFollowUp == .first && talk.rounds.count == 1)
  }

  @Test func `with an unfinished round the agreements are still looked at`() throws {
    var talk = try talk(at: .followUp)
    try talk.record(.steppedBack)
    try talk.record(.consentTakenBack(by: .gepeste))
    expectRefusal(.consentMissing([.gepeste]), of: .steppedForward, in: talk)
    try talk.record(.agreementWithdrawn(agreement: try #require(talk.agreements.first).id))
    expectRefusal(.noAgreement, of: .steppedForward, in: talk)
  }

  @Test func `a planned day can be moved`() throws {
    var talk = try talk(at: .followUp)
    try talk.record(.roundMoved(to: .second))
    #expect(talk.nextFollowUp == .second)
    expectRefusal(.nothingChanges, of: .roundMoved(to: .second), in: talk)
    expectRefusal(.notInThisStep, of: .roundMoved(to: .second), in: try Play(.small()))
  }

  @Test func `forward from the follow-up leads nowhere`() throws {
    expectRefusal(.notInThisStep, of: .steppedForward, in: try talk(at: .followUp))
  }

  @Test(arguments: [ActiveStep.preparation, .opening, .questions])
  func `a round is not planned before there are agreements`(step: ActiveStep) throws {
    expectRefusal(.notInThisStep, of: .roundPlanned(on: .first), in: try talk(at: step))
  }
}
