import Conversation

extension CaseJSON {
  public init(id: String, of conversation: Conversation, skipped: [Record] = [], for audience: Audience = .facilitator)
  {
    let script = conversation.script
    let isFull = audience == .facilitator
    self.id = id
    step = conversation.step.code
    persons = conversation.byRole(conversation.persons.names)
    topic = isFull ? conversation.topic : ""
    starter = conversation.role(of: conversation.starter)
    conditions = isFull ? conversation.conditions.indices.map { Condition(conversation, $0) } : []
    reasons = isFull ? zip(script.reasons, conversation.reasons).map(Tick.init) : []
    extras = isFull ? zip(script.extras, conversation.extras).map(Tick.init) : []
    opening = isFull ? conversation.said.indices.map { Sentence(conversation, $0) } : []
    questions = conversation.board.map { Question($0, conversation, audience) }
    agreements = conversation.agreements.map { Agreement($0, conversation) }
    consent = conversation.byRole(conversation.consent)
    rounds = conversation.rounds.map { Round($0, conversation, audience) }
    stops = isFull ? conversation.stops.map(Stop.init) : []
    nextFollowUp = OrNull(conversation.nextFollowUp)
    deleteAfter = OrNull(conversation.deleteAfter)
    stoppedFrom = OrNull(conversation.step.stop?.from.code)
    self.skipped = isFull ? skipped.map(\.entry) : []
    stopReason = OrNull(isFull ? conversation.step.stop?.reason : nil)
  }
}

extension Audience {
  /// Whether the words of this person are for this audience.
  fileprivate func mayRead(_ person: Person) -> Bool {
    switch self {
    case .facilitator: true
    case .together: false
    case .person(let reader): reader == person
    }
  }
}

extension CaseJSON.Condition {
  fileprivate init(_ conversation: Conversation, _ index: Int) {
    text = conversation.conditionText(index)
    answer = conversation.conditions[index]
  }
}

extension CaseJSON.Sentence {
  fileprivate init(_ conversation: Conversation, _ index: Int) {
    text = conversation.openingSentence(index)
    said = conversation.said[index]
  }
}

extension CaseJSON.Question {
  fileprivate init(_ row: BoardRow, _ conversation: Conversation, _ audience: Audience) {
    func cell(_ role: Role) -> CaseJSON.Cell {
      let person = conversation.person(in: role)
      return CaseJSON.Cell(row.cells[person], isShown: audience.mayRead(person))
    }
    text = conversation.script.questions[row.question].text
    pester = cell(.pester)
    gepeste = cell(.gepeste)
  }
}

extension CaseJSON.Cell {
  /// The state stays: everyone at the table sees it.
  fileprivate init(_ cell: Cell, isShown: Bool) {
    switch cell {
    case .unasked: state = "unasked"
    case .asked: state = "asked"
    case .answered: state = "answered"
    }
    answers = isShown ? cell.answers.map { CaseJSON.Answer(text: $0.text, at: $0.at.code) } : []
  }
}

extension CaseJSON.Agreement {
  fileprivate init(_ agreement: Agreement, _ conversation: Conversation) {
    id = agreement.id
    who = CaseJSON.Who(agreement.who, conversation)
    what = agreement.what
    by = OrNull(agreement.by)
    withdrawn = agreement.isWithdrawn
  }
}

extension CaseJSON.Who {
  fileprivate init(_ party: Party, _ conversation: Conversation) {
    switch party {
    case .pester: self.init(conversation.role(of: .pester))
    case .gepeste: self.init(conversation.role(of: .gepeste))
    case .both: self = .both
    case .facilitator: self = .facilitator
    }
  }

  private init(_ role: Role) { self = role == .pester ? .pester : .gepeste }
}

extension CaseJSON.Round {
  fileprivate init(_ round: Round, _ conversation: Conversation, _ audience: Audience) {
    func talk(_ role: Role) -> CaseJSON.Talk {
      let person = conversation.person(in: role)
      return CaseJSON.Talk(round.talks[person], person, audience)
    }
    planned = round.planned
    agreementIds = round.agreements.map(\.id)
    pester = talk(.pester)
    gepeste = talk(.gepeste)
  }
}

extension CaseJSON.Talk {
  /// Why a talk could not be held is the facilitator's word: for the person it is only known that it was not.
  fileprivate init(_ talk: FollowUpTalk, _ person: Person, _ audience: Audience) {
    let isShown = audience.mayRead(person)
    done = isShown && talk.isDone
    heldAt = OrNull(isShown ? talk.heldAt?.code : nil)
    missed = OrNull(isShown ? talk.missedReason.map { audience == .facilitator ? $0 : "" } : nil)
    stopped = OrNull(isShown ? talk.stopped : nil)
    kept = talk.kept.map { isShown ? $0 : nil }
    feeling = isShown ? talk.feeling : ""
    proposal = isShown ? talk.proposal : ""
  }
}

extension CaseJSON.Stop {
  fileprivate init(_ stop: Stop) {
    at = stop.at.code
    from = stop.from.code
    reason = stop.reason
    resumedAt = OrNull(stop.resumedAt?.code)
  }
}

extension FollowUpTalk {
  fileprivate var missedReason: String? {
    if case .missed(let reason) = status { reason } else { nil }
  }
}

extension Step {
  fileprivate var stop: (from: ActiveStep, reason: String)? {
    if case .stopped(let from, let reason) = self { (from, reason) } else { nil }
  }
}
