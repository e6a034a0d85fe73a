import Testing

@testable import JSON5

/// Files that people write are read with the position of everything in them.
struct ReaderTests {
  @Test func `comments, bare keys, single quotes and a last comma are fine`() throws {
    let node = try Node("// first\n{ a: 'één', /* more */ \"b\": [1, -.5, 0x1F, 3.,], c: null, }\n")
    #expect(node[[.key("a")]]?.text == "één")
    #expect(node[[.key("b"), .index(2)]]?.number == "0x1F")
    #expect(node[[.key("b"), .index(3)]]?.position == Node.Position(line: 2, column: 44))
    #expect(node[[.key("b"), .index(4)]] == nil)
  }

  @Test func `escapes mean what JSON5 says`() throws {
    #expect(try Node(#""\uD83D\uDE42""#).text == "🙂")
    #expect(try Node("'a\\\nb'").text == "ab")
    #expect(try Node(#"'\t\u00e9\x41\'\q'"#).text == "\té\u{41}'q")
  }

  @Test(arguments: [
    ("{a: 1 b: 2}", SyntaxError.Reason.commaMissing, 1, 6), ("{\n  a: [1, 2\n}", .unexpected("}"), 3, 1),
    ("{a: 1", .unfinished, 1, 6), ("{a: 'x\n}", .quoteMissing, 1, 5), ("{a: 1,\n a: 2}", .twice(key: "a"), 2, 2),
    ("", .unfinished, 1, 1), ("{} {}", .unexpected("{"), 1, 4), ("{a: ja}", .unquoted, 1, 5),
    ("/* a", .unfinished, 1, 5), ("{1a: 2}", .unexpected("1"), 1, 2), ("[01]", .unexpected("0"), 1, 2),
    ("[,]", .unexpected(","), 1, 2), ("{a: “x”}", .curlyQuote("“"), 1, 5),
    ("{a: \"x”,\n b: 1}", .curlyQuote("”"), 1, 7),
    ("{«a»: 1}", .curlyQuote("«"), 1, 2), ("{a 1}", .colonMissing(key: "a"), 1, 3),
    ("{a = 1}", .colonMissing(key: "a"), 1, 3), ("[1 2]", .commaMissing, 1, 3),
    ("{a: 1,5, b: 2}", .decimalComma, 1, 5), ("{a: 'x\ty'}", .control, 1, 7),
    ("{a: Wat is er?, b: 2}", .unquoted, 1, 5),
  ])
  func `what is wrong is told with its position`(text: String, reason: SyntaxError.Reason, line: Int, column: Int) {
    #expect(throws: SyntaxError(reason: reason, position: Node.Position(line: line, column: column))) { try Node(text) }
  }

  @Test func `everything that is wrong is told at once, and the rest is read`() throws {
    let (node, errors) = Node.reading(
      """
      {
        title “Een titel”
        days: 1,5,
        list: ["a\tb" "c”],
        list: [],
        open: ja,
      }
      """)
    #expect(
      errors.map(\.reason) == [
        .colonMissing(key: "title"), .curlyQuote("“"), .commaMissing, .decimalComma, .control, .commaMissing,
        .curlyQuote("”"), .twice(key: "list"), .unquoted,
      ])
    #expect(errors.map(\.position.line) == [2, 2, 2, 3, 4, 4, 4, 5, 6])
    #expect(node?[[.key("title")]]?.text == "Een titel")
    #expect(node?[[.key("list"), .index(1)]]?.text == "c")
    #expect(node?[[.key("open")]]?.text == "ja")
  }

  @Test func `a text that cannot be read to its end has no value`() {
    let (node, errors) = Node.reading("{ a 1, b: [1, 2")
    #expect(node == nil)
    #expect(errors.map(\.reason) == [.colonMissing(key: "a"), .unfinished])
  }

  @Test func `a file that is far too deep is refused`() {
    #expect(throws: SyntaxError.self) { try Node(String(repeating: "[", count: 100_000)) }
  }
}

extension Node {
  fileprivate var text: String? { if case .text(let text) = value { text } else { nil } }
  fileprivate var number: String? { if case .number(let number) = value { number } else { nil } }
}
