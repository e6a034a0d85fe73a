import Conversation

extension Rules {
  /// What holds of every case at every moment.
  static let ofCases: [Rule<PlainCase>] = [
    rule("R1: nobody is past the preparation without the conditions") {
      $0.reached == 0 || $0.conditions.allSatisfy { $0 == .yes }
    },
    rule("R3: nobody is past the opening with a sentence unsaid") { $0.reached <= 1 || !$0.said.contains(false) },
    rule("R4: a cell that is answered has an answer") { state in
      state.cells.allSatisfy { $0.isAsked || $0.answers.isEmpty }
    },
    rule("R6: every answer has an id of its own") { state in
      let ids = state.answers.map(\.id)
      return Set(ids).count == ids.count
    },
    rule("R7: every question stands on the board once") { state in
      let questions = state.board.map(\.question)
      return Set(questions) == Set(0..<questions.count)
    },
    rule("R8: nobody is past the questions with one open") { $0.reached <= 2 || $0.openTurns.isEmpty },
    rule("R9: the follow-up is about at least one agreement") {
      $0.reached <= 3 || !$0.agreed.isEmpty && !$0.inForce.isEmpty
    },
    rule("R9: nobody consents to nothing") { !$0.inForce.isEmpty || !$0.consent.pester && !$0.consent.gepeste },
    rule("R9: both consent to what is agreed") { !$0.bothConsent || $0.agreed == $0.inForce },
    rule("R9: an agreement has words") { $0.agreements.allSatisfy { !$0.what.saysNothing } },
    rule("R10: a follow-up has a day") { $0.reached <= 3 || !$0.rounds.isEmpty },
    rule("R11: a talk that was held answers both required questions") {
      $0.rounds.allSatisfy { [$0.talks.pester, $0.talks.gepeste].allSatisfy { $0.isWhole } }
    },
    rule("R11: a talk that was missed has a reason") {
      $0.rounds.allSatisfy { [$0.talks.pester, $0.talks.gepeste].allSatisfy { $0.hasReasonIfMissed } }
    },
    rule("R11: a talk asks about every agreement of its round") {
      $0.rounds.allSatisfy {
        $0.talks.pester.kept.count == $0.agreements.count && $0.talks.gepeste.kept.count == $0.agreements.count
      }
    },
    rule("R11: an agreement that a round refers to is not erased") { state in
      let present = Set(state.agreements.map(\.id))
      return state.rounds.allSatisfy { round in
        round.agreements.allSatisfy { present.contains($0.id) }
          && [round.talks.pester, round.talks.gepeste].compactMap(\.sharedAs).allSatisfy(present.contains)
      }
    },
    rule("R11: every agreement has an id of its own") { Set($0.agreements.map(\.id)).count == $0.agreements.count },
    rule("R11: only the last round can be unfinished") {
      $0.rounds.dropLast().allSatisfy { $0.talks.pester.isOver && $0.talks.gepeste.isOver }
    },
    rule("R11, R12: what was shared is the proposal of a talk") { state in
      state.rounds.allSatisfy { round in
        [round.talks.pester, round.talks.gepeste].allSatisfy { $0.sharedAs == nil || !$0.proposal.saysNothing }
      }
    },
    rule("R12: a closed case ended with both saying that it has stopped") {
      guard $0.isClosed else { return true }
      return $0.rounds.last.map { $0.talks.pester.saysItStopped && $0.talks.gepeste.saysItStopped } ?? false
    },
    rule("R13: both names are there, and different") {
      let (one, other) = ($0.names.pester, $0.names.gepeste)
      return !one.saysNothing && !other.saysNothing && one.letters != other.letters
    },
    rule("R13: a stopped case has a reason") {
      if case .stopped(_, let reason) = $0.step { !reason.saysNothing } else { true }
    },
  ]
}

extension String {
  /// What tells names apart, however they are written.
  fileprivate var letters: String { lowercased().filter { !$0.isWhitespace } }
}

extension PlainTalk {
  fileprivate var isWhole: Bool { status != .held || stopped != nil && !kept.contains(nil) }

  fileprivate var hasReasonIfMissed: Bool {
    if case .missed(let reason) = status { !reason.saysNothing } else { true }
  }
}
