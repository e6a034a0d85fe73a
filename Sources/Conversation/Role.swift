/// One of the two persons a restorative conversation is between; both words are for the facilitator alone.
public enum Role: String, Hashable, Codable, CaseIterable, Sendable {
  /// The one who bullied.
  case pester
  /// The one who was bullied.
  case gepeste

  public var other: Role { self == .pester ? .gepeste : .pester }
}

/// One value for each of the two persons: neither can be missing and there is no third.
public struct ByRole<Value> {
  public var pester: Value
  public var gepeste: Value

  public init(pester: Value, gepeste: Value) {
    self.pester = pester
    self.gepeste = gepeste
  }

  /// The same value for both.
  public init(both value: Value) { self.init(pester: value, gepeste: value) }

  public subscript(role: Role) -> Value {
    get { role == .pester ? pester : gepeste }
    set { if role == .pester { pester = newValue } else { gepeste = newValue } }
  }

  /// Whether something holds of both.
  public func allSatisfy(_ predicate: (Value) -> Bool) -> Bool { predicate(pester) && predicate(gepeste) }

  /// The roles of whom something holds, the pester first.
  public func roles(where predicate: (Value) -> Bool) -> [Role] { Role.allCases.filter { predicate(self[$0]) } }
}

extension ByRole: Equatable where Value: Equatable {}
extension ByRole: Hashable where Value: Hashable {}
extension ByRole: Sendable where Value: Sendable {}
extension ByRole: Encodable where Value: Encodable {}
extension ByRole: Decodable where Value: Decodable {}

/// The names or initials of the two persons: both there, and different (R13).
public struct Persons: Hashable, Sendable {
  public let names: ByRole<String>

  /// Throws `nameMissing` for a blank name and `namesEqual` for two names that only differ in case or in the
  /// space around them.
  public init(pester: String, gepeste: String) throws(Refusal) {
    names = ByRole(pester: pester, gepeste: gepeste)
    for role in [Role.gepeste, .pester] where names[role].isBlank { throw .nameMissing(role) }
    guard pester.trimmed.lowercased() != gepeste.trimmed.lowercased() else { throw .namesEqual }
  }

  public subscript(role: Role) -> String { names[role] }
}

extension Persons: Codable {
  public init(from decoder: any Decoder) throws {
    let names = try ByRole<String>(from: decoder)
    try self.init(pester: names.pester, gepeste: names.gepeste)
  }

  public func encode(to encoder: any Encoder) throws { try names.encode(to: encoder) }
}

extension StringProtocol {
  /// Whether nothing in it can be read: such a text is no answer (R4).
  public var isBlank: Bool {
    unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint }
  }

  /// The text without the space around it.
  public var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
