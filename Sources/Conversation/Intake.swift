/// What a case begins with: the script it keeps, the two persons, and what it is about.
public struct Intake: Hashable, Codable, Sendable {
  @Shared public var script: Script
  public let persons: Persons
  /// May be empty: the opening sentence then keeps its own words for what is still to be named.
  public let topic: String

  public init(script: Script, persons: Persons, topic: String) {
    self.init(sharing: Shared(script), persons: persons, topic: topic)
  }

  public init(sharing script: Shared<Script>, persons: Persons, topic: String) {
    _script = script
    self.persons = persons
    self.topic = topic
  }
}
