import CNcurses
import Glibc
import TUI

/// Whether the terminal writes light on dark or dark on light.
public enum Background: Hashable, Sendable {
  case dark, light

  /// What rxvt, Konsole and others say of themselves: the numbers of the foreground and of the background colour.
  package init?(colorFGBG text: String) {
    guard let number = text.split(separator: ";").last.flatMap({ Int($0) }) else { return nil }
    switch number {
    case 0...6, 8: self = .dark
    case 7, 9...15: self = .light
    default: return nil
    }
  }
}

/// How many colours the terminal has.
package enum ColourDepth: Hashable, Sendable, CaseIterable {
  /// None, or only those that every theme defines anew: no contrast could be promised.
  case none
  /// The 256 of xterm; those from 16 on are the same everywhere.
  case indexed
  /// Red, green and blue in one number.
  case direct

  package init(colours: Int, hasRGBFlag: Bool) {
    self = colours < 256 ? .none : hasRGBFlag ? .direct : .indexed
  }
}

/// What a style looks like: attributes every terminal knows, and an ink where there are colours.
package struct Look: Hashable, Sendable {
  package var attributes: Attributes
  package var ink: Ink
}

/// The shapes that remain without colours.
package struct Attributes: OptionSet, Hashable, Sendable {
  package let rawValue: Int
  package init(rawValue: Int) { self.rawValue = rawValue }

  package static let bold = Attributes(rawValue: 1)
  package static let dim = Attributes(rawValue: 2)
  package static let reverse = Attributes(rawValue: 4)
  package static let underline = Attributes(rawValue: 8)
}

/// A colour pair; its raw value is the number ncurses knows it by.
package enum Ink: Int16, Hashable, Sendable, CaseIterable {
  /// The terminal's own colours, whatever they are.
  case own = 0
  case letters, focus, attention, hint
}

/// One of the 240 colours that are the same on every terminal with 256.
package struct FixedColour: Hashable, Sendable {
  /// 16-231 are a cube of six steps of red, green and blue; 232-255 are greys.
  package let index: Int32

  /// Red, green and blue, from 0 to 255.
  package var channels: [Int32] {
    if index >= 232 { return Array(repeating: 8 + 10 * (index - 232), count: 3) }
    let steps: [Int32] = [0, 95, 135, 175, 215, 255]
    let place = Int(index) - 16
    return [place / 36, place / 6 % 6, place % 6].map { steps[max(0, min($0, 5))] }
  }

  fileprivate var rgb: Int32 { channels.reduce(0) { $0 << 8 | $1 } }
}

/// The one place where styles become attributes and colours. No style is told by its colour alone, and colours are only
/// used where the background is known: every one has a contrast of 4.5 (WCAG AA) with what it stands on.
package struct Palette: Hashable, Sendable {
  package let depth: ColourDepth
  package let background: Background?

  package init(depth: ColourDepth, background: Background?) {
    self.depth = depth
    self.background = background
  }

  package var hasColours: Bool { depth != .none && background != nil }

  package func look(of style: Style) -> Look {
    switch style {
    case .plain: Look(attributes: [], ink: letters)
    case .heading, .turn: Look(attributes: .bold, ink: letters)
    case .focus: Look(attributes: .reverse, ink: hasColours ? .focus : .own)
    case .attention: Look(attributes: hasColours ? .bold : [.bold, .underline], ink: hasColours ? .attention : .own)
    case .hint: Look(attributes: [], ink: hasColours ? .hint : .own)
    // No word is ever dim: on many terminals it could not be read.
    case .rule: Look(attributes: .dim, ink: .own)
    }
  }

  /// Plain letters are as the person set the terminal. Only on light backgrounds there is a widespread theme whose own
  /// letters are too pale (Solarized).
  private var letters: Ink { hasColours && background == .light ? .letters : .own }

  /// Letters and what they stand on, nil for the terminal's own. Focus is drawn reversed, so it shows the other way
  /// round: white on blue.
  package func colours(of ink: Ink) -> (letters: FixedColour?, ground: FixedColour?) {
    switch (ink, background) {
    case (.own, _), (_, nil), (.letters, .dark): (nil, nil)
    case (.letters, .light): (FixedColour(index: 239), nil)
    case (.focus, _): (FixedColour(index: 25), FixedColour(index: 231))
    case (.attention, .dark): (FixedColour(index: 215), nil)
    case (.attention, .light): (FixedColour(index: 124), nil)
    case (.hint, .dark): (FixedColour(index: 250), nil)
    case (.hint, .light): (FixedColour(index: 241), nil)
    }
  }
}

// MARK: - In ncurses

extension Palette {
  /// The palette of the terminal just opened.
  ///
  /// - Parameter background: what the person set; else the terminal is asked through its environment.
  static func ofTerminal(background: Background?) -> Palette {
    let known = background ?? getenv("COLORFGBG").flatMap { Background(colorFGBG: String(cString: $0)) }
    // See no-color.org: any text but the empty one asks for no colours.
    let isUnwanted = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    let depth = ColourDepth(colours: Int(tigetnum("colors")), hasRGBFlag: tigetflag("RGB") > 0)
    let palette = Palette(depth: isUnwanted ? .none : depth, background: known)
    let none = Palette(depth: .none, background: known)
    guard palette.hasColours else { return palette }
    guard start_color() != ERR, use_default_colors() != ERR else { return none }
    func number(_ colour: FixedColour?) -> Int32 { colour.map { depth == .direct ? $0.rgb : $0.index } ?? -1 }
    for ink in Ink.allCases where ink != .own {
      let (letters, ground) = palette.colours(of: ink)
      guard init_extended_pair(Int32(ink.rawValue), number(letters), number(ground)) != ERR else { return none }
    }
    return palette
  }
}

extension Look {
  var ncursesAttributes: attr_t {
    var result: attr_t = 0
    if attributes.contains(.bold) { result |= attribute_bold }
    if attributes.contains(.dim) { result |= attribute_dim }
    if attributes.contains(.reverse) { result |= attribute_reverse }
    if attributes.contains(.underline) { result |= attribute_underline }
    return result
  }
}
