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
    filled { slot in values.first { $0.key == slot }?.value }
  }

  /// The text with what a lookup gives for each slot.
  public func filled(_ value: (Substring) -> String?) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      result += rest[..<open]
      let slot = rest[rest.utf8.index(after: open)..<close]
      result += value(slot) ?? "{\(slot)}"
      rest = rest[rest.utf8.index(after: close)...]
      if result.utf8.last == UInt8(ascii: "."), rest.utf8.first == UInt8(ascii: ".") { rest.removeFirst() }
    }
    return result + rest
  }
}
