/// A value as JSON knows it.
public enum JSON: Hashable, Sendable {
  case object([Member])
  case list([JSON])
  case text(String)
  /// As it is written, so that no digit is lost.
  case number(String)
  case truth(Bool)
  case null

  public struct Member: Hashable, Sendable {
    public let key: String
    public let value: JSON

    public init(key: String, value: JSON) { (self.key, self.value) = (key, value) }
  }
}

/// These bytes are no JSON in UTF-8.
public struct NotJSON: Error, Hashable, Sendable {}

extension JSON {
  /// Reads one value, and nothing behind it.
  public init(_ bytes: some Collection<UInt8>) throws(NotJSON) {
    var reader = Reader(Array(bytes))
    self = try reader.wholeText()
  }

  /// What a value says of itself.
  public init(of value: some Encodable) throws {
    let place = Place()
    try value.encode(to: ValueEncoder(place: place, codingPath: []))
    self = place.json
  }

  /// Reads it as a value of some type. Of two members with the same key the first counts.
  public func decoded<Value: Decodable>(as type: Value.Type) throws -> Value {
    try Value(from: ValueDecoder(json: self, codingPath: []))
  }
}
