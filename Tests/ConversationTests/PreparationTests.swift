import Conversation
import Testing

/// R1 and R2: what must be so before the talk may start, and what only helps to choose.
struct PreparationTests {
  @Test func `a new case stands in the preparation with everything open`() throws {
    let talk = try talk(at: .preparation)
    #expect(talk.step == .active(.preparation))
    #expect(talk.conditions == [.open, .open])
    #expect(talk.reasons == [false] && talk.extras == [false] && talk.said == [false])
    #expect(talk.openTurns.count == 4 && talk.agreements.isEmpty && talk.rounds.isEmpty)
  }

  @Test func `the talk cannot start while nothing is known of the conditions`() throws {
    expectRefusal(.conditionsUnmet([0, 1]), of: .steppedForward, in: try talk(at: .preparation))
  }

  @Test func `the talk cannot start while the bullied person does not want it`() throws {
    var talk = try talk(at: .preparation)
    try talk.record(.conditionAnswered(condition: 0, answer: .no), .conditionAnswered(condition: 1, answer: .yes))
    #expect(talk.declinedConditions == [0])
    expectRefusal(.conditionsUnmet([0]), of: .steppedForward, in: talk)
  }

  @Test func `the talk cannot start while it is not clear that the one who bullied can acknowledge it`() throws {
    var talk = try talk(at: .preparation)
    try talk.record(.conditionAnswered(condition: 0, answer: .yes))
    #expect(talk.declinedConditions.isEmpty)
    expectRefusal(.conditionsUnmet([1]), of: .steppedForward, in: talk)
  }

  @Test func `with both conditions met the talk starts`() throws {
    var talk = try talk(at: .preparation)
    try talk.fulfilConditions()
    try talk.record(.steppedForward)
    #expect(talk.step == .active(.opening))
  }

  @Test(arguments: ConditionAnswer.allCases)
  func `a condition can get any answer and lose it again`(answer: ConditionAnswer) throws {
    var talk = try talk(at: .preparation)
    if answer == .open { try talk.record(.conditionAnswered(condition: 1, answer: .yes)) }
    try talk.record(.conditionAnswered(condition: 1, answer: answer))
    #expect(talk.conditions == [.open, answer])
    expectRefusal(.nothingChanges, of: .conditionAnswered(condition: 1, answer: answer), in: talk)
  }

  @Test(arguments: [ActiveStep.opening, .questions, .agreements, .followUp])
  func `conditions, reasons and extras change in the preparation only`(step: ActiveStep) throws {
    let talk = try talk(at: step)
    expectRefusal(.notInThisStep, of: .conditionAnswered(condition: 0, answer: .no), in: talk)
    expectRefusal(.notInThisStep, of: .reasonMarked(reason: 0, applies: true), in: talk)
    expectRefusal(.notInThisStep, of: .extraMarked(extra: 0, applies: true), in: talk)
  }

  @Test func `going back and withdrawing a condition closes the way forward`() throws {
    var talk = try talk(at: .opening)
    try talk.record(.steppedBack, .conditionAnswered(condition: 0, answer: .no))
    expectRefusal(.conditionsUnmet([0]), of: .steppedForward, in: talk)
  }

  @Test(arguments: [-1, 2, .max])
  func `what the script does not have cannot be marked`(place: Int) throws {
    let talk = try talk(at: .preparation)
    expectRefusal(.unknown, of: .conditionAnswered(condition: place, answer: .yes), in: talk)
    expectRefusal(.unknown, of: .reasonMarked(reason: place, applies: true), in: talk)
    expectRefusal(.unknown, of: .extraMarked(extra: place, applies: true), in: talk)
  }

  @Test func `all the reasons in the world do not make up for a condition`() throws {
    var talk = try Play(.small(reasons: 20, extras: 20))
    for tick in 0..<20 {
      try talk.record(.reasonMarked(reason: tick, applies: true), .extraMarked(extra: tick, applies: true))
    }
    try talk.record(.conditionAnswered(condition: 0, answer: .yes), .conditionAnswered(condition: 1, answer: .no))
    expectRefusal(.conditionsUnmet([1]), of: .steppedForward, in: talk)
  }

  @Test func `without one reason the talk can be held`() throws {
    let talk = try talk(at: .followUp)
    #expect(talk.reasons == [false] && talk.extras == [false])
  }

  @Test func `a tick can be taken away again`() throws {
    var talk = try talk(at: .preparation)
    try talk.record(.reasonMarked(reason: 0, applies: true), .extraMarked(extra: 0, applies: true))
    #expect(talk.reasons == [true] && talk.extras == [true])
    expectRefusal(.nothingChanges, of: .reasonMarked(reason: 0, applies: true), in: talk)
    try talk.record(.reasonMarked(reason: 0, applies: false), .extraMarked(extra: 0, applies: false))
    #expect(talk.reasons == [false] && talk.extras == [false])
  }

  @Test(arguments: 1...5)
  func `the number of conditions is the script's`(count: Int) throws {
    var talk = try Play(.small(conditions: count))
    expectRefusal(.conditionsUnmet(Array(0..<count)), of: .steppedForward, in: talk)
    try talk.fulfilConditions()
    try talk.record(.steppedForward)
    #expect(talk.step == .active(.opening))
  }

  @Test func `a condition names the person it is about`() throws {
    let talk = try talk(at: .preparation)
    #expect(talk.now.conditionText(0) == "A. c0")
    #expect(talk.now.conditionText(1) == "B. c1")
    #expect(talk.now.unclearText(0) == "A. u0")
    #expect(talk.now.declinedText(1) == "B. d1")
  }
}
