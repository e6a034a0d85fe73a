import TUI
import Testing

@Suite struct `Letters a terminal lacks` {
  @Test func `are é as e and else a question mark, in ASCII`() {
    #expect(Lettering.ascii.form(of: "Zoë François Łukasz Søren, é e\u{301}") == "Zoe Francois Lukasz Soren, e e")
    #expect(Lettering.ascii.form(of: "ß 漢 Ж") == "? ?? ?")
    #expect(Lettering.plainSigns.form(of: "Zoë, naïef") == "Zoë, naïef")
  }

  @Test(arguments: [Lettering.plainSigns, .ascii]) func `are plain signs for those of print`(lettering: Lettering) {
    #expect(lettering.form(of: "→ “Klaar” – ✓ …") == "> \"Klaar\" - x .")
  }

  @Test func `never leave anything but ASCII in the smallest lettering, over the same columns`() {
    for text in Samples.texts(1000) {
      let form = Lettering.ascii.form(of: text)
      #expect(form.utf8.allSatisfy { $0 < 0x80 })
      #expect(form.columns == text.columns)
    }
  }

  @Test(arguments: Lettering.allCases) func `leave a question that was asked another sign than the others`(
    lettering: Lettering
  ) {
    let signs = [lettering.askedSign] + ["✓", "·", "✎"].map(lettering.form)
    #expect(Set(signs).count == 4)
    #expect(signs.allSatisfy { $0.columns == 1 })
  }
}

extension Lettering {
  fileprivate func form(of text: String) -> String { text.glyphs.flatMap { form(of: $0) }.map(\.text).joined() }
}
