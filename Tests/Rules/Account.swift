import Conversation

/// What is stored in a case, in plain values: the rules read this, and never what the case itself concludes from it.
public struct Account: Hashable {
  var names: Pair<String>
  var topic: String
  var step: Step
  var stops: [Halt]
  /// Who is now the one who bullied.
  var pester: Person
  var conditions: [ConditionAnswer]
  var reasons: [Bool]
  var extras: [Bool]
  var said: [Bool]
  var starter: Person
  var board: [Row]
  var agreements: [Deal]
  var consent: Pair<Bool>
  /// What both consented to last.
  var agreed: [Deal]
  var rounds: [Visit]

  public init(_ case: Conversation) {
    names = Pair(`case`.persons.names)
    topic = `case`.topic
    (step, stops, pester) = (`case`.step, `case`.stops.map(Halt.init), `case`.pester)
    (conditions, reasons, extras) = (`case`.conditions, `case`.reasons, `case`.extras)
    (said, starter) = (`case`.said, `case`.starter)
    board = `case`.board.map(Row.init)
    agreements = `case`.agreements.map(Deal.init)
    consent = Pair(`case`.consent)
    agreed = `case`.agreed.map(Deal.init)
    rounds = `case`.rounds.map(Visit.init)
  }
}

/// One thing for each of the two.
struct Pair<Value: Hashable>: Hashable {
  var pester: Value
  var gepeste: Value

  init(_ both: ByPerson<Value>) { (pester, gepeste) = (both.pester, both.gepeste) }

  init(_ pester: Value, _ gepeste: Value) { (self.pester, self.gepeste) = (pester, gepeste) }

  subscript(person: Person) -> Value {
    get {
      switch person {
      case .pester: pester
      case .gepeste: gepeste
      }
    }
    set {
      switch person {
      case .pester: pester = newValue
      case .gepeste: gepeste = newValue
      }
    }
  }
}

/// A question with what each of the two was asked and said.
struct Row: Hashable {
  let question: Question.ID
  var squares: Pair<Square>

  init(_ row: BoardRow) {
    question = row.question
    squares = Pair(Square(row.cells.pester), Square(row.cells.gepeste))
  }

  init(untouched question: Question.ID) {
    self.question = question
    squares = Pair(Square(.unasked), Square(.unasked))
  }
}

/// What came of one question to one person.
struct Square: Hashable {
  var isAsked = false
  /// The oldest first.
  var notes: [Note] = []

  init(_ cell: Cell) {
    switch cell {
    case .unasked: break
    case .asked: isAsked = true
    case .answered(let latest, let earlier): (isAsked, notes) = (true, (earlier + [latest]).map(Note.init))
    }
  }
}

/// An answer.
struct Note: Hashable {
  let id: EventID
  var text: String
  let at: Moment

  init(_ answer: Answer) { (id, text, at) = (answer.id, answer.text, answer.at) }

  init(id: EventID, text: String, at: Moment) { (self.id, self.text, self.at) = (id, text, at) }
}

/// A time that the case was stopped.
struct Halt: Hashable {
  let from: ActiveStep
  let reason: String
  let at: Moment
  var resumedAt: Moment?

  init(_ stop: Stop) { (from, reason, at, resumedAt) = (stop.from, stop.reason, stop.at, stop.resumedAt) }

  init(from: ActiveStep, reason: String, at: Moment) { (self.from, self.reason, self.at) = (from, reason, at) }
}

/// An agreement.
struct Deal: Hashable {
  let id: EventID
  var who: Party
  var what: String
  var by: Day?
  var isWithdrawn = false

  init(_ agreement: Agreement) {
    (id, who, what, by) = (agreement.id, agreement.who, agreement.what, agreement.by)
    isWithdrawn = agreement.isWithdrawn
  }

  init(id: EventID, who: Party, what: String, by: Day?) {
    (self.id, self.who, self.what, self.by) = (id, who, what, by)
  }
}

/// A round.
struct Visit: Hashable {
  var planned: Day
  let deals: [Deal]
  var talks: Pair<Report>

  init(_ round: Round) {
    planned = round.planned
    deals = round.agreements.map(Deal.init)
    talks = Pair(Report(round.talks.pester), Report(round.talks.gepeste))
  }

  /// A round in which nothing has been said.
  init(planned: Day, deals: [Deal]) {
    (self.planned, self.deals) = (planned, deals)
    let report = Report(asking: deals.count)
    talks = Pair(report, report)
  }
}

/// A separate talk.
struct Report: Hashable {
  var status: Talk.Status
  var heldAt: Moment?
  var stopped: BullyingStopped?
  var kept: [Kept?]
  var feeling: String
  var proposal: String
  var sharedAs: EventID?

  init(_ talk: Talk) {
    (status, heldAt, stopped, kept) = (talk.status, talk.heldAt, talk.stopped, talk.kept)
    (feeling, proposal, sharedAs) = (talk.feeling, talk.proposal, talk.sharedAs)
  }

  init(asking count: Int) {
    (status, stopped, kept) = (.open, nil, Array(repeating: nil, count: count))
    (feeling, proposal, sharedAs) = ("", "", nil)
  }

  var isOver: Bool { status != .open }
  var saysItStopped: Bool { status == .held && stopped == .yes }
}
