import Conversation
import Glibc
import Testing

@testable import CaseFiles

@Suite struct `Strange files beside a case` {
  let folder: TemporaryFolder
  let id: String
  let journal: [UInt8]
  let records: [Record]

  init() throws {
    folder = try TemporaryFolder()
    let file = CaseFile.create(in: folder.cases, intake: try smallIntake(), at: tenOClock)
    for _ in 0..<3 { file.tick() }
    file.close()
    (id, records) = (file.id, file.records)
    journal = try folder.read("\(id).jsonl")
  }

  /// A file of a terabyte that takes no room.
  private func makeHuge(_ name: String) throws {
    try folder.write([], to: name)
    #expect(truncate(folder.cases.path(name), 1 << 40) == 0)
  }

  @Test(arguments: [
    ".jsonl~", ".jsonl.conflict1", ".jsonl.orig", ".jsonl.bak", " (1).jsonl", "-copy.jsonl", ".jsonl.part",
    ".JSONL",
  ])
  func `a journal is merged under every name that a program gives its copy`(ending: String) throws {
    let lines = journal.split(separator: newline, omittingEmptySubsequences: false)
    let shorter = Array(lines.prefix(4).joined(separator: [newline])) + [newline]
    try folder.write(shorter, to: "\(id).jsonl")
    try folder.write(journal, to: id + ending)
    let content = try folder.cases.load(id)
    #expect(content.records == records)
    #expect(content.notices == [.merged(files: [id + ending])])
    #expect(try folder.cases.delete(id, at: tenOClock).contains(id + ending))
  }

  @Test(arguments: ["Kopie van ", "copy of ", "~", "#", ".syncthing.", "."])
  func `a copy with a mark before the id belongs to the case`(mark: String) throws {
    let name = "\(mark)\(id).jsonl" + (mark.hasPrefix(".") ? ".Xy12Z3" : "")
    let lines = journal.split(separator: newline, omittingEmptySubsequences: false)
    try folder.write(Array(lines.prefix(4).joined(separator: [newline])) + [newline], to: "\(id).jsonl")
    try folder.write(journal, to: name)
    // What is hidden is half written: it is kept with the case, and not read.
    #expect(try (folder.cases.load(id).records == records) == !mark.hasPrefix("."))
    let check = try folder.cases.check()
    #expect(check.cases.map(\.id) == [id] && !check.isSound && check.strays == [])
    #expect(try folder.cases.seal(id, with: ReversedBytes(), at: 0) == [])
    #expect(try !folder.cases.names().contains(name))
    try folder.cases.unseal(id, with: ReversedBytes())
    #expect(try folder.read(name) == journal)
    #expect(try folder.cases.delete(id, at: tenOClock).contains(name))
  }

  @Test(arguments: ["notities over 0123456789.jsonl.txt", "kort.0123456789.jsonl", "Kopie van 0123456789.deleted"])
  func `a name in which an id stands is that of a case only where it is a copy of it`(name: String) throws {
    #expect(FileName(name)?.id == (name.hasPrefix("kort") ? "kort" : name.hasPrefix("K") ? nil : "0123456789"))
  }

  @Test func `copies of drafts and sealed files are named and go with the case`() throws {
    let names = [".a.draft~", ".draft.orig", ".tar.gpg.bak", " (1).tar.gpg", ".txt"].map { id + $0 }
    for name in names { try folder.write([1], to: name) }
    let found = try #require(try folder.cases.check().cases.first)
    #expect(found.state == .readable)
    for name in names { try folder.write([1], to: name) }
    #expect(Set(try folder.cases.delete(id, at: tenOClock)).isSuperset(of: names))
    #expect(try folder.cases.files(of: id).files { $0 != .lock && $0 != .tombstone }.isEmpty)
  }

  @Test func `a copy of a sealed file hides no case that can be read, and is not lost when that is sealed`() throws {
    let copy = id + ".tar.gpg.bak"
    try folder.write([1], to: copy)
    let found = try #require(try folder.cases.check().cases.first)
    #expect(found.state == .readable && found.notices == [.leftover(file: copy)])
    try folder.cases.seal(id, with: ReversedBytes(), at: 0)
    #expect(try folder.cases.isSealed(id) && folder.read(copy) == [1])
    try folder.cases.unseal(id, with: ReversedBytes())
    #expect(try !folder.cases.isSealed(id) && folder.cases.load(id).records == records)
  }

