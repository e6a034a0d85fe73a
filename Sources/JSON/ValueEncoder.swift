/// Where a value is put. A container that was handed out fills its place later.
final class Place {
  private enum Content {
    case nothing
    case single(JSON)
    case members([(key: String, place: Place)])
    case elements([Place])
  }

  private var content = Content.nothing

  var json: JSON {
    switch content {
    case .nothing: .object([])
    case .single(let json): json
    case .members(let members): .object(members.map { JSON.Member(key: $0.key, value: $0.place.json) })
    case .elements(let places): .list(places.map(\.json))
    }
  }

  func put(_ json: JSON) { content = .single(json) }

  func becomeObject() {
    if case .members = content { return }
    content = .members([])
  }

  func becomeList() {
    if case .elements = content { return }
    content = .elements([])
  }

  /// The place of a new member; what was there under the same key is gone.
  func member(_ key: String) -> Place {
    let place = Place()
    guard case .members(var members) = content else { return place }
    // So that the list has one owner, and is not copied for each member.
    content = .nothing
    members.removeAll { $0.key == key }
    members.append((key, place))
    content = .members(members)
    return place
  }

  /// The place behind the last element.
  func element() -> Place {
    let place = Place()
    guard case .elements(var places) = content else { return place }
    content = .nothing
    places.append(place)
    content = .elements(places)
    return place
  }

  var elementCount: Int { if case .elements(let places) = content { places.count } else { 0 } }
}

/// Takes the parts that a value hands over.
struct ValueEncoder: Encoder {
  let place: Place
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    place.becomeObject()
    return KeyedEncodingContainer(FieldWriter(encoder: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    place.becomeList()
    return ElementWriter(encoder: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { self }

  fileprivate func inside(_ place: Place, _ key: any CodingKey) -> ValueEncoder {
    ValueEncoder(place: place, codingPath: codingPath + [key])
  }
}

extension ValueEncoder: SingleValueEncodingContainer {
  func encodeNil() { place.put(.null) }

  func encode(_ value: Bool) { place.put(.truth(value)) }

  func encode(_ value: String) { place.put(.text(value)) }

  func encode(_ value: some BinaryInteger & Encodable) { place.put(.number(String(value))) }

  func encode(_ value: some BinaryFloatingPoint & LosslessStringConvertible & Encodable) throws {
    guard value.isFinite else {
      let context = EncodingError.Context(codingPath: codingPath, debugDescription: "")
      throw EncodingError.invalidValue(value, context)
    }
    place.put(.number(String(value)))
  }

  func encode(_ value: some Encodable) throws { try value.encode(to: self) }
}

private struct FieldWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: ValueEncoder
  var codingPath: [any CodingKey] { encoder.codingPath }

  private func encoder(of key: some CodingKey) -> ValueEncoder {
    encoder.inside(encoder.place.member(key.stringValue), key)
  }

  func encodeNil(forKey key: Key) { encoder(of: key).encodeNil() }

  func encode(_ value: some Encodable, forKey key: Key) throws { try value.encode(to: encoder(of: key)) }

  func nestedContainer<Inner: CodingKey>(
    keyedBy type: Inner.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Inner> {
    encoder(of: key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { encoder(of: key).unkeyedContainer() }

  func superEncoder() -> any Encoder { encoder(of: Step("super")) }

  func superEncoder(forKey key: Key) -> any Encoder { encoder(of: key) }
}

private struct ElementWriter: UnkeyedEncodingContainer {
  let encoder: ValueEncoder
  var codingPath: [any CodingKey] { encoder.codingPath }
  var count: Int { encoder.place.elementCount }

  private func next() -> ValueEncoder {
    let key = Step(count)
    return encoder.inside(encoder.place.element(), key)
  }

  func encodeNil() { next().encodeNil() }

  func encode(_ value: some Encodable) throws { try value.encode(to: next()) }

  func nestedContainer<Inner: CodingKey>(keyedBy type: Inner.Type) -> KeyedEncodingContainer<Inner> {
    next().container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { next().unkeyedContainer() }

  func superEncoder() -> any Encoder { next() }
}
