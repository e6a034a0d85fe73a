import Conversation
import Reports
import Testing

/// The reports as they look in a terminal.
struct PictureTests {
  /// A case in its first round, with a repeated answer and one without a note.
  private func play() throws -> Play {
    var play = try Play()
    try play.record(.reasonMarked(reason: 0, applies: true))
    try play.reachQuestions()
    for turn in play.conversation.turns {
      if turn == Turn(question: 1, person: .gepeste) {
        try play.record(.answeredWithoutNote(question: 1, by: .gepeste))
      } else {
        let text = "Antwoord \(turn.question + 1) van \(play.conversation.persons[turn.person])"
        try play.record(.answered(question: turn.question, by: turn.person, text: text))
      }
    }
    try play.record(.answered(question: 0, by: .pester, text: "Ik nam ze af.\nEn ik lachte."), .steppedForward)
    try play.reachFollowUp()
    return play
  }

  @Test func `read aloud, a label has a colon before its text`() throws {
    let spoken = try play().summary(for: .together).lines(width: 1_000).map(\.spoken)
    #expect(spoken.contains("B.: Ik geef de brooddoos terug. (tegen vrijdag 27 november 2026)"))
  }

  @Test func `what both sign fits on half a sheet`() throws {
    #expect(
      try play().summary(for: .together).text() == """
        Onze afspraken
        B. en A.
        ==============

          B.     Ik geef de brooddoos terug. (tegen vrijdag 27 november 2026)
          samen  We groeten elkaar.


        Opvolging
        ---------

        Op maandag 30 november 2026 praat de begeleider met elk van ons apart.


        Zo is het goed voor ons
        -----------------------

          B.          __________________________________________________

          A.          __________________________________________________

          begeleider  __________________________________________________

          datum       __________________________________________________


        """)
  }

  @Test func `a person's version tells the own answers with the name of the other in the questions`() throws {
    var play = try play()
    try play.hold(.pester, stopped: .unknown, kept: .partly, feeling: "Beter.")
    #expect(
      play.summary(for: .person(.pester)).text(width: 60) == """
        Wat ik zei en wat we afspraken
        Voor B.
        ==============================


        Mijn antwoorden
        ---------------

        Wat is er gebeurd?
          - Antwoord 1 van B.
          - Ik nam ze af.
            En ik lachte.

        Hoe voel je je daarbij?
          Antwoord 2 van B.

        Wat had jij anders kunnen doen?
          Antwoord 3 van B.

        Wat verwacht jij van A.?
          Antwoord 4 van B.

        Hoe kan het weer goed gemaakt worden? Wat ga jij doen?
          Antwoord 5 van B.


        Onze afspraken
        --------------

          B.     Ik geef de brooddoos terug.
                 (tegen vrijdag 27 november 2026)
          samen  We groeten elkaar.


        Hoe het verder ging
        -------------------

        Ronde 1, maandag 23 november 2026
          het pesten     weet niet of het gestopt is
          deels gelukt   Ik geef de brooddoos terug. (B.)
          deels gelukt   We groeten elkaar. (samen)
          hoe het voelt  Beter.


        Wat er nog over jou bewaard is
        ------------------------------

          waar het gesprek over gaat, en wat je begeleider vooraf
          aanduidde
          wat de ander zei: dat kan ook over jou gaan
          wanneer je iets zei, en soms ook wat later verbeterd of
          weggehaald is
          waarom een gesprek niet doorging of stopte, als dat
          gebeurde

        Je mag vragen wat er over jou staat, en het laten verbeteren
        of weghalen. Vraag het aan je begeleider, alleen of samen
        met iemand die je vertrouwt.

        """)
  }

  @Test func `the facilitator's version tells everything, with times`() throws {
    let text = try play().summary(for: .facilitator).text()
    #expect(
      text.hasPrefix(
        """
        Herstelgesprek
        Samenvatting voor de begeleider
        ===============================

          gepeste             A.
          pester              B.
          waar het om gaat    de brooddoos
          stap                Opvolging
          volgende opvolging  maandag 30 november 2026
          dossier             k3f9


        Voorbereiding
        -------------

        Een herstelgesprek tussen de pester en de gepeste kan enkel als de gepeste dit
        echt ziet zitten en als de pester zijn/haar/hun fouten kan erkennen en aangeeft
        het terug goed te willen maken.

        Voorwaarden

          ja  A. ziet dit echt zitten (gepeste)
          ja  B. kan zijn/haar/hun fouten erkennen en geeft aan het terug goed te willen
              maken (pester)

        Redenen om te kiezen voor een herstelgesprek: (= confronterende aanpak)

          [x] Het pesten is al lang(er) bezig


        Start
        -----

          [x] We zitten hier vandaag samen omdat de brooddoos gebeurd is.
          [x] De bedoeling van het gesprek is om de schade en de verstoorde relatie
              tussen jullie te herstellen.

        B. begint.


        Vragen
        ------

        Wat is er gebeurd?
          B.  - Antwoord 1 van B. (23 november 2026 om 11:07)
              - Ik nam ze af.
                En ik lachte. (23 november 2026 om 11:17)
          A.  Antwoord 1 van A. (23 november 2026 om 11:08)

        Hoe voel je je daarbij?
          B.  Antwoord 2 van B. (23 november 2026 om 11:09)
          A.  (beantwoord, niet opgeschreven, 23 november 2026 om 11:10)

        """))
  }

  @Test func `on a narrow screen a label stands above its text`() throws {
    let lines = try play().summary(for: .facilitator).text(width: 40)
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[4...7] == ["  gepeste", "    A.", "  pester", "    B."])
  }

  @Test func `the rounds tell each talk, why one could not be held, and what was withdrawn`() throws {
    var play = try play()
    try play.hold(.gepeste, kept: .no, proposal: "Samen eten.")
    try play.record(.talkMissed(with: .pester, reason: "ziek thuis"), .proposalShared(by: .gepeste))
    try play.record(.steppedBack, .agreementWithdrawn(agreement: play.conversation.agreements[1].id))
    let text = play.summary(for: .facilitator).text()
    #expect(
      text.hasSuffix(
        """
        Afspraken
        ---------

          B.     Ik geef de brooddoos terug. (tegen vrijdag 27 november 2026)
          samen  We groeten elkaar. (vervallen)
          A.     Samen eten.

        Akkoord

          B.  nog niet
          A.  nog niet


        Opvolging
        ---------

        Ronde 1

        B., gepland op maandag 30 november 2026
          Dit gesprek ging niet door  ziek thuis

        A., maandag 23 november 2026
          het pesten      gestopt
          niet gelukt     Ik geef de brooddoos terug. (B.)
          niet gelukt     We groeten elkaar. (samen)
          nieuw voorstel  Samen eten. (gedeeld, nu een afspraak)

        """))
  }

  @Test func `every round tells what was decided, and every stop when, where and why`() throws {
    var play = try play()
    for person in Person.allCases { try play.hold(person, stopped: .no) }
    try play.record(.roundPlanned(on: Day.monday.adding(days: 7)))
    try play.record(.stopped(reason: "A. is bang."), .resumed, .stopped(reason: "Nu niet."))
    let text = play.summary(for: .facilitator).text()
    #expect(text.contains("Besluit: nog een ronde, gepland op maandag 7 december 2026.\n\nRonde 2\n"))
    #expect(
      text.hasSuffix(
        """
        Wanneer het stopgezet werd
        --------------------------

          23 november 2026 om 11:33  A. is bang.
                                     (bij Opvolging, hervat op 23 november 2026 om
                                     11:34)
          23 november 2026 om 11:35  Nu niet. (bij Opvolging)

        """))
  }

  @Test func `what is signed before a day was planned has room for it`() throws {
    var play = try Play()
    #expect(play.summary(for: .together).text(width: 120).contains("Wanneer de begeleider elk"))
    try play.record(.stopped(reason: "genoeg"))
    #expect(!play.summary(for: .together).text().contains("Wanneer de begeleider"))
  }

  @Test func `no level of headings is skipped`() throws {
    var play = try play()
    try play.hold(.pester)
    let documents = Audience.all.map { play.summary(for: $0) } + [Document.paperForm(of: .nl, texts: .nl)]
    for document in documents {
      let levels = document.html.matches(of: /<h([1-6])/).compactMap { Int($0.output.1) }
      #expect(levels.first == 1)
      #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
      let titles = document.markdown.matches(of: /(?m)^#+/).map(\.output.count)
      #expect(titles == levels)
    }
  }

  @Test func `a stopped case tells where and why, a closed one until when it is kept`() throws {
    var stopped = try play()
    try stopped.record(.stopped(reason: "A. wil niet meer."))
    let text = stopped.summary(for: .facilitator).text()
    #expect(text.contains("  stap              stopgezet (Opvolging)\n"))
    #expect(text.contains("  waarom stopgezet  A. wil niet meer.\n"))

    var closed = try play()
    for person in Person.allCases { try closed.hold(person) }
    try closed.record(.closed(deleteAfter: Day.monday.adding(months: 12)))
    #expect(closed.summary(for: .facilitator).text().contains("bewaren tot       dinsdag 30 november 2027"))
    #expect(
      closed.summary(for: .person(.gepeste)).text().contains(
        "bewaart dit tot dinsdag 30 november 2027 en wist het dan."))
  }

  @Test func `Markdown and HTML hold the same words as the text`() throws {
    let document = try play().summary(for: .facilitator)
    #expect(document.markdown.contains("### Wat is er gebeurd?\n\n- **B.**\n  - Antwoord 1 van B. *(23 november"))
    #expect(
      document.html.contains(
        "<th width=\"26%\" scope=\"row\" dir=\"auto\">samen</th>\n<td width=\"74%\"><p class=\"said\" dir=\"auto\">We groeten elkaar.</p>\n</td>"
      ))
    #expect(document.html.hasPrefix("<!DOCTYPE html>\n<html lang=\"nl\">"))
    for outside in ["<script", "src=", "href=", "url(", "@import"] { #expect(!document.html.contains(outside)) }
  }

  @Test func `a sentence that begins with an Arabic name still runs from left to right`() throws {
    let html = try Play(pester: "ملاك").summary(for: .facilitator).html
    #expect(html.contains("<p>&lrm;ملاك begint.</p>"))
  }

  @Test func `the paper form holds the whole script, and roles on its first sheet only`() {
    let script = Script.nl
    let form = Document.paperForm(of: script, texts: .nl)
    let text = form.text(width: 1000)
    for sentence in script.reasons + script.opening + script.questions.map(\.text) { #expect(text.contains(sentence)) }
    let sheets = form.html.split(separator: "<h1 ").dropFirst()
    #expect(sheets.count == 5)
    for sheet in sheets.dropFirst() { #expect(!sheet.contains("pester") && !sheet.contains("gepeste")) }
  }
}
