import Conversation

/// The values stored in a case, in simple types of their own. The rules read these alone, never a computed property of
/// `Conversation`, which could be wrong.
public struct PlainCase: Hashable {
  var names: Pair<String>
  var topic: String
  var step: Step
  var stops: [PlainStop]
  /// Who is now the one who bullied.
  var pester: Person
  var conditions: [ConditionAnswer]
  var reasons: [Bool]
  var extras: [Bool]
  var said: [Bool]
  var starter: Person
  var board: [PlainRow]
  var agreements: [PlainAgreement]
  var consent: Pair<Bool>
  /// The agreements that both consented to last.
  var agreed: [PlainAgreement]
  var rounds: [PlainRound]

  public init(_ case: Conversation) {
    names = Pair(`case`.persons.names)
    topic = `case`.topic
    (step, stops, pester) = (`case`.step, `case`.stops.map(PlainStop.init), `case`.pester)
    (conditions, reasons, extras) = (`case`.conditions, `case`.reasons, `case`.extras)
    (said, starter) = (`case`.said, `case`.starter)
    board = `case`.board.map(PlainRow.init)
    agreements = `case`.agreements.map(PlainAgreement.init)
    consent = Pair(`case`.consent)
    agreed = `case`.agreed.map(PlainAgreement.init)
    rounds = `case`.rounds.map(PlainRound.init)
  }
}

/// A value for each of the two persons.
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

struct PlainRow: Hashable {
  let question: Question.ID
  var cells: Pair<PlainCell>

  init(_ row: BoardRow) {
    question = row.question
    cells = Pair(PlainCell(row.cells.pester), PlainCell(row.cells.gepeste))
  }

  init(untouched question: Question.ID) {
    self.question = question
    cells = Pair(PlainCell(.unasked), PlainCell(.unasked))
  }
}

struct PlainCell: Hashable {
  var isAsked = false
  /// The oldest first.
  var answers: [PlainAnswer] = []

  init(_ cell: Cell) {
    switch cell {
    case .unasked: break
    case .asked: isAsked = true
    case .answered(let latest, let earlier): (isAsked, answers) = (true, (earlier + [latest]).map(PlainAnswer.init))
    }
  }
}

struct PlainAnswer: Hashable {
  let id: EventID
  var text: String
  let at: Moment

  init(_ answer: Answer) { (id, text, at) = (answer.id, answer.text, answer.at) }

  init(id: EventID, text: String, at: Moment) { (self.id, self.text, self.at) = (id, text, at) }
}

struct PlainStop: Hashable {
  let from: ActiveStep
  let reason: String
  let at: Moment
  var resumedAt: Moment?

  init(_ stop: Stop) { (from, reason, at, resumedAt) = (stop.from, stop.reason, stop.at, stop.resumedAt) }

  init(from: ActiveStep, reason: String, at: Moment) { (self.from, self.reason, self.at) = (from, reason, at) }
}

struct PlainAgreement: Hashable {
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

struct PlainRound: Hashable {
  var planned: Day
  let agreements: [PlainAgreement]
  var talks: Pair<PlainTalk>

  init(_ round: Round) {
    planned = round.planned
    agreements = round.agreements.map(PlainAgreement.init)
    talks = Pair(PlainTalk(round.talks.pester), PlainTalk(round.talks.gepeste))
  }

  /// A round in which nothing has been said.
  init(planned: Day, agreements: [PlainAgreement]) {
    (self.planned, self.agreements) = (planned, agreements)
    let report = PlainTalk(asking: agreements.count)
    talks = Pair(report, report)
  }
}

struct PlainTalk: Hashable {
  var status: FollowUpTalk.Status
  var heldAt: Moment?
  var stopped: BullyingStopped?
  var kept: [Kept?]
  var feeling: String
  var proposal: String
  var sharedAs: EventID?

  init(_ talk: FollowUpTalk) {
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
