import Conversation

/// What a yearly report counts of a case: days (UTC) and numbers, no names and no words. It stays when a case is sealed
/// or deleted.
public struct CaseFigures: Hashable, Codable, Sendable {
  /// The day on which the case was made.
  public var begun: Day
  /// The day of the first answer.
  public var led: Day?
  public var closed: Day?
  /// The days on which it was ended early.
  public var stopped: [Day]
  /// Rounds planned.
  public var rounds: Int
  /// Rounds in which at least one of both talks was held.
  public var roundsHeld: Int
  /// The number of the first round in which both said that the bullying has stopped.
  public var roundsUntilStopped: Int?
  /// Days between the first planning of a follow-up and the first follow-up talk.
  public var daysUntilFollowUp: Int?
  /// Talks that could not be held.
  public var missed: Int

  public init(of history: History, created: Moment) {
    let events = history.counted
    func day(where isWanted: (Event) -> Bool) -> Day? { events.first { isWanted($0.event) }?.record.at.dayInUTC }
    let rounds = history.conversation.rounds
    begun = created.dayInUTC
    led = day { if case .answered = $0 { true } else if case .answeredWithoutNote = $0 { true } else { false } }
    closed =
      history.conversation.deleteAfter == nil
      ? nil : events.last { if case .closed = $0.event { true } else { false } }?.record.at.dayInUTC
    stopped = events.compactMap { if case .stopped = $0.event { $0.record.at.dayInUTC } else { nil } }
    self.rounds = rounds.count
    roundsHeld = rounds.count { [$0.talks.pester, $0.talks.gepeste].contains { $0.status == .held } }
    roundsUntilStopped = rounds.firstIndex { $0.talks.allSatisfy(\.saysStopped) }.map { $0 + 1 }
    let planned = day { if case .roundPlanned = $0 { true } else { false } }
    let held = day { if case .talkHeld = $0 { true } else { false } }
    daysUntilFollowUp = planned.flatMap { planned in held.map { max(0, $0.number - planned.number) } }
    missed = rounds.flatMap { [$0.talks.pester, $0.talks.gepeste] }.count(where: \.isMissed)
  }
}

extension FollowUpTalk {
  fileprivate var isMissed: Bool { if case .missed = status { true } else { false } }
}

extension Moment {
  var dayInUTC: Day { inUTC.day }
}
