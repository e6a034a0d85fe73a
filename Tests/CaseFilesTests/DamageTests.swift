import Conversation
import Glibc
import Rules
import Testing

@testable import CaseFiles

@Suite struct `Damaged journals` {
  let folder: TemporaryFolder
  let id: String
  let name: String
  let journal: [UInt8]
  let records: [Record]

  init() throws {
    folder = try TemporaryFolder()
    let file = CaseFile.create(in: folder.cases, intake: try smallIntake(), at: tenOClock)
    for _ in 0..<4 { file.tick() }
    file.close()
    (id, name, records) = (file.id, "\(file.id).jsonl", file.records)
    journal = try folder.read(name)
  }

  /// Where each line ends, the newline included.
  private var ends: [Int] { journal.indices.filter { journal[$0] == newline }.map { $0 + 1 } }

  @Test func `cut at any byte, it shows every whole line`() {
    for size in journal.indices {
      let cut = Journal(Array(journal[..<size]))
      let whole = ends.filter { $0 <= size }
      #expect(cut.lines.map(\.record) == Array(records.prefix(max(0, whole.count - 2))), "\(size)")
      #expect(cut.tail.count == size - (whole.last ?? 0), "\(size)")
      #expect((cut.header != nil) == (size >= ends[0]), "\(size)")
      #expect(cut.damaged.isEmpty, "\(size)")
      guard let header = cut.header?.header, ends.contains(size) else { continue }
      let history = History(header.intake, records: cut.lines.map(\.record))
      #expect(Rules.broken(by: history).isEmpty, "\(size)")
    }
  }

  @Test(arguments: [0x01, 0x20, 0x80, 0xff] as [UInt8])
  func `with any byte flipped, it shows every other line`(mask: UInt8) {
    for place in journal.indices {
      var bytes = journal
      bytes[place] ^= mask
      let damaged = Journal(bytes)
      // The header stands there twice. A line of which only the newline is gone is whole.
      let line = (ends.firstIndex { place < $0 } ?? 0) - 2
      let isNewline = ends.contains(place + 1)
      let intact = records.enumerated().filter { $0.offset != line || isNewline }.map(\.element)
      #expect(damaged.lines.map(\.record) == intact, "\(place)")
      #expect(damaged.header?.header.id == id && !damaged.isHeaderDamaged, "\(place)")
      #expect(!damaged.damaged.isEmpty, "\(place)")
    }
  }

