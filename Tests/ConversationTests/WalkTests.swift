import Conversation
import Testing

/// Every case that can be reached with 2 conditions, 1 reason, 1 extra, 1 sentence and 2 questions, in four walks that
/// overlap at the steps between them. In each case reached, everything of `Candidates` is tried; walked on from is only
/// what the walk is about. Bounds: at most 2 answers in a square, written notes in one square at a time; at most 2
/// agreements, one of them changed; at most 2 rounds, and one that is over is not told apart by what was said in it; of
/// the values that decide alike one is followed. Seen when written: 512 + 3300 + 1895 + 4498 cases, 1.1 million events.
struct WalkTests {
  private func expectSound(_ walk: Walk, from beginning: Play, atLeast count: Int, tried: Int) {
    #expect(walk.findings == [])
    let retracing = Retracing(walk, from: beginning.history)
    #expect(retracing.findings == [])
    #expect(walk.states.count >= count && walk.tried >= tried)
    #expect(retracing.taken == walk.states.count - 1)
  }

  @Test func `the preparation and the opening keep the rules and have no dead end`() throws {
    let beginning = try talk(at: .preparation)
    let walk = Walk(from: beginning.now) { state, event in
      switch event {
      case .conditionAnswered, .reasonMarked, .extraMarked, .sentenceSaid, .starterChosen, .steppedForward,
        .steppedBack, .stopped, .resumed:
        true
      case .answeredWithoutNote(0, .pester): true
      default: false
      }
    }
    expectSound(walk, from: beginning, atLeast: 500, tried: 45_000)
  }

  @Test func `the board keeps the rules and has no dead end`() throws {
    let beginning = try talk(at: .questions)
    let walk = Walk(from: beginning.now) { state, event in
      switch event {
      case .asked, .askingTakenBack, .answered, .answeredWithoutNote, .answerCorrected, .answerRemoved, .questionMoved,
        .steppedForward, .steppedBack:
        let noted = state.cells.filter { $0.answers.contains { !$0.text.isEmpty } }
        return noted.count <= 1 && state.cells.allSatisfy { $0.answers.count <= 2 } && state.hasReached(.questions)
      default: return false
      }
    }
    expectSound(walk, from: beginning, atLeast: 3_000, tried: 300_000)
  }

  @Test func `the agreements keep the rules and have no dead end`() throws {
    let beginning = try talk(at: .agreements)
    let walk = Walk(from: beginning.now) { state, event in
      switch event {
      case .agreementMade, .agreementChanged, .agreementWithdrawn, .consentGiven, .consentTakenBack, .roundPlanned,
        .steppedForward, .steppedBack:
        let changed = state.agreements.filter { $0.what == "y" }
        return state.agreements.count <= 2 && changed.count <= 1 && state.hasReached(.agreements)
      default: return false
      }
    }
    expectSound(walk, from: beginning, atLeast: 1_800, tried: 220_000)
  }

  @Test func `the follow-up keeps the rules and has no dead end`() throws {
    // The two are alike but for who begins, so more is said by one of them.
    let one = Role.gepeste
    let beginning = try talk(at: .followUp)
    let walk = Walk(from: beginning.now, distinguishing: \.withoutOldWords) { state, event in
      guard state.rounds.count <= 2, state.agreements.count <= 2, state.hasReached(.agreements) else { return false }
      return switch event {
      case .bullyingReported(one, _), .proposalMade(one, _), .talkHeld, .talkMissed(one, _), .talkReopened(one),
        .proposalShared, .consentGiven, .roundPlanned, .closed, .reopened, .steppedBack, .steppedForward:
        true
      // Every value is tried everywhere; walked on from are those that can decide differently.
      case .agreementReported(_, _, let kept): kept == .no
      case .bullyingReported(_, let stopped): stopped == .yes
      default: false
      }
    }
    expectSound(walk, from: beginning, atLeast: 4_000, tried: 500_000)
    // The far ends are among them.
    #expect(walk.states.contains { $0.deleteAfter != nil && $0.rounds.count == 2 && $0.agreements.count == 2 })
    #expect(walk.states.contains { $0.rounds.count == 2 && $0.activeStep == .agreements && $0.agreed.count == 2 })
  }
}

extension Conversation {
  /// Everything that the rules look at once a round is over.
  fileprivate var withoutOldWords: AnyHashable {
    AnyHashable([step, agreements, agreed, consent, rounds.last, rounds.count] as [AnyHashable])
  }
}
