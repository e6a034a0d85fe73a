import Conversation
import TUI
import Testing

@testable import Screens

/// Keys, footer and help are one table, and each of its words stands in the texts.
@Suite struct KeymapTests {
  @Test func `every action has its words, and every word its action`() throws {
    let texts = try ScreenTexts.dutch()
    #expect(Set(texts.actions.keys) == Set(Action.allCases.map(\.rawValue)))
    for words in texts.actions.values { #expect(!words.short.isBlank && !words.help.isBlank) }
  }

  @Test(arguments: Place.allCases) func `no key means two things in one place`(place: Place) {
    let keys = place.bindings.flatMap { $0.keys + $0.aliases }
    #expect(Set(keys).count == keys.count)
  }

  @Test(arguments: Place.allCases) func `nothing depends on function keys, Alt, digits or brackets`(place: Place) {
    for key in place.bindings.flatMap(\.keys) {
      switch key {
      case .character(let character): #expect(character.isLowercase || " /?+-".contains(character), "\(character)")
      case .alt, .f1, .paste, .resized, .idle, .hangUp, .wordLeft, .wordRight: Issue.record("\(key)")
      case .enter, .escape, .tab, .backTab, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .backspace,
        .delete, .control:
        break
      }
    }
  }

  @Test func `help names every key of its place`() throws {
    for table in try Table.everywhere.get() where table.session.place != .newCase {
      var table = table
      table.press("?")
      let help = table.session.frame(in: Size(columns: 80, rows: 200)).rows.joined(separator: "\n")
      for binding in table.session.place.bindings where table.session.isKnown(binding.action) {
        #expect(help.contains("│ " + table.session.names(of: binding.keys)), "\(table.session.place) \(binding.action)")
        let words = table.session.words(for: binding.action).help.split(separator: " ").prefix(4)
        #expect(help.contains(words.joined(separator: " ")), "\(table.session.place) \(binding.action)")
      }
    }
  }

  @Test(arguments: [40, 52, 80, 200]) func `the footer names only keys that do something there`(columns: Int) throws {
    for table in try Table.everywhere.get() where table.session.place != .newCase {
      let footer = table.picture(columns, 24).split(separator: "\n").last.map(String.init) ?? ""
      let named = footer.split(separator: "   ").map { $0.trimming(while: { $0 == " " }) }
      let offered = table.session.place.bindings.map {
        table.session.names(of: $0.keys) + " " + table.session.words(for: $0.action).short
      }
      #expect(!named.isEmpty)
      for item in named { #expect(offered.contains(item), "\(table.session.place): \(item)") }
      #expect(named.contains("? hulp"))
    }
  }

  @Test func `with the whole help read, every line of it was in sight, also on a small screen`() throws {
    for table in try Table.everywhere.get() where table.session.place != .newCase {
      var table = table
      table.resize(40, 15)
      table.press("?")
      var seen: Set<String> = []
      var before: Frame?
      while before != table.frame(40, 15) {
        before = table.frame(40, 15)
        seen.formUnion(table.frame(40, 15).layers.flatMap(\.runs).map(\.text))
        table.take(.down)
      }
      let last = table.session.words(for: .help).help
      #expect(seen.contains { $0.contains(last) }, "\(table.session.place)")
    }
  }
}

extension StringProtocol {
  fileprivate func trimming(while isLeft: (Character) -> Bool) -> String {
    String(drop(while: isLeft).reversed().drop(while: isLeft).reversed())
  }
}

extension Table {
  /// A table at each place.
  static let everywhere = Result { try tables() }

  private static func tables() throws -> [Table] {
    var overview = try Table()
    if let history = try at(.questions).session.open?.history { overview.add(history, id: "a") }
    let new = try writingNames()
    var first = try at(.followUp)
    var second = first
    first.press(.enter, .enter)
    second.press(.down, .enter, .enter)
    var summary = try at(.preparation)
    summary.press("p")
    let tables = try [
      Table(), overview, new, at(.preparation), at(.opening), at(.questions), at(.agreements), at(.followUp), first,
      second, stopped(), closed(), summary,
    ]
    #expect(Set(tables.map(\.session.place)) == Set(Place.allCases))
    return tables
  }
}
