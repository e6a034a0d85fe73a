/// The outside of a line: one JSON object whose last field is the checksum of all before it, and a newline. So whether a
/// line is intact is decided without understanding it.
enum ChecksummedLine {
  private static let label = Array(#","crc":""#.utf8)
  private static let end = Array(#""}"#.utf8)
  /// How many bytes the checksum takes at the end of a line, without the newline.
  static let checksumCount = label.count + 8 + end.count

  /// Completes a JSON object that still lacks its last brace.
  static func close(_ body: [UInt8]) -> (line: [UInt8], crc: CRC32) {
    let crc = body.withUnsafeBufferPointer { CRC32(of: $0) }
    return (body + label + Array(crc.hex.utf8) + end + [newline], crc)
  }

  /// The checksum of a line, given without its newline, if it fits.
  static func check(_ line: ArraySlice<UInt8>) -> CRC32? {
    line.withUnsafeBufferPointer { line in
      guard line.count > checksumCount, line.suffix(end.count).elementsEqual(end) else { return nil }
      let body = line.count - checksumCount
      guard line[body..<(body + label.count)].elementsEqual(label) else { return nil }
      let stated = CRC32(hex: line[(body + label.count)..<(line.count - end.count)])
      let found = CRC32(of: UnsafeBufferPointer(rebasing: line[..<body]))
      return stated == found ? found : nil
    }
  }

  /// The fields before the checksum of an intact line as a JSON object of their own.
  static func object(_ line: ArraySlice<UInt8>) -> [UInt8]? {
    check(line) == nil ? nil : line.dropLast(checksumCount) + [UInt8(ascii: "}")]
  }
}

let newline = UInt8(ascii: "\n")
