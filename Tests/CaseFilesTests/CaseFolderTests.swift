import Conversation
import Glibc
import Testing

@testable import CaseFiles

@Suite struct `The folder of cases` {
  let folder: TemporaryFolder
  let intake: Intake

  init() throws {
    folder = try TemporaryFolder()
    intake = try smallIntake()
  }

  private func make(_ events: Event...) -> CaseFile {
    let file = CaseFile.create(in: folder.cases, intake: intake, at: tenOClock)
    for event in events { file.record(event, at: Moment(secondsSince1970: tenOClock.secondsSince1970 + 60)) }
    file.close()
    return file
  }

  @Test func `there is nothing to list where there is no folder, and none is made`() throws {
    #expect(try folder.cases.list().isEmpty)
    #expect(try folder.cases.check().isSound)
    #expect(try !PosixDisk().exists(folder.cases.path))
  }

  @Test func `every case is listed as it stands, and what cannot be read is listed with the reason`() throws {
    let open = make(.conditionAnswered(condition: 0, answer: .yes), .steppedForward)
    let new = make()
    try folder.write(Array("nonsense".utf8), to: "broken.jsonl")
    try folder.write([], to: "empty.jsonl")
    try folder.write(Array("notes of my own".utf8), to: "notes.txt")
    let listed = try folder.cases.list()
    #expect(listed.map(\.id) == [open.id, new.id, "broken", "empty"].sorted())
    for entry in listed {
      switch entry {
      case .summary(let summary):
        #expect(summary.created == tenOClock && summary.notices.isEmpty)
        #expect(summary.conversation.step == .active(summary.id == open.id ? .opening : .preparation))
        #expect(summary.changed.secondsSince1970 == tenOClock.secondsSince1970 + (summary.id == open.id ? 60 : 0))
      case .sealed(let id, _): Issue.record("\(id) is not sealed")
      case .fault(let id, let fault):
        #expect(["broken", "empty"].contains(id))
        #expect(fault == .headerMissing([]))
      }
    }
  }

  @Test func `links, pipes and folders in the place of a case are faults, and nothing waits for them`() throws {
    let file = make()
    symlink(folder.cases.journalPath(file.id), folder.cases.journalPath("link"))
    mkfifo(folder.cases.journalPath("pipe"), 0o600)
    mkdir(folder.cases.journalPath("folder"), 0o700)
    let faults = try folder.cases.list().compactMap { if case .fault(let id, _) = $0 { id } else { nil } }
    #expect(faults == ["folder", "link", "pipe"])
  }

  @Test func `deleting takes every file of the case but the lock, and leaves a tombstone without names`() throws {
    let file = make(.reasonMarked(reason: 0, applies: true))
    let other = make()
    try Drafts(of: file.id, in: folder.cases).keep("topic", "half")
    let leftovers = [".torn-1", ".damaged-1", ".new-1", ".rescue-1.jsonl", ".sync-conflict-1.jsonl", ".jsonl.gpg"]
    for rest in leftovers { try folder.write([1], to: file.id + rest) }
    let removed = try folder.cases.delete(file.id, at: tenOClock)
    #expect(removed == ([".a.draft", ".jsonl"] + leftovers).map { file.id + $0 }.sorted())
    #expect(try folder.cases.files(of: file.id) == ["\(file.id).deleted", "\(file.id).lock"])
    let tombstone = String(decoding: try folder.read("\(file.id).deleted"), as: UTF8.self)
    #expect(!tombstone.contains("speelplaats") && !tombstone.contains("A.") && !tombstone.contains("B."))
    #expect(try folder.cases.list().map(\.id) == [other.id])
    #expect(throws: FileFault.deletedEarlier) { try CaseFile.open(file.id, in: folder.cases, to: .view) }
    #expect(throws: FileFault.notFound) { try folder.cases.delete(file.id, at: tenOClock) }
  }

  @Test func `a deleted case that a sync folder brings back is no case, and can be deleted again`() throws {
    let file = make()
    let bytes = try folder.read("\(file.id).jsonl")
    try folder.cases.delete(file.id, at: tenOClock)
    try folder.write(bytes, to: "\(file.id).jsonl")
    guard case .fault(file.id, .deletedEarlier) = try #require(try folder.cases.list().first) else {
      Issue.record("listed")
      return
    }
    #expect(try folder.cases.check().cases.map(\.fault) == [.deletedEarlier])
    try folder.cases.delete(file.id, at: tenOClock)
    #expect(try folder.cases.list().isEmpty)
  }

  @Test func `a case that is being led is not deleted and not cleaned`() throws {
    let file = CaseFile.create(in: folder.cases, intake: intake, at: tenOClock)
    #expect(throws: FileFault.readOnly(.lockedElsewhere)) { try folder.cases.delete(file.id, at: tenOClock) }
    #expect(throws: FileFault.readOnly(.lockedElsewhere)) { try folder.cases.clean(file.id, emptied: "(gewist)") }
    #expect(file.tick() == .saved)
  }

  @Test(arguments: ["", "../x", "A", "a b", ".new", "ü"])
  func `what is no id names no case and no file`(id: String) throws {
    _ = make()
    #expect(throws: FileFault.notFound) { try CaseFile.open(id, in: folder.cases, to: .view) }
    #expect(throws: FileFault.notFound) { try folder.cases.delete(id, at: tenOClock) }
    #expect(throws: FileFault.notFound) { try folder.cases.clean(id, emptied: "(gewist)") }
  }

  @Test func `a sound folder has nothing wrong, and the check changes no byte`() throws {
    let file = make(.reasonMarked(reason: 0, applies: true))
    try Drafts(of: file.id, in: folder.cases).keep("topic", "half")
    let before = try folder.contents()
    #expect(try folder.cases.check().isSound)
    #expect(try folder.contents() == before)
  }

  @Test func `the check names what is wrong, file by file, and repairs nothing`() throws {
    let file = make(.reasonMarked(reason: 0, applies: true), .steppedForward)
    let name = "\(file.id).jsonl"
    try folder.write(try folder.read(name) + Array("torn".utf8), to: name)
    chmod(folder.cases.path(name), 0o644)
    try folder.write([1], to: "\(file.id).new-x")
    try folder.write(Array("{".utf8), to: "\(file.id).draft")
    try folder.write([1], to: "Strange name.jsonl")
    chmod(folder.cases.path, 0o755)
    let before = try folder.contents()
    let check = try folder.cases.check()
    #expect(check.notices == [.openToOthers(path: folder.cases.path)])
    #expect(check.strays == ["Strange name.jsonl"])
    let found = try #require(check.cases.first)
    #expect(
      found.notices == [
        .tornTail(bytes: 4), .openToOthers(path: name), .damaged(file: "\(file.id).draft", lines: [1]),
        .leftover(file: "\(file.id).new-x"),
      ])
    #expect(found.refused.map(\.entry) == [.event(.steppedForward)])
    #expect(found.fault == nil)
    #expect(try folder.contents() == before)
  }
}
