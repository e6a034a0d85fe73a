import Conversation
import Glibc
import Testing

@testable import CaseFiles

@Suite struct `When saving fails` {
  let disk: SimulatedDisk
  let folder: CaseFolder
  let file: CaseFile

  init() throws {
    disk = SimulatedDisk(seed: 1)
    folder = CaseFolder("/home/data", rescuePath: "/home/rescue", disk: disk)
    file = CaseFile.create(in: folder, intake: try smallIntake(), at: tenOClock)
    file.tick()
  }

  private var path: String { file.path ?? folder.journalPath(file.id) }
  private var journal: Journal? { (try? disk.content(of: path).bytes).map { Journal($0) } }

  @Test func `a saved answer takes one write and one fsync`() {
    disk.calls = []
    #expect(file.tick() == .saved)
    #expect(disk.calls.count { $0 == .write } == 1)
    #expect(disk.calls.count { $0 == .sync } == 1)
    #expect(!disk.calls.contains(.open))
  }

  @Test func `a full disk keeps the records in memory, in order, and leaves no half line`() throws {
    disk.nextFailures = [.write: [ENOSPC, EDQUOT, EFBIG]]
    for count in 1...3 {
      #expect(file.tick() == .notSaved(.diskFull))
      #expect(file.unsaved == count)
      #expect(journal?.lines.count == 1 && journal?.tail.isEmpty == true)
    }
    #expect(file.retry().status == .saved)
    #expect(file.unsaved == 0)
    #expect(journal?.lines.map(\.record) == file.records)
    #expect(file.records.count == 4)
  }

  @Test func `after a failed fsync the whole journal goes into a new file`() throws {
    let before = path
    disk.nextFailures = [.sync: [EIO]]
    #expect(file.tick() == .saved)
    #expect(path != before && FileName(path.fileName)?.kind == .journal)
    #expect(journal?.lines.map(\.record) == file.records)
    #expect(try Set(folder.files(of: file.id)) == [path.fileName, "\(file.id).lock"])
  }

  @Test func `when the new file fails too it is said, and each attempt takes another new file`() throws {
    disk.nextFailures = [.sync: [EIO, EIO]]
    #expect(file.tick() == .notSaved(.failing(DiskError(.sync, EIO))))
    disk.nextFailures = [.open: [EACCES]]
    #expect(file.tick() == .notSaved(.notPermitted))
    #expect(file.unsaved == 2)
    #expect(file.retry().status == .saved)
    #expect(journal?.lines.map(\.record) == file.records)
    #expect(try folder.names().count == 2)
  }

  @Test func `a chosen folder takes the whole case, and it goes on there`() throws {
    disk.nextFailures = [.sync: [EIO, EIO]]
    file.tick()
    guard case .savedElsewhere(let path) = file.rescue(to: "/stick").status else {
      Issue.record("\(file.status)")
      return
    }
    #expect(path.hasPrefix("/stick/"))
    #expect(file.tick() == .savedElsewhere(path: path))
    file.close()
    let there = try CaseFile.open(file.id, in: CaseFolder("/stick", disk: disk), to: .lead)
    #expect(there.records == file.records)
    #expect(there.tick() == .saved)
  }

  @Test func `a case begins in memory when the disk is full`() throws {
    disk.nextFailures = [.write: [ENOSPC, ENOSPC]]
    let new = CaseFile.create(in: folder, intake: try smallIntake(), at: tenOClock)
    #expect(new.status == .notSaved(.diskFull))
    #expect(new.tick() == .notSaved(.diskFull))
    #expect(try folder.list().count == 1)
    #expect(new.tick() == .saved)
    #expect(try folder.load(new.id).records == new.records)
  }

  @Test func `without locks a case is read-only and says so`() throws {
    file.close()
    disk.nextFailures = [.lock: [ENOLCK]]
    let again = try CaseFile.open(file.id, in: folder, to: .lead)
    #expect(again.readOnly == .locksMissing)
    #expect(again.records == file.records)
  }

