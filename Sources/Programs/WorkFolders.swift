import Glibc

/// Where the files of a run stand while it lasts: folders that only their owner can enter, inside one that stays.
/// What a killed program left in one is removed by the next.
struct WorkFolders: Sendable {
  private let parent: PrivateFolder

  init(in path: String) { parent = PrivateFolder(path: path) }

  var path: String { parent.path }

  /// Does something in a new folder, which is gone afterwards; nothing where none can be made.
  func with<Value, Fault: Error>(_ work: (PrivateFolder) throws(Fault) -> Value) throws(Fault) -> Value? {
    guard let (folder, mark) = make() else { return nil }
    defer {
      folder.remove()
      close(mark)
    }
    return try work(folder)
  }

  /// Removes the folders in which nobody works any more.
  func discardAbandoned() {
    guard let turn = takeTurn() else { return }
    defer { close(turn) }
    for name in parent.names {
      guard let mark = Self.open(parent.path(name)) else { continue }
      // On a disk without locks it is not known whether it is in use: it stays.
      if flock(mark, LOCK_EX | LOCK_NB) == 0 { PrivateFolder(path: parent.path(name)).remove() }
      close(mark)
    }
  }

  /// A new folder, and the open file whose lock says that somebody works in it: however that ends, the lock goes.
  private func make() -> (PrivateFolder, mark: Int32)? {
    guard parent.make(), let turn = takeTurn() else { return nil }
    defer { close(turn) }
    var template = Array("\(parent.path)/XXXXXX".utf8CString)
    guard let made = mkdtemp(&template).map({ String(cString: $0) }) else { return nil }
    guard let mark = Self.open(made) else {
      rmdir(made)
      return nil
    }
    flock(mark, LOCK_EX | LOCK_NB)
    return (PrivateFolder(path: made), mark)
  }

  /// A lock on the parent, so that no other process removes a new folder before it has its own lock.
  private func takeTurn() -> Int32? {
    guard let turn = Self.open(parent.path) else { return nil }
    while flock(turn, LOCK_EX) != 0, errno == EINTR {}
    return turn
  }

  private static func open(_ path: String) -> Int32? {
    let folder = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    return folder < 0 ? nil : folder
  }
}
