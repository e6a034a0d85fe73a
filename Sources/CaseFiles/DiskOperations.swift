import Glibc

// Operations of more than one call, the same for every `Disk`.
extension Disk {
  /// The content of a file, and the facts that were known of it before it was read.
  func content(
    of path: String, atMost limit: Int = SizeLimit.journal
  ) throws(DiskError) -> (bytes: [UInt8], facts: FileFacts) {
    let found = try readableContent(of: path, atMost: limit)
    if let failure = found.failure { throw failure }
    return (found.bytes, found.facts)
  }

  /// As `content`, or as much of it as comes before an error: after a power cut a file on FAT may be longer than what
  /// belongs to it.
  func readableContent(
    of path: String, atMost limit: Int
  ) throws(DiskError) -> (bytes: [UInt8], facts: FileFacts, failure: DiskError?) {
    let file = try open(path, to: .read)
    defer { close(file) }
    let facts = try facts(of: file)
    guard facts.isRegular else { throw DiskError(.read, EINVAL) }
    let (bytes, failure) = readable(file, of: facts.size, atMost: limit)
    if let failure, bytes.isEmpty || failure.isTooLarge { throw failure }
    return (bytes, facts, failure)
  }

  /// The whole content. Fails with `EFBIG` when there are more bytes than `limit`, without reading them all.
  func read(_ file: Descriptor, atMost limit: Int) throws(DiskError) -> [UInt8] {
    let (bytes, failure) = readable(file, of: try facts(of: file).size, atMost: limit)
    if let failure { throw failure }
    return bytes
  }

  /// A sparse file may state a larger size than it has, so no more than 16 MiB is reserved at once.
  private func readable(_ file: Descriptor, of size: Int, atMost limit: Int) -> (bytes: [UInt8], failure: DiskError?) {
    var bytes: [UInt8] = []
    do throws(DiskError) {
      guard size <= limit else { throw DiskError(.read, EFBIG) }
      while true {
        // One more than it states: that it ends there is then known without another call.
        let wanted = min(max(size + 1 - bytes.count, 1 << 12), 1 << 24)
        let chunk = try read(wanted, from: bytes.count, of: file)
        if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
        guard bytes.count <= limit else { throw DiskError(.read, EFBIG) }
        if chunk.isEmpty || chunk.count < wanted && bytes.count >= size { return (bytes, nil) }
      }
    } catch {
      return (bytes, error)
    }
  }

  func writeAll(_ bytes: ArraySlice<UInt8>, to file: Descriptor) throws(DiskError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = try write(rest, to: file)
      guard count > 0 else { throw DiskError(.write, ENOSPC) }
      rest = rest.dropFirst(count)
    }
  }

  /// Makes a file under its final name, which nothing has yet, and returns when its content and its name would survive
  /// a power cut. This is the only way in which a file comes to be: never through another name. The file stays open;
  /// when this fails, no file is left.
  func make(_ path: String, holding bytes: ArraySlice<UInt8>) throws(DiskError) -> Descriptor {
    let file = try open(path, to: .create)
    do throws(DiskError) {
      try makePrivate(file)
      try writeAll(bytes, to: file)
      try sync(file)
      try syncFolder(path.parentFolder)
      return file
    } catch {
      close(file)
      try? remove(path)
      throw error
    }
  }

  /// As `make`, and compares what can be read back with what was written.
  func makeChecked(_ path: String, holding bytes: [UInt8]) throws(DiskError) {
    let file = try make(path, holding: bytes[...])
    defer { close(file) }
    guard try read(file, atMost: bytes.count) == bytes else {
      try? remove(path)
      throw DiskError(.readBack, EIO)
    }
  }

  /// Gives a file or folder to its owner alone, whatever the umask was when it was made.
  func makePrivate(_ file: Descriptor) throws(DiskError) {
    let facts = try facts(of: file)
    let mode: UInt32 = facts.isRegular ? 0o600 : 0o700
    if facts.mode != mode { try setModeIfPossible(mode, of: file) }
  }

  /// On a memory stick without owners there are no permissions to set; what is ours may always be changed.
  func setModeIfPossible(_ mode: UInt32, of file: Descriptor) throws(DiskError) {
    do throws(DiskError) {
      try setMode(mode, of: file)
    } catch {
      guard [EPERM, ENOTSUP].contains(error.number) else { throw error }
    }
  }

  func syncFolder(_ path: String) throws(DiskError) {
    let folder = try open(path, to: .folder)
    defer { close(folder) }
    do throws(DiskError) {
      try sync(folder)
    } catch {
      // Some file systems know no fsync of a folder: they have nothing better to offer.
      guard [EINVAL, ENOTSUP].contains(error.number) else { throw error }
    }
  }

  /// Makes a folder and those above it where they are not there yet, for the owner alone.
  func ensureFolder(_ path: String) throws(DiskError) {
    let parent = path.parentFolder
    do throws(DiskError) {
      close(try open(path, to: .folder))
    } catch {
      guard error.number == ENOENT else { throw error }
      if parent != path { try ensureFolder(parent) }
      try makePrivateFolder(path)
    }
    // Also when it was there: an earlier attempt may have made it and failed before this. A parent that this account
    // cannot write to is one in which this program made no folder, so there is nothing to sync.
    if parent != path, allowsWriting(parent) { try syncFolders(from: parent) }
  }

  private func makePrivateFolder(_ path: String) throws(DiskError) {
    do throws(DiskError) {
      try makeFolder(path)
    } catch {
      guard error.number == EEXIST else { throw error }
    }
    let folder = try open(path, to: .folder)
    defer { close(folder) }
    try makePrivate(folder)
  }

  private func syncFolders(from path: String) throws(DiskError) {
    try syncFolder(path)
    let parent = path.parentFolder
    if parent != path, allowsWriting(parent) { try syncFolders(from: parent) }
  }

  func exists(_ path: String) throws(DiskError) -> Bool {
    do throws(DiskError) {
      _ = try facts(at: path)
      return true
    } catch {
      guard [ENOENT, ENOTDIR].contains(error.number) else { throw error }
      return false
    }
  }

  func facts(ofFolder path: String) throws(DiskError) -> FileFacts {
    let folder = try open(path, to: .folder)
    defer { close(folder) }
    return try facts(of: folder)
  }
}

/// The most bytes that a file of each kind can have; what is larger is none, and is not read.
enum SizeLimit {
  static let journal = 1 << 27
  /// An archive of several journals, and what encryption adds.
  static let sealed = 1 << 28
  /// Drafts, intents, tombstones and the days of a sealed case.
  static let side = 1 << 22
}

extension String {
  /// The folder in which the file with this path stands.
  var parentFolder: String {
    let path = count > 1 && hasSuffix("/") ? dropLast() : self[...]
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The name of the file with this path.
  var fileName: String { split(separator: "/").last.map(String.init) ?? self }
}
