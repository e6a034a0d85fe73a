import Conversation
import FoundationEssentials
import Seeded
import TUI
import Testing

@testable import Screens

/// The five properties that hold on every screen before a child, under keys without sense. `KEYS=1000000` plays that many
/// for each property; by default a thousand and a half.
@Suite struct PropertyTests {
  static let keys = ProcessInfo.processInfo.environment["KEYS"].flatMap { Int($0) } ?? 1_500

  /// Every screen before a child, at its beginning, half done and done.
  static func starts() throws -> [Table] {
    try [
      .at(.opening), .at(.opening) { $0.unsaidSentences.isEmpty }, .at(.questions),
      .at(.questions) { $0.openTurns.count == 3 }, .at(.questions) { $0.openTurns.isEmpty }, .at(.agreements),
      .at(.agreements) { !$0.activeAgreements.isEmpty }, .at(.agreements) { $0.consent.allSatisfy(\.self) },
      .atClosingPage(), .inTalk(), .inSecondTalk(),
    ]
  }

  /// Plays keys on every start, and on a copy after each round of keys.
  private func play(
    _ seed: Int, length: Int, key: (inout Seeded, Table) -> Key, check: (Table, Table, [Key]) -> Void
  ) throws {
    var random = Seeded(seed)
    let starts = try Self.starts()
    var played = 0
    while played < Self.keys {
      for start in starts {
        var table = start
        table.size = Self.sizes.randomElement(using: &random) ?? table.size
        table.wander(&random, steps: Int.random(in: 0...3, using: &random))
        guard table.isBeforeChild else { continue }
        let before = table
        var keys: [Key] = []
        for _ in 0..<length {
          if Bool.random(using: &random) { table.rest() }
          keys.append(key(&random, table))
          table.take(keys[keys.count - 1])
          played += 1
        }
        check(before, table, keys)
      }
    }
  }

  static let sizes = [Size(columns: 40, rows: 15), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)]

  @Test func `printable keys, Space and paste alone record nothing`() throws {
    try play(1, length: 12) { random, _ in
      .printable(&random)
    } check: { before, after, keys in
      #expect(after.events == before.events, "\(keys)\n\(before.rows.joined(separator: "\n"))")
    }
  }

  @Test func `Enter alone records only sentences said, steps and the preselected first day`() throws {
    try play(2, length: 12) { _, _ in
      .enter
    } check: { before, after, keys in
      let recorded = after.events.dropFirst(before.events.count)
      let others = recorded.filter { !$0.isOfEnterAlone }
      #expect(others.isEmpty, "\(recorded)\n\(before.rows.joined(separator: "\n"))")
    }
  }

  @Test func `one word and one Enter record at most one event, that word or the choice that begins with it`() throws {
    var random = Seeded(3)
    let starts = try Self.starts()
    for _ in 0..<max(1, Self.keys / 100) {
      for start in starts {
        var table = start
        table.wander(&random, steps: Int.random(in: 0...3, using: &random))
        guard table.isBeforeChild, table.app.overlays.isEmpty else { continue }
        let before = table
        let word = Self.words.randomElement(using: &random) ?? "ja"
        table.type(word)
        table.press(.enter)
        let recorded = Array(table.events.dropFirst(before.events.count))
        #expect(recorded.count <= 1, "\(word) \(recorded)")
        let fits = recorded.allSatisfy { $0.holds(word) }
        #expect(fits, "\(word) \(recorded)\n\(before.rows.joined(separator: "\n"))")
      }
    }
  }

  static let words =
    ["ja", "nee", "nog niet", "weet niet", "deels", "niets", "uw", "vandaag", "Bqx", "Aqx", "q", "1"]
    + "abcdefghijklmnopqrstuvwxyz".map { "\($0)oepqx zei hij" }

  @Test func `Esc and Enter mixed give nothing beyond Enter alone`() throws {
    try play(4, length: 14) { random, _ in
      Bool.random(using: &random) ? .enter : .escape
    } check: { before, after, keys in
      let recorded = after.events.dropFirst(before.events.count)
      let others = recorded.filter { !$0.isOfEnterAlone }
      #expect(others.isEmpty, "\(recorded) \(keys)\n\(before.rows.joined(separator: "\n"))")
    }
  }

  @Test func `no frame holds a word that is forbidden to its mark`() throws {
    var random = Seeded(5)
    let starts = try Self.starts() + [.at(.preparation), .at(.followUp), Table()]
    var played = 0
    while played < Self.keys {
      for start in starts {
        var table = start
        table.size = Self.sizes.randomElement(using: &random) ?? table.size
        for _ in 0..<40 where !table.app.isOver {
          if Bool.random(using: &random) { table.rest() }
          table.take(.any(&random))
          played += 1
          let found = table.forbiddenWords
          #expect(found.isEmpty, "\(found) \(table.app.audience)\n\(table.rows.joined(separator: "\n"))")
        }
      }
    }
  }
}

