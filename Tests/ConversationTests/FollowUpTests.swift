import Conversation
import Testing

/// R11 and R12: two separate talks, and what follows from them.
struct FollowUpTests {
  @Test func `a round begins with two open talks about the agreements that hold`() throws {
    let talk = try talk(at: .followUp)
    let round = try #require(talk.rounds.last)
    #expect(round.agreements == talk.activeAgreements)
    #expect(round.talks.allSatisfy { !$0.isDone && $0.stopped == nil && $0.kept == [nil] && $0.feeling == "" })
  }

  @Test(arguments: Person.allCases)
  func `the talks go in any order, and each is its own`(first: Person) throws {
    var talk = try talk(at: .followUp)
    try talk.record(.feelingReported(by: first, text: "Beter."), .proposalMade(by: first, text: "Samen eten."))
    try talk.hold(first, stopped: .no, kept: .partly)
    let round = try #require(talk.rounds.last)
    #expect(round.talks[first].status == .held && round.talks[first].stopped == .no)
    #expect(round.talks[first].kept == [.partly])
    #expect(round.talks[first].feeling == "Beter." && round.talks[first].proposal == "Samen eten.")
    #expect(round.talks[first.other] == (try Self.fresh()))
    try talk.hold(first.other)
    #expect(talk.rounds.last?.isDone == true)
  }

