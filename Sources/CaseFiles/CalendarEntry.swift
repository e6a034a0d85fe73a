import Conversation

/// A follow-up day as calendars elsewhere know it, without names. Calendars take a change only when both numbers grow.
public struct CalendarEntry: Hashable, Codable, Sendable {
  /// The number in the UID: the round, counted from 1.
  public let round: Int
  public let day: Day
  /// The round was undone after it had been planned.
  public let isCancelled: Bool
  /// The SEQUENCE of RFC 5545.
  public let sequence: Int
  /// The DTSTAMP of RFC 5545.
  public let stamp: Moment

  public init(round: Int, day: Day, isCancelled: Bool, sequence: Int, stamp: Moment) {
    self.round = round
    self.day = day
    self.isCancelled = isCancelled
    self.sequence = sequence
    self.stamp = stamp
  }
}

extension CalendarEntry {
  /// Every round that was ever planned. Each record makes the numbers grow by one at least, whatever the clock does;
  /// after a cleaning they go on from what the edition says, although there are fewer records.
  ///
  /// - Parameter seconds: from the creation to the last record. Version 0.1.0 used this as the number, and calendars have
  ///   its entries.
  static func all(of history: History, created: Moment, edition: Edition) -> [CalendarEntry] {
    let records = history.records
    let latest = records.map(\.at.secondsSince1970).max() ?? created.secondsSince1970
    let seconds = max(0, latest - created.secondsSince1970)
    let added = max(0, records.count - edition.recordCount)
    let (sequence, stamp) = edition.calendar.reduce(
      (seconds + records.count, latest + records.count)
    ) { highest, known in
      (
        max(highest.0, known.sequence + 1 + added), max(highest.1, known.stamp.secondsSince1970 + 1 + added)
      )
    }
    let planned = history.conversation.rounds.count
    let days = history.everPlanned
    let own = days.enumerated().map { index, day in
      CalendarEntry(
        round: index + 1, day: day, isCancelled: index >= planned, sequence: sequence,
        stamp: Moment(secondsSince1970: stamp))
    }
    // Rounds that were undone and then cleaned away are known from the edition alone.
    let gone = edition.calendar.filter { $0.round > days.count }.map {
      CalendarEntry(
        round: $0.round, day: $0.day, isCancelled: true, sequence: sequence, stamp: Moment(secondsSince1970: stamp))
    }
    return own + gone
  }

  /// As calendars must see it once the case is deleted.
  var cancelled: CalendarEntry {
    CalendarEntry(
      round: round, day: day, isCancelled: true, sequence: sequence + 1,
      stamp: Moment(secondsSince1970: stamp.secondsSince1970 + 1))
  }
}
