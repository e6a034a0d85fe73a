import Conversation
import Glibc
import Testing

@testable import CaseFiles

@Suite struct `Creating, saving and opening` {
  let folder: TemporaryFolder
  let intake: Intake

  init() throws {
    folder = try TemporaryFolder()
    intake = try smallIntake()
  }

  @Test func `what was saved is there again after reopening`() throws {
    let file = CaseFile.create(in: folder.cases, intake: intake, at: tenOClock)
    #expect(file.status == .saved)
    #expect(file.record(.conditionAnswered(condition: 0, answer: .yes)) == .saved)
    #expect(file.record(.reasonMarked(reason: 0, applies: true)) == .saved)
    file.close()

    let again = try CaseFile.open(file.id, in: folder.cases, to: .lead)
    #expect(again.intake == intake)
    #expect(again.records == file.records)
    #expect(again.history.conversation == file.history.conversation)
    #expect(again.readOnly == nil)
    #expect(again.takeNotices().isEmpty)
    #expect(again.tick() == .saved)
  }

  @Test(arguments: [0o000, 0o022, 0o077, 0o277, 0o777] as [UInt32])
  func `files are for their owner alone, whatever the umask`(mask: UInt32) async throws {
    // The umask is that of the whole process.
    await #expect(processExitsWith: .success) { [mask] in
      let folder = try TemporaryFolder()
      umask(mask)
      let file = CaseFile.create(in: folder.cases, intake: try smallIntake(), at: tenOClock)
      try Drafts(of: file.id, in: folder.cases).keep("topic", "half")
      #expect(file.tick() == .saved)
      #expect(try PosixDisk().facts(at: folder.cases.path).mode == 0o700)
      let names = try folder.cases.names()
      #expect(names.count == 3)
      for name in names { #expect(try folder.mode(of: name) == 0o600, "\(name)") }
    }
  }

  @Test func `no name of a person is in a file name`() throws {
    let file = CaseFile.create(in: folder.cases, intake: intake, at: tenOClock)
    file.tick()
    #expect(try folder.cases.names().sorted() == ["\(file.id).jsonl", "\(file.id).lock"])
    #expect(file.id.isCaseID && file.id.count == 10)
  }

  @Test(arguments: [CaseFile.Opening.lead, .view])
  func `opening changes no byte`(purpose: CaseFile.Opening) throws {
    let file = CaseFile.create(in: folder.cases, intake: intake, at: tenOClock)
    file.tick()
    file.close()
    try folder.write(try folder.read("\(file.id).jsonl") + Array("half a li".utf8), to: "\(file.id).jsonl")
    try PosixDisk().remove(folder.cases.lockPath(file.id))
    let before = try folder.contents()
    let opened = try CaseFile.open(file.id, in: folder.cases, to: purpose)
    _ = try folder.cases.list()
    opened.close()
    #expect(try folder.contents() == before)
  }

  @Test func `a second copy opens read-only and says so`() throws {
    let file = CaseFile.create(in: folder.cases, intake: intake, at: tenOClock)
    let second = try CaseFile.open(file.id, in: folder.cases, to: .lead)
    #expect(second.readOnly == .lockedElsewhere)
    #expect(second.tick() == .notSaved(.readOnly(.lockedElsewhere)))
    file.close()
    #expect(try CaseFile.open(file.id, in: folder.cases, to: .lead).readOnly == nil)
  }

  @Test func `a case changed by another copy before the first write is taken in`() throws {
    let file = CaseFile.create(in: folder.cases, intake: intake, at: tenOClock)
    file.close()
    try PosixDisk().remove(folder.cases.lockPath(file.id))
    let slow = try CaseFile.open(file.id, in: folder.cases, to: .lead)
    let quick = try CaseFile.open(file.id, in: folder.cases, to: .lead)
    #expect(quick.tick() == .saved)
    quick.close()
    #expect(slow.record(.conditionAnswered(condition: 0, answer: .no)) == .saved)
    #expect(slow.takeNotices() == [.changedMeanwhile])
    #expect(slow.records.count == 2)
    slow.close()
    let after = try CaseFile.open(file.id, in: folder.cases, to: .view)
    #expect(Set(after.records) == Set(slow.records))
    #expect(after.takeNotices().isEmpty)
  }

  @Test func `a case replaced while it is open is kept next to it and taken in at the next opening`() throws {
    let file = CaseFile.create(in: folder.cases, intake: intake, at: tenOClock)
    file.tick()
    let name = "\(file.id).jsonl"
    try folder.write(try folder.read(name), to: name)
    let outcome = file.tick()
    guard case .savedElsewhere(let path) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(path.hasPrefix(folder.cases.path + "/\(file.id).rescue-"))
    #expect(file.tick() == outcome)
    file.close()
    let again = try CaseFile.open(file.id, in: folder.cases, to: .lead)
    #expect(again.records == file.records)
    #expect(again.tick() == .saved)
  }

  @Test func `a case deleted on purpose while it is open is rescued elsewhere and not brought back`() throws {
    let file = CaseFile.create(in: folder.cases, intake: intake, at: tenOClock)
    file.tick()
    let disk = PosixDisk()
    disk.close(try disk.make(folder.cases.tombstonePath(file.id), holding: []))
    try disk.remove(folder.cases.journalPath(file.id))
    let outcome = file.tick()
    guard case .savedElsewhere(let path) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(path.hasPrefix(folder.path + "/rescue/"))
    #expect(Journal(try disk.content(of: path).bytes).lines.count == 2)
    #expect(try folder.cases.list().isEmpty)
  }

  @Test func `a whole data folder removed while a case is open costs no answer`() throws {
    let file = CaseFile.create(in: folder.cases, intake: intake, at: tenOClock)
    file.tick()
    for name in try folder.cases.names() { try PosixDisk().remove(folder.cases.path(name)) }
    rmdir(folder.cases.path)
    guard case .savedElsewhere(let path) = file.tick() else {
      Issue.record("\(file.status)")
      return
    }
    #expect(Journal(try PosixDisk().content(of: path).bytes).lines.count == 2)
  }

  @Test func `a file written into by something else is left alone`() throws {
    let file = CaseFile.create(in: folder.cases, intake: intake, at: tenOClock)
    file.tick()
    let disk = PosixDisk()
    let other = try disk.open(file.path, to: .append)
    try disk.writeAll(Array("strange\n".utf8)[...], to: other)
    disk.close(other)
    let before = try folder.read("\(file.id).jsonl")
    guard case .savedElsewhere = file.tick() else {
      Issue.record("\(file.status)")
      return
    }
    #expect(try folder.read("\(file.id).jsonl").starts(with: before))
    file.close()
    #expect(try CaseFile.open(file.id, in: folder.cases, to: .view).records == file.records)
  }
}
