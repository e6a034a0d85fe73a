import FoundationEssentials
import TUI
import Testing

/// Characters as Unicode counts them, from the table that comes with Debian's `unicode-data`.
@Suite(.enabled(if: GraphemeRow.tableIsInstalled)) struct TextFieldClusterTests {
  /// ✁ joined to ✁: the table (Unicode 15.0) calls scissors a pictograph, Swift's newer Unicode does not.
  static let differing: [[UInt32]] = [[0x2701, 0x200D, 0x2701]]

  @Test func `each press of ← or → passes one character`() throws {
    for row in try GraphemeRow.all() {
      var field = TextField(text: row.text, isLong: true)
      let lefts = field.presses(of: .left)
      #expect(lefts == row.clusters.count, "\(row)")
      #expect(field.presses(of: .right) == lefts, "\(row)")
      #expect(field.text.utf8.elementsEqual(row.text.utf8), "\(row)")
    }
  }

  @Test func `each Backspace at the end erases one character and leaves the rest as it was`() throws {
    for row in try GraphemeRow.all() {
      var field = TextField(text: row.text, isLong: true)
      for left in row.clusters.indices.reversed() {
        field.press(.backspace)
        #expect(field.text.utf8.elementsEqual(row.clusters[..<left].joined().utf8), "\(row)")
      }
    }
  }

  @Test func `typed scalar by scalar, the stored text is what was typed`() throws {
    for row in try GraphemeRow.all() {
      var field = TextField(isLong: true)
      for scalar in row.text.unicodeScalars { field.press(.character(Character(scalar))) }
      #expect(field.text.utf8.elementsEqual(row.text.utf8), "\(row)")
      field.press(.control("z"))
      while field.press(.control("z")) == .edited {}
      #expect(field.text == "", "\(row)")
      while field.press(.control("y")) == .edited {}
      #expect(field.text.utf8.elementsEqual(row.text.utf8), "\(row)")
    }
  }
}

extension TextField {
  /// How many presses of a key still change something.
  fileprivate mutating func presses(of key: Key) -> Int {
    var presses = 0
    var before = self
    press(key)
    while self != before {
      presses += 1
      before = self
      press(key)
    }
    return presses
  }
}

/// One row of the table: characters, each of one or more scalars.
private struct GraphemeRow: CustomStringConvertible {
  static let path = "/usr/share/unicode/auxiliary/GraphemeBreakTest.txt"
  static var tableIsInstalled: Bool { FileManager.default.fileExists(atPath: path) }

  var clusters: [String]
  var text: String { clusters.joined() }
  var scalars: [UInt32] { text.unicodeScalars.map(\.value) }
  var description: String { scalars.map { String($0, radix: 16) }.joined(separator: " ") }

  static func all() throws -> [GraphemeRow] {
    let table = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    let rows = try table.split(separator: "\n").compactMap { line -> GraphemeRow? in
      let content = line.prefix { $0 != "#" }
      guard content.contains("÷") else { return nil }
      let clusters = try content.split(separator: "÷").map { try cluster($0) }.filter { !$0.isEmpty }
      return GraphemeRow(clusters: clusters)
    }
    try #require(rows.count > 500)
    return rows.filter { !TextFieldClusterTests.differing.contains($0.scalars) }
  }

  private static func cluster(_ text: Substring) throws -> String {
    var cluster = String.UnicodeScalarView()
    for number in text.split(whereSeparator: { !$0.isHexDigit }) {
      cluster.append(try #require(UInt32(number, radix: 16).flatMap(Unicode.Scalar.init)))
    }
    return String(cluster)
  }
}
