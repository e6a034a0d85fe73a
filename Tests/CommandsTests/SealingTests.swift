import CaseFiles
import Conversation
import Foundation
import Programs
import Testing

@testable import Commands

private let hasGPG = FileManager.default.isExecutableFile(atPath: "/usr/bin/gpg")

/// A case folder with one case in it, removed after the test.
private final class OneCaseFolder {
  let path = "/tmp/sealing-" + String(UInt64.random(in: .min ... .max), radix: 36)
  var cases: CaseFolder { CaseFolder(path + "/data", rescuePath: path + "/rescue") }
  let id: String

  init(topic: String = "een geheim onderwerp") throws {
    let intake = Intake(script: .nl, persons: try Persons(pester: "B.", gepeste: "A."), topic: topic)
    let folder = CaseFolder(path + "/data", rescuePath: path + "/rescue")
    let file = CaseFile.create(in: folder, intake: intake, at: Moment(secondsSince1970: 1_795_428_000))
    file.append(
      file.history.next(
        .event(.reasonMarked(reason: 0, applies: true)), by: file.writer, at: Moment(secondsSince1970: 1_795_428_001)))
    id = file.id
    file.close()
    try Drafts(of: id, in: folder).keep("answer.0.pester", "half getypt geheim")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func encryption(_ passphrase: String, searching folders: String = "/usr/bin:/bin") -> PassphraseEncryption {
    let programs = InstalledPrograms(environment: ["PATH": folders], workFolder: path + "/work")
    return PassphraseEncryption(gnuPG: GnuPG(passphrase: passphrase, programs))
  }

  /// Every file in the folder, byte by byte, but for the lock.
  func contents() throws -> [String: Data] {
    var found: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: path + "/data") where !name.hasSuffix(".lock") {
      found[name] = try Data(contentsOf: URL(filePath: path + "/data/" + name))
    }
    return found
  }

  func write(_ data: Data, to name: String) throws { try data.write(to: URL(filePath: path + "/data/" + name)) }
}

