import Conversation

// What comes with the first record, and not before.
extension CaseFile {
  /// Takes the lock and readies the journal to be added to: from `opened` to `appending`, or to `detached` where a new
  /// journal has to be made. Returns why nothing may be written; then the case stays `opened`, for whoever leads it may
  /// let go of it.
  func prepare(_ opened: CaseContent) throws(DiskError) -> ReadOnly? {
    if let refusal = try takeLock() { return refusal }
    guard let content = refreshed(opened) else {
      state = .detached(.lost)
      return nil
    }
    if let reason = content.readOnly {
      state = .readOnly(reason)
      return reason
    }
    superseded = content.superseded.map {
      SupersededFile(
        path: $0.path, identity: $0.facts.identity, facts: $0.facts, isDamaged: $0.isDamaged,
        lineCount: $0.lineCount)
    }
    if let base = content.base {
      try open(base, owing: content)
    } else {
      state = .detached(.failed)
    }
    return nil
  }

  func takeLock() throws(DiskError) -> ReadOnly? {
    guard lock == nil else { return nil }
    switch try folder.makeLock(id) {
    case .taken(let file): lock = file
    case .refused(let reason): return reason
    case .absent: return .locksMissing
    }
    return nil
  }

  /// Reads the case anew when its files changed after it was opened; nothing when it cannot be read any more.
  private func refreshed(_ opened: CaseContent) -> CaseContent? {
    let isChanged = opened.files.contains { $0.facts != (try? disk.facts(at: $0.path)) } || hasOtherFiles(opened)
    guard isChanged else { return opened }
    guard let content = try? folder.load(id) else { return nil }
    let known = Set(lines.map(\.record.id))
    takenIn += content.records.filter { !known.contains($0.id) }
    lines = (content.lines + pending).sorted { $0.record < $1.record }
    headerLine = content.headerLine
    intake = content.header.intake
    if pending.isEmpty { lastCRC = content.lastCRC }
    notices += content.notices + [.changedMeanwhile]
    return content
  }

  /// Whether a journal came to stand beside those that were read.
  private func hasOtherFiles(_ opened: CaseContent) -> Bool {
    let known = Set(opened.files.map(\.path.fileName))
    let now = ((try? folder.files(of: id)) ?? []).files(.journal)
    return !known.isSuperset(of: now)
  }

  /// Opens a whole journal to add to it. A torn end is cut off after it was kept.
  private func open(_ base: CaseContent.Base, owing content: CaseContent) throws(DiskError) {
    let file = try disk.open(base.file.path, to: .append)
    do throws(DiskError) {
      if base.hasTornTail { try cutTail(of: file, base) }
      let facts = try disk.facts(of: file)
      guard facts.identity == base.file.facts.identity, facts.size == base.intact.count else {
        state = .detached(.lost)
        return disk.close(file)
      }
      var owed = base.lacksSecondHeader ? headerLine.bytes : []
      for record in content.added { owed += (try? record.line())?.bytes ?? [] }
      state = .appending(
        OpenJournal(
          file: file, path: base.file.path, place: .own, facts: facts, checksum: CRC32(of: base.intact), owed: owed))
    } catch {
      disk.close(file)
      throw error
    }
  }

  private func cutTail(of file: Descriptor, _ base: CaseContent.Base) throws(DiskError) {
    let tail = try disk.read(file, atMost: SizeLimit.journal).dropFirst(base.intact.count)
    if !tail.isEmpty { notices.append(.kept(file: try folder.keep(tail, of: id, as: "torn", at: moment))) }
    try disk.truncate(file, to: base.intact.count)
    try disk.sync(file)
  }
}
