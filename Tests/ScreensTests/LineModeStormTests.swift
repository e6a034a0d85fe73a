import Conversation
import FoundationEssentials
import Seeded
import TUI
import Testing
import Texts

@testable import Screens

/// Lines without sense, from every screen. `LINES=100000` plays that many for each test; by default some hundreds.
@Suite struct LineModeStormTests {
  static let lines = ProcessInfo.processInfo.environment["LINES"].flatMap { Int($0) } ?? 400

  private static func starts() throws -> [Table] {
    try PropertyTests.starts() + [
      .at(.preparation), .at(.followUp), .at(.followUp) { $0.nextTalk == nil },
      .at(.followUp) { $0.openRound?.talks[$0.starter].isDone == true },
    ]
  }

  private static let words = [
    "ja", "Nee.", "nog niet", "weet niet", "1", "2.", "3", "zoiets", "Aqx", "Bqx", "morgen", "3/12", "v", "s", "?",
    "open", "gelukt", "terug", "stopzetten", "samen beginnen", "afronden", "..punt", "…", "nieuwe ronde", "1 week", "é",
  ]

  private static let commands: [String] =
    LineCommand.allCases.flatMap { $0.names(in: .nl) }.filter { $0 != "sluiten" }.map { "." + $0 }
    + (1...12).map { ".\($0)" }
    + [
      ".", ".zzz", ".Aqx", ".3 Bqx", ".stopzetten", ".antwoorden", ".vraag verplaatsen", ".niet opgeschreven",
      ".samenvatting", ".antwoorden bedekken", ".terug naar Start", ".naar het overzicht", ".namen en onderwerp",
      ".nieuwe afspraak",
      ".gevraagd, nog geen antwoord", ".later verder", ".naar de afspraken", ".andere dag", ".ja",
    ]

  private static func line(_ random: inout Seeded) -> String {
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<4: ""
    case 4..<7: words.randomElement(using: &random) ?? ""
    default: commands.randomElement(using: &random) ?? ""
    }
  }

  /// Plays lines on every start; what was said, and the table before and after each line, are handed to the check.
  private func play(_ seed: Int, check: (String, String, Table, Table) -> Void) throws {
    var random = Seeded(seed)
    let starts = try Self.starts()
    var played = 0
    while played < Self.lines {
      for start in starts {
        var table = start.inLines()
        for _ in 0..<12 where table.lines?.isOver == false {
          let before = table
          let line = Self.line(&random)
          let said = table.say(line)
          played += 1
          check(line, said, before, table)
        }
      }
    }
  }

  @Test func `nobody hears a word that is not for that audience, and a curtain says no one’s words`() throws {
    var heardByChildren = 0
    try play(1) { line, said, _, table in
      guard let app = table.lines?.app, !app.isOver else { return }
      var forbidden = Marked.forbidden(to: app.audience)
      if app.curtain != nil {
        let all = [Audience.together, .person(.pester), .person(.gepeste)]
        forbidden = all.flatMap(Marked.forbidden) + [Marked.agreement]
      } else if app.audience != .facilitator {
        heardByChildren += 1
      }
      let words = Set(said.split { !$0.isLetter }.map { $0.lowercased() })
      if app.curtain != nil || app.audience != .facilitator { forbidden += Marked.roles.filter(words.contains) }
      let heard = forbidden.filter { Marked.roles.contains($0) || said.contains($0) }
      #expect(heard.isEmpty, "\(line): \(said)")
    }
    #expect(heardByChildren > Self.lines / 4)
  }

  @Test func `a line before a child records at most one thing, and an unknown command nothing`() throws {
    try play(2) { line, said, before, after in
      guard let app = before.lines?.app, app.audience != .facilitator, app.curtain == nil else { return }
      let recorded = after.allEvents.count - before.allEvents.count
      #expect(recorded <= (line.hasPrefix(".") || line.isEmpty ? 2 : 1), "\(line): \(said)")
      if line == ".zzz" || line == "." { #expect(recorded == 0) }
    }
  }

  @Test func `every line is answered`() throws {
    try play(3) { line, said, _, after in
      #expect(!said.isEmpty || after.lines?.isOver == true, "\(line)")
    }
  }

  @Test func `words before a child are noted or read back as not noted`() throws {
    let word = "zkqv"
    for start in try PropertyTests.starts() {
      var random = Seeded(4)
      for _ in 0..<8 {
        var table = start.inLines()
        table.say(all: (0..<Int.random(in: 0...3, using: &random)).map { _ in Self.line(&random) })
        guard let app = table.lines?.app, !app.isOver, app.audience != .facilitator else { continue }
        let said = table.say(word)
        #expect(said.contains(word) || "\(table.allEvents) \(table.drafts)".contains(word), "\(said)")
      }
    }
  }
}

extension Table {
  /// Every record of every case, undone ones and undoing too.
  fileprivate var allEvents: [Record] { cases.values.flatMap(\.records) }
}
