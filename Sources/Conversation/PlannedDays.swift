extension History {
  /// The day of every round that was ever planned, as it stood last: also of those that were undone since, for a
  /// calendar elsewhere may still hold them.
  public var everPlanned: [Day] {
    let now = conversation.rounds.map(\.planned)
    let planned = records.count { $0.entry.isPlanning }
    if planned <= now.count { return now }
    var days: [Day] = []
    var past = History(intake)
    for record in records {
      try? past.take(record)
      let rounds = past.conversation.rounds.map(\.planned)
      days.replaceSubrange(..<min(days.count, rounds.count), with: rounds)
    }
    return days
  }
}

extension Entry {
  /// Whether a round came of it.
  fileprivate var isPlanning: Bool {
    switch self {
    case .event(.roundPlanned), .event(.reopened): true
    case .event, .undone, .redone: false
    }
  }
}
