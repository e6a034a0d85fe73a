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
    if values.isEmpty { return text }
    // Bytes are joined several times faster than strings.
    let utf8 = text.utf8
    let bytes = utf8.span
    var filled: [UInt8] = []
    filled.reserveCapacity(4 * bytes.count)
    var place = 0
    while place < bytes.count {
      guard let close = bytes.endOfSlot(at: place) else {
        filled.append(bytes[place])
        place += 1
        continue
      }
      if let index = values.indices.first(where: { bytes.holds(values[$0].key, from: place + 1, to: close) }) {
        filled += values[index].value.utf8
      } else {
        for index in place...close { filled.append(bytes[index]) }
      }
      place = close + 1
      if filled.last == UInt8(ascii: "."), place < bytes.count, bytes[place] == UInt8(ascii: ".") { place += 1 }
    }
    return String(decoding: filled, as: UTF8.self)
  }
}

extension Span<UInt8> {
  /// Where the slot ends that begins at this place; nil where none does.
  fileprivate func endOfSlot(at place: Int) -> Int? {
    guard self[place] == UInt8(ascii: "{") else { return nil }
    return (place..<count).first { self[$0] == UInt8(ascii: "}") }
  }

  fileprivate func holds(_ name: String, from start: Int, to end: Int) -> Bool {
    let name = name.utf8.span
    return name.count == end - start && name.indices.allSatisfy { name[$0] == self[start + $0] }
  }
}
