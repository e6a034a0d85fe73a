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
    let reply = slow.reply(to: .conditionAnswered(condition: 0, answer: .no))
    #expect(reply.status == .saved && reply.notices == [.changedMeanwhile])
    #expect(reply.takenIn == quick.records && reply.saved == [EventID(writer: slow.writer, sequence: 1)])
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
    let reply = file.tickReply()
    guard case .savedElsewhere(let path) = reply.status else {
      Issue.record("\(reply)")
      return
    }
    #expect(path.parentFolder == folder.cases.path && FileName(path.fileName)?.kind == .journal)
    #expect(reply.notices == [.replacedMeanwhile] && reply.saved.count == 1)
    #expect(file.tick() == reply.status)
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
    let reply = file.tickReply()
    guard case .savedAfterDeletion(let path) = reply.status else {
      Issue.record("\(reply)")
      return
    }
    #expect(reply.notices == [.deletedElsewhere] && reply.saved.count == 1)
    #expect(path.hasPrefix(folder.path + "/rescue/"))
    #expect(Journal(try disk.content(of: path).bytes).lines.count == 2)
    #expect(file.tick() == reply.status)
    file.close()
    // It does not come back by itself, and what was recorded after the deletion is listed.
    let fault = FileFault.deletedElsewhere(records: 3)
    #expect(throws: fault) { try CaseFile.open(file.id, in: folder.cases, to: .lead) }
    guard case .fault(file.id, fault) = try #require(try folder.cases.list().first) else {
      Issue.record("not listed")
      return
    }
    try folder.cases.takeBack(file.id)
    #expect(try CaseFile.open(file.id, in: folder.cases, to: .view).records == file.records)
  }

  @Test func `a case that was deleted elsewhere during a talk can be taken back at once`() throws {
    let file = CaseFile.create(in: folder.cases, intake: intake, at: tenOClock)
    file.tick()
    file.close()
    let copy = try folder.read("\(file.id).jsonl")
    try folder.cases.delete(file.id, at: tenOClock)
    let tombstone = try folder.read("\(file.id).deleted")
    try PosixDisk().remove(folder.cases.tombstonePath(file.id))
    try folder.write(copy, to: "\(file.id).jsonl")
    let talk = try CaseFile.open(file.id, in: folder.cases, to: .lead)
    talk.tick()
    // A sync program brings what was done elsewhere.
    try folder.write(tombstone, to: "\(file.id).deleted")
    guard case .savedAfterDeletion = talk.tick() else {
      Issue.record("\(talk.status)")
      return
    }
    #expect(try folder.cases.check().cases.map(\.fault) == [.deletedElsewhere(records: 2)])
    #expect(talk.takeBack().status == .saved)
    #expect(talk.tick() == .saved)
    talk.close()
    #expect(try folder.cases.list().count == 1)
    #expect(try PosixDisk().names(in: folder.path + "/rescue").isEmpty)
    #expect(try CaseFile.open(file.id, in: folder.cases, to: .view).records == talk.records)
  }

  @Test func `a case that was deleted elsewhere can go on in another folder, and is then gone from here`() throws {
    let file = CaseFile.create(in: folder.cases, intake: intake, at: tenOClock)
    try folder.write([], to: "\(file.id).deleted")
    file.tick()
    guard case .savedElsewhere(let path) = file.rescue(to: folder.path + "/stick").status else {
      Issue.record("\(file.status)")
      return
    }
    #expect(try PosixDisk().names(in: folder.path + "/rescue").isEmpty)
    #expect(file.tick() == .savedElsewhere(path: path))
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
    let other = try disk.open(folder.cases.journalPath(file.id), to: .append)
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

  @Test func `a journal overwritten in place with as many bytes is noticed before a record counts as saved`() throws {
    let file = CaseFile.create(in: folder.cases, intake: intake, at: tenOClock)
    for _ in 0..<3 { file.tick() }
    let disk = PosixDisk()
    var bytes = try folder.read("\(file.id).jsonl")
    let place = try #require(bytes.lastIndex(of: UInt8(ascii: "t")))
    bytes[place] = UInt8(ascii: "x")
    let other = try disk.open(folder.cases.journalPath(file.id), to: .overwrite)
    try disk.writeAll(bytes[...], to: other)
    disk.close(other)
    let reply = file.tickReply()
    #expect(reply.notices == [.replacedMeanwhile] && reply.saved.count == 1)
    #expect(try folder.read("\(file.id).jsonl") == bytes)
    file.close()
    #expect(try CaseFile.open(file.id, in: folder.cases, to: .view).records == file.records)
  }

  @Test func `a journal that was only touched stays the journal`() throws {
    let file = CaseFile.create(in: folder.cases, intake: intake, at: tenOClock)
    chmod(folder.cases.journalPath(file.id), 0o640)
    #expect(file.tick() == .saved)
    #expect(try folder.cases.journals(of: file.id) == ["\(file.id).jsonl"])
  }

  @Test func `a case of which the creation failed can be rescued before its first record`() throws {
    try PosixDisk().put([], at: folder.cases.path)
    let file = CaseFile.create(in: folder.cases, intake: intake, at: tenOClock)
    #expect(!file.status.isSaved && file.unsaved == 0)
    guard case .savedElsewhere(let path) = file.rescue(to: folder.path + "/stick").status else {
      Issue.record("\(file.status)")
      return
    }
    #expect(Journal(try PosixDisk().content(of: path).bytes).header?.header.id == file.id)
    #expect(file.tick() == .savedElsewhere(path: path))
  }
}
