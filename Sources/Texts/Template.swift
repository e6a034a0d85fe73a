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
  public func filled(_ value: (String) -> String?) -> String {
    // Bytes are joined several times faster than strings.
    let bytes = Array(text.utf8)
    var filled: [UInt8] = []
    filled.reserveCapacity(2 * bytes.count)
    var rest = bytes[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      filled += rest[..<open]
      if let value = value(String(decoding: rest[(open + 1)..<close], as: UTF8.self)) {
        filled += value.utf8
      } else {
        filled += rest[open...close]
      }
      rest = rest[(close + 1)...]
      if filled.last == UInt8(ascii: "."), rest.first == UInt8(ascii: ".") { rest.removeFirst() }
    }
    return String(decoding: filled + rest, as: UTF8.self)
  }
}
