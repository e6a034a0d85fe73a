import Conversation
import Glibc

/// A case as it was read: the union of its journal and of the copies next to it, the same in whatever order they
/// are read; and what has to be put right before anything can be added.
struct CaseContent {
  let header: Header
  /// In the order in which they count.
  private(set) var records: [Record] = []
  private(set) var notices: [Notice] = []
  private(set) var readOnly: ReadOnly?
  /// The journal as it should be.
  private(set) var image: [UInt8] = []
  /// The file that is there; nothing when only copies are left.
  let main: FileFacts?
  let repair: Repair
  /// The checksum of the last line of the image.
  private(set) var lastCRC: CRC32

  /// What may be done with the journal's file.
  var claim: CaseFile.Claim { main.map { .own($0.identity) } ?? .new }

  enum Repair {
    /// The image goes on where the file ends, which has so many bytes.
    case none(intact: Int)
    /// The file goes on for some bytes that are no line.
    case cut(tail: ArraySlice<UInt8>, intact: Int)
    /// The file is to be replaced by the image.
    case rewrite(original: ArraySlice<UInt8>)
    /// There is no file.
    case create
  }

  /// One file of the case, as read.
  struct Source {
    let name: String
    let facts: FileFacts
    let journal: Journal
  }

  init(_ id: String, main: Source?, copies: [Source], unreadable: [String] = []) throws(FileFault) {
    let sources = [main].compactMap { $0 } + copies.sorted { $0.name < $1.name }
    guard let header = Self.header(of: id, in: sources) else { throw Self.faultWithoutHeader(id, sources) }
    self.header = header.header
    self.main = main?.facts
    let hasEdition = { (source: Source) in
      source.journal.header.map { $0.header.id == id && $0.header.edition == header.header.edition } ?? false
    }
    if let main, let other = main.journal.header?.header, other.id != id { throw .otherCase(id: other.id) }

    let isIntact = main.map { $0.journal.damaged.isEmpty && hasEdition($0) } ?? false
    if let journal = main?.journal, isIntact || !journal.isUnderstood {
      let intact = journal.bytes.count - journal.tail.count
      image = journal.tail.isEmpty ? journal.bytes : Array(journal.bytes[..<intact])
      repair = journal.tail.isEmpty ? .none(intact: intact) : .cut(tail: journal.tail, intact: intact)
    } else {
      image = Array(header.bytes)
      for line in main?.journal.lines ?? [] { image += line.bytes }
      repair = main.map { .rewrite(original: $0.journal.bytes[...]) } ?? .create
    }
    lastCRC = main?.journal.lines.last?.crc ?? header.crc

    let merged = copies.filter { hasEdition($0) && $0.journal.isUnderstood }
    let leftOut = copies.map(\.name).filter { name in !merged.contains { $0.name == name } }
    tell(of: main, leftOut: (leftOut + unreadable).sorted())
    for copy in merged where !copy.journal.damaged.isEmpty {
      notices.append(.damaged(file: copy.name, lines: copy.journal.damaged))
    }
    if let lines = main?.journal.lines, merged.isEmpty, Line.isUnbroken(lines, after: header.crc) {
      records = lines.map(\.record)
    } else {
      unite(main, merged, header.crc)
    }
  }

  /// The header to go by: an intact one before a damaged one, the journal's own before that of a copy.
  private static func header(
    of id: String, in sources: [Source]
  ) -> (header: Header, crc: CRC32, bytes: ArraySlice<UInt8>)? {
    let own = sources.filter { $0.journal.header?.header.id == id }
    if let intact = own.first(where: { !$0.journal.isHeaderDamaged })?.journal.header { return intact }
    guard let damaged = own.first?.journal.header, let sealed = try? damaged.header.line() else { return nil }
    return (damaged.header, sealed.crc, sealed.line[...])
  }

  private static func faultWithoutHeader(_ id: String, _ sources: [Source]) -> FileFault {
    guard !sources.isEmpty else { return .notFound }
    if let newest = sources.map(\.journal.newest).max(), newest > Journal.version { return .newerVersion(newest) }
    if let other = sources.lazy.compactMap(\.journal.header).first { return .otherCase(id: other.header.id) }
    return .headerMissing(sources.flatMap { $0.journal.lines.map(\.record) }.sorted())
  }

