import Terminal
import Testing
import TUI

@Suite struct `Looks` {
  @Test(arguments: Colours.allCases) func `focus shows without colour`(colours: Colours) {
    #expect(Palette(colours: colours).look(of: .focus).attributes.contains(.reverse))
  }

  @Test(arguments: Colours.allCases) func `attention shows without colour`(colours: Colours) {
    #expect(Palette(colours: colours).look(of: .attention).attributes.contains(.bold))
  }

  @Test func `without colours only the terminal's own ink is used, and the styles stay apart`() {
    let looks = Style.allCases.map { Palette(colours: .none).look(of: $0) }
    #expect(looks.allSatisfy { $0.ink == .own })
    // A heading and the turn are both bold; their place tells them apart.
    #expect(Set(looks).count == Style.allCases.count - 1)
  }

  @Test(arguments: Colours.allCases) func `plain text is as the person set the terminal`(colours: Colours) {
    let look = Palette(colours: colours).look(of: .plain)
    #expect(look.attributes.isEmpty && look.ink == .own)
  }
}

@Suite struct `Signs on terminals that lack them` {
  private func drawn(_ text: String, signsInASCII: Bool = true) -> String {
    Lettering(encoding: .utf8, signsInASCII: signsInASCII).glyphs(of: text).map(\.text).joined()
  }

  @Test func `have ASCII forms of the same width`() {
    #expect(drawn("▸ ● ✓ · ── │ ←→↑↓") == "> * x . -- | <>^v")
    #expect(drawn("“zo’n” – ja") == "\"zo'n\" - ja")
  }

  @Test func `three dots are a question on the board and a full stop after a word`() {
    #expect(drawn("…") == "?")
    #expect(drawn("x  …  […]") == "x  ?  [?]")
    #expect(drawn("lange te…") == "lange te.")
  }

  @Test func `letters keep their accents`() {
    #expect(drawn("één café, Zoë") == "één café, Zoë")
  }

  @Test func `have one for what stands for a control character`() {
    #expect(drawn("a\u{7}b") == "a?b")
  }

  @Test func `are known to lack on real consoles alone`() {
    #expect(["linux", "linux-16color", "vt100", "vt220"].allSatisfy(Lettering.hasNoSigns))
    let newer = ["xterm", "vte-256color", "tmux-256color", "screen", "rxvt-unicode", ""]
    #expect(!newer.contains(where: Lettering.hasNoSigns))
  }

  @Test func `stay as they are elsewhere`() {
    #expect(drawn("▸ ✓ … “zo’n”", signsInASCII: false) == "▸ ✓ … “zo’n”")
  }
}

@Suite struct `The place of a layer` {
  private let screen = Size(columns: 40, rows: 15)

  private func placeOf(_ column: Int, _ row: Int, _ columns: Int, _ rows: Int) -> Place? {
    let layer = Layer(
      origin: Point(column: column, row: row), size: Size(columns: columns, rows: rows), runs: [])
    return Place(of: layer, on: screen)
  }

  @Test func `is its own where it fits`() throws {
    let place = try #require(placeOf(3, 2, 10, 5))
    #expect(place.corner == Point(column: 3, row: 2))
    #expect(place.size == Size(columns: 10, rows: 5))
    #expect(place.hidden == Point(column: 0, row: 0))
  }

  @Test func `is cut at every edge of the screen`() throws {
    let place = try #require(placeOf(-2, -1, 80, 24))
    #expect(place.corner == Point(column: 0, row: 0))
    #expect(place.size == screen)
    #expect(place.hidden == Point(column: 2, row: 1))
  }

  @Test(arguments: [(40, 0, 5, 5), (0, 15, 5, 5), (-5, 0, 5, 5), (0, 0, 0, 5), (0, 0, 5, -1)])
  func `is none where nothing can be seen`(column: Int, row: Int, columns: Int, rows: Int) {
    #expect(placeOf(column, row, columns, rows) == nil)
  }
}
