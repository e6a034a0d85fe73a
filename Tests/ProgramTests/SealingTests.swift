import CaseFiles
import Conversation
import Foundation
import Programs
import Testing

@testable import herstelgesprek

private let hasGPG = FileManager.default.isExecutableFile(atPath: "/usr/bin/gpg")

/// A case folder with one case in it, gone when the test is.
private final class Drawer {
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

  func envelope(_ passphrase: String, searching folders: String = "/usr/bin:/bin") -> PassphraseEnvelope {
    let programs = InstalledPrograms(environment: ["PATH": folders], workFolder: path + "/work")
    return PassphraseEnvelope(gnuPG: GnuPG(passphrase: passphrase, programs))
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
    let drawer = try Drawer()
    let before = try drawer.contents()
    #expect(before.count == 2)
    #expect(try drawer.cases.seal(drawer.id, in: drawer.envelope("een lange wachtzin"), at: 1_795_428_000).isEmpty)
    let sealed = try drawer.contents()
    #expect(sealed.keys.sorted() == ["\(drawer.id).dagen", "\(drawer.id).tar.gpg"])
    for data in sealed.values { #expect(data.range(of: Data("geheim".utf8)) == nil) }
    #expect(throws: FileFault.sealed) { try CaseFile.open(drawer.id, in: drawer.cases, to: .view) }
    try drawer.cases.unseal(drawer.id, from: drawer.envelope("een lange wachtzin"))
    #expect(try drawer.contents() == before)
  }

  @Test func `a wrong passphrase changes nothing`() throws {
    let drawer = try Drawer()
    try drawer.cases.seal(drawer.id, in: drawer.envelope("goed"), at: 0)
    let sealed = try drawer.contents()
    for wrong in ["fout", "", "goed ", "Goed"] {
      #expect(throws: FileFault.seal(.wrongPassphrase)) {
        try drawer.cases.unseal(drawer.id, from: drawer.envelope(wrong))
      }
    }
    #expect(try drawer.contents() == sealed)
  }

  @Test func `a sealed file that was tampered with gives nothing away and stays as it is`() throws {
    let drawer = try Drawer()
    try drawer.cases.seal(drawer.id, in: drawer.envelope("goed"), at: 0)
    let name = "\(drawer.id).tar.gpg"
    let whole = try #require(try drawer.contents()[name])
    var damaged = [whole.prefix(whole.count / 2), Data()]
    for place in stride(from: 0, to: whole.count, by: max(1, whole.count / 12)) {
      var changed = whole
      changed[place] ^= 0x20
      damaged.append(changed)
    }
    for data in damaged {
      try drawer.write(data, to: name)
      #expect(throws: FileFault.self) { try drawer.cases.unseal(drawer.id, from: drawer.envelope("goed")) }
      #expect(try drawer.contents().filter { $0.key != "\(drawer.id).dagen" } == [name: data])
    }
  }

