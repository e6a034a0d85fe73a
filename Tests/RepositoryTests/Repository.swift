import FoundationEssentials

/// One file of Swift source, read as text: what it imports, which words its code uses, which texts it holds.
struct SwiftFile: CustomStringConvertible {
  /// The folder under Sources it is in.
  let module: String
  let name: String
  /// The code without comments and without what stands in string literals.
  let code: String
  /// What stands in string literals, interpolations left out.
  let literals: [String]

  var description: String { "\(module)/\(name)" }

  init(module: String, name: String, text: String) {
    (self.module, self.name) = (module, name)
    var reader = SwiftReader(text)
    reader.read()
    (code, literals) = (reader.code, reader.literals)
  }

  /// The modules it imports, whatever stands before and behind the word.
  var imports: [String] {
    code.split(separator: "\n").compactMap { line in
      let words = line.split { $0 == " " || $0 == ";" }
      guard let place = words.firstIndex(of: "import"), place + 1 < words.count else { return nil }
      let isDeclaration = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"].contains(
        words[place + 1])
      let module = isDeclaration && place + 2 < words.count ? words[place + 2] : words[place + 1]
      return module.split(separator: ".").first.map(String.init)
    }
  }
}

/// The repository that these tests belong to.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Every Swift file under Sources.
  static func sources() throws -> [SwiftFile] { try read.get() }

  /// Whether a module works while the program is built, and is not in it.
  static func isForBuilding(_ module: String) -> Bool { ["TextCompiler", "CompiledTexts"].contains(module) }

  private static let read = Result { try readSources() }

  private static func readSources() throws -> [SwiftFile] {
    let folder = root.appending(path: "Sources")
    let files = FileManager.default
    return try files.contentsOfDirectory(atPath: folder.path).flatMap { module in
      try files.subpathsOfDirectory(atPath: folder.appending(path: module).path)
        .filter { $0.hasSuffix(".swift") }
        .map { name in
          let text = try String(contentsOf: folder.appending(path: "\(module)/\(name)"), encoding: .utf8)
          return SwiftFile(module: module, name: name, text: text)
        }
    }
  }
}
