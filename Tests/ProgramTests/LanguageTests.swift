import Conversation
import Foundation
import JSON5
import Screens
import TUI
import Testing
import Texts

@testable import herstelgesprek

/// Every language says everything, nothing more, and nothing that is never shown.
struct LanguageTests {
  static let codes = Resources.languages.codes

  @Test func `Dutch, English and French are there`() {
    #expect(Self.codes == ["nl", "en", "fr"])
  }

  @Test(arguments: codes)
  func `a language is complete`(code: String) throws {
    let language = try Resources.languages.interface(code)
    #expect(language.code == code)
    #expect(try Resources.languages.script(code).language == code)
    #expect(try Resources.languages.script(code).flaws == [])
  }

  @Test(arguments: ["nl", "en"])
  func `what is built in is what the files of the language say`(code: String) throws {
    let file = try PersonalFile(at: Resources.url(Resources.interface(code)).path())
    let builtIn = Mirror(reflecting: try Resources.languages.interface(code).whole).texts
    #expect(builtIn.count > 300)
    #expect(builtIn == Mirror(reflecting: try file.value(Language.Interface.self)).texts)
    let script = try PersonalFile(at: Resources.url("\(code).json5").path())
    #expect(try Resources.languages.script(code) == script.value(Script.self))
    #expect(try Resources.languages.scriptFile(code).bytes == script.bytes)
  }

  @Test(arguments: codes)
  func `a language has no text that the program does not read`(code: String) throws {
    let language = try Resources.languages.interface(code)
    let read = Set(Mirror(reflecting: language.whole).texts.keys)
    #expect(read.count > 300)
    #expect(Set(try Resources.node(Resources.interface(code)).paths).subtracting(read).map(\.name) == [])
  }

  @Test(arguments: codes)
  func `a language says each thing in as many lines, with the same slots`(code: String) throws {
    let dutch = try Resources.node(Resources.interface("nl")).texts
    let other = try Resources.node(Resources.interface(code)).texts
    #expect(Set(other.keys).symmetricDifference(dutch.keys).map(\.name) == [])
    for (path, text) in dutch where other[path] != nil {
      #expect(other[path]?.slots == text.slots, "\(path.name)")
      #expect(other[path]?.isEmpty == text.isEmpty, "\(path.name)")
    }
  }

  @Test(arguments: codes)
  func `a script has the form of the Dutch one`(code: String) throws {
    let scripts = try ["nl", code].map { try Resources.languages.script($0) }
    #expect(scripts[1].conditions.map(\.about) == scripts[0].conditions.map(\.about))
    #expect(scripts[1].questions.map { $0.hint == nil } == scripts[0].questions.map { $0.hint == nil })
    #expect(scripts[1].followUp.intervals.map(\.days) == scripts[0].followUp.intervals.map(\.days))
    #expect(scripts[1].opening.contains { $0.contains(scripts[1].topicSlot) })
    #expect(scripts[1].questions.contains { $0.text.contains(scripts[1].otherSlot) })
    for (mine, dutch) in zip(scripts[1].conditions, scripts[0].conditions) {
      #expect(mine.text.slots == dutch.text.slots)
      #expect([mine.unclear, mine.declined].map(\.slots) == [dutch.unclear, dutch.declined].map(\.slots))
    }
  }

  @Test func `every text is shown somewhere`() throws {
    let words = Set(try Resources.code().uses)
    let unused = try Resources.node("interface.nl.json5").paths.filter { path in
      guard case .key(let name)? = path.last(where: { if case .key = $0 { true } else { false } }) else { return false }
      return !words.contains(name) && !Self.isLookedUp(path)
    }
    #expect(unused.map(\.name) == [])
  }

  /// Words for a day and for a number, and what belongs to a key or a command, are found by what they are about.
  private static func isLookedUp(_ path: [Node.Step]) -> Bool {
    let tables: [[Node.Step]] = [
      [.key("screens"), .key("actions")], [.key("screens"), .key("dates"), .key("relative")],
      [.key("screens"), .key("dates"), .key("numbers")], [.key("commands"), .key("helpOf")],
    ]
    return tables.contains { path.starts(with: $0) }
  }

