import Conversation

extension Rules {
  /// What holds of every case at every moment.
  static let ofStates: [Rule<Of<Conversation>>] = [
    rule("R1: nobody is past the preparation without the conditions") {
      !$0.hasReached(.opening) || $0.conditions.allSatisfy { $0 == .yes }
    },
    rule("R3: nobody is past the opening with a sentence unsaid") {
      !$0.hasReached(.questions) || $0.said.allSatisfy(\.self)
    },
    rule("R3: who begins stands first") { state in
      state.speakers == [state.starter, state.starter.other]
        && state.turns.enumerated().allSatisfy { $0.element.person == state.speakers[$0.offset % 2] }
    },
    rule("R4: only a first answer can be without a note") {
      $0.cells.allSatisfy { $0.answers.dropFirst().allSatisfy { !$0.text.isBlank } }
    },
    rule("R4: answered is answered by someone") { $0.cells.allSatisfy { $0.isAnswered == !$0.answers.isEmpty } },
    rule("R5: the turn is the first not asked, else the first not answered") { $0.suggestedTurn == turn(in: $0) },
    rule("R7: every question stands on the board once") {
      $0.board.map(\.question).sorted() == Array($0.script.questions.indices)
    },
    rule("R8: nobody is past the questions with one open") {
      !$0.hasReached(.agreements) || $0.cells.allSatisfy(\.isAnswered)
    },
    rule("R9: the follow-up is about at least one agreement") {
      !$0.hasReached(.followUp) || !$0.agreed.isEmpty && !$0.activeAgreements.isEmpty
    },
    rule("R9: nobody consents to nothing") { !$0.activeAgreements.isEmpty || $0.consent == ByRole(both: false) },
    rule("R9: both consent to what is agreed") { $0.consent != ByRole(both: true) || $0.agreed == $0.activeAgreements },
    rule("R9: an agreement has words") { $0.agreements.allSatisfy { !$0.what.isBlank } },
    rule("R10: a follow-up has a day") { !$0.hasReached(.followUp) || !$0.rounds.isEmpty },
    rule("R10: the day is shown while the case is under way") {
      $0.nextFollowUp == ($0.activeStep == nil ? nil : $0.rounds.last?.planned)
    },
    rule("R11: a talk that was held answers both required questions") { state in
      state.rounds.allSatisfy {
        $0.talks.allSatisfy { $0.status != .held || $0.stopped != nil && !$0.kept.contains(nil) }
      }
    },
    rule("R11: a talk that was missed has a reason") { state in
      state.rounds.allSatisfy {
        $0.talks.allSatisfy { if case .missed(let reason) = $0.status { !reason.isBlank } else { true } }
      }
    },
    rule("R11: a talk asks about every agreement of its round") { state in
      state.rounds.allSatisfy { round in round.talks.allSatisfy { $0.kept.count == round.agreements.count } }
    },
    rule("R11: an agreement that a round refers to is not erased") { state in
      let present = Set(state.agreements.map(\.id))
      return state.rounds.allSatisfy { round in
        round.agreements.allSatisfy { present.contains($0.id) }
          && round.talks.allSatisfy { $0.sharedAs.map(present.contains) ?? true }
      }
    },
    rule("R11: agreements have their own ids") { Set($0.agreements.map(\.id)).count == $0.agreements.count },
    rule("R11: only the last round can be unfinished") { $0.rounds.dropLast().allSatisfy(\.isDone) },
    rule("R12: a closed case ended with both saying that it has stopped") { state in
      guard case .closed = state.step else { return true }
      return state.rounds.last?.talks.allSatisfy { $0.status == .held && $0.stopped == .yes } ?? false
    },
    rule("R12: a round is open until a new one or the end") { state in
      if case .closed = state.step { state.openRound == nil } else { state.openRound == state.rounds.last }
    },
    rule("R13: both names are there, and different") { state in
      !state.persons[.pester].isBlank && !state.persons[.gepeste].isBlank
        && state.persons[.pester] != state.persons[.gepeste]
    },
    rule("R13: a stopped case knows why") {
      if case .stopped(_, let reason) = $0.step { !reason.isBlank } else { true }
    },
  ]

  /// R5 in other words than the case itself uses.
  private static func turn(in state: Conversation) -> Turn? {
    for wanted in [Cell.unasked, .asked] {
      for row in state.board {
        for person in [state.starter, state.starter.other] where row.cells[person] == wanted {
          return Turn(question: row.question, person: person)
        }
      }
    }
    return nil
  }
}
