/// One restorative conversation and its follow-up: what has been said, how far it is, and what may happen next.
///
/// It changes only by `apply`, which either records an event by the rules R1-R13 or refuses it.
public struct Conversation: Hashable, Sendable {
  @Shared public var script: Script
  public internal(set) var persons: Persons
  public internal(set) var topic: String
  public internal(set) var step = Step.active(.preparation)
  /// The oldest first; the last one is not resumed while the case is stopped.
  public internal(set) var stops: [Stop] = []
  /// Who now has the role of the one who bullied (R13).
  public internal(set) var pester = Person.pester

  public internal(set) var conditions: [ConditionAnswer]
  public internal(set) var reasons: [Bool]
  public internal(set) var extras: [Bool]

  /// Which of the opening sentences have been said.
  public internal(set) var said: [Bool]
  /// Who begins: first on the board, in the consents and in the talks (R3).
  public internal(set) var starter = Person.pester

  /// The questions in their present order.
  public internal(set) var board: [BoardRow]

  /// In the order in which they were made, withdrawn ones included.
  public internal(set) var agreements: [Agreement] = []
  public internal(set) var consent = ByPerson(both: false)
  /// The agreements as they stood when both last consented: what a new round speaks of.
  public internal(set) var agreed: [Agreement] = []

  /// The oldest first; only the last one can be unfinished.
  public internal(set) var rounds: [Round] = []

  public init(_ intake: Intake) {
    _script = intake.$script
    let script = intake.script
    persons = intake.persons
    topic = intake.topic
    conditions = Array(repeating: .open, count: script.conditions.count)
    reasons = Array(repeating: false, count: script.reasons.count)
    extras = Array(repeating: false, count: script.extras.count)
    said = Array(repeating: false, count: script.opening.count)
    board = script.questions.indices.map { BoardRow(question: $0, cells: ByPerson(both: .unasked)) }
  }
}

// What a screen asks of it.
extension Conversation {
  /// The step that is under way; nothing for a closed or stopped case.
  public var activeStep: ActiveStep? {
    if case .active(let step) = step { step } else { nil }
  }

  /// Both persons, the one who begins first.
  public var speakers: [Person] { [starter, starter.other] }

  /// The conditions that are not answered with yes (R1).
  public var unmetConditions: [Int] { conditions.indices.filter { conditions[$0] != .yes } }

  /// The conditions answered with no: as long as there is one, a talk is not possible (R1).
  public var declinedConditions: [Int] { conditions.indices.filter { conditions[$0] == .no } }

  public var unsaidSentences: [Int] { said.indices.filter { !said[$0] } }

  /// Every cell of the board, in the order in which the turns go (R5).
  public var turns: [Turn] {
    var turns: [Turn] = []
    turns.reserveCapacity(2 * board.count)
    let speakers = speakers
    for row in board {
      for person in speakers { turns.append(Turn(question: row.question, person: person)) }
    }
    return turns
  }

  public subscript(turn: Turn) -> Cell? { board.first { $0.question == turn.question }?.cells[turn.person] }

  public var openTurns: [Turn] {
    board.flatMap { row in
      speakers.filter { !row.cells[$0].isAnswered }.map { Turn(question: row.question, person: $0) }
    }
  }

  /// Whose turn it is and with which question: the first not asked, else the first without an answer (R5).
  public var suggestedTurn: Turn? { openTurns.first { self[$0] == .unasked } ?? openTurns.first }

  /// How many cells of the board are answered, and how many there are.
  public var progress: (answered: Int, of: Int) {
    let open = board.reduce(0) { count, row in count + Person.allCases.count { !row.cells[$0].isAnswered } }
    let all = board.count * Person.allCases.count
    return (all - open, all)
  }

  /// The agreements that hold.
  public var activeAgreements: [Agreement] { agreements.filter { !$0.isWithdrawn } }

  /// The answers to the last question that are no agreement yet, offered as wording for one (R9).
  public var offeredWordings: [(person: Person, text: String)] {
    guard let last = board.first(where: { $0.question == script.questions.count - 1 }) else { return [] }
    return speakers.flatMap { person in
      last.cells[person].answers.filter { answer in
        !answer.text.isBlank && !activeAgreements.contains { $0.what == answer.text }
      }.map { (person, $0.text) }
    }
  }

  /// The round that is not concluded yet (R12).
  public var openRound: Round? {
    if case .closed = step { nil } else { rounds.last }
  }

  /// The day of the next follow-up, while one is planned in a case under way.
  public var nextFollowUp: Day? { activeStep == nil ? nil : openRound?.planned }

  /// From when on the record should be deleted; known once the case is closed.
  public var deleteAfter: Day? {
    if case .closed(let day) = step { day } else { nil }
  }

  /// An opening sentence with the topic in it (R3).
  public func openingSentence(_ sentence: Int) -> String { script.openingSentence(sentence, about: topic) }

  /// A question as it is put to one person: with the name of the other in it (R4).
  public func wording(_ turn: Turn) -> String {
    guard script.questions.indices.contains(turn.question) else { return "" }
    var text = script.questions[turn.question].text
    // The source leaves a space behind the slot, which only French has before a question mark.
    if script.language != "fr" { text = text.filling(script.otherSlot + " ?", with: script.otherSlot + "?") }
    return text.filling(script.otherSlot, with: persons[turn.person.other])
  }

  /// A condition with the name of the one it is about, in the words of the case or of how its script is read.
  public func conditionText(_ condition: Int, in script: Script? = nil) -> String { named(\.text, condition, script) }

  /// What is not clear while a condition is open.
  public func unclearText(_ condition: Int, in script: Script? = nil) -> String { named(\.unclear, condition, script) }

  /// What stands in the way while the answer to a condition is no.
  public func declinedText(_ condition: Int, in script: Script? = nil) -> String {
    named(\.declined, condition, script)
  }

  private func named(_ text: KeyPath<Script.Condition, String>, _ condition: Int, _ script: Script?) -> String {
    let entry = (script ?? self.script).conditions[condition]
    return entry[keyPath: text].filling("{naam}", with: persons[person(in: entry.about)])
  }

  /// Why an event would be refused now; nothing when it would be recorded.
  public func refusal(of event: Event) -> Refusal? {
    var copy = self
    do throws(Refusal) {
      try copy.apply(event, as: EventID(writer: "", sequence: 0), at: Moment(secondsSince1970: 0))
      return nil
    } catch {
      return error
    }
  }
}
