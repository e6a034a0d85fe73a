/// Which letters and signs a terminal can show. Chosen before anything is laid out, so that columns are right.
public enum Lettering: Hashable, Sendable, CaseIterable {
  /// Every letter and every sign.
  case full
  /// Letters with their accents, signs only as ASCII.
  case plainSigns
  /// ASCII alone: é as e, other letters as ?.
  case ascii
}

extension Lettering {
  /// The sign of a question that was asked and has no answer yet. It is no dot in ASCII: there words have dots for `…`.
  public var askedSign: String { self == .full ? "…" : "?" }

  /// A glyph as this terminal can show it, over the same columns.
  public func form(of glyph: Glyph) -> [Glyph] {
    guard self != .full, let base = glyph.text.unicodeScalars.first, !glyph.text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return [glyph]
    }
    let letter: String
    if let plain = signsInASCII[glyph.text] {
      letter = plain
    } else if (0x2400...0x2421).contains(base.value) {
      // What the display form shows for control characters.
      letter = "?"
    } else if self == .ascii {
      letter = String(base.isASCII ? base : base.withoutAccent ?? "?")
    } else {
      return [glyph]
    }
    return Array(repeating: Glyph(text: letter, columns: 1), count: glyph.columns)
  }
}

extension Unicode.Scalar {
  /// The ASCII letter that an accent, a stroke or a hook was added to: é and ē are e, ø is o. Nil for other letters.
  var withoutAccent: Unicode.Scalar? {
    guard value >= 0xC0, let name = properties.name else { return nil }
    let words = name.split(separator: " ")
    guard words.count > 4, words[0] == "LATIN", words[2] == "LETTER", words[4] == "WITH", words[3].utf8.count == 1,
      let capital = words[3].unicodeScalars.first
    else { return nil }
    return words[1] == "SMALL" ? capital.properties.lowercaseMapping.unicodeScalars.first : capital
  }
}

private let signsInASCII: [String: String] = [
  "✓": "x", "✔": "x", "✗": "-", "✎": "*", "·": ".", "•": "*", "●": "*", "○": "o", "◌": "o", "■": "#", "□": "o",
  "▸": ">", "▶": ">", "◂": "<", "◀": "<", "▲": "^", "△": "^", "▼": "v", "▾": "v", "▴": "^",
  "←": "<", "→": ">", "↑": "^", "↓": "v", "⏎": "<", "↵": "<", "⇧": "^", "⚠": "!", "…": ".",
  "─": "-", "━": "-", "═": "=", "│": "|", "┃": "|", "║": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+",
  "╭": "+", "╮": "+", "╰": "+", "╯": "+", "├": "+", "┤": "+", "┬": "+", "┴": "+", "┼": "+",
  "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"", "‘": "'", "’": "'", "‚": "'", "‹": "<", "›": ">",
  "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "×": "x", "\u{FFFD}": "?", "\u{A0}": " ",
]