  @Test func `another case that is sealed under a name of this one does not keep this one closed`() throws {
    let other = Archive.File(name: "0123456789.jsonl", bytes: [1])
    let foreign = try ReversedBytes().encrypt(Archive.pack([other], at: 0))
    try folder.cases.seal(id, with: ReversedBytes(), at: 0)
    try folder.write(foreign, to: id + " (1).tar.gpg")
    try folder.cases.unseal(id, with: ReversedBytes())
    #expect(try folder.cases.load(id).records == records)
    #expect(try folder.read(id + " (1).tar.gpg") == foreign)
  }

  @Test func `a file too large to be a case is named, and hides nothing`() throws {
    let other = CaseFile.create(in: folder.cases, intake: try smallIntake(), at: tenOClock)
    other.close()
    for name in ["\(id).sync-conflict-1.jsonl", "zzz.jsonl", "\(id).a.draft", "\(id).intent", "\(id).lock"] {
      try? PosixDisk().remove(folder.cases.path(name))
      try makeHuge(name)
    }
    let listed = try folder.cases.list()
    #expect(listed.count == 3)
    guard case .fault("zzz", .tooLarge(file: "zzz.jsonl")) = try #require(listed.last) else {
      Issue.record("\(listed)")
      return
    }
    let file = try CaseFile.open(id, in: folder.cases, to: .lead)
    #expect(file.records == records)
    #expect(file.takeNotices() == [.tooLarge(file: "\(id).sync-conflict-1.jsonl")])
    #expect(file.tick() == .saved)
    #expect(Drafts(of: id, in: folder.cases).all.isEmpty)
    file.close()
    #expect(try folder.cases.check().cases.count == 3)
    try folder.cases.delete(id, at: tenOClock)
    try folder.cases.delete("zzz", at: tenOClock)
    #expect(try folder.cases.list().count == 1)
  }

  @Test(arguments: [0, 1, 2])
  func `with a whole copy beside it, a journal that cannot be read closes no case`(kind: Int) throws {
    let path = folder.cases.journalPath(id)
    try folder.write(journal, to: "\(id).rescue-0123456789.jsonl")
    try PosixDisk().remove(path)
    switch kind {
    case 0: symlink("/nowhere", path)
    case 1: mkdir(path, 0o700)
    default: mkfifo(path, 0o600)
    }
    let file = try CaseFile.open(id, in: folder.cases, to: .lead)
    #expect(file.records == records)
    #expect(file.takeNotices().contains { if case .unreadable("\(id).jsonl", _) = $0 { true } else { false } })
    #expect(file.tick() == .saved)
    file.close()
    #expect(try CaseFile.open(id, in: folder.cases, to: .view).records == file.records)
    if kind == 1 { rmdir(path) }
  }

  @Test func `files of other programs are strays, and no cases`() throws {
    let other = try TemporaryFolder()
    try PosixDisk().ensureFolder(other.cases.path)
    for name in ["adduser.conf", "passwd", "hosts.allow", "README.txt"] { try other.write([1], to: name) }
    let check = try other.cases.check()
    #expect(check.cases.isEmpty && check.isSound && !check.isEmpty)
    #expect(check.strays == ["README.txt", "adduser.conf", "hosts.allow", "passwd"])
    #expect(try other.cases.list().isEmpty && other.cases.ids().isEmpty)
  }

  @Test func `a temporary file of version 0.1.0 is read, and goes when the case holds all of it`() throws {
    let lines = journal.split(separator: newline, omittingEmptySubsequences: false)
    try folder.write(Array(lines.prefix(4).joined(separator: [newline])) + [newline], to: "\(id).jsonl")
    try folder.write(journal, to: "\(id).new-0123456789")
    #expect(try folder.cases.load(id).records == records)
    _ = folder.cases.finishBegun()
    #expect(try folder.cases.files(of: id).hasFiles(.temporary))
    let file = try CaseFile.open(id, in: folder.cases, to: .lead)
    file.tick()
    file.close()
    _ = folder.cases.finishBegun()
    #expect(try !folder.cases.files(of: id).hasFiles(.temporary))
    #expect(try CaseFile.open(id, in: folder.cases, to: .view).records == file.records)
  }

  @Test func `long names survive sealing`() throws {
    let long = id + " (" + String(repeating: "een lange naam ", count: 9) + ").jsonl"
    try folder.write(journal, to: long)
    try folder.cases.seal(id, with: ReversedBytes(), at: 0)
    try folder.cases.unseal(id, with: ReversedBytes())
    #expect(try folder.read(long) == journal)
  }
}

