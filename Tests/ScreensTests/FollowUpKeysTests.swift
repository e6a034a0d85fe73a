import Conversation
import Testing

@testable import Screens

/// The keys of Opvolging, of a separate talk, and of the end of a round.
@Suite struct FollowUpKeysTests {
  @Test func `Space goes round the answers of a choice and back to open`() throws {
    var table = try Table.at(.followUp)
    table.press(.enter, .enter)
    for answer in ["ja", "nee", "weet niet", "open"] {
      table.press(" ")
      #expect(table.cursorRow.contains("▸   " + answer + " "))
    }
    table.press(.down)
    for answer in ["ja", "deels", "nee", "open"] {
      table.press(.enter)
      #expect(table.cursorRow.contains("▸   " + answer + " "))
    }
  }

  @Test func `Space on a text only says how to write`() throws {
    var table = try Table.at(.followUp)
    table.press(.enter, .enter, .end, " ")
    #expect(table.shows("Enter om te schrijven."))
  }

  @Test func `v names what a talk still asks`() throws {
    var table = try Table.at(.followUp)
    table.press(.enter, .enter, "v")
    #expect(table.shows("Nog niet: deze antwoorden ontbreken: is het pesten gestopt"))
    table.press(.enter, "v")
    #expect(table.session.place == .pesterTalk)
  }

  @Test func `a finished talk opens again until the round is concluded`() throws {
    var table = try Table.at(.followUp)
    table.talk()
    #expect(table.cursorRow.contains("gesproken · gestopt"))
    #expect(table.shows("Gesprek met B. afgewerkt · u maakt ongedaan"))
    table.press(.enter, .enter)
    #expect(table.session.place == .pesterTalk)
    #expect(table.shows("ja"))
    table.press("v", .enter)
    #expect(table.cursorRow.contains("gesproken · gestopt"))
  }

  @Test func `within a talk u takes back only what was said in it`() throws {
    var table = try Table.at(.followUp)
    table.talk()
    table.press(.down, .enter, .enter, "u")
    #expect(table.shows("Dat kan niet: hier is niets om ongedaan te maken."))
    #expect(table.conversation?.openRound?.talks.pester.status == .held)
    table.press(" ", "u")
    #expect(table.conversation?.openRound?.talks.gepeste.stopped == nil)
  }

  @Test func `a talk that could not be held asks why`() throws {
    var table = try Table.at(.followUp)
    table.press("a", .enter)
    #expect(table.shows("Schrijf kort waarom."))
    table.type("ziek")
    table.press(.enter)
    #expect(table.cursorRow.contains("niet doorgegaan: ziek"))
    table.press(.down)
    table.talk()
    table.press("v")
    #expect(table.cursorRow.contains("nieuwe ronde"))
  }

  @Test func `v before both talks names with whom there was none`() throws {
    var table = try Table.at(.followUp)
    table.press("v")
    #expect(table.shows("Nog niet: het gesprek met B. en A. is niet afgewerkt."))
  }

  @Test func `the conclusion always has three rows, and closing comes first when allowed`() throws {
    var table = try Table.afterTalks()
    table.press("v")
    for row in ["afronden", "nieuwe ronde", "stopzetten"] { #expect(table.shows(row)) }
    #expect(table.cursorRow.contains("afronden"))
    table.press(.down, .enter)
    #expect(table.shows("Wanneer spreken we elkaar opnieuw?"))
    table.press(.enter)
    #expect(table.conversation?.rounds.count == 2)
  }

  @Test func `what is not allowed is dim, says why, and is refused`() throws {
    var table = try Table.afterTalks(2, 1)
    table.press("v")
    #expect(table.cursorRow.contains("nieuwe ronde"))
    #expect(table.shows("afronden · Nog niet: van B. is niet gehoord"))
    let rows = table.session.frame(in: table.size).layers.last?.runs ?? []
    #expect(rows.first { $0.text.hasPrefix("afronden") }?.style == .hint)
    table.press(.up, .enter)
    #expect(table.conversation?.deleteAfter == nil)
    #expect(table.shows("Enter om te sluiten"))
    table = try .afterTalks(3, 2)
    table.press("v")
    #expect(table.shows("afronden · Nog niet: geen van beiden heeft gezegd"))
  }

  @Test func `stopping from the conclusion asks like s does`() throws {
    var table = try Table.afterTalks(2, 2)
    table.press("v", .end, .enter)
    #expect(table.shows("Stoppen mag altijd."))
    table.press(.enter)
    table.type("het gaat niet")
    table.press(.enter)
    #expect(table.session.place == .ended)
  }

  @Test func `a proposal becomes an agreement after the question, and both consent again`() throws {
    var table = try Table.afterTalks(2, 1, proposal: "Ik vraag het eerst.")
    table.press(.end, .enter)
    #expect(table.shows("B.: Mag dit gedeeld worden?"))
    #expect(table.cursorRow.contains("nee"))
    table.press(.enter)
    #expect(table.conversation?.activeAgreements.count == 1)
    table.press("n", .down, .enter)
    #expect(table.conversation?.activeAgreements.map(\.what) == ["Ik geef de foto terug.", "Ik vraag het eerst."])
    #expect(table.shows("De afspraken zijn veranderd"))
    table.press("v", .enter)
    #expect(table.shows("het akkoord van B. en A. met de afspraken ontbreekt"))
    #expect(table.conversation?.rounds.count == 1)
  }

  @Test func `n where nothing was proposed is refused`() throws {
    var table = try Table.afterTalks()
    table.press("n")
    #expect(table.shows("Dat kan niet: A. deed geen nieuw voorstel."))
  }
}