@Suite(.enabled(if: hasGPG, "gpg is not on this machine")) struct `Sealing a case` {
  @Test func `sealed and unsealed, every file is as it was, and between that nothing can be read`() throws {
    let oneCase = try OneCaseFolder()
    let before = try oneCase.contents()
    #expect(before.count == 2)
    #expect(
      try oneCase.cases.seal(oneCase.id, with: oneCase.encryption("een lange wachtzin"), at: 1_795_428_000).isEmpty)
    let sealed = try oneCase.contents()
    #expect(sealed.keys.sorted() == ["\(oneCase.id).dagen", "\(oneCase.id).tar.gpg"])
    for data in sealed.values { #expect(data.range(of: Data("geheim".utf8)) == nil) }
    #expect(throws: FileFault.sealed(id: oneCase.id)) { try CaseFile.open(oneCase.id, in: oneCase.cases, to: .view) }
    try oneCase.cases.unseal(oneCase.id, with: oneCase.encryption("een lange wachtzin"))
    #expect(try oneCase.contents() == before)
  }

  @Test func `a wrong passphrase changes nothing`() throws {
    let oneCase = try OneCaseFolder()
    try oneCase.cases.seal(oneCase.id, with: oneCase.encryption("goed"), at: 0)
    let sealed = try oneCase.contents()
    for wrong in ["fout", "", "goed ", "Goed"] {
      #expect(throws: FileFault.seal(.wrongPassphrase)) {
        try oneCase.cases.unseal(oneCase.id, with: oneCase.encryption(wrong))
      }
    }
    #expect(try oneCase.contents() == sealed)
  }

  @Test func `a sealed file that was tampered with gives nothing away and stays as it is`() throws {
    let oneCase = try OneCaseFolder()
    try oneCase.cases.seal(oneCase.id, with: oneCase.encryption("goed"), at: 0)
    let name = "\(oneCase.id).tar.gpg"
    let whole = try #require(try oneCase.contents()[name])
    var damaged = [whole.prefix(whole.count / 2), Data()]
    for place in stride(from: 0, to: whole.count, by: max(1, whole.count / 12)) {
      var changed = whole
      changed[place] ^= 0x20
      damaged.append(changed)
    }
    for data in damaged {
      try oneCase.write(data, to: name)
      #expect(throws: FileFault.self) { try oneCase.cases.unseal(oneCase.id, with: oneCase.encryption("goed")) }
      #expect(try oneCase.contents().filter { $0.key != "\(oneCase.id).dagen" } == [name: data])
    }
  }

  @Test func `the overview and the check say that it is sealed, and what can still be read beside it`() throws {
    let oneCase = try OneCaseFolder()
    let journal = try #require(try oneCase.contents()["\(oneCase.id).jsonl"])
    try oneCase.cases.seal(oneCase.id, with: oneCase.encryption("goed"), at: 0)
    guard case .sealed(oneCase.id, let days) = try #require(try oneCase.cases.list().first) else {
      Issue.record("not listed as sealed")
      return
    }
    #expect(days?.figures.rounds == 0 && days?.nextFollowUp == nil)
    #expect(try oneCase.cases.check().isSound)
    // A sync program brings the journal back.
    try oneCase.write(journal, to: "\(oneCase.id).jsonl")
    let notices = try oneCase.cases.check().cases.flatMap(\.notices)
    #expect(notices.contains(.besideSealed(files: ["\(oneCase.id).jsonl"])))
    #expect(throws: FileFault.seal(.sealedAlready)) {
      try oneCase.cases.seal(oneCase.id, with: oneCase.encryption("anders"), at: 0)
    }
  }

  private func liesOpen(_ oneCase: OneCaseFolder) throws -> Bool {
    guard case .summary(let summary) = try #require(try oneCase.cases.list().first) else { return false }
    return summary.liesOpen
  }

  @Test func `a case that is unsealed for a while says so until it is sealed again`() throws {
    let oneCase = try OneCaseFolder()
    let before = try oneCase.contents()
    for _ in 1...2 {
      try oneCase.cases.seal(oneCase.id, with: oneCase.encryption("goed"), at: 0)
      #expect(try oneCase.contents().keys.sorted() == ["\(oneCase.id).dagen", "\(oneCase.id).tar.gpg"])
      #expect(try oneCase.cases.check().isSound)
      try oneCase.cases.unseal(oneCase.id, with: oneCase.encryption("goed"), isForAWhile: true)
      #expect(try liesOpen(oneCase))
      #expect(try oneCase.cases.check().cases.flatMap(\.notices) == [.liesOpen])
    }
    try oneCase.cases.leaveOpen(oneCase.id)
    #expect(try !liesOpen(oneCase))
    #expect(try oneCase.contents() == before)
  }

  @Test func `unsealed for good it says nothing, also where it lay open before`() throws {
    let oneCase = try OneCaseFolder()
    try oneCase.cases.seal(oneCase.id, with: oneCase.encryption("goed"), at: 0)
    try oneCase.write(Data(), to: "\(oneCase.id).open")
    guard case .sealed = try oneCase.cases.list().first else {
      Issue.record("not listed as sealed")
      return
    }
    try oneCase.cases.unseal(oneCase.id, with: oneCase.encryption("goed"))
    #expect(try !liesOpen(oneCase))
  }

  @Test func `where sealing it again fails it still says that it lies open`() throws {
    let oneCase = try OneCaseFolder()
    try oneCase.cases.seal(oneCase.id, with: oneCase.encryption("goed"), at: 0)
    try oneCase.cases.unseal(oneCase.id, with: oneCase.encryption("goed"), isForAWhile: true)
    #expect(throws: FileFault.seal(.noProgram)) {
      try oneCase.cases.seal(oneCase.id, with: oneCase.encryption("goed", searching: "/nergens"), at: 0)
    }
    #expect(try liesOpen(oneCase))
    try oneCase.cases.delete(oneCase.id, at: Moment(secondsSince1970: 1_795_428_002))
    #expect(Array(try oneCase.contents().keys) == ["\(oneCase.id).deleted"])
  }

  @Test func `what came to stand beside the sealed case is taken in when it is unsealed`() throws {
    let oneCase = try OneCaseFolder()
    let journal = try #require(try oneCase.contents()["\(oneCase.id).jsonl"])
    try oneCase.cases.seal(oneCase.id, with: oneCase.encryption("goed"), at: 0)
    let firstLine = journal.prefix { $0 != UInt8(ascii: "\n") } + Data("\n".utf8)
    try oneCase.write(firstLine, to: "\(oneCase.id).jsonl")
    try oneCase.cases.unseal(oneCase.id, with: oneCase.encryption("goed"))
    let file = try CaseFile.open(oneCase.id, in: oneCase.cases, to: .lead)
    #expect(file.records.count == 1)
  }

  @Test func `a case that is being led is not sealed, and neither is one that is not there`() throws {
    let oneCase = try OneCaseFolder()
    let before = try oneCase.contents()
    let file = try CaseFile.open(oneCase.id, in: oneCase.cases, to: .lead)
    #expect(throws: FileFault.readOnly(.lockedElsewhere)) {
      try oneCase.cases.seal(oneCase.id, with: oneCase.encryption("goed"), at: 0)
    }
    file.close()
    #expect(throws: FileFault.notFound) { try oneCase.cases.seal("nergens", with: oneCase.encryption("goed"), at: 0) }
    #expect(throws: FileFault.seal(.notSealed)) {
      try oneCase.cases.unseal(oneCase.id, with: oneCase.encryption("goed"))
    }
    #expect(try oneCase.contents() == before)
  }

  @Test func `without gpg nothing changes`() throws {
    let oneCase = try OneCaseFolder()
    let before = try oneCase.contents()
    #expect(throws: FileFault.seal(.noProgram)) {
      try oneCase.cases.seal(oneCase.id, with: oneCase.encryption("x", searching: "/nergens"), at: 0)
    }
    #expect(try oneCase.contents() == before)
  }

  @Test func `a sealed case can be deleted, and its day is no reason to open it`() throws {
    let oneCase = try OneCaseFolder()
    try oneCase.cases.seal(oneCase.id, with: oneCase.encryption("goed"), at: 0)
    try oneCase.cases.delete(oneCase.id, at: Moment(secondsSince1970: 1_795_428_002))
    #expect(Array(try oneCase.contents().keys) == ["\(oneCase.id).deleted"])
  }

  @Test func `an encryption that does not give back what went in is not trusted with the case`() throws {
    struct BrokenEncryption: Encryption {
      func encrypt(_ bytes: [UInt8]) throws(SealFault) -> [UInt8] { [1, 2, 3] }
      func decrypt(_ encrypted: [UInt8]) throws(SealFault) -> [UInt8] { encrypted }
    }
    let oneCase = try OneCaseFolder()
    let before = try oneCase.contents()
    #expect(throws: FileFault.self) { try oneCase.cases.seal(oneCase.id, with: BrokenEncryption(), at: 0) }
    #expect(try oneCase.contents() == before)
  }

  @Test func `it can be opened without this program`() throws {
    let oneCase = try OneCaseFolder()
    let journal = try #require(try oneCase.contents()["\(oneCase.id).jsonl"])
    try oneCase.cases.seal(oneCase.id, with: oneCase.encryption("goed"), at: 0)
    let sealed = try #require(try oneCase.contents()["\(oneCase.id).tar.gpg"])
    let archive = try oneCase.encryption("goed").decrypt(Array(sealed))
    try oneCase.write(Data(archive), to: "kist.tar")
    let tar = Process()
    tar.executableURL = URL(filePath: "/bin/tar")
    tar.arguments = ["-xf", "\(oneCase.path)/data/kist.tar", "-C", oneCase.path]
    try tar.run()
    tar.waitUntilExit()
    #expect(tar.terminationStatus == 0)
    #expect(try Data(contentsOf: URL(filePath: "\(oneCase.path)/\(oneCase.id).jsonl")) == journal)
  }
}
