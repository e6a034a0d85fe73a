import Glibc

/// A folder that only its owner can enter.
package struct PrivateFolder {
  let path: String

  package init(path: String) { self.path = path }

  func path(_ name: String) -> String { "\(path)/\(name)" }

  /// Makes it, and what lies above it, where that is not there yet; what is there stays as it is.
  @discardableResult
  package func make() -> Bool {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/\(part)"
      if mkdir(made, 0o700) != 0 && errno != EEXIST { return false }
    }
    return true
  }

  /// Removes it with everything in it; what is linked to from it stays.
  func remove() {
    for name in names {
      let inner = path(name)
      if unlink(inner) != 0 { PrivateFolder(path: inner).remove() }
    }
    rmdir(path)
  }

  /// Removes the files with this prefix that were last written more than so many seconds ago, or in the future: a clock
  /// that was set back says nothing of their age.
  func removeFiles(prefix: String, olderThan seconds: Int) {
    for name in names where name.hasPrefix(prefix) {
      var info = stat()
      guard lstat(path(name), &info) == 0, info.st_mode & S_IFMT == S_IFREG else { continue }
      let age = time(nil) - info.st_mtim.tv_sec
      if age < 0 || age > seconds { unlink(path(name)) }
    }
  }

  /// What lies in it.
  var names: [String] { Folder.names(in: path) }
}

/// Files that only their owner can read.
enum PrivateFile {
  /// Writes a new file; never through one that is there already.
  static func write(_ bytes: [UInt8], to path: String) -> Bool {
    let file = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if written < 0 && errno == EINTR { continue }
      if written <= 0 { break }
      rest = rest.dropFirst(written)
    }
    return close(file) == 0 && rest.isEmpty
  }

  static func read(_ path: String) -> [UInt8]? {
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return count == 0 ? bytes : nil }
      bytes += buffer[..<count]
    }
  }

  /// Whether there is a file with something in it.
  static func isFilled(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_size > 0
  }
}
