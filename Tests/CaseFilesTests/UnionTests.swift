import Conversation
import Rules
import Seeded
import Testing

@testable import CaseFiles

@Suite struct `Copies of one case` {
  let folder: TemporaryFolder
  let id: String
  /// The lines both machines have, and what each of them added.
  let header: [UInt8]
  let common: [JournalLine]
  let mine: [JournalLine]
  let theirs: [JournalLine]

  init() throws {
    folder = try TemporaryFolder()
    let intake = try smallIntake()
    let sealed = try Header(id: "abc", edition: .first, created: tenOClock, intake: intake).line()
    func lines(_ writer: String, _ count: Int, lamport: Int, after: CRC32) throws -> [JournalLine] {
      var last = after
      return try (1...count).map { sequence in
        let record = Record(
          id: EventID(writer: writer, sequence: sequence), lamport: lamport + sequence, at: tenOClock,
          entry: .event(.reasonMarked(reason: 0, applies: sequence.isMultiple(of: 2))))
        let line = try JournalLine(record, after: last)
        last = line.crc
        return line
      }
    }
    id = "abc"
    header = sealed.line
    common = try lines("first", 2, lamport: 0, after: sealed.crc)
    mine = try lines("mine", 3, lamport: 2, after: common[1].crc)
    theirs = try lines("theirs", 2, lamport: 2, after: common[1].crc)
    try PosixDisk().ensureFolder(folder.cases.path)
  }

  private func journal(_ lines: [JournalLine]) -> [UInt8] { header + lines.flatMap(\.bytes) }
  private var all: [Record] { (common + mine + theirs).map(\.record).sorted() }

  @Test(arguments: [
    "abc.sync-conflict-20261123-100000-ABCDEFG.jsonl", "abc (conflicted copy 2026-11-23 100000).jsonl",
    "abc (Piet's conflicted copy 2026-11-23).jsonl", "abc.rescue-0123456789.jsonl",
  ])
  func `a conflict copy is taken in, whoever made it`(copy: String) throws {
    try folder.write(journal(common + mine), to: "abc.jsonl")
    try folder.write(journal(common + theirs), to: copy)
    let file = try CaseFile.open(id, in: folder.cases, to: .lead)
    #expect(file.records == all)
    #expect(file.takeNotices() == [.merged(files: [copy])])
    #expect(file.tick() == .saved)
    file.close()
    let again = try CaseFile.open(id, in: folder.cases, to: .view)
    #expect(again.records == file.records)
    #expect(again.takeNotices().isEmpty)
    #expect(try folder.read(copy) == journal(common + theirs))
  }

  @Test func `a journal alone is read as the union reads it, whatever lines it lacks or has twice`() throws {
    func found(_ content: CaseContent) -> [Notice] {
      content.notices.filter { if case .merged = $0 { false } else { true } }
    }
    var dice = Seeded(9)
    var broken = 0
    for _ in 0..<500 {
      var lines = common + (Bool.random(using: &dice) ? mine : theirs)
      for _ in 0..<Int.random(in: 0...2, using: &dice) {
        let line = (common + mine + theirs).randomElement(using: &dice)
        switch Int.random(in: 0..<4, using: &dice) {
        case 0: lines.remove(at: Int.random(in: 0..<lines.count, using: &dice))
        case 1: lines.shuffle(using: &dice)
        default: lines.insert(line ?? common[0], at: Int.random(in: 0...lines.count, using: &dice))
        }
      }
      let bytes = journal(lines)
      let alone = try CaseContent(id, [source("abc.jsonl", bytes)])
      let united = try CaseContent(id, [source("abc.jsonl", bytes), source("abc.rescue-0123456789.jsonl", bytes)])
      #expect(alone.records == united.records && found(alone) == found(united))
      #expect(alone.added.isEmpty && united.added.isEmpty && alone.lastCRC == united.lastCRC)
      if !found(alone).isEmpty { broken += 1 }
    }
    #expect((50..<450).contains(broken))
  }

