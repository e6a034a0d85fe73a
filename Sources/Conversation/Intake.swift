/// What a case begins with: the script it keeps, the two persons, and what it is about.
public struct Intake: Hashable, Codable, Sendable {
  public let script: Script
  public let persons: Persons
  /// May be empty: the opening sentence then keeps its own words for what is still to be named.
  public let topic: String

  public init(script: Script, persons: Persons, topic: String) {
    self.script = script
    self.persons = persons
    self.topic = topic
  }
}
