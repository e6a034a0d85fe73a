import Conversation
import TUI
import Texts

// The state of a case in the words of what is shown. Before a child there are names, never roles.
extension CaseContext {
  /// The same in other words: the facilitator's, for what only the facilitator reads.
  func with(_ texts: Texts) -> CaseContext {
    var copy = self
    copy.context.texts = texts
    return copy
  }

  /// The place of a question on the board, counted from 1.
  func number(_ question: Question.ID) -> String {
    String((conversation.board.firstIndex { $0.question == question } ?? question) + 1)
  }

  func placeName(of turn: Turn) -> String {
    texts.board.place(question: number(turn.question), name: name(turn.person))
  }

  var progress: String {
    let (answered, all) = conversation.progress
    return texts.board.progress(count: answered, total: all)
  }

  func text(of answer: Answer) -> String { answer.text.isBlank ? texts.board.notWritten : answer.text }

  /// Why what was said cannot be shown now.
  var coveredRefusal: String? { areAnswersCovered ? texts.board.covered : nil }

  /// A cell of the board as it is said.
  func spoken(_ cell: Cell, of person: Person) -> String {
    let words = texts.line
    return switch cell {
    case .answered: words.answered(name: name(person))
    case .asked: words.asked(name: name(person))
    case .unasked: words.unasked(name: name(person))
    }
  }

  func partyName(_ party: Party) -> String {
    switch party {
    case .pester: name(.pester)
    case .gepeste: name(.gepeste)
    case .both: texts.agreements.both
    case .facilitator: texts.agreements.facilitator
    }
  }

  func word(_ answer: ConditionAnswer) -> String {
    switch answer {
    case .open: texts.choices.open
    case .yes: texts.choices.yes
    case .no: texts.choices.no
    }
  }

  func word(_ stopped: BullyingStopped?) -> String {
    switch stopped {
    case .yes: texts.choices.yes
    case .no: texts.choices.no
    case .unknown: texts.choices.unknown
    case nil: texts.choices.open
    }
  }

  func word(_ kept: Kept?) -> String {
    switch kept {
    case .yes: texts.choices.kept
    case .partly: texts.choices.partlyKept
    case .no: texts.choices.notKept
    case .notYet: texts.choices.notYet
    case nil: texts.choices.open
    }
  }

  /// What else a choice answers to: short names, in the facilitator's language and in that of the case.
  func names(of answer: ConditionAnswer) -> [String] {
    both { words in
      switch answer {
      case .open: [words.open]
      case .yes: [words.yes]
      case .no: [words.no]
      }
    }
  }

  func names(of stopped: BullyingStopped?) -> [String] {
    both { words in
      switch stopped {
      case .yes: [words.yes]
      case .no: [words.no]
      case .unknown: [words.unknown] + words.names.unknown
      case nil: [words.open]
      }
    }
  }

  func names(of kept: Kept?) -> [String] {
    both { words in
      switch kept {
      case .yes: [words.kept, words.yes]
      case .partly: [words.partlyKept] + words.names.partly
      case .no: [words.notKept, words.no]
      case .notYet: [words.notYet] + words.names.notYet
      case nil: [words.open]
      }
    }
  }

  func names(ofConsent isGiven: Bool) -> [String] {
    both { isGiven ? [$0.yes] + $0.names.given : [$0.open] + $0.names.open }
  }

  private func both(_ names: (Texts.Choices) -> [String]) -> [String] { names(texts.choices) + names(ownTexts.choices) }

  /// A day with its weekday.
  func words(for day: Day) -> String { texts.days.full(day) }

  /// Words in a row, with "and" before the last.
  func list(_ items: [String]) -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + texts.and + last
  }

  /// The last row of a step.
  func lastRow(_ words: ActionWords, isFocused: Bool, width: Int, indent: Int = 2) -> Block {
    Block.row(
      (measure.isSpoken ? "" : "→ ") + words.title, isFocused: isFocused, .heading, width: width, indent: indent)
  }
}

// Refusals.
extension CaseContext {
  /// Why the rules refuse something, in a sentence that begins with whether it will be possible.
  func words(for refusal: Refusal) -> String {
    let reason = reason(refusal)
    return refusal.isNotYet ? texts.refusals.notYet(reason: reason) : texts.refusals.impossible(reason: reason)
  }

