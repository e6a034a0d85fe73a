import FoundationEssentials
import JSON5
import Testing
import TextSchema

/// Every text of Resources is said somewhere.
struct DeadWordTests {
  /// The keys that lead to each text.
  private func paths(_ form: TextForm) -> [[String]] {
    guard case .section(let members) = form else { return [[]] }
    return members.flatMap { member in paths(member.form).map { [member.key] + $0 } }
  }

  /// A text is said where one file names both it and the section it stands in.
  private func isSaid(_ path: [String], in files: [Set<String>]) -> Bool {
    guard let key = path.last else { return true }
    let section = path.dropLast().last.map { [$0, $0.prefix(1).uppercased() + $0.dropFirst()] } ?? ["texts", "Texts"]
    return files.contains { words in words.contains(key) && section.contains(where: words.contains) }
  }

  private func words(_ code: String) -> Set<String> {
    Set(code.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init))
  }

  @Test func `no text of the interface is dead`() throws {
    let url = Repository.root.appending(path: "Resources/interface.nl.json5")
    let paths = paths(try TextForm(of: Node(try String(contentsOf: url, encoding: .utf8))))
    #expect(paths.count > 200)
    let files = try Repository.sources().map { words($0.code) }
    #expect(paths.filter { !isSaid($0, in: files) }.map { $0.joined(separator: ".") } == [])
  }

  @Test func `a text that no file names with its section is dead`() {
    let files = [words("texts.curtain.toPerson(name: name)"), words("extension Texts.Steps { opening }")]
    #expect(isSaid(["curtain", "toPerson"], in: files))
    #expect(isSaid(["steps", "opening"], in: files))
    #expect(!isSaid(["curtain", "opening"], in: files))
    #expect(!isSaid(["curtain", "hidden"], in: files))
  }
}
