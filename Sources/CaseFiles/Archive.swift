/// The files of a case in one: a tar file, so that anyone who has the passphrase can take them out without this
/// program.
enum Archive {
  struct File: Hashable {
    let name: String
    let bytes: [UInt8]
  }

  private static let block = 512

  static func pack(_ files: [File], at moment: Int) -> [UInt8] {
    var archive: [UInt8] = []
    for file in files {
      archive += header(of: file, at: moment) + file.bytes
      archive += Array(repeating: 0, count: padding(file.bytes.count))
    }
    return archive + Array(repeating: 0, count: 2 * block)
  }

  /// Nothing when it is no archive as `pack` makes them.
  static func unpack(_ archive: [UInt8]) -> [File]? {
    var files: [File] = []
    var rest = archive[...]
    while rest.count >= block {
      let header = Array(rest.prefix(block))
      if header.allSatisfy({ $0 == 0 }) { return files }
      guard header[257..<262].elementsEqual("ustar".utf8), octal(header[148..<156]) == checksum(header),
        let size = octal(header[124..<136]), size >= 0, rest.count - block >= size
      else { return nil }
      let name = String(decoding: header[..<100].prefix { $0 != 0 }, as: UTF8.self)
      files.append(File(name: name, bytes: Array(rest.dropFirst(block).prefix(size))))
      rest = rest.dropFirst(block + size + padding(size))
    }
    return nil
  }

  private static func padding(_ size: Int) -> Int { (block - size % block) % block }

  private static func header(of file: File, at moment: Int) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: block)
    func put(_ text: String, at place: Int) {
      header.replaceSubrange(place..<(place + text.utf8.count), with: text.utf8)
    }
    func put(_ number: Int, at place: Int, digits: Int) {
      let text = String(number, radix: 8)
      put(String(repeating: "0", count: max(0, digits - text.count)) + text, at: place)
    }
    put(String(decoding: file.name.utf8.prefix(100), as: UTF8.self), at: 0)
    put(0o600, at: 100, digits: 7)
    put(0, at: 108, digits: 7)
    put(0, at: 116, digits: 7)
    put(file.bytes.count, at: 124, digits: 11)
    put(max(0, moment), at: 136, digits: 11)
    put("0", at: 156)
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
