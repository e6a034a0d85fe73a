// Names on a row with other text. Terminals count the columns of some letters differently: flags, emoji of several
// signs, the marks of Indian scripts; and those that know right-to-left scripts turn a row around. What stands behind
// such a name would be drawn in the wrong place.

extension String {
  /// This text for a row that it shares with other text: only letters over which all terminals agree. Whole it may stand
  /// alone on a row. Where nothing would be left, its letters by the first Latin letter of what each is called.
  public var sharedRowForm: String {
    let form = displayForm
    if form.isSimple { return form }
    let kept = String(form.map { $0.agreedForm }.joined()).split(separator: " ").joined(separator: " ")
    if kept.contains(where: { $0.isLetter || $0.isNumber }) { return kept }
    let initials = form.unicodeScalars.compactMap(\.initialOfName)
    guard let first = initials.first else { return kept.isEmpty ? "?" : kept }
    return String(first).uppercased() + String(initials.dropFirst())
  }

  /// Whether terminals may disagree over the columns of this text.
  public var hasDisputedColumns: Bool { !isSimple && contains { $0.agreedForm != String($0) } }
}

extension Character {
  /// What of this character all terminals draw over the same columns.
  fileprivate var agreedForm: String {
    if isLetterWithAccents { return String(self) }
    return String(String.UnicodeScalarView(unicodeScalars.filter(\.isAgreed)))
  }

  private var isLetterWithAccents: Bool {
    var scalars = unicodeScalars.makeIterator()
    guard let base = scalars.next(), String(base).isSimple, base.properties.isAlphabetic else { return false }
    while let mark = scalars.next() {
      guard 0x300...0x36F ~= mark.value else { return false }
    }
    return true
  }
}

extension Unicode.Scalar {
  fileprivate var isAgreed: Bool {
    if isASCII { return true }
    if isRightToLeft || properties.isEmoji || columns == 0 { return false }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .dashPunctuation, .initialPunctuation, .finalPunctuation, .openPunctuation, .closePunctuation, .otherPunctuation,
      .spaceSeparator:
      return true
    default: return false
    }
  }

  /// Hebrew, Arabic, Syriac, Thaana, N'Ko and their like, whose letters run from right to left.
  private var isRightToLeft: Bool {
    switch value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }

  /// `h` for HEBREW LETTER HE.
  fileprivate var initialOfName: Character? {
    guard let words = properties.name?.split(separator: " "), let letter = words.firstIndex(of: "LETTER"),
      letter + 1 < words.count
    else { return nil }
    return words[letter + 1].lowercased().first
  }
}

extension [String] {
  /// These names for rows that they share with other text, each in at most its number of columns. Names that would be
  /// cut to the same text are cut where they are alike; names that differ in nothing that can be drawn get a number.
  public func toldApart(in columns: [Int], ellipsis: String = "…") -> [String] {
    let whole = numbered(map(\.sharedRowForm))
    let room = { (index: Int) in columns.indices.contains(index) ? columns[index] : columns.last ?? 0 }
    let cut = whole.indices.map { whole[$0].truncated(to: room($0), ellipsis: ellipsis) }
    if cut == whole { return whole }
    return whole.indices.map { index in
      let rivals = whole.indices.filter { whole[$0] != whole[index] && cut[$0] == cut[index] }
      let shared = rivals.map { whole[index].countAlike(with: whole[$0]) }.max()
      return shared.map { whole[index].cut(keeping: $0, in: room(index), ellipsis: ellipsis) } ?? cut[index]
    }
  }

  public func toldApart(in columns: Int, ellipsis: String = "…") -> [String] {
    toldApart(in: [columns], ellipsis: ellipsis)
  }

  /// Different names with the same form get their rank behind it.
  private func numbered(_ forms: [String]) -> [String] {
    // Most names are their own form, and then no two differ.
    forms == self
      ? forms
      : forms.indices.map { index in
        let alike = forms.indices.filter { forms[$0] == forms[index] }
        let names = alike.map { self[$0] }
        guard Set(names).count > 1 else { return forms[index] }
        return forms[index] + " " + String((alike.firstIndex(of: index) ?? 0) + 1)
      }
  }
}

extension String {
  /// How many characters both begin with.
  fileprivate func countAlike(with other: String) -> Int { zip(self, other).prefix { $0 == $1 }.count }

  /// The text cut in the middle, so that what follows its first characters is in sight.
  fileprivate func cut(keeping start: Int, in columns: Int, ellipsis: String) -> String {
    let differing = dropFirst(Swift.min(start, count - 1))
    // One character of the beginning stays where there is room for it.
    let least = (first?.columns ?? 0) + ellipsis.columns
    guard columns > least else { return differing.truncated(to: columns, ellipsis: "") }
    let tail = differing.truncated(to: columns - least, ellipsis: "")
    let head = prefix(Swift.min(start, count - 1)).truncated(
      to: columns - ellipsis.columns - tail.columns, ellipsis: "")
    return head + ellipsis + tail
  }
}
