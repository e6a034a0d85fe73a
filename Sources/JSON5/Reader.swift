extension Node {
  /// Reads a JSON5 text; throws the first thing that is wrong with it.
  public init(_ text: String) throws(SyntaxError) {
    var reader = Reader(text)
    let node = try reader.wholeText()
    if let error = reader.errors.first { throw error }
    self = node
  }

  /// Reads as much of a text as can be guessed, and everything that is wrong with it. There is no value where the text
  /// cannot be read to its end.
  public static func reading(_ text: String) -> (node: Node?, errors: [SyntaxError]) {
    var reader = Reader(text)
    do throws(SyntaxError) {
      let node = try reader.wholeText()
      return (node, reader.errors)
    } catch {
      return (nil, reader.errors + [error])
    }
  }
}

/// Why a text is no JSON5, and where.
public struct SyntaxError: Error, Hashable, Sendable {
  public let reason: Reason
  public let position: Node.Position

  public enum Reason: Hashable, Sendable {
    /// Something else has to stand here.
    case unexpected(Character)
    /// The text ends too early.
    case unfinished
    /// A text goes on past the end of its line: its closing quote is missing.
    case quoteMissing
    case twice(key: String)
    case tooDeep
    /// A typographic quote where a straight one has to stand.
    case curlyQuote(Character)
    /// A text without quotes around it.
    case unquoted
    case colonMissing(key: String)
    case commaMissing
    /// Both a comma and a point are no part of a whole number.
    case decimalComma
    /// A tab, or another control character, in a text.
    case control
  }
}

/// Reads a text character by character and keeps track of the position.
struct Reader {
  private var rest: Substring
  private var position = Node.Position(line: 1, column: 1)
  private var depth = 0
  /// What is wrong, and did not keep the reader from going on.
  private(set) var errors: [SyntaxError] = []
  private static let deepest = 100

  init(_ text: String) { rest = text[...] }

  mutating func wholeText() throws(SyntaxError) -> Node {
    if rest.first == "\u{FEFF}" { rest.removeFirst() }
    let node = try value()
    try skipSpace()
    if let sign = rest.first { throw error(.unexpected(sign)) }
    return node
  }

  private func error(_ reason: SyntaxError.Reason, at position: Node.Position? = nil) -> SyntaxError {
    SyntaxError(reason: reason, position: position ?? self.position)
  }

  private mutating func complain(_ reason: SyntaxError.Reason, at position: Node.Position? = nil) {
    errors.append(error(reason, at: position))
  }

  private var unexpected: SyntaxError { error(rest.first.map { .unexpected($0) } ?? .unfinished) }

  @discardableResult
  private mutating func take() -> Character? {
    guard let sign = rest.popFirst() else { return nil }
    if sign.isNewline { position = Node.Position(line: position.line + 1, column: 1) } else { position.column += 1 }
    return sign
  }

  private mutating func take(_ sign: Character) -> Bool {
    guard rest.first == sign else { return false }
    take()
    return true
  }

  /// Spaces, line ends and comments.
  private mutating func skipSpace() throws(SyntaxError) {
    while let sign = rest.first {
      if sign.isWhitespace {
        take()
      } else if rest.hasPrefix("//") {
        while let sign = rest.first, !sign.isNewline { take() }
      } else if rest.hasPrefix("/*") {
        while !rest.hasPrefix("*/") { if take() == nil { throw error(.unfinished) } }
        take()
        take()
      } else {
        return
      }
    }
  }

  private mutating func value() throws(SyntaxError) -> Node {
    try skipSpace()
    let start = position
    guard let sign = rest.first else { throw error(.unfinished) }
    let value: Node.Value =
      switch sign {
      case "{": try inside { (reader) throws(SyntaxError) in try reader.object() }
      case "[": try inside { (reader) throws(SyntaxError) in try reader.list() }
      case "\"", "'": .text(try quoted())
      case _ where sign.isCurlyQuote: .text(curlyQuoted())
      default: try bare()
      }
    return Node(value: value, position: start)
  }

  /// Files that people write are not nested deeply; a file that is would overflow the stack.
  private mutating func inside(
    _ read: (inout Reader) throws(SyntaxError) -> Node.Value
  ) throws(SyntaxError) -> Node.Value {
    depth += 1
    if depth > Self.deepest { throw error(.tooDeep) }
    take()
    let value = try read(&self)
    depth -= 1
    return value
  }

  private mutating func object() throws(SyntaxError) -> Node.Value {
    var members: [Node.Member] = []
    var keys: Set<String> = []
    while true {
      try skipSpace()
      if take("}") { return .object(members) }
      if skipsDecimals(after: members.last?.node) { continue }
      let start = position
      let isQuoted = rest.first == "\"" || rest.first == "'"
      let key = try key()
      let isNew = keys.insert(key).inserted
      if !isNew { complain(.twice(key: key), at: start) }
      try readColon(after: key)
      let member = Node.Member(key: key, isQuoted: isQuoted, position: start, node: try value())
      if isNew { members.append(member) }
      try readComma(before: "}")
    }
  }

  private mutating func readColon(after key: String) throws(SyntaxError) {
    let end = position
    try skipSpace()
    if take(":") { return }
    guard take("=") || rest.first?.beginsValue == true else { throw unexpected }
    complain(.colonMissing(key: key), at: end)
  }

  private mutating func readComma(before end: Character) throws(SyntaxError) {
    let last = position
    try skipSpace()
    if take(",") || rest.first == end { return }
    guard rest.first?.beginsValue == true else { throw unexpected }
    complain(.commaMissing, at: last)
  }

