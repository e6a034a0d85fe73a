import Glibc
import Testing
import TUI
import Terminal

/// A terminal's default colours under a theme, as red, green and blue.
private struct Theme: CustomTestStringConvertible, Sendable {
  let name: String
  let background: Background
  let ground: Int
  let letters: Int

  var testDescription: String { name }

  static let all = [
    Theme(name: "black", background: .dark, ground: 0x000000, letters: 0xFFFFFF),
    Theme(name: "xterm on black", background: .dark, ground: 0x000000, letters: 0xE5E5E5),
    Theme(name: "Linux console", background: .dark, ground: 0x000000, letters: 0xAAAAAA),
    Theme(name: "GNOME dark", background: .dark, ground: 0x171421, letters: 0xD0CFCC),
    Theme(name: "GNOME Console dark", background: .dark, ground: 0x1E1E1E, letters: 0xFFFFFF),
    Theme(name: "Konsole Breeze", background: .dark, ground: 0x232627, letters: 0xFCFCFC),
    Theme(name: "Alacritty", background: .dark, ground: 0x181818, letters: 0xD8D8D8),
    Theme(name: "Alacritty before 0.13", background: .dark, ground: 0x1D1F21, letters: 0xC5C8C6),
    Theme(name: "Ubuntu", background: .dark, ground: 0x300A24, letters: 0xFFFFFF),
    Theme(name: "Solarized dark", background: .dark, ground: 0x002B36, letters: 0x839496),
    Theme(name: "Dracula", background: .dark, ground: 0x282A36, letters: 0xF8F8F2),
    Theme(name: "Nord", background: .dark, ground: 0x2E3440, letters: 0xD8DEE9),
    Theme(name: "white", background: .light, ground: 0xFFFFFF, letters: 0x000000),
    Theme(name: "GNOME light", background: .light, ground: 0xFFFFFF, letters: 0x171421),
    Theme(name: "Solarized light", background: .light, ground: 0xFDF6E3, letters: 0x657B83),
  ]
}

