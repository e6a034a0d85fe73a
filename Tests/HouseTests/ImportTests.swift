import FoundationEssentials
import Testing

/// Each room of the house knows only what it may know; which rooms those are, the map in Sources/README.md says.
struct ImportTests {
  /// A row of the map.
  private struct Room {
    let name: String
    let isPure: Bool
    /// The rooms it imports, or `all`.
    let imports: Set<String>
  }

  private let map: [Room]
  private let sources: [SwiftFile]

  init() throws {
    let readme = try String(contentsOf: House.root.appending(path: "Sources/README.md"), encoding: .utf8)
    map = readme.matches(of: /\| `Sources\/(\w+)` \| (.+) \| (.+) \|/).map { row in
      let imports = row.3 == "–" ? [] : row.3.split(separator: ", ").map(String.init)
      return Room(name: String(row.1), isPure: row.2.hasSuffix(" Pure"), imports: Set(imports))
    }
    sources = try House.sources()
  }

  private func imports(of room: Room) -> Set<String> {
    Set(sources.filter { $0.module == room.name }.flatMap(\.imports))
  }

  @Test func `the map has every room once`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: House.root.appending(path: "Sources").path)
      .filter { !$0.hasSuffix(".md") }
    #expect(map.map(\.name).sorted() == folders.sorted())
  }

  @Test func `every room imports the rooms that the map says`() {
    let rooms = Set(map.map(\.name))
    for room in map where room.imports != ["all"] {
      #expect(imports(of: room).intersection(rooms) == room.imports, "\(room.name)")
    }
  }

  @Test func `a pure room imports pure rooms alone, any other also what the system and the language bring`() {
    let pure = Set(map.filter(\.isPure).map(\.name))
    #expect(!pure.isEmpty)
    for room in map where !House.isForBuilding(room.name) {
      // The whole of Foundation takes long to start.
      let allowed = room.isPure ? pure : Set(map.map(\.name) + ["Glibc", "FoundationEssentials", "Synchronization"])
      #expect(imports(of: room).subtracting(allowed) == [], "\(room.name)")
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
