import JSON5

/// What stands at a place of a file of texts: the Dutch file has the form that every other language must have.
public indirect enum TextForm: Hashable, Sendable {
  /// The slots of a text are named between braces: `"{name} says: stopped"`.
  case text(slots: [String])
  /// `{ one: "{count} day", many: "{count} days" }`. `count` is one of the slots, and may be left out of either text.
  case plural(slots: [String])
  /// `{ title: "…", sentence: "…", footer: "…" }`: the words of an action; the footer may be left out.
  case action(slots: [String], hasFooter: Bool)
  /// Each language has as many texts as it likes.
  case list(slots: [String])
  case section([Member])

  public struct Member: Hashable, Sendable {
    public let key: String
    public let form: TextForm
  }
}

extension TextForm {
  /// The slots whose values are numbers; the others are texts.
  public static let numberSlots: Set = [
    "column", "columns", "count", "least", "line", "most", "number", "rows", "total", "version",
  ]

  /// The form of what stands in a file that is itself the example.
  public init(of node: Node) throws(TextFlaw) { try self.init(of: node, at: []) }

  private init(of node: Node, at path: [Node.Step]) throws(TextFlaw) {
    switch node.value {
    case .text(let text): self = .text(slots: text.slots)
    case .list(let nodes):
      var slots: [String] = []
      for (index, node) in nodes.enumerated() {
        guard case .text(let text) = node.value else {
          throw TextFlaw(path + [.index(index)], node.position, .wrongKind(.text))
        }
        slots.addNew(text.slots)
      }
      self = .list(slots: slots)
    case .object(let members): try self.init(of: members, in: node, at: path)
    case .number, .truth, .null: throw TextFlaw(path, node.position, .wrongKind(.text))
    }
  }

  private init(of members: [Node.Member], in node: Node, at path: [Node.Step]) throws(TextFlaw) {
    let texts = members.compactMap(\.text)
    let keys = members.map(\.key)
    if texts.count == members.count, keys == ["one", "many"] {
      self = .plural(slots: ["count"].adding(texts.flatMap(\.slots)))
    } else if texts.count == members.count, keys.starts(with: ["title", "sentence"]),
      keys.dropFirst(2).isEmpty || keys.dropFirst(2) == ["footer"]
    {
      self = .action(slots: [].adding(texts.flatMap(\.slots)), hasFooter: keys.count == 3)
    } else {
      var parts: [Member] = []
      for member in members {
        parts.append(Member(key: member.key, form: try TextForm(of: member.node, at: path + [.key(member.key)])))
      }
      self = .section(parts)
    }
  }
}

extension Node.Member {
  var text: String? { if case .text(let text) = node.value { text } else { nil } }
}

extension String {
  /// The names between braces, each once, in the order in which they stand there. A name is of letters alone.
  public var slots: [String] {
    var found: [String] = []
    for piece in split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
      let name = piece.prefix { $0.isLetter }
      if !name.isEmpty, piece[name.endIndex...].first == "}" { found.addNew([String(name)]) }
    }
    return found
  }
}

extension [String] {
  mutating func addNew(_ names: [String]) {
    for name in names where !contains(name) { append(name) }
  }

  func adding(_ names: [String]) -> [String] {
    var all = self
    all.addNew(names)
    return all
  }
}