  private static func fresh() throws -> FollowUpTalk { try #require(try talk(at: .followUp).rounds.last).talks.pester }

  @Test func `a talk is complete when both questions are answered, the rest may stay open`() throws {
    var talk = try talk(at: .followUp)
    let agreement = try #require(talk.agreements.first).id
    expectRefusal(
      .talkIncomplete(.gepeste, lacks: [.bullyingStopped, .agreementKept(agreement)]), of: .talkHeld(with: .gepeste),
      in: talk)
    try talk.record(.bullyingReported(by: .gepeste, stopped: .unknown))
    expectRefusal(
      .talkIncomplete(.gepeste, lacks: [.agreementKept(agreement)]), of: .talkHeld(with: .gepeste), in: talk)
    try talk.record(.agreementReported(by: .gepeste, agreement: agreement, kept: .no))
    try talk.record(.bullyingReported(by: .gepeste, stopped: nil))
    expectRefusal(.talkIncomplete(.gepeste, lacks: [.bullyingStopped]), of: .talkHeld(with: .gepeste), in: talk)
    try talk.record(.bullyingReported(by: .gepeste, stopped: .no), .talkHeld(with: .gepeste))
    #expect(talk.rounds.last?.talks.gepeste.status == .held)
  }

  @Test func `every agreement of the round is asked about, and no other`() throws {
    var talk = try talk(at: .agreements)
    let ids = [try talk.agree("Een."), try talk.agree("Twee.")]
    try talk.bothConsent()
    try talk.record(.roundPlanned(on: .first))
    let stranger = EventID(writer: "w", sequence: 999)
    expectRefusal(.unknown, of: .agreementReported(by: .pester, agreement: stranger, kept: .yes), in: talk)
    try talk.record(.bullyingReported(by: .pester, stopped: .yes))
    try talk.record(.agreementReported(by: .pester, agreement: ids[1], kept: .partly))
    #expect(talk.rounds.last?.talks.pester.kept == [nil, .partly])
    expectRefusal(.talkIncomplete(.pester, lacks: [.agreementKept(ids[0])]), of: .talkHeld(with: .pester), in: talk)
  }

  @Test(arguments: [(BullyingStopped.no, true), (.unknown, true), (.yes, false)])
  func `a doubt stands until both are spoken with again`(said: BullyingStopped, stands: Bool) throws {
    var talk = try talk(at: .followUp)
    try talk.hold(.gepeste, stopped: said)
    try talk.hold(.pester)
    #expect(!talk.isDoubtStanding)
    try talk.record(.roundPlanned(on: .first))
    #expect(talk.isDoubtStanding == stands)
    try talk.hold(.gepeste)
    #expect(talk.isDoubtStanding == stands)
    try talk.hold(.pester)
    #expect(!talk.isDoubtStanding)
  }

  @Test func `a doubt that is said anew takes the place of the one before`() throws {
    var talk = try talk(at: .followUp)
    try talk.hold(.gepeste, stopped: .no)
    try talk.hold(.pester)
    try talk.record(.roundPlanned(on: .first))
    try talk.hold(.gepeste, stopped: .no)
    #expect(!talk.isDoubtStanding && talk.doubtingSpeakers == [.gepeste])
  }

  @Test func `a finished talk changes only after it is reopened`() throws {
    var talk = try talk(at: .followUp)
    expectRefusal(.talkNotDone(.pester), of: .talkReopened(with: .pester), in: talk)
    try talk.hold(.pester, stopped: .no)
    expectRefusal(.talkDone(.pester), of: .bullyingReported(by: .pester, stopped: .yes), in: talk)
    expectRefusal(.talkDone(.pester), of: .feelingReported(by: .pester, text: "Goed."), in: talk)
    expectRefusal(.talkDone(.pester), of: .talkHeld(with: .pester), in: talk)
    expectRefusal(.talkDone(.pester), of: .talkMissed(with: .pester, reason: "ziek"), in: talk)
    try talk.record(.talkReopened(with: .pester))
    #expect(talk.rounds.last?.talks.pester.stopped == .no)
    try talk.record(.bullyingReported(by: .pester, stopped: .yes), .talkHeld(with: .pester))
    #expect(talk.rounds.last?.talks.pester.saysStopped == true)
  }

  @Test func `a talk that could not be held is recorded with a reason, counts as held, and excludes closing`() throws {
    var talk = try talk(at: .followUp)
    expectRefusal(.blankText, of: .talkMissed(with: .pester, reason: " "), in: talk)
    try talk.hold(.gepeste)
    try talk.record(.talkMissed(with: .pester, reason: "ziek"))
    #expect(talk.rounds.last?.isDone == true)
    expectRefusal(.bullyingNotStopped([.pester]), of: .closed(deleteAfter: .expiry), in: talk)
    try talk.record(.roundPlanned(on: .second))
    #expect(talk.rounds.count == 2)
  }

  @Test func `words given before a talk was missed do not close a case`() throws {
    var talk = try talk(at: .followUp)
    try talk.hold(.gepeste)
    try talk.record(.bullyingReported(by: .pester, stopped: .yes), .talkMissed(with: .pester, reason: "liep weg"))
    expectRefusal(.bullyingNotStopped([.pester]), of: .closed(deleteAfter: .expiry), in: talk)
  }

  @Test func `a round speaks of the agreements as they stood when it was planned`() throws {
    var talk = try talk(at: .followUp)
    let planned = try #require(talk.rounds.last).agreements
    try talk.record(.steppedBack)
    try talk.record(.agreementChanged(agreement: planned[0].id, who: .both, what: "Anders.", by: .second))
    try talk.agree("Nog een.")
    #expect(talk.rounds.last?.agreements == planned)
    #expect(talk.agreements.map(\.what) == ["Anders.", "Nog een."])
  }

  @Test func `an agreement that a round refers to is withdrawn and never erased`() throws {
    var talk = try talk(at: .followUp)
    let id = try #require(talk.agreements.first).id
    try talk.record(.steppedBack, .agreementWithdrawn(agreement: id))
    #expect(talk.agreements.map(\.isWithdrawn) == [true])
    #expect(talk.activeAgreements.isEmpty)
    expectRefusal(.unknown, of: .agreementWithdrawn(agreement: id), in: talk)
    expectRefusal(.unknown, of: .agreementChanged(agreement: id, who: .both, what: "Toch.", by: nil), in: talk)
  }

  @Test func `an agreement that a proposal became is withdrawn and never erased`() throws {
    var talk = try proposal(by: .pester)
    let shared = try talk.record(.proposalShared(by: .pester))
    try talk.record(.steppedBack, .agreementWithdrawn(agreement: shared))
    #expect(talk.rounds.last?.talks.pester.sharedAs == shared)
    #expect(talk.agreements.first { $0.id == shared }?.isWithdrawn == true)
  }

  @Test func `a talk keeps when it was first held, also when it is reopened and held again`() throws {
    var talk = try talk(at: .followUp)
    #expect(talk.rounds.last?.talks.pester.heldAt == nil)
    try talk.hold(.pester)
    let held = try #require(talk.history.records.last).at
    #expect(talk.rounds.last?.talks.pester.heldAt == held)
    #expect(talk.rounds.last?.talks.gepeste.heldAt == nil)
    try talk.record(.talkReopened(with: .pester), .talkHeld(with: .pester))
    #expect(talk.rounds.last?.talks.pester.heldAt == held)
  }

  @Test func `an undone holding is none, and one after it is the first`() throws {
    var talk = try talk(at: .followUp)
    try talk.hold(.pester)
    try talk.undo()
    #expect(talk.rounds.last?.talks.pester.heldAt == nil)
    try talk.record(.feelingReported(by: .pester, text: "Beter."), .talkHeld(with: .pester))
    #expect(talk.rounds.last?.talks.pester.heldAt == talk.history.records.last?.at)
  }

  @Test func `an agreement may not have come up yet`() throws {
    var talk = try talk(at: .followUp)
    for person in Person.allCases { try talk.hold(person, kept: .notYet) }
    #expect(talk.rounds.last?.talks.pester.kept == [.notYet])
    #expect(talk.now.allows(.closed(deleteAfter: .expiry)))
  }

  @Test func `who did not say that it has stopped is told with what was said`() throws {
    var talk = try talk(at: .followUp)
    #expect(talk.rounds.last?.talks.pester.notStopped == nil)
    try talk.record(.bullyingReported(by: .pester, stopped: .no))
    #expect(talk.rounds.last?.talks.pester.notStopped == nil)
    try talk.hold(.gepeste, stopped: .unknown)
    #expect(talk.rounds.last?.talks.gepeste.notStopped == .unknown)
    try talk.record(.talkMissed(with: .pester, reason: "ziek"))
    #expect(talk.rounds.last?.talks.pester.notStopped == .missed)
    try talk.record(.talkReopened(with: .pester))
    try talk.record(
      .agreementReported(by: .pester, agreement: talk.agreements[0].id, kept: .yes), .talkHeld(with: .pester))
    #expect(talk.rounds.last?.talks.pester.notStopped == .no)
    try talk.record(.talkReopened(with: .pester), .bullyingReported(by: .pester, stopped: .yes))
    try talk.record(.talkHeld(with: .pester))
    #expect(talk.rounds.last?.talks.pester.notStopped == nil)
  }

  @Test func `a shared proposal is adopted in the words that both chose, for whom they chose`() throws {
    var talk = try proposal(by: .gepeste)
    expectRefusal(.blankText, of: .proposalAdopted(from: .gepeste, who: .both, what: " ", by: nil), in: talk)
    let adopted = try talk.record(
      .proposalAdopted(from: .gepeste, who: .facilitator, what: "De leerkracht eet mee.", by: .second))
    let made = try #require(talk.agreements.last)
    #expect((made.id, made.who, made.what) == (adopted, .facilitator, "De leerkracht eet mee."))
    #expect(made.by == .second)
    #expect(talk.rounds.last?.talks.gepeste.proposal == "Samen eten.")
    #expect(talk.rounds.last?.talks.gepeste.sharedAs == adopted)
    #expect(talk.consent == ByPerson(both: false))
    for event in [
      Event.proposalShared(by: .gepeste), .proposalAdopted(from: .gepeste, who: .both, what: "x", by: nil),
    ] {
      expectRefusal(.proposalAlreadyShared(.gepeste), of: event, in: talk)
    }
  }

  @Test func `only a proposal from a talk that was held is adopted`() throws {
    var talk = try talk(at: .followUp)
    let adopting = Event.proposalAdopted(from: .pester, who: .both, what: "Samen eten.", by: nil)
    expectRefusal(.talkNotDone(.pester), of: adopting, in: talk)
    try talk.hold(.pester)
    expectRefusal(.noProposal(.pester), of: adopting, in: talk)
  }

  private func proposal(by person: Person) throws -> Play {
    var talk = try talk(at: .followUp)
    try talk.record(.proposalMade(by: person, text: "Samen eten."))
    try talk.hold(person)
    return talk
  }

  @Test func `a proposal becomes an agreement only by being shared, and both are asked again`() throws {
    var talk = try proposal(by: .gepeste)
    #expect(talk.agreements.count == 1 && talk.consent == ByPerson(both: true))
    let shared = try talk.record(.proposalShared(by: .gepeste))
    let made = try #require(talk.agreements.last)
    #expect((made.id, made.who, made.what) == (shared, .gepeste, "Samen eten."))
    #expect(talk.consent == ByPerson(both: false))
    expectRefusal(.proposalAlreadyShared(.gepeste), of: .proposalShared(by: .gepeste), in: talk)
    try talk.hold(.pester)
    expectRefusal(.consentMissing([.pester, .gepeste]), of: .roundPlanned(on: .second), in: talk)
    try talk.record(.steppedBack)
    try talk.bothConsent()
    try talk.record(.steppedForward, .roundPlanned(on: .second))
    #expect(talk.rounds.last?.agreements.map(\.id) == talk.agreements.map(\.id))
  }

  @Test func `another proposal in a reopened talk can be shared too`() throws {
    var talk = try proposal(by: .pester)
    try talk.record(.proposalShared(by: .pester), .talkReopened(with: .pester))
    try talk.record(.proposalMade(by: .pester, text: "Samen fietsen."), .talkHeld(with: .pester))
    try talk.record(.proposalShared(by: .pester))
    #expect(talk.agreements.map(\.what).suffix(2) == ["Samen eten.", "Samen fietsen."])
  }

  @Test func `only a proposal from a talk that was held is shared`() throws {
    var talk = try talk(at: .followUp)
    try talk.record(.proposalMade(by: .pester, text: "Samen eten."))
    expectRefusal(.talkNotDone(.pester), of: .proposalShared(by: .pester), in: talk)
    try talk.hold(.gepeste)
    expectRefusal(.noProposal(.gepeste), of: .proposalShared(by: .gepeste), in: talk)
    try talk.record(.talkMissed(with: .pester, reason: "ziek"))
    expectRefusal(.talkNotDone(.pester), of: .proposalShared(by: .pester), in: talk)
  }

  @Test func `a blank feeling or proposal is none`() throws {
    var talk = try talk(at: .followUp)
    expectRefusal(.nothingChanges, of: .feelingReported(by: .pester, text: " \n"), in: talk)
    expectRefusal(.nothingChanges, of: .proposalMade(by: .pester, text: " "), in: talk)
    try talk.record(.feelingReported(by: .pester, text: "Goed."), .feelingReported(by: .pester, text: " "))
    #expect(talk.rounds.last?.talks.pester.feeling == "")
  }

  @Test func `a round is concluded after both talks`() throws {
    var talk = try talk(at: .followUp)
    expectRefusal(.talksOpen([.pester, .gepeste]), of: .roundPlanned(on: .second), in: talk)
    try talk.hold(.pester)
    expectRefusal(.talksOpen([.gepeste]), of: .closed(deleteAfter: .expiry), in: talk)
    try talk.hold(.gepeste)
    #expect(talk.now.allows(.closed(deleteAfter: .expiry)))
    #expect(talk.now.allows(.roundPlanned(on: .second)))
    #expect(talk.now.allows(.stopped(reason: "verhuisd")))
  }

  @Test(arguments: [BullyingStopped.no, .unknown], Person.allCases)
  func `a case does not close while one of them does not say that it has stopped`(word: BullyingStopped, by: Person)
    throws
  {
    var talk = try talk(at: .followUp)
    try talk.hold(by, stopped: word)
    try talk.hold(by.other)
    expectRefusal(.bullyingNotStopped([by]), of: .closed(deleteAfter: .expiry), in: talk)
    #expect(talk.now.allows(.roundPlanned(on: .second)))
    #expect(talk.now.allows(.stopped(reason: "het gaat zo niet")))
  }

  @Test func `it has stopped: then no broken agreement keeps the case open`() throws {
    var talk = try talk(at: .followUp)
    try talk.hold(.pester, kept: .no)
    try talk.hold(.gepeste, kept: .no)
    try talk.record(.closed(deleteAfter: .expiry))
    #expect(talk.step == .closed(deleteAfter: .expiry))
    #expect(talk.deleteAfter == .expiry && talk.nextFollowUp == nil)
  }

  @Test func `the talks of a concluded round stay as they were`() throws {
    var talk = try talk(at: .followUp)
    try talk.hold(.pester, stopped: .no)
    try talk.hold(.gepeste)
    let concluded = try #require(talk.rounds.last)
    try talk.record(.roundPlanned(on: .second))
    expectRefusal(.talkNotDone(.pester), of: .talkReopened(with: .pester), in: talk)
    try talk.record(.bullyingReported(by: .pester, stopped: .yes), .roundMoved(to: .second.adding(days: 1)))
    #expect(talk.rounds.first == concluded)
  }

  @Test(arguments: [ActiveStep.preparation, .opening, .questions, .agreements])
  func `the talks change in the follow-up only`(step: ActiveStep) throws {
    let talk = try talk(at: step)
    let agreement = EventID(writer: "w", sequence: 1)
    for event in [
      Event.bullyingReported(by: .pester, stopped: .yes), .feelingReported(by: .pester, text: "Goed."),
      .agreementReported(by: .pester, agreement: agreement, kept: .yes), .proposalMade(by: .pester, text: "Eten."),
      .talkHeld(with: .pester), .talkMissed(with: .pester, reason: "ziek"), .talkReopened(with: .pester),
      .proposalShared(by: .pester), .closed(deleteAfter: .expiry),
    ] {
      expectRefusal(.notInThisStep, of: event, in: talk)
    }
  }
}
