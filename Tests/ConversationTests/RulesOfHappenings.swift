import Conversation

extension Rules {
  /// What holds of everything that is offered, whether it happens or is refused.
  static let ofOffers: [Rule<Of<Happening>>] = [
    rule("R15: what the rules allow happens, and nothing else") {
      ($0.refusal == nil) == mayHappen($0.event, in: $0.before)
    },
    rule("R15: what is refused changes nothing") { $0.refusal == nil || $0.after == nil },
    rule("R15: the refusal says what is missing") {
      $0.refusal == nil || says($0.refusal, of: $0.event, in: $0.before)
    },
  ]

  /// What holds of everything that happens.
  static let ofChanges: [Rule<Change>] = [
    rule("R14: what happens changes something") { before, after, _ in before != after },
    rule("R2, R6-R11: an event changes its own part and no other") { changedParts($0, $1).isSubset(of: parts(of: $2)) },
    rule("R3: what was said stays said") { before, after, _ in zip(before.said, after.said).allSatisfy { !$0 || $1 } },
    rule("R4, R6: an answer is added behind the earlier ones, in its own square", answersAreKept),
    rule("R7: a moved question stands where it was put, the others in their order", orderIsKept),
    rule("R7: answers go where their question goes") { before, after, event in
      if case .questionMoved = event { Set(before.board) == Set(after.board) } else { true }
    },
    rule("R8: a step goes one further or one back", stepsOneByOne),
    rule("R9, R12: whatever changes the agreements asks both consents anew") { before, after, _ in
      before.agreements == after.agreements || after.consent == ByRole(both: false)
    },
    rule("R9: a consent is given or taken back by one person at a time", consentIsOwn),
    rule("R11: an agreement is kept while a round refers to it, also when withdrawn", agreementsAreKept),
    rule("R10, R12: a round is added at the end, about what both consented to", roundsAreAdded),
    rule("R11: a round keeps its agreements, a concluded one everything", roundsAreKept),
    rule("R11: a report is about that person's talk alone", talksAreSeparate),
    rule("R11: a finished talk stays as it is until it is reopened", finishedTalksAreKept),
    rule("R12: a proposal becomes an agreement by being shared", proposalsAreShared),
    rule("R13: stopping keeps where it was, resuming goes on there", stopsAndResumes),
  ]

  private static let answersAreKept: Change = { before, after, event in
    before.turns.allSatisfy { turn in
      let (old, new) = (before[turn]?.answers ?? [], after[turn]?.answers ?? [])
      switch event {
      case .answered(turn.question, turn.person, let text):
        return new.dropLast() == old[...] && new.last?.text == text && !text.isBlank
      case .answeredWithoutNote(turn.question, turn.person): return old.isEmpty && new.map(\.text) == [""]
      case .answerCorrected(let id, let text):
        return new.map(\.id) == old.map(\.id) && new.map(\.at) == old.map(\.at)
          && zip(old, new).allSatisfy { $1.text == ($0.id == id ? text : $0.text) }
      case .answerRemoved(let id): return new == old.filter { $0.id != id } && new.isEmpty == old.isEmpty
      default: return new == old
      }
    }
  }

  private static let orderIsKept: Change = { before, after, event in
    let (old, new) = (before.board.map(\.question), after.board.map(\.question))
    guard case .questionMoved(let question, let place) = event else { return old == new }
    return new[place] == question && new.filter { $0 != question } == old.filter { $0 != question }
  }

  private static let stepsOneByOne: Change = { before, after, event in
    switch event {
    case .steppedForward: after.activeStep != nil && after.activeStep == before.activeStep?.next
    case .steppedBack: after.activeStep != nil && after.activeStep == before.activeStep?.previous
    case .roundPlanned, .reopened: after.activeStep == .followUp
    case .closed(let day), .deleteAfterMoved(let day): after.step == .closed(deleteAfter: day)
    default: true
    }
  }

