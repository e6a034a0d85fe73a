/// Different values that were recorded for one thing by people who did not know of each other's record: the facilitator
/// says which one counts.
public struct Contradiction: Hashable, Sendable {
  /// The events that recorded them, each once; the last one counts for now.
  public let versions: [Event]
}

extension History {
  /// What is not settled yet, in the order in which it was recorded. Recording one of the versions again settles it.
  /// Earlier rounds have no contradictions: they are concluded and stay as they are (R11).
  public var contradictions: [Contradiction] {
    statements?.all(inRound: conversation.rounds.count).compactMap(contradiction) ?? []
  }

  /// Whether an event that changes nothing confirms the version of a contradiction that counts for now: recorded once
  /// more, that version settles it.
  func confirms(_ event: Event) -> Bool {
    guard let subject = event.subject(inRound: conversation.rounds.count), let latest = statements?.latest(subject)
    else { return false }
    return contradiction(latest)?.versions.last == event
  }

  /// The contradiction among the latest events of several writers about one thing: those that none of the other writers
  /// had read, where they differ.
  private func contradiction(_ latest: [Int]) -> Contradiction? {
    let ids = latest.map { records[past[$0].record].id }
    var versions: [Event] = []
    for (place, id) in zip(latest, ids).reversed() where !ids.contains(where: { knowledge.of($0, includes: id) }) {
      if let event = event(of: past[place]), !versions.contains(event) { versions.append(event) }
    }
    return versions.count > 1 ? Contradiction(versions: versions.reversed()) : nil
  }

  /// The thing that an event sets in the place of an earlier value: of two such events made at once, one would be lost.
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

/// An index of the events that count: for each thing that is set, the places in `History.past` of the events that set
/// it, by writer.
struct Statements {
  typealias Subject = History.Subject

  private var places: [Subject: [String: [Int]]] = [:]

  init(of history: History) {
    var round = 0
    for (place, counted) in history.past.enumerated() {
      guard let event = history.event(of: counted) else { continue }
      add(event, by: history.records[counted.record].id.writer, at: place, inRound: round)
      if event.beginsRound { round += 1 }
    }
  }

  /// The place of the last event of each writer about one thing. Only these can contradict each other: each writer had
  /// read its own earlier ones.
  func latest(_ subject: Subject) -> [Int] { places[subject]?.values.compactMap(\.last).sorted() ?? [] }

  /// The same for each thing that can still be changed, in the order in which they were first set.
  func all(inRound round: Int) -> [[Int]] {
    places.keys.filter { $0.round ?? round == round }
      .compactMap { subject in places[subject]?.values.compactMap(\.first).min().map { ($0, latest(subject)) } }
      .filter { $0.1.count > 1 }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  mutating func add(_ event: Event, by writer: String, at place: Int, inRound round: Int) {
    guard let subject = event.subject(inRound: round) else { return }
    places[subject, default: [:]][writer, default: []].append(place)
  }

  /// Removes an event that was added last.
  mutating func remove(_ event: Event, by writer: String, inRound round: Int) {
    guard let subject = event.subject(inRound: round) else { return }
    _ = places[subject]?[writer]?.popLast()
  }
}

extension Event {
  var beginsRound: Bool {
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
