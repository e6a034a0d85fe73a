import JSON
import JSON5

extension Node {
  /// The same without the positions.
  var json: JSON {
    switch value {
    case .object(let members): .object(members.map { JSON.Member(key: $0.key, value: $0.node.json) })
    case .list(let nodes): .list(nodes.map(\.json))
    case .text(let text): .text(text)
    case .number(let digits): .number(digits)
    case .truth(let value): .truth(value)
    case .null: .null
    }
  }

  /// The keys in this value that the other, of the same form, does not have. What is null counts as not written.
  func keys(missingIn other: JSON) -> [(path: [Step], position: Position)] {
    switch (value, other) {
    case (.object(let members), .object(let others)):
      members.flatMap { member -> [(path: [Step], position: Position)] in
        if case .null = member.node.value { return [] }
        guard let twin = others.first(where: { $0.key == member.key }) else {
          return [([.key(member.key)], member.position)]
        }
        return member.node.keys(missingIn: twin.value).map { ([.key(member.key)] + $0.path, $0.position) }
      }
    case (.list(let nodes), .list(let others)):
      zip(nodes, others).enumerated().flatMap { index, pair in
        pair.0.keys(missingIn: pair.1).map { ([.index(index)] + $0.path, $0.position) }
      }
    case (.object, _), (.list, _), (.text, _), (.number, _), (.truth, _), (.null, _): []
    }
  }
}