  /// Takes what stands behind the comma of a number such as `1,5`, where a key has to stand.
  private mutating func skipsDecimals(after node: Node?) -> Bool {
    guard case .number = node?.value, let node, let sign = rest.first, sign.isNumber else { return false }
    complain(.decimalComma, at: node.position)
    while rest.first?.isNumber == true { take() }
    _ = take(",")
    return true
  }

  private mutating func list() throws(SyntaxError) -> Node.Value {
    var nodes: [Node] = []
    while true {
      try skipSpace()
      if take("]") { return .list(nodes) }
      nodes.append(try value())
      try readComma(before: "]")
    }
  }

  private mutating func key() throws(SyntaxError) -> String {
    if rest.first == "\"" || rest.first == "'" { return try quoted() }
    if rest.first?.isCurlyQuote == true { return curlyQuoted() }
    let key = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "$" }
    guard let first = key.first, !first.isNumber else { throw unexpected }
    for _ in key { take() }
    return String(key)
  }

  /// A number, or one of the words that stand without quotes.
  private mutating func bare() throws(SyntaxError) -> Node.Value {
    let word = rest.prefix { $0.isLetter || $0.isNumber || "+-._$".contains($0) }
    let value: Node.Value
    switch word {
    case "true": value = .truth(true)
    case "false": value = .truth(false)
    case "null": value = .null
    case _ where word.isJSON5Number: value = .number(String(word))
    case _ where word.first?.isLetter == true: return .text(unquoted())
    default: throw unexpected
    }
    for _ in word { take() }
    return value
  }
}

// Texts.
extension Reader {
  private mutating func quoted() throws(SyntaxError) -> String {
    let start = position
    let quote = take()
    var units: [UInt16] = []
    var hasControl = false
    /// Where the text ends if a typographic quote was meant to close it.
    var curlyEnd: (sign: Character, position: Node.Position, units: Int, reader: Reader)?
    while let sign = rest.first, !sign.endsLine {
      let here = position
      take()
      switch sign {
      case quote: return String(decoding: units, as: UTF16.self)
      case "\\": units += try escaped()
      case _ where sign.isControl:
        if !hasControl { complain(.control, at: here) }
        hasControl = true
        units += String(sign).utf16
      default:
        if sign.isCurlyQuote { curlyEnd = (sign, here, units.count, self) }
        units += String(sign).utf16
      }
    }
    guard let curlyEnd else { throw error(.quoteMissing, at: start) }
    self = curlyEnd.reader
    complain(.curlyQuote(curlyEnd.sign), at: curlyEnd.position)
    return String(decoding: units[..<curlyEnd.units], as: UTF16.self)
  }

  /// A text between typographic quotes; it ends at the last one on its line.
  private mutating func curlyQuoted() -> String {
    if let sign = rest.first { complain(.curlyQuote(sign)) }
    take()
    let line = rest.prefix { !$0.endsLine }
    let end = line.lastIndex { $0.isCurlyQuote || $0 == "\"" } ?? line.endIndex
    let text = line[..<end]
    for _ in text { take() }
    if end < line.endIndex { take() }
    return String(text)
  }

  /// A text without quotes; it ends with its line, or where its group or list ends.
  private mutating func unquoted() -> String {
    complain(.unquoted)
    let line = rest.prefix { !$0.endsLine && $0 != "}" && $0 != "]" }
    var text = line
    while let last = text.last, last == "," || last.isWhitespace { text.removeLast() }
    for _ in text { take() }
    return String(text)
  }

  /// What a backslash and the signs behind it mean; an escaped line end is nothing.
  private mutating func escaped() throws(SyntaxError) -> [UInt16] {
    let start = position
    guard let sign = take() else { throw error(.unfinished) }
    if sign.isNewline { return [] }
    let controls: [Character: UInt16] = ["n": 10, "r": 13, "t": 9, "b": 8, "f": 12, "v": 11, "0": 0]
    if let control = controls[sign] { return [control] }
    let lengths: [Character: Int] = ["u": 4, "x": 2]
    guard let length = lengths[sign] else {
      if sign.isNumber { throw error(.unexpected(sign), at: start) }
      return Array(String(sign).utf16)
    }
    let digits = rest.prefix(length)
    guard digits.count == length, let unit = UInt16(digits, radix: 16), digits.allSatisfy(\.isHexDigit) else {
      throw error(.unexpected(sign), at: start)
    }
    for _ in digits { take() }
    return [unit]
  }
}

extension Character {
  fileprivate var isCurlyQuote: Bool { "“”„‟‘’‚‛«»".contains(self) }

  /// Whether a text without closing quote ends here. Two signs that separate lines may stand in a text.
  fileprivate var endsLine: Bool { isNewline && self != "\u{2028}" && self != "\u{2029}" }

  fileprivate var isControl: Bool { isASCII && (asciiValue.map { $0 < 0x20 } ?? false) }

  /// Whether a value, or a key, may begin so.
  fileprivate var beginsValue: Bool { isLetter || isNumber || isCurlyQuote || "\"'{[_$-+.".contains(self) }
}

extension Substring {
  /// Decimal or hexadecimal, as JSON5 writes numbers.
  fileprivate var isJSON5Number: Bool {
    var digits = self
    if let sign = digits.first, "+-".contains(sign) { digits.removeFirst() }
    if digits.hasPrefix("0x") || digits.hasPrefix("0X") {
      return digits.count > 2 && digits.dropFirst(2).allSatisfy(\.isHexDigit)
    }
    let isExtended = digits.first == "0" && digits.dropFirst().first?.isNumber == true
    return !isExtended && digits.first?.isLetter == false && !digits.hasPrefix("+") && !digits.hasPrefix("-")
      && (digits.first == "." ? Double("0" + digits) : Double(digits.last == "." ? digits.dropLast() : digits)) != nil
  }
}
