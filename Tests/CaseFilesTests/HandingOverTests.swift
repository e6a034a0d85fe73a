import Conversation
import Glibc
import Testing

@testable import CaseFiles

/// Opens to its own word only; what it seals cannot be read as it is.
private struct WordEncryption: Encryption {
  let word: UInt8

  func encrypt(_ bytes: [UInt8]) -> [UInt8] { [word] + bytes.map { ~$0 } }

  func decrypt(_ encrypted: [UInt8]) throws(SealFault) -> [UInt8] {
    guard encrypted.first == word else { throw .wrongPassphrase }
    return encrypted.dropFirst().map { ~$0 }
  }
}

extension TemporaryFolder {
  fileprivate func takeOver(_ file: String, with encryption: WordEncryption) throws(FileFault) -> (
    id: String, isNew: Bool
  ) {
    try cases.takeOver(cases.handedOver(in: file), with: encryption)
  }
}

/// One sealed file that goes from one colleague to another.
struct HandingOverTests {
  private let mine: TemporaryFolder
  private let other: TemporaryFolder
  private let encryption = WordEncryption(word: 7)
  private var file: String { mine.path + "/overdracht" }

  init() throws {
    mine = try TemporaryFolder()
    other = try TemporaryFolder()
  }

  /// A case with one record, closed; its id.
  private func made() throws -> String {
    let made = CaseFile.create(in: mine.cases, intake: try smallIntake(), at: tenOClock)
    made.tick()
    made.close()
    return made.id
  }

  private func tick(_ id: String, in folder: CaseFolder) throws {
    let opened = try CaseFile.open(id, in: folder, to: .lead)
    #expect(opened.tick().isSaved)
    opened.close()
  }

  private func records(_ id: String, in folder: CaseFolder) throws -> Set<EventID> {
    Set(try CaseFile.open(id, in: folder, to: .view).records.map(\.id))
  }

  private func handOver(_ id: String) throws {
    try mine.cases.handOver(id, to: file, with: encryption, at: tenOClock.secondsSince1970)
  }

  @Test func `a case that is taken over says the same, and stays where it was`() throws {
    let id = try made()
    try handOver(id)
    let taken = try other.takeOver(file, with: encryption)
    #expect(taken == (id, true))
    #expect(try records(id, in: other.cases) == records(id, in: mine.cases))
    #expect(try !mine.cases.disk.content(of: file).bytes.contains([UInt8]("speelplaats".utf8)))
  }

  @Test func `a case that is known is united with what came`() throws {
    let id = try made()
    try handOver(id)
    _ = try other.takeOver(file, with: encryption)
    try tick(id, in: mine.cases)
    try tick(id, in: other.cases)
    try mine.cases.disk.remove(file)
    try handOver(id)
    #expect(try other.takeOver(file, with: encryption) == (id, false))
    #expect(try records(id, in: other.cases).isSuperset(of: records(id, in: mine.cases)))
    #expect(try records(id, in: other.cases).count == 3)
    #expect(try other.takeOver(file, with: encryption) == (id, false))
    #expect(try records(id, in: other.cases).count == 3)
  }

  @Test func `a case that was deleted once is there again`() throws {
    let id = try made()
    try handOver(id)
    try mine.cases.delete(id, at: tenOClock)
    #expect(throws: FileFault.deletedEarlier) {
      try mine.cases.handOver(id, to: file + "2", with: encryption, at: tenOClock.secondsSince1970)
    }
    #expect(try mine.takeOver(file, with: encryption) == (id, true))
    #expect(try records(id, in: mine.cases).count == 1)
  }

  @Test func `a sealed case is copied as it is, and opens with its own passphrase`() throws {
    let id = try made()
    let before = try records(id, in: mine.cases)
    try mine.cases.seal(id, with: encryption, at: tenOClock.secondsSince1970)
    try mine.cases.handOver(id, to: file, with: nil as WordEncryption?, at: tenOClock.secondsSince1970)
    #expect(try other.takeOver(file, with: encryption) == (id, true))
    #expect(try records(id, in: other.cases) == before)
    #expect(throws: FileFault.sealed(id: id)) { try mine.takeOver(file, with: encryption) }
  }

  @Test func `a file that is there already stays as it is`() throws {
    let id = try made()
    try mine.cases.disk.put([1, 2], at: file)
    #expect(throws: FileFault.self) { try handOver(id) }
    #expect(try mine.cases.disk.content(of: file).bytes == [1, 2])
  }

  @Test(arguments: [
    [], [7], [1, 2, 3], [7] + Archive.pack([Archive.File(name: "notes.txt", bytes: [1])], at: 0).map { ~$0 },
    [7] + Archive.pack([Archive.File(name: "abc.jsonl", bytes: [1])], at: 0).map { ~$0 },
    [7] + Archive.pack([Archive.File(name: "../abc.jsonl", bytes: [1])], at: 0).map { ~$0 },
  ])
  func `what is no case of a colleague is refused, and leaves nothing`(bytes: [UInt8]) throws {
    try other.cases.disk.ensureFolder(other.path + "/data")
    try other.cases.disk.put(bytes, at: file)
    #expect(throws: FileFault.self) { try other.takeOver(file, with: encryption) }
    #expect(try other.cases.names().filter { !$0.hasSuffix(".lock") } == [])
  }

  @Test func `a file that is not there, or is larger than a case can be, is named before the passphrase is asked`()
    throws
  {
    #expect(throws: FileFault.failing(DiskError(.open, ENOENT))) { try mine.cases.handedOver(in: file) }
    try mine.cases.disk.put([], at: file)
    try #require(truncate(file, 1 << 40) == 0)
    #expect(throws: FileFault.tooLarge(file: "overdracht")) { try mine.cases.handedOver(in: file) }
  }
}
