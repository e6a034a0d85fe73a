import CNcurses
import Glibc
import TUI

/// What the terminal can show: which letters it reads and draws, and whether its font has our signs.
package struct Lettering: Hashable, Sendable {
  package var encoding: InputEncoding
  /// Signs are drawn as their ASCII forms; letters keep their accents.
  package var signsInASCII: Bool

  package init(encoding: InputEncoding, signsInASCII: Bool) {
    self.encoding = encoding
    self.signsInASCII = signsInASCII
  }

  /// The letters of this text when each is a glyph of one column and the terminal has them all; else nil.
  func letters(of text: String) -> [wchar_t]? {
    guard case .utf8 = encoding, !signsInASCII, text.isSimple else { return nil }
    return text.unicodeScalars.map { wchar_t($0.value) }
  }

  /// The glyphs of this text in the letters of this terminal.
  package func glyphs(of text: String) -> [Glyph] {
    let glyphs = text.glyphs
    return signsInASCII ? glyphs.withSignsInASCII : glyphs
  }
}

// MARK: - Choosing

extension Lettering {
  /// Chooses the letters for the whole process. A locale that names no letters but ASCII, or that is not installed,
  /// says nothing about the terminal: nearly all of them read UTF-8. An older table that was chosen is kept.
  static func choose(term: String) -> Lettering {
    let codeset = setlocale(LC_CTYPE, "").flatMap { _ in nl_langinfo(Int32(CODESET)) }.map { String(cString: $0) }
    if let codeset, codeset != "UTF-8", codeset != "ANSI_X3.4-1968", let table = oneByteTable {
      return Lettering(encoding: .oneByte(table), signsInASCII: true)
    }
    let isUTF8 = codeset == "UTF-8" || setlocale(LC_CTYPE, "C.UTF-8") != nil
    return Lettering(encoding: .utf8, signsInASCII: !isUTF8 || hasNoSigns(term))
  }

  /// The letters of the bytes 128-255 in the locale now set; nil when its letters take more than a byte.
  private static var oneByteTable: [Unicode.Scalar?]? {
    guard __ctype_get_mb_cur_max() == 1 else { return nil }
    return (128...255).map { byte in UInt32(exactly: btowc(byte)).flatMap(Unicode.Scalar.init) }
  }

  /// The consoles whose fonts lack the signs, however they are told apart (`vt220`, `linux-16color`).
  package static func hasNoSigns(_ term: String) -> Bool {
    // The newer `vte` is no `vt` with a number.
    ["vt1", "vt2", "vt3", "vt4", "vt5", "linux", "ansi", "cons25"].contains { term.hasPrefix($0) }
  }
}

// MARK: - Signs

extension [Glyph] {
  /// The same glyphs, each sign as an ASCII character of the same width.
  fileprivate var withSignsInASCII: [Glyph] {
    indices.map { index in
      var cell = self[index]
      if cell.text == "…" {
        // On the board this is the sign of an asked cell; after a word it only says that more was cut.
        cell.text = index > 0 && self[index - 1].text != " " && self[index - 1].text != "[" ? "." : "?"
      } else if let plain = signsInASCII[cell.text] {
        cell.text = plain
      } else if let scalar = cell.text.unicodeScalars.first, ("\u{2400}"..."\u{2421}").contains(scalar) {
        // What the display form shows for control characters.
        cell.text = "?"
      }
      return cell
    }
  }
}

private let signsInASCII: [String: String] = [
  "✓": "x", "✔": "x", "✗": "-", "·": ".", "•": "*", "●": "*", "○": "o", "◌": "o", "■": "#", "□": "o",
  "▸": ">", "▶": ">", "◂": "<", "◀": "<", "▲": "^", "△": "^", "▼": "v", "▾": "v", "▴": "^",
  "←": "<", "→": ">", "↑": "^", "↓": "v", "⏎": "<", "↵": "<", "⇧": "^", "⚠": "!",
  "─": "-", "━": "-", "═": "=", "│": "|", "┃": "|", "║": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+",
  "╭": "+", "╮": "+", "╰": "+", "╯": "+", "├": "+", "┤": "+", "┬": "+", "┴": "+", "┼": "+",
  "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"", "‘": "'", "’": "'", "‚": "'", "‹": "<", "›": ">",
  "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "×": "x", "\u{FFFD}": "?",
]
