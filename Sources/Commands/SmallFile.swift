import Glibc

/// A file that somebody wrote by hand: read up to a size, and never waited for.
enum SmallFile {
  enum Fault: Error, Hashable {
    /// With the number of the system's error.
    case unreadable(Int32)
    case tooBig
  }

  /// Seconds that a pipe may take to bring its next bytes.
  private static let patience: Int32 = 5

  /// Every byte of it, unless there are more than so many. A pipe is read to its end.
  static func read(_ path: String, atMost most: Int) throws(Fault) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard file >= 0 else { throw .unreadable(errno) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= most {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += buffer[..<count]
      } else if errno == EAGAIN {
        var source = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
        if poll(&source, 1, patience * 1000) == 0 { throw .unreadable(ETIMEDOUT) }
      } else if errno != EINTR {
        throw .unreadable(errno)
      }
    }
    throw .tooBig
  }
}
