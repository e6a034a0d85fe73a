// The same value always gives the same bytes: members are sorted by the bytes of their keys.
extension JSON {
  /// On one line, without spaces. Only what must be is written as an escape.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: nil)
    return bytes
  }

  /// With a line for each member and each element.
  public var lines: String {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: 0)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(to bytes: inout [UInt8], indent: Int?) {
    switch self {
    case .object(let members):
      let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      Self.write(sorted, between: "{", "}", to: &bytes, indent: indent) { bytes, member, indent in
        Self.write(member.key, to: &bytes)
        bytes += (indent == nil ? ":" : " : ").utf8
        member.value.write(to: &bytes, indent: indent)
      }
    case .list(let elements):
      Self.write(elements, between: "[", "]", to: &bytes, indent: indent) { $1.write(to: &$0, indent: $2) }
    case .text(let text): Self.write(text, to: &bytes)
    case .number(let digits): bytes += digits.utf8
    case .truth(let value): bytes += (value ? "true" : "false").utf8
    case .null: bytes += "null".utf8
    }
  }

  private static func write<Part>(
    _ parts: [Part], between start: String, _ end: String, to bytes: inout [UInt8], indent: Int?,
    _ write: (inout [UInt8], Part, Int?) -> Void
  ) {
    func breakLine(_ indent: Int?) {
      guard let indent else { return }
      bytes.append(UInt8(ascii: "\n"))
      bytes += repeatElement(UInt8(ascii: " "), count: indent)
    }
    let inner = indent.map { $0 + 2 }
    bytes += start.utf8
    for (index, part) in parts.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      breakLine(inner)
      write(&bytes, part, inner)
    }
    if !parts.isEmpty { breakLine(indent) }
    bytes += end.utf8
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x08: bytes += #"\b"#.utf8
      case 0x09: bytes += #"\t"#.utf8
      case 0x0a: bytes += #"\n"#.utf8
      case 0x0c: bytes += #"\f"#.utf8
      case 0x0d: bytes += #"\r"#.utf8
      case ..<0x10: bytes += (#"\u000"# + String(byte, radix: 16)).utf8
      case ..<0x20: bytes += (#"\u00"# + String(byte, radix: 16)).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