extension Table {
  var isBeforeChild: Bool { app.audience != .facilitator && app.curtain == nil && !app.isOver }

  /// Goes to another row; a highlight moved by the arrows would be a choice made.
  mutating func wander(_ random: inout Seeded, steps: Int) {
    for _ in 0..<steps {
      take([Key.up, .down, .down, .tab, .end, .home].randomElement(using: &random) ?? .down)
    }
  }

  /// What stands on the screen although those who look must not read it.
  var forbiddenWords: [String] {
    guard app.curtain == nil else { return [] }
    let text = frame.layers.flatMap(\.runs).map(\.text).joined(separator: " ")
    let words = Set(text.split { !$0.isLetter }.map { $0.lowercased() })
    let roles = app.audience == .facilitator ? [] : Marked.roles.filter(words.contains)
    return roles + Marked.forbidden(to: app.audience).filter(text.contains)
  }
}

extension Key {
  static func printable(_ random: inout Seeded) -> Key {
    switch Int.random(in: 0..<20, using: &random) {
    case 0..<3: return " "
    case 3: return .paste("ja\nnee")
    case 4: return .paste("geplakt woord")
    default: return .character("janedvtspuwqrxeoé?/1-+.".randomElement(using: &random) ?? "a")
    }
  }

  static func any(_ random: inout Seeded) -> Key {
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<3: return .enter
    case 3..<5: return printable(&random)
    case 5: return .escape
    case 6..<9: return [Key.up, .down, .left, .right, .tab, .end].randomElement(using: &random) ?? .down
    default:
      return [
        Key.control("z"), .control("y"), .control("g"), .pageDown, .pageUp, .home, .backTab, .backspace, .control("s"),
      ].randomElement(using: &random) ?? .home
    }
  }
}

extension Event {
  /// What Enter alone may record before a child.
  var isOfEnterAlone: Bool {
    switch self {
    case .sentenceSaid, .steppedForward: true
    case .roundPlanned(let day): day == .thursday.adding(days: 7)
    default: false
    }
  }

  /// Whether it records this word, or the choice that begins with it.
  func holds(_ word: String) -> Bool {
    let typed = SearchKey(word).text
    func begins(_ names: String...) -> Bool { names.contains { SearchKey($0).text.hasPrefix(typed) } }
    return switch self {
    case .answered(_, _, let text), .feelingReported(_, let text), .proposalMade(_, let text): text.hasSuffix(word)
    case .starterChosen: begins(Marked.pester, Marked.gepeste)
    case .consentGiven: begins("ja", "akkoord")
    case .consentTakenBack: begins("nog niet")
    case .bullyingReported: begins("open", "ja", "nee", "ik weet het niet", "weet niet", "weet het niet")
    case .agreementReported: begins("open", "gelukt", "ja", "deels", "niet gelukt", "nee", "nog niet")
    default: false
    }
  }
}
