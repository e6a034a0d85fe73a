import Glibc
import Testing

/// The real program in a real terminal, from the first key to what stands on the disk.
@Suite(.serialized) enum EndToEnd {}

extension EndToEnd {
  struct WholeTalkTests {
    @Test func `a talk goes from the first name to afgerond by the keys, and all of it is kept`() throws {
      let desk = try Desk()
      let window = try Window(desk)
      try window.wait(for: "Nog geen herstelgesprekken")
      try window.press(Talk.create)
      try window.wait(for: "● Voorbereiding", "A. ziet dit echt zitten", "[open]")
      try window.press(Talk.prepare)
      try window.wait(for: "● Start", "We zitten hier vandaag samen omdat een foto", "SAMEN")
      try window.press(Talk.open)
      try window.wait(for: "● Vragen", "0 van 10 beantwoord")
      try window.press(Talk.answers)
      try window.wait(for: "● Afspraken", "▸ + nieuwe afspraak", "→ Kies de dag")
      try window.press(Talk.agree)
      try window.wait(for: "B.   nog niet  [ja]", "A.   nog niet  [ja]", Talk.agreement)
      try window.press("Enter")
      try window.wait(for: "▸ 1 week")
      try window.press("Enter")
      try window.wait(for: "Dit spreken we af", "praat de begeleider met elk van jullie apart", "SAMEN")
      try window.press("Enter")
      try window.wait(for: "Begeleider: draai het scherm naar jezelf · Enter")
      try window.press(.curtain)
      try window.wait(for: "● Opvolging", "over 7 dagen", "ENKEL BEGELEIDER")
      try window.press(Talk.follow)
      try window.wait(for: "▸ → Ronde besluiten")
      try window.press(Talk.close)
      try window.wait(for: "● Afgerond", "Afgerond: het pesten is gestopt.")
      try window.press(Talk.quit)
      #expect(try window.exitCode() == 0)

      let id = try desk.onlyCase()
      let shown = try desk.shown(id)
      #expect(shown.id == id)
      #expect(shown.timeless == WholeTalk.shown(on: desk))
      #expect(shown.questions.flatMap { $0.pester.answers + $0.gepeste.answers }.allSatisfy { $0.at.hasSuffix("Z") })
    }

    @Test func `the program is killed after each step and the talk goes on as if nothing happened`() throws {
      let desk = try Desk()
      var window = try Window(desk)
      try window.wait(for: "Nog geen herstelgesprekken")
      try window.press(Talk.create)
      try window.wait(for: "● Voorbereiding")
      let id = try desk.onlyCase()
      for piece in WholeTalk.pieces {
        try window.kill(SIGKILL)
        window = try Window(desk, "open", id)
        if piece.isShared { try window.press(.curtain) }
        for sign in piece.before { try window.wait(for: sign) }
        try window.press(piece.strokes)
        try window.wait(for: piece.after)
        try window.waitUntilSaved()
      }
      try window.kill(SIGKILL)
      let (shown, expected) = (try desk.shown(id).timeless, WholeTalk.shown(on: desk))
      #expect(shown == expected)
    }
  }
}

/// The whole talk: what it must come to, and its keys cut in pieces.
enum WholeTalk {
  /// Keys from where a case stands when it is opened, what must stand there first, and what shows they were kept.
  struct Piece {
    var before: [String]
    /// Whether the children see the step: then a curtain stands before it.
    var isShared: Bool
    var strokes: [Stroke]
    var after: String

    init(_ before: String..., isShared: Bool = false, keys strokes: [Stroke], after: String) {
      (self.before, self.isShared, self.strokes, self.after) = (before, isShared, strokes, after)
    }
  }

  static let pieces = preparation + questions + agreements + talks

  private static let preparation = [
    Piece("A. ziet dit", keys: ["Right", "Enter"], after: "Voorwaarde 1: ja"),
    Piece("[ja]", keys: ["Down", "Right", "Enter"], after: "Voorwaarde 2: ja"),
    Piece("[ja]", keys: ["End", "Enter"], after: "● Start"),
    Piece("● Start", isShared: true, keys: ["Enter"], after: "✓  We zitten"),
    Piece("✓  We zitten", isShared: true, keys: ["Enter"], after: "✓  De bedoeling"),
    Piece("✓  De bedoeling", isShared: true, keys: ["Enter"], after: "● Vragen"),
  ]

  private static let questions =
    (1...10).map { turn in
      Piece(
        "\(turn - 1) van 10 beantwoord", isShared: true, keys: [.text(Talk.answer(turn)), "Enter"],
        after: "\(turn) van 10 beantwoord")
    } + [Piece("Alles is beantwoord", isShared: true, keys: ["End", "Enter"], after: "● Afspraken")]