  @Test func `a torn last line is kept aside and cut off at the first write`() throws {
    let torn = Array(#"{"v":1,"wri"#.utf8)
    try folder.write(journal + torn, to: name)
    let file = try CaseFile.open(id, in: folder.cases, to: .lead)
    #expect(file.records == records)
    #expect(file.takeNotices() == [.tornTail(bytes: torn.count)])
    let reply = file.tickReply()
    let kept = "\(id).torn-20261123T100000Z"
    #expect(reply.status == .saved && reply.notices == [.kept(file: kept)])
    #expect(try folder.read(kept) == torn)
    #expect(try folder.mode(of: kept) == 0o400)
    let bytes = try folder.read(name)
    #expect(bytes.starts(with: journal))
    #expect(Journal(bytes).lines.count == 5 && Journal(bytes).damaged.isEmpty)
  }

  @Test func `damage in the middle is shown, kept as it was, and repaired with the first write`() throws {
    var bytes = journal
    bytes[ends[2] + 20] ^= 1
    try folder.write(bytes, to: name)
    let file = try CaseFile.open(id, in: folder.cases, to: .lead)
    #expect(file.records == [records[0], records[2], records[3]])
    #expect(file.takeNotices() == [.damaged(file: name, lines: [4]), .linesMissing(before: [records[2].id])])
    #expect(try folder.read(name) == bytes)
    let reply = file.tickReply()
    let kept = "\(id).damaged-20261123T100000Z"
    #expect(reply.status == .saved && reply.notices == [.kept(file: kept)])
    #expect(try folder.read(kept) == bytes)
    #expect(try folder.mode(of: kept) == 0o400)
    let repaired = try folder.cases.onlyJournal(of: id)
    #expect(repaired.damaged.isEmpty && repaired.lines.map(\.record) == file.records)
  }

  @Test func `two damaged journals of one second are both kept`() throws {
    for bytes in [Array("one".utf8), Array("two".utf8)] {
      _ = try folder.cases.keep(bytes[...], of: id, as: "torn", at: tenOClock)
    }
    #expect(try folder.cases.names().count { $0.contains(".torn-") } == 2)
  }

  @Test func `a journal whose header stands there once gets it a second time with the first record`() throws {
    try folder.write(Array(journal[ends[0]...]), to: name)
    let file = try CaseFile.open(id, in: folder.cases, to: .lead)
    #expect(file.records == records && file.takeNotices().isEmpty)
    #expect(file.tick() == .saved)
    let read = Journal(try folder.read(name))
    #expect(read.headerCount == 2 && read.lines.map(\.record) == file.records)
    // And only once.
    #expect(file.tick() == .saved)
    #expect(Journal(try folder.read(name)).headerCount == 2)
  }

  @Test func `line ends of two bytes and a mark at the start of the file hide nothing`() throws {
    let marked = [UInt8(0xef), 0xbb, 0xbf] + journal
    let bytes = marked.flatMap { $0 == newline ? Array("\r\n".utf8) : [$0] }
    try folder.write(bytes, to: name)
    let file = try CaseFile.open(id, in: folder.cases, to: .lead)
    #expect(file.records == records && file.takeNotices().isEmpty)
    #expect(file.tick() == .saved)
    file.close()
    #expect(try CaseFile.open(id, in: folder.cases, to: .view).records == file.records)
  }

  @Test func `a damaged line costs time in proportion to its length, whatever it imitates`() {
    let imitation = Array(#"{"v":1,"crc":"00000000"}"#.utf8)
    let bytes = (0..<40_000).flatMap { _ in imitation } + [newline]
    let start = ContinuousClock.now
    #expect(Journal(bytes).damaged == [1])
    // A checksum of all that follows for each beginning would take minutes.
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func `a header with a flaw is still read, and said to have one`() throws {
    var bytes = Array(journal[ends[0]...])
    bytes[ends[0] - 5] ^= 1
    try folder.write(bytes, to: name)
    let file = try CaseFile.open(id, in: folder.cases, to: .lead)
    #expect(file.intake == (try smallIntake()) && file.records == records)
    #expect(file.takeNotices() == [.damaged(file: name, lines: [1]), .headerDamaged(file: name)])
    #expect(file.tick() == .saved)
    #expect(try !folder.cases.onlyJournal(of: id).isHeaderDamaged)
  }

  @Test func `what comes before an error of the disk is shown, and the case goes on in a new journal`() throws {
    let disk = SimulatedDisk(seed: 1)
    let cases = CaseFolder("/data", disk: disk)
    try disk.ensureFolder(cases.path)
    try disk.put(journal, at: cases.journalPath(id))
    disk.readableCount = ends[3] + 5
    let file = try CaseFile.open(id, in: cases, to: .lead)
    #expect(file.records == Array(records.prefix(2)))
    #expect(file.takeNotices() == [.unreadable(file: name, DiskError(.read, EIO))])
    disk.readableCount = .max
    #expect(file.tick() == .saved)
    #expect(file.path != cases.journalPath(id))
    file.close()
    // What can be read again by then is not lost either.
    #expect(Set(try cases.load(id).records).isSuperset(of: records))
  }

  @Test func `without any header the intact records are handed over`() throws {
    try folder.write(Array(journal[ends[1]...]), to: name)
    #expect(throws: FileFault.headerMissing(records)) { try CaseFile.open(id, in: folder.cases, to: .view) }
    guard case .fault(id, .headerMissing(records)) = try #require(try folder.cases.list().first) else {
      Issue.record("listed otherwise")
      return
    }
  }

  @Test func `a case of a newer version is read as far as it can be, and left as it is`() throws {
    let newer = ChecksummedLine.close(Array(#"{"v":7,"something":"new""#.utf8)).line
    try folder.write(journal + newer, to: name)
    let file = try CaseFile.open(id, in: folder.cases, to: .lead)
    #expect(file.readOnly == .newerVersion(7))
    #expect(file.takeNotices() == [.newerVersion(7)])
    #expect(file.records == records)
    #expect(file.tick() == .notSaved(.readOnly(.newerVersion(7))))
    #expect(try folder.read(name) == journal + newer)
    file.close()
    #expect(throws: FileFault.readOnly(.newerVersion(7))) { try folder.cases.clean(id, emptied: "(gewist)") }
  }

  @Test func `a case that began in a newer version says which version it needs`() throws {
    try folder.write(ChecksummedLine.close(Array(#"{"v":3,"id":"\#(id)""#.utf8)).line, to: name)
    #expect(throws: FileFault.newerVersion(3)) { try CaseFile.open(id, in: folder.cases, to: .lead) }
  }

  @Test func `an intact line that is not understood makes the case read-only`() throws {
    let strange = ChecksummedLine.close(
      Array(#"{"v":1,"writer":"abc","sequence":1,"after":"00000000","lamport":9,"at":1,"entry":{"danced":{}}"#.utf8)
    ).line
    try folder.write(journal + strange, to: name)
    let file = try CaseFile.open(id, in: folder.cases, to: .lead)
    #expect(file.readOnly == .unknownContents)
    #expect(file.records == records)
    #expect(file.takeNotices() == [.unknown(file: name, lines: [7])])
  }

  @Test func `a file under another case's name is not taken for that case`() throws {
    try folder.write(journal, to: "other.jsonl")
    #expect(throws: FileFault.otherCase(id: id)) { try CaseFile.open("other", in: folder.cases, to: .view) }
  }
}