  private mutating func tell(of main: Source?, leftOut: [String]) {
    if let main {
      let journal = main.journal
      if !journal.tail.isEmpty { notices.append(.tornTail(bytes: journal.tail.count)) }
      if !journal.damaged.isEmpty { notices.append(.damaged(file: main.name, lines: journal.damaged)) }
      if journal.isHeaderDamaged { notices.append(.headerDamaged(file: main.name)) }
      if journal.hasMergeMarkers { notices.append(.merged(files: [main.name])) }
      if !journal.unknown.isEmpty {
        notices.append(.unknown(file: main.name, lines: journal.unknown))
        readOnly = .unknownContents
      }
      if journal.newest > Journal.version {
        notices.append(.newerVersion(journal.newest))
        readOnly = .newerVersion(journal.newest)
      }
      if main.facts.isOpenToOthers { notices.append(.openToOthers(path: main.name)) }
    }
    if !leftOut.isEmpty { notices.append(.notMerged(files: leftOut)) }
  }

  private mutating func unite(_ main: Source?, _ copies: [Source], _ headerCRC: CRC32) {
    var known: [EventID: Line] = [:]
    var contradictions: Set<EventID> = []
    var seen: Set<CRC32> = [headerCRC]
    var added: [Line] = []
    var contributors: [String] = []
    func take(_ line: Line) -> Bool {
      let isNew = seen.insert(line.crc).inserted
      guard let present = known.updateValue(line, forKey: line.record.id) else { return true }
      if present.bytes.isSame(as: line.bytes) { return false }
      contradictions.insert(line.record.id)
      // Which of the two is shown must not depend on which was read first.
      if present.bytes.lexicographicallyPrecedes(line.bytes) { known[line.record.id] = present }
      return isNew
    }
    for line in main?.journal.lines ?? [] { _ = take(line) }
    for copy in copies {
      let new = copy.journal.lines.filter(take)
      if !new.isEmpty { contributors.append(copy.name) }
      added += new
    }
    added.sort { ($0.record, $0.crc.value) < ($1.record, $1.crc.value) }
    for line in added { image += line.bytes }
    if let last = added.last { lastCRC = last.crc }
    records = known.values.map(\.record).sorted()

    if !contributors.isEmpty { notices.append(.merged(files: contributors)) }
    if !contradictions.isEmpty {
      notices.append(.contradiction(contradictions.sorted { $0.description < $1.description }))
    }
    let missing = known.values.filter { !seen.contains($0.after) }.map(\.record).sorted().map(\.id)
    if !missing.isEmpty { notices.append(.linesMissing(before: missing)) }
  }
}

extension CaseFolder {
  /// Reads a case and the copies next to it.
  func load(_ id: String) throws(FileFault) -> CaseContent {
    let names = try names().filter { name in
      FileName(name).map { $0.id == id && [.journal, .copy].contains($0.kind) } ?? false
    }
    return try load(id, from: names, rescued: names.isEmpty ? [] : rescued(id))
  }

  /// Reads a case from its journals with these names, and from those that it left in the rescue folder.
  func load(
    _ id: String, from names: [String], rescued: [String], scripts: ScriptShelf = ScriptShelf()
  ) throws(FileFault) -> CaseContent {
    var main: CaseContent.Source?
    var copies: [CaseContent.Source] = []
    var unreadable: [String] = []
    for (name, path) in names.map({ (name: $0, path: path($0)) }) + rescued.map({ (name: $0, path: $0) }) {
      let isJournal = name == id + ".jsonl"
      do throws(DiskError) {
        let (bytes, facts) = try disk.content(of: path)
        let source = CaseContent.Source(name: name, facts: facts, journal: Journal(bytes, scripts: scripts))
        if isJournal { main = source } else { copies.append(source) }
      } catch {
        if error.number == ENOENT { continue }
        guard !isJournal else { throw FileFault.failing(error) }
        unreadable.append(name)
      }
    }
    return try CaseContent(id, main: main, copies: copies, unreadable: unreadable)
  }
}
