import JSON5
import TextSchema

/// The texts of every language as one tree of Swift, made from the files of Resources: a property for each text, a
/// function for each text with slots. The first file gives the form; the others must have the same.
struct TreeCompilation {
  let files: Files

  func write() throws {
    let nodes = try files.sources.map { ($0, try $0.node()) }
    let form = try example(nodes[0])
    var complaints: [String] = []
    var tables: [TextTable] = []
    for (source, node) in nodes {
      let reading = TextReading(form, of: node, in: source.name)
      complaints += reading.flaws.map { source.complaint($0.position, $0.complaint) }
      tables.append(reading.table)
    }
    if !complaints.isEmpty { throw Failure.flawed(complaints) }
    var tree = TreeWriter(example: tables[0])
    tree.write(form)
    try files.write(
      """
      import TextSchema

      \(tree.code)
      extension Texts {
      \(tables.map { Self.constant($0).code }.joined(separator: "\n"))
        /// The file that gives every language its form.
        static let example = ###\"""
      \(try files.sources[0].text())
      \"""###
      }

      """)
  }

  private func example(_ first: (source: SourceFile, node: Node)) throws -> TextForm {
    do throws(TextFlaw) {
      return try TextForm(of: first.node)
    } catch {
      throw Failure.flawed([first.source.complaint(error.position, error.complaint)])
    }
  }

  private static func constant(_ table: TextTable) -> Constant {
    Constant(
      name: table.language,
      value: """
        Self(
              TextTable(
                language: \(String(reflecting: table.language)),
                texts: \(lines(table.texts)),
                lists: \(lines(table.lists))))
        """)
  }

  private static func lines<Value>(_ values: [Value]) -> String {
    "[\n" + values.map { "        \(String(reflecting: $0)),\n" }.joined() + "      ]"
  }
}
