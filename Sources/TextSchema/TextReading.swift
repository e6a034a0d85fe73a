import JSON5

/// Reads the texts of one language in the order of a form, and tells everything that does not fit it.
public struct TextReading {
  public private(set) var flaws: [TextFlaw] = []
  private var texts: [String] = []
  private var lists: [[String]] = []

  private let language: String

  /// The texts, as far as they could be read: complete only when there are no flaws.
  public var table: TextTable { TextTable(language: language, texts: texts, lists: lists) }

  public init(_ form: TextForm, of node: Node, in language: String) {
    self.language = language
    read(form, node, at: [])
  }

  private mutating func read(_ form: TextForm, _ node: Node, at path: [Node.Step]) {
    switch form {
    case .text(let slots): readText(node, slots, at: path)
    case .plural(let slots):
      readMembers([("one", slots), ("many", slots)].map { ($0, $1, ["count"]) }, of: node, at: path)
    case .action(let slots, let hasFooter):
      // Which slot stands in which of the texts is the choice of the language.
      let keys = ["title", "sentence"] + (hasFooter ? ["footer"] : [])
      readMembers(keys.map { ($0, slots, slots) }, of: node, at: path)
    case .list(let slots): readList(node, slots, at: path)
    case .section(let parts):
      readGroup(parts.map(\.key), of: node, at: path) { reading, index, node in
        reading.read(parts[index].form, node, at: path + [.key(parts[index].key)])
      }
    }
  }

  private mutating func readMembers(
    _ parts: [(key: String, slots: [String], optional: [String])], of node: Node, at path: [Node.Step]
  ) {
    readGroup(parts.map(\.key), of: node, at: path) { reading, index, node in
      let part = parts[index]
      reading.readText(node, part.slots, optional: part.optional, at: path + [.key(part.key)])
    }
  }

  /// Reads what stands under each of the keys; tells which are missing and which mean nothing.
  private mutating func readGroup(
    _ keys: [String], of node: Node, at path: [Node.Step], _ read: (inout TextReading, Int, Node) -> Void
  ) {
    guard case .object(let members) = node.value else { return tell(path, node, .wrongKind(.group)) }
    for (index, key) in keys.enumerated() {
      guard let member = members.first(where: { $0.key == key }) else {
        tell(path + [.key(key)], node, .missing)
        continue
      }
      read(&self, index, member.node)
    }
    for member in members where !keys.contains(member.key) {
      let known = keys.filter { key in !members.contains { $0.key == key } }
      flaws.append(TextFlaw(path + [.key(member.key)], member.position, .unknownKey(member.key, known: known)))
    }
  }

  private mutating func readText(_ node: Node, _ slots: [String], optional: [String] = [], at path: [Node.Step]) {
    guard case .text(let text) = node.value else { return tell(path, node, .wrongKind(.text)) }
    texts.append(text)
    compare(text.slots, slots, optional: optional, node, path)
  }

  private mutating func readList(_ node: Node, _ slots: [String], at path: [Node.Step]) {
    guard case .list(let nodes) = node.value else { return tell(path, node, .wrongKind(.list)) }
    var found: [String] = []
    var list: [String] = []
    for (index, node) in nodes.enumerated() {
      guard case .text(let text) = node.value else {
        tell(path + [.index(index)], node, .wrongKind(.text))
        continue
      }
      list.append(text)
      found.addNew(text.slots)
    }
    lists.append(list)
    compare(found, slots, optional: [], node, path)
  }

  private mutating func compare(
    _ found: [String], _ slots: [String], optional: [String], _ node: Node, _ path: [Node.Step]
  ) {
    for slot in slots where !found.contains(slot) && !optional.contains(slot) { tell(path, node, .slotMissing(slot)) }
    for slot in found where !slots.contains(slot) { tell(path, node, .unknownSlot(slot, known: slots)) }
  }

  private mutating func tell(_ path: [Node.Step], _ node: Node, _ reason: TextFlaw.Reason) {
    flaws.append(TextFlaw(path, node.position, reason))
  }
}
