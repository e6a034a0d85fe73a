import Glibc
import Testing

extension EndToEnd {
  struct WindingTalkTests {
    @Test func `a talk that winds and stops and is undone on the way still arrives`() throws {
      let desk = try Desk()
      var window = try Window(desk)
      try window.wait(for: "Nog geen herstelgesprekken")
      try prepare(window)
      let id = try desk.onlyCase()
      window = try answer(window, on: desk)
      try agree(window)
      window = try reopened(window, on: desk)
      try firstRound(window)
      try shareAndConsent(window)
      window = try stopAndResume(window, on: desk)
      try secondRound(window)

      let shown = try desk.shown(id)
      #expect(shown.step == "closed")
      #expect(shown.starter == "gepeste")
      #expect(shown.topic == "een ruzie om niets")
      #expect(shown.reasons.map(\.ticked) == [true, false, false, false, false, false])
      #expect(shown.consent == .init(pester: true, gepeste: true))
      #expect((shown.nextFollowUp, shown.stoppedFrom, shown.stopReason) == (nil, nil, nil))
      expectAnswers(shown.questions)
      expectRounds(shown, on: desk)
    }

    /// Each undo and redo of the preparation and the opening, then on to the board.
    private func prepare(_ window: Window) throws {
      try window.press("n", .text("A."), "Enter", .text("B."), "Enter", .text("een ruzie"), "Enter")
      try window.wait(for: "▸ A. ziet dit echt zitten")
      try window.press("Right", "Enter", "u")
      try window.wait(for: "Ongedaan gemaakt: Voorwaarde 1: ja", "[open]")
      try window.press("C-y", "Down", "Right", "Enter", "Space")
      try window.wait(for: "[✓]  Het pesten is al lang(er) bezig")
      try window.press("C-s", "e", "Tab", "Tab", .text(" om niets"), "Enter")
      try window.wait(for: "▸", "Namen en onderwerp")
      try window.press("End", "Enter")
      try window.wait(for: "● Start", "een ruzie om niets")
      try window.press("Up", "Right", "Enter", "Enter", "C-z")
      try window.wait(for: "Ongedaan gemaakt: Zin", "[A.]", "▸ ·  We zitten")
      try window.press("Enter", "Enter", "Enter")
      try window.wait(for: "0 van 10 beantwoord", "A.    B.")
    }

    /// Questions asked, moved and repeated; an answer corrected; an undo that is taken back after a power cut.
    private func answer(_ first: Window, on desk: Desk) throws -> Window {
      try first.press(.text("eerst"), "Enter", "C-z")
      try first.wait(for: "Ongedaan gemaakt: Vraag 1, A.", "0 van 10 beantwoord")
      let window = try reopened(first, on: desk)
      try window.press(.curtain)
      try window.wait(for: "0 van 10 beantwoord")
      try window.press("C-y")
      try window.wait(for: "Teruggezet: Vraag 1, A.", "1 van 10 beantwoord", "– eerst")
      try window.press("Enter", "Space", "Enter")
      try window.wait(for: "Vraag 1, B.: beantwoord, niet opgeschreven", "2 van 10 beantwoord")
      try window.press("Enter")
      try window.choose("gevraagd, nog geen antwoord")
      try window.wait(for: "Vraag 2, A.: ")
      try window.press("Left")
      try window.choose("vraag verplaatsen")
      try window.press("Down", "Enter")
      try window.wait(for: "2 Wat had jij anders kunnen doen?", "▸ 3 Hoe voel je je daarbij?")
      try window.press("Home", .text("nog eens"), "Enter")
      try window.wait(for: "– nog eens")
      try window.choose("antwoorden")
      try window.press("End", "Enter", "Down", "Down", "Enter", .text("!"), "Enter")
      try window.wait(for: "– eerst", "– nog eens!")
      try window.press((0..<8).flatMap { _ in ["Tab", "Space", "Enter"] as [Stroke] })
      try window.wait(for: "10 van 10 beantwoord")
      try window.press("C-z")
      try window.wait(for: "9 van 10 beantwoord")
      try window.press("C-y")
      try window.wait(for: "10 van 10 beantwoord")
      try window.press("End", "Enter")
      try window.wait(for: "● Afspraken")
      return window
    }

    private func agree(_ window: Window) throws {
      try window.press(.text("elkaar groeten"), "Enter", "Enter", .text("morgen"), "Enter")
      try window.press("Down", "Right", "Enter", "Right", "Enter", "C-z")
      try window.wait(for: "Ongedaan gemaakt: B. ", "A.   nog niet  [ja]", "B.  [nog niet]")
      try window.press("C-y", "End", "Enter", "Up", "Up", "Enter")
      try window.wait(for: "Dit spreken we af", "elkaar groeten")
      try window.press("Enter", .curtain)
      try window.wait(for: "● Opvolging", "Ronde 1", "morgen")
      try window.press("u")
      try window.wait(for: "Terug naar Afspraken?", "▸ terug")
      try window.press("Down", "Enter")
      try window.wait(for: "● Afspraken", "SAMEN")
      try window.press("C-y")
      try window.wait(for: "Terugzetten: Opvolging op", "▸ terug")
      try window.press("Down", "Enter", .curtain)
    }

