import Testing
import Texts

@testable import Screens

/// The commands of line mode in each language.
@Suite struct LineModeCommandTests {
  @Test(arguments: [Texts.nl, .en, .fr]) func `each name is that of one command`(texts: Texts) {
    let names = LineCommand.allCases.flatMap { $0.names(in: texts) }.map(\.asName)
    #expect(Set(names).count == names.count)
    #expect(LineCommand.allCases.allSatisfy { LineCommand.named($0.names(in: texts)[0], in: [texts]) == $0 })
  }

  @Test(arguments: [Texts.nl, .en, .fr]) func `what a text tells to type is understood`(texts: Texts) {
    let line = texts.line
    let told = [line.welcome] + line.help.lines.text + line.help.listening.text
    let commands = told.flatMap { $0.split(separator: " ") }.filter { $0.count > 1 && $0.hasPrefix(".") }
    #expect(!commands.isEmpty)
    for command in commands {
      let word = String(command.dropFirst())
      #expect(word.asNumber != nil || LineCommand.named(word, in: [texts]) != nil, "\(command)")
    }
  }

  @Test func `a line is empty, a command, words, or keys that no line can hold`() {
    let lines: [(String, TypedLine)] = [
      ("", .empty), ("   ", .empty), (".", .command("")), (" .menu", .command("menu")), (".3", .command("3")),
      ("..net", .words(".net")), ("...", .words("..")), ("Ik was boos.", .words("Ik was boos.")), ("…", .words("…")),
      ("\u{FFFD}\u{FFFD}", .strayKeys),
    ]
    for (line, meaning) in lines { #expect(TypedLine(line) == meaning, "\(line)") }
  }

  @Test func `a name that is also the beginning of another one is found whole`() {
    #expect(["Anna", "An"].place(named: "an") { [$0] } == 1)
    #expect(["Anna", "An"].place(named: "ann") { [$0] } == 0)
    #expect(["Anna", "Anouk"].place(named: "an") { [$0] } == nil)
    #expect(["A.", "B."].place(named: "B") { [$0] } == 1)
    #expect(["A.", "B."].place(named: "...") { [$0] } == nil)
  }
}
