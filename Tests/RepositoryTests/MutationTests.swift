import FoundationEssentials
import Testing

/// The changes by which `Tests/Tools/mutations` switches rules off.
struct MutationTests {
  /// An entry of `mutations.txt`.
  private struct Mutation {
    let name: String
    /// A file of `Sources`.
    let file: String
    /// What stands there, to be replaced.
    let text: String

    init?(_ entry: some StringProtocol) {
      let lines = entry.split(separator: "\n")
      guard lines.count > 2, !lines[0].hasPrefix("#") else { return nil }
      name = String(lines[0])
      file = lines[1].contains("/") ? String(lines[1]) : "Conversation/" + lines[1]
      text = lines.filter { $0.hasPrefix("-") }.map { $0.dropFirst($0.hasPrefix("- ") ? 2 : 1) }
        .joined(separator: "\n")
    }
  }

  @Test func `what each of them changes stands in the source, once`() throws {
    let path = Repository.root.appending(path: "Tests/Tools/mutations.txt")
    let mutations = try String(contentsOf: path, encoding: .utf8).split(separator: "\n\n").compactMap(Mutation.init)
    #expect(mutations.count > 200)
    for mutation in mutations {
      let source = Repository.root.appending(path: "Sources/" + mutation.file)
      let places = try String(contentsOf: source, encoding: .utf8).ranges(of: mutation.text)
      #expect(places.count == 1, "\(mutation.name)")
    }
  }
}
