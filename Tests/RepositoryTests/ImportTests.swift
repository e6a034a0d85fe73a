import FoundationEssentials
import Testing

/// Each module imports what the table in Sources/README.md says, and nothing else.
struct ImportTests {
  /// A row of the table.
  private struct Row {
    let name: String
    let isPure: Bool
    /// The modules it imports, or `all`.
    let imports: Set<String>
  }

  private let map: [Row]
  private let sources: [SwiftFile]

  init() throws {
    let readme = try String(contentsOf: Repository.root.appending(path: "Sources/README.md"), encoding: .utf8)
    map = readme.matches(of: /\| `Sources\/(\w+)` \| (.+) \| (.+) \|/).map { row in
      let imports = row.3 == "–" ? [] : row.3.split(separator: ", ").map(String.init)
      return Row(name: String(row.1), isPure: row.2.hasSuffix(" Pure"), imports: Set(imports))
    }
    sources = try Repository.sources()
  }

  private func imports(of row: Row) -> Set<String> {
    Set(sources.filter { $0.module == row.name }.flatMap(\.imports))
  }

  @Test func `the table has every module once`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Repository.root.appending(path: "Sources").path)
      .filter { !$0.hasSuffix(".md") }
    #expect(map.map(\.name).sorted() == folders.sorted())
  }

  @Test func `every module imports the modules that the table says`() {
    let modules = Set(map.map(\.name))
    for row in map where row.imports != ["all"] {
      #expect(imports(of: row).intersection(modules) == row.imports, "\(row.name)")
    }
  }

  @Test func `a pure module imports pure modules alone, any other also what the system and the language bring`() {
    let pure = Set(map.filter(\.isPure).map(\.name))
    #expect(!pure.isEmpty)
    for row in map where !Repository.isForBuilding(row.name) {
      // Foundation would be half of the program, and a good part of its start.
      let allowed = row.isPure ? pure : Set(map.map(\.name) + ["Glibc", "Synchronization"])
      #expect(imports(of: row).subtracting(allowed) == [], "\(row.name)")
    }
  }

  @Test func `only the terminal knows curses`() {
    #expect(map.filter { imports(of: $0).contains("CNcurses") }.map(\.name) == ["Terminal"])
  }

  @Test(arguments: [
    ("import Glibc", "Glibc"), ("public import Glibc", "Glibc"), ("  @preconcurrency import Glibc // why", "Glibc"),
    ("import struct Foundation.Data", "Foundation"), ("import Foundation; let a = 1", "Foundation"),
  ])
  func `an import is seen however it is written`(line: String, module: String) {
    #expect(SwiftFile(module: "m", name: "n", text: line).imports == [module])
  }

  @Test(arguments: ["// import Glibc", "/* import Glibc */", "let a = \"import Glibc\"", "let important = 1"])
  func `what only looks like an import is none`(line: String) {
    #expect(SwiftFile(module: "m", name: "n", text: line).imports.isEmpty)
  }
}
