import JSON5
import Testing

@testable import Commands

struct NodeJSONTests {
  @Test func `keys that another does not have are found, and null counts as not written`() throws {
    let node = try Node("{a: 1, b: [{c: 1, d: 2}], e: null}")
    let other = try Node("{a: 2, b: [{c: 3}]}")
    #expect(node.keys(missingIn: other.json).map(\.path) == [[.key("b"), .index(0), .key("d")]])
    #expect(other.keys(missingIn: node.json).isEmpty)
  }
}