  @Test func `the result is the same in whatever order the copies are read`() throws {
    let contents = [journal(common + mine), journal(common + theirs), journal(common)]
    for order in [[0, 1, 2], [1, 0, 2], [2, 1, 0], [1, 2, 0]] {
      let names = ["abc.jsonl", "abc.sync-conflict-1.jsonl", "abc.sync-conflict-2.jsonl"]
      for (name, place) in zip(names, order) { try folder.write(contents[place], to: name) }
      #expect(try folder.cases.load(id).records == all)
    }
  }

  @Test func `lines of two machines may interleave`() throws {
    try folder.write(journal([theirs[0], mine[0], common[1], mine[2], theirs[1], common[0], mine[1]]), to: "abc.jsonl")
    let file = try CaseFile.open(id, in: folder.cases, to: .view)
    #expect(file.records == all)
    #expect(file.takeNotices().isEmpty)
  }

  @Test func `a file in which git left its conflict markers is read`() throws {
    func text(_ line: String) -> [UInt8] { Array((line + "\n").utf8) }
    let bytes =
      journal(common) + text("<<<<<<< HEAD") + mine.flatMap(\.bytes) + text("||||||| 1234567") + text("=======")
      + theirs.flatMap(\.bytes) + text(">>>>>>> laptop")
    try folder.write(bytes, to: "abc.jsonl")
    let file = try CaseFile.open(id, in: folder.cases, to: .lead)
    #expect(file.records == all)
    #expect(file.takeNotices() == [.merged(files: ["abc.jsonl"])])
    #expect(file.tick() == .saved)
    #expect(try folder.read("abc.jsonl").starts(with: bytes))
  }

  @Test func `a copy alone is the case`() throws {
    try folder.write(journal(common + mine), to: "abc.sync-conflict-1.jsonl")
    #expect(try folder.cases.list().map(\.id) == [id])
    let file = try CaseFile.open(id, in: folder.cases, to: .lead)
    #expect(file.tick() == .saved)
    #expect(try folder.cases.onlyJournal(of: id).lines.map(\.record) == file.records)
  }

