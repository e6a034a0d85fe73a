import Conversation
import TUI
import Testing

@testable import Screens

@Suite struct DraftTests {
  // Kept in time.

  @Test func `what is typed is kept at most twenty keys behind`() throws {
    var table = try Table.at(.questions)
    for count in 1...60 {
      table.press("a")
      let kept = table.drafts["answer.0.pester"]?.count ?? 0
      #expect(count - kept < 20)
    }
  }

  @Test func `what is typed is kept at most two seconds behind`() throws {
    var table = try Table.at(.questions)
    table.type("half")
    let patience = try #require(table.app.patience)
    #expect(patience <= 2_000)
    table.rest(patience)
    #expect(table.drafts["answer.0.pester"] == "half")
  }

  @Test func `the last words are kept when the terminal goes`() throws {
    var table = try Table.at(.questions)
    table.type("half")
    table.hangUp()
    #expect(table.app.isOver && table.drafts["answer.0.pester"] == "half")
  }

  @Test func `Ctrl-C keeps them too`() throws {
    var table = try Table.at(.questions)
    table.type("half")
    table.press(.control("c"), .down, .enter)
    table.openCurtain()
    #expect(table.app.isOver && table.drafts["answer.0.pester"] == "half")
  }

  // Signs.

  @Test func `Esc leaves a draft with its sign; blank leaves none`() throws {
    for size in [Size(columns: 80, rows: 24), Size(columns: 40, rows: 15)] {
      var table = try Table.at(.questions)
      table.resize(size.columns, size.rows)
      table.type("half")
      table.press(.escape)
      #expect(table.shows("[✎]") && table.shows("Hier was je aan het typen"))
      table.press(.enter)
      #expect(table.shows("Hier was je aan het typen: ga gerust verder.") && table.shows("half"))
      table.press(.control("u"), .escape)
      #expect(!table.shows("✎"))
    }
  }

  @Test func `a draft of another answer says how to go on, for Enter goes to the next turn there`() throws {
    var table = try Table.at(.questions) { $0.openTurns.count == 9 }
    table.press(.home)
    table.type("meer")
    table.press(.escape)
    #expect(table.shows("[✓]") && table.shows("– bantqx") && !table.shows("met Enter ga je verder"))
  }

  @Test func `typing on a place with a draft goes on after it`() throws {
    var table = try Table.at(.questions)
    table.type("half")
    table.press(.escape)
    table.type("weg")
    table.press(.enter)
    #expect(table.shows("– halfweg") && !table.shows("✎"))
  }

  @Test func `Space goes on with words that stand in its place, one space behind them`() throws {
    var talk = try Table.inTalk()
    talk.press(.down, .down)
    talk.type("half")
    talk.press(.escape)
    talk.type(" af ")
    talk.press(.escape, " ")
    talk.type("nu")
    #expect(talk.shows("half af nu"))

    var board = try Table.at(.questions) { $0.openTurns.count == 9 }
    board.press(.home)
    board.type("half")
    board.press(.escape)
    board.type(" af")
    #expect(board.shows("half af"))
  }

  @Test func `Space on a place with a draft opens it, and records nothing by itself`() throws {
    var table = try Table.at(.questions)
    table.type("half")
    table.press(.escape, " ")
    table.type("af")
    #expect(table.shows("half af") && !table.shows("Enter: beantwoord, niet opgeschreven"))
    table.press(.control("u"), .enter)
    #expect(table.conversation?.progress.answered == 0)
  }

  @Test func `each draft has its sign at its place`() throws {
    var agreements = try AgreementsTests.withOne()
    agreements.type("nieuw")
    agreements.press(.escape)
    #expect(agreements.shows("+ nieuwe afspraak ✎"))
    agreements.press(.home)
    agreements.type("anders")
    agreements.press(.escape)
    #expect(agreements.shows("afsqx ✎"))

    var talk = try Table.inTalk()
    talk.press(.down, .down, "x", .escape, .down, "y", .escape)
    #expect(talk.shows("Hoe voel je je daarbij? ✎") && talk.shows("Heb je een nieuw voorstel? ✎"))

    var followUp = try FollowUpTests.done()
    followUp.press(.enter, .down, .enter, "!", .escape)
    #expect(followUp.shows("bvstqx ✎"))
  }

  @Test func `a correction left unfinished has its sign and is asked about`() throws {
    var table = try Table.at(.questions) { $0.openTurns.isEmpty }
    table.press(.home, .escape)
    table.choose("antwoorden")
    table.choose("bantqx")
    table.choose("verbeteren")
    table.type(" anders")
    table.press(.escape)
    #expect(table.shows("kies je in het menu: antwoorden. ✎"))
    table.press(.end, .enter)
    #expect(table.shows("nog niet genoteerd (Vraag 1, Bqx: verbeteren)") && table.shows("“bantqx anders”"))
    table.choose("noteren")
    #expect(table.conversation?.activeStep == .agreements)
    #expect(table.conversation?[Turn(question: 0, person: .pester)]?.answers.map(\.text) == ["bantqx anders"])
  }

  @Test func `a proposal that was only looked at is no draft`() throws {
    var table = try FollowUpTests.done()
    table.press(.enter, .down, .enter, .escape)
    #expect(table.shows("bvstqx") && !table.shows("✎"))
  }

  // Going on asks.

