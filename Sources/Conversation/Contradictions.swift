/// One thing of which different things were recorded by people who did not know of each other: which one counts is
/// for the facilitator to say.
public struct Contradiction: Hashable, Sendable {
  /// What was recorded, each thing once; the last one counts for now.
  public let versions: [Event]
}

extension History {
  /// What is still to be asked, in the order in which it was recorded. Recording one of the versions anew settles it.
  /// What was said in an earlier round is not asked: that round is concluded and stays as it is (R11).
  public var contradictions: [Contradiction] {
    statements?.all(inRound: conversation.rounds.count).compactMap(contradiction) ?? []
  }

  /// Whether an event that is refused confirms the version of a contradiction that counts for now.
  func confirms(_ event: Event) -> Bool {
    guard let subject = event.subject(inRound: conversation.rounds.count), let said = statements?[subject]
    else { return false }
    return contradiction(said)?.versions.last == event
  }

  /// What contradicts each other of what was said of one thing: the events that none of the others had read.
  private func contradiction(_ said: Statements.Said) -> Contradiction? {
    var latest: [Event] = []
    var latestIDs: [EventID] = []
    var writers: Set<String> = []
    for place in said.places.reversed() where writers.count < said.writers.count {
      let id = records[past[place].record].id
      writers.insert(id.writer)
      if latestIDs.contains(where: { knowledge.of($0, includes: id) }) { continue }
      latestIDs.append(id)
      if let event = event(of: past[place]), !latest.contains(event) { latest.append(event) }
    }
    return latest.count > 1 ? Contradiction(versions: latest.reversed()) : nil
  }

  /// What an event says anew in the place of what was there, so that of two at once one would be lost.
  enum Subject: Hashable {
    case condition(Int), reason(Int), extra(Int), details, roles, starter
    case answer(Answer.ID), owner(Answer.ID)
    case agreement(Agreement.ID), consent(Person)
    case roundDay(round: Int), stopped(round: Int, Person), kept(round: Int, Person, Agreement.ID)
    case feeling(round: Int, Person), proposal(round: Int, Person)
    case deleteAfter

    /// The round that it was said in, where it was said in one.
    var round: Int? {
      switch self {
      case .roundDay(let round), .stopped(let round, _), .kept(let round, _, _), .feeling(let round, _),
        .proposal(let round, _):
        round
      case .condition, .reason, .extra, .details, .roles, .starter, .answer, .owner, .agreement, .consent, .deleteAfter:
        nil
      }
    }
  }
}

/// The events that count by what they speak of, in their order.
struct Statements {
  typealias Subject = History.Subject

  /// What was said of one thing.
  struct Said {
    /// Among the events that count.
    var places: [Int] = []
    var writers: Set<String> = []
  }

  private var said: [Subject: Said] = [:]

  init(of history: History) {
    var round = 0
    for (place, counted) in history.past.enumerated() {
      guard let event = history.event(of: counted) else { continue }
      add(event, by: history.records[counted.record].id.writer, at: place, inRound: round)
      if event.beginsRound { round += 1 }
    }
  }

  subscript(subject: Subject) -> Said? { said[subject] }

  /// What several writers spoke of and can still be changed, in the order in which it was first spoken of.
  func all(inRound round: Int) -> [Said] {
    said.filter { $0.value.writers.count > 1 && !$0.value.places.isEmpty && $0.key.round ?? round == round }.values
      .sorted { $0.places[0] < $1.places[0] }
  }

  mutating func add(_ event: Event, by writer: String, at place: Int, inRound round: Int) {
    guard let subject = event.subject(inRound: round) else { return }
    said[subject, default: Said()].places.append(place)
    said[subject]?.writers.insert(writer)
  }

  /// Removes the events that counted from a place on, the first of them in this round.
  mutating func remove(_ events: [Event], from place: Int, inRound first: Int) {
    var round = first
    for event in events {
      if event.beginsRound { round += 1 }
      guard let subject = event.subject(inRound: round) else { continue }
      while let last = said[subject]?.places.last, last >= place { said[subject]?.places.removeLast() }
    }
  }
}

extension Event {
  fileprivate var beginsRound: Bool {
    switch self {
    case .roundPlanned, .reopened: true
    default: false
    }
  }

  func subject(inRound round: Int) -> History.Subject? {
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
