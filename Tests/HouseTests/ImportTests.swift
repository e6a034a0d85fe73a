import Testing

/// Each room of the house knows only what it may know.
struct ImportTests {
  private static let allowed: [String: Set<String>] = [
    "Conversation": [],
    "Typography": [],
    "TextCompiler": ["JSON5", "Glibc"],
    "CompiledTexts": ["PackagePlugin", "Foundation"],
    "JSON5": [],
    "Screens": ["Conversation", "Typography"],
    "Reports": ["Conversation", "Typography"],
    "CaseFiles": ["Conversation", "Typography", "Glibc", "FoundationEssentials"],
    "Processes": ["Glibc"],
    "Paper": ["Processes", "Glibc", "FoundationEssentials"],
    "Sealing": ["CaseFiles", "Processes"],
    "Terminal": ["Screens", "Typography", "CNcurses", "Glibc"],
    "herstelgesprek": [
      "Conversation", "Typography", "Screens", "Reports", "CaseFiles", "Paper", "Sealing", "Terminal", "JSON5", "Glibc",
      "FoundationEssentials",
    ],
  ]

  @Test func `every room imports only what it may know`() throws {
    let sources = try House.sources()
    #expect(Set(sources.map(\.module)) == Set(Self.allowed.keys))
    for file in sources {
      let forbidden = Set(file.imports).subtracting(Self.allowed[file.module] ?? [])
      #expect(forbidden.isEmpty, "\(file)")
    }
  }

  @Test func `only the terminal knows curses`() throws {
    let knowing = Set(try House.sources().filter { $0.imports.contains("CNcurses") }.map(\.module))
    #expect(knowing == ["Terminal"])
  }

  @Test func `the whole of Foundation is nowhere imported, for it takes long to start`() throws {
    let importing = try House.sources().filter { $0.imports.contains("Foundation") && !House.isForBuilding($0.module) }
    #expect(importing.isEmpty, "\(importing)")
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
