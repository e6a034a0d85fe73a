import JSON5

/// Files of Resources that become constants of a type, so that what is built in costs nothing to read when the
/// program starts and a text that is missing is an error of the compiler.
struct Compilation {
  private let output: String
  private let type: String
  private let section: String
  private let enumerated: Set<String>
  private let sources: [SourceFile]

  /// Words of the command line: OUTPUT TYPE SECTION CASES NAME=FILE …
  init(_ words: some Sequence<String>) throws {
    let words = Array(words)
    guard words.count > 4 else { throw Failure.wrongUse }
    (output, type, section) = (words[0], words[1], words[2])
    enumerated = Set(words[3].split(separator: ",").map(String.init))
    sources = try words[4...].map(SourceFile.init)
  }

  func write() throws {
    let constants = try sources.map { source in
      "  public static let \(source.name): Self = \(try node(in: source).swift(enumerated))\n"
    }
    try SourceFile.write("extension \(type) {\n\(constants.joined())}\n", to: output)
  }

  private func node(in source: SourceFile) throws -> Node {
    let whole = try source.node()
    guard let node = section == "." ? whole : whole[[.key(section)]] else {
      throw Failure.sectionMissing(section, file: source.file)
    }
    return node
  }
}
