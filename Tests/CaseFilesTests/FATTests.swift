import Conversation
import Glibc
import Seeded
import Testing

@testable import CaseFiles

/// Power cuts on a disk that keeps names as FAT does, in every way in which something takes the place of something else.
@Suite struct `Replacing on FAT` {
  private static let seeds = getenv("SEEDS").flatMap { UInt64(String(cString: $0)) } ?? 400

  @Test(arguments: Replacement.allCases)
  func `loses nothing`(replacement: Replacement) throws {
    for seed in 0..<Self.seeds {
      let stick = try Stick(seed: seed)
      stick.replace(by: replacement)
      #expect(stick.missing.isEmpty, "\(replacement), seed \(seed)")
    }
  }

  @Test(arguments: Replacement.allCases)
  func `is finished after a cut, and then no file is left that should be gone`(replacement: Replacement) throws {
    for seed in 0..<Self.seeds {
      let stick = try Stick(seed: seed)
      stick.replace(by: replacement)
      let finished = stick.folder.finishBegun()
      #expect(stick.missing.isEmpty, "\(replacement), seed \(seed)")
      #expect(finished.count <= 1)
      let files = try stick.folder.files(of: stick.id)
      let isReadable = stick.hasReadableRecords
      #expect(!files.hasFiles(.intent), "\(replacement), seed \(seed): \(files)")
      guard let end = finished.first else { continue }
      let isSealed = stick.folder.isSealed(files)
      switch end.kind {
      case .seal: #expect(isSealed == end.isDone && isReadable != end.isDone, "\(seed)")
      case .unseal: #expect(isSealed != end.isDone && isReadable == end.isDone, "\(seed)")
      case .clean: #expect(isReadable, "\(seed)")
      case .delete: #expect(files.hasFiles(.tombstone) && !isReadable, "\(seed)")
      }
    }
  }

  @Test func `as version 0.1.0 did it, loses: so the simulation can see it`() throws {
    var lost: [Replacement: Int] = [:]
    for seed in 0..<Self.seeds {
      for replacement in [Replacement.seal, .clean] {
        let stick = try Stick(seed: seed)
        stick.replaceByRenaming(replacement)
        if !stick.missing.isEmpty { lost[replacement, default: 0] += 1 }
      }
    }
    for replacement in [Replacement.seal, .clean] {
      #expect(lost[replacement, default: 0] > Self.seeds / 10, "\(lost)")
    }
  }
}

enum Replacement: CaseIterable {
  case seal, unseal, clean, repair, delete, failedSync, draft
}

/// A case on a memory stick, with what must be found on it after a power cut.
private final class Stick {
  let disk: SimulatedDisk
  let folder: CaseFolder
  let id: String
  private var dice: Seeded
  private var records: Set<Record> = []
  private var draft: [String] = []
  private var isDeleted = false

  init(seed: UInt64) throws {
    disk = SimulatedDisk(seed: seed)
    disk.isFAT = true
    folder = CaseFolder("/data", disk: disk)
    dice = Seeded(seed)
    let file = CaseFile.create(in: folder, intake: try smallIntake(), at: tenOClock)
    for _ in 0..<3 { file.tick() }
    id = file.id
    records = Set(file.records)
    file.close()
  }

  private func cutSoon() {
    disk.callsLeft = Int.random(in: 1...60, using: &dice)
    disk.faultRate = [0, 0, 0.05].randomElement(using: &dice) ?? 0
  }

  func replace(by replacement: Replacement) {
    switch replacement {
    case .seal:
      cutSoon()
      _ = try? folder.seal(id, with: ReversedBytes(), at: 0)
    case .unseal:
      _ = try? folder.seal(id, with: ReversedBytes(), at: 0)
      cutSoon()
      try? folder.unseal(id, with: ReversedBytes())
    case .clean:
      cutSoon()
      _ = try? folder.clean(id, emptied: "(gewist)")
    case .repair: damageAndRecord()
    case .delete:
      cutSoon()
      _ = try? folder.delete(id, at: tenOClock)
      isDeleted = true
    case .failedSync:
      guard let file = try? CaseFile.open(id, in: folder, to: .lead) else { return }
      records.formUnion(recorded(in: file))
      disk.nextFailures = [.sync: [EIO]]
      cutSoon()
      for _ in 0..<3 { records.formUnion(recorded(in: file)) }
    case .draft:
      let drafts = Drafts(of: id, in: folder)
      try? drafts.keep("answer", "0")
      cutSoon()
      // What was kept, or what was being written when the power went.
      draft = ["0"]
      for count in 1...9 where draft.count == 1 {
        do throws(NotSaved) {
          try drafts.keep("answer", "\(count)")
          draft = ["\(count)"]
        } catch {
          draft.append("\(count)")
        }
      }
    }
    disk.cutPower()
  }

  private func damageAndRecord() {
    let path = folder.journalPath(id)
    guard var bytes = try? disk.content(of: path).bytes else { return }
    // In the first header, which stands there twice.
    bytes[20] ^= 1
    try? disk.put(bytes, at: path)
    guard let file = try? CaseFile.open(id, in: folder, to: .lead) else { return }
    cutSoon()
    for _ in 0..<3 { records.formUnion(recorded(in: file)) }
  }

  /// The records that were reported as saved.
  private func recorded(in file: CaseFile) -> [Record] {
    let reply = file.tickReply()
    return file.records.filter { reply.saved.contains($0.id) }
  }

  /// What version 0.1.0 did: a temporary file, renamed.
  func replaceByRenaming(_ replacement: Replacement) {
    cutSoon()
    disk.faultRate = 0
    let path = folder.journalPath(id)
    guard let journal = try? disk.content(of: path).bytes else { return disk.cutPower() }
    let isSeal = replacement == .seal
    let bytes = isSeal ? Array(Archive.pack([.init(name: path.fileName, bytes: journal)], at: 0).reversed()) : journal
    let name = isSeal ? folder.sealedPath(id) : path
    do {
      disk.close(try disk.make("/data/new", holding: bytes[...]))
      try disk.rename("/data/new", to: name)
      try disk.syncFolder("/data")
      if isSeal { try disk.remove(path) }
      try disk.syncFolder("/data")
    } catch {}
    disk.cutPower()
  }

  /// Whether a record can be read without a passphrase. A file that was removed may come back as noise.
  var hasReadableRecords: Bool {
    let names = (try? folder.files(of: id)) ?? []
    return names.contains { name in
      (try? disk.content(of: folder.path(name)).bytes).map { !Journal($0).lines.isEmpty } ?? false
    }
  }

  /// What should be there and is not.
  var missing: Set<Record> {
    if draft.count > 0, !draft.contains(Drafts(of: id, in: folder).all["answer"] ?? "") { return records }
    if isDeleted { return [] }
    let readable = (try? folder.load(id).records) ?? []
    let sealed = (try? disk.content(of: folder.sealedPath(id)).bytes).flatMap { Archive.unpack($0.reversed()) } ?? []
    let inSeal = sealed.flatMap { Journal($0.bytes).lines.map(\.record) }
    let isSealed = (try? folder.isSealed(folder.files(of: id))) ?? false
    return records.subtracting(isSealed ? inSeal : readable)
  }
}

/// Good enough to see whether a sealed file is whole.
struct ReversedBytes: Encryption {
  func encrypt(_ bytes: [UInt8]) throws(SealFault) -> [UInt8] { bytes.reversed() }

  func decrypt(_ encrypted: [UInt8]) throws(SealFault) -> [UInt8] {
    guard Archive.unpack(encrypted.reversed()) != nil else { throw .damaged }
    return encrypted.reversed()
  }
}
