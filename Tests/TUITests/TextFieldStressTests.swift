import TUI
import Seeded
import Testing

/// Long and odd texts under random keys, the same ones at every run.
@Suite struct TextFieldStressTests {
  static let parts = [
    "a", "woord ", "hottentottententen", " ", "\n", "\r\n", "\r", "\t", "é", "\u{301}", "漢", "😀", "\u{200D}", "🇳", "🇱",
    "क", "\u{94D}", "ष", "\u{1100}", "\u{1161}", "\u{11A8}", "\u{1B}", "\u{FE0F}",
  ]

  @Test(arguments: [1, 2, 5, 9, 16]) func `a field that followed every key shows what a fresh one shows`(width: Int) {
    var random = Seeded(width)
    for _ in 0..<12 {
      var field = TextField(text: Self.text(20, &random), isLong: true)
      for _ in 0..<60 {
        _ = field.press(Self.key(&random), width: width)
        let fresh = TextField(text: field.text, isLong: true)
        #expect(field.lines(width: width, rows: 1000).lines == fresh.lines(width: width, rows: 1000).lines)
        let cursor = field.lines(width: width, rows: 3).cursor
        #expect((0..<width).contains(cursor.column) && (0..<3).contains(cursor.row))
      }
    }
  }

  @Test func `undoing everything gives back every byte, and redoing everything too`() {
    var random = Seeded(7)
    for _ in 0..<40 {
      let draft = Self.text(8, &random)
      var field = TextField(text: draft, isLong: true)
      for _ in 0..<40 { field.press(Self.key(&random)) }
      while field.press(.control("y")) == .edited {}
      let written = field.text
      while field.press(.control("z")) == .edited {}
      #expect(field.text.utf8.elementsEqual(draft.utf8), "\(draft.debugDescription)")
      while field.press(.control("y")) == .edited {}
      #expect(field.text.utf8.elementsEqual(written.utf8), "\(written.debugDescription)")
    }
  }

  @Test func `each key in a paste of 100 KB is quick`() {
    let texts = ["Dit is één lange plak. ", "a", "漢", "\n"].map { part in
      String(repeating: part, count: 100_000 / part.utf8.count)
    }
    for text in texts {
      var field = TextField(isLong: true)
      field.press(.paste(text), .up, .up)
      let keys: [Key] = [.character("x"), .left, .up, .backspace, .right, .end, .control("z"), .down]
      let time = ContinuousClock().measure {
        for key in keys {
          field.press(key)
          #expect(!field.lines(width: 16, rows: 9).lines.isEmpty)
        }
      }
      // Wrapping all of it anew at each key takes far longer, also where nothing is optimised.
      #expect(time / keys.count < .milliseconds(40), "\(text.prefix(5)) took \(time / keys.count)")
    }
  }

  private static func text(_ longest: Int, _ random: inout Seeded) -> String {
    (0..<Int.random(in: 0...longest, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
  }

  private static func key(_ random: inout Seeded) -> Key {
    let moves: [Key] = [.left, .right, .up, .down, .home, .end, .wordLeft, .wordRight, .pageUp, .control("a")]
    let edits: [Key] = [.backspace, .delete, .control("k"), .control("w"), .control("j"), .control("z"), .control("y")]
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return .paste(text(6, &random))
    case 1: return edits.randomElement(using: &random) ?? .backspace
    case 2, 3: return moves.randomElement(using: &random) ?? .left
    default: return .character(Character(parts.filter { $0.count == 1 }.randomElement(using: &random) ?? "a"))
    }
  }
}
