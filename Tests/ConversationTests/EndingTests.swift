import Conversation
import Testing

/// R13: stopping, resuming, reopening, and putting names right.
struct EndingTests {
  @Test(arguments: ActiveStep.allCases)
  func `stopping is always allowed, and the case resumes where it was`(step: ActiveStep) throws {
    var talk = try talk(at: step)
    let events = talk.history.counted.map(\.event)
    try talk.record(.stopped(reason: "Ze willen naar huis."))
    #expect(talk.step == .stopped(from: step, reason: "Ze willen naar huis."))
    #expect(talk.nextFollowUp == nil)
    try talk.record(.resumed)
    #expect(talk.step == .active(step))
    #expect(talk.history.counted.map(\.event) == events + [.stopped(reason: "Ze willen naar huis."), .resumed])
  }

  @Test func `every stop stays readable, with where and when it was, and until when`() throws {
    var talk = try talk(at: .opening)
    let first = talk.history.records.count
    try talk.record(.stopped(reason: "Ze willen naar huis."), .resumed)
    try talk.sayAll()
    try talk.record(.steppedForward)
    let second = talk.history.records.count
    try talk.record(.stopped(reason: "Er is ruzie."))
    #expect(talk.stops.map(\.reason) == ["Ze willen naar huis.", "Er is ruzie."])
    #expect(talk.stops.map(\.from) == [.opening, .questions])
    #expect(talk.stops.map(\.at) == [.second(first), .second(second)])
    #expect(talk.stops.map(\.resumedAt) == [.second(first + 1), nil])
    try talk.undo()
    #expect(talk.stops.count == 1)
  }

  @Test(arguments: ActiveStep.allCases)
  func `stopping says why`(step: ActiveStep) throws {
    expectRefusal(.blankText, of: .stopped(reason: "  "), in: try talk(at: step))
  }

  @Test func `a stopped case does nothing but resume`() throws {
    var talk = try talk(at: .followUp)
    try talk.record(.stopped(reason: "pauze"))
    for event in [
      Event.stopped(reason: "nog eens"), .steppedForward, .steppedBack, .closed(deleteAfter: .expiry),
      .reopened(followUp: .second), .roundMoved(to: .second), .talkMissed(with: .pester, reason: "ziek"),
    ] {
      expectRefusal(.notInThisStep, of: event, in: talk)
    }
  }

  @Test(arguments: ActiveStep.allCases)
  func `what is under way is neither resumed nor reopened`(step: ActiveStep) throws {
    let talk = try talk(at: step)
    expectRefusal(.notInThisStep, of: .resumed, in: talk)
    expectRefusal(.notInThisStep, of: .reopened(followUp: .second), in: talk)
  }

  private func closedCase() throws -> Play {
    var talk = try talk(at: .followUp)
    try talk.hold(.pester)
    try talk.hold(.gepeste)
    try talk.record(.closed(deleteAfter: .expiry))
    return talk
  }

  @Test func `a closed case reopens with a new round about what was agreed`() throws {
    var talk = try closedCase()
    #expect(talk.openRound == nil)
    try talk.record(.reopened(followUp: .second))
    #expect(talk.step == .active(.followUp))
    #expect(talk.rounds.map(\.planned) == [.first, .second])
    #expect(talk.openRound?.agreements == talk.activeAgreements)
    #expect(talk.deleteAfter == nil)
  }

  @Test func `a reopened case speaks only of what both consented to`() throws {
    var talk = try talk(at: .followUp)
    let agreed = talk.activeAgreements
    try talk.record(.proposalMade(by: .pester, text: "Samen eten."))
    try talk.hold(.pester)
    try talk.hold(.gepeste)
    try talk.record(.proposalShared(by: .pester), .closed(deleteAfter: .expiry), .reopened(followUp: .second))
    #expect(talk.rounds.last?.agreements == agreed)
    #expect(talk.activeAgreements.count == 2)
  }

  @Test func `the day on which a closed case should be deleted can be moved, and that undone`() throws {
    var talk = try closedCase()
    expectRefusal(.nothingChanges, of: .deleteAfterMoved(to: .expiry), in: talk)
    try talk.record(.deleteAfterMoved(to: .second))
    #expect(talk.deleteAfter == .second)
    try talk.undo()
    #expect(talk.deleteAfter == .expiry)
    try talk.redo()
    #expect(talk.deleteAfter == .second)
    try talk.record(.reopened(followUp: .second))
    expectRefusal(.notInThisStep, of: .deleteAfterMoved(to: .first), in: talk)
  }

  @Test func `a closed case does nothing but reopen`() throws {
    let talk = try closedCase()
    for event in [
      Event.stopped(reason: "toch"), .resumed, .steppedForward, .steppedBack, .closed(deleteAfter: .expiry),
      .talkReopened(with: .pester), .roundPlanned(on: .second), .roundMoved(to: .second),
    ] {
      expectRefusal(.notInThisStep, of: event, in: talk)
    }
  }

  @Test func `names and topic can be put right in every step, also of a closed or stopped case`() throws {
    let corrected = Event.detailsCorrected(persons: try Persons(pester: "Bo", gepeste: "An"), topic: "de groep")
    var plays = try ActiveStep.allCases.map { try talk(at: $0) } + [closedCase()]
    try plays.append(talk(at: .questions))
    try plays[plays.count - 1].record(.stopped(reason: "pauze"))
    for play in plays {
      var play = play
      let step = play.step
      try play.record(corrected)
      #expect(play.persons[.pester] == "Bo" && play.persons[.gepeste] == "An" && play.topic == "de groep")
      #expect(play.step == step)
      expectRefusal(.nothingChanges, of: corrected, in: play)
    }
  }

  @Test(arguments: ["", "  ", "\n", "\u{200b}"])
  func `both names are there`(blank: String) {
    #expect(throws: Refusal.nameMissing(.pester)) { try Persons(pester: blank, gepeste: "A.") }
    #expect(throws: Refusal.nameMissing(.gepeste)) { try Persons(pester: "B.", gepeste: blank) }
  }

  @Test(arguments: ["An", " an ", "AN"])
  func `the names are different`(name: String) {
    #expect(throws: Refusal.namesEqual) { try Persons(pester: name, gepeste: "An") }
  }

  @Test func `a long name may begin as the other does`() throws {
    #expect(try Persons(pester: "An", gepeste: "Anna")[.gepeste] == "Anna")
  }
}
