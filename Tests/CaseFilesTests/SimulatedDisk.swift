import Glibc
import Seeded

@testable import CaseFiles

/// A disk in memory that forgets, at a power cut, any part of what was not synced; and that fails when told to.
/// The same seed gives the same mishaps. Each test uses its own, on one thread.
final class SimulatedDisk: Disk, @unchecked Sendable {
  /// The chance that a call fails.
  var faultRate = 0.0
  /// After so many calls the power is gone: every call fails.
  var callsLeft = Int.max
  /// After so many calls one fails.
  var failingCall = 0
  /// The negative control: `sync` says it is done and does nothing.
  var syncLies = false
  var isReadOnly = false
  /// What stands behind so many bytes of a file gives an error.
  var readableCount = Int.max
  /// As FAT does it: a new name gets the start and size of its file only with the next sync of that file, and what is
  /// removed or replaced is free for other files at once.
  var isFAT = false
  /// The next calls of a kind fail with these errors, one each.
  var nextFailures: [DiskError.Call: [Int32]] = [:]
  /// Every call, in order.
  var calls: [DiskError.Call] = []
  private(set) var isDead = false
  private var dice: Seeded

  private final class Node {
    let number: UInt64
    var content: [UInt8] = []
    /// What a power cut leaves for certain, and what may be added to it.
    var durable: [UInt8] = []
    var unsynced: [Change] = []
    var modified = 0
    var mode: UInt32 = 0o600
    /// On FAT: its name leads to nothing until the file is synced.
    var renamedTo: String?
    /// On FAT: other files may have what it held.
    var isFreed = false

    init(number: UInt64) { self.number = number }
  }

  private enum Change {
    case written(at: Int, [UInt8])
    case truncated(to: Int)
  }

  /// What a path leads to; nothing where it was removed.
  private enum Entry {
    case file(Node)
    case folder
  }

  private var entries: [String: Entry] = ["/": .folder]
  private var durableEntries: [String: Entry] = ["/": .folder]
  private var unsyncedEntries: [[String: Entry?]] = []
  private var open: [Descriptor: (path: String, node: Node?)] = [:]
  /// Where the next byte goes, of files that are overwritten.
  private var positions: [Descriptor: Int] = [:]
  private var locks: [UInt64: Descriptor] = [:]
  private var count: UInt64 = 0

  init(seed: UInt64) { dice = Seeded(seed) }

  /// Cuts the power and brings it back: any of what was not synced may be gone, whole or in part, in any order.
  func cutPower() {
    for change in unsyncedEntries where Bool.random(using: &dice) { apply(change, to: &durableEntries) }
    unsyncedEntries = []
    for path in durableEntries.keys where durableEntries[path.parentFolder] == nil { durableEntries[path] = nil }
    var nodes: [UInt64: Node] = [:]
    for case .file(let node) in durableEntries.values { nodes[node.number] = node }
    for node in nodes.values.sorted(by: { $0.number < $1.number }) {
      settlePart(of: node)
      if node.isFreed { spoil(node) }
      node.content = node.durable
    }
    for case .file(let node) in durableEntries.values where node.renamedTo.map({ durableEntries[$0] != nil }) ?? false {
      (node.content, node.durable) = ([], [])
    }
    for node in nodes.values { (node.renamedTo, node.isFreed) = (nil, false) }
    entries = durableEntries
    (open, locks, isDead, callsLeft, faultRate) = ([:], [:], false, .max, 0)
  }

  /// Ends the program that uses the disk: what it wrote is there, and its locks are free.
  func endProgram() { (open, locks, positions, isDead, callsLeft, failingCall) = ([:], [:], [:], false, .max, 0) }

  private func apply(_ change: [String: Entry?], to entries: inout [String: Entry]) {
    for (path, entry) in change { entries[path] = entry }
  }

  /// Makes any part of what was not synced durable, and forgets the rest.
  private func settlePart(of node: Node) {
    for change in node.unsynced {
      switch change {
      case .truncated(let size):
        if Bool.random(using: &dice), size < node.durable.count { node.durable.removeSubrange(size...) }
      case .written(let start, let bytes):
        let block = Int.random(in: 1...64, using: &dice)
        for offset in stride(from: 0, to: bytes.count, by: block) where Bool.random(using: &dice) {
          put(Array(bytes[offset..<min(offset + block, bytes.count)]), at: start + offset, in: &node.durable)
        }
      }
    }
    node.unsynced = []
  }

