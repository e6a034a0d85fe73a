import Conversation

// What the rules ask of the stored values.
extension PlainCase {
  var stepUnderWay: ActiveStep? { if case .active(let step) = step { step } else { nil } }

  /// The number of the step, from 0 for the preparation; of a stopped case that in which it was stopped; 5 when closed.
  var reached: Int {
    switch step {
    case .active(let step), .stopped(let step, _): Self.place(of: step)
    case .closed: 5
    }
  }

  static func place(of step: ActiveStep) -> Int {
    switch step {
    case .preparation: 0
    case .opening: 1
    case .questions: 2
    case .agreements: 3
    case .followUp: 4
    }
  }

  var isClosed: Bool { if case .closed = step { true } else { false } }

  /// Who has a role now.
  func person(_ role: Role) -> Person {
    switch role {
    case .pester: pester
    case .gepeste: pester.otherPerson
    }
  }

  /// Both persons, the one who begins first.
  var inOrder: [Person] { starter == .pester ? [.pester, .gepeste] : [.gepeste, .pester] }

  /// All cells of the board, in its order.
  var turns: [Turn] { board.flatMap { row in inOrder.map { Turn(question: row.question, person: $0) } } }

  func cell(_ turn: Turn) -> PlainCell? { board.first { $0.question == turn.question }?.cells[turn.person] }

  var cells: [PlainCell] { board.flatMap { [$0.cells.pester, $0.cells.gepeste] } }

  var answers: [PlainAnswer] { cells.flatMap(\.answers) }

  func answers(of person: Person) -> Set<EventID> { Set(board.flatMap { $0.cells[person].answers.map(\.id) }) }

  var openTurns: [Turn] { turns.filter { cell($0)?.answers.isEmpty == true } }

  /// The agreements that were not withdrawn.
  var inForce: [PlainAgreement] { agreements.filter { !$0.isWithdrawn } }

  func inForce(_ id: EventID) -> PlainAgreement? { agreements.first { $0.id == id && !$0.isWithdrawn } }

  var bothConsent: Bool { consent.pester && consent.gepeste }

  /// Whether a round asks about an agreement, or a proposal of a round was shared as this agreement.
  func refers(to id: EventID) -> Bool {
    rounds.contains { round in
      round.agreements.contains { $0.id == id } || round.talks.pester.sharedAs == id
        || round.talks.gepeste.sharedAs == id
    }
  }

  var days: (open: Day?, deletion: Day?) {
    switch step {
    case .active: (rounds.last?.planned, nil)
    case .stopped: (nil, nil)
    case .closed(let day): (nil, day)
    }
  }
}

extension Person {
  var otherPerson: Person { self == .pester ? .gepeste : .pester }
}

extension Party {
  init(of person: Person) {
    switch person {
    case .pester: self = .pester
    case .gepeste: self = .gepeste
    }
  }
}

extension String {
  /// Whether it is blank: of white space and invisible characters alone (R4).
  var saysNothing: Bool {
    for scalar in unicodeScalars {
      if !scalar.properties.isWhitespace, !scalar.properties.isDefaultIgnorableCodePoint { return false }
    }
    return true
  }

  /// As an optional text is stored: a blank one as an empty one.
  var orNothing: String { saysNothing ? "" : self }
}
