/// The files of a case in one: a tar file (POSIX pax), so that anyone who has the passphrase can take them out without
/// this program.
enum Archive {
  struct File: Hashable {
    let name: String
    let bytes: [UInt8]
  }

  private static let blockSize = 512
  /// A longer name stands in an extended header of its own before the file.
  private static let longestName = 100

  static func pack(_ files: [File], at moment: Int) -> [UInt8] {
    var archive: [UInt8] = []
    for file in files {
      if file.name.utf8.count > longestName {
        archive += entry(File(name: "long-name", bytes: extendedHeader(path: file.name)), type: "x", at: moment)
      }
      archive += entry(file, type: "0", at: moment)
    }
    return archive + Array(repeating: 0, count: 2 * blockSize)
  }

  /// Nothing when it is no archive as `pack` makes them.
  static func unpack(_ archive: [UInt8]) -> [File]? {
    var files: [File] = []
    var longName: String?
    var rest = archive[...]
    while rest.count >= blockSize {
      let header = Array(rest.prefix(blockSize))
      if header.allSatisfy({ $0 == 0 }) { return files }
      guard header[257..<262].elementsEqual("ustar".utf8), octal(header[148..<156]) == checksum(header),
        let size = octal(header[124..<136]), size >= 0, rest.count - blockSize >= size
      else { return nil }
      let bytes = Array(rest.dropFirst(blockSize).prefix(size))
      if header[156] == UInt8(ascii: "x") {
        guard let path = path(inExtendedHeader: bytes) else { return nil }
        longName = path
      } else {
        let name = String(decoding: header[..<longestName].prefix { $0 != 0 }, as: UTF8.self)
        files.append(File(name: longName ?? name, bytes: bytes))
        longName = nil
      }
      rest = rest.dropFirst(blockSize + size + padding(size))
    }
    return nil
  }

  private static func entry(_ file: File, type: String, at moment: Int) -> [UInt8] {
    header(of: file, type: type, at: moment) + file.bytes + Array(repeating: 0, count: padding(file.bytes.count))
  }

  private static func padding(_ size: Int) -> Int { (blockSize - size % blockSize) % blockSize }

  /// One record of the form `27 path=a name in full`, of which the number counts all bytes, itself and the newline too.
  private static func extendedHeader(path: String) -> [UInt8] {
    let rest = Array(" path=\(path)\n".utf8)
    var count = rest.count
    while String(count).utf8.count + rest.count != count { count = String(count).utf8.count + rest.count }
    return Array(String(count).utf8) + rest
  }

  private static func path(inExtendedHeader bytes: [UInt8]) -> String? {
    guard let label = bytes[...].firstRange(of: Array(" path=".utf8)), bytes.last == newline else { return nil }
    return String(validating: bytes[label.upperBound..<(bytes.count - 1)], as: UTF8.self)
  }

  private static func header(of file: File, type: String, at moment: Int) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: blockSize)
    func put(_ text: String, at place: Int) {
      header.replaceSubrange(place..<(place + text.utf8.count), with: text.utf8)
    }
    func put(_ number: Int, at place: Int, digits: Int) {
      let text = String(number, radix: 8)
      put(String(repeating: "0", count: max(0, digits - text.count)) + text, at: place)
    }
    header.replaceSubrange(..<min(longestName, file.name.utf8.count), with: file.name.utf8.prefix(longestName))
    put(0o600, at: 100, digits: 7)
    put(0, at: 108, digits: 7)
    put(0, at: 116, digits: 7)
    put(file.bytes.count, at: 124, digits: 11)
    put(max(0, moment), at: 136, digits: 11)
    put(type, at: 156)
    put("ustar", at: 257)
    put("00", at: 263)
    put(checksum(header), at: 148, digits: 6)
    header[155] = UInt8(ascii: " ")
    return header
  }

  /// The sum of all bytes, with spaces where it stands itself.
  private static func checksum(_ header: [UInt8]) -> Int {
    header.enumerated().reduce(0) { $0 + ((148..<156).contains($1.offset) ? 32 : Int($1.element)) }
  }

  private static func octal(_ digits: ArraySlice<UInt8>) -> Int? {
    Int(String(decoding: digits.prefix { (0x30...0x37).contains($0) }, as: UTF8.self), radix: 8)
  }
}
