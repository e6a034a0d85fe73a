import Glibc
import Testing
import TUI

@Suite struct WrappingTests {
  @Test func `lines break between words`() {
    #expect(
      "Hoe kan het weer goed gemaakt worden? Wat ga jij doen?".wrapped(to: 20) == [
        "Hoe kan het weer",
        "goed gemaakt worden?",
        "Wat ga jij doen?",
      ])
  }

  @Test func `a text that just fits stays whole`() {
    #expect("twaalf lange".wrapped(to: 12) == ["twaalf lange"])
    #expect("twaalf lange".wrapped(to: 11) == ["twaalf", "lange"])
  }

  @Test func `line ends in the text are kept, empty lines too`() {
    #expect("\n\nja\r\n\nnee\n".wrapped(to: 10) == ["", "", "ja", "", "nee", ""])
    #expect("".wrapped(to: 10) == [""])
  }

  @Test func `a word longer than a line is broken between characters`() {
    #expect("een hottentottententen".wrapped(to: 8) == ["een", "hottento", "ttentent", "en"])
    #expect("漢字漢字".wrapped(to: 5) == ["漢字", "漢字"])
    #expect("e\u{301}e\u{301}e\u{301}".wrapped(to: 2) == ["e\u{301}e\u{301}", "e\u{301}"])
  }

  @Test func `an indent stays and blanks at the end of a line go`() {
    #expect("  ja    nee  ".wrapped(to: 6) == ["  ja", "nee"])
  }

  @Test func `a hard space never breaks`() {
    #expect("tot 3\u{A0}uur".wrapped(to: 7) == ["tot", "3\u{A0}uur"])
  }

  @Test func `a character wider than the line is cut between its parts`() {
    #expect("👩‍👧!".wrapped(to: 3) == ["👩", "👧", "!"])
    #expect("漢a".wrapped(to: 1) == ["\u{FFFD}", "a"])
    #expect("ab".wrapped(to: 0) == ["a", "b"])
    #expect("ab".wrapped(to: -3) == ["a", "b"])
  }

  @Test(arguments: [1, 2, 3, 7, 40]) func `no line is wider than the room`(room: Int) {
    for text in Samples.texts(800, longest: 30) {
      for line in text.wrapped(to: room) {
        #expect(line.columns <= room, "\(text.debugDescription)")
        #expect(line.displayForm.utf8.elementsEqual(line.utf8), "\(text.debugDescription)")
      }
    }
  }

  @Test(arguments: [4, 7, 40]) func `every character is on exactly one line`(room: Int) {
    for text in Samples.texts(800, longest: 30) {
      var rebuilt = ""
      var start: String.Index? = text.startIndex
      while let from = start {
        let line = text.line(from: from, columns: room)
        rebuilt += text[from..<(line.next ?? text.endIndex)]
        start = line.next
      }
      #expect(rebuilt.utf8.elementsEqual(text.utf8))
    }
  }

  @Test(arguments: [" ", "a", "\n", "漢", "a b\t"]) func `ten times the text takes about ten times as long`(part: String)
  {
    // Other programs on the machine take no time of this thread.
    func now() -> Int {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
    func fastest(_ count: Int) -> Int {
      let text = String(repeating: part, count: count)
      let times = (0..<5).map { _ in
        let start = now()
        let lines = text.wrapped(to: 40)
        let end = now()
        #expect(!lines.isEmpty)
        return end - start
      }
      return times.min() ?? 0
    }
    // Were it quadratic, it would be a hundred times.
    #expect(fastest(10_000) < fastest(1_000) * 40)
  }
}

@Suite struct FittingTests {
  @Test func `a text that is too long ends in an ellipsis`() {
    #expect("Hoe voel je je daarbij?".truncated(to: 10) == "Hoe voel …")
    #expect("Hoe voel je".truncated(to: 11) == "Hoe voel je")
    #expect("漢字漢".truncated(to: 4) == "漢…")
    #expect("漢字漢".truncated(to: 5, ellipsis: "") == "漢字")
  }

  @Test func `there is always an answer, however little room`() {
    #expect("ja".truncated(to: 1) == "…")
    #expect("ja nee".truncated(to: 2, ellipsis: "...") == "ja")
    #expect("ja".truncated(to: 0) == "")
    #expect("ja".truncated(to: -1) == "")
    #expect("ja".padded(to: -1) == "")
  }

  @Test func `a padded text takes exactly its columns`() {
    #expect("A.".padded(to: 5) == "A.   ")
    #expect("漢字漢".padded(to: 5) == "漢字…")
    #expect("漢字漢".padded(to: 4) == "漢… ")
    for text in Samples.texts(800) { #expect(text.padded(to: 9).columns == 9, "\(text.debugDescription)") }
  }
}
