/// The outside of a line: one JSON object whose last field is the checksum of all before it, and a newline. So whether a
/// line is intact is decided without understanding it.
enum ChecksummedLine {
  private static let label: StaticString = #","crc":""#
  private static let end: StaticString = #""}"#
  /// How many bytes the checksum takes at the end of a line, without the newline.
  static let checksumCount = label.utf8CodeUnitCount + 8 + end.utf8CodeUnitCount

  /// Completes a JSON object that still lacks its last brace.
  static func close(_ body: [UInt8]) -> (line: [UInt8], crc: CRC32) {
    let crc = body.withUnsafeBufferPointer { CRC32(of: $0) }
    return (body + Array("\(label)\(crc.hex)\(end)\n".utf8), crc)
  }

  /// The checksum of a line, given without its newline, if it fits.
  static func check(_ line: ArraySlice<UInt8>) -> CRC32? {
    let body = line.dropLast(checksumCount)
    var scanner = Scanner(line[body.endIndex...])
    guard !body.isEmpty, scanner.skip(label), let stated = CRC32(hex: scanner.bytes(8)), scanner.skip(end),
      stated == CRC32(of: body)
    else { return nil }
    return stated
  }

  /// The fields before the checksum of an intact line as a JSON object of their own.
  static func object(_ line: ArraySlice<UInt8>) -> [UInt8]? {
    check(line) == nil ? nil : line.dropLast(checksumCount) + [UInt8(ascii: "}")]
  }
}

let newline = UInt8(ascii: "\n")
