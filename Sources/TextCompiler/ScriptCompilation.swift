import JSON5

/// The scripts that come with the program beside their JSON as a case keeps it: a script that is known by its bytes need
/// not be decoded.
struct ScriptCompilation {
  let files: Files

  func write() throws {
    let scripts = try files.sources.map { source in
      "    (json: ##\"\(try source.node().json)\"##, script: { .\(source.name) }),\n"
    }
    try files.write(
      """
      import Conversation

      extension ScriptCache {
        static let shipped: [(json: String, script: @Sendable () -> Script)] = [
      \(scripts.joined())  ]
      }

      """)
  }
}

extension Node {
  fileprivate var isNull: Bool { if case .null = value { true } else { false } }

  /// This value on one line, its members sorted and without those that are null.
  fileprivate var json: String {
    switch value {
    case .object(let members):
      "{"
        + members.filter { !$0.node.isNull }.sorted { $0.key < $1.key }
        .map { "\($0.key.json):\($0.node.json)" }.joined(separator: ",") + "}"
    case .list(let nodes): "[" + nodes.map(\.json).joined(separator: ",") + "]"
    case .text(let text): text.json
    case .number(let number): number
    case .truth(let isTrue): String(isTrue)
    case .null: "null"
    }
  }
}

extension String {
  fileprivate var json: String {
    let escapes: [Unicode.Scalar: String] = ["\"": #"\""#, "\\": #"\\"#, "\n": #"\n"#]
    return "\"" + unicodeScalars.map { escapes[$0] ?? String($0) }.joined() + "\""
  }
}
