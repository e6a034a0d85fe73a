import TUI
import Testing

@Suite struct `Letters a terminal lacks` {
  @Test func `are é as e and else a question mark, in ASCII`() {
    #expect(Lettering.ascii.form(of: "Zoë François Łukasz Søren, é e\u{301}") == "Zoe Francois Lukasz Soren, e e")
    #expect(Lettering.ascii.form(of: "ß 漢 Ж") == "? ?? ?")
    #expect(Lettering.plainSigns.form(of: "Zoë, naïef") == "Zoë, naïef")
  }

  @Test(arguments: [Lettering.plainSigns, .ascii]) func `are three dots for … in words`(lettering: Lettering) {
    #expect(lettering.form(of: "Wat dacht …?") == "Wat dacht ...?")
    #expect(lettering.form(of: "→ “Klaar” – ✓\ntweede") == "> \"Klaar\" - x\ntweede")
    #expect("een lange tekst".truncated(to: 9, ellipsis: lettering.ellipsis) == "een la...")
  }

  @Test func `never leave anything but ASCII in the smallest lettering`() {
    for text in Samples.texts(1000) {
      let form = Lettering.ascii.form(of: text)
      #expect(form.utf8.allSatisfy { $0 < 0x80 })
      if !text.contains("…") { #expect(form.columns == text.multilineDisplayForm.columns) }
    }
  }

  @Test(arguments: Lettering.allCases) func `leave signs that mean something else than dots in words`(
    lettering: Lettering
  ) {
    let signs = [Sign.answered, .asked, .unasked, .draft].map { $0.text(in: lettering) }
    #expect(Set(signs).count == 4)
    #expect(signs.allSatisfy { $0.columns == 1 })
    if lettering != .full { #expect(!signs.contains(lettering.form(of: "…"))) }
  }

  @Test func `make no difference to what is typed for a word`() {
    #expect("  ÉÉN  dagje ".folded == "een dagje")
    #expect("e\u{301}\tO".folded == "e o")
  }
}
