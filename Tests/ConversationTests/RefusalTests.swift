import Conversation
import Rules
import Testing

/// R15: a refusal says whether it will be possible later, and whose talk an event belongs to is known.
struct RefusalTests {
  @Test func `not yet is said of what the steps still ask, and of nothing else`() {
    let turn = Turn(question: 0, person: .pester)
    let notYet: [Refusal] = [
      .conditionsUnmet([0]), .sentencesUnsaid([0]), .cellsOpen([turn]), .noAgreement, .consentMissing([.pester]),
      .followUpDayMissing, .talkIncomplete(.pester, lacks: [.bullyingStopped]), .talksOpen([.pester]),
      .bullyingNotStopped([.pester]),
    ]
    let cannot: [Refusal] = [
      .notInThisStep, .nameMissing(.pester), .namesEqual, .blankText, .nothingChanges, .unknown, .starterFixed,
      .alreadyAnswered(turn), .onlyAnswer, .noFurtherPlace, .talkDone(.pester), .talkNotDone(.pester),
      .noProposal(.pester), .proposalAlreadyShared(.pester), .roundUnfinished, .nothingToUndo, .nothingToRedo,
    ]
    #expect(notYet.allSatisfy { $0.isNotYet })
    #expect(!cannot.contains { $0.isNotYet })
  }

  @Test func `what belongs to one separate talk says whose it is`() {
    let id = EventID(writer: "w", sequence: 1)
    for person in Person.allCases {
      for event in [
        Event.bullyingReported(by: person, stopped: .yes), .agreementReported(by: person, agreement: id, kept: .yes),
        .feelingReported(by: person, text: "x"), .proposalMade(by: person, text: "x"), .talkHeld(with: person),
        .talkMissed(with: person, reason: "x"), .talkReopened(with: person),
      ] {
        #expect(event.separateTalk == person)
      }
      #expect(Event.proposalShared(by: person).separateTalk == nil)
      #expect(Event.consentGiven(by: person).separateTalk == nil)
    }
  }

  @Test func `asking whether something is allowed changes nothing`() throws {
    let talk = try talk(at: .followUp)
    let before = talk.now
    for event in Candidates.events(in: before) { _ = talk.now.allows(event) }
    let isAsItWas = talk.now == before
    #expect(isAsItWas)
  }
}
