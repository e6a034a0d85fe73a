import JSON5

/// What is wrong with a file of texts: where, and why.
public struct TextFlaw: Error, Hashable, Sendable {
  public let path: [Node.Step]
  public let place: Node.Place
  public let reason: Reason

  init(_ path: [Node.Step], _ place: Node.Place, _ reason: Reason) {
    (self.path, self.place, self.reason) = (path, place, reason)
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

  public enum Kind: Hashable, Sendable { case text, number, list, group }
}