  @Test func `the overview and the check say that it is sealed, and what can still be read beside it`() throws {
    let drawer = try Drawer()
    let journal = try #require(try drawer.contents()["\(drawer.id).jsonl"])
    try drawer.cases.seal(drawer.id, in: drawer.envelope("goed"), at: 0)
    guard case .sealed(drawer.id, let days) = try #require(try drawer.cases.list().first) else {
      Issue.record("not listed as sealed")
      return
    }
    #expect(days?.figures.rounds == 0 && days?.nextFollowUp == nil)
    #expect(try drawer.cases.check().isSound)
    // A sync program brings the journal back.
    try drawer.write(journal, to: "\(drawer.id).jsonl")
    let notices = try drawer.cases.check().cases.flatMap(\.notices)
    #expect(notices.contains(.besideSealed(files: ["\(drawer.id).jsonl"])))
    #expect(throws: FileFault.seal(.sealedAlready)) {
      try drawer.cases.seal(drawer.id, in: drawer.envelope("anders"), at: 0)
    }
  }

  private func liesOpen(_ drawer: Drawer) throws -> Bool {
    guard case .summary(let summary) = try #require(try drawer.cases.list().first) else { return false }
    return summary.liesOpen
  }

  @Test func `a case that is unsealed for a while says so until it is sealed again`() throws {
    let drawer = try Drawer()
    let before = try drawer.contents()
    for _ in 1...2 {
      try drawer.cases.seal(drawer.id, in: drawer.envelope("goed"), at: 0)
      #expect(try drawer.contents().keys.sorted() == ["\(drawer.id).dagen", "\(drawer.id).tar.gpg"])
      #expect(try drawer.cases.check().isSound)
      try drawer.cases.unseal(drawer.id, from: drawer.envelope("goed"), isForAWhile: true)
      #expect(try liesOpen(drawer))
      #expect(try drawer.cases.check().cases.flatMap(\.notices) == [.liesOpen])
    }
    try drawer.cases.leaveOpen(drawer.id)
    #expect(try !liesOpen(drawer))
    #expect(try drawer.contents() == before)
  }

  @Test func `unsealed for good it says nothing, also where it lay open before`() throws {
    let drawer = try Drawer()
    try drawer.cases.seal(drawer.id, in: drawer.envelope("goed"), at: 0)
    try drawer.write(Data(), to: "\(drawer.id).open")
    guard case .sealed = try drawer.cases.list().first else {
      Issue.record("not listed as sealed")
      return
    }
    try drawer.cases.unseal(drawer.id, from: drawer.envelope("goed"))
    #expect(try !liesOpen(drawer))
  }

  @Test func `where sealing it again fails it still says that it lies open`() throws {
    let drawer = try Drawer()
    try drawer.cases.seal(drawer.id, in: drawer.envelope("goed"), at: 0)
    try drawer.cases.unseal(drawer.id, from: drawer.envelope("goed"), isForAWhile: true)
    #expect(throws: FileFault.seal(.noProgram)) {
      try drawer.cases.seal(drawer.id, in: drawer.envelope("goed", searching: "/nergens"), at: 0)
    }
    #expect(try liesOpen(drawer))
    try drawer.cases.delete(drawer.id, at: Moment(secondsSince1970: 1_795_428_002))
    #expect(Array(try drawer.contents().keys) == ["\(drawer.id).deleted"])
  }

  @Test func `what came to stand beside the sealed case is taken in when it is unsealed`() throws {
    let drawer = try Drawer()
    let journal = try #require(try drawer.contents()["\(drawer.id).jsonl"])
    try drawer.cases.seal(drawer.id, in: drawer.envelope("goed"), at: 0)
    let firstLine = journal.prefix { $0 != UInt8(ascii: "\n") } + Data("\n".utf8)
    try drawer.write(firstLine, to: "\(drawer.id).jsonl")
    try drawer.cases.unseal(drawer.id, from: drawer.envelope("goed"))
    let file = try CaseFile.open(drawer.id, in: drawer.cases, to: .lead)
    #expect(file.records.count == 1)
  }

  @Test func `a case that is being led is not sealed, and neither is one that is not there`() throws {
    let drawer = try Drawer()
    let before = try drawer.contents()
    let file = try CaseFile.open(drawer.id, in: drawer.cases, to: .lead)
    #expect(throws: FileFault.readOnly(.lockedElsewhere)) {
      try drawer.cases.seal(drawer.id, in: drawer.envelope("goed"), at: 0)
    }
    file.close()
    #expect(throws: FileFault.notFound) { try drawer.cases.seal("nergens", in: drawer.envelope("goed"), at: 0) }
    #expect(throws: FileFault.seal(.notSealed)) { try drawer.cases.unseal(drawer.id, from: drawer.envelope("goed")) }
    #expect(try drawer.contents() == before)
  }

  @Test func `without gpg nothing changes`() throws {
    let drawer = try Drawer()
    let before = try drawer.contents()
    #expect(throws: FileFault.seal(.noProgram)) {
      try drawer.cases.seal(drawer.id, in: drawer.envelope("x", searching: "/nergens"), at: 0)
    }
    #expect(try drawer.contents() == before)
  }

  @Test func `a sealed case can be deleted, and its day is no reason to open it`() throws {
    let drawer = try Drawer()
    try drawer.cases.seal(drawer.id, in: drawer.envelope("goed"), at: 0)
    try drawer.cases.delete(drawer.id, at: Moment(secondsSince1970: 1_795_428_002))
    #expect(Array(try drawer.contents().keys) == ["\(drawer.id).deleted"])
  }

  @Test func `an envelope that does not give back what went in is not trusted with the case`() throws {
    struct Liar: Envelope {
      func seal(_ bytes: [UInt8]) throws(SealFault) -> [UInt8] { [1, 2, 3] }
      func unseal(_ sealed: [UInt8]) throws(SealFault) -> [UInt8] { sealed }
    }
    let drawer = try Drawer()
    let before = try drawer.contents()
    #expect(throws: FileFault.self) { try drawer.cases.seal(drawer.id, in: Liar(), at: 0) }
    #expect(try drawer.contents() == before)
  }

  @Test func `it can be opened without this program`() throws {
    let drawer = try Drawer()
    let journal = try #require(try drawer.contents()["\(drawer.id).jsonl"])
    try drawer.cases.seal(drawer.id, in: drawer.envelope("goed"), at: 0)
    let sealed = try #require(try drawer.contents()["\(drawer.id).tar.gpg"])
    let archive = try drawer.envelope("goed").unseal(Array(sealed))
    try drawer.write(Data(archive), to: "kist.tar")
    let tar = Process()
    tar.executableURL = URL(filePath: "/bin/tar")
    tar.arguments = ["-xf", "\(drawer.path)/data/kist.tar", "-C", drawer.path]
    try tar.run()
    tar.waitUntilExit()
    #expect(tar.terminationStatus == 0)
    #expect(try Data(contentsOf: URL(filePath: "\(drawer.path)/\(drawer.id).jsonl")) == journal)
  }
}
