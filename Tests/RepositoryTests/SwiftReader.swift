/// Takes Swift source apart into code, comments and string literals: plain, raw, multi-line and nested ones.
struct SwiftReader {
  private(set) var literals: [String] = []
  private var codeBytes: [UInt8] = []
  private let text: [UInt8]
  private var place = 0

  init(_ text: String) { self.text = Array(text.utf8) }

  var code: String { String(decoding: codeBytes, as: UTF8.self) }

  /// Reads to the end of the text.
  mutating func read() { readCode(isInterpolation: false) }

  /// Reads code to the end of the text, or of the interpolation it is in.
  private mutating func readCode(isInterpolation: Bool) {
    var depth = 0
    while place < text.count {
      if at("//") {
        while place < text.count, text[place] != UInt8(ascii: "\n") { place += 1 }
      } else if at("/*") {
        readBlockComment()
      } else if let pounds = poundsBeforeQuote() {
        readLiteral(pounds)
      } else {
        let byte = text[place]
        place += 1
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") { depth -= 1 }
        if isInterpolation, depth < 0 { return }
        codeBytes.append(byte)
      }
    }
  }

  private mutating func readBlockComment() {
    var depth = 0
    repeat {
      if at("/*") {
        (depth, place) = (depth + 1, place + 2)
      } else if at("*/") {
        (depth, place) = (depth - 1, place + 2)
      } else {
        place += 1
      }
    } while depth > 0 && place < text.count
  }

  /// How many number signs a literal that begins here has; nothing where none begins.
  private func poundsBeforeQuote() -> Int? {
    var end = place
    while end < text.count, text[end] == UInt8(ascii: "#") { end += 1 }
    return end < text.count && text[end] == UInt8(ascii: "\"") ? end - place : nil
  }

  private mutating func readLiteral(_ pounds: Int) {
    place += pounds
    let quotes = at("\"\"\"") ? 3 : 1
    place += quotes
    let end = String(repeating: "\"", count: quotes) + String(repeating: "#", count: pounds)
    let escape = "\\" + String(repeating: "#", count: pounds)
    var literal: [UInt8] = []
    while place < text.count, !at(end) {
      if at(escape + "(") {
        place += escape.utf8.count + 1
        readCode(isInterpolation: true)
      } else if at(escape) {
        // The character that is escaped is no text; a space keeps words apart.
        place += escape.utf8.count + 1
        literal.append(UInt8(ascii: " "))
      } else {
        literal.append(text[place])
        place += 1
      }
    }
    place += end.utf8.count
    literals.append(String(decoding: literal, as: UTF8.self))
    codeBytes += Array("\"\"".utf8)
  }

  private func at(_ expected: String) -> Bool { text[place...].starts(with: expected.utf8) }
}
