import Conversation

/// An event that was applied: the case before and after it, and the case that the rules expect.
struct Change {
  let event: Event
  let before: PlainCase
  let after: PlainCase
  let expected: PlainCase

  init(_ attempt: EventAttempt, _ after: PlainCase) {
    (event, before, self.after) = (attempt.event, attempt.before, after)
    expected = before.applying(event, as: attempt.id, at: attempt.moment)
  }

  /// Whether a part of the case is as the rules expect.
  func isRight<Part: Equatable>(_ part: KeyPath<PlainCase, Part>) -> Bool {
    after[keyPath: part] == expected[keyPath: part]
  }
}

extension Rules {
  /// What holds of every event that a case is asked to apply, accepted or refused.
  static let ofEventAttempts: [Rule<EventAttempt>] = [
    rule("R15: what the rules permit is applied, what they forbid is refused") {
      ($0.refusal == nil) == $0.expectedRefusals.isEmpty
    },
    rule("R15: a refusal gives the reason") { attempt in
      attempt.refusal.map { attempt.expectedRefusals.isEmpty || attempt.expectedRefusals.contains($0) } ?? true
    },
    rule("R15: what is refused changes nothing") { !$0.changedThoughRefused },
    rule("R15: a refusal says whether it can still come") {
      $0.refusal.map { $0.isNotYet == $0.isForSomethingMissing } ?? true
    },
  ]

  /// What holds of every event that was applied.
  static let ofChanges: [Rule<Change>] = [
    rule("R1: a condition has the answer last given") { $0.isRight(\.conditions) },
    rule("R2: a tick is as it was last set") { $0.isRight(\.reasons) && $0.isRight(\.extras) },
    rule("R3: what was said is marked, and stays so") { $0.isRight(\.said) },
    rule("R3: the one chosen begins") { $0.isRight(\.starter) },
    rule("R4: a cell is asked and answered by its own events alone") { change in
      change.event.isOfAnswers || change.event.isOfOrder || change.isRight(\.board)
    },
    rule("R6: answers are added behind the earlier ones, corrected in place, and removed one at a time") {
      !$0.event.isOfAnswers || $0.isRight(\.board)
    },
    rule("R6: a correction keeps the time, and nothing but a removal loses an answer") { change in
      if let id = change.event.answerRemoved {
        return Set(change.after.answers.map(\.id)) == Set(change.before.answers.map(\.id)).subtracting([id])
      }
      let after = Dictionary(change.after.answers.map { ($0.id, $0.at) }) { first, _ in first }
      return change.before.answers.allSatisfy { after[$0.id] == $0.at }
    },
    rule("R6: an answer goes to the other person by being moved, and in no other way") { change in
      [Person.pester, .gepeste].allSatisfy { person in
        let (old, new) = (change.before.answers(of: person), change.after.answers(of: person.otherPerson))
        return change.event.answerMoved.map { new.intersection(old) == [$0] || old.isDisjoint(with: new) }
          ?? old.isDisjoint(with: new)
      }
    },
    rule("R6: a cell that lost its only answer is still asked") { change in
      !change.event.isOfAnswers || change.isRight(\.cells.asked)
    },
    rule("R7: a moved question stands where it was put, the others in their order, each with its answers") {
      !$0.event.isOfOrder || $0.isRight(\.board)
    },
    rule("R8, R10, R12, R13: a case goes one step, and only where its event leads") { $0.isRight(\.step) },
    rule("R9: the agreements are as they were last worded") { change in
      change.event.isOfWithdrawing || change.isRight(\.agreements)
    },
    rule("R9: a consent is given or taken back by its own person alone") { change in
      !change.event.isOfConsent || change.isRight(\.consent)
    },
    rule("R9, R12: whatever changes the agreements asks both consents anew, and nothing else does") { change in
      change.event.isOfConsent || change.isRight(\.consent)
    },
    rule("R9: what is agreed is what both consented to last") { $0.isRight(\.agreed) },
    rule("R10: a planned day is the one that was chosen") { change in
      change.after.rounds.map(\.planned) == change.expected.rounds.map(\.planned)
    },
    rule("R11: an agreement is erased only while no round refers to it") { change in
      !change.event.isOfWithdrawing || change.isRight(\.agreements)
    },
    rule("R11: a round is about what both agreed to when it was planned") { change in
      change.after.rounds.map(\.agreements) == change.expected.rounds.map(\.agreements)
    },
    rule("R11: what is over stays as it is: earlier rounds, and finished talks until they are reopened") { change in
      zip(change.before.rounds, change.after.rounds).enumerated().allSatisfy { place, round in
        let isPast = place < change.after.rounds.count - 1
        return [Person.pester, .gepeste].allSatisfy { person in
          let (old, new) = (round.0.talks[person], round.1.talks[person])
          let isAsked = change.event == .talkReopened(with: person) || change.event.isOfSharing
          return old == new || !isPast && (isAsked || !old.isOver)
        }
      }
    },
    rule("R11: a report is that person's own, and is kept as it was given") { change in
      change.event.isOfSharing || change.isRight(\.rounds.reports)
    },
    rule("R12: a shared proposal is known as the agreement that it became") { change in
      !change.event.isOfSharing || change.isRight(\.rounds.reports)
    },
    rule("R13: names and topic are as they were last corrected") { $0.isRight(\.names) && $0.isRight(\.topic) },
    rule("R13: the two have the roles that they were given last") { $0.isRight(\.pester) },
    rule("R13: swapped roles leave with each person what that person said") { change in
      guard case .rolesSwapped = change.event else { return true }
      return change.isRight(\.board) && change.isRight(\.agreements) && change.isRight(\.rounds)
        && change.isRight(\.names) && change.isRight(\.starter)
    },
    rule("R13: every stop is kept, with when it was and when it ended") { $0.isRight(\.stops) },
    rule("R14: an event that is applied changes something") { $0.before != $0.after },
  ]
}

extension [PlainRound] {
  fileprivate var reports: [Pair<PlainTalk>] { map(\.talks) }
}

extension Event {
  fileprivate var isOfAnswers: Bool {
    switch self {
    case .answered, .answeredWithoutNote, .answerCorrected, .answerRemoved, .answerTakenBack, .answerMoved: true
    default: false
    }
  }

  fileprivate var answerRemoved: EventID? {
    switch self {
    case .answerRemoved(let id), .answerTakenBack(let id): id
    default: nil
    }
  }

  fileprivate var answerMoved: EventID? { if case .answerMoved(let id, _) = self { id } else { nil } }

  fileprivate var isOfOrder: Bool { if case .questionMoved = self { true } else { false } }

  fileprivate var isOfWithdrawing: Bool { if case .agreementWithdrawn = self { true } else { false } }

  fileprivate var isOfConsent: Bool {
    switch self {
    case .consentGiven, .consentTakenBack: true
    default: false
    }
  }

  fileprivate var isOfSharing: Bool {
    switch self {
    case .proposalShared, .proposalAdopted: true
    default: false
    }
  }
}

extension [PlainCell] {
  fileprivate var asked: [Bool] { map(\.isAsked) }
}
