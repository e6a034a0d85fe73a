import Glibc

extension CaseFolder {
  /// Removes every file of a case but its lock, and leaves a tombstone without names, so that a sync folder does not
  /// bring the case back. Returns the names of the files. What a disk keeps of removed files is beyond a program.
  @discardableResult
  public func delete(_ id: String) throws(FileFault) -> [String] {
    let files = try files(of: id)
    let removed = files.filter { name in
      switch FileName(name)?.kind {
      case .journal, .copy, .draft, .aside, .temporary, .sealed, .other: true
      case .lock, .tombstone, nil: false
      }
    }
    guard id.isCaseID, !removed.isEmpty else { throw .notFound }
    let lock = try lead(id)
    defer { disk.unlock(lock) }
    do throws(DiskError) {
      // The tombstone first: after a power cut half-way the case does not seem to be there.
      if !files.contains(id + ".deleted") { disk.close(try disk.make(tombstonePath(id), holding: [])) }
      try disk.syncFolder(path)
      for name in removed { try disk.remove(path(name)) }
      try removeRescued(rescued(id))
      try disk.syncFolder(path)
    } catch {
      throw .failing(error)
    }
    return removed
  }
}