  @Test func `two records under one number are told, and the same one counts everywhere`() throws {
    let record = Record(
      id: mine[0].record.id, lamport: 3, at: tenOClock, entry: .event(.reasonMarked(reason: 0, applies: true)))
    let other = try JournalLine(record, after: common[1].crc)
    try folder.write(journal(common + mine), to: "abc.jsonl")
    try folder.write(journal(common + [other]), to: "abc.sync-conflict-1.jsonl")
    let one = try folder.cases.load(id)
    try folder.write(journal(common + [other]), to: "abc.jsonl")
    try folder.write(journal(common + mine), to: "abc.sync-conflict-1.jsonl")
    let two = try folder.cases.load(id)
    #expect(one.records == two.records)
    for content in [one, two] { #expect(content.notices.contains(.sameNumber([mine[0].record.id]))) }
  }

  @Test func `a line that is gone is missed`() throws {
    try folder.write(journal(common + [mine[0], mine[2]]), to: "abc.jsonl")
    #expect(try folder.cases.load(id).notices == [.linesMissing(before: [mine[2].record.id])])
    try folder.write(journal([common[0]] + mine), to: "abc.jsonl")
    #expect(try folder.cases.load(id).notices == [.linesMissing(before: [mine[0].record.id])])
  }

  @Test func `of two editions of version 0.1.0 the later is read, and what is of another case is told and left`() throws
  {
    let newer = try Header(id: "abc", edition: Edition(name: "1"), created: tenOClock, intake: smallIntake()).line()
      .line
    let other = try Header(id: "xyz", edition: .first, created: tenOClock, intake: smallIntake()).line().line
    let names = ["abc.sync-conflict-1.jsonl", "abc.sync-conflict-2.jsonl"]
    try folder.write(journal(common), to: "abc.jsonl")
    try folder.write(newer + mine.flatMap(\.bytes), to: names[0])
    try folder.write(other + theirs.flatMap(\.bytes), to: names[1])
    let content = try folder.cases.load(id)
    #expect(content.records == mine.map(\.record))
    #expect(content.notices.contains(.notMerged(files: ["abc.jsonl", names[1]])))
    // In whatever order.
    try folder.write(newer + mine.flatMap(\.bytes), to: "abc.jsonl")
    try folder.write(journal(common), to: names[0])
    #expect(try folder.cases.load(id).records == mine.map(\.record))
  }

  @Test func `a damaged copy gives what is intact in it`() throws {
    var damaged = journal(common + theirs)
    damaged[damaged.count - 40] ^= 1
    try folder.write(journal(common + mine), to: "abc.jsonl")
    try folder.write(damaged, to: "abc.sync-conflict-1.jsonl")
    let content = try folder.cases.load(id)
    #expect(content.records == (common + mine + [theirs[0]]).map(\.record).sorted())
    #expect(content.notices.contains(.damaged(file: "abc.sync-conflict-1.jsonl", lines: [5])))
  }

  @Test func `two machines at random, brought together by a copy or by their lines: one case, and nothing lost`() throws
  {
    for seed in 0..<80 as Range<UInt64> {
      var dice = Seeded(seed)
      let disk = SimulatedDisk(seed: seed)
      let here = CaseFolder("/here", disk: disk)
      let there = CaseFolder("/there", disk: disk)
      let first = CaseFile.create(in: here, intake: try smallIntake(), at: tenOClock)
      let id = first.id
      first.close()
      try disk.ensureFolder(there.path)
      var all = Set(first.records)
      for _ in 0..<3 {
        // Both have the same, and go on without knowing of each other, opening the case a few times.
        let same = try disk.content(of: here.journalPath(id)).bytes
        try disk.put(same, at: there.journalPath(id))
        for folder in [here, there] {
          for _ in 0..<Int.random(in: 0...2, using: &dice) {
            let file = try CaseFile.open(id, in: folder, to: .lead)
            for _ in 0..<Int.random(in: 1...3, using: &dice) { #expect(file.tick() == .saved) }
            all.formUnion(file.records)
            file.close()
          }
        }
        try bringTogether(id, here, there, &dice)
        let file = try CaseFile.open(id, in: here, to: .lead)
        #expect(Set(file.records) == all, "seed \(seed)")
        let other = History(file.intake, records: file.records.shuffled(using: &dice))
        #expect(other.conversation == file.history.conversation, "seed \(seed)")
        #expect(other.contradictions == file.history.contradictions, "seed \(seed)")
        #expect(Rules.broken(by: file.history).isEmpty, "seed \(seed)")
        // With the first write the journal has it all, and the copies are needed no more.
        #expect(file.tick() == .saved)
        all.formUnion(file.records)
        file.close()
        for name in try here.names() where FileName(name)?.kind == .journalCopy { try disk.remove(here.path(name)) }
        #expect(Set(try here.load(id).records) == all, "seed \(seed)")
      }
    }
  }

  /// A conflict copy beside either journal, or all lines of both in one file, in any order.
  private func bringTogether(
    _ id: String, _ here: CaseFolder, _ there: CaseFolder, _ dice: inout Seeded
  ) throws {
    let disk = here.disk
    let (mine, theirs) = (
      try disk.content(of: here.journalPath(id)).bytes, try disk.content(of: there.journalPath(id)).bytes
    )
    switch Int.random(in: 0...2, using: &dice) {
    case 0: try disk.put(theirs, at: here.path("\(id).sync-conflict-1.jsonl"))
    case 1:
      try disk.put(theirs, at: here.journalPath(id))
      try disk.put(mine, at: here.path("\(id) (conflicted copy).jsonl"))
    default:
      let lines = [mine, theirs].flatMap { $0.split(separator: newline) }.map { Array($0) + [newline] }
      let header = lines[0]
      let rest = Set(lines).subtracting([header]).shuffled(using: &dice)
      try disk.put(header + rest.flatMap(\.self), at: here.journalPath(id))
    }
  }
}
