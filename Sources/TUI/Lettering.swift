/// Which letters and signs a terminal can show. Chosen before anything is laid out, so that columns are right.
public enum Lettering: Hashable, Sendable, CaseIterable {
  /// Every letter and every sign.
  case full
  /// Letters with their accents, signs only as ASCII.
  case plainSigns
  /// ASCII alone: é as e, other letters as ?.
  case ascii
}

/// A sign of the screen that means something by itself, apart from words.
public enum Sign: Hashable, Sendable, CaseIterable {
  case answered, asked, unasked, draft
  case focus, here, onward, moreAbove, moreBelow
  case ticked

  public func text(in lettering: Lettering) -> String {
    let isFull = lettering == .full
    return switch self {
    case .answered, .ticked: isFull ? "✓" : "x"
    // In ASCII no word has a question mark for its dots, so the two are never taken for each other.
    case .asked: isFull ? "…" : "?"
    case .unasked: isFull ? "·" : "."
    case .draft: isFull ? "✎" : "*"
    case .focus: isFull ? "▸" : ">"
    case .here: isFull ? "●" : "*"
    case .onward: isFull ? "→" : ">"
    case .moreAbove: isFull ? "▴" : "^"
    case .moreBelow: isFull ? "▾" : "v"
    }
  }
}

extension Lettering {
  /// What says that more of a text was cut.
  public var ellipsis: String { self == .full ? "…" : "..." }

  /// Words as this terminal can show them, to be asked for before they are measured, wrapped or cut. Only `…` gets more
  /// columns by it.
  public func form(of text: String) -> String {
    switch self {
    case .full: return text
    case .plainSigns where text.utf8.allSatisfy { $0 < 0x80 }: return text
    case .ascii where text.utf8.allSatisfy { $0 < 0x80 }: return text
    case .plainSigns, .ascii:
      var form = ""
      for character in text {
        switch character {
        case "…": form += "..."
        case "\n", "\r\n", "\t": form.append(character)
        default: form += String(character).glyphs.flatMap { self.form(of: $0) }.map(\.text).joined()
        }
      }
      return form
    }
  }

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

extension String {
  /// The text for comparing what is typed: small letters, without accents, one space between words, none around them.
  public var folded: String {
    var form = String.UnicodeScalarView()
    for scalar in lowercased().unicodeScalars where scalar.columns > 0 || scalar.properties.isWhitespace {
      form.append(scalar.withoutAccent ?? scalar)
    }
    return String(form).split(whereSeparator: \.isWhitespace).joined(separator: " ")
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
