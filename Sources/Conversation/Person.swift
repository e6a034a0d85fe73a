/// One of the two persons of a case, named once and for ever as the header of the case has them; the raw values are the
/// file format. Which role a person has now may be otherwise: `Conversation.role(of:)`.
public enum Person: String, Hashable, Codable, CaseIterable, Sendable {
  case pester, gepeste

  public var other: Person { self == .pester ? .gepeste : .pester }
}

/// One value for each of the two persons: neither can be missing and there is no third.
public struct ByPerson<Value> {
  public var pester: Value
  public var gepeste: Value

  public init(pester: Value, gepeste: Value) {
    self.pester = pester
    self.gepeste = gepeste
  }

  /// The same value for both.
  public init(both value: Value) { self.init(pester: value, gepeste: value) }

  public subscript(person: Person) -> Value {
    get { person == .pester ? pester : gepeste }
    set { if person == .pester { pester = newValue } else { gepeste = newValue } }
  }

  /// Whether something holds of both.
  public func allSatisfy(_ predicate: (Value) -> Bool) -> Bool { predicate(pester) && predicate(gepeste) }
}

extension ByPerson: Equatable where Value: Equatable {}
extension ByPerson: Hashable where Value: Hashable {}
extension ByPerson: Sendable where Value: Sendable {}
extension ByPerson: Encodable where Value: Encodable {}
extension ByPerson: Decodable where Value: Decodable {}

/// The names or initials of the two persons: both there, and different (R13).
public struct Persons: Hashable, Sendable {
  public let names: ByPerson<String>

  /// Throws `nameMissing` for a blank name and `namesEqual` for two names that only differ in case or in the
  /// space around them.
  public init(pester: String, gepeste: String) throws(Refusal) {
    names = ByPerson(pester: pester, gepeste: gepeste)
    for person in [Person.gepeste, .pester] where names[person].isBlank { throw .nameMissing(person) }
    guard pester.trimmed.lowercased() != gepeste.trimmed.lowercased() else { throw .namesEqual }
  }

  public subscript(person: Person) -> String { names[person] }
}

extension Persons: Codable {
  public init(from decoder: any Decoder) throws {
    let names = try ByPerson<String>(from: decoder)
    try self.init(pester: names.pester, gepeste: names.gepeste)
  }

  public func encode(to encoder: any Encoder) throws { try names.encode(to: encoder) }
}

extension StringProtocol {
  /// Whether nothing in it can be read: such a text is no answer (R4).
  public var isBlank: Bool {
    // Nearly all begin with a letter, which is quicker seen than looked up.
    if let first = utf8.first, 0x21...0x7E ~= first { return false }
    return unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint }
  }

  /// The text without the space around it.
  public var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
