import Glibc

/// The disk of this computer.
public final class PosixDisk: Disk {
  public init() {
    // Beyond a file size limit a write must fail, not end the program.
    signal(SIGXFSZ, SIG_IGN)
  }

  public func open(_ path: String, to purpose: Purpose) throws(DiskError) -> Descriptor {
    let number = try again(.open) { Glibc.open(path, purpose.flags | O_CLOEXEC, 0o600) }
    return Descriptor(number: number)
  }

  public func close(_ file: Descriptor) { _ = Glibc.close(file.number) }

  public func read(_ count: Int, from place: Int, of file: Descriptor) throws(DiskError) -> [UInt8] {
    do throws(DiskError) {
      return try readCached(count, from: place, of: file)
    } catch {
      // The system reads whole pages, and gives nothing of one in which a single sector fails.
      guard error.number == EIO, let sector = readSector(at: place, of: file) else { throw error }
      return sector
    }
  }

  /// One sector, read around the page cache; nil where that fails too.
  private func readSector(at place: Int, of file: Descriptor) -> [UInt8]? {
    let size = 512
    let flags = fcntl(file.number, F_GETFL)
    guard place.isMultiple(of: size), flags >= 0, fcntl(file.number, F_SETFL, flags | Self.direct) == 0 else {
      return nil
    }
    defer { _ = fcntl(file.number, F_SETFL, flags) }
    // Direct reads need aligned memory.
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 4096)
    defer { memory.deallocate() }
    let count = pread(file.number, memory.baseAddress, size, off_t(place))
    return count < 0 ? nil : Array(memory.prefix(count))
  }

  /// `O_DIRECT`, which Glibc does not export to Swift.
  #if arch(arm64)
    private static let direct: Int32 = 0o200000
  #else
    private static let direct: Int32 = 0o40000
  #endif

  private func readCached(_ count: Int, from place: Int, of file: Descriptor) throws(DiskError) -> [UInt8] {
    var failure: DiskError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { memory, found in
      do throws(DiskError) {
        found = try again(.read) { pread(file.number, memory.baseAddress, count, off_t(place)) }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  public func write(_ bytes: ArraySlice<UInt8>, to file: Descriptor) throws(DiskError) -> Int {
    try again(.write) { bytes.withUnsafeBytes { Glibc.write(file.number, $0.baseAddress, $0.count) } }
  }

  public func sync(_ file: Descriptor) throws(DiskError) {
    // Not retried, also after a signal: after a failed fsync a second one may succeed although pages were lost.
    guard fsync(file.number) == 0 else { throw DiskError(.sync, errno) }
  }

  public func truncate(_ file: Descriptor, to size: Int) throws(DiskError) {
    _ = try again(.truncate) { ftruncate(file.number, size) }
  }

  public func setMode(_ mode: UInt32, of file: Descriptor) throws(DiskError) {
    _ = try again(.setMode) { fchmod(file.number, mode) }
  }

  public func facts(of file: Descriptor) throws(DiskError) -> FileFacts {
    var found = stat()
    _ = try again(.facts) { fstat(file.number, &found) }
    return FileFacts(found)
  }

  public func facts(at path: String) throws(DiskError) -> FileFacts {
    var found = stat()
    _ = try again(.facts) { lstat(path, &found) }
    return FileFacts(found)
  }

  public func lock(_ file: Descriptor) throws(DiskError) -> Bool {
    do throws(DiskError) {
      _ = try again(.lock) { flock(file.number, LOCK_EX | LOCK_NB) }
      return true
    } catch {
      guard error.number == EWOULDBLOCK else { throw error }
      return false
    }
  }

  public func unlock(_ file: Descriptor) {
    // Closing is not enough while a child process that is just being started has the descriptor too.
    flock(file.number, LOCK_UN)
    close(file)
  }

  public func remove(_ path: String) throws(DiskError) { _ = try again(.remove) { unlink(path) } }

  public func makeFolder(_ path: String) throws(DiskError) { _ = try again(.makeFolder) { mkdir(path, 0o700) } }

  public func names(in folder: String) throws(DiskError) -> [String] {
    guard let stream = opendir(folder) else { throw DiskError(.names, errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw DiskError(.names, errno) }
    return names
  }

  public func allowsWriting(_ path: String) -> Bool { access(path, W_OK) == 0 }

  public func random(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  /// The checksum of systemd's machine-id, which should not be shown as it is.
  public var machine: String? {
    guard let id = try? content(of: "/etc/machine-id", atMost: 1 << 12).bytes, !id.isEmpty else { return nil }
    return CRC32(of: id[...]).hex
  }

  /// Makes a call again when a signal came in between; not for ever, for some broken file systems say so each time.
  private func again<Result: SignedInteger>(
    _ call: DiskError.Call, _ body: () -> Result
  ) throws(DiskError) -> Result {
    for _ in 0..<100 {
      let result = body()
      if result != -1 { return result }
      if errno != EINTR { break }
    }
    throw DiskError(call, errno)
  }
}

extension Purpose {
  /// A link is never followed, and a pipe under the name of a case must not make the program wait.
  fileprivate var flags: Int32 {
    switch self {
    case .read: O_RDONLY | O_NOFOLLOW | O_NONBLOCK
    case .append: O_RDWR | O_APPEND | O_NOFOLLOW | O_NONBLOCK
    case .overwrite: O_RDWR | O_NOFOLLOW | O_NONBLOCK
    case .create: O_RDWR | O_APPEND | O_CREAT | O_EXCL | O_NOFOLLOW
    case .createOrAppend: O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK
    case .folder: O_RDONLY | O_DIRECTORY
    }
  }
}

extension FileFacts {
  fileprivate init(_ found: stat) {
    self.init(
      identity: Identity(device: UInt64(found.st_dev), inode: UInt64(found.st_ino)),
      links: Int(found.st_nlink), size: Int(found.st_size),
      modified: found.st_mtim.nanoseconds, changed: found.st_ctim.nanoseconds,
      mode: UInt32(found.st_mode) & 0o7777, isRegular: found.st_mode & S_IFMT == S_IFREG)
  }
}

extension timespec {
  /// Since 1970. A file system may hold any number: what does not fit wraps, for this is only compared.
  fileprivate var nanoseconds: Int { tv_sec &* 1_000_000_000 &+ tv_nsec }
}
