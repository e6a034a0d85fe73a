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
    if others.isEmpty, let lines = base?.journal.lines, editions.removed.isDisjoint(with: lines.lazy.map(\.record.id)),
      JournalLine.isUnbroken(lines, after: editions.headerLine.crc)
    {
      records = lines.map { JournalRecord($0.record, after: $0.after) }
      return
    }
    var collection = Collection(editions)
    if let base { collection.add(base, isBase: true) }
    for other in others where collection.add(other, isBase: false) { contributors.append(other.name) }
    let all = collection.inOrder(editions)
    forked = collection.forked.sorted(by: EventID.inOrder)
    gaps = all.filter { $0.afters.isDisjoint(with: collection.crcs) }.map(\.record.id)
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
      var crcs: Set<CRC32>
      var afters: Set<CRC32>
      var after: CRC32
      var isInBase: Bool
      /// The checksum of its line in a journal of the present edition.
      var present: CRC32?
      /// Its words were taken out, by an edition that says so.
      var isEmptied: Bool
    }

    /// One record of the case.
    struct Found {
      let record: Record
      let written: Record
      let after: CRC32
      let afters: Set<CRC32>
      let isInBase: Bool
      /// The checksum of its line, where that is to stay as it is.
      let present: CRC32?
    }

    init(_ editions: Editions) {
      self.editions = editions
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
        let id = line.record.id
        guard !editions.removed.contains(id) else { continue }
        let content = Content(
          record: line.record, crcs: [line.crc], afters: [line.after], after: line.after, isInBase: isBase,
          present: isPresent ? line.crc : nil, isEmptied: edition?.emptied.contains(id) ?? false)
        if add(content, mustBeEmpty: editions.emptied.contains(id)) { isNew = true }
      }
      return isNew
    }

    private mutating func add(_ content: Content, mustBeEmpty: Bool) -> Bool {
      guard let place = places[content.record.id] else {
        places[content.record.id] = .one(contents.count)
        contents.append(content)
        return true
      }
      for index in place.all where contents[index].record == content.record {
        contents[index].join(content)
        return false
      }
      // Of an emptied record only one content counts: one that is empty, and of two of those always the same.
      if mustBeEmpty, let index = place.all.first {
        let known = contents[index]
        let isBetter =
          known.isEmptied == content.isEmptied
          ? Self.text(content.record) < Self.text(known.record) : content.isEmptied
        contents[index].afters.formUnion(content.afters)
        contents[index].crcs.formUnion(content.crcs)
        if isBetter {
          contents[index].record = content.record
          contents[index].isEmptied = content.isEmptied
        }
        return false
      }
      places[content.record.id] = .several(place.all + [contents.count])
      contents.append(content)
      forked.insert(content.record.id)
      return true
    }

    private static func text(_ record: Record) -> String { String(describing: record.entry) }

    /// In the order in which they count, each number with one content.
    func inOrder(_ editions: Editions) -> [Found] {
      let sorted = contents.sorted { ($0.record, $0.after.value) < ($1.record, $1.after.value) }
      var branches = Branches(
        sorted.map { Branches.Content(record: $0.record, crcs: $0.crcs, afters: $0.afters) },
        forkedWriters: Set(forked.map(\.writer)))
      let all = sorted.compactMap { content -> Found? in
        let (record, written) = resolved(content, &branches)
        if editions.removed.contains(record.id) { return nil }
        return Found(
          record: record, written: written, after: content.after, afters: content.afters,
          isInBase: content.isInBase, present: written == content.record ? content.present : nil)
      }
      guard !forked.isEmpty else { return all }
      // A branch may stand under its own name in one journal and under its writer's in another.
      var known: Set<EventID> = []
      return all.sorted { $0.isInBase && !$1.isInBase }.filter { known.insert($0.record.id).inserted }
        .sorted { $0.record < $1.record }
    }

    private func resolved(_ content: Content, _ branches: inout Branches) -> (record: Record, written: Record) {
      var written = content.record
      // Only a journal of an older edition has it: its words do not come back.
      if editions.emptied.contains(written.id), !content.isEmptied { written = written.emptied(editions.emptiedText) }
      guard !forked.isEmpty else { return (written, written) }
      let record = branches.resolve(
        Branches.Content(record: written, crcs: content.crcs, afters: content.afters))
      return (editions.emptied.contains(record.id) ? record.emptied(editions.emptiedText) : record, written)
    }
  }
}

extension Union.Collection.Content {
  fileprivate mutating func join(_ other: Self) {
    crcs.formUnion(other.crcs)
    afters.formUnion(other.afters)
    isInBase = isInBase || other.isInBase
    if present == nil, let crc = other.present { (present, after) = (crc, other.after) }
  }
}
