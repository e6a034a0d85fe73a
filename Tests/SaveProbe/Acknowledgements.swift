import Glibc

/// Lines written to a disk of their own, one a sector, each on that disk before the next thing is done: so that in a log of
/// all writes each stands behind the writes that it tells of.
final class Acknowledgements {
  private let file: Int32
  private var count = 0
  private static let sector = 512
  private static let most = 2000

  init?(_ path: String) {
    file = open(path, O_RDWR | O_SYNC)
    guard file >= 0 else { return nil }
  }

  func add(_ line: String) {
    guard count < Self.most else { return }
    var sector = Array((line + "\n").utf8.prefix(Self.sector))
    sector += Array(repeating: 0, count: Self.sector - sector.count)
    _ = pwrite(file, sector, sector.count, off_t(count * Self.sector))
    count += 1
  }

  var lines: [String] {
    var lines: [String] = []
    for index in 0..<Self.most {
      var sector = [UInt8](repeating: 0, count: Self.sector)
      guard pread(file, &sector, sector.count, off_t(index * Self.sector)) == Self.sector,
        let line = String(validating: sector.prefix { $0 != UInt8(ascii: "\n") && $0 != 0 }, as: UTF8.self),
        !line.isEmpty
      else { break }
      lines.append(line)
    }
    return lines
  }
}
