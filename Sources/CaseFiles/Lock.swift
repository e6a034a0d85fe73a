import Glibc

extension CaseFolder {
  /// Whether this opening of a case may lead it.
  enum Lock {
    case taken(Descriptor)
    /// There is no lock file yet: it comes with the first write.
    case absent
    case refused(ReadOnly)

    var refusal: ReadOnly? {
      if case .refused(let reason) = self { reason } else { nil }
    }
  }

  /// Takes the lock without changing a byte.
  func takeLock(_ id: String, to purpose: CaseFile.Opening) -> Lock {
    guard purpose == .lead else { return .refused(.viewing) }
    do throws(DiskError) {
      return take(try openLock(id))
    } catch {
      return error.number == ENOENT ? .absent : .refused(.locksMissing)
    }
  }

  /// Takes the lock, making its file where there is none. That file is never renamed or removed: a lock on a name
  /// that may get another file locks nothing.
  func makeLock(_ id: String) throws(DiskError) -> Lock {
    let file = try disk.open(lockPath(id), to: .createOrAppend)
    do throws(DiskError) {
      try disk.makePrivate(file)
    } catch {
      disk.close(file)
      throw error
    }
    return take(file)
  }

  /// The lock of a case, for work on all its files.
  func lead(_ id: String) throws(FileFault) -> Descriptor {
    let lock: Lock
    do throws(DiskError) { lock = try makeLock(id) } catch { throw .failing(error) }
    switch lock {
    case .taken(let file): return file
    case .absent: throw .readOnly(.locksMissing)
    case .refused(let reason): throw .readOnly(reason)
    }
  }

  private func openLock(_ id: String) throws(DiskError) -> Descriptor {
    do throws(DiskError) {
      return try disk.open(lockPath(id), to: .append)
    } catch {
      guard [EACCES, EPERM, EROFS].contains(error.number) else { throw error }
      return try disk.open(lockPath(id), to: .read)
    }
  }

  private func take(_ file: Descriptor) -> Lock {
    let isOurs = try? disk.lock(file)
    if isOurs == true { return .taken(file) }
    disk.close(file)
    return .refused(isOurs == nil ? .locksMissing : .lockedElsewhere)
  }
}