  /// Other bytes in the place of its own, or none.
  private func spoil(_ node: Node) {
    switch Int.random(in: 0..<3, using: &dice) {
    case 0: node.durable = []
    case 1: node.durable = random(node.durable.count)
    default: break
    }
  }

  private func put(_ bytes: [UInt8], at start: Int, in content: inout [UInt8]) {
    if content.count < start + bytes.count {
      content += Array(repeating: 0, count: start + bytes.count - content.count)
    }
    content.replaceSubrange(start..<(start + bytes.count), with: bytes)
  }

  private func mayFail(_ call: DiskError.Call) throws(DiskError) {
    calls.append(call)
    if let number = nextFailures[call]?.first {
      nextFailures[call]?.removeFirst()
      throw DiskError(call, number)
    }
    failingCall -= 1
    if failingCall == 0 { throw DiskError(call, EIO) }
    callsLeft -= 1
    if callsLeft <= 0 { isDead = true }
    if isDead { throw DiskError(call, EIO) }
    if Double.random(in: 0..<1, using: &dice) < faultRate {
      throw DiskError(call, [EIO, ENOSPC].randomElement(using: &dice) ?? EIO)
    }
  }

  private func node(of file: Descriptor, _ call: DiskError.Call) throws(DiskError) -> Node {
    guard let node = open[file]?.node else { throw DiskError(call, EBADF) }
    return node
  }

  private func change(_ change: [String: Entry?]) {
    apply(change, to: &entries)
    unsyncedEntries.append(change)
  }
}

// The calls.
extension SimulatedDisk {
  func open(_ path: String, to purpose: Purpose) throws(DiskError) -> Descriptor {
    try mayFail(.open)
    let found = entries[path]
    switch (purpose, found) {
    case (.folder, .folder): return descriptor(path, nil)
    case (.folder, _), (.read, nil), (.append, nil): throw DiskError(.open, ENOENT)
    case (.create, .some): throw DiskError(.open, EEXIST)
    case (_, .folder): throw DiskError(.open, EISDIR)
    case (.overwrite, nil): throw DiskError(.open, ENOENT)
    case (.read, .file(let node)), (.append, .file(let node)), (.createOrAppend, .file(let node)):
      return descriptor(path, node)
    case (.overwrite, .file(let node)):
      let file = descriptor(path, node)
      positions[file] = 0
      return file
    case (.create, nil), (.createOrAppend, nil):
      guard case .folder = entries[path.parentFolder] else { throw DiskError(.open, ENOENT) }
      count += 1
      let node = Node(number: count)
      change([path: .file(node)])
      return descriptor(path, node)
    }
  }

  private func descriptor(_ path: String, _ node: Node?) -> Descriptor {
    count += 1
    let file = Descriptor(number: Int32(count))
    open[file] = (path, node)
    return file
  }

  func close(_ file: Descriptor) {
    if let node = open[file]?.node, locks[node.number] == file { locks[node.number] = nil }
    open[file] = nil
  }

  func read(_ count: Int, from place: Int, of file: Descriptor) throws(DiskError) -> [UInt8] {
    try mayFail(.read)
    let content = try node(of: file, .read).content
    let end = min(content.count, readableCount)
    guard place < end || content.count <= place else { throw DiskError(.read, EIO) }
    return Array(content[min(place, end)..<min(end, place + count)])
  }

  func write(_ bytes: ArraySlice<UInt8>, to file: Descriptor) throws(DiskError) -> Int {
    let node = try node(of: file, .write)
    var failure: DiskError?
    do throws(DiskError) { try mayFail(.write) } catch { failure = error }
    // A write that fails may have gone part of the way, and one that does not may be short.
    let isPartial = failure != nil || Double.random(in: 0..<1, using: &dice) < faultRate
    let part = Array(bytes.prefix(isPartial ? Int.random(in: 0...bytes.count, using: &dice) : bytes.count))
    count += 1
    node.modified = Int(count)
    let start = positions[file] ?? node.content.count
    node.unsynced.append(.written(at: start, part))
    put(part, at: start, in: &node.content)
    if positions[file] != nil { positions[file] = start + part.count }
    if let failure { throw failure }
    return part.count
  }

