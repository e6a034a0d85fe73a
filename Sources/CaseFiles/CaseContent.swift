import Conversation

/// A case as it was read: the union of its journals and of the copies beside them, the same in whatever order they are
/// read; and what has to be put right before anything can be added.
struct CaseContent {
  let header: Header
  let headerLine: (bytes: [UInt8], crc: CRC32)
  let editions: Editions
  /// In the order in which they count.
  let lines: [JournalRecord]
  private(set) var notices: [Notice] = []
  private(set) var readOnly: ReadOnly?
  /// The journal that records are added to; nothing when a new one has to be made first.
  let base: Base?
  /// What the base still lacks.
  let added: [JournalRecord]
  /// The checksum of the last line, once what is added stands there.
  let lastCRC: CRC32
  /// Journals of this program's making that the base makes needless, once it holds what is added.
  let superseded: [KnownFile]
  /// Every file that was looked at.
  let files: [KnownFile]

  /// A journal that is whole, but perhaps for a torn end.
  struct Base {
    let file: KnownFile
    /// All bytes before a torn end.
    let intact: ArraySlice<UInt8>
    let hasTornTail: Bool
    let lacksSecondHeader: Bool
  }

  /// A file as it was when it was read.
  struct KnownFile: Hashable {
    let path: String
    let facts: FileFacts
    let isDamaged: Bool
    let lineCount: Int
  }

  var records: [Record] { lines.map(\.record) }

  init(_ id: String, _ sources: [JournalSource], unreadable: [UnreadableFile] = []) throws(FileFault) {
    let sources = sources.sorted { $0.path < $1.path }
    guard let editions = Editions(of: id, in: sources) else { throw Self.faultWithoutHeader(id, sources, unreadable) }
    self.editions = editions
    (header, headerLine) = (editions.header, editions.headerLine)
    let united = sources.filter { editions.includes($0) && ($0.isOwn || $0.journal.isUnderstood) }
    let main = Self.main(of: united, editions)
    let base = main.flatMap { $0.isWhole && editions.isCurrent($0.journal) ? $0 : nil }
    let others = united.filter { $0.path != main?.path }
    let union = Union(base: base, others: base == nil ? [main].compactMap { $0 } + others : others, editions: editions)
    lines = union.records
    added = union.added
    lastCRC = union.lastCRC
    self.base = base.map(Base.init)
    superseded = united.filter { source in
      source.isOwn && source.path != base?.path && source.journal.isUnderstood
        && (editions.isCurrent(source.journal) || editions.isOlder(source.journal) || source.journal.header == nil)
    }.map(KnownFile.init)
    files = sources.map(KnownFile.init)
    tell(sources, united, main, unreadable)
    tell(union, contributors: union.contributors.filter { $0 != main?.name })
  }

  /// The journal to go on from, damaged or not: of the present edition the one with the most lines.
  private static func main(of united: [JournalSource], _ editions: Editions) -> JournalSource? {
    let own = united.filter { $0.isOwn && $0.journal.isUnderstood }
    func rank(_ source: JournalSource) -> (Int, Int, Int, String) {
      (
        editions.isCurrent(source.journal) ? 1 : 0, source.isWhole ? 1 : 0, source.journal.lines.count, source.name
      )
    }
    return own.max { rank($0) < rank($1) } ?? united.first { $0.isOwn }
  }

  private static func faultWithoutHeader(
    _ id: String, _ sources: [JournalSource], _ unreadable: [UnreadableFile]
  ) -> FileFault {
    let newest = sources.map(\.journal.newest).max() ?? 0
    if newest > FormatVersion.newest { return .newerVersion(newest) }
    if let other = sources.lazy.compactMap(\.journal.header).first { return .otherCase(id: other.header.id) }
    if let first = unreadable.first { return first.fault }
    guard !sources.isEmpty else { return .notFound }
    return .headerMissing(sources.flatMap { $0.journal.lines.map(\.record) }.sorted())
  }
}

// What there is to tell.
extension CaseContent {
  private mutating func tell(
    _ sources: [JournalSource], _ united: [JournalSource], _ main: JournalSource?, _ unreadable: [UnreadableFile]
  ) {
    if let main, main.isReadWhole, case let journal = main.journal, !journal.tail.isEmpty {
      notices.append(.tornTail(bytes: journal.tail.count))
    }
    for source in united {
      let journal = source.journal
      if !journal.damaged.isEmpty { notices.append(.damaged(file: source.name, lines: journal.damaged)) }
      if journal.isHeaderDamaged { notices.append(.headerDamaged(file: source.name)) }
      guard source.isOwn else { continue }
      if journal.hasMergeMarkers { notices.append(.merged(files: [source.name])) }
      if source.facts.isOpenToOthers { notices.append(.openToOthers(path: source.name)) }
    }
    for source in sources where source.isOwn && !source.journal.isUnderstood { tellUnknown(source) }
    if !header.intake.script.flaws.isEmpty {
      notices.append(.scriptFlawed)
      readOnly = readOnly ?? .scriptFlawed
    }
    notices += unreadable.map(\.notice)
    let left = sources.filter { source in !united.contains { $0.path == source.path } }
    let older = united.filter { !$0.isOwn && editions.isOlder($0.journal) }
    if !left.isEmpty { notices.append(.notMerged(files: left.map(\.name))) }
    if !older.isEmpty { notices.append(.olderEdition(files: older.map(\.name))) }
  }

  private mutating func tellUnknown(_ source: JournalSource) {
    let journal = source.journal
    if !journal.unknown.isEmpty {
      notices.append(.unknown(file: source.name, lines: journal.unknown))
      readOnly = readOnly ?? .unknownContents
    }
    if journal.newest > FormatVersion.newest {
      notices.append(.newerVersion(journal.newest))
      readOnly = .newerVersion(journal.newest)
    }
  }

  private mutating func tell(_ union: Union, contributors: [String]) {
    if !contributors.isEmpty { notices.append(.merged(files: contributors)) }
    if !union.forked.isEmpty { notices.append(.sameNumber(union.forked)) }
    if !union.gaps.isEmpty { notices.append(.linesMissing(before: union.gaps)) }
  }
}

extension CaseContent.KnownFile {
  init(_ source: JournalSource) {
    path = source.path
    facts = source.facts
    lineCount = source.journal.lines.count
    isDamaged =
      !source.isReadWhole || !source.journal.damaged.isEmpty || !source.journal.tail.isEmpty
      || source.journal.isHeaderDamaged
  }
}

extension CaseContent.Base {
  init(_ source: JournalSource) {
    file = CaseContent.KnownFile(source)
    intact = source.intact
    hasTornTail = !source.journal.tail.isEmpty
    lacksSecondHeader = source.journal.headerCount < 2
  }
}

/// A file of a case that could not be read.
struct UnreadableFile {
  let name: String
  let error: DiskError

  var notice: Notice { error.isTooLarge ? .tooLarge(file: name) : .unreadable(file: name, error) }
  var fault: FileFault { error.isTooLarge ? .tooLarge(file: name) : .failing(error) }
}
