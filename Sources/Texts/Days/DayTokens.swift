/// A word, a number or a sign of a typed day.
struct DayToken {
  enum Kind { case word, number, sign }

  let kind: Kind
  /// In small letters without accents and dots; of a number its digits.
  let text: String
  /// Where it stands in the typed text.
  var place: Range<String.Index>
  /// Nothing stands between it and what comes before.
  let isAttached: Bool

  /// The value of a number; nil for one that is too long to be part of a day.
  var number: Int? { kind == .number && text.utf8.count <= 4 ? Int(text) : nil }
  var digits: Int { kind == .number ? text.utf8.count : 0 }

  func isSign(_ signs: String) -> Bool { kind == .sign && signs.contains(text) }
}

/// Takes typed text apart. Case, accents, kinds of spaces and of apostrophes, and dots of abbreviations are gone then.
struct DayLexer {
  /// Texts of more bytes or tokens are no days.
  static let longest = 160
  private static let mostTokens = 40

  /// Whether the unshifted signs of the digit row of a Belgian keyboard are digits.
  private let readsDigitRow: Bool
  private let scalars: String.UnicodeScalarView
  private var place: String.Index
  private var tokens: [DayToken] = []
  private var isAttached = false
  /// An apostrophe that belongs to the word after it, as in `'s avonds`.
  private var apostrophe: String.Index?

  /// Nothing when the text is too long.
  static func tokens(of text: String, readingDigitRow: Bool = false) -> [DayToken]? {
    guard text.utf8.count <= longest else { return nil }
    var lexer = DayLexer(text, readingDigitRow)
    lexer.read()
    return lexer.tokens.count <= mostTokens ? lexer.tokens : nil
  }

  /// Whether the signs of the digit row may be digits in a text: it has no other digits.
  static func mayUseDigitRow(_ text: String) -> Bool {
    text.utf8.count <= longest && !text.unicodeScalars.contains { $0.isDigit }
      && text.unicodeScalars.contains { digitOfRow($0) != nil }
  }

  private init(_ text: String, _ readsDigitRow: Bool) {
    self.readsDigitRow = readsDigitRow
    scalars = text.unicodeScalars
    place = scalars.startIndex
  }

  private mutating func read() {
    while place < scalars.endIndex {
      let scalar = scalars[place]
      if scalar.isBlank {
        isAttached = false
        place = scalars.index(after: place)
      } else if scalar.isIgnored {
        place = scalars.index(after: place)
      } else if readsDigitRow, let end = endOfDigitRow() {
        readDigitRow(to: end)
      } else if scalar.isDigit {
        let end = scalars[place...].firstIndex { !$0.isDigit } ?? scalars.endIndex
        add(.number, String(scalars[place..<end]), to: end)
      } else if scalar.isLetter {
        readWord()
      } else {
        readSign(scalar.plainSign)
      }
    }
  }

  private mutating func add(_ kind: DayToken.Kind, _ text: String, to end: String.Index) {
    tokens.append(DayToken(kind: kind, text: text, place: (apostrophe ?? place)..<end, isAttached: isAttached))
    apostrophe = nil
    place = end
    isAttached = true
  }

  /// A number in signs of the digit row. After a day and a month `'é§` is '26.
  private mutating func readDigitRow(to end: String.Index) {
    if scalars[place] == "'", scalars[place..<end].count == 3, tokens.contains(where: { $0.kind == .number }) {
      add(.sign, "'", to: scalars.index(after: place))
    }
    let digits = scalars[place..<end].compactMap(Self.digitOfRow)
    add(.number, String(String.UnicodeScalarView(digits)), to: end)
  }

  /// Letters, with the dots of an abbreviation between and behind them left out.
  private mutating func readWord() {
    var text = ""
    var end = place
    while end < scalars.endIndex {
      let scalar = scalars[end]
      if scalar.isLetter {
        scalar.appendFolded(to: &text)
      } else if !scalar.isIgnored {
        guard scalar == ".", end > scalars.startIndex, scalars[scalars.index(before: end)].isLetter else { break }
      }
      end = scalars.index(after: end)
    }
    add(.word, text, to: end)
  }

