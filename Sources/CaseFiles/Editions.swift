import Conversation

/// Which editions of a case stand side by side, and what can be united: the same in whatever order they are read.
struct Editions {
  /// The header to go by, and its line.
  let header: Header
  let headerLine: (bytes: [UInt8], crc: CRC32)
  /// The records that any edition erased; they stay erased.
  private let erased: [EventID: [ErasedRecord]]
  private let united: Set<String>

  /// Nothing when no source has a header of this case.
  init?(of id: String, in sources: [JournalSource]) {
    let own = sources.filter { $0.journal.header?.header.id == id }
    // An intact header is preferred to a damaged one, also of an older edition.
    let intact = own.filter { !$0.journal.isHeaderDamaged }
    var headers: [String: Journal.HeaderLine] = [:]
    for found in (intact.isEmpty ? own : intact).compactMap(\.journal.header) {
      let name = found.header.edition.name
      // Two headers of one edition are the same, unless somebody forged one.
      if let known = headers[name], known.bytes.lexicographicallyPrecedes(found.bytes) { continue }
      headers[name] = found
    }
    let all = headers.values.map(\.header.edition)
    let older = all.reduce(into: Set<String>()) { $0.formUnion($1.ancestors) }
    let latest = all.filter { !older.contains($0.name) }
    // In version 0.1.0 a cleaning kept no lists: those editions cannot be united, and the last one counts.
    let cleaned = latest.filter { $0.number == nil }
    let heads = cleaned.isEmpty ? [latest.max { ($0.number ?? 0) < ($1.number ?? 0) }].compactMap { $0 } : cleaned
    let first = heads.max { ($0.detailsLamport, $0.name) < ($1.detailsLamport, $1.name) }
    guard let first = first ?? all.min(by: { $0.name < $1.name }), let chosen = headers[first.name] else { return nil }
    header = chosen.header
    if intact.isEmpty {
      guard let (line, crc) = try? chosen.header.line() else { return nil }
      headerLine = (line, crc)
    } else {
      headerLine = (Array(chosen.bytes), chosen.crc)
    }
    united = heads.reduce(into: [first.name]) { united, head in
      united.formUnion(head.ancestors)
      united.insert(head.name)
    }
    let merged = all.filter { [united] in united.contains($0.name) }
    erased = Dictionary(grouping: merged.reduce(into: Set()) { $0.formUnion($1.erased) }) { $0.id }
  }

  /// Whether what a journal holds belongs to the case as it is shown. Without a header that can be read it is taken
  /// for one of the present edition.
  func includes(_ source: JournalSource) -> Bool {
    guard let found = source.journal.header?.header else { return source.isOwn || source.journal.holdsAnything }
    return found.id == header.id && united.contains(found.edition.name)
  }

  func isCurrent(_ journal: Journal) -> Bool {
    journal.header.map { $0.header.edition.name == header.edition.name } ?? false
  }

  /// Whether a journal is of an edition that the present one took everything from.
  func isOlder(_ journal: Journal) -> Bool {
    journal.header.map { header.edition.ancestors.contains($0.header.edition.name) } ?? false
  }

  /// The edition after a cleaning of all that was united here.
  func next(named name: String) -> Edition {
    var edition = Edition(name: name)
    edition.ancestors = united
    edition.erased = Set(erased.values.joined())
    return edition
  }

  var hasErased: Bool { !erased.isEmpty }

  /// A record as it may be shown: not at all when it was removed, without its words when those were. Removed counts
  /// over emptied, and emptied over what an older edition still has.
  func shown(_ record: Record) -> Record? {
    guard let erased = erased[record.id] else { return record }
    let crc = record.contentCRC
    let removed = Set(erased.filter { $0.text == nil }.map(\.crc))
    let emptied = erased.filter { $0.text != nil }
    let isEmptied = record.words.map { words in emptied.contains { $0.text == words } } ?? false
    if removed.contains(crc) || isEmptied && emptied.contains(where: { removed.contains($0.crc) }) { return nil }
    guard isEmptied || emptied.contains(where: { $0.crc == crc }), let text = emptied.compactMap(\.text).min() else {
      return record
    }
    return record.emptied(text)
  }

  /// What is to be noted of a record that a cleaning takes out: whatever it said in an older edition goes too.
  func erasure(of record: Record, text: String?) -> [ErasedRecord] {
    let earlier = text == nil ? (erased[record.id] ?? []).map(\.crc) : []
    return (earlier + [record.contentCRC]).map { ErasedRecord(id: record.id, crc: $0, text: text) }
  }
}
