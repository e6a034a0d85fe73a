import CaseFiles
import Conversation
import Foundation
import Testing

extension EndToEnd {
  /// Texts with cursor movements, colours, reordering or injected markup, in every field and in every export.
  struct HostileTextTests {
    /// More are tried with `HOSTILE=1000`.
    private static let cases = ProcessInfo.processInfo.environment["HOSTILE"].flatMap(Int.init) ?? 24

    private static let parts: [String] = [
      "\u{1b}[2J\u{1b}[31m", "\u{1b}]0;titel\u{7}", "\u{9b}31m", "\u{90}q\u{9c}", "\u{0}", "\u{8}\u{8}", "\u{7f}",
      "\r\n", "\n\n", "\u{b}\u{c}", "\u{85}", "\u{2028}\u{2029}", "\u{202e}txet", "\u{2066}\u{2069}", "\u{200f}",
      "\u{feff}", "\u{e0041}\u{e007f}", "\u{61c}", "<script>alert(1)</script>", "</style>", "&amp;&#27;", "\"'`",
      "](http://x) **x** |", "# kop", "\n- punt", "BEGIN:VEVENT\r\nEND:VCALENDAR", ";,\\", "%s%n", "$(id)", "../../x",
      "\u{fff9}\u{fffb}", "é\u{301}\u{301}", "👩‍👧", "漢字", String(repeating: "a", count: 300),
    ]

    private static let audiences = ["begeleider", "samen", "pester", "gepeste"]

    /// A case with such a text in every field.
    private static func make(in folder: CaseFolder, _ random: inout some RandomNumberGenerator) throws {
      func text() -> String {
        (0..<3).map { _ in parts.randomElement(using: &random) ?? "" }.joined(separator: "x") + "z"
      }
      let talk = try KeptCase(in: folder, gepeste: "A" + text(), pester: "B" + text(), topic: text())
      try talk.lead(to: (text(), text()), agreement: text())
      try talk.hold { _ in text() }
      if Bool.random(using: &random) {
        try talk.record(.talkReopened(with: .pester), .talkMissed(with: .pester, reason: text()))
      }
      if Bool.random(using: &random) { try talk.record(.stopped(reason: text())) }
      try Drafts(of: talk.file.id, in: folder).keep("answer.0.pester", text())
    }

    /// The scalars that a terminal obeys or that reorder what is read; lines end as lines do.
    private static func dangers(in output: String, lineEnd: String = "\n") -> [Unicode.Scalar] {
      output.replacing(lineEnd, with: "").unicodeScalars.filter { scalar in
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
        // What joins the parts of an emoji is no danger.
        case .format: scalar != "\u{200d}"
        default: false
        }
      }
    }

    @Test func `no text gets out in a form that a terminal, a page or a calendar would obey`() throws {
      var random = SystemRandomNumberGenerator()
      let desk = try Desk()
      let folder = CaseFolder(desk.folder)
      for _ in 0..<Self.cases { try Self.make(in: folder, &random) }
      for words in [["lijst"], ["lijst", "--json"], ["agenda"], ["controleer"]] {
        let child = try desk.run(words)
        #expect(Self.dangers(in: child.output + child.errors) == [], "\(words)")
        #expect(!child.output.isEmpty)
      }
      let calendar = try desk.run(["agenda", "--ics"]).output
      #expect(Self.dangers(in: calendar, lineEnd: "\r\n") == [])
      #expect(calendar.components(separatedBy: "BEGIN:VCALENDAR").count == 2)
      for id in try folder.ids() {
        for audience in Self.audiences {
          for format in ["tekst", "markdown", "html", "json"] {
            let child = try desk.run(["toon", id, "--als", format, "--voor", audience])
            #expect(child.code == 0, "\(id) \(format) \(audience)")
            #expect(Self.dangers(in: child.output + child.errors) == [], "\(id) \(format) \(audience)")
            if format == "html" { #expect(!child.output.lowercased().contains("<script>alert")) }
          }
        }
      }
    }

    @Test func `no text gets on the screen in a form that a terminal would obey`() throws {
      var random = SystemRandomNumberGenerator()
      let desk = try Desk()
      let folder = CaseFolder(desk.folder)
      for _ in 0..<6 { try Self.make(in: folder, &random) }
      for id in try folder.ids() {
        let output = desk.path + "/getypt-" + id
        let window = try Window(desk, "open", id)
        try window.wait(for: "ENKEL BEGELEIDER")
        try window.record(to: output)
        try window.press("p", "Tab", "Tab", "Tab", "Escape", "?", "Escape", "q")
        try window.wait(for: "Herstelgesprek")
        try window.press("C-s", "q")
        _ = try window.exitCode()
        let sent = try Data(contentsOf: URL(filePath: output))
        #expect(sent.count > 1000)
        // The texts' own sequences: the screen sets no title, and never clears and colours in one.
        for part in ["\u{1b}]0;titel", "\u{1b}[2J\u{1b}[31m", "\u{202e}", "\u{2066}", "\u{9b}31m", "\u{90}q"] {
          #expect(sent.range(of: Data(part.utf8)) == nil, "\(part.debugDescription)")
        }
      }
    }
  }
}
