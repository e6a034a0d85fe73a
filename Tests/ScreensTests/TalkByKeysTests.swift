import Conversation
import Testing

@testable import Screens

/// A whole talk by keys, from the first row of each screen, as the manual tells it.
@Suite struct TalkByKeysTests {
  @Test func `a talk from the first name to the last choice`() throws {
    var table = try Table()
    table.press("n")
    for text in ["A.", "B.", "er met een foto gelachen werd"] {
      table.type(text)
      table.press(.enter)
    }
    #expect(table.session.place == .preparation)
    table.press(" ", .down, " ", "v")
    #expect(table.session.place == .opening)
    table.press(.enter, .enter, "v")
    #expect(table.session.place == .questions)
    for number in 1...10 { table.write("antwoord \(number)") }
    table.press("v")
    #expect(table.session.place == .agreements)

    table.press("n", .right, .right, .left, .tab)
    table.type("Ik vraag eerst of het mag.")
    table.press(.tab, .enter)
    #expect(table.conversation?.activeAgreements.first?.who == .gepeste)
    #expect(table.cursorRow.contains("[ ]  B."))
    table.press(" ", .down, " ", "v")
    #expect(table.cursorRow.contains("1 week · maandag 30 november"))
    table.press(.enter)
    #expect(table.session.curtain == .toFacilitator)
    table.press(.enter)
    #expect(table.session.place == .followUp)
    #expect(table.conversation?.nextFollowUp == .monday.adding(days: 7))

    table.press(.enter)
    #expect(table.session.curtain == .toPerson(.pester))
    table.press(.enter, " ", .down, " ", .down)
    table.write("Het gaat beter.")
    #expect(table.cursorRow.contains("Een nieuw voorstel?"))
    table.press("v", .enter)
    #expect(table.session.place == .followUp)
    table.press(.down, .enter, .enter, " ", .down, " ", .down)
    table.write("Ik slaap weer.")
    table.press("v", .enter, "v")
    #expect(table.cursorRow.contains("afronden"))
    table.press(.enter)
    #expect(table.session.place == .ended)
    #expect(table.conversation?.deleteAfter == .monday.adding(months: 12))

    let turns = table.conversation?.turns ?? []
    let said = turns.map { table.conversation?[$0]?.answers.map(\.text) ?? [] }
    #expect(said == (1...10).map { ["antwoord \($0)"] })
    let talks = table.conversation?.rounds.first?.talks
    #expect(talks?.pester.feeling == "Het gaat beter." && talks?.gepeste.feeling == "Ik slaap weer.")
  }

  @Test func `Enter and Space from the first to the last: every screen leads by its first key`() throws {
    var table = try Table.at(.preparation)
    #expect(table.footer.hasPrefix(" Spatie aanduiden"))
    table.press(" ", .down, " ")
    #expect(table.footer.hasPrefix(" v verder"))
    table.press("v")
    #expect(table.footer.hasPrefix(" Enter gezegd"))
    table.press(.enter, .enter)
    #expect(table.footer.hasPrefix(" v verder"))
    table.press("v")
    #expect(table.footer.hasPrefix(" Enter antwoord"))
    for _ in 0..<10 { table.press(" ") }
    #expect(table.footer.hasPrefix(" v verder"))
    table.press("v")
    #expect(table.footer.hasPrefix(" Enter schrijven"))
    table.agree("Ik groet haar.")
    table.press(" ", .down, " ")
    #expect(table.footer.hasPrefix(" v verder"))
    table.press("v", .enter, .enter)
    #expect(table.footer.hasPrefix(" Enter openen"))
    table.talk()
    table.press(.down)
    table.talk()
    #expect(table.footer.hasPrefix(" v besluiten"))
    table.press("v", .enter)
    #expect(table.footer.hasPrefix(" Enter verdergaan"))
  }

  @Test func `a stopped case resumes where it was and a closed one asks a day`() throws {
    var table = try Table.stopped()
    table.press(.enter)
    #expect(table.session.place == .questions)
    table = try Table.closed()
    table.press(.enter)
    #expect(table.shows("Heropenen: wanneer is de volgende opvolging?"))
    table.press(.enter)
    #expect(table.session.place == .followUp)
    #expect(table.conversation?.rounds.count == 2)
  }

  @Test func `s says that stopping is always allowed and asks the facilitator why`() throws {
    var table = try Table.at(.questions)
    table.press("s")
    #expect(table.shows("Stoppen mag altijd."))
    table.press(.escape)
    #expect(table.session.panels.isEmpty)
    table.press("s", .enter)
    #expect(table.session.curtain == .toFacilitator)
    table.press(.enter, .enter)
    #expect(table.shows("Schrijf kort waarom."))
    #expect(table.session.place == .questions)
    table.type("ze wil niet meer")
    table.press(.enter)
    #expect(table.session.place == .ended)
    #expect(table.shows("ze wil niet meer"))
  }
}