  private func reason(_ refusal: Refusal) -> String {
    let words = texts.refusals
    return switch refusal {
    case .conditionsUnmet(let conditions): conditionsUnmet(conditions)
    case .sentencesUnsaid: words.sentencesUnsaid
    case .cellsOpen(let turns): words.cellsOpen(questions: list(openQuestions(turns)))
    case .noAgreement: words.noAgreement
    case .consentMissing(let persons): words.consentMissing(names: list(persons.map(name)))
    case .followUpDayMissing: words.followUpDayMissing
    case .talkIncomplete(_, let lacks): words.talkIncomplete(what: list(lacks.map(words(for:))))
    case .talksOpen(let persons): words.talksOpen(names: list(persons.map(name)))
    case .bullyingNotStopped(let persons): list(persons.map(notStopped))
    case .notInThisStep: words.notInThisStep
    case .nameMissing: words.nameMissing
    case .namesEqual: words.namesEqual
    case .blankText: words.blankText
    case .nothingChanges: words.nothingChanges
    case .unknown: words.unknown
    case .starterFixed: words.starterFixed
    case .alreadyAnswered(let turn): words.alreadyAnswered(name: name(turn.person), question: number(turn.question))
    case .onlyAnswer: words.onlyAnswer
    case .noFurtherPlace: words.noFurtherPlace
    case .talkDone(let person): words.talkDone(name: name(person))
    case .talkNotDone(let person): words.talkNotDone(name: name(person))
    case .noProposal(let person): words.noProposal(name: name(person))
    case .proposalAlreadyShared: words.proposalAlreadyShared
    case .roundUnfinished: words.roundUnfinished
    case .nothingToUndo: words.nothingToUndo
    case .nothingToRedo: words.nothingToRedo
    }
  }

  private func conditionsUnmet(_ conditions: [Int]) -> String {
    let reasons = conditions.map { condition in
      conversation.conditions[condition] == .no
        ? conversation.declinedText(condition, in: script) : conversation.unclearText(condition, in: script)
    }
    // One reason follows "not yet" on its line; several get a line each.
    return reasons.count == 1 ? reasons[0] : reasons.map { "\n– " + $0 }.joined()
  }

  /// Open questions with whom they are open: "vraag 2 (B.)".
  private func openQuestions(_ turns: [Turn]) -> [String] {
    var order: [Question.ID] = []
    for turn in turns where order.last != turn.question { order.append(turn.question) }
    return order.map { question in
      let names = turns.filter { $0.question == question }.map { name($0.person) }
      return texts.refusals.openQuestion(question: number(question), names: list(names))
    }
  }

  /// What a person said about the bullying, where that is not that it stopped.
  func notStopped(_ person: Person) -> String {
    let words = texts.refusals
    return switch conversation.openRound?.talks[person].notStopped {
    case .no: words.saysNo(name: name(person))
    case .unknown: words.doesNotKnow(name: name(person))
    case .missed, nil: words.wasNotThere(name: name(person))
    }
  }

  private func words(for lack: TalkQuestion) -> String {
    switch lack {
    case .bullyingStopped: return texts.refusals.lacksStopped
    case .agreementKept(let id):
      let what = conversation.openRound?.agreements.first { $0.id == id }?.what ?? ""
      return texts.refusals.lacksKept(agreement: what.onOneLine)
    }
  }
}

// Records.
extension CaseContext {
  /// What was recorded, with its value and how to take it back; nothing for a step, which the screen shows.
  func words(for event: Event) -> String? {
    switch event {
    case .steppedForward, .steppedBack, .roundPlanned, .resumed, .stopped, .closed, .reopened: nil
    default: texts.records.recorded(what: words(of: event), key: context.name(of: .control("z")) ?? "")
    }
  }

  /// What was recorded, while the disk does not have it yet: only what it has is said to be noted.
  func words(forUnsaved event: Event) -> String { texts.notices.beingSaved(what: noted(by: event) ?? words(of: event)) }

  /// What is noted by an event that brings words.
  private func noted(by event: Event) -> String? {
    let words = texts.records
    return switch event {
    case .answered(let question, let person, _): place(question, person)
    case .agreementMade(let who, _, _): words.agreementMade(name: partyName(who))
    case .feelingReported(let person, _): words.feeling(name: name(person))
    case .proposalMade(let person, _): words.proposal(name: name(person))
    default: nil
    }
  }