  func sync(_ file: Descriptor) throws(DiskError) {
    do throws(DiskError) {
      try mayFail(.sync)
    } catch {
      // The pages that could not be written count as clean from now on: a later sync does not try them again.
      if let node = open[file]?.node { settlePart(of: node) }
      throw error
    }
    guard !syncLies else { return }
    guard let (path, node) = open[file] else { throw DiskError(.sync, EBADF) }
    guard let node else { return syncEntries(of: path) }
    for change in node.unsynced {
      switch change {
      case .written(let start, let bytes): put(bytes, at: start, in: &node.durable)
      case .truncated(let size): if size < node.durable.count { node.durable.removeSubrange(size...) }
      }
    }
    node.unsynced = []
    node.renamedTo = nil
  }

  private func syncEntries(of folder: String) {
    let isWithin = { (change: [String: Entry?]) in change.keys.contains { $0.parentFolder == folder } }
    for change in unsyncedEntries where isWithin(change) { apply(change, to: &durableEntries) }
    unsyncedEntries.removeAll(where: isWithin)
  }

  func truncate(_ file: Descriptor, to size: Int) throws(DiskError) {
    try mayFail(.truncate)
    let node = try node(of: file, .truncate)
    count += 1
    node.modified = Int(count)
    node.unsynced.append(.truncated(to: size))
    if size < node.content.count { node.content.removeSubrange(size...) }
  }

  func setMode(_ mode: UInt32, of file: Descriptor) throws(DiskError) {
    try mayFail(.setMode)
    open[file]?.node?.mode = mode
  }

  func facts(of file: Descriptor) throws(DiskError) -> FileFacts {
    try mayFail(.facts)
    guard let found = open[file] else { throw DiskError(.facts, EBADF) }
    return facts(found.node)
  }

  func facts(at path: String) throws(DiskError) -> FileFacts {
    try mayFail(.facts)
    switch entries[path] {
    case .file(let node): return facts(node)
    case .folder: return facts(nil)
    case nil: throw DiskError(.facts, ENOENT)
    }
  }

  private func facts(_ node: Node?) -> FileFacts {
    let links = entries.values.count { if case .file(let other) = $0 { other === node } else { false } }
    return FileFacts(
      identity: FileFacts.Identity(device: 1, inode: node?.number ?? 0), links: links, size: node?.content.count ?? 0,
      modified: node?.modified ?? 0, changed: node?.modified ?? 0, mode: node?.mode ?? 0o700, isRegular: node != nil)
  }

  func lock(_ file: Descriptor) throws(DiskError) -> Bool {
    try mayFail(.lock)
    let node = try node(of: file, .lock)
    guard locks[node.number] == nil || locks[node.number] == file else { return false }
    locks[node.number] = file
    return true
  }

  func unlock(_ file: Descriptor) { close(file) }

  /// For tests of version 0.1.0, whose way of saving must be seen to lose data.
  func rename(_ path: String, to newPath: String) throws(DiskError) {
    try mayFail(.remove)
    guard let entry = entries[path] else { throw DiskError(.remove, ENOENT) }
    if case .file(let replaced) = entries[newPath] { replaced.isFreed = isFAT }
    if case .file(let node) = entry, isFAT { node.renamedTo = newPath }
    change([path: nil, newPath: entry])
  }

  func remove(_ path: String) throws(DiskError) {
    try mayFail(.remove)
    guard case .file(let node) = entries[path] else { throw DiskError(.remove, ENOENT) }
    node.isFreed = isFAT
    change([path: nil])
  }

  func makeFolder(_ path: String) throws(DiskError) {
    try mayFail(.makeFolder)
    guard entries[path] == nil else { throw DiskError(.makeFolder, EEXIST) }
    guard case .folder = entries[path.parentFolder] else { throw DiskError(.makeFolder, ENOENT) }
    change([path: .folder])
  }

  func names(in folder: String) throws(DiskError) -> [String] {
    try mayFail(.names)
    guard case .folder = entries[folder] else { throw DiskError(.names, ENOENT) }
    let inside = entries.keys.filter { $0 != "/" && $0.parentFolder == folder }
    return inside.map { String($0.dropFirst(folder == "/" ? 1 : folder.count + 1)) }.sorted()
  }

  func allowsWriting(_ path: String) -> Bool { !isReadOnly && entries[path] != nil }

  var machine: String? { "simulated" }

  func random(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &dice) }
  }
}
