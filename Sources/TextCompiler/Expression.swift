import JSON5

extension Node {
  /// This value as Swift says it, where the type is known.
  ///
  /// Bare keys are the names of properties, in the order in which the type has them; quoted keys are those of a
  /// dictionary. The values of enumerated keys are cases.
  func swift(_ enumerated: Set<String>) -> String {
    switch value {
    case .object(let members) where members.contains(where: \.isQuoted):
      "[" + members.map { "\($0.key.debugDescription): \($0.node.swift(enumerated))" }.joined(separator: ", ") + "]"
    case .object(let members):
      ".init(" + members.map { "\($0.key): \($0.swift(enumerated))" }.joined(separator: ", ") + ")"
    case .list(let nodes): "[" + nodes.map { $0.swift(enumerated) }.joined(separator: ", ") + "]"
    case .text(let text): text.debugDescription
    case .number(let number): number
    case .truth(let isTrue): String(isTrue)
    case .null: "nil"
    }
  }
}

extension Node.Member {
  fileprivate func swift(_ enumerated: Set<String>) -> String {
    if case .text(let text) = node.value, enumerated.contains(key) { "." + text } else { node.swift(enumerated) }
  }
}
