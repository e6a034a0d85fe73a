import Conversation
import Rules
import Testing

/// The script that is built in, and what makes a script one to lead a talk with.
struct ScriptTests {
  /// The sentences of the method, word for word.
  private static let source = [
    "Een herstelgesprek tussen de pester en gepeste",
    "Het pesten dient aangepakt te worden waar het zich voordoet.",
    """
    Een herstelgesprek tussen de pester en de gepeste kan enkel als de gepeste dit echt ziet zitten en als de pester \
    zijn/haar/hun fouten kan erkennen en aangeeft het terug goed te willen maken.
    """,
    "Redenen om te kiezen voor een herstelgesprek:",
    "= confronterende aanpak",
    "Het pesten is al lang(er) bezig",
    "Het pesten heeft een grote impact op het slachtoffer (en zijn/haar omgeving)",
    "De pester geniet hoge status en krijgt ruime steun",
    "Het slachtoffer staat (quasi) alleen",
    "Begeleider(s) steunen de gekozen aanpak",
    "Dwingende en snelle correctie van het probleemgedrag is nodig.",
    "We zitten hier vandaag samen omdat – benoem waar het om gaat – gebeurd is.",
    "De bedoeling van het gesprek is om de schade en de verstoorde relatie tussen jullie te herstellen.",
    "tel aan ieder om de beurt de volgende vragen",
    "Wat is er gebeurd?",
    "Hoe voel je je daarbij?",
    "Wat had jij anders kunnen doen?",
    "Wat verwacht jij van … ?",
    "Hoe kan het weer goed gemaakt worden? Wat ga jij doen?",
    "Je mag de vragen herhalen en verplaatsen, maar ze moeten allemaal aan bod komen en beantwoord worden.",
    """
    Na 1 à 2 dagen/1 à 2 weken (afhankelijk van jullie werking) spreek je nogmaals met de pester en de gepeste.
    """,
    "Vraag hen in hoeverre zij zich aan de gemaakte afspraken houden en hoe zij zich daarbij voelen.",
    """
    Motiveer hen eventueel om een nieuw voorstel te bedenken. Door afzonderlijk met hen te spreken, kunnen zij zich \
    niet achter elkaar verstoppen.
    """,
    """
    Het speelt geen rol of alle afspraken consequent volgehouden worden, zolang de pesterijen maar gestopt zijn. \
    Blijf dit herhalen en voorzie voldoende tijd voor de opvolging.
    """,
  ]

  @Test(arguments: source)
  func `every sentence of the method stands in the built-in script, word for word`(sentence: String) throws {
    let script = try Script.dutch()
    let texts =
      [script.title, script.gate, script.reasonsHeading] + script.reasons + script.opening
      + script.questions.map(\.text) + script.hints.preparation + script.hints.opening + script.hints.questions
      + script.hints.agreements + script.hints.followUp
    #expect(texts.contains { $0.contains(sentence) })
  }

  @Test func `the built-in script has the counts of the method and no flaw`() throws {
    let script = try Script.dutch()
    #expect(script.conditions.map(\.about) == [.gepeste, .pester])
    #expect(script.reasons.count == 6 && script.extras.isEmpty)
    #expect(script.opening.count == 2 && script.questions.count == 5)
    #expect(script.followUp.intervals.map(\.days) == [1, 2, 7, 14])
    #expect(script.flaws.isEmpty)
    #expect(script.opening[0].contains(script.topicSlot) && script.questions[3].text.contains(script.otherSlot))
  }

  @Test func `the opening and the question of the built-in script are filled in`() throws {
    let talk = try Play(.dutch(), topic: "de foto in de groep")
    #expect(
      talk.now.openingSentence(0) == "We zitten hier vandaag samen omdat de foto in de groep gebeurd is.")
    #expect(talk.now.wording(Turn(question: 3, person: .pester)) == "Wat verwacht jij van A.?")
    #expect(talk.now.conditionText(0) == "A. ziet dit echt zitten")
  }

  @Test func `what the children may see of the built-in script names no roles`() throws {
    let script = try Script.dutch()
    let seen =
      script.opening + script.questions.map(\.text) + script.questions.compactMap(\.hint)
      + script.hints.opening + script.hints.questions + script.hints.agreements
    for text in seen {
      let words = text.lowercased().split { !$0.isLetter }
      #expect(!words.contains { ["pester", "gepeste", "dader", "slachtoffer"].contains($0) }, "\(text)")
    }
  }

  @Test func `a whole talk can be led with the built-in script`() throws {
    var talk = try talk(at: .followUp, script: .dutch())
    #expect(talk.progress == (10, 10))
    try talk.hold(.pester)
    try talk.hold(.gepeste)
    try talk.record(.closed(deleteAfter: .expiry))
    #expect(Rules.broken(by: talk.now).isEmpty)
  }

  @Test func `a script needs conditions, sentences and questions, and not too many of anything`() throws {
    #expect(try Script.small(conditions: 0).flaws == [.count(place: "conditions", found: 0, allowed: 1...20)])
    #expect(try Script.small(opening: 21).flaws == [.count(place: "opening", found: 21, allowed: 1...20)])
    #expect(try Script.small(questions: 0).flaws == [.count(place: "questions", found: 0, allowed: 1...20)])
    #expect(try Script.small(reasons: 0, extras: 0).flaws.isEmpty)
    #expect(try Script.small(conditions: 20, reasons: 20, extras: 20, opening: 20, questions: 20).flaws.isEmpty)
  }

  @Test func `a blank text in a script is named by its place`() throws {
    var script = try Script.small()
    script.questions[1].text = " "
    script.conditions[0].unclear = ""
    script.conditions[1].declined = "\n"
    script.topicSlot = ""
    script.otherSlot = ""
    #expect(
      Set(script.flaws) == [
        .blank(place: "questions[1]"), .blank(place: "conditions[0].unclear"), .blank(place: "conditions[1].declined"),
        .blank(place: "topicSlot"), .blank(place: "otherSlot"),
      ])
  }

  @Test func `the follow-up of a script is checked too`() throws {
    var script = try Script.small()
    script.followUp.suggested = 2
    script.followUp.intervals[0].days = 0
    #expect(
      script.flaws == [
        .count(place: "followUp.intervals[0].days", found: 0, allowed: 1...3650),
        .count(place: "followUp.suggested", found: 2, allowed: 0...1),
      ])
    script.followUp.intervals = []
    #expect(script.flaws.contains(.count(place: "followUp.intervals", found: 0, allowed: 1...20)))
  }

  @Test func `a case keeps the script it started with`() throws {
    var script = try Script.small()
    let talk = try Play(script)
    script.questions[0].text = "Anders?"
    #expect(talk.script.questions[0].text == "Vraag 0 aan …?")
  }
}