/// The contrast of two colours as WCAG 2.1 defines it.
private func contrast(_ one: Int, _ other: Int) -> Double {
  func luminance(_ colour: Int) -> Double {
    let parts = [16, 8, 0].map { shift -> Double in
      let part = Double(colour >> shift & 0xFF) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
  let lights = [luminance(one), luminance(other)].sorted()
  return (lights[1] + 0.05) / (lights[0] + 0.05)
}

@Suite struct `Looks` {
  private static let palettes = ColourDepth.allCases.flatMap { depth in
    [nil, Background.dark, .light].map { Palette(depth: depth, background: $0) }
  }
  private static let uncoloured = palettes.filter { !$0.hasColours }

  private static func number(_ colour: FixedColour) -> Int { colour.channels.reduce(0) { $0 << 8 | Int($1) } }

  @Test(arguments: palettes) func `focus and attention show without colour`(palette: Palette) {
    #expect(palette.look(of: .focus).attributes.contains(.reverse))
    #expect(palette.look(of: .attention).attributes.contains(.bold))
  }

  @Test(arguments: palettes.filter { $0.background != .light }) func `plain text is as the person set the terminal`(
    palette: Palette
  ) {
    let look = palette.look(of: .plain)
    #expect(look.attributes.isEmpty && look.ink == .own)
  }

  @Test(arguments: palettes) func `only rules are ever dim`(palette: Palette) {
    for style in Style.allCases where style != .rule {
      #expect(!palette.look(of: style).attributes.contains(.dim))
    }
  }

  @Test(arguments: uncoloured) func `an unknown background has no colours`(palette: Palette) {
    #expect(Style.allCases.allSatisfy { palette.look(of: $0).ink == .own })
    #expect(palette.look(of: .attention).attributes == [.bold, .underline])
  }

  @Test(arguments: Theme.all, [ColourDepth.indexed, .direct])
  private func `every word has a contrast of 4.5 on every theme`(theme: Theme, depth: ColourDepth) {
    let palette = Palette(depth: depth, background: theme.background)
    for style in Style.allCases where style != .rule {
      let look = palette.look(of: style)
      let colours = palette.colours(of: look.ink)
      let letters = colours.letters.map(Self.number) ?? theme.letters
      let ground = colours.ground.map(Self.number) ?? theme.ground
      #expect(contrast(letters, ground) >= 4.5, "\(style)")
    }
  }

  @Test func `contrast is counted as the standard does`() {
    #expect(contrast(0x000000, 0xFFFFFF) == 21)
    #expect(abs(contrast(0x777777, 0xFFFFFF) - 4.48) < 0.01)
  }

  @Test func `no colour is one that a theme defines anew`() {
    for palette in Self.palettes {
      for ink in Ink.allCases {
        let colours = palette.colours(of: ink)
        #expect([colours.letters, colours.ground].compactMap(\.self).allSatisfy { 16...255 ~= $0.index })
      }
    }
  }

  @Test(arguments: [
    (8, false, ColourDepth.none), (16, false, .none), (-1, false, .none), (256, false, .indexed),
    (0x1000000, true, .direct), (0x8000, false, .indexed),
  ])
  func `a terminal has as many colours as it says`(colours: Int, hasRGBFlag: Bool, depth: ColourDepth) {
    #expect(ColourDepth(colours: colours, hasRGBFlag: hasRGBFlag) == depth)
  }

  @Test(arguments: [
    ("15;0", Background.dark), ("0;15", .light), ("7;8", .dark), ("0;default;7", .light), ("0;default", nil), ("", nil),
    ("15;default;0", .dark), ("15;x", nil), ("15;99", nil),
  ])
  func `the background is what COLORFGBG says last`(text: String, background: Background?) {
    #expect(Background(colorFGBG: text) == background)
  }
}

@Suite struct `Words drawn without signs` {
  private func drawn(_ text: String, _ lettering: Lettering = .plainSigns, room: Int = 80) -> String {
    lettering.glyphs(of: text, in: room).map(\.text).joined()
  }

  @Test func `have ASCII forms of the same width`() {
    #expect(drawn("▸ ● ✓ · ── │ ←→↑↓") == "> * x . -- | <>^v")
    #expect(drawn("“zo’n” – ja, Zoë") == "\"zo'n\" - ja, Zoë")
    #expect(drawn("a\u{7}b") == "a?b")
  }

  @Test func `have three dots where there is room for them, and never reach into what follows`() {
    #expect(drawn("Wat dacht …?", room: 14) == "Wat dacht ...?")
    #expect(drawn("Wat dacht …?", room: 13) == "Wat dacht .?")
    #expect(drawn("…, …", room: 6) == "..., .")
  }

  @Test func `are ASCII alone where nothing else can be shown`() {
    #expect(drawn("één ▸ 漢 ß", .ascii) == "een > ?? ?")
  }

  @Test func `stay as they are elsewhere`() {
    #expect(drawn("▸ ✓ … “zo’n”", .full) == "▸ ✓ … “zo’n”")
  }

  @Test func `are known to be needed on real consoles alone`() {
    #expect(["linux", "linux-16color", "vt100", "vt220"].allSatisfy(hasNoSigns))
    let newer = ["xterm", "vte-256color", "tmux-256color", "screen", "rxvt-unicode", ""]
    #expect(!newer.contains(where: hasNoSigns))
  }
}

@Suite struct `The part of a layer on the screen` {
  private let screen = Size(columns: 40, rows: 15)

  private func visiblePart(_ column: Int, _ row: Int, _ columns: Int, _ rows: Int) -> VisiblePart? {
    let layer = Layer(
      origin: Point(column: column, row: row), size: Size(columns: columns, rows: rows), runs: [])
    return VisiblePart(of: layer, on: screen)
  }

  @Test func `is its own where it fits`() throws {
    let place = try #require(visiblePart(3, 2, 10, 5))
    #expect(place.corner == Point(column: 3, row: 2))
    #expect(place.size == Size(columns: 10, rows: 5))
    #expect(place.hidden == Point(column: 0, row: 0))
  }

  @Test func `is cut at every edge of the screen`() throws {
    let place = try #require(visiblePart(-2, -1, 80, 24))
    #expect(place.corner == Point(column: 0, row: 0))
    #expect(place.size == screen)
    #expect(place.hidden == Point(column: 2, row: 1))
  }

  @Test(arguments: [(40, 0, 5, 5), (0, 15, 5, 5), (-5, 0, 5, 5), (0, 0, 0, 5), (0, 0, 5, -1)])
  func `is none where nothing can be seen`(column: Int, row: Int, columns: Int, rows: Int) {
    #expect(visiblePart(column, row, columns, rows) == nil)
  }
}
