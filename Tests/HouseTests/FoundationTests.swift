import FoundationEssentials
import Testing

/// What the house stands on: nothing at the front door, nothing from elsewhere, nothing that gives way.
struct FoundationTests {
  @Test func `nothing lies at the top level but what belongs there`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: House.root.path).filter { !$0.hasPrefix(".") }
    let belongs: Set = ["Package.swift", "Sources", "Tests", "Resources", "README.md"]
    #expect(Set(names).subtracting(belongs) == [])
    #expect(belongs.subtracting(names) == [])
  }

  @Test func `the package depends on no other package`() throws {
    let text = try String(contentsOf: House.root.appending(path: "Package.swift"), encoding: .utf8)
    let code = SwiftFile(module: "", name: "Package.swift", text: text).code
    #expect(!code.contains(".package("))
    #expect(!FileManager.default.fileExists(atPath: House.root.appending(path: "Package.resolved").path))
  }

  @Test(arguments: [
    "fatalError", "try!", "as!", "preconditionFailure", "precondition(", "assert(", "assertionFailure",
    "unsafeBitCast", "unowned(unsafe)",
  ])
  func `no input can end the program by way of this`(word: String) throws {
    let using = try House.sources().filter { $0.code.contains(word) }
    #expect(using.isEmpty, "\(using)")
  }

  @Test func `every room has tests`() throws {
    let tests = try FileManager.default.contentsOfDirectory(atPath: House.root.appending(path: "Tests").path)
    let rooms = Set(try House.sources().map(\.module)).subtracting(["herstelgesprek"])
    for module in rooms where !House.isForBuilding(module) {
      #expect(tests.contains("\(module)Tests"))
    }
    #expect(tests.contains("EndToEndTests"))
  }

  @Test func `source is read as code, comments and texts`() {
    let text = #"""
      let a = "x \(f("y", (1))) z" // "c" fatalError
      let b = #"raw \(no) "quoted" "# /* /* "d" */ try! */ + c
      let d = """
        one
        "two" \(e)
        """
      """#
    let file = SwiftFile(module: "m", name: "n", text: text)
    #expect(file.literals == ["y", "x  z", #"raw \(no) "quoted" "#, "\n  one\n  \"two\" \n  "])
    #expect(!file.code.contains("fatalError") && !file.code.contains("try!"))
    #expect(file.code.contains("+ c") && file.code.contains("let d"))
  }
}
