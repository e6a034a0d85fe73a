import CNcurses
import TUI

/// How many colours the terminal and the person want.
package enum Colours: Hashable, Sendable, CaseIterable {
  case none, eight, many
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
  case focus, attention, hint
}

/// The one place where styles become attributes and colours. No style is told by its colour alone.
package struct Palette: Sendable {
  package let colours: Colours

  package init(colours: Colours) {
    self.colours = colours
  }

  package func look(of style: Style) -> Look {
    switch style {
    case .plain: Look(attributes: [], ink: .own)
    case .heading, .turn: Look(attributes: .bold, ink: .own)
    case .focus: Look(attributes: .reverse, ink: colours == .none ? .own : .focus)
    case .attention:
      colours == .none
        ? Look(attributes: [.bold, .underline], ink: .own) : Look(attributes: .bold, ink: .attention)
    case .hint: colours == .many ? Look(attributes: [], ink: .hint) : Look(attributes: .dim, ink: .own)
    }
  }

  /// Foreground and background, -1 for the terminal's own. Focus is drawn reversed, so it shows the other way round.
  private func pair(of ink: Ink) -> (foreground: Int16, background: Int16) {
    switch (ink, colours) {
    case (.own, _), (_, .none): (-1, -1)
    case (.focus, .eight): (foreground: 4, background: 7)
    // The deep blue, the orange and the grey of the 256 are readable on white, on black and on what lies between.
    case (.focus, .many): (foreground: 25, background: 15)
    case (.attention, .eight): (foreground: 1, background: -1)
    case (.attention, .many): (foreground: 166, background: -1)
    case (.hint, .eight): (-1, -1)
    case (.hint, .many): (foreground: 243, background: -1)
    }
  }
}

// MARK: - In ncurses

extension Palette {
  /// The palette of the terminal just opened; `allowed` is false when the person asked for no colours.
  static func ofTerminal(colourAllowed allowed: Bool) -> Palette {
    let count = tigetnum("colors")
    guard allowed, count >= 8, start_color() != ERR, use_default_colors() != ERR else { return Palette(colours: .none) }
    let palette = Palette(colours: count >= 256 ? .many : .eight)
    for ink in Ink.allCases where ink != .own {
      let pair = palette.pair(of: ink)
      guard init_pair(ink.rawValue, pair.foreground, pair.background) != ERR else { return Palette(colours: .none) }
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
