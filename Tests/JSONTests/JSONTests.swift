import FoundationEssentials
import JSON
import Seeded
import Testing

/// Everything that types of this project consist of.
private struct Sample: Codable, Hashable {
  enum Kind: Codable, Hashable { case plain, labelled(number: Int, text: String), listed(texts: [String]) }

  var count: Int?
  var byte: UInt8
  var text: String
  var truths: [[Bool]]
  var texts: [String: String]
  var kinds: [Kind]
  var inner: [Sample]

  init(_ dice: inout Seeded, depth: Int = 1) {
    func some<Value>(_ make: (inout Seeded) -> Value, _ dice: inout Seeded) -> [Value] {
      (0..<Int.random(in: 0...3, using: &dice)).map { _ in make(&dice) }
    }
    count = Bool.random(using: &dice) ? nil : Int.random(in: .min ... .max, using: &dice)
    byte = UInt8.random(in: .min ... .max, using: &dice)
    text = Self.text(&dice)
    truths = some({ dice in some({ Bool.random(using: &$0) }, &dice) }, &dice)
    texts = Dictionary(some({ (Self.text(&$0), Self.text(&$0)) }, &dice)) { $1 }
    kinds = some(
      { [.plain, .labelled(number: -1, text: Self.text(&$0)), .listed(texts: [])][Int($0.next() % 3)] }, &dice)
    inner = depth == 0 ? [] : some({ Sample(&$0, depth: depth - 1) }, &dice)
  }

  private static func text(_ dice: inout Seeded) -> String {
    let scalars: [Unicode.Scalar] = [
      "\0", "\u{8}", "\t", "\n", "\u{c}", "\r", "\u{1b}", "\u{1f}", "\"", "\\", "/", "\u{7f}", "a", "é", "\u{301}",
      "\u{2028}", "😀", "\u{10ffff}",
    ]
    let chosen = (0..<Int.random(in: 0...8, using: &dice)).map { _ in scalars.randomElement(using: &dice) ?? "a" }
    return String(String.UnicodeScalarView(chosen))
  }
}

@Suite struct `JSON, beside Foundation's` {
  @Test func `values are written to the same bytes, and read again`() throws {
    var dice = Seeded(1)
    let foundation = JSONEncoder()
    foundation.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for _ in 0..<100 {
      let sample = Sample(&dice)
      let json = try JSON(of: sample)
      #expect(json.bytes == [UInt8](try foundation.encode(sample)))
      #expect(try JSON(json.bytes).decoded(as: Sample.self) == sample)
      #expect(try JSON(json.lines.utf8) == JSON(json.bytes))
    }
  }

  @Test func `what Foundation refuses is refused, and what is read is the same, wherever bytes were changed`() throws {
    var dice = Seeded(2)
    let signs = Array(#"{}[]":,\0123456789-+.eE truefalsnybp"#.utf8) + [0x00, 0x1f, 0x7f, 0x80, 0xc3, 0xa9, 0xff]
    var isRead = 0
    for _ in 0..<600 {
      var bytes = try JSON(of: Sample(&dice)).bytes
      for _ in 0..<Int.random(in: 1...3, using: &dice) {
        let place = Int.random(in: bytes.indices, using: &dice)
        let sign = signs.randomElement(using: &dice) ?? 0
        switch dice.next() % 3 {
        case 0: bytes[place] = sign
        case 1: bytes.insert(sign, at: place)
        default: bytes.remove(at: place)
        }
      }
      guard let sample = try? JSON(bytes).decoded(as: Sample.self) else { continue }
      isRead += 1
      #expect(try sample == JSONDecoder().decode(Sample.self, from: Data(bytes)))
    }
    #expect(isRead > 20)
  }
}

@Suite struct `Reading JSON` {
  @Test(arguments: [
    "", " ", "{", "[1", "[1,]", #"{"a":1,}"#, #"{"a" 1}"#, "{a:1}", "nul", "01", "1.", ".5", "+1", "1e", "- 1", "1 2",
    "\"",
    #""\x""#, #""\u12""#, #""\u+123""#, #""\ud83d""#, #""\ude00""#, "\"\n\"", "'a'",
  ])
  func `what is no JSON is refused`(text: String) {
    #expect(throws: NotJSON.self) { try JSON(text.utf8) }
  }

  @Test func `bytes that are no UTF-8 are refused`() {
    #expect(throws: NotJSON.self) { try JSON([0x22, 0xff, 0x22]) }
  }

  @Test func `what is far too deep is refused`() {
    #expect(throws: NotJSON.self) { try JSON(repeatElement(UInt8(ascii: "["), count: 1_000_000)) }
  }

  @Test func `escapes stand for what they name`() throws {
    #expect(try JSON(#""\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00""#.utf8) == .text("\"\\/\u{8}\u{c}\n\r\té😀"))
  }

  @Test(arguments: [("1", 1), ("-0", 0), ("1.0", 1), ("12e1", 120), ("9223372036854775807", Int.max)])
  func `a whole number is read however it is written`(digits: String, number: Int) throws {
    #expect(try JSON(digits.utf8).decoded(as: Int.self) == number)
  }

  @Test(arguments: ["1.5", "9223372036854775808", "1e400"])
  func `a number that is not whole, or too large, is no Int`(digits: String) {
    #expect(throws: DecodingError.self) { try JSON(digits.utf8).decoded(as: Int.self) }
  }

  @Test func `an error names the path to where it arose`() throws {
    struct Outer: Decodable { let list: [[String: Int]] }
    let json = try JSON(#"{"list":[{},{"a":"x"}]}"#.utf8)
    let error = #expect(throws: DecodingError.self) { try json.decoded(as: Outer.self) }
    guard case .typeMismatch(_, let context)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue } == ["list", "1", "a"])
  }
}

@Suite struct `Writing JSON` {
  @Test func `members are sorted, and each has its line where lines are asked for`() {
    let json = JSON.object([
      JSON.Member(key: "b", value: .list([.number("1"), .null])), JSON.Member(key: "a", value: .object([])),
    ])
    #expect(String(decoding: json.bytes, as: UTF8.self) == #"{"a":{},"b":[1,null]}"#)
    #expect(json.lines == "{\n  \"a\" : {},\n  \"b\" : [\n    1,\n    null\n  ]\n}")
  }

  @Test func `a number that is none has no JSON`() {
    #expect(throws: EncodingError.self) { try JSON(of: [Double.nan]) }
  }
}
