import Conversation

// What the facilitator decides when the case folder cannot keep the case, or no longer should.
extension CaseFile {
  /// Goes on in another folder, because this one fails, or because the case was deleted elsewhere.
  @discardableResult
  public func rescue(to other: String) -> SaveReply {
    if let readOnly, !readOnly.isOfPlace {
      status = .notSaved(.readOnly(readOnly))
      return save()
    }
    let left = pathAfterDeletion
    do throws(DiskError) {
      try disk.ensureFolder(other)
      try makeJournal(at: rescueName(in: other), .elsewhere)
      remove(left)
    } catch {
      status = .notSaved(NotSaved(error))
      return reply(saved: [])
    }
    return concludeSaving()
  }

  /// Takes back a case that was deleted elsewhere while it was open here.
  @discardableResult
  public func takeBack() -> SaveReply {
    let left = pathAfterDeletion
    do throws(DiskError) {
      try disk.ensureFolder(folder.path)
      try folder.removeTombstones(of: id)
      try makeJournal(at: folder.newJournalPath(id), .own)
      remove(left)
    } catch {
      status = .notSaved(NotSaved(error))
      return reply(saved: [])
    }
    return concludeSaving()
  }

  private var pathAfterDeletion: String? {
    guard case .appending(let journal) = state, journal.place == .afterDeletion else { return nil }
    return journal.path
  }

  private func remove(_ path: String?) {
    guard let path else { return }
    try? disk.remove(path)
    try? disk.syncFolder(path.parentFolder)
  }
}
