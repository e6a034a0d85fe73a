/// The checksum of gzip and PNG. It finds damage, not deceit.
struct CRC32: Hashable {
  private(set) var value: UInt32

  /// By default the checksum of nothing.
  init(value: UInt32 = 0) { self.value = value }

  init(of bytes: UnsafeBufferPointer<UInt8>) {
    self.init()
    add(bytes)
  }

  init(of bytes: ArraySlice<UInt8>) {
    self.init()
    add(bytes)
  }

  mutating func add(_ bytes: ArraySlice<UInt8>) { bytes.withUnsafeBufferPointer { add($0) } }

  /// Goes on to the checksum of what was counted so far and these bytes behind it.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    value = Self.tables.withUnsafeBufferPointer { tables in
      var crc = ~value
      var index = 0
      let raw = UnsafeRawBufferPointer(bytes)
      while index + 8 <= bytes.count {
        let eight = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) ^ UInt64(crc)
        let (low, high) = (UInt32(truncatingIfNeeded: eight), UInt32(eight >> 32))
        crc =
          tables[1792 + Int(low & 0xff)] ^ tables[1536 + Int(low >> 8 & 0xff)]
          ^ tables[1280 + Int(low >> 16 & 0xff)] ^ tables[1024 + Int(low >> 24)]
          ^ tables[768 + Int(high & 0xff)] ^ tables[512 + Int(high >> 8 & 0xff)]
          ^ tables[256 + Int(high >> 16 & 0xff)] ^ tables[Int(high >> 24)]
        index += 8
      }
      while index < bytes.count {
        crc = tables[Int((crc ^ UInt32(bytes[index])) & 0xff)] ^ crc >> 8
        index += 1
      }
      return ~crc
    }
  }

  init?(_ text: String) {
    self.init(hex: text.utf8)
  }

  /// Reads eight lower-case hexadecimal digits.
  init?(hex: some Collection<UInt8>) {
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

  /// Eight tables of 256: for a byte, and for one with one to seven bytes after it.
  private static let tables: [UInt32] = {
    var tables = (0..<256).map { (byte: UInt32) in
      (0..<8).reduce(byte) { crc, _ in crc & 1 == 1 ? 0xedb8_8320 ^ crc >> 1 : crc >> 1 }
    }
    for index in 256..<2048 {
      let before = tables[index - 256]
      tables.append(tables[Int(before & 0xff)] ^ before >> 8)
    }
    return tables
  }()
}
