import Conversation
import Programs
import Testing
import Texts

@testable import Commands

/// Three languages are built in; any other is a folder.
struct LanguagesTests {
  static let codes = Resources.languages.codes

  @Test func `Dutch, English and French are there`() {
    #expect(Self.codes == ["nl", "en", "fr"])
  }

  @Test(
    arguments: [
      ([:], nil), (["LANG": "fr_BE.UTF-8"], "fr"), (["LANG": "en"], "en"),
      (["LC_MESSAGES": "fr_FR", "LANG": "en_GB"], "fr"),
      (["LC_ALL": "en_US.UTF-8", "LC_MESSAGES": "fr_FR"], "en"), (["LC_ALL": "", "LANG": "fr_BE@euro"], "fr"),
      (["LC_ALL": "C.UTF-8", "LANG": "fr_BE"], nil), (["LANG": "POSIX"], nil), (["LANG": "de_DE.UTF-8"], nil),
      (["LC_CTYPE": "fr_BE.UTF-8"], nil),
    ] as [(Environment, String?)])
  func `the first variable that says a language counts`(environment: Environment, code: String?) {
    #expect(Resources.languages.code(in: environment) == code)
  }

  @Test(arguments: codes)
  func `a language has its words and its script`(code: String) throws {
    #expect(try Resources.languages.texts(code).language == code)
    let script = try Resources.languages.script(code)
    #expect(script.language == code)
    #expect(script.flaws == [])
    #expect(try Resources.languages.scriptFile(code).bytes == Array(Resources.text("\(code).json5").utf8))
    #expect(try ScriptFile(file: Resources.languages.scriptFile(code)).script == script)
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
}

/// A language that is not built in.
struct LanguageFolderTests {
  private let desk: Desk
  private let languages: Languages
  private let french: String

  init() throws {
    desk = try Desk()
    let folder = desk.path
    languages = Languages { [folder] }
    french = try Resources.text("interface.fr.json5")
    _ = try desk.write(try Resources.text("fr.json5"), to: "de/script.json5")
    _ = try desk.write(try Resources.text("days.fr.json5"), to: "de/days.json5")
  }

  /// Writes the words of the language, and tells what is wrong with them.
  private func flaws(_ text: String) throws -> [String] {
    let file = try desk.write(text, to: "de/interface.json5")
    let flawed = try #require(throws: FlawedFile.self) { try languages.texts("de") }
    #expect(flawed.flaws.map(\.file).allSatisfy { $0 == file })
    return flawed.flaws.map { Texts.nl.words(for: $0).replacing(file + ", ", with: "") }
  }

  @Test func `a folder is a language`() throws {
    #expect(!languages.has("de"))
    _ = try desk.write(french.replacing(" et ", with: " und "), to: "de/interface.json5")
    #expect(languages.codes == ["nl", "en", "fr", "de"])
    #expect(languages.has("de"))
    #expect(!languages.has("../de"))
    let texts = try languages.texts("de")
    #expect(texts.language == "de")
    #expect(texts.pair(first: "A", second: "B") == "A und B")
    #expect(texts.flaws.kinds.group == "un groupe entre { und }")
    #expect(texts.days.weekdays.count == 7)
  }

  @Test func `a key that is written wrong is named with its place, with what is missing and what was meant`() throws {
    #expect(
      try flaws(french.replacing("  pair: ", with: "  par: ")) == [
        "regel 2, kolom 1, pair: dit ontbreekt. Schrijf het erbij.",
        "regel 3, kolom 3, par: dit woord is hier niet bekend. Bedoelde je pair?",
      ])
  }

  @Test func `slots that do not fit are named`() throws {
    #expect(
      try flaws(french.replacing("\"{first} et {second}\"", with: "\"{first} et {zweite}\"")) == [
        "regel 3, kolom 9, pair: hier ontbreekt {second}, dat het programma invult.",
        "regel 3, kolom 9, pair: {zweite} wordt hier niet ingevuld. Kies uit: {first}, {second}.",
      ])
  }

  @Test func `days are typed in the words of the folder`() throws {
    let days = try Resources.text("days.fr.json5").replacing("\"demain\"", with: "\"morgn\"")
    _ = try desk.write(days, to: "de/days.json5")
    _ = try desk.write(french, to: "de/interface.json5")
    let today = Day(number: 20_783)
    let reading = DayReader([try languages.texts("de")], saying: try languages.texts("de")).read(
      "morgn", today: today, for: .other)
    #expect(reading == .day(today.adding(days: 1), echo: "vendredi 27 novembre 2026 · demain"))
    let file = try desk.write(days.replacing("  near: [", with: "  naer: ["), to: "de/days.json5")
    let flawed = try #require(throws: FlawedFile.self) { try languages.texts("de") }
    #expect(
      flawed.flaws.map(Texts.nl.words(for:)).map { $0.hasPrefix(file + ", regel ") && $0.contains("reading, near: ") }
        == [true])
  }

  @Test func `what is no text is named`() throws {
    #expect(
      try flaws(french.replacing("\"{first} et {second}\"", with: "[]")) == [
        "regel 3, kolom 9, pair: hier hoort een tekst tussen aanhalingstekens."
      ])
  }
}

extension String {
  /// The slots in it, sorted.
  fileprivate var slots: [String] { matches(of: /\{[a-z]+\}/).map { String($0.output) }.sorted() }
}
