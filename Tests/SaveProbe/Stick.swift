import CaseFiles
import Conversation
import Glibc

/// The ways in which files are replaced. The last two are those of version 0.1.0, which must be seen to lose data.
enum Replacement: String {
  case append, seal, unseal, clean, repair, draft
  case sealByRename = "old-seal"
  case replaceByRename = "old-replace"
}

/// Cases on a memory stick of which the power will be cut, and what was acknowledged of them.
struct Stick {
  let folder: CaseFolder
  let acknowledged: Acknowledgements

  /// Makes a case, acknowledges it, and replaces something of it.
  func replace(by replacement: Replacement) throws {
    let file = CaseFile.create(in: folder, intake: try intake(), at: moment)
    for _ in 0..<3 { file.tick() }
    let id = file.id
    acknowledge(file)
    if replacement == .append { for _ in 0..<10 { acknowledge(file, file.tick()) } }
    file.close()
    switch replacement {
    case .append: break
    case .seal: try folder.seal(id, with: ReversedBytes(), at: 0)
    case .unseal:
      try folder.seal(id, with: ReversedBytes(), at: 0)
      try folder.unseal(id, with: ReversedBytes())
    case .clean: try folder.clean(id, emptied: "(gewist)")
    case .repair: try damageAndRecord(id)
    case .draft: try draft(id)
    case .sealByRename, .replaceByRename: replaceByRename(id, replacement)
    }
    acknowledged.add("done \(id)")
  }

  private func acknowledge(_ file: CaseFile, _ reply: SaveReply? = nil) {
    if (reply?.status ?? file.status).isSaved { acknowledged.add("case \(file.id) \(file.records.count)") }
  }

  /// Spoils a byte of the first header, which stands there twice, and goes on.
  private func damageAndRecord(_ id: String) throws {
    let journal = open("\(folder.path)/\(id).jsonl", O_RDWR)
    _ = pwrite(journal, "#", 1, 20)
    fsync(journal)
    close(journal)
    let file = try CaseFile.open(id, in: folder, to: .lead)
    defer { file.close() }
    for _ in 0..<3 { acknowledge(file, file.tick()) }
  }

  private func draft(_ id: String) throws {
    let drafts = Drafts(of: id, in: folder)
    for count in 1...8 {
      try drafts.keep("answer", String(count))
      acknowledged.add("draft \(id) \(count)")
    }
  }

  /// A temporary file, synced, renamed, and the folder synced.
  private func replaceByRename(_ id: String, _ replacement: Replacement) {
    let (journal, temporary) = ("\(folder.path)/\(id).jsonl", "\(folder.path)/\(id).new-x")
    let isSeal = replacement == .sealByRename
    let bytes = contents(of: journal)
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    (isSeal ? Array(bytes.reversed()) : bytes).withUnsafeBytes { _ = write(file, $0.baseAddress, $0.count) }
    fsync(file)
    close(file)
    rename(temporary, isSeal ? "\(folder.path)/\(id).old-seal" : journal)
    syncFolder()
    if isSeal { unlink(journal) }
    syncFolder()
  }

  private func syncFolder() {
    let file = open(folder.path, O_RDONLY | O_DIRECTORY)
    fsync(file)
    close(file)
  }

  private func contents(of path: String) -> [UInt8] {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return [] }
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
      if count <= 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  /// Says what was acknowledged and is not there any more. It writes nothing: on a damaged FAT the system allows none.
  func verify() {
    var records: [String: Int] = [:]
    var drafts: [String: Int] = [:]
    for line in acknowledged.lines {
      let words = line.split(separator: " ").map(String.init)
      guard words.count == 3, let count = Int(words[2]) else { continue }
      if words[0] == "case" { records[words[1]] = count } else { drafts[words[1]] = count }
    }
    let lost = records.filter { found($0.key) < $0.value }.keys.sorted()
    let lostDrafts = drafts.filter {
      (Drafts(of: $0.key, in: folder).all["answer"].flatMap { Int($0) } ?? 0) < $0.value
    }
    for id in lost { say("lost \(id) \(found(id)) of \(records[id] ?? 0)") }
    for id in lostDrafts.keys.sorted() { say("lost draft \(id)") }
    say("checked \(records.count + drafts.count)")
  }

  /// How many records of a case there are, read or in what it was sealed in.
  private func found(_ id: String) -> Int {
    if let file = try? CaseFile.open(id, in: folder, to: .view) { return file.records.count }
    let sealed = [".tar.gpg", ".old-seal"].map { contents(of: "\(folder.path)/\(id)\($0)") }
    return sealed.map { sealed in
      sealed.reversed().split(separator: UInt8(ascii: "\n")).count { $0.starts(with: #"{"v":1,"writer""#.utf8) }
    }
    .max() ?? 0
  }
}

/// Puts the bytes in another order: enough to see whether a sealed file is whole.
struct ReversedBytes: Encryption {
  func encrypt(_ bytes: [UInt8]) throws(SealFault) -> [UInt8] { bytes.reversed() }

  func decrypt(_ encrypted: [UInt8]) throws(SealFault) -> [UInt8] { encrypted.reversed() }
}
