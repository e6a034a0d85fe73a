import Conversation
import Rules
import Testing

/// R15: a refusal says whether it will be possible later.
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

  @Test func `asking whether something is allowed changes nothing`() throws {
    let talk = try talk(at: .followUp)
    let before = talk.now
    for event in Candidates.events(in: before) { _ = talk.now.allows(event) }
    let isAsItWas = talk.now == before
    #expect(isAsItWas)
  }
}
