import Foundation
import Testing

extension EndToEnd {
  struct TypedTextTests {
    private let long = "Ze zeiden dat ik niet mee mocht doen, één keer zelfs 😀 met z'n vijven; toen was het stil;"

    @Test func `text being typed is whole again after the window was closed`() throws {
      let desk = try Desk()
      let (id, window) = try desk.onTheBoard()
      try window.press(.text(long))
      try window.wait(for: "toen was het stil;")
      try window.close()
      try window.wait(until: "the program is gone", atMost: 1) { !window.isRunning }
      #expect(try desk.shown(id).questions[0].pester.state == "unasked", "a draft is no answer")

      let later = try Window(desk, "open", id)
      try later.press(.curtain)
      try later.wait(for: "0 van 10 beantwoord", "[✎]")
      try later.press("Enter")
      try later.wait(for: "Ze zeiden dat ik niet mee", "toen was het stil;")
      try later.press(.text(" Heel stil."), "Enter")
      try later.wait(for: "1 van 10 beantwoord")
      try later.waitUntilSaved()
      #expect(try desk.shown(id).questions[0].pester.answers.map(\.text) == [long + " Heel stil."])
    }

    @Test func `a power cut takes at most twenty letters or two seconds of typing`() throws {
      let desk = try Desk()
      let (id, window) = try desk.onTheBoard()
      try window.press(.text(long))
      try window.wait(for: "toen was het stil;")
      // What the disk itself needs is not in the bound.
      try window.wait(until: "all but twenty letters are kept", atMost: 1) {
        desk.draft(id).contains(long.prefix(long.count - 20))
      }
      try window.kill(SIGKILL)

      var later = try Window(desk, "open", id)
      try later.press(.curtain, "Enter")
      try later.wait(for: "Enter noteren", String(long.prefix(40)))
      try later.press("Enter")
      try later.wait(for: "1 van 10 beantwoord")
      try later.waitUntilSaved()
      let kept = try #require(try desk.shown(id).questions[0].pester.answers.first?.text)
      #expect(long.hasPrefix(kept) && kept.count >= long.count - 20)

      try later.press("Enter", .text("kort"))
      try later.wait(until: "the draft is kept", atMost: 4) { desk.draft(id).contains("kort") }
      try later.kill(SIGKILL)
      later = try Window(desk, "open", id)
      try later.press(.curtain)
      try later.wait(for: "1 van 10 beantwoord")
      try later.press("Enter", "Enter")
      try later.wait(for: "2 van 10 beantwoord")
      try later.waitUntilSaved()
      #expect(try desk.shown(id).questions[0].gepeste.answers.map(\.text) == ["kort"])
    }

    @Test func `a draft stays after Esc and after Ctrl-C, and is gone once it is an answer`() throws {
      let desk = try Desk()
      let (id, window) = try desk.onTheBoard()
      try window.press(.text("nog niet af"))
      try window.wait(for: "nog niet af")
      try window.press("Escape")
      try window.wait(for: "0 van 10 beantwoord", "[✎]")
      try window.press(.text(", zei hij"), "C-c")
      try window.wait(for: "Het programma sluiten?", "▸ blijven")
      try window.press("Down", "Enter", .curtain)
      #expect(try window.exitCode() == 0)

      let later = try Window(desk, "open", id)
      try later.press(.curtain)
      try later.wait(for: "0 van 10 beantwoord")
      try later.press("Enter")
      try later.wait(for: "nog niet af, zei hij")
      try later.press("Enter")
      try later.wait(for: "1 van 10 beantwoord")
      try later.waitUntilSaved()
      #expect(try desk.shown(id).questions[0].pester.answers.map(\.text) == ["nog niet af, zei hij"])
      #expect(desk.draft(id) == "")
    }

    @Test func `the names of a case still to be made come back after a power cut`() throws {
      let desk = try Desk()
      let window = try Window(desk)
      try window.wait(for: "Nog geen herstelgesprekken")
      try window.press("n", .text("Noor"), "Enter", .text("Bo"), "Enter", .text("gevochten op de speelplaats"))
      try window.wait(until: "the draft is kept", atMost: 4) { desk.draft(".new").contains("speelplaats") }
      try window.kill(SIGKILL)

      let later = try Window(desk)
      try later.wait(for: "+ nieuw gesprek  ✎")
      try later.press("n")
      try later.wait(for: "Noor", "Bo", "gevochten op de speelplaats")
      try later.press("Enter", "Enter", "Enter")
      try later.wait(for: "● Voorbereiding")
      #expect(desk.draft(".new") == "")
    }

    @Test func `a paste is words, in the field of what has the focus`() throws {
      let desk = try Desk()
      let (id, window) = try desk.onTheBoard()
      let before = try desk.journal(id)
      try window.paste("q v s\nu x \u{1B}[A rood")
      try window.wait(for: "q v s", "rood", "Enter noteren")
      #expect(try desk.journal(id) == before)
      try window.press("Enter")
      try window.wait(for: "1 van 10 beantwoord")
      try window.waitUntilSaved()
      let text = try #require(try desk.shown(id).questions[0].pester.answers.first?.text)
      #expect(text.hasPrefix("q v s\nu x ") && text.hasSuffix(" rood"))
    }
  }
}

extension Desk {
  /// What is kept of the text being typed; nothing when there is none.
  func draft(_ name: String) -> String {
    ["a", "b"].map { (try? String(contentsOfFile: "\(folder)/\(name).\($0).draft", encoding: .utf8)) ?? "" }.joined()
  }
}
