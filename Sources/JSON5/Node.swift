/// A value in a file that a person wrote, and its position, so that a flaw in it can be reported with line and column.
public struct Node: Sendable {
  public let value: Value
  public let position: Position

  public enum Value: Sendable {
    case object([Member])
    case list([Node])
    case text(String)
    /// As it was written.
    case number(String)
    case truth(Bool)
    case null
  }

  public struct Member: Sendable {
    public let key: String
    /// A key that the program knows is written without quotes; a quoted key is data.
    public let isQuoted: Bool
    public let position: Position
    public let node: Node
  }

  /// A line and a column, both counted from 1.
  public struct Position: Hashable, Sendable {
    public var line: Int
    public var column: Int

    public init(line: Int, column: Int) { (self.line, self.column) = (line, column) }
  }

  public init(value: Value, position: Position) { (self.value, self.position) = (value, position) }

  /// One step into a value.
  public enum Step: Hashable, Sendable {
    case key(String)
    case index(Int)
  }

  /// What stands there; nothing when there is no such value.
  public subscript(path: some Collection<Step>) -> Node? {
    guard let step = path.first else { return self }
    switch (step, value) {
    case (.key(let key), .object(let members)): return members.first { $0.key == key }?.node[path.dropFirst()]
    case (.index(let index), .list(let nodes)) where nodes.indices.contains(index):
      return nodes[index][path.dropFirst()]
    default: return nil
    }
  }
}