  private static let consentIsOwn: Change = { before, after, event in
    switch event {
    case .consentGiven(let person): after.consent[person] && after.consent[person.other] == before.consent[person.other]
    case .consentTakenBack(let person):
      !after.consent[person] && after.consent[person.other] == before.consent[person.other]
    default: after.consent == before.consent || after.agreements != before.agreements
    }
  }

  private static let agreementsAreKept: Change = { before, after, event in
    let (old, new) = (before.agreements, after.agreements)
    switch event {
    case .agreementMade(let who, let what, let day):
      return new.dropLast() == old[...] && new.last?.who == who && new.last?.what == what && new.last?.by == day
    case .agreementChanged(let id, let who, let what, let day):
      return new.map(\.id) == old.map(\.id)
        && zip(old, new).allSatisfy { $0.id == id ? ($1.who, $1.what, $1.by) == (who, what, day) : $0 == $1 }
    case .agreementWithdrawn(let id):
      return !after.activeAgreements.contains { $0.id == id }
        && new.filter { $0.id != id } == old.filter { $0.id != id }
    case .proposalShared: return new.dropLast() == old[...]
    default: return new == old
    }
  }

  private static let roundsAreAdded: Change = { before, after, event in
    switch event {
    case .roundPlanned(let day), .reopened(let day):
      guard let round = after.rounds.last, after.rounds.count == before.rounds.count + 1 else { return false }
      if case .roundPlanned = event, before.consent != ByRole(both: true) { return false }
      return round.planned == day && round.agreements == before.agreed && !round.agreements.isEmpty
        && round.talks.allSatisfy { $0 == Round.untouched(round) }
    default: return after.rounds.count == before.rounds.count
    }
  }

  private static let roundsAreKept: Change = { before, after, _ in
    let wasAdded = after.rounds.count > before.rounds.count
    let concluded = wasAdded ? before.rounds[...] : before.rounds.dropLast()
    return after.rounds.prefix(concluded.count) == concluded
      && zip(before.rounds, after.rounds).allSatisfy { $0.agreements == $1.agreements }
  }

  private static let talksAreSeparate: Change = { before, after, event in
    guard after.rounds.count == before.rounds.count, let old = before.rounds.last, let new = after.rounds.last
    else { return true }
    return Role.allCases.allSatisfy { event.personOfTalk == $0 || old.talks[$0] == new.talks[$0] }
  }

  private static let finishedTalksAreKept: Change = { before, after, event in
    guard after.rounds.count == before.rounds.count, let old = before.rounds.last, let new = after.rounds.last
    else { return true }
    return Role.allCases.allSatisfy { person in
      switch event {
      case .talkReopened(person):
        new.talks[person].status == .open && new.talks[person].stopped == old.talks[person].stopped
      case .proposalShared(person): new.talks[person].status == .held
      default: !old.talks[person].isDone || new.talks[person] == old.talks[person]
      }
    }
  }

  private static let proposalsAreShared: Change = { before, after, event in
    guard case .proposalShared(let person) = event, let talk = after.rounds.last?.talks[person] else { return true }
    let made = after.agreements.last
    return talk.sharedAs == made?.id && made?.what == talk.proposal && made?.who == Party(person)
      && after.consent == ByRole(both: false)
  }

  private static let stopsAndResumes: Change = { before, after, event in
    switch event {
    case .stopped(let reason):
      guard let step = before.activeStep else { return false }
      return after.step == .stopped(from: step, reason: reason)
    case .resumed:
      guard case .stopped(let from, _) = before.step else { return false }
      return after.step == .active(from)
    default: return true
    }
  }
}

extension Round {
  /// A talk of this round in which nothing has been said.
  fileprivate static func untouched(_ round: Round) -> Talk? {
    let talk = round.talks.pester
    let isUntouched =
      talk.status == .open && talk.stopped == nil && talk.kept.allSatisfy { $0 == nil }
      && talk.feeling.isEmpty && talk.proposal.isEmpty && talk.sharedAs == nil
    return isUntouched ? talk : nil
  }
}

extension Event {
  /// The person whose talk this changes.
  fileprivate var personOfTalk: Role? {
    if case .proposalShared(let person) = self { person } else { separateTalk }
  }
}
