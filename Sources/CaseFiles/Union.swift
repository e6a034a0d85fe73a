import Conversation

/// The records of all journals of a case together, each once: the same in whatever order the journals are read, in time
/// in proportion to their lines.
struct Union {
  /// In the order in which they count.
  private(set) var records: [JournalRecord] = []
  /// The records that the base does not hold, in the order in which they are to be added to it.
  private(set) var added: [JournalRecord] = []
  /// The checksum of the last line, once what is added stands behind the base.
  private(set) var lastCRC: CRC32
  /// The journals that hold something which the base does not.
  private(set) var contributors: [String] = []
  /// Numbers that two contents have.
  private(set) var forked: [EventID] = []
  /// Lines that stood before these are gone.
  private(set) var gaps: [EventID] = []

  /// - Parameters:
  ///   - base: the journal that records are added to; nothing when a new one is to be made.
  ///   - others: the journals beside it, in a fixed order.
  init(base: JournalSource?, others: [JournalSource], editions: Editions) {
    lastCRC = base?.journal.lines.last?.crc ?? editions.headerLine.crc
    if others.isEmpty, let lines = base?.journal.lines, !editions.hasErased,
      JournalLine.isUnbroken(lines, after: editions.headerLine.crc)
    {
      records = lines.map { JournalRecord($0.record, after: $0.after) }
      return
    }
    var collection = Collection(
      editions, count: ([base].compactMap(\.self) + others).map(\.journal.lines.count).max() ?? 0)
    if let base { collection.add(base, isBase: true) }
    for other in others where collection.add(other, isBase: false) { contributors.append(other.name) }
    let all = collection.inOrder(editions)
    forked = collection.forked.sorted(by: EventID.inOrder)
    gaps = all.filter { found in !found.afters.contains { collection.crcs.contains($0) } }.map(\.record.id)
    join(all, behind: base, editions)
  }

  /// Chains what the base lacks to it. Lines of the present edition stay byte for byte what they were.
  private mutating func join(_ all: [Collection.Found], behind base: JournalSource?, _ editions: Editions) {
    var last: [String: CRC32] = [:]
    for line in base?.journal.lines ?? [] { last[line.record.id.writer] = line.crc }
    records.reserveCapacity(all.count)
    for found in all {
      let writer = found.written.id.writer
      let isKept = found.isInBase || found.present != nil
      let after = isKept ? found.after : last[writer] ?? lastCRC
      let record = JournalRecord(found.record, written: found.written, after: after)
      records.append(record)
      guard !found.isInBase else { continue }
      added.append(record)
      guard let crc = found.present ?? (try? record.line().crc) else { continue }
      (last[writer], lastCRC) = (crc, crc)
    }
  }
}

extension Union {
  /// All lines that were met, by what they say.
  fileprivate struct Collection {
    private(set) var crcs: Set<CRC32>
    private(set) var forked: Set<EventID> = []
    private var contents: [Content] = []
    /// Where the contents of a number are; nearly always one.
    private var places: [EventID: Place] = [:]
    private let editions: Editions

    private enum Place {
      case one(Int)
      case several([Int])

      var all: [Int] {
        switch self {
        case .one(let index): [index]
        case .several(let indices): indices
        }
      }
    }

    fileprivate struct Content {
      var record: Record
      var crcs: Checksums
      var afters: Checksums
      var after: CRC32
      var isInBase: Bool
      /// The checksum of its line in a journal of the present edition, where it is to stay as it is.
      var present: CRC32?
      /// It has its number in a cleaned edition, where every number has one content.
      var isSettled: Bool
    }

    /// One record of the case.
    struct Found {
      let record: Record
      let written: Record
      let after: CRC32
      let afters: Checksums
      let isInBase: Bool
      /// The checksum of its line, where that is to stay as it is.
      let present: CRC32?
    }

    /// - Parameter count: about how many records there will be.
    init(_ editions: Editions, count: Int) {
      self.editions = editions
      contents.reserveCapacity(count)
      places.reserveCapacity(count)
      crcs = [editions.headerLine.crc]
    }

    /// Adds the lines of a journal, and says whether there was something in it that was not known.
    @discardableResult
    mutating func add(_ source: JournalSource, isBase: Bool) -> Bool {
      let edition = source.journal.header?.header.edition
      let isPresent = edition.map { $0.name == editions.header.edition.name } ?? true
      if let crc = source.journal.header?.crc { crcs.insert(crc) }
      var isNew = false
      for line in source.journal.lines {
        crcs.insert(line.crc)
        guard let record = editions.shown(line.record) else { continue }
        let isAsWritten = isPresent && record == line.record
        let content = Content(
          record: record, crcs: Checksums(line.crc), afters: Checksums(line.after), after: line.after, isInBase: isBase,
          present: isAsWritten ? line.crc : nil, isSettled: edition?.number == nil && edition != nil)
        if add(content) { isNew = true }
      }
      return isNew
    }

    private mutating func add(_ content: Content) -> Bool {
      let id = content.record.id
      guard let place = places[id] else {
        places[id] = .one(contents.count)
        contents.append(content)
        return true
      }
      for index in place.all where contents[index].record == content.record {
        contents[index].join(content)
        return false
      }
      places[id] = .several(place.all + [contents.count])
      contents.append(content)
      forked.insert(id)
      return true
    }

    /// In the order in which they count, each number with one content.
    func inOrder(_ editions: Editions) -> [Found] {
      let sorted = contents.sorted { ($0.record, $0.after.value) < ($1.record, $1.after.value) }
      guard !forked.isEmpty else { return sorted.map { Found($0, as: $0.record) } }
      let all = sorted.map(Branches.Content.init)
      var branches = Branches(all, forkedWriters: Set(forked.map(\.writer)))
      let found = zip(sorted, all).compactMap { content, one -> Found? in
        editions.shown(branches.resolve(one)).map { Found(content, as: $0) }
      }
      // A branch may stand under its own name in one journal and under its writer's in another.
      var known: Set<EventID> = []
      return found.sorted { $0.isInBase && !$1.isInBase }.filter { known.insert($0.record.id).inserted }
        .sorted { $0.record < $1.record }
    }
  }
}

extension Union.Collection.Found {
  fileprivate init(_ content: Union.Collection.Content, as record: Record) {
    self.record = record
    written = content.record
    (after, afters) = (content.after, content.afters)
    (isInBase, present) = (content.isInBase, content.present)
  }
}

extension Branches.Content {
  fileprivate init(_ content: Union.Collection.Content) {
    (record, crcs, afters) = (content.record, content.crcs, content.afters)
    isSettled = content.isSettled
  }
}

extension Union.Collection.Content {
  fileprivate mutating func join(_ other: Self) {
    crcs.formUnion(other.crcs)
    afters.formUnion(other.afters)
    isInBase = isInBase || other.isInBase
    if present == nil, let crc = other.present { (present, after) = (crc, other.after) }
    isSettled = isSettled || other.isSettled
  }
}
