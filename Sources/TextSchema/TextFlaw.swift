import JSON5

/// What is wrong with a file of texts: where, and why.
public struct TextFlaw: Error, Hashable, Sendable {
  public let path: [Node.Step]
  public let position: Node.Position
  public let reason: Reason

  init(_ path: [Node.Step], _ position: Node.Position, _ reason: Reason) {
    (self.path, self.position, self.reason) = (path, position, reason)
  }

  public enum Reason: Hashable, Sendable {
    case missing
    /// A key that means nothing here.
    case unknownKey(String, known: [String])
    case wrongKind(Kind)
    /// The text lacks this slot.
    case slotMissing(String)
    /// Nothing fills this slot.
    case unknownSlot(String, known: [String])
  }

  public enum Kind: Hashable, Sendable { case text, list, group }
}
