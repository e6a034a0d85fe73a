import Glibc

/// A small text that is replaced often, in two files that are overwritten by turns: a power cut can only hit the one
/// that is not current. Each says how often it was written; the highest whole one counts.
struct SlotFile<Content: Codable> {
  private struct Slot: Codable {
    let sequence: Int
    let content: Content
  }

  private let paths: [String]
  private let disk: any Disk
  /// The highest number that was read or tried.
  private var sequence = 0
  /// The slot that holds the content.
  private var current: Int?
  /// What the files hold; nothing when there is none that is whole.
  private(set) var content: Content?
  /// A file is there, and none is whole.
  private(set) var isDamaged = false

  init(_ paths: (String, String), disk: any Disk) {
    self.paths = [paths.0, paths.1]
    self.disk = disk
    for (index, path) in self.paths.enumerated() {
      guard let bytes = try? disk.content(of: path, atMost: SizeLimit.side).bytes else { continue }
      guard let slot = SideFile<Slot>(bytes)?.content else {
        isDamaged = true
        continue
      }
      guard slot.sequence > sequence else { continue }
      (sequence, current, content) = (slot.sequence, index, slot.content)
    }
    if current != nil { isDamaged = false }
  }

  /// Returns when the content would survive a power cut.
  mutating func write(_ content: Content) throws(DiskError) {
    sequence += 1
    guard let bytes = try? SideFile(Slot(sequence: sequence, content: content)).bytes else {
      throw DiskError(.write, EINVAL)
    }
    let next = current.map { 1 - $0 } ?? 0
    try overwrite(paths[next], with: bytes)
    (current, self.content, isDamaged) = (next, content, false)
  }

  private func overwrite(_ path: String, with bytes: [UInt8]) throws(DiskError) {
    guard try disk.exists(path) else { return disk.close(try disk.make(path, holding: bytes[...])) }
    let file = try disk.open(path, to: .overwrite)
    defer { disk.close(file) }
    try disk.writeAll(bytes[...], to: file)
    try disk.truncate(file, to: bytes.count)
    try disk.sync(file)
  }
}
