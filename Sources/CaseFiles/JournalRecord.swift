import Conversation

/// A record of a case with what is needed to write its line again as it was.
struct JournalRecord {
  /// As it counts in the case.
  let record: Record
  /// As it stands in the journal: it differs only where one number had two contents.
  var written: Record { original?.record ?? record }
  let after: CRC32
  private let original: Original?

  private final class Original {
    let record: Record

    init(_ record: Record) { self.record = record }
  }

  init(_ record: Record, written: Record? = nil, after: CRC32) {
    self.record = record
    self.after = after
    original = written.flatMap { $0 == record ? nil : Original($0) }
  }

  func line() throws -> JournalLine { try JournalLine(written, after: after) }
}
