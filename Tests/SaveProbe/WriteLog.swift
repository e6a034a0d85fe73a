import Glibc

/// All writes to a disk in their order, as QEMU's `blklogwrites` notes them (the format of the kernel's dm-log-writes).
struct WriteLog {
  private let file: Int32
  private let sectorSize: Int
  private let count: Int

  enum Fault: Error { case noLog, shortCopy }

  init(at path: String) throws(Fault) {
    file = open(path, O_RDONLY)
    var head = [UInt8](repeating: 0, count: 28)
    guard file >= 0, pread(file, &head, head.count, 0) == head.count,
      Self.number(head, at: 0, of: 8) == 0x6a_7366_7773_6872
    else { throw .noLog }
    count = Self.number(head, at: 16, of: 8)
    sectorSize = Self.number(head, at: 24, of: 4)
  }

  private static func number(_ bytes: [UInt8], at place: Int, of size: Int) -> Int {
    bytes[place..<(place + size)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// Puts copies of a disk behind each other in one file: as it was after some of the writes, spread over all.
  func writeCuts(_ wanted: Int, of disk: String, to output: String) throws(Fault) {
    let copy = try Copy(of: disk, to: output)
    let writes = writes()
    var written = 0
    for cut in 1...max(1, wanted) {
      let end = writes.count * cut / max(1, wanted)
      for write in writes[written..<end] { copy.apply(write, from: file) }
      written = end
      copy.next()
    }
    print("\(copy.count) \(copy.size)")
  }

  struct Write {
    let start: Int
    let size: Int
    /// Where its bytes stand in the log.
    let place: Int
  }

  private func writes() -> [Write] {
    var writes: [Write] = []
    var place = sectorSize
    for _ in 0..<count {
      var entry = [UInt8](repeating: 0, count: 32)
      guard pread(file, &entry, entry.count, off_t(place)) == entry.count else { break }
      let (sector, sectors) = (Self.number(entry, at: 0, of: 8), Self.number(entry, at: 8, of: 8))
      let isDiscard = Self.number(entry, at: 16, of: 8) & 4 != 0
      place += sectorSize
      guard !isDiscard, sectors > 0 else { continue }
      writes.append(Write(start: sector * sectorSize, size: sectors * sectorSize, place: place))
      place += sectors * sectorSize
    }
    return writes
  }

  /// The disk as it is after some writes, and the file in which it is put again and again.
  private final class Copy {
    private var disk: [UInt8]
    private let output: Int32
    private(set) var count = 0
    var size: Int { disk.count }

    init(of path: String, to output: String) throws(Fault) {
      let file = open(path, O_RDONLY)
      self.output = open(output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
      guard file >= 0, self.output >= 0 else { throw .noLog }
      disk = [UInt8](repeating: 0, count: Int(lseek(file, 0, SEEK_END)))
      guard pread(file, &disk, disk.count, 0) == disk.count else { throw .shortCopy }
    }

    func apply(_ write: Write, from log: Int32) {
      guard write.start + write.size <= disk.count else { return }
      disk.withUnsafeMutableBytes {
        _ = pread(log, $0.baseAddress?.advanced(by: write.start), write.size, off_t(write.place))
      }
    }

    /// Blocks of zeros stay holes.
    func next() {
      let block = 1 << 16
      for start in stride(from: 0, to: disk.count, by: block) {
        let part = disk[start..<min(start + block, disk.count)]
        guard part.contains(where: { $0 != 0 }) else { continue }
        part.withUnsafeBytes { _ = pwrite(output, $0.baseAddress, $0.count, off_t(count * size + start)) }
      }
      count += 1
      ftruncate(output, off_t(count * size))
    }
  }
}