  /// An event with its value, for a line, for undo and redo.
  func words(of event: Event) -> String {
    let words = texts.records
    return switch event {
    case .answered, .agreementMade, .feelingReported, .proposalMade: words.noted(what: noted(by: event) ?? "")
    case .conditionAnswered(let condition, let answer):
      words.condition(number: condition + 1, answer: word(answer))
    case .reasonMarked(let reason, let applies), .extraMarked(let reason, let applies):
      applies ? words.ticked(number: reason + 1) : words.unticked(number: reason + 1)
    case .detailsCorrected(let persons, _):
      words.details(
        gepeste: persons[conversation.person(in: .gepeste)], pester: persons[conversation.person(in: .pester)])
    case .rolesSwapped: words.rolesSwapped
    case .sentenceSaid(let sentence): words.sentenceSaid(number: sentence + 1)
    case .starterChosen(let person): words.starter(name: name(person))
    case .asked(let question, let person): words.asked(place: place(question, person))
    case .askingTakenBack(let question, let person): words.askingTakenBack(place: place(question, person))
    case .answeredWithoutNote(let question, let person): words.answeredWithoutNote(place: place(question, person))
    case .answerCorrected(let answer, _): words.corrected(place: place(of: answer))
    case .answerRemoved(let answer), .answerTakenBack(let answer): words.removed(place: place(of: answer))
    case .answerMoved(let answer, let person):
      words.moved(place: place(of: answer, said: person.other), name: name(person))
    case .questionMoved(let question, _): words.questionMoved(question: number(question))
    case .agreementChanged(_, let who, _, _): words.agreementChanged(name: partyName(who))
    case .agreementWithdrawn: words.agreementWithdrawn
    case .consentGiven(let person): words.consentGiven(name: name(person))
    case .consentTakenBack(let person): words.consentTakenBack(name: name(person))
    case .roundPlanned(let day): words.roundPlanned(day: self.words(for: day))
    case .roundMoved(let day): words.roundMoved(day: self.words(for: day))
    case .bullyingReported(let person, let stopped): self.words(of: stopped, by: person)
    case .agreementReported(let person, _, let kept): words.kept(name: name(person), answer: word(kept))
    case .talkHeld(let person): words.talkHeld(name: name(person))
    case .talkMissed(let person, _): words.talkMissed(name: name(person))
    case .talkReopened(let person): words.talkReopened(name: name(person))
    case .proposalShared(let person), .proposalAdopted(let person, _, _, _): words.proposalShared(name: name(person))
    case .steppedForward: words.steppedForward
    case .steppedBack: words.steppedBack
    case .closed: words.closed
    case .stopped: words.stopped
    case .resumed: words.resumed
    case .reopened: words.reopened
    case .deleteAfterMoved(let day): words.deleteAfterMoved(day: self.words(for: day))
    }
  }

  private func words(of stopped: BullyingStopped?, by person: Person) -> String {
    let words = texts.records
    return switch stopped {
    case .yes: words.saysStopped(name: name(person))
    case .no: words.saysNotStopped(name: name(person))
    case .unknown: words.doesNotKnow(name: name(person))
    case nil: words.stoppedOpen(name: name(person))
    }
  }

  private func place(_ question: Question.ID, _ person: Person) -> String {
    placeName(of: Turn(question: question, person: person))
  }

  /// The cell that holds an answer, or held it before it was removed.
  private func turn(of answer: Answer.ID) -> Turn? { conversation.turn(of: answer) ?? history.turn(of: answer) }

  /// - Parameter person: under whom it stood, where that is not who it is of now.
  private func place(of answer: Answer.ID, said person: Person? = nil) -> String {
    guard var turn = turn(of: answer) else { return texts.records.answer }
    turn = Turn(question: turn.question, person: person ?? turn.person)
    return placeName(of: turn)
  }

  /// What one version of a contradiction says.
  func value(of event: Event) -> String {
    switch event {
    case .answerCorrected(_, let text), .feelingReported(_, let text), .proposalMade(_, let text):
      text.isBlank ? texts.talk.empty : texts.quoted(text: text.onOneLine)
    case .agreementChanged(_, let who, let what, let day):
      texts.agreements.line(who: partyName(who), what: what.onOneLine)
        + (day.map { " " + texts.agreements.byDay(day: words(for: $0)) } ?? "")
    case .detailsCorrected(let persons, let topic):
      [persons[.gepeste] + " & " + persons[.pester], topic].filter { !$0.isEmpty }.joined(separator: " · ")
    default: words(of: event)
    }
  }
}

extension String {
  /// The text on one line.
  var onOneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}

extension Conversation {
  /// The cell that holds an answer now.
  func turn(of answer: Answer.ID) -> Turn? {
    turns.first { self[$0]?.answers.contains { $0.id == answer } == true }
  }

  /// The cell that an event is about, where it is about one that is there.
  func turn(of event: Event) -> Turn? {
    switch event {
    case .asked(let question, let person), .askingTakenBack(let question, let person),
      .answered(let question, let person, _), .answeredWithoutNote(let question, let person):
      Turn(question: question, person: person)
    case .answerCorrected(let answer, _), .answerRemoved(let answer), .answerTakenBack(let answer),
      .answerMoved(let answer, _):
      turn(of: answer)
    case .questionMoved(let question, _): Turn(question: question, person: starter)
    default: nil
    }
  }
}
