import FoundationEssentials
import Testing

/// The layout of the repository, no other packages, and no call that ends the program.
struct LayoutTests {
  @Test func `only what is known stands at the top level`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Repository.root.path).filter { !$0.hasPrefix(".") }
    let belongs: Set = ["Package.swift", "Sources", "Tests", "Resources", "README.md"]
    #expect(Set(names).subtracting(belongs) == [])
    #expect(belongs.subtracting(names) == [])
  }

  @Test func `the package depends on no other package`() throws {
    let text = try String(contentsOf: Repository.root.appending(path: "Package.swift"), encoding: .utf8)
    let code = SwiftFile(module: "", name: "Package.swift", text: text).code
    #expect(!code.contains(".package("))
    #expect(!FileManager.default.fileExists(atPath: Repository.root.appending(path: "Package.resolved").path))
  }

  @Test(arguments: [
    "fatalError", "try!", "as!", "preconditionFailure", "precondition(", "assert(", "assertionFailure",
    "unsafeBitCast", "unowned(unsafe)",
  ])
  func `no input can end the program by way of this`(word: String) throws {
    let using = try Repository.sources().filter { $0.code.contains(word) }
    #expect(using.isEmpty, "\(using)")
  }

  @Test func `every module has tests`() throws {
    let tests = try FileManager.default.contentsOfDirectory(atPath: Repository.root.appending(path: "Tests").path)
    let modules = Set(try Repository.sources().map(\.module)).subtracting(["herstelgesprek"])
    for module in modules where !Repository.isForBuilding(module) {
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
