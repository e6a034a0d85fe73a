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
      try window.wait(for: "open  A. ziet dit")
      try window.press("Space", "u")
      try window.wait(for: "Ongedaan gemaakt: voorwaarde", "open  A. ziet dit")
      try window.press("C-r", "Down", "Space", "Down", "Space", "e", "Tab", "Tab", .text(" om niets"), "Enter")
      try window.wait(for: "ja    A. ziet dit", "ja    B. kan", "[✓]  Het pesten is al lang(er) bezig")
      try window.press("v", "Right", "Enter", "u")
      try window.wait(for: "Ongedaan gemaakt: zin gezegd", "A. begint, dan B.", "·  We zitten")
      try window.press("Enter", "Enter", "v")
      try window.wait(for: "0 van 10 beantwoord", "A.    B.")
    }

    /// Questions asked, moved and repeated; an answer corrected; an undo that is taken back after a power cut.
    private func answer(_ first: Window, on desk: Desk) throws -> Window {
      try first.press("Enter", .text("eerst"), "Enter", "u")
      try first.wait(for: "Ongedaan gemaakt: vraag 1, A.: antwoord", "0 van 10 beantwoord")
      let window = try reopened(first, on: desk)
      try window.wait(for: "0 van 10 beantwoord")
      try window.press("C-r")
      try window.wait(for: "Teruggezet: vraag 1, A.: antwoord", "1 van 10 beantwoord", "– eerst")
      try window.press("Right", "Space")
      try window.wait(for: "Vraag 1, B.: beantwoord zonder notitie · u maakt ongedaan", "2 van 10 beantwoord")
      try window.press("g")
      try window.wait(for: "Vraag 2, A.: gesteld, nog geen antwoord")
      try window.press("+")
      try window.wait(for: "2 Wat had jij anders kunnen doen?", "▸ 3 Hoe voel je je daarbij?")
      try window.press("Home", "Left", "Enter", .text("nog eens"), "Enter", "Home", "Left", "e", .text("!"), "Enter")
      try window.wait(for: "– eerst", "– nog eens!")
      try window.press(["Down"] + Array(repeating: "Space", count: 8))
      try window.wait(for: "Alles is beantwoord")
      try window.press("u")
      try window.wait(for: "9 van 10 beantwoord")
      try window.press("C-r", "v")
      try window.wait(for: "● Afspraken")
      return window
    }

    private func agree(_ window: Window) throws {
      try window.press("n", "Right", "Right", "Tab", .text("elkaar groeten"), "Tab", .text("morgen"), "Enter")
      try window.press("Space", "Down", "Space", "u")
      try window.wait(for: "Ongedaan gemaakt: akkoord van B.", "[✓]  A.", "[ ]  B.")
      try window.press("C-r", "v", "Up", "Up", "Enter", "Enter")
      try window.wait(for: "● Opvolging", "Ronde 1", "morgen")
      try window.press("u")
      try window.wait(for: "tap ongedaan", "▸   nee")
      try window.press("Down", "Enter")
      try window.wait(for: "● Afspraken", "SAMEN")
      try window.press("C-r")
      try window.wait(for: "Begeleider: scherm naar jezelf")
    }

    private func firstRound(_ window: Window) throws {
      try window.wait(for: "● Opvolging")
      try window.press("Enter", "Enter", "Space", "Down", "Space", "Space", "u")
      try window.wait(for: "Ongedaan gemaakt: A.: afspraak gehouden", "ja         samen: elkaar groeten")
      try window.press("C-r", "Down", "Enter", .text("spannend"), "Enter", "Enter", .text("samen voetballen"), "Enter")
      try window.wait(for: "deels      samen: elkaar groeten", "spannend", "samen voetballen")
      try window.press("v", "Enter")
      try window.wait(for: "✓  A.        gesproken · gestopt")
      try window.press("Down", "Enter", "Enter", "Space", "Space", "Down", "Space", "v", "Enter")
      try window.wait(for: "✓  B.        gesproken · niet gestopt", "A.: samen voetballen")
      try window.press("v")
      try window.wait(for: "Nog niet: ", "▸   nieuwe ronde")
      try window.press("Escape")
      try window.wait(for: "v om de ronde te besluiten")
    }

    /// The proposal becomes an agreement, and no round is planned before both consent again.
    private func shareAndConsent(_ window: Window) throws {
      try window.press("Down", "n")
      try window.wait(for: "A.: Mag dit gedeeld worden?", "▸   nee")
      try window.press("Down", "Enter", "v", "Enter")
      try window.wait(for: "Nog niet: ", "akkoord")
      try window.press("Enter")
      try window.press("Escape")
      try window.wait(for: "ga met t terug")
      try window.press("t")
      try window.wait(for: "● Afspraken", "A.      samen voetballen", "[ ]  A.", "[ ]  B.")
      try window.press("End", "Up", "Space", "Down", "Space", "v", "Enter")
      try window.wait(for: "● Opvolging", "Ronde 1")
    }

    private func stopAndResume(_ first: Window, on desk: Desk) throws -> Window {
      try first.press("s", "Enter")
      try first.wait(for: "Waarom wordt er gestopt?")
      try first.press(.text("A. is ziek"), "Enter")
      try first.wait(for: "● stopgezet", "A. is ziek")
      let shown = try desk.shown(desk.onlyCase())
      #expect((shown.step, shown.stoppedFrom, shown.stopReason) == ("stopped", "followUp", "A. is ziek"))
      let window = try reopened(first, on: desk)
      try window.wait(for: "● stopgezet", "A. is ziek")
      try window.press("Enter")
      try window.wait(for: "● Opvolging", "v om de ronde te besluiten")
      return window
    }

    private func secondRound(_ window: Window) throws {
      try window.press("v", "Enter", "Enter")
      try window.wait(for: "Ronde 2", "over 7 dagen", "·  A.", "·  B.")
      try window.press("d", "Down", "Enter")
      try window.wait(for: "Ronde 2", "over 14 dagen")
      try window.press("Enter", "Enter", "Space", "Down", "Space", "Down", "Space", "v", "Enter")
      try window.press("Down", "Enter", "Enter", "Space", "Down", "Space", "Down", "Space", "v", "Enter")
      try window.wait(for: "v om de ronde te besluiten", "✓  A.        gesproken · gestopt")
      try window.press("v")
      try window.wait(for: "▸   afronden")
      try window.press("Enter")
      try window.wait(for: "● afgerond")
    }

    /// Pulls the plug and opens the case again.
    private func reopened(_ window: Window, on desk: Desk) throws -> Window {
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
