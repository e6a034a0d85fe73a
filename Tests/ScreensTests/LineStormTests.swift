import Conversation
import Rules
import Screens
import Seeded
import TUI
import Testing

@Suite struct `Any lines at all` {
  @Test(arguments: 0..<40) func `trap nothing, say no control byte, and all that is recorded is kept, by the rules`(
    seed: Int
  ) throws {
    var table = try LineTable(window: seed.isMultiple(of: 2) ? nil : Size(columns: 1 + seed * 3, rows: 1 + seed))
    var dice = Seeded(seed)
    if !seed.isMultiple(of: 3) { _ = table.say(all: LinePlay.begun) }
    if seed.isMultiple(of: 5) { _ = table.say(all: LinePlay.prepared + "\n" + LinePlay.opened) }
    for _ in 0..<400 where !table.isOver {
      let said =
        Int.random(in: 0..<20, using: &dice) == 0
        ? table.wait(seconds: .random(in: 1...400, using: &dice)) : table.say(dice.line())
      let controls = said.unicodeScalars.filter { $0.properties.generalCategory == .control }
      #expect(controls.allSatisfy { $0 == "\n" || $0 == "\u{C}" })
    }
    for (_, history) in table.histories {
      #expect(history.skipped.isEmpty)
      #expect(Rules.broken(by: history).isEmpty)
    }
  }

  @Test func `an end of the input anywhere keeps every text that was typed`() throws {
    let lines = LinePlay.whole.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for end in lines.indices {
      var table = try LineTable()
      for line in lines[..<end] { _ = table.say(line) }
      table.end(unfinished: lines[end])
      #expect(table.isOver)
      let texts = lines[..<end].filter { $0.contains("Antwoord") || $0.contains("tweede") || $0.contains("Geheim") }
      #expect(texts.allSatisfy { table.kept.contains($0) })
      if lines[end].contains("Antwoord") { #expect(table.drafts.values.contains(lines[end])) }
    }
  }

  @Test func `a kept draft comes back when the case is opened again`() throws {
    var table = try LineTable()
    _ = table.say(all: [LinePlay.begun, LinePlay.prepared, LinePlay.opened].joined(separator: "\n"))
    _ = table.say(all: "\nHalf\n.gordijn\n\n.\nq\n")
    #expect(table.say("").contains("SAMEN · Vragen"))
    #expect(table.say("").contains("Er staat: Half\n"))
  }
}

extension Seeded {
  /// Whatever somebody may type.
  fileprivate mutating func line() -> String {
    let lines = [
      "", "", "", "", "", " ", "v", "v", "t", "u", "n", "s", "p", "g", "e", "x", "a", "d", "w", "q", "?", "o", "-", "+",
      "1", "2", "3", "9", "0", "-1", "999999999999999999999", "ja", "nee", "deels", "weet niet", "open", "akkoord",
      "verder", "terug", "wie", "tab", "op", "neer", "links", "rechts", "spatie", "enter", "esc", "ctrl-r", "ctrl-c",
      "ctrl-g", "ctrl-z", "opnieuw", "samen", "A.", "B.", "morgen", "1-12", "31-2", "1 week", ".", ".wis", ".gordijn",
      "hulp", "nieuw", "zoeken", "afdrukken", "andere versie", "klaar", "stoppen", "é", "&", "/", "\u{1B}[A",
      "\u{FFFD}", "e\u{301}\u{301}", "👩‍👩‍👧", "\u{202E}om", "een antwoord", "…", String(repeating: "lang ", count: 60),
      "a\r", "\u{0}", "\u{200D}", "\t", "\u{2028}",
    ]
    return lines.randomElement(using: &self) ?? ""
  }
}