  private static let agreements = [
    Piece(
      "▸ + nieuwe afspraak", isShared: true, keys: [.text(Talk.agreement), "Enter", "Enter", "Enter"],
      after: "samen   De foto wissen"),
    Piece("B.  [nog niet]", isShared: true, keys: ["Down", "Right", "Enter"], after: "B. is akkoord"),
    Piece("A.  [nog niet]", isShared: true, keys: ["Down", "Down", "Right", "Enter"], after: "A. is akkoord"),
    Piece("→ Kies de dag", isShared: true, keys: ["End", "Enter", "Enter"], after: "Dit spreken we af"),
  ]

  private static let talks =
    talk(with: "B.", feeling: "beter, zegt B.") + talk(with: "A.", feeling: "rustig, zegt A.")
    + [Piece("▸ → Ronde besluiten", keys: Talk.close, after: "● Afgerond")]

  /// A separate talk in pieces, each from Opvolging with the focus on that person.
  private static func talk(with name: String, feeling: String) -> [Piece] {
    [
      Piece("▸ ·  \(name)", keys: ["Enter", .curtain, "Right", "Enter"], after: "\(name) zegt: gestopt"),
      Piece("▸ ·  \(name)", keys: ["Enter", .curtain, "Down", "Right", "Enter"], after: "gelukt ·"),
      Piece(
        "▸ ·  \(name)", keys: ["Enter", .curtain, "Down", "Down", .text(feeling), "Enter"], after: "genoteerd ·"),
      Piece(
        "▸ ·  \(name)", keys: ["Enter", .curtain, "End", "Enter", .curtain],
        after: "✓  \(name)  gesproken · zegt: gestopt"),
    ]
  }

  /// How the case must stand at the end, whatever happened on the way.
  static func shown(on desk: Desk) -> ShownCase {
    ShownCase(
      id: "", step: "closed", topic: Talk.topic, starter: "pester", stoppedFrom: nil, stopReason: nil,
      nextFollowUp: nil, deleteAfter: yearLater(desk.day()), persons: .init(pester: "B.", gepeste: "A."),
      conditions: [
        .init(text: "A. ziet dit echt zitten", answer: "yes"),
        .init(text: "B. kan zijn/haar/hun fouten erkennen en geeft aan het terug goed te willen maken", answer: "yes"),
      ],
      reasons: reasons.map { .init(text: $0, ticked: false) }, extras: [],
      opening: [
        .init(text: "We zitten hier vandaag samen omdat \(Talk.topic) gebeurd is.", said: true),
        .init(
          text: "De bedoeling van het gesprek is om de schade en de verstoorde relatie tussen jullie te herstellen.",
          said: true),
      ],
      questions: questionTexts.enumerated().map { index, text in
        .init(text: text, pester: answered(2 * index + 1), gepeste: answered(2 * index + 2))
      },
      agreements: [.init(id: "0", who: "both", what: Talk.agreement, by: nil, withdrawn: false)],
      consent: .init(pester: true, gepeste: true),
      rounds: [
        .init(
          planned: desk.day(in: 7), agreementIds: ["0"], pester: said("beter, zegt B."),
          gepeste: said("rustig, zegt A."))
      ])
  }

  private static func answered(_ turn: Int) -> ShownCase.Cell {
    .init(state: "answered", answers: [.init(text: Talk.answer(turn), at: "")])
  }

  private static func said(_ feeling: String) -> ShownCase.Talk {
    .init(done: true, missed: nil, stopped: "yes", kept: ["yes"], feeling: feeling, proposal: "")
  }

  /// A closed case is kept for a year; after 29 February that is until 28 February.
  private static func yearLater(_ day: String) -> String {
    let parts = day.split(separator: "-")
    return "\((Int(parts[0]) ?? 0) + 1)-\(parts[1])-\(parts[1] == "02" && parts[2] == "29" ? "28" : parts[2])"
  }

  private static let questionTexts = [
    "Wat is er gebeurd?", "Hoe voel je je daarbij?", "Wat had jij anders kunnen doen?", "Wat verwacht jij van … ?",
    "Hoe kan het weer goed gemaakt worden? Wat ga jij doen?",
  ]

  private static let reasons = [
    "Het pesten is al lang(er) bezig",
    "Het pesten heeft een grote impact op het slachtoffer (en zijn/haar omgeving)",
    "De pester geniet hoge status en krijgt ruime steun", "Het slachtoffer staat (quasi) alleen",
    "Begeleider(s) steunen de gekozen aanpak", "Dwingende en snelle correctie van het probleemgedrag is nodig.",
  ]
}
