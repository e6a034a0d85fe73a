import Conversation
import Glibc
import Testing

@testable import CaseFiles

@Suite struct `Drafts of fields` {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `what was typed is offered again, and goes with the last field`() throws {
    let drafts = Drafts(of: "abc", in: folder.cases)
    try drafts.keep("answer", "Ik was")
    try drafts.keep("topic", "de \u{202e}bus")
    try drafts.keep("answer", "Ik was boos")
    #expect(try folder.cases.names().sorted() == ["abc.a.draft", "abc.b.draft"])
    for name in try folder.cases.names() { #expect(try folder.mode(of: name) == 0o600) }
    let again = Drafts(of: "abc", in: folder.cases)
    #expect(again.all == ["answer": "Ik was boos", "topic": "de \u{202e}bus"])
    try again.drop("answer")
    #expect(Drafts(of: "abc", in: folder.cases).all == ["topic": "de \u{202e}bus"])
    try again.drop("topic")
    #expect(try folder.cases.names().isEmpty)
  }

  @Test func `a new case has drafts of its own`() throws {
    try Drafts(newCaseIn: folder.cases).keep("topic", "de bus")
    #expect(Drafts(newCaseIn: folder.cases).all == ["topic": "de bus"])
    #expect(try folder.cases.list().isEmpty)
    try Drafts(newCaseIn: folder.cases).drop("topic")
    #expect(try folder.cases.names().isEmpty)
  }

  @Test func `a case in which text waits to be noted is listed with that`() throws {
    let file = CaseFile.create(in: folder.cases, intake: try smallIntake(), at: tenOClock)
    #expect(file.retry().status.isSaved)
    let id = file.id
    file.close()
    func isListed() throws -> [Bool] {
      try folder.cases.list().map { if case .summary(let summary) = $0 { summary.hasDraft } else { false } }
    }
    let drafts = Drafts(of: id, in: folder.cases)
    #expect(try isListed() == [false])
    try drafts.keep("answer", "Ik was")
    #expect(try isListed() == [true])
    try drafts.drop("answer")
    #expect(try isListed() == [false])
  }

  @Test func `reading drafts writes nothing`() throws {
    let drafts = Drafts(of: "abc", in: folder.cases)
    try drafts.drop("answer")
    #expect(try !PosixDisk().exists(folder.cases.path))
  }

  @Test func `a draft that cannot be read is kept as it was`() throws {
    try PosixDisk().ensureFolder(folder.cases.path)
    try folder.write(Array("{half".utf8), to: "abc.draft")
    let drafts = Drafts(of: "abc", in: folder.cases)
    #expect(drafts.all.isEmpty)
    try drafts.keep("answer", "x")
    #expect(Drafts(of: "abc", in: folder.cases).all == ["answer": "x"])
    #expect(try folder.contents().values.contains(Array("{half".utf8)))
  }

  @Test func `a draft that could not be written is still there, and is written with the next`() throws {
    let disk = SimulatedDisk(seed: 3)
    let cases = CaseFolder("/data", disk: disk)
    let drafts = Drafts(of: "abc", in: cases)
    disk.nextFailures = [.write: [ENOSPC]]
    #expect(throws: NotSaved.diskFull) { try drafts.keep("answer", "Ik") }
    #expect(drafts.all == ["answer": "Ik"])
    try drafts.keep("answer", "Ik")
    disk.cutPower()
    #expect(Drafts(of: "abc", in: cases).all == ["answer": "Ik"])
  }
}
