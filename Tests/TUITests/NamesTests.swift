import TUI
import Testing

@Suite struct `Names on a shared row` {
  @Test(arguments: [
    ("Zoë Ångström-O’Neill", "Zoë Ångström-O’Neill"), ("Zoe\u{308}", "Zoe\u{308}"), ("漢字", "漢字"), ("Ελένη", "Ελένη"),
    ("Mia 🌸", "Mia"), ("🇧🇪 Lou 👨‍👩‍👧", "Lou"), ("A❤️B", "AB"), ("राहुल", "रहल"),
  ])
  func `have the letters that all terminals count alike`(name: String, form: String) {
    #expect(name.sharedRowForm == form)
  }

  @Test(arguments: [("محمد", "Mhmd"), ("שרה", "Srh"), ("🇧🇪", "Be"), ("👨‍👩‍👧", "?")])
  func `are never empty, and never turn the row around`(name: String, form: String) {
    #expect(name.sharedRowForm == form)
  }

  @Test func `are as they are where they fit`() {
    #expect(["Mohammed A.", "Mohammed B."].toldApart(in: 11) == ["Mohammed A.", "Mohammed B."])
  }

  @Test(arguments: 1...10) func `can be told apart however narrow`(columns: Int) {
    let names = ["Mohammed A.", "Mohammed B."]
    let told = names.toldApart(in: columns)
    #expect(Set(told).count == 2)
    #expect(told.allSatisfy { $0.columns <= columns })
    #expect(told[0].contains("A") && told[1].contains("B"))
  }

  @Test func `show their beginning and what differs`() {
    #expect(["Mohammed A.", "Mohammed B."].toldApart(in: 8) == ["Moham…A.", "Moham…B."])
    #expect(["Jan", "Jan-Pieter van den Berg"].toldApart(in: 8) == ["Jan", "Jan-Pie…"])
    #expect(["Anna-Lotte", "Anna-Liese"].toldApart(in: 7, ellipsis: "...") == ["A...ott", "A...ies"])
    #expect(["Anne Marie", "Bert"].toldApart(in: [6, 9]) == ["Anne …", "Bert"])
  }

  @Test(arguments: [
    ("Zoë", false), ("✎ ▸ … ✓", false), ("漢字", false), ("❤️", true), ("🇧🇪", true), ("हि", true), ("محمد", true),
  ])
  func `are known to be disputed or not`(name: String, isDisputed: Bool) {
    #expect(name.hasDisputedColumns == isDisputed)
  }

  @Test func `get a number when they differ in nothing that all terminals can draw`() {
    #expect(["Mia 🌸", "Mia 🌹"].toldApart(in: 9) == ["Mia 1", "Mia 2"])
    #expect(["A.", "A."].toldApart(in: 9) == ["A.", "A."])
  }
}
