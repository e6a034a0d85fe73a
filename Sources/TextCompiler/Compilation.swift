import JSON5

/// Files of Resources that become constants of a type, so that what is built in costs nothing to read when the
/// program starts and a text that is missing is an error of the compiler.
struct Compilation {
  private let files: Files
  private let type: String
  private let section: String
  private let enumerated: Set<String>

  /// Words of the command line: TYPE SECTION CASES OUTPUT NAME=FILE …
  init(_ words: some Sequence<String>) throws {
    let words = Array(words)
    guard words.count > 3 else { throw Failure.wrongUse }
    (type, section) = (words[0], words[1])
    enumerated = Set(words[2].split(separator: ",").map(String.init))
    files = try Files(words[3...])
  }

  func write() throws {
    let constants = try files.sources.map { source in
      Constant(name: source.name, value: try node(in: source).swift(enumerated)).code
    }
    try files.write("extension \(type) {\n\(constants.joined(separator: "\n"))}\n")
  }

  private func node(in source: SourceFile) throws -> Node {
    let whole = try source.node()
    guard let node = section == "." ? whole : whole[[.key(section)]] else {
      throw Failure.sectionMissing(section, file: source.file)
    }
    return node
  }
}
