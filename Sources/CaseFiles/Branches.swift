import Conversation

/// Tells apart records that have the same writer and number.
///
/// When the disk of a running machine is put back to an earlier state, its writer goes on twice from there, and one
/// number gets two contents. The content that sorts first keeps the number; the other one, with all that its writer
/// recorded behind it, counts as recorded by the writer `name~checksum`. Which branch a reference means is told by the
/// chain of checksums: each line names the line its writer wrote or read before.
struct Branches {
  /// One content, and the checksums of its lines: there are several when journals were cleaned or repaired.
  struct Content {
    let record: Record
    let crcs: Checksums
    let afters: Checksums
    /// It has its number in a cleaned edition, and keeps it.
    let isSettled: Bool
  }

  /// A writer's name up to a number, and other names from there on.
  private typealias Lineage = [(writer: String, from: Int)]

  private var lineages: [String: Lineage] = [:]
  private var branchOfLine: [CRC32: String] = [:]
  /// For each line, the branch of each writer that was known when it was written.
  private var known: [CRC32: [String: String]] = [:]
  private let forkedWriters: Set<String>

  /// - Parameter contents: all contents of all lines, in the order in which they count.
  init(_ contents: [Content], forkedWriters: Set<String>) {
    self.forkedWriters = forkedWriters
    for writer in forkedWriters.sorted() {
      divide(writer, contents.filter { $0.record.id.writer == writer })
    }
  }

  private mutating func divide(_ writer: String, _ contents: [Content]) {
    lineages[writer] = [(writer, 0)]
    let bySequence = Dictionary(grouping: contents) { $0.record.id.sequence }
    for sequence in bySequence.keys.sorted() {
      var taken: Set<String> = []
      for (content, crc) in Self.sorted(bySequence[sequence] ?? []) {
        let parent = content.afters.all.compactMap { branchOfLine[$0] }.min() ?? writer
        var branch = parent
        if !taken.insert(branch).inserted {
          branch = writer + "~" + crc.hex
          taken.insert(branch)
          lineages[branch] = (lineages[parent] ?? []) + [(branch, sequence)]
        }
        for crc in content.crcs.all { branchOfLine[crc] = branch }
      }
    }
  }

  /// In an order that depends on nothing but the contents, each with a checksum that does not either.
  private static func sorted(_ contents: [Content]) -> [(Content, CRC32)] {
    contents.map { content in
      let line = try? JournalLine(content.record, after: CRC32())
      return (content, line?.crc ?? CRC32(), line.map { Array($0.bytes) } ?? [])
    }
    .sorted { a, b in
      a.0.isSettled == b.0.isSettled ? a.2.lexicographicallyPrecedes(b.2) : a.0.isSettled
    }
    .map { ($0.0, $0.1) }
  }

  /// The record under the names that hold. To be asked in the order in which records count.
  mutating func resolve(_ content: Content) -> Record {
    let record = content.record
    let writer = record.id.writer
    var branches = content.afters.all.lazy.compactMap { [known] in known[$0] }.first ?? [:]
    if forkedWriters.contains(writer), let branch = branchOfLine[content.crcs.first] {
      branches[writer] = branch
    }
    for crc in content.crcs.all { known[crc] = branches }
    func name(_ id: EventID) -> EventID {
      guard let lineage = branches[id.writer].flatMap({ lineages[$0] }),
        let last = lineage.last(where: { $0.from <= id.sequence })
      else { return id }
      return EventID(writer: last.writer, sequence: id.sequence)
    }
    let id = name(record.id)
    // What a branch begins with was written by someone who had read what came before the fork.
    let before = EventID(writer: writer, sequence: record.id.sequence - 1)
    let isFirst = id != record.id && name(before).writer != id.writer
    return record.renamed(to: id, references: name, seen: isFirst ? [name(before)] : nil)
  }
}
