import Testing
import TUI

@Suite struct CellsTests {
  @Test func `a letter and its marks share a cell`() {
    #expect("e\u{301}n".glyphs == [Glyph(text: "e\u{301}", columns: 1), Glyph(text: "n", columns: 1)])
  }

  @Test func `a cell holds at most four marks`() {
    let marks = String(repeating: "\u{301}", count: 9)
    #expect(("e" + marks).glyphs == [Glyph(text: "e\u{301}\u{301}\u{301}\u{301}", columns: 1)])
  }

  @Test func `a leading mark never reaches the row above`() {
    #expect("\u{301}".glyphs == [Glyph(text: "\u{25CC}\u{301}", columns: 1)])
  }

  @Test func `an emoji of many parts is drawn part by part, without joiners`() {
    #expect("👩‍❤️‍👩".glyphs.map(\.text) == ["👩", "❤", "👩"])
    #expect("👩‍❤️‍👩".glyphs.map(\.columns) == [2, 1, 2])
  }

  @Test func `a syllable of jamo is one cell of two columns`() {
    #expect("\u{1112}\u{1161}\u{11AB}".glyphs == [Glyph(text: "\u{1112}\u{1161}\u{11AB}", columns: 2)])
  }

  @Test func `controls reach no cell`() {
    #expect("\u{1B}\u{200B}".glyphs.map(\.text) == ["␛", "\u{FFFD}"])
  }

  @Test func `every cell is a base of one or two columns and at most four marks`() {
    for cell in Samples.texts().flatMap(\.glyphs) {
      let columns = cell.text.unicodeScalars.map(\.columns)
      #expect(columns.first == cell.columns && (1...2).contains(cell.columns), "\(cell)")
      #expect(columns.count <= 5 && columns.dropFirst().allSatisfy { $0 == 0 }, "\(cell)")
    }
  }
}
