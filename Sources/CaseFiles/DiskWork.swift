import Glibc

// What takes more than one call, written once for every disk.
extension Disk {
  /// The content of a file and what was known of it before the reading.
  func content(of path: String) throws(DiskError) -> (bytes: [UInt8], facts: FileFacts) {
    let file = try open(path, to: .read)
    defer { close(file) }
    let facts = try facts(of: file)
    guard facts.isRegular else { throw DiskError(.read, EINVAL) }
    return (try read(file), facts)
  }

  func writeAll(_ bytes: ArraySlice<UInt8>, to file: Descriptor) throws(DiskError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = try write(rest, to: file)
      guard count > 0 else { throw DiskError(.write, ENOSPC) }
      rest = rest.dropFirst(count)
    }
  }

  /// Makes a file that was not there, on the disk for good but for its name: that asks `syncFolder`.
  /// It is open for more; when it does not succeed, no file is left.
  func make(_ path: String, holding bytes: ArraySlice<UInt8>) throws(DiskError) -> Descriptor {
    let file = try open(path, to: .create)
    do throws(DiskError) {
      try makePrivate(file)
      try writeAll(bytes, to: file)
      try sync(file)
      return file
    } catch {
      close(file)
      try? remove(path)
      throw error
    }
  }

  /// Gives a file or folder to its owner alone, whatever the umask was when it was made.
  func makePrivate(_ file: Descriptor) throws(DiskError) {
    let facts = try facts(of: file)
    let mode: UInt32 = facts.isRegular ? 0o600 : 0o700
    guard facts.mode != mode else { return }
    do throws(DiskError) {
      try setMode(mode, of: file)
    } catch {
      // On a memory stick without owners there are no permissions to set; what is ours may always be changed.
      guard [EPERM, ENOTSUP].contains(error.number) else { throw error }
    }
  }

  /// Puts a file in the place of another, or of none, so that after a power cut either the old or the new one is
  /// there, whole. The new one is open for more.
  func replace(
    _ path: String, with bytes: [UInt8], through temporary: String
  ) throws(DiskError) -> Descriptor {
    let file = try make(temporary, holding: bytes[...])
    do throws(DiskError) {
      guard try read(file) == bytes else { throw DiskError(.readBack, EIO) }
      try rename(temporary, to: path)
    } catch {
      close(file)
      try? remove(temporary)
      throw error
    }
    return file
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
    // Also when it was there: an earlier attempt may have made it and failed here. What this account cannot write
    // to, it made nothing in.
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

  func exists(_ path: String) -> Bool { (try? facts(at: path)) != nil }
}

extension String {
  /// The folder in which the file with this path stands.
  var parentFolder: String {
    let path = count > 1 && hasSuffix("/") ? dropLast() : self[...]
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