  /// Hyphens and apostrophes at letters only part words.
  private mutating func readSign(_ sign: Unicode.Scalar) {
    let after = scalars.index(after: place)
    let before = place == scalars.startIndex ? nil : scalars[scalars.index(before: place)]
    let next = after == scalars.endIndex ? nil : scalars[after]
    let partsWords =
      switch sign {
      case "-": before?.isLetter == true && next?.isLetter == true
      case "'": next?.isLetter == true || before?.isLetter == true && next?.isDigit != true
      default: false
      }
    if partsWords {
      if before?.isLetter != true { apostrophe = place }
      place = after
      isAttached = false
    } else {
      add(.sign, String(sign), to: after)
    }
  }

  /// The end of a number in signs of the digit row that begins here.
  private func endOfDigitRow() -> String.Index? {
    if place > scalars.startIndex {
      let before = scalars[scalars.index(before: place)]
      guard !before.isLetter || Self.digitOfRow(before) != nil, before.plainSign != "'" || tokens.last?.kind == .number
      else { return nil }
    }
    let end = scalars[place...].firstIndex { Self.digitOfRow($0) == nil } ?? scalars.endIndex
    guard end > place else { return nil }
    let rest = scalars[end...].prefix { $0.isLetter }
    // A short word at it is an ending or a unit; a long one is a word that begins with an accent.
    guard rest.count <= 3 else { return nil }
    let isAlone = rest.isEmpty && scalars[place] == "à" && scalars.index(after: place) == end
    let isBesideSigns = end < scalars.endIndex && !scalars[end].isBlank || isAttached
    return isAlone && !isBesideSigns ? nil : end
  }

  private static func digitOfRow(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "&": "1"
    case "é": "2"
    case "\"": "3"
    case "'": "4"
    case "(": "5"
    case "§": "6"
    case "è": "7"
    case "!": "8"
    case "ç": "9"
    case "à": "0"
    default: nil
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
  fileprivate var isBlank: Bool { isASCII ? value == 0x20 || (9...13).contains(value) : properties.isWhitespace }
  fileprivate var isLetter: Bool { isASCII ? asciiLetter : properties.isAlphabetic && plainSign != "'" }
  private var asciiLetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }

  /// Accents that stand by themselves, and what cannot be seen.
  fileprivate var isIgnored: Bool {
    !isASCII && ((0x300...0x36F).contains(value) || properties.isDefaultIgnorableCodePoint)
  }

  /// An apostrophe or a hyphen for each sign that looks like one.
  fileprivate var plainSign: Unicode.Scalar {
    switch value {
    case 0x2018, 0x2019, 0x201B, 0x2BC, 0x2032, 0x60, 0xB4: "'"
    case 0x2010...0x2015, 0x2212: "-"
    case 0x2044, 0x2215: "/"
    default: self
    }
  }

  /// A letter in its small form without an accent.
  fileprivate func appendFolded(to text: inout String) {
    switch value {
    case 0x61...0x7A: text.unicodeScalars.append(self)
    case 0x41...0x5A: text.unicodeScalars.append(Unicode.Scalar(UInt8(value) + 32))
    case 0xC0...0xC5, 0xE0...0xE5: text += "a"
    case 0xC6, 0xE6: text += "ae"
    case 0xC7, 0xE7: text += "c"
    case 0xC8...0xCB, 0xE8...0xEB: text += "e"
    case 0xCC...0xCF, 0xEC...0xEF: text += "i"
    case 0xD1, 0xF1: text += "n"
    case 0xD2...0xD6, 0xF2...0xF6: text += "o"
    case 0xD9...0xDC, 0xF9...0xFC: text += "u"
    case 0xDD, 0xFD, 0xFF: text += "y"
    case 0x152, 0x153: text += "oe"
    default: text += properties.lowercaseMapping
    }
  }
}
