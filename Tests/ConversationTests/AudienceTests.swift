import Conversation
import Testing

/// For whom the screen is on which something is recorded.
struct AudienceTests {
  @Test func `what is said in a separate talk belongs to that person`() throws {
    let talk = try talk(at: .followUp)
    let id = EventID(writer: "w", sequence: 1)
    for person in Person.allCases {
      for event in [
        Event.bullyingReported(by: person, stopped: .yes), .agreementReported(by: person, agreement: id, kept: .yes),
        .feelingReported(by: person, text: "x"), .proposalMade(by: person, text: "x"), .talkHeld(with: person),
      ] {
        #expect(talk.now.audience(of: event) == .person(person))
      }
    }
  }

  @Test func `what the facilitator decides about the follow-up is the facilitator's`() throws {
    let talk = try talk(at: .followUp)
    for event in [
      Event.talkMissed(with: .pester, reason: "x"), .talkReopened(with: .pester), .proposalShared(by: .pester),
      .proposalAdopted(from: .pester, who: .both, what: "x", by: nil), .roundMoved(to: .second),
      .roundPlanned(on: .second), .closed(deleteAfter: .expiry), .stopped(reason: "x"), .steppedBack,
      .rolesSwapped(pester: .gepeste),
    ] {
      #expect(talk.now.audience(of: event) == .facilitator)
    }
  }

  @Test(arguments: [ActiveStep.opening, .questions, .agreements])
  func `a step made while both look on is theirs too, a stop is not`(step: ActiveStep) throws {
    let talk = try talk(at: step)
    #expect(talk.now.audience(of: .steppedForward) == .together)
    #expect(talk.now.audience(of: .steppedBack) == .together)
    #expect(talk.now.audience(of: .stopped(reason: "x")) == .facilitator)
  }

  @Test func `the first day is planned while both look on, a later one is not`() throws {
    var talk = try talk(at: .agreements)
    #expect(talk.now.audience(of: .roundPlanned(on: .first)) == .together)
    try talk.agree()
    try talk.bothConsent()
    try talk.record(.roundPlanned(on: .first))
    #expect(talk.now.audience(of: .roundPlanned(on: .second)) == .facilitator)
  }

  @Test func `questions, answers, agreements and consents are shared`() throws {
    let talk = try talk(at: .preparation)
    for event in [
      Event.answered(question: 0, by: .pester, text: "x"),
      .answerMoved(answer: EventID(writer: "w", sequence: 1), to: .pester),
      .agreementMade(who: .both, what: "x", by: nil), .consentGiven(by: .pester), .sentenceSaid(sentence: 0),
    ] {
      #expect(talk.now.audience(of: event) == .together)
    }
    #expect(talk.now.audience(of: .steppedForward) == .facilitator)
    #expect(talk.now.audience(of: .conditionAnswered(condition: 0, answer: .yes)) == .facilitator)
  }
}
