import JSON5

/// The built-in scripts beside their JSON as a case keeps it: a script that is known by its bytes need not be decoded.
struct ScriptCompilation {
  private let output: String
  private let sources: [SourceFile]

  /// Words of the command line: OUTPUT NAME=FILE …
  init(_ words: some Sequence<String>) throws {
    let words = Array(words)
    guard words.count > 1 else { throw Failure.wrongUse }
    output = words[0]
    sources = try words[1...].map(SourceFile.init)
  }

  func write() throws {
    let scripts = try sources.map { source in
      "    (json: ##\"\(try source.node().json)\"##, script: { .\(source.name) }),\n"
    }
    try SourceFile.write(
      """
      import Conversation

      extension ScriptCache {
        static let builtIn: [(json: StaticString, script: @Sendable () -> Script)] = [
      \(scripts.joined())  ]
      }

      """, to: output)
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