  @Test func `concluding a round asks about a proposal of which the form was left`() throws {
    var table = try FollowUpTests.done()
    table.press(.enter, .down, .enter, "!", .escape, .end, .enter)
    #expect(
      table.shows("nog niet genoteerd (Bqx: bvstqx)") && table.shows("“bvstqx!”") && table.focusedRow == "▸ terug")
    table.choose("openen")
    #expect(table.focusedRow == "bvstqx!")
    table.press(.escape, .end, .enter)
    table.choose("weggooien")
    #expect(table.shows("Hoe gaat het verder?") && table.events.last?.isAgreement == false)
  }

  @Test func `a reason for a talk that was held after all is shown before it is thrown away`() throws {
    var table = try FollowUpTests.oneHeld()
    table.press("a", .down, .enter)
    table.type("ziek")
    table.press(.escape, .enter)
    table.openCurtain()
    table.type("ja")
    table.press(.enter, .right, .enter, .end, .enter)
    table.openCurtain()
    table.press(.end, .enter)
    #expect(table.shows("Deze tekst is nog niet genoteerd") && table.shows("“ziek”") && table.focusedRow == "▸ terug")
    table.choose("weggooien")
    #expect(table.shows("Hoe gaat het verder?"))
    table.press(.escape)
    #expect(!table.shows("✎"))
  }

  /// All answered, and two more answers left unfinished.
  private static func twoDrafts() throws -> Table {
    var table = try Table.at(.questions) { $0.openTurns.isEmpty }
    table.press(.home, "x", .escape, .down, "y", .escape, .end, .enter)
    return table
  }

  @Test func `going on asks for one draft after the other, with place and words, terug first`() throws {
    var table = try Self.twoDrafts()
    #expect(table.shows("(Vraag 1, Bqx)") && table.shows("“x”") && table.focusedRow == "▸ terug")
    table.press(.enter)
    #expect(table.conversation?.activeStep == .questions && table.focusedRow.hasPrefix("▸ → Naar de afspraken"))
    table.press(.enter)
    table.choose("noteren")
    #expect(table.shows("(Vraag 2, Bqx)") && table.shows("“y”") && table.focusedRow == "▸ terug")
    table.choose("weggooien")
    #expect(table.conversation?.activeStep == .agreements && !table.drafts.keys.contains { $0.hasPrefix("answer") })
    #expect(table.conversation?[Turn(question: 0, person: .pester)]?.answers.last?.text == "x")
    #expect(table.conversation?[Turn(question: 1, person: .pester)]?.answers.count == 1)
  }

  @Test func `with covered answers the words of a draft are not shown`() throws {
    var table = try Self.twoDrafts()
    table.press(.escape, .escape)
    table.choose("antwoorden bedekken")
    table.press(.end, .enter)
    #expect(table.shows("(Vraag 1, Bqx)") && !table.shows("“x”"))
  }

  @Test func `a form left unfinished is opened, or thrown away`() throws {
    var table = try AgreementsTests.agreed()
    table.type("half")
    table.press(.escape, .end, .enter)
    #expect(table.shows("Deze tekst is nog niet genoteerd (nieuwe afspraak)") && table.shows("“half”"))
    table.choose("openen")
    #expect(table.shows("Wat?") && table.shows("half"))
    table.press(.escape, .end, .enter)
    table.choose("weggooien")
    #expect(table.shows("Wanneer spreken we elk van jullie opnieuw?"))
  }

  @Test func `a talk asks for its feeling and its proposal`() throws {
    var table = try Table.inTalk()
    table.press(.right, .enter, .right, .enter, "g", .escape, .down, "v", .escape, .end, .enter)
    #expect(table.shows("(Hoe voel je je daarbij?)") && table.title.hasSuffix("ENKEL MET Bqx"))
    table.choose("noteren")
    #expect(table.shows("(Heb je een nieuw voorstel?)"))
    table.choose("noteren")
    #expect(table.isBehindCurtain)
    table.openCurtain()
    let talk = table.conversation?.openRound?.talks.pester
    #expect(talk?.feeling == "g" && talk?.proposal == "v")
  }

  @Test func `nothing of a draft outlives its record`() throws {
    var table = try Table.at(.questions)
    table.type("half")
    table.press(.escape, .enter, .enter)
    #expect(table.drafts["answer.0.pester"] == nil && table.shows("– half") && !table.shows("✎"))
  }

  @Test func `while a text is being written nothing says that it was left`() throws {
    var table = try Table.at(.questions)
    table.type("half")
    table.rest(3000)
    #expect(table.drafts["answer.0.pester"] == "half" && !table.shows("met Enter ga je verder"))
    table.press(.escape)
    #expect(table.shows("met Enter ga je verder"))
  }

  @Test func `a field that opens on a draft shows the recorded words above it`() throws {
    var talk = try Table.inTalk()
    talk.press(.down, .down)
    talk.type("eerst")
    talk.press(.enter, .up, .enter, .control("u"))
    talk.type("anders")
    talk.press(.escape, .enter)
    #expect(talk.shows("“eerst”") && talk.shows("Hier was je aan het typen") && talk.shows("anders"))

    var agreements = try AgreementsTests.withOne()
    agreements.press(.home)
    agreements.type("!")
    agreements.press(.escape)
    agreements.type("?")
    #expect(agreements.shows("“afsqx”") && agreements.shows("afsqx!?"))

    var names = try Table.at(.preparation)
    names.press("e", "!", .escape, "e")
    #expect(names.shows("“Aqx”") && names.shows("Aqx!"))
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 40, rows: 15)])
  func `a long earlier answer is read above the field, by PgUp, and typing comes back`(_ size: Size) throws {
    var table = try Table.at(.questions)
    table.resize(size.columns, size.rows)
    table.take(.paste("begin " + String(repeating: "lang antwoord ", count: 90) + "slot"))
    table.press(.enter)
    table.type("nog")
    #expect(table.focusedRow == "nog")
    for _ in 0..<40 where !table.shows("Eerder: begin") { table.press(.pageUp) }
    #expect(table.shows("Eerder: begin"))
    table.scrollDown(to: "slot")
    table.type(" iets")
    #expect(table.focusedRow == "nog iets")
  }
}
