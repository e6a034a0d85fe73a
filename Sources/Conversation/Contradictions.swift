/// One thing of which different things were recorded by people who did not know of each other: which one counts is
/// for the facilitator to say.
public struct Contradiction: Hashable, Sendable {
  /// What was recorded, each thing once; the last one counts for now.
  public let versions: [Event]
}

extension History {
  /// What is still to be asked, in the order in which it was recorded. Recording one of the versions anew settles it.
  public var contradictions: [Contradiction] {
    var round = 0
    let said = past.compactMap { counted -> (Subject, Counted)? in
      if counted.event.beginsRound { round += 1 }
      return counted.event.subject(inRound: round).map { ($0, counted) }
    }
    let groups = Dictionary(grouping: said) { $0.0 }.mapValues { $0.map(\.1) }
      .filter { Set($0.value.map(\.record.id.writer)).count > 1 }
    guard !groups.isEmpty else { return [] }
    let knowledge = Knowledge(records)
    var order: [Subject] = []
    for (subject, _) in said where groups[subject] != nil && !order.contains(subject) { order.append(subject) }
    return order.compactMap { subject in
      let group = groups[subject] ?? []
      let last = group.filter { one in !group.contains { knowledge.of($0.record, includes: one.record) } }
      var versions: [Event] = []
      for event in last.map(\.event).reversed() where !versions.contains(event) { versions.append(event) }
      return versions.count > 1 ? Contradiction(versions: versions.reversed()) : nil
    }
  }

  /// Whether an event that changes nothing says which version of a contradiction counts.
  func settles(_ event: Event) -> Bool { contradictions.contains { $0.versions.last == event } }

  /// What an event says anew in the place of what was there, so that of two at once one would be lost.
  enum Subject: Hashable {
    case condition(Int), reason(Int), extra(Int), details, roles, starter
    case answer(Answer.ID), owner(Answer.ID)
    case agreement(Agreement.ID), consent(Person)
    case roundDay(round: Int), stopped(round: Int, Person), kept(round: Int, Person, Agreement.ID)
    case feeling(round: Int, Person), proposal(round: Int, Person)
    case deleteAfter
  }
}

extension Event {
  fileprivate var beginsRound: Bool {
    switch self {
    case .roundPlanned, .reopened: true
    default: false
    }
  }

  fileprivate func subject(inRound round: Int) -> History.Subject? {
    switch self {
    case .conditionAnswered(let condition, _): .condition(condition)
    case .reasonMarked(let reason, _): .reason(reason)
    case .extraMarked(let extra, _): .extra(extra)
    case .detailsCorrected: .details
    case .rolesSwapped: .roles
    case .starterChosen: .starter
    case .answerCorrected(let answer, _): .answer(answer)
    case .answerMoved(let answer, _): .owner(answer)
    case .agreementChanged(let agreement, _, _, _): .agreement(agreement)
    case .consentGiven(let person), .consentTakenBack(let person): .consent(person)
    case .roundMoved: .roundDay(round: round)
    case .bullyingReported(let person, _): .stopped(round: round, person)
    case .agreementReported(let person, let agreement, _): .kept(round: round, person, agreement)
    case .feelingReported(let person, _): .feeling(round: round, person)
    case .proposalMade(let person, _): .proposal(round: round, person)
    case .deleteAfterMoved: .deleteAfter
    case .sentenceSaid, .asked, .askingTakenBack, .answered, .answeredWithoutNote, .answerRemoved, .answerTakenBack,
      .questionMoved, .agreementMade, .agreementWithdrawn, .roundPlanned, .talkHeld, .talkMissed, .talkReopened,
      .proposalShared, .proposalAdopted, .steppedForward, .steppedBack, .closed, .stopped, .resumed, .reopened:
      nil
    }
  }
}

/// Who knew what: for each record, how far each writer had come when it was made, as far as that had been read.
struct Knowledge {
  /// The records that no other record knows of.
  private(set) var heads: [EventID] = []
  private var known: [EventID: [String: Int]] = [:]

  /// - Parameter records: in their order.
  init(_ records: [Record]) {
    for record in records { add(record, among: records) }
  }

  func of(_ record: Record, includes other: Record) -> Bool {
    record.id != other.id && knows(known[record.id], other.id)
  }

  private func knows(_ clock: [String: Int]?, _ id: EventID) -> Bool {
    clock?[id.writer].map { $0 >= id.sequence } ?? false
  }

  private mutating func add(_ record: Record, among records: [Record]) {
    let previous = EventID(writer: record.id.writer, sequence: max(record.id.sequence, 1) - 1)
    var clock = known[previous] ?? [:]
    for id in record.seen ?? unwritten(record, records) { clock.learn(id, known[id]) }
    clock.learn(record.id, nil)
    known[record.id] = clock
    heads = heads.filter { !knows(clock, $0) }
    heads.append(record.id)
  }

  /// Of the first record of a writer that does not say what was read before: all that it comes after.
  private func unwritten(_ record: Record, _ records: [Record]) -> [EventID] {
    guard record.id.sequence <= 1 else { return [] }
    return records.prefix { $0.lamport < record.lamport }.map(\.id)
  }
}

extension [String: Int] {
  /// Takes in one record and what was known when it was made.
  fileprivate mutating func learn(_ id: EventID, _ clock: [String: Int]?) {
    self[id.writer] = Swift.max(self[id.writer] ?? 0, id.sequence)
    if let clock { merge(clock) { Swift.max($0, $1) } }
  }
}
