extension JSON {
  /// Reads bytes from the first to the last.
  struct Reader {
    private let bytes: [UInt8]
    private var place = 0
    private var depth = 0
    /// What is nested deeper would overflow the stack.
    private static let deepest = 500

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func wholeText() throws(NotJSON) -> JSON {
      let value = try value()
      guard next == nil else { throw NotJSON() }
      return value
    }

    private var byte: UInt8? { place < bytes.count ? bytes[place] : nil }

    /// The first byte that is no space.
    private var next: UInt8? {
      mutating get {
        while let byte, byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 { place += 1 }
        return byte
      }
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
      guard byte == UInt8(ascii: sign) else { return false }
      place += 1
      return true
    }

    private mutating func value() throws(NotJSON) -> JSON {
      depth += 1
      defer { depth -= 1 }
      guard depth <= Self.deepest, let first = next else { throw NotJSON() }
      switch first {
      case UInt8(ascii: "{"): return .object(try members())
      case UInt8(ascii: "["): return .list(try elements())
      case UInt8(ascii: "\""): return .text(try text())
      case UInt8(ascii: "t"): return try word("true", .truth(true))
      case UInt8(ascii: "f"): return try word("false", .truth(false))
      case UInt8(ascii: "n"): return try word("null", .null)
      default: return .number(try number())
      }
    }

    private mutating func word(_ word: String, _ value: JSON) throws(NotJSON) -> JSON {
      guard bytes[place...].starts(with: word.utf8) else { throw NotJSON() }
      place += word.utf8.count
      return value
    }

    private mutating func members() throws(NotJSON) -> [Member] {
      var members: [Member] = []
      place += 1
      if next == UInt8(ascii: "}") {
        place += 1
      } else {
        repeat {
          guard next == UInt8(ascii: "\"") else { throw NotJSON() }
          let key = try text()
          guard next != nil, take(":") else { throw NotJSON() }
          members.append(Member(key: key, value: try value()))
        } while try goesOn(before: "}")
      }
      return members
    }

    private mutating func elements() throws(NotJSON) -> [JSON] {
      var elements: [JSON] = []
      place += 1
      if next == UInt8(ascii: "]") {
        place += 1
      } else {
        repeat { elements.append(try value()) } while try goesOn(before: "]")
      }
      return elements
    }

    /// Takes the comma before one more, or the end.
    private mutating func goesOn(before end: Unicode.Scalar) throws(NotJSON) -> Bool {
      guard next != nil else { throw NotJSON() }
      if take(",") { return true }
      guard take(end) else { throw NotJSON() }
      return false
    }

    private mutating func number() throws(NotJSON) -> String {
      let start = place
      _ = take("-")
      if !take("0") { try digits() }
      if take(".") { try digits() }
      if take("e") || take("E") {
        if !take("+") { _ = take("-") }
        try digits()
      }
      return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func digits() throws(NotJSON) {
      let start = place
      while let byte, (0x30...0x39).contains(byte) { place += 1 }
      guard place > start else { throw NotJSON() }
    }
  }
}

// Texts.
extension JSON.Reader {
  private mutating func text() throws(NotJSON) -> String {
    place += 1
    var text: ArraySlice<UInt8> = []
    while true {
      let start = place
      while let byte, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { place += 1 }
      let run = bytes[start..<place]
      if take("\"") {
        let whole = text.isEmpty ? run : text + run
        guard let text = String(validating: whole, as: UTF8.self) else { throw NotJSON() }
        return text
      }
      text += run
      guard take("\\") else { throw NotJSON() }
      text += try escaped()
    }
  }

  /// What a backslash and the signs behind it stand for.
  private mutating func escaped() throws(NotJSON) -> [UInt8] {
    guard let sign = byte else { throw NotJSON() }
    place += 1
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [sign]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0c]
    case UInt8(ascii: "n"): return [0x0a]
    case UInt8(ascii: "r"): return [0x0d]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return try escapedScalar()
    default: throw NotJSON()
    }
  }

  /// One unit of UTF-16, or the two that make one scalar.
  private mutating func escapedScalar() throws(NotJSON) -> [UInt8] {
    var units = [try unit()]
    if UTF16.isLeadSurrogate(units[0]) {
      guard take("\\"), take("u") else { throw NotJSON() }
      units.append(try unit())
    }
    guard let text = String(validating: units, as: UTF16.self) else { throw NotJSON() }
    return Array(text.utf8)
  }

  private mutating func unit() throws(NotJSON) -> UInt16 {
    let digits = bytes[place...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw NotJSON() }
    place += 4
    return unit
  }
}
