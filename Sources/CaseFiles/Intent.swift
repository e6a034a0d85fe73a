import Conversation

/// What is about to be done with the files of a case, written and synced before it is begun: so that what a power cut or
/// a kill left half done can be finished, and only that.
public struct Intent: Hashable, Codable, Sendable {
  public enum Kind: String, Hashable, Codable, Sendable {
    case seal, unseal, clean, delete
  }

  let kind: Kind
  /// The files that must be there, whole, before any other may go.
  let makes: [FileMark]
  /// The files that go then, as they were.
  let removes: [FileMark]
  /// For `delete`: what the tombstone says, so that it can still be made.
  var tombstone: Tombstone?
  /// Where it was begun. Elsewhere a sync program may not have brought all files yet: there nothing is undone.
  var machine: String?
}

/// How something that was begun ended.
public struct Finished: Hashable, Sendable {
  public let id: String
  public let kind: Intent.Kind
  /// Otherwise it was undone: what it should have made was not whole.
  public let isDone: Bool
}

// Doing it, and finishing it.
extension CaseFolder {
  /// Writes an intent. The caller has the lock.
  func begin(_ intent: Intent, _ id: String) throws(DiskError) {
    var intent = intent
    intent.machine = disk.machine
    guard let bytes = try? SideFile(intent).bytes else { throw DiskError(.write, 0) }
    try disk.makeChecked(intentPath(id), holding: bytes)
  }

  /// Removes what an intent says may go, and then the intent. Files that are no longer what they were stay, unless
  /// nothing is in them.
  func conclude(_ intent: Intent, _ id: String) throws(DiskError) {
    var removes: [FileMark] = []
    for mark in intent.removes where try mayGo(mark) { removes.append(mark) }
    let days = removes.filter { FileName($0.name)?.kind == .days }
    try remove(removes.filter { !days.contains($0) }.map(path(of:)))
    // The days of a sealed file last, and not while it is there: where a power cut brings back half of that file, they
    // tell that it is not whole.
    let hasSealed = try disk.names(in: path).contains { FileName($0) == FileName(id + FileName.sealedEnding) }
    if !hasSealed || intent.kind == .delete { try remove(days.map(path(of:))) }
    try remove([intentPath(id)])
  }

  /// Removes files that are there and syncs their folders. One that cannot be removed does not keep the others.
  func remove(_ paths: [String]) throws(DiskError) {
    var failure: DiskError?
    var folders: Set<String> = []
    for path in paths {
      do throws(DiskError) {
        guard try disk.exists(path) else { continue }
        try disk.remove(path)
        folders.insert(path.parentFolder)
      } catch {
        failure = failure ?? error
      }
    }
    for folder in folders.sorted() { try disk.syncFolder(folder) }
    if let failure { throw failure }
  }

  /// Finishes what was begun with any case and not finished, each under its lock; a case that another copy of the
  /// program leads is passed over. To be asked at a start in full screen.
  public func finishBegun() -> [Finished] {
    let names = (try? names()) ?? []
    let ids = Set(names.files { $0 == .intent || $0 == .temporary }.compactMap { FileName($0)?.id })
    return ids.sorted().compactMap { id in
      guard let lock = try? lead(id) else { return nil }
      defer { disk.unlock(lock) }
      removeNeedlessTemporaries(id)
      return try? finish(id)
    }
  }

  /// Finishes what was begun with a case, or undoes it where it was begun on this computer; else it is left as it is. The
  /// caller has the lock.
  func finish(_ id: String) throws(DiskError) -> Finished? {
    guard try disk.exists(intentPath(id)) else { return nil }
    switch try intent(of: id) {
    case .notWhole:
      // Then nothing was begun yet.
      try remove([intentPath(id)])
      return nil
    case .unknown: return nil
    case .whole(let intent):
      let isDone = try isMade(intent, id)
      if isDone {
        try conclude(intent, id)
      } else {
        guard try canUndo(intent, id) else { return nil }
        try undo(intent, id)
      }
      return Finished(id: id, kind: intent.kind, isDone: isDone)
    }
  }

  private enum FoundIntent {
    case whole(Intent)
    case notWhole
    /// Of a newer version.
    case unknown
  }

  private func intent(of id: String) throws(DiskError) -> FoundIntent {
    let bytes: [UInt8]
    do throws(DiskError) {
      bytes = try disk.content(of: intentPath(id), atMost: SizeLimit.side).bytes
    } catch {
      guard error.isTooLarge else { throw error }
      return .notWhole
    }
    if let intent = SideFile<Intent>(bytes)?.content { return .whole(intent) }
    return ChecksummedLine.check(bytes[...].dropLast()) == nil ? .notWhole : .unknown
  }

  /// Whether all that was to be made is there, whole. A tombstone is made anew from what the intent says.
  private func isMade(_ intent: Intent, _ id: String) throws(DiskError) -> Bool {
    guard let tombstone = intent.tombstone else { return try areWhole(intent.makes) }
    if self.tombstone(of: id) == nil {
      try remove([tombstonePath(id)])
      try make(tombstone, id)
    }
    return true
  }

  private func undo(_ intent: Intent, _ id: String) throws(DiskError) {
    // With more in it than was to be written, something else was recorded in it since.
    let made = intent.makes.map(path(of:)).enumerated().filter { index, path in
      (try? disk.facts(at: path)).map { $0.size <= intent.makes[index].size } ?? false
    }
    try remove(made.map(\.element) + [intentPath(id)])
  }

  /// Whether what was made may go: all that it was made from still is there.
  private func canUndo(_ intent: Intent, _ id: String) throws(DiskError) -> Bool {
    guard let machine = intent.machine, machine == disk.machine else { return false }
    return switch intent.kind {
    case .seal, .clean: canLoad(id, without: intent.makes)
    case .unseal: intent.removes.isEmpty ? false : try areWhole(intent.removes)
    case .delete: false
    }
  }

  private func areWhole(_ marks: [FileMark]) throws(DiskError) -> Bool {
    for mark in marks where try !isWhole(mark) { return false }
    return true
  }

  /// Whether the case can be read without these files.
  private func canLoad(_ id: String, without marks: [FileMark]) -> Bool {
    let journals = ((try? files(of: id)) ?? []).files(where: \.isReadAsJournal)
    let others = journals.filter { name in !marks.contains { $0.name == name } }
    return (try? load(id, from: others, rescued: rescued(id))) != nil
  }

  /// Version 0.1.0 rewrote files through a temporary one. Where the case holds all of it, it goes.
  private func removeNeedlessTemporaries(_ id: String) {
    let files = (try? files(of: id)) ?? []
    let temporaries = files.files(.temporary)
    let journals = files.files { $0.isReadAsJournal && $0 != .temporary }
    guard !temporaries.isEmpty, let whole = try? load(id, from: journals, rescued: rescued(id)),
      let all = try? load(id, from: journals + temporaries, rescued: rescued(id)),
      all.records == whole.records
    else { return }
    try? remove(temporaries.map(path))
  }
}
