import Seeded
/// Texts strung together from what is hard about text, the same ones at every run.
enum Samples {
  static let parts = [
    "a", "é", "e\u{301}", "\u{301}", "\u{308}", " ", "\t", "\n", "\r\n", "\r", "\u{7}", "\u{1B}", "\u{7F}", "\u{85}",
    "漢", "😀", "👩", "\u{200D}", "\u{200C}", "\u{FE0F}", "\u{FE0E}", "\u{1F3FD}", "❤", "1", "\u{20E3}", "🇳", "🇱",
    "\u{E0067}", "\u{E007F}", "\u{202E}", "\u{2066}", "\u{200B}", "\u{AD}", "\u{34F}", "\u{2028}", "\u{FEFF}", "ی",
    "م", "\u{600}", "क", "\u{94D}", "ष", "\u{93E}", "\u{D4E}", "\u{1100}", "\u{1160}", "\u{1161}", "\u{11A8}", "가",
    "\u{3164}", "\u{115F}", "\u{25CC}", "\u{FFFD}", "\u{1171E}", "\u{E000}", "\u{378}", "\u{FFFF}", "\u{2800}",
    "woord ",
  ]

  static func texts(_ count: Int = 3000, longest: Int = 12) -> [String] {
    var random = Seeded(20)
    return (0..<count).map { _ in
      (0..<Int.random(in: 0...longest, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
    }
  }
}