  @Test func `a third language is a folder, and what is wrong in it is told`() throws {
    let desk = try Desk()
    _ = try desk.write(try Resources.text("talen/fr/script.json5"), to: "de/script.json5")
    let interface = try Resources.text("talen/fr/interface.json5")
    _ = try desk.write(interface.replacing("et ", with: "und "), to: "de/interface.json5")
    let folder = desk.path
    let languages = Languages { [folder] }
    #expect(languages.codes == ["nl", "en", "de"])
    #expect(languages.has("de"))
    #expect(!languages.has("fr"))
    #expect(!languages.has("../de"))
    #expect(try languages.interface("de").commands.flaws.kinds.group == "un groupe entre { und }")

    let file = try desk.write(interface.replacing("    pair: ", with: "    par: "), to: "de/interface.json5")
    let flawed = try #require(throws: FlawedFile.self) { try languages.interface("de") }
    #expect(flawed.flaws.map(\.file) == [file])
    #expect(flawed.flaws.map(\.pathText) == ["reports.pair"])
    #expect(flawed.flaws.map(\.reason) == [.missing])
    #expect(flawed.flaws[0].place != nil)
  }
}

extension Language {
  fileprivate var whole: Interface { Interface(screens: screens, reports: reports, commands: commands) }
}

extension Node {
  /// The place of every value that holds no others; of a list, the list alone.
  fileprivate var paths: [[Step]] {
    guard case .object(let members) = value else { return [[]] }
    return members.flatMap { member in member.node.paths.map { [.key(member.key)] + $0 } }
  }

  /// Every text by its place; those of tables that have words of their own in each language are left out.
  fileprivate var texts: [[Step]: String] {
    switch value {
    case .text(let text): return [[]: text]
    case .object(let members):
      return members.filter { !["relative", "numbers", "after", "monthUnits", "help", "helpOf"].contains($0.key) }
        .reduce(into: [:]) { found, member in
          for (path, text) in member.node.texts { found[[.key(member.key)] + path] = text }
        }
    case .list(let nodes):
      return nodes.enumerated().reduce(into: [:]) { found, entry in
        for (path, text) in entry.element.texts { found[[.index(entry.offset)] + path] = text }
      }
    case .number, .truth, .null: return [:]
    }
  }
}

extension [Node.Step] {
  fileprivate var name: String {
    map { step in
      switch step {
      case .key(let key): key
      case .index(let index): String(index)
      }
    }.joined(separator: ".")
  }
}

extension Mirror {
  /// Every value that was read, by its place in the file.
  fileprivate var texts: [[Node.Step]: String] { texts(of: nil) }

  private func texts(of subject: Any?) -> [[Node.Step]: String] {
    func inside(_ key: String, _ value: Any) -> [([Node.Step], String)] {
      Mirror(reflecting: value).texts(of: value).map { ([.key(key)] + $0.key, $0.value) }
    }
    let isText = subjectType == String.self || subjectType == Template.self
    if displayStyle == .dictionary {
      let entries = children.map { Array(Mirror(reflecting: $0.value).children) }
      return Dictionary(uniqueKeysWithValues: entries.flatMap { inside("\($0[0].value)", $0[1].value) })
    }
    if displayStyle != .struct || children.isEmpty || isText { return [[]: subject.map { "\($0)" } ?? ""] }
    return Dictionary(uniqueKeysWithValues: children.flatMap { inside($0.label ?? "", $0.value) })
  }
}

extension String {
  /// The slots in it, sorted.
  fileprivate var slots: [String] { matches(of: /\{[a-z']+\}/).map { String($0.output) }.sorted() }

  /// The names that this code uses, besides where they are declared.
  fileprivate var uses: [String] {
    split(separator: "\n").filter { !$0.contains(/^ *(public )?(let|case) [A-Za-z_, ]+(:[^=]*)?$/) }
      .flatMap { $0.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init) }
  }
}
