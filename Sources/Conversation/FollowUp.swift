// The rounds with their separate talks: R10-R12.
extension Conversation {
  /// The first round when the agreements are left, a further one when the last is done; both ask consent.
  mutating func planRound(on day: Day) throws(Refusal) {
    switch activeStep {
    case .agreements:
      try requireAgreement()
      guard openRound == nil else { throw .roundUnfinished }
    case .followUp:
      _ = try doneRound()
      try requireAgreement()
    case .preparation, .opening, .questions, nil:
      throw .notInThisStep
    }
    rounds.append(Round(planned: day, agreements: agreed))
    step = .active(.followUp)
  }

  mutating func moveRound(to day: Day) throws(Refusal) {
    try changeRound { (round) throws(Refusal) in
      guard round.planned != day else { throw .nothingChanges }
      round.planned = day
    }
  }

  mutating func report<Value: Equatable>(
    _ person: Person, _ part: WritableKeyPath<FollowUpTalk, Value>, _ value: Value
  ) throws(Refusal) {
    try changeTalk(with: person) { (talk) throws(Refusal) in
      guard talk.status == .open else { throw .talkDone(person) }
      guard talk[keyPath: part] != value else { throw .nothingChanges }
      talk[keyPath: part] = value
    }
  }

  mutating func report(_ person: Person, _ agreement: Agreement.ID, _ kept: Kept?) throws(Refusal) {
    try require(.followUp)
    guard let place = rounds.last?.agreements.firstIndex(where: { $0.id == agreement }) else { throw .unknown }
    try report(person, \.kept[place], kept)
  }

  /// A new proposal can be shared again, whatever became of the one before.
  mutating func propose(_ person: Person, _ text: String) throws(Refusal) {
    try report(person, \.proposal, text.isBlank ? "" : text)
    try changeTalk(with: person) { (talk) throws(Refusal) in talk.sharedAs = nil }
  }

  mutating func finishTalk(with person: Person, at moment: Moment) throws(Refusal) {
    let agreements = rounds.last?.agreements ?? []
    try changeTalk(with: person) { (talk) throws(Refusal) in
      guard talk.status == .open else { throw .talkDone(person) }
      let lacks = talk.lacks(agreements)
      guard lacks.isEmpty else { throw .talkIncomplete(person, lacks: lacks) }
      talk.status = .held
      talk.heldAt = talk.heldAt ?? moment
    }
  }

  mutating func missTalk(with person: Person, _ reason: String) throws(Refusal) {
    try changeTalk(with: person) { (talk) throws(Refusal) in
      guard talk.status == .open else { throw .talkDone(person) }
      guard !reason.isBlank else { throw .blankText }
      talk.status = .missed(reason: reason)
    }
  }

  mutating func reopenTalk(with person: Person) throws(Refusal) {
    try changeTalk(with: person) { (talk) throws(Refusal) in
      guard talk.isDone else { throw .talkNotDone(person) }
      talk.status = .open
    }
  }

  /// A proposal that might be shared becomes an agreement, and both are asked to consent anew (R12).
  mutating func adoptProposal(of person: Person, as agreement: Agreement) throws(Refusal) {
    try require(.followUp)
    guard let talk = rounds.last?.talks[person] else { throw .unknown }
    guard talk.status == .held else { throw .talkNotDone(person) }
    guard !talk.proposal.isBlank else { throw .noProposal(person) }
    guard talk.sharedAs == nil else { throw .proposalAlreadyShared(person) }
    try add(agreement)
    try changeTalk(with: person) { (talk) throws(Refusal) in talk.sharedAs = agreement.id }
  }

  /// The last round, once both talks are held or recorded as missed.
  func doneRound() throws(Refusal) -> Round {
    guard let round = rounds.last else { throw .unknown }
    let open = speakers.filter { !round.talks[$0].isDone }
    guard open.isEmpty else { throw .talksOpen(open) }
    return round
  }

  private mutating func changeRound(_ change: (inout Round) throws(Refusal) -> Void) throws(Refusal) {
    try require(.followUp)
    guard let last = rounds.indices.last else { throw .unknown }
    try change(&rounds[last])
  }

  private mutating func changeTalk(with person: Person, _ change: (inout FollowUpTalk) throws(Refusal) -> Void)
    throws(Refusal)
  {
    try changeRound { (round) throws(Refusal) in try change(&round.talks[person]) }
  }
}

extension FollowUpTalk {
  /// What must still be answered before the talk is complete (R11).
  func lacks(_ agreements: [Agreement]) -> [TalkQuestion] {
    (stopped == nil ? [.bullyingStopped] : [])
      + zip(agreements, kept).filter { $0.1 == nil }.map { .agreementKept($0.0.id) }
  }
}
