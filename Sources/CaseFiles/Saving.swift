import Conversation
import Glibc

/// What the disk did with the records it was given.
public struct SaveReply: Sendable {
  /// Would survive a power cut since the last reply.
  public let saved: [EventID]
  public let status: Saving
  public let notices: [Notice]
  /// Records of others that were taken in: the history is to be folded anew with them.
  public let takenIn: [Record]
}

// Saving, and what is done when the disk does not.
extension CaseFile {
  /// Records one more thing: one write and one fsync, when all is well.
  @discardableResult
  public func append(_ record: Record) -> SaveReply { append([record]) }

  /// Records several things at once, in their order.
  @discardableResult
  public func append(_ records: [Record]) -> SaveReply {
    for record in records { note(record) }
    return save()
  }

  /// Tries again what is not saved, in order.
  @discardableResult
  public func retry() -> SaveReply { save() }

  private func note(_ record: Record) {
    moment = record.at
    let noted = JournalRecord(record, after: lastCRC)
    lines.append(noted)
    guard let line = try? noted.line() else {
      hasUnwritable = true
      return
    }
    pending.append(noted)
    lastCRC = line.crc
  }

  @discardableResult
  func save() -> SaveReply {
    guard isWaiting else { return reply(saved: []) }
    do throws(NotSaved) {
      try write()
      return concludeSaving()
    } catch {
      status = .notSaved(error)
      return reply(saved: [])
    }
  }

  /// All records are in the journal.
  func concludeSaving() -> SaveReply {
    let saved = pending.map(\.record.id)
    pending = []
    status = hasUnwritable ? .notSaved(.unwritable) : savedStatus
    return reply(saved: saved)
  }

  func reply(saved: [EventID]) -> SaveReply {
    defer { (notices, takenIn) = ([], []) }
    return SaveReply(saved: saved, status: status, notices: notices, takenIn: takenIn)
  }

  /// Whether there is something to write.
  private var isWaiting: Bool {
    switch state {
    case .new, .detached: true
    case .appending(let journal): !pending.isEmpty || !journal.owed.isEmpty
    case .opened, .readOnly, .closed: !pending.isEmpty
    }
  }

  private var savedStatus: Saving {
    guard case .appending(let journal) = state else { return .saved }
    return switch journal.place {
    case .own: .saved
    case .beside, .elsewhere: .savedElsewhere(path: journal.path)
    case .afterDeletion: .savedAfterDeletion(path: journal.path)
    }
  }

  /// Takes the case from where it is until its journal holds all.
  private func write() throws(NotSaved) {
    switch state {
    case .readOnly(let reason): throw .readOnly(reason)
    case .closed: throw .readOnly(.viewing)
    case .new:
      if let reason = try reporting(createJournal) { throw .readOnly(reason) }
    case .opened(let content):
      if let reason = try reporting({ () throws(DiskError) in try prepare(content) }) { throw .readOnly(reason) }
      try write()
    case .appending(let journal): try reporting { () throws(DiskError) in try extend(journal) }
    case .detached(let why): try reporting { () throws(DiskError) in try rewriteJournal(why) }
    }
  }

  private func reporting<Value>(_ work: () throws(DiskError) -> Value) throws(NotSaved) -> Value {
    do throws(DiskError) { return try work() } catch { throw NotSaved(error) }
  }
}

extension NotSaved {
  init(_ error: DiskError) {
    switch error.number {
    case ENOSPC, EDQUOT, EFBIG: self = .diskFull
    case EACCES, EPERM, EROFS: self = .notPermitted
    default: self = .failing(error)
    }
  }
}
