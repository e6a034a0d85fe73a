import Conversation
import Glibc

// The three ways in which records reach the disk: into a first journal, at the end of the present one, or all of them
// into a new one.
extension CaseFile {
  /// From `new` to `appending`. Returns why nothing may be written; then the case stays `new`.
  func createJournal() throws(DiskError) -> ReadOnly? {
    try disk.ensureFolder(folder.path)
    if let refusal = try takeLock() { return refusal }
    let isFree = try !disk.exists(folder.journalPath(id))
    try makeJournal(at: isFree ? folder.journalPath(id) : folder.newJournalPath(id), .own)
    return nil
  }

  /// Stays `appending` when all is well; else `detached`, and goes on into a new journal at once where that may help.
  func extend(_ journal: OpenJournal) throws(DiskError) {
    if let why = try detachment(from: journal) { return try leave(journal, why) }
    let bytes = journal.owed + pending.flatMap { (try? $0.line())?.bytes ?? [] }
    do throws(DiskError) {
      guard journal.facts.size + bytes.count <= SizeLimit.journal else { throw DiskError(.write, EFBIG) }
      try disk.writeAll(bytes[...], to: journal.file)
    } catch {
      try takeBackHalfLine(journal)
      throw error
    }
    do throws(DiskError) {
      try disk.sync(journal.file)
    } catch {
      // The system may have dropped what it could not write: a second fsync would succeed and mean nothing.
      return try leave(journal, .failed)
    }
    try conclude(journal, written: bytes)
  }

  /// Half a line must not stay, or the next one would be glued to it.
  private func takeBackHalfLine(_ journal: OpenJournal) throws(DiskError) {
    do throws(DiskError) {
      try disk.truncate(journal.file, to: journal.facts.size)
      state = .appending(journal.with(try disk.facts(of: journal.file)))
    } catch {
      supersede(journal)
      state = .detached(.failed)
    }
  }

  /// Whether the file that was written is the one that will be found again, and nobody else wrote into it.
  private func conclude(_ journal: OpenJournal, written bytes: [UInt8]) throws(DiskError) {
    let facts = try disk.facts(of: journal.file)
    let found = try? disk.facts(at: journal.path)
    guard facts.links > 0, facts.size == journal.facts.size + bytes.count, found?.identity == facts.identity else {
      return try leave(journal, .lost)
    }
    var next = journal.with(facts)
    next.checksum.add(bytes[...])
    next.owed = []
    state = .appending(next)
    removeSuperseded()
  }

  /// What happened to the journal since the last write, if anything.
  private func detachment(from journal: OpenJournal) throws(DiskError) -> Detachment? {
    if journal.place != .afterDeletion, journal.place != .elsewhere, try disk.exists(folder.tombstonePath(id)) {
      return .deleted
    }
    let facts = try disk.facts(of: journal.file)
    if facts == journal.facts { return nil }
    // The facts differ; the content may be the same.
    guard facts.size == journal.facts.size, facts.links > 0 else { return .lost }
    let bytes = try disk.read(journal.file, atMost: SizeLimit.journal)
    return CRC32(of: bytes[...]) == journal.checksum ? nil : .lost
  }

  private func leave(_ journal: OpenJournal, _ why: Detachment) throws(DiskError) {
    // A journal that failed is this program's own and goes once another one holds all; one that something else changed
    // is left alone.
    if why == .failed { supersede(journal) }
    letGoOfJournal()
    state = .detached(why)
    try rewriteJournal(why)
  }

  private func supersede(_ journal: OpenJournal) {
    disk.close(journal.file)
    superseded.append(
      SupersededFile(path: journal.path, identity: journal.facts.identity, facts: nil, isDamaged: false, lineCount: 0))
    state = .detached(.failed)
  }

  /// Writes all records into a new journal: from `detached` to `appending`.
  func rewriteJournal(_ why: Detachment) throws(DiskError) {
    let isDeleted = try disk.exists(folder.tombstonePath(id))
    switch isDeleted ? .deleted : why {
    case .failed: try makeJournal(at: folder.newJournalPath(id), .own)
    case .lost:
      try makeBesideOrRescued()
      notices.append(.replacedMeanwhile)
    case .deleted:
      try makeAfterDeletion()
      notices.append(.deletedElsewhere)
    }
  }

  /// In the case folder, where the next opening unites it with the others; or in the rescue folder when that is gone.
  private func makeBesideOrRescued() throws(DiskError) {
    do throws(DiskError) {
      try makeJournal(at: folder.newJournalPath(id), .beside)
    } catch {
      guard let rescuePath = folder.rescuePath else { throw error }
      try disk.ensureFolder(rescuePath)
      try makeJournal(at: rescueName(in: rescuePath), .elsewhere)
    }
  }

  /// In the rescue folder, so that a sync folder does not bring the case back: the overview lists it from there.
  private func makeAfterDeletion() throws(DiskError) {
    guard let rescuePath = folder.rescuePath else {
      return try makeJournal(at: folder.newJournalPath(id), .afterDeletion)
    }
    try disk.ensureFolder(rescuePath)
    try makeJournal(at: rescueName(in: rescuePath), .afterDeletion)
  }

  func rescueName(in place: String) -> String { "\(place)/\(id).rescue-\(disk.randomWord()).jsonl" }

  /// Makes a journal that holds everything, and goes on there.
  func makeJournal(at path: String, _ place: Place) throws(DiskError) {
    let bytes = journalBytes()
    let file = try disk.make(path, holding: bytes[...])
    do throws(DiskError) {
      guard try disk.read(file, atMost: bytes.count) == bytes else { throw DiskError(.readBack, EIO) }
      let facts = try disk.facts(of: file)
      letGoOfJournal()
      state = .appending(
        OpenJournal(file: file, path: path, place: place, facts: facts, checksum: CRC32(of: bytes[...])))
    } catch {
      disk.close(file)
      try? disk.remove(path)
      throw error
    }
    removeSuperseded()
  }

  /// The header twice, and every record.
  private func journalBytes() -> [UInt8] {
    var bytes = headerLine.bytes + headerLine.bytes
    for record in lines { bytes += (try? record.line())?.bytes ?? [] }
    return bytes
  }

  /// Removes the journals that the present one makes needless, while they still are what they were; what was not intact
  /// is kept before. A failure costs nothing: the next opening reads them beside the journal and tries again.
  private func removeSuperseded() {
    guard !superseded.isEmpty, case .appending(let journal) = state, journal.place == .own else { return }
    for file in superseded where file.path != journal.path { try? remove(file) }
    superseded = []
    try? disk.syncFolder(folder.path)
  }

  private func remove(_ file: SupersededFile) throws(DiskError) {
    let facts = try disk.facts(at: file.path)
    guard facts.identity == file.identity, file.facts ?? facts == facts else { return }
    if file.isDamaged {
      let bytes = try disk.content(of: file.path).bytes
      // More can be read than when the case was opened: the next opening takes it in.
      guard Journal(bytes).lines.count == file.lineCount else { return }
      notices.append(.kept(file: try folder.keep(bytes[...], of: id, as: "damaged", at: moment)))
    }
    try disk.remove(file.path)
  }

  func letGoOfJournal() {
    guard case .appending(let journal) = state else { return }
    disk.close(journal.file)
    state = .detached(.failed)
  }
}

extension CaseFile.OpenJournal {
  fileprivate func with(_ facts: FileFacts) -> CaseFile.OpenJournal {
    var journal = self
    journal.facts = facts
    return journal
  }
}