/// Ends the program, or makes one call fail, at every call in turn.
@Suite struct `Ended half-way` {
  @Test(arguments: [Replacement.seal, .unseal, .clean, .delete])
  func `it is finished or undone at the next start, and nothing is lost`(replacement: Replacement) throws {
    for isFault in [false, true] {
      for call in 1...160 {
        let disk = SimulatedDisk(seed: 5)
        let folder = CaseFolder("/data", disk: disk)
        let file = CaseFile.create(in: folder, intake: try smallIntake(), at: tenOClock)
        for _ in 0..<2 { file.tick() }
        file.close()
        if replacement == .unseal { try folder.seal(file.id, with: ReversedBytes(), at: 0) }
        if isFault { disk.failingCall = call } else { disk.callsLeft = call }
        perform(replacement, on: file.id, in: folder)
        disk.endProgram()
        let checked = try #require(try folder.check().cases.first)
        let isUnfinished = checked.notices.contains { if case .unfinished = $0 { true } else { false } }
        _ = folder.finishBegun()
        let files = try folder.files(of: file.id)
        #expect(!files.hasFiles(.intent) && (isUnfinished || checked.isSound), "\(replacement) \(call) \(isFault)")
        let left = files.files(where: \.isContent)
        switch replacement {
        case .seal, .unseal:
          #expect(left.isEmpty == files.hasFiles(.sealed), "\(replacement) \(call) \(isFault): \(files)")
          if folder.isSealed(files) { try folder.unseal(file.id, with: ReversedBytes()) }
          #expect(try folder.load(file.id).records == file.records)
        case .clean:
          // A journal that could not be read to its end is left, and said to be.
          #expect(left.count == 1 || isFault, "\(call): \(files)")
          #expect(try folder.load(file.id).records == file.records)
        case .delete:
          #expect(left.isEmpty == files.hasFiles(.tombstone), "\(call) \(isFault): \(files)")
        case .repair, .failedSync, .draft: break
        }
      }
    }
  }

  @Test func `what was begun on another computer is not undone: its files may still be on their way`() throws {
    let disk = SimulatedDisk(seed: 5)
    let folder = CaseFolder("/data", disk: disk)
    let file = CaseFile.create(in: folder, intake: try smallIntake(), at: tenOClock)
    file.close()
    try folder.seal(file.id, with: ReversedBytes(), at: 0)
    let sealed = try disk.content(of: folder.sealedPath(file.id)).bytes
    try folder.unseal(file.id, with: ReversedBytes())
    // The sealed file came before its days, and the plain one did not go yet.
    let intent = Intent(
      kind: .seal,
      makes: [
        folder.mark(folder.daysPath(file.id).fileName, holding: [1]),
        folder.mark(file.id + ".tar.gpg", holding: sealed),
      ],
      removes: try folder.marks(at: [folder.journalPath(file.id)]), machine: "elsewhere")
    try disk.put(try SideFile(intent).bytes, at: folder.intentPath(file.id))
    try disk.put(sealed, at: folder.sealedPath(file.id))
    #expect(folder.finishBegun().isEmpty)
    #expect(try folder.files(of: file.id).hasFiles(.sealed) && folder.files(of: file.id).hasFiles(.journal))
    let notices = try folder.check().cases.flatMap(\.notices)
    #expect(notices.contains { if case .unfinished(.seal, _) = $0 { true } else { false } })
  }

  private func perform(_ replacement: Replacement, on id: String, in folder: CaseFolder) {
    switch replacement {
    case .seal: _ = try? folder.seal(id, with: ReversedBytes(), at: 0)
    case .unseal: try? folder.unseal(id, with: ReversedBytes())
    case .clean: _ = try? folder.clean(id, emptied: "(gewist)")
    case .delete: _ = try? folder.delete(id, at: tenOClock)
    case .repair, .failedSync, .draft: break
    }
  }
}