  @Test func `a read-only folder is read, and nothing is tried on it until another folder is chosen`() throws {
    file.close()
    disk.isReadOnly = true
    let again = try CaseFile.open(file.id, in: folder, to: .lead)
    #expect(again.readOnly == .folderReadOnly)
    #expect(again.records == file.records)
    #expect(again.tick() == .notSaved(.readOnly(.folderReadOnly)))
    #expect(journal?.lines.count == 1)
    #expect(again.rescue(to: "/stick").status.isSaved)
    #expect(again.tick().isSaved)
  }

  @Test func `a repair that fails half-way is done at the next attempt`() throws {
    file.close()
    let bytes = try disk.content(of: folder.journalPath(file.id)).bytes
    for failure in [DiskError.Call.truncate, .sync, .write, .open, .remove, .facts, .setMode] {
      for name in try folder.journals(of: file.id) { try disk.remove(folder.path(name)) }
      try disk.put(bytes + Array("torn".utf8), at: folder.journalPath(file.id))
      let again = try CaseFile.open(file.id, in: folder, to: .lead)
      disk.nextFailures = [failure: [EIO]]
      again.tick()
      disk.nextFailures = [:]
      #expect(again.tick().isSaved, "\(failure)")
      again.close()
      let after = try CaseFile.open(file.id, in: folder, to: .view)
      #expect(after.records == again.records, "\(failure)")
      let asides = try folder.names().filter { FileName($0)?.kind == .aside }
      #expect(try asides.contains { try disk.content(of: folder.path($0)).bytes == Array("torn".utf8) }, "\(failure)")
      for name in asides { try disk.remove(folder.path(name)) }
    }
  }

  @Test func `closing lets another copy lead`() throws {
    #expect(try CaseFile.open(file.id, in: folder, to: .lead).readOnly == .lockedElsewhere)
    file.close()
    #expect(try CaseFile.open(file.id, in: folder, to: .lead).readOnly == nil)
  }

  @Test func `a case opened to look at is never written`() throws {
    file.close()
    let view = try CaseFile.open(file.id, in: folder, to: .view)
    #expect(view.tick() == .notSaved(.readOnly(.viewing)))
    #expect(view.rescue(to: "/stick").status == .notSaved(.readOnly(.viewing)))
    #expect(try !disk.exists("/stick"))
  }

  @Test func `what another copy leads is saved as soon as that copy lets go, with what it recorded`() throws {
    file.close()
    // Without a lock file both may seem to lead.
    try disk.remove(folder.lockPath(file.id))
    let waiting = try CaseFile.open(file.id, in: folder, to: .lead)
    let leading = try CaseFile.open(file.id, in: folder, to: .lead)
    #expect(leading.tick() == .saved)
    #expect(waiting.tick() == .notSaved(.readOnly(.lockedElsewhere)))
    leading.close()
    let reply = waiting.retry()
    #expect(reply.status == .saved && reply.notices == [.changedMeanwhile])
    #expect(reply.takenIn.count == 1 && reply.saved.count == 1)
    #expect(waiting.records.count == 3 && waiting.records == waiting.records.sorted())
    #expect(journal?.lines.count == 3)
  }

  @Test func `what a case left in the rescue folder belongs to it, and goes when it is deleted`() throws {
    disk.nextFailures = [.sync: [EIO, EIO]]
    file.tick()
    #expect(file.rescue(to: "/home/rescue").status.isSaved)
    file.close()
    let again = try CaseFile.open(file.id, in: folder, to: .lead)
    #expect(again.records == file.records)
    #expect(again.tick() == .saved)
    #expect(try folder.onlyJournal(of: again.id).lines.map(\.record) == again.records)
    again.close()
    try folder.delete(file.id, at: tenOClock)
    #expect(try disk.names(in: "/home/rescue").isEmpty)
  }
}
