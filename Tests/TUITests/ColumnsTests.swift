import Glibc
import Testing

@testable import TUI

@Suite struct ColumnsTests {
  @Test func `letters have one column, ideographs and emoji two, marks none`() {
    #expect("a".unicodeScalars.map(\.columns) == [1])
    #expect("é漢😀".unicodeScalars.map(\.columns) == [1, 2, 2])
    #expect("e\u{301}".unicodeScalars.map(\.columns) == [1, 0])
    #expect("한".decomposed.map(\.columns) == [2, 0, 0])
  }

  @Test func `every scalar has the columns that the C library gives it`() throws {
    let wcwidth = try CLibraryWidth()
    let differing = (0...UInt32(0x10FFFF)).compactMap(Unicode.Scalar.init).filter { scalar in
      let width = wcwidth(scalar)
      // It answers -1 for controls, for line and paragraph separators and for what is newer than its own Unicode.
      return width >= 0 && width != scalar.columns
    }
    #expect(differing.map { String($0.value, radix: 16) } == [])
  }

  @Test func `what the C library calls unprintable is a control or unknown to it`() throws {
    let wcwidth = try CLibraryWidth()
    let unexplained = (0...UInt32(0x10FFFF)).compactMap(Unicode.Scalar.init).filter { scalar in
      guard wcwidth(scalar) < 0 else { return false }
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: return scalar.columns != 0
      case .unassigned: return false
      default: return scalar.properties.age.map { $0.major < 15 } ?? true
      }
    }
    #expect(unexplained.map { String($0.value, radix: 16) } == [])
  }

  @Test func `the columns of a character are those of its glyphs`() {
    #expect(Character("👩‍👧").columns == 4)
    #expect(Character("❤️").columns == 1)
    #expect(Character("🇳🇱").columns == 2)
    #expect(Character("👋🏽").columns == 4)
    #expect(Character("\u{301}").columns == 1)
    #expect(Character("\n").columns == 1)
  }

  @Test func `the columns of a text are those of its characters together`() {
    for text in Samples.texts() {
      let glyphs = text.glyphs.reduce(0) { $0 + $1.columns }
      #expect(text.columns == glyphs, "\(text.debugDescription)")
      #expect(text.columns == text.displayForm.columns, "\(text.debugDescription)")
    }
  }
}

/// `wcwidth` of the C library under C.UTF-8; its header hides it from Swift.
private struct CLibraryWidth {
  private let function: @convention(c) (UInt32) -> Int32

  init() throws {
    try #require(setlocale(LC_CTYPE, "C.UTF-8") != nil)
    let symbol = try #require(dlsym(nil, "wcwidth"))
    function = unsafeBitCast(symbol, to: (@convention(c) (UInt32) -> Int32).self)
  }

  func callAsFunction(_ scalar: Unicode.Scalar) -> Int { Int(function(scalar.value)) }
}

extension String {
  /// The conjoining jamo of one Hangul syllable.
  fileprivate var decomposed: [Unicode.Scalar] {
    unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
      let place = scalar.value - 0xAC00
      let jamo = [0x1100 + place / 588, 0x1161 + place % 588 / 28, 0x11A7 + place % 28]
      return jamo.compactMap(Unicode.Scalar.init)
    }
  }
}
