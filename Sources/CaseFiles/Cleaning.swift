import Conversation

/// What a cleaning did besides the rewriting.
public struct Cleaned: Hashable, Sendable {
  /// Files that had the removed words too, and are gone.
  public let removed: [String]
  /// Files that may have them too, and were left: they could not be taken in.
  public let left: [String]
}

extension CaseFolder {
  /// Makes a new edition of a case without what was undone, and without words that were corrected or removed: it says
  /// the same, and those words are gone from its files. Words that nobody corrected, removed or undid stay, also where
  /// the rules refused them. What others recorded on an earlier edition is still taken in.
  ///
  /// - Parameter emptied: what stands from now on where words were; it is shown only when somebody elsewhere undid the
  ///   correction.
  @discardableResult
  public func clean(_ id: String, emptied: String) throws(FileFault) -> Cleaned {
    guard id.isCaseID, try !files(of: id).isEmpty else { throw .notFound }
    try refuseDeletedOrSealed(id)
    return try leading(id) { () throws(FileFault) in
      let content = try load(id)
      if let reason = content.readOnly { throw .readOnly(reason) }
      let edition = try content.cleaned(named: disk.randomWord(), emptied: emptied)
      let files = try files(of: id).files { $0.isReadAsJournal || $0 == .aside }
      let changed = try reportingFaults { () throws(DiskError) in try namesOfChanged(content.files) }
      let left = Set(content.notices.flatMap(\.filesLeftOut) + changed).intersection(files)
      let removed = files.filter { !left.contains($0) }
      let rescued = rescued(id).filter { !content.notices.flatMap(\.filesLeftOut).contains($0) }
      try reportingFaults { () throws(DiskError) in
        let path = newJournalPath(id, edition: edition.name)
        let intent = Intent(
          kind: .clean, makes: [mark(path.fileName, holding: edition.bytes)],
          removes: try marks(at: removed.map(self.path)) + marks(at: rescued, isRescued: true))
        try begin(intent, id)
        do throws(DiskError) {
          try disk.makeChecked(path, holding: edition.bytes)
        } catch {
          try? remove([path, intentPath(id)])
          throw error
        }
        try conclude(intent, id)
      }
      return Cleaned(removed: removed.files { $0 != .journal }, left: left.sorted())
    }
  }
}

extension CaseFolder {
  /// What changed since it was read is looked at again the next time.
  private func namesOfChanged(_ files: [CaseContent.KnownFile]) throws(DiskError) -> [String] {
    var names: [String] = []
    for file in files {
      let isThere = try disk.exists(file.path)
      if isThere, try disk.facts(at: file.path) == file.facts { continue }
      names.append(file.path.fileName)
    }
    return names
  }
}

extension Notice {
  fileprivate var filesLeftOut: [String] {
    switch self {
    case .notMerged(let files): files
    case .unreadable(let file, _), .tooLarge(let file): [file]
    case .tornTail, .damaged, .headerDamaged, .linesMissing, .kept, .merged, .olderEdition, .sameNumber,
      .changedMeanwhile, .replacedMeanwhile, .deletedElsewhere, .newerVersion, .unknown, .scriptFlawed,
      .openToOthers, .besideSealed, .liesOpen, .sealNotWhole, .unfinished, .leftover:
      []
    }
  }
}

extension CaseContent {
  /// The journal of the next edition.
  func cleaned(named name: String, emptied text: String) throws(FileFault) -> (name: String, bytes: [UInt8]) {
    let old = History(header.intake, records: records)
    guard old.contradictions.isEmpty else { throw .contradictory }
    let cleaning = Cleaning(of: old, emptied: text)
    guard let kept = cleaning.records(sayingTheSameAs: old) else { throw .notCleanable }
    var edition = editions.next(named: name)
    for record in old.records {
      if cleaning.removed.contains(record.id) {
        edition.erased.formUnion(editions.erasure(of: record, text: nil))
      } else if let text = cleaning.emptied[record.id] {
        edition.erased.formUnion(editions.erasure(of: record, text: text))
      }
    }
    edition.detailsLamport = max(header.edition.detailsLamport, cleaning.detailsLamport)
    edition.recordCount = kept.count
    edition.calendar = CalendarEntry.all(of: old, created: header.created, edition: header.edition)
    let header = Header(id: header.id, edition: edition, created: header.created, intake: cleaning.intake)
    do {
      let (line, crc) = try header.line()
      var bytes = line + line
      var last: [String: CRC32] = [:]
      var previous = crc
      for record in kept {
        let line = try JournalLine(record, after: last[record.id.writer] ?? previous)
        bytes += line.bytes
        (last[record.id.writer], previous) = (line.crc, line.crc)
      }
      return (name, bytes)
    } catch {
      throw .notCleanable
    }
  }
}

/// Which records of a case go and which lose their words.
private struct Cleaning {
  /// With the names and the topic as they are now.
  let intake: Intake
  let removed: Set<EventID>
  /// What stands from now on where words were.
  let emptied: [EventID: String]
  let detailsLamport: Int

  init(of history: History, emptied text: String) {
    intake = Intake(
      script: history.intake.script, persons: history.conversation.persons, topic: history.conversation.topic)
    let refused = Set(history.skipped.map(\.record.id))
    var undone: Set<EventID> = []
    var reversals: Set<EventID> = []
    for record in history.records {
      switch record.entry {
      case .event: continue
      case .undone(let event): if !refused.contains(record.id) { undone.insert(event) }
      case .redone(let event): if !refused.contains(record.id) { undone.remove(event) }
      }
      reversals.insert(record.id)
    }
    let words = history.conversation.correctableWords
    var emptied: [EventID: String] = [:]
    var timesEmptied: [WordsSubject: Int] = [:]
    var details: [Record] = []
    for record in history.records where !refused.contains(record.id) && !undone.contains(record.id) {
      guard case .event(let event) = record.entry else { continue }
      if case .detailsCorrected = event { details.append(record) }
      guard let (text: old, subject) = event.correctableWords(as: record.id), !old.isBlank, !words.contains(old) else {
        continue
      }
      // Two texts that follow on each other must differ: a correction that changes nothing is refused.
      emptied[record.id] = timesEmptied[subject, default: 0].isMultiple(of: 2) ? text : text + " 2"
      timesEmptied[subject, default: 0] += 1
    }
    self.emptied = emptied
    detailsLamport = details.map(\.lamport).max() ?? 0
    removed = undone.union(reversals).union(details.map(\.id))
  }

  /// The records of the new edition; nothing when they would say something else.
  func records(sayingTheSameAs old: History) -> [Record]? {
    let kept = old.records.filter { !removed.contains($0.id) }.map { record in
      emptied[record.id].map(record.emptied) ?? record
    }
    let new = History(intake, records: kept)
    let isSame = new.conversation == old.conversation && new.skipped.map(\.record.id) == skippedThatStay(old)
    return isSame ? kept : nil
  }

  private func skippedThatStay(_ old: History) -> [EventID] {
    old.skipped.map(\.record.id).filter { !removed.contains($0) }
  }
}
