import Conversation

/// A record that a history was asked to take, and the result.
public struct RecordAttempt {
  let before: History
  let record: Record
  /// The history after it; as before when the record was refused.
  public let after: History
  let refusal: Refusal?
  /// Whether `History.next` made the record.
  private(set) var isNext = false
  public var isAccepted: Bool { refusal == nil }
  /// Whether it sorts behind every other record. One that does not would count in another place when all records are read
  /// again.
  var comesLast: Bool { before.records.allSatisfy { ReferenceHistory.precedes($0, record) } }

  public init(_ record: Record, into history: History) {
    (before, self.record) = (history, record)
    var tried = history
    do throws(Refusal) {
      try tried.take(record)
      (after, refusal) = (tried, nil)
    } catch {
      (after, refusal) = (tried, error)
    }
  }

  /// The next record of a writer, made by the history itself.
  public init(_ entry: Entry, by writer: String = "w", into history: History) {
    self.init(history.next(entry, by: writer, at: Moment(secondsSince1970: history.records.count)), into: history)
    isNext = true
  }
}
