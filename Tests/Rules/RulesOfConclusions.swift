import Conversation

/// A case, whose computed properties are held against the values stored in it.
struct Conclusions {
  let state: Conversation
  let plain: PlainCase
}

extension Rules {
  /// What holds of the computed properties that screens and reports read.
  static let ofConclusions: [Rule<Conclusions>] = [
    rule("R1: what is missing before the talk is named") {
      let answers = $0.plain.conditions
      return $0.state.unmetConditions == answers.indices.filter { answers[$0] != .yes }
        && $0.state.declinedConditions == answers.indices.filter { answers[$0] == .no }
    },
    rule("R1: a condition is about the one it names") { subject in
      subject.state.script.conditions.enumerated().allSatisfy { place, condition in
        let name = subject.plain.names[subject.plain.person(condition.about)]
        func filled(_ text: String) -> String { text.split("{naam}").joined(separator: name) }
        return subject.state.conditionText(place) == filled(condition.text)
          && subject.state.unclearText(place) == filled(condition.unclear)
          && subject.state.declinedText(place) == filled(condition.declined)
      }
    },
    rule("R3: the sentences still to be said are named") { subject in
      subject.state.unsaidSentences == subject.plain.said.indices.filter { !subject.plain.said[$0] }
    },
    rule("R3: the topic stands in the opening sentences") { subject in
      let (script, topic) = (subject.state.script, subject.plain.topic)
      return script.opening.enumerated().allSatisfy { place, sentence in
        let filled = topic.saysNothing ? sentence : sentence.split(script.topicSlot).joined(separator: topic)
        return subject.state.openingSentence(place) == filled
      }
    },
    rule("R3: who begins stands first") { $0.state.speakers == $0.plain.inOrder },
    rule("R4: a question names the other person") { subject in
      subject.plain.turns.allSatisfy { turn in
        let script = subject.state.script
        let slot = script.otherSlot
        var text = script.questions[turn.question].text
        if script.language != "fr" { text = text.split(slot + " ?").joined(separator: slot + "?") }
        let other = subject.plain.names[turn.person.otherPerson]
        return subject.state.wording(turn) == text.split(slot).joined(separator: other)
      }
    },
    rule("R4: the board tells what is answered, and how much") { subject in
      let (turns, open) = (subject.plain.turns, subject.plain.openTurns)
      return subject.state.turns == turns && subject.state.openTurns == open
        && subject.state.progress == (turns.count - open.count, turns.count)
        && turns.allSatisfy { turn in
          let (cell, plain) = (subject.state[turn], subject.plain.cell(turn))
          return cell.map(PlainCell.init) == plain && cell?.isAnswered == (plain?.answers.isEmpty == false)
            && cell?.answers.map(PlainAnswer.init) == plain?.answers
        }
    },
    rule("R5: the turn is the first not asked, else the first not answered") {
      $0.state.suggestedTurn == $0.plain.turnToTake
    },
    rule("R9: the agreements that hold are told") {
      $0.state.activeAgreements.map(PlainAgreement.init) == $0.plain.inForce
    },
    rule("R9: the answers to the last question are offered as wording") { subject in
      let offered = subject.state.offeredWordings
      let expected = subject.plain.wordings(lastQuestion: subject.state.script.questions.count - 1)
      return offered.map(\.person) == expected.map(\.person) && offered.map(\.text) == expected.map(\.text)
    },
    rule("R10: the day is shown while the case is under way") {
      $0.state.nextFollowUp == $0.plain.days.open && $0.state.deleteAfter == $0.plain.days.deletion
    },
    rule("R11, R12: a talk is done when it was held or missed, and tells whether it has stopped") { subject in
      zip(subject.state.rounds, subject.plain.rounds).allSatisfy { round, plain in
        [Person.pester, .gepeste].allSatisfy { person in
          let (talk, told) = (person == .pester ? round.talks.pester : round.talks.gepeste, plain.talks[person])
          return talk.isDone == told.isOver && talk.saysStopped == told.saysItStopped
            && talk.isBegun == told.isBegun && talk.notStopped == told.notStopped
        } && round.isDone == (plain.talks.pester.isOver && plain.talks.gepeste.isOver)
      }
    },
    rule("R12: a round is open until a new one or the end") {
      $0.state.openRound.map(PlainRound.init) == ($0.plain.isClosed ? nil : $0.plain.rounds.last)
    },
    rule("R13: who has which role is told") { subject in
      let gepeste = subject.plain.person(.gepeste)
      return subject.state.role(of: subject.plain.pester) == .pester && subject.state.role(of: gepeste) == .gepeste
        && subject.state.person(in: .pester) == subject.plain.pester && subject.state.person(in: .gepeste) == gepeste
    },
    rule("R13: the step under way is told") { $0.state.activeStep == $0.plain.stepUnderWay },
  ]
}

extension PlainCase {
  /// In question order, the one who begins first: the first cell not asked, else the first not answered (R5).
  fileprivate var turnToTake: Turn? {
    let open = openTurns
    return open.first { cell($0)?.isAsked == false } ?? open.first
  }

  fileprivate func wordings(lastQuestion: Int) -> [(person: Person, text: String)] {
    let taken = Set(inForce.map(\.what))
    return inOrder.flatMap { person in
      (cell(Turn(question: lastQuestion, person: person))?.answers ?? [])
        .filter { !$0.text.saysNothing && !taken.contains($0.text) }.map { (person, $0.text) }
    }
  }
}

extension PlainTalk {
  /// Why a talk that is over does not say that the bullying has stopped.
  fileprivate var notStopped: NotStopped? {
    switch (status, stopped) {
    case (.missed, _): .missed
    case (.held, .no): .no
    case (.held, .unknown): .unknown
    default: nil
    }
  }

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
