import TUI

/// A complete escape sequence, `ESC [` or `ESC O`, and the key it stands for on xterm, rxvt, the Linux console,
/// tmux, screen and PuTTY.
struct KeySequence {
  private let numbers: [Int]
  private let final: UInt8

  /// Nil for what no key sends: answers to questions we never asked, private marks.
  init?(parameters: [UInt8], final: UInt8) {
    var numbers: [Int] = []
    for field in parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      let digits = field.prefix { $0 != UInt8(ascii: ":") }
      guard digits.allSatisfy(isDigit) else { return nil }
      numbers.append(digits.reduce(0) { min($0 * 10 + Int($1 - UInt8(ascii: "0")), 9_999_999) })
    }
    self.numbers = parameters.isEmpty ? [] : numbers
    self.final = final
  }

  /// The key of `ESC [ numbers final`; nil for one that has no meaning here.
  var controlKey: Key? {
    switch final {
    case UInt8(ascii: "Z"): .backTab
    case UInt8(ascii: "P"): .f1
    case UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "@"): numberedKey
    case UInt8(ascii: "u"): Self.key(code: number(0), held: modifiers(1))
    // rxvt: arrows with Shift.
    case UInt8(ascii: "a")...UInt8(ascii: "d") where numbers.isEmpty: Self.arrow(final - 0x20, held: .shift)
    default: Self.arrow(final, held: modifiers(1))
    }
  }

  /// The key of `ESC O numbers final`: arrows, and the number pad when a program switched it to its own mode.
  var singleShiftKey: Key? {
    switch final {
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "P"): .f1
    case UInt8(ascii: "I"): .tab
    case UInt8(ascii: "X"): .character("=")
    case UInt8(ascii: " "): .character(" ")
    case UInt8(ascii: "j")...UInt8(ascii: "y"): .character(Character(Unicode.Scalar(final - 0x40)))
    // rxvt: arrows with Ctrl.
    case UInt8(ascii: "a")...UInt8(ascii: "d"): Self.arrow(final - 0x20, held: .control)
    default: Self.arrow(final, held: modifiers(numbers.count - 1))
    }
  }

  private var numberedKey: Key? {
    switch number(0) {
    case 1, 7: .home
    case 4, 8: .end
    case 3: .delete
    case 5: .pageUp
    case 6: .pageDown
    case 11: .f1
    case 27: Self.key(code: number(2), held: modifiers(1))
    default: nil
    }
  }

  private static func arrow(_ final: UInt8, held: Modifiers) -> Key? {
    let byWord = !held.isDisjoint(with: [.alt, .control])
    switch final {
    case UInt8(ascii: "A"): return .up
    case UInt8(ascii: "B"): return .down
    case UInt8(ascii: "C"): return byWord ? .wordRight : .right
    case UInt8(ascii: "D"): return byWord ? .wordLeft : .left
    case UInt8(ascii: "F"): return .end
    case UInt8(ascii: "H"): return .home
    default: return nil
    }
  }

  /// The key with this character code, as terminals write it that tell more than a byte can (Shift-Enter).
  private static func key(code: Int, held: Modifiers) -> Key? {
    switch code {
    case 9: return held.contains(.shift) ? .backTab : .tab
    case 13: return held.isEmpty ? .enter : .control("j")
    case 27: return .escape
    case 8, 127: return held.isDisjoint(with: [.alt, .control]) ? .backspace : .control("w")
    default: break
    }
    guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else { return nil }
    switch scalar.properties.generalCategory {
    case .control, .privateUse, .unassigned, .surrogate: return nil
    default: break
    }
    if held.contains(.control) {
      return scalar.isASCII && scalar.properties.isAlphabetic ? .control(lowered(scalar)) : nil
    }
    if held.contains(.alt) { return .alt(lowered(scalar)) }
    let typed = held.contains(.shift) ? scalar.properties.uppercaseMapping : String(scalar)
    return typed.first.map(Key.character)
  }

  private func number(_ index: Int) -> Int {
    numbers.indices.contains(index) ? numbers[index] : 0
  }

  private func modifiers(_ index: Int) -> Modifiers {
    Modifiers(rawValue: max(0, number(index) - 1)).intersection([.shift, .alt, .control])
  }
}

/// The keys held with another key, as xterm counts them.
private struct Modifiers: OptionSet {
  let rawValue: Int
  static let shift = Modifiers(rawValue: 1)
  static let alt = Modifiers(rawValue: 2)
  static let control = Modifiers(rawValue: 4)
}

func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

func lowered(_ scalar: Unicode.Scalar) -> Character {
  scalar.properties.lowercaseMapping.first ?? Character(scalar)
}
