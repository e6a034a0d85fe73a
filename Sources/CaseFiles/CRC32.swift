/// The checksum of gzip and PNG. It finds damage, not deceit.
struct CRC32: Hashable {
  let value: UInt32

  init(value: UInt32) { self.value = value }

  init(of bytes: UnsafeBufferPointer<UInt8>) {
    self.value = Self.tables.withUnsafeBufferPointer { tables in
      var crc = UInt32.max
      var index = 0
      while index + 4 <= bytes.count {
        crc ^= UInt32(bytes[index]) | UInt32(bytes[index + 1]) << 8
        crc ^= UInt32(bytes[index + 2]) << 16 | UInt32(bytes[index + 3]) << 24
        crc =
          tables[768 + Int(crc & 0xff)] ^ tables[512 + Int(crc >> 8 & 0xff)]
          ^ tables[256 + Int(crc >> 16 & 0xff)] ^ tables[Int(crc >> 24)]
        index += 4
      }
      while index < bytes.count {
        crc = tables[Int((crc ^ UInt32(bytes[index])) & 0xff)] ^ crc >> 8
        index += 1
      }
      return ~crc
    }
  }

  /// Reads eight lower-case hexadecimal digits.
  init?(hex: UnsafeBufferPointer<UInt8>.SubSequence) {
    guard hex.count == 8 else { return nil }
    var value: UInt32 = 0
    for byte in hex {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    self.value = value
  }

  var hex: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// Four tables of 256: for a byte, and for one with one, two or three bytes after it.
  private static let tables: [UInt32] = {
    var tables = (0..<256).map { (byte: UInt32) in
      (0..<8).reduce(byte) { crc, _ in crc & 1 == 1 ? 0xedb8_8320 ^ crc >> 1 : crc >> 1 }
    }
    for index in 256..<1024 {
      let before = tables[index - 256]
      tables.append(tables[Int(before & 0xff)] ^ before >> 8)
    }
    return tables
  }()
}
