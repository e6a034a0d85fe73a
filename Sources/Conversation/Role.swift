/// The role of a person in the bullying; both words are for the facilitator alone.
public enum Role: String, Hashable, Codable, CaseIterable, Sendable {
  /// The one who bullied.
  case pester
  /// The one who was bullied.
  case gepeste
}

/// One value for each of the two roles.
public struct ByRole<Value> {
  public var pester: Value
  public var gepeste: Value

  public init(pester: Value, gepeste: Value) {
    self.pester = pester
    self.gepeste = gepeste
  }
}

extension ByRole: Equatable where Value: Equatable {}
extension ByRole: Hashable where Value: Hashable {}
extension ByRole: Sendable where Value: Sendable {}
extension ByRole: Encodable where Value: Encodable {}
extension ByRole: Decodable where Value: Decodable {}

// Who has which role now: R13.
extension Conversation {
  public func role(of person: Person) -> Role { person == pester ? .pester : .gepeste }

  public func person(in role: Role) -> Person { role == .pester ? pester : pester.other }

  /// The values of both persons by their present roles.
  public func byRole<Value>(_ values: ByPerson<Value>) -> ByRole<Value> {
    ByRole(pester: values[pester], gepeste: values[pester.other])
  }
}