    private func firstRound(_ window: Window) throws {
      try window.wait(for: "● Opvolging", "▸ ·  A.")
      try window.press("Enter", .curtain, "Right", "Enter", "Right", "Right", "Enter", "C-z")
      try window.wait(for: "Ongedaan gemaakt: ", "ENKEL MET A.")
      try window.press("C-y", "Down", .text("spannend"), "Enter", .text("samen voetballen"), "Enter")
      try window.wait(for: "[deels gelukt]", "spannend", "samen voetballen", "▸ → Klaar met A.")
      try window.press("Enter", .curtain)
      try window.wait(for: "✓  A.  gesproken · zegt: gestopt", "▸ ·  B.")
      try window.press("Enter", .curtain, "Right", "Right", "Enter", "Right", "Enter", "End", "Enter", .curtain)
      try window.wait(for: "✓  B.  gesproken · zegt: niet gestopt", "A.: samen voetballen")
      try window.press("End", "Enter")
      try window.wait(for: "▸ nieuwe ronde")
      try window.press("Up", "Enter")
      try window.wait(for: "Nog niet: ")
      try window.press("Escape")
    }

    /// The proposal becomes an agreement, and no round is planned before both consent again.
    private func shareAndConsent(_ window: Window) throws {
      try window.press("Home", "Down", "Down", "Enter")
      try window.wait(for: "samen voetballen", "▸ nee")
      try window.press("Down", "Enter", "Enter", "Enter", "Enter")
      try window.wait(for: "→ Samen akkoord vragen")
      try window.press("End", "Enter", "Enter")
      try window.wait(for: "Nog niet: ")
      try window.press("Escape")
      try window.press("Up", "Enter")
      try window.wait(for: "● Afspraken", "A.      samen voetballen", "A.  [nog niet]", "B.  [nog niet]")
      try window.press("End", "Up", "Up", "Right", "Enter", "Right", "Enter", "Enter", .curtain)
      try window.wait(for: "● Opvolging", "Ronde 1")
    }

    private func stopAndResume(_ first: Window, on desk: Desk) throws -> Window {
      try first.press("s", "Down", "Enter")
      try first.wait(for: "Waarom wordt er gestopt?")
      try first.press(.text("A. is ziek"), "Enter")
      try first.wait(for: "● Stopgezet", "A. is ziek")
      let shown = try desk.shown(desk.onlyCase())
      #expect((shown.step, shown.stoppedFrom, shown.stopReason) == ("stopped", "followUp", "A. is ziek"))
      let window = try reopened(first, on: desk)
      try window.wait(for: "● Stopgezet", "A. is ziek", "▸ hervatten")
      try window.press("Enter", "Down", "Enter")
      try window.wait(for: "● Opvolging", "→ Ronde besluiten")
      return window
    }

    private func secondRound(_ window: Window) throws {
      try window.press("End", "Enter", "Enter", "Enter")
      try window.wait(for: "Ronde 2", "morgen", "▸ ·  A.", "·  B.")
      try window.press("d", "Down", "Down", "Down", "Down", "Enter")
      try window.wait(for: "Ronde 2", "over 14 dagen")
      for name in ["A.", "B."] {
        try window.wait(for: "▸ ·  \(name)")
        try window.press(
          "Enter", .curtain, "Right", "Enter", "Right", "Enter", "Right", "Enter", "End", "Enter", .curtain)
      }
      try window.wait(for: "✓  A.  gesproken · zegt: gestopt", "▸ → Ronde besluiten")
      try window.press(Talk.close)
      try window.wait(for: "● Afgerond")
    }

    /// Kills the program and opens the case again.
    private func reopened(_ window: Window, on desk: Desk) throws -> Window {
      try window.waitUntilSaved()
      try window.kill(SIGKILL)
      return try Window(desk, "open", desk.onlyCase())
    }

    private func expectAnswers(_ questions: [ShownCase.Question]) {
      #expect(
        questions.map(\.text) == [
          "Wat is er gebeurd?", "Wat had jij anders kunnen doen?", "Hoe voel je je daarbij?",
          "Wat verwacht jij van … ?",
          "Hoe kan het weer goed gemaakt worden? Wat ga jij doen?",
        ])
      #expect(questions.flatMap { [$0.pester.state, $0.gepeste.state] } == Array(repeating: "answered", count: 10))
      #expect(questions[0].gepeste.answers.map(\.text) == ["eerst", "nog eens!"])
      #expect(questions[0].pester.answers.map(\.text) == [""])
    }

    private func expectRounds(_ shown: ShownCase, on desk: Desk) {
      let agreements = shown.timeless.agreements
      #expect(
        agreements == [
          .init(id: "0", who: "both", what: "elkaar groeten", by: desk.day(in: 1), withdrawn: false),
          .init(id: "1", who: "gepeste", what: "samen voetballen", by: nil, withdrawn: false),
        ])
      let better = ShownCase.Talk(
        done: true, missed: nil, stopped: "yes", kept: ["yes", "yes"], feeling: "", proposal: "")
      #expect(
        shown.timeless.rounds == [
          .init(
            planned: desk.day(in: 1), agreementIds: ["0"],
            pester: .init(done: true, missed: nil, stopped: "no", kept: ["yes"], feeling: "", proposal: ""),
            gepeste: .init(
              done: true, missed: nil, stopped: "yes", kept: ["partly"], feeling: "spannend",
              proposal: "samen voetballen")),
          .init(planned: desk.day(in: 14), agreementIds: ["0", "1"], pester: better, gepeste: better),
        ])
    }
  }
}
