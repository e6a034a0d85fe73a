import Conversation
import FoundationEssentials
import Rules
import Seeded
import TUI
import Testing

@testable import Screens

/// Tens of thousands of keys without sense, the same ones at every run: whatever is pressed, nothing breaks and
/// nobody sees what is not for them; and of what is recorded (see `Table`) everything keeps the rules. `KEYS=1050` makes it a hundred thousand.
@Suite struct StormTests {
  @Test func `no keys break a frame, show it to the wrong eyes, or break a rule`() async throws {
    let starts = try Storm.starts()
    let seen = await withTaskGroup(of: Set<String>.self) { group in
      for seed in 0..<8 {
        group.addTask {
          var storm = Storm(seed: seed)
          for start in starts { storm.rage(on: start, keys: Storm.keys) }
          return storm.seen
        }
      }
      return await group.reduce(into: Set()) { $0.formUnion($1) }
    }
    #expect(Storm.everything.subtracting(seen).isEmpty, "a storm that does not come everywhere proves nothing")
  }
}

/// Keys, pauses and window sizes at random, on one table after another.
private struct Storm {
  private var random: Seeded
  /// What was on the screen at some moment, with no curtain before it.
  private(set) var seen: Set<String> = []

  /// How many keys each table gets.
  static let keys = ProcessInfo.processInfo.environment["KEYS"].flatMap { Int($0) } ?? 220

  init(seed: Int) { random = Seeded(seed) }

  /// A table at every step, with other cases in the cupboard.
  static func starts() throws -> [Table] {
    let other = try Table.at(.questions, gepeste: Marked.otherCase, pester: "O.")
    return try [
      Table(), .writingNames(), .at(.preparation), .at(.opening), .at(.questions), .at(.agreements), .at(.followUp),
      .atDay(),
      .afterTalks(),
      .afterTalks(2, 1, proposal: Marked.proposal(.pester)), .stopped(), .closed(),
    ].map { table in
      var table = table
      if let history = other.session.open?.history { table.add(history, id: "other") }
      return table
    }
  }

  /// Everything that a storm must have met: else it proves nothing.
  static let everything: Set<String> =
    Set(Place.allCases.map { "\($0)" })
    .union(["help", "signpost", "message", "details", "agreement", "te klein"])
    .union(["answer", "correction", "feeling", "proposal", "missedReason", "stopReason", "day", "search"])
    .union(["quit", "suspend", "delete", "undoStep", "stop", "choose day", "pastDay", "conclusion", "share", "print"])
    .union(["toFacilitator", "toPerson", "hidden"])

  mutating func rage(on start: Table, keys: Int) {
    var table = start
    for _ in 0..<keys {
      let pressed = key(for: table)
      if pressed == .resized { table.size = size() }
      if pressed == .idle { table.pass(seconds: Int.random(in: 0...400, using: &random)) }
      let before = look(of: table)
      table.take(pressed)
      // Every change of what is shown is looked at, and of what stays every fifth frame.
      if look(of: table) != before || Int.random(in: 0..<5, using: &random) == 0 { table.look(after: pressed) }
      seen.insert(look(of: table))
      if table.session.isOver { table = start }
    }
    for (id, history) in table.cases { #expect(Rules.broken(by: history).isEmpty, "\(id)") }
  }

  private mutating func key(for table: Table) -> Key {
    let chance = Int.random(in: 0..<100, using: &random)
    if table.session.curtain != nil, chance < 50 { return .enter }
    if case .editor(let editor) = table.session.panels.last, chance < 40 { return text(for: editor) }
    if case .choice(let choice) = table.session.panels.last, case .day = choice.question, chance < 30 { return .end }
    if table.session.newCase != nil, table.session.panels.isEmpty, chance < 30 {
      return .paste(
        ["Zoë", "Ömer", "een heel lange naam met een staart 👩‍👩‍👧", "漢字漢字"].randomElement(using: &random) ?? "")
    }
    switch chance {
    case ..<3: return .resized
    case ..<5: return .idle
    case ..<28: return .enter
    case ..<48: return [Key.down, .down, .up, .left, .right, .tab, .end].randomElement(using: &random) ?? .down
    case ..<64: return Self.commands.randomElement(using: &random) ?? " "
    case ..<72: return " "
    case ..<76: return .escape
    default: return Self.rare.randomElement(using: &random) ?? .end
    }
  }

  private static let commands: [Key] = [
    "v", "v", "v", "n", "e", "x", "g", "d", "a", "a", "s", "t", "p", "w", "u", "/", "?",
  ]
  private static let rare: [Key] = [
    "q", "Q", "V", "z", "é", "-", "+", "=", "1", "漢", "\u{301}", .paste("geplakt\nmet een regel"), .paste(""), .home,
    .end,
    .pageUp, .pageDown, .backTab, .backspace, .delete, .wordLeft, .wordRight, .alt("b"), .control("a"), .control("c"),
    .control("g"), .control("j"), .control("k"), .control("l"), .control("r"), .control("u"), .control("w"),
    .control("y"), .control("z"), .control("x"),
  ]

  /// What would be said there, in a word that only the right ones may see.
  private mutating func text(for editor: Editor) -> Key {
    if Int.random(in: 0..<3, using: &random) == 0 { return .enter }
    return switch editor.purpose {
    case .answer(let turn): .paste(Marked.answer(turn.person) + " ")
    case .correction(_, let turn): .paste(Marked.answer(turn.person) + "\n")
    case .feeling(let person): .paste(Marked.feeling(person) + " ")
    case .proposal(let person): .paste(Marked.proposal(person) + " ")
    case .missedReason, .stopReason: .paste(Marked.reason + " ")
    case .day where !editor.field.text.isEmpty: [Key.enter, .control("u")].randomElement(using: &random) ?? .enter
    case .day: .paste(["1-1-2020", "morgen", "1 d", "31-2"].randomElement(using: &random) ?? "")
    case .search: .paste("o")
    case .rescueFolder, .passphrase: .escape
    }
  }

  private mutating func size() -> Size {
    let known = [
      (40, 15), (40, 15), (80, 24), (80, 24), (120, 40), (200, 60), (75, 20), (76, 20), (110, 24), (116, 30), (40, 60),
      (200, 15), (39, 15), (40, 14), (1, 1), (0, 0), (3, 50),
    ]
    if Bool.random(using: &random), let (columns, rows) = known.randomElement(using: &random) {
      return Size(columns: columns, rows: rows)
    }
    return Size(columns: .random(in: 1...200, using: &random), rows: .random(in: 1...60, using: &random))
  }

  /// What is on the screen, in a word.
  private func look(of table: Table) -> String {
    if table.size.columns < 40 || table.size.rows < 15 { return "te klein" }
    if let curtain = table.session.curtain { return caseName(curtain) }
    return table.session.panels.last.map(name(of:)) ?? "\(table.session.place)"
  }

  private func name(of panel: Panel) -> String {
    switch panel {
    case .reading(let reading): caseName(reading.matter)
    case .editor(let editor): caseName(editor.purpose)
    case .choice(let choice): if case .day = choice.question { "choose day" } else { caseName(choice.question) }
    case .form(let form): caseName(form.kind)
    }
  }

  /// The name of a case without what it holds.
  private func caseName(_ value: Any) -> String { String("\(value)".prefix { $0 != "(" }) }
}
