/// A text with `{slots}` that get their values where it is shown. A value is never searched for slots.
public struct Template: Hashable, Sendable, Decodable, ExpressibleByStringLiteral {
  public let text: String

  public init(_ text: String) { self.text = text }

  public init(stringLiteral text: String) { self.text = text }

  public init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }

  /// The text with the value of each named slot in its place; a slot without a value stays as it is. A value that
  /// ends in a full stop, as initials do, ends the sentence too.
  public func callAsFunction(_ values: KeyValuePairs<String, String>) -> String {
    values.isEmpty ? text : filled { slot in values.first { $0.key == slot }?.value }
  }

  /// The text with what a lookup gives for each slot.
  public func filled(_ value: (Substring) -> String?) -> String {
    // Bytes are joined several times faster than strings.
    var filled: [UInt8] = []
    var rest = text.utf8[...]
    while let open = rest.place(of: "{"), let close = rest[open...].place(of: "}") {
      filled += rest[..<open]
      if let value = value(Substring(rest[rest.index(after: open)..<close])) {
        filled += value.utf8
      } else {
        filled += rest[open...close]
      }
      rest = rest[rest.index(after: close)...]
      if filled.last == UInt8(ascii: "."), rest.first == UInt8(ascii: ".") { rest.removeFirst() }
    }
    return String(decoding: filled + rest, as: UTF8.self)
  }
}

extension Substring.UTF8View {
  /// The first place of an ASCII sign.
  fileprivate func place(of sign: Unicode.Scalar) -> Index? {
    let bytes = span
    return bytes.indices.first { UInt32(bytes[$0]) == sign.value }.map { index(startIndex, offsetBy: $0) }
  }
}
