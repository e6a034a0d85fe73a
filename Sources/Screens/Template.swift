/// A text with `{slots}` that get their values where it is shown. A value is never searched for slots.
public struct Template: Hashable, Sendable, Decodable, ExpressibleByStringLiteral {
  public let text: String

  public init(stringLiteral text: String) { self.text = text }

  public init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }

  /// The text with the value of each named slot in its place; a slot without a value stays as it is. A value that
  /// ends in a full stop, as initials do, ends the sentence too.
  public func callAsFunction(_ values: KeyValuePairs<String, String>) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let slot = rest[rest.index(after: open)..<close]
      result += values.first { $0.key == slot }?.value ?? "{\(slot)}"
      rest = rest[rest.index(after: close)...]
      if result.hasSuffix("."), rest.hasPrefix(".") { rest.removeFirst() }
    }
    return result + rest
  }
}
