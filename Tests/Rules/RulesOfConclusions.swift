import Conversation

/// A case with what it concludes, beside what is stored in it: what screens and summaries ask of it.
struct Conclusions {
  let state: Conversation
  let account: Account
}

extension Rules {
  /// What holds of everything that a case says of itself.
  static let ofConclusions: [Rule<Conclusions>] = [
    rule("R1: what is missing before the talk is named") {
      let answers = $0.account.conditions
      return $0.state.unmetConditions == answers.indices.filter { answers[$0] != .yes }
        && $0.state.declinedConditions == answers.indices.filter { answers[$0] == .no }
    },
    rule("R1: a condition is about the one it names") { subject in
      subject.state.script.conditions.enumerated().allSatisfy { place, condition in
        let name = subject.account.names[subject.account.person(condition.about)]
        func filled(_ text: String) -> String { text.split("{naam}").joined(separator: name) }
        return subject.state.conditionText(place) == filled(condition.text)
          && subject.state.unclearText(place) == filled(condition.unclear)
          && subject.state.declinedText(place) == filled(condition.declined)
      }
    },
    rule("R3: the sentences still to be said are named") { subject in
      subject.state.unsaidSentences == subject.account.said.indices.filter { !subject.account.said[$0] }
    },
    rule("R3: the topic stands in the opening sentences") { subject in
      let (script, topic) = (subject.state.script, subject.account.topic)
      return script.opening.enumerated().allSatisfy { place, sentence in
        let filled = topic.saysNothing ? sentence : sentence.split(script.topicSlot).joined(separator: topic)
        return subject.state.openingSentence(place) == filled
      }
    },
    rule("R3: who begins stands first") { $0.state.speakers == $0.account.inOrder },
    rule("R4: a question names the other person") { subject in
      subject.account.turns.allSatisfy { turn in
        let script = subject.state.script
        let slot = script.otherSlot
        var text = script.questions[turn.question].text
        if script.language != "fr" { text = text.split(slot + " ?").joined(separator: slot + "?") }
        let other = subject.account.names[turn.person.fellow]
        return subject.state.wording(turn) == text.split(slot).joined(separator: other)
      }
    },
    rule("R4: the board tells what is answered, and how much") { subject in
      let (turns, open) = (subject.account.turns, subject.account.openTurns)
      return subject.state.turns == turns && subject.state.openTurns == open
        && subject.state.progress == (turns.count - open.count, turns.count)
        && turns.allSatisfy { turn in
          let (cell, square) = (subject.state[turn], subject.account.square(turn))
          return cell.map(Square.init) == square && cell?.isAnswered == (square?.notes.isEmpty == false)
            && cell?.answers.map(Note.init) == square?.notes
        }
    },
    rule("R5: the turn is the first not asked, else the first not answered") {
      $0.state.suggestedTurn == $0.account.turnToTake
    },
    rule("R9: the agreements that hold are told") { $0.state.activeAgreements.map(Deal.init) == $0.account.inForce },
    rule("R9: the answers to the last question are offered as wording") { subject in
      let offered = subject.state.offeredWordings
      let expected = subject.account.wordings(lastQuestion: subject.state.script.questions.count - 1)
      return offered.map(\.person) == expected.map(\.person) && offered.map(\.text) == expected.map(\.text)
    },
    rule("R10: the day is shown while the case is under way") {
      $0.state.nextFollowUp == $0.account.days.open && $0.state.deleteAfter == $0.account.days.deletion
    },
    rule("R11: a talk is done when it was held or missed") { subject in
      zip(subject.state.rounds, subject.account.rounds).allSatisfy { round, visit in
        [Person.pester, .gepeste].allSatisfy { person in
          let (talk, report) = (person == .pester ? round.talks.pester : round.talks.gepeste, visit.talks[person])
          return talk.isDone == report.isOver && talk.saysStopped == report.saysItStopped
            && talk.isBegun == report.isBegun
        } && round.isDone == (visit.talks.pester.isOver && visit.talks.gepeste.isOver)
      }
    },
    rule("R12: a round is open until a new one or the end") {
      $0.state.openRound.map(Visit.init) == ($0.account.isClosed ? nil : $0.account.rounds.last)
    },
    rule("R13: the step under way is told") { $0.state.activeStep == $0.account.stepUnderWay },
  ]
}

extension Account {
  /// In question order, the one who begins first: the first square not asked, else the first not answered (R5).
  fileprivate var turnToTake: Turn? {
    let open = openTurns
    return open.first { square($0)?.isAsked == false } ?? open.first
  }

  fileprivate func wordings(lastQuestion: Int) -> [(person: Person, text: String)] {
    let taken = Set(inForce.map(\.what))
    return inOrder.flatMap { person in
      (square(Turn(question: lastQuestion, person: person))?.notes ?? [])
        .filter { !$0.text.saysNothing && !taken.contains($0.text) }.map { (person, $0.text) }
    }
  }
}

extension Report {
  fileprivate var isBegun: Bool {
    stopped != nil || kept.contains { $0 != nil } || feeling != "" || proposal != ""
  }
}

extension String {
  /// The parts before, between and behind a word that stands in it.
  fileprivate func split(_ word: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    // An empty word stands everywhere; a script that asks for it has a flaw.
    guard !word.isEmpty else { return [self] }
    while let place = rest.firstRange(of: word) {
      parts.append(String(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
    }
    return parts + [String(rest)]
  }
}
