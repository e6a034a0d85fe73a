import Testing
import TUI

@Suite struct DisplayFormTests {
  @Test func `ordinary text shows itself`() {
    for text in ["", "Wat is er gebeurd?", "één ’t “ja” … € ß", "e\u{301}", "漢字", "مرحبا", "क्षि", "한글", "😀"] {
      #expect(text.displayForm.utf8.elementsEqual(text.utf8))
    }
  }

  @Test func `controls become their pictures`() {
    #expect("\u{1B}[31mrood\u{7}".displayForm == "␛[31mrood␇")
    #expect("weg\u{8}\u{7F}\r!".displayForm == "weg␈␡␍!")
    #expect("\u{0}\u{9B}2J\u{85}".displayForm == "␀\u{FFFD}2J\u{FFFD}")
  }

  @Test func `line ends and tabs become a space on one line`() {
    #expect("boos\nen\tbang\r\n\u{2028}\u{2029}".displayForm == "boos en bang   ")
  }

  @Test func `the multiline form keeps line ends only`() {
    #expect("boos\nen\tbang\r\n\u{2028}\u{B}".multilineDisplayForm == "boos\nen bang\n\n␋")
  }

  @Test func `what turns or hides text becomes a sign`() {
    #expect("a\u{202E}b\u{2066}c".displayForm == "a\u{FFFD}b\u{FFFD}c")
    #expect("a\u{200B}\u{AD}\u{FEFF}\u{34F}b".displayForm == "a\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}b")
    #expect("x\u{E0041}\u{E0042}".displayForm == "x\u{FFFD}\u{FFFD}")
    #expect("\u{3164}\u{115F}\u{180E}\u{FFF9}".displayForm == "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}")
  }

  @Test func `joiners stay inside an emoji and nowhere else`() {
    for emoji in ["👩‍👧", "❤️", "1️⃣", "👩🏽‍⚕️", "☺︎", "🏳️‍🌈"] { #expect(emoji.displayForm == emoji) }
    #expect("a\u{200D}b".displayForm == "a\u{FFFD}b")
    #expect("👩\u{200D}".displayForm == "👩\u{FFFD}")
    #expect("a\u{FE0F}1\u{FE0F}".displayForm == "a\u{FFFD}1\u{FFFD}")
    #expect("\u{200D}\u{FE0F}".displayForm == "\u{FFFD}\u{FFFD}")
  }

  @Test func `joiners stay in the scripts that spell with them`() {
    for word in ["می‌خواهم", "क्‍ष", "ශ්‍රී"] { #expect(word.displayForm.utf8.elementsEqual(word.utf8)) }
    #expect("می\u{200C}\u{200C}خ".displayForm == "می\u{200C}\u{FFFD}خ")
  }

  @Test func `a mark without a letter gets a place to stand`() {
    #expect("\u{301}a".displayForm == "\u{25CC}\u{301}a")
    #expect("a\n\u{301}".multilineDisplayForm == "a\n\u{25CC}\u{301}")
    #expect("\u{7}\u{301}".displayForm == "␇\u{25CC}\u{301}")
  }

  @Test func `every scalar alone shows as something that can be seen, and no scalar that hides comes through`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let form = String(scalar).displayForm
      let leaks = form.unicodeScalars.contains { $0.mustNotShow || $0.isJoiner }
      guard leaks || form.columns < 1 || form.displayForm != form else { continue }
      Issue.record("\(String(value, radix: 16)) shows as \(form.debugDescription)")
    }
  }

  @Test func `what stands beside a hidden scalar does not let it through`() {
    let hidden = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init).filter {
      // Where nothing is assigned in a whole plane, its ends speak for it.
      $0.mustNotShow && !(0x4_0100..<0xD_FF00 ~= $0.value)
    }
    let surroundings = [("a", "b"), ("😀", "😀"), ("👩\u{200D}", "\u{FE0F}"), ("ی", "م"), ("1", "\u{20E3}")]
    var leaks: Set<String> = []
    for scalar in hidden {
      for (before, after) in surroundings {
        let form = (before + String(scalar) + after).displayForm
        if form.unicodeScalars.contains(scalar) { leaks.insert(String(scalar.value, radix: 16)) }
      }
    }
    #expect(hidden.count > 10_000 && leaks == [])
  }

  @Test func `no joiner comes through outside an emoji or a script that needs it`() {
    for value in UInt32(0)..<0x20000 {
      guard let scalar = Unicode.Scalar(value), !scalar.properties.isEmoji, !(0x600..<0xE00 ~= value) else { continue }
      let form = (String(scalar) + "\u{200D}\u{FE0F}\u{200C}😀").displayForm
      guard form.unicodeScalars.contains(where: \.isJoiner) else { continue }
      Issue.record("a joiner after \(String(value, radix: 16))")
    }
  }

  @Test func `the display form of a display form is itself`() {
    for text in Samples.texts() {
      let once = text.displayForm
      #expect(once.displayForm.utf8.elementsEqual(once.utf8), "\(text.debugDescription)")
      let lines = text.multilineDisplayForm
      #expect(lines.multilineDisplayForm.utf8.elementsEqual(lines.utf8), "\(text.debugDescription)")
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isJoiner: Bool { [0x200C, 0x200D, 0xFE0E, 0xFE0F].contains(value) }

  fileprivate var mustNotShow: Bool {
    if isJoiner { return false }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .surrogate: return true
    default: return properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
    }
  }
}
