import Conversation
import Testing

@testable import Screens

/// The keys of Afspraken.
@Suite struct AgreementKeysTests {
  @Test func `who goes with the arrows from the one who begins to the other to together, and stays there`() throws {
    var table = try Table.at(.agreements)
    table.press("n", .left)
    #expect(table.shows("[B.]"))
    table.press(.right)
    #expect(table.shows("[A.]"))
    table.press(.right, .right)
    #expect(table.shows("[samen]"))
  }

  @Test func `an offered wording is taken with the down arrow and Enter`() throws {
    var table = try Table.at(.agreements)
    table.press(.enter, .tab)
    #expect(table.shows("Of neem over: ↓ en Enter"))
    table.press(.down, .down, .enter)
    #expect(table.cursorRow.contains(Marked.answer(.gepeste)))
    #expect(!table.shows("Of neem over"))
    table.press(.tab, .enter)
    #expect(table.conversation?.activeAgreements.map(\.what) == [Marked.answer(.gepeste)])
  }

  @Test func `an agreement without words is not taken`() throws {
    var table = try Table.at(.agreements)
    table.press("n", .tab, .tab, .enter)
    #expect(table.shows("Schrijf wat er afgesproken is."))
    #expect(table.conversation?.activeAgreements.isEmpty == true)
  }

  @Test func `saving stands on the first consent, and v asks both first`() throws {
    var table = try Table.at(.agreements)
    table.agree("Ik groet haar.")
    #expect(table.cursorRow.contains("[ ]  B."))
    table.press(" ")
    #expect(table.shows("Akkoord van B. · u maakt ongedaan"))
    table.press("v")
    #expect(table.shows("Nog niet: het akkoord van A. met de afspraken ontbreekt."))
    table.press(.enter, " ")
    #expect(table.conversation?.consent == ByPerson(both: false))
  }

  @Test func `changing or withdrawing an agreement asks consent anew; u brings it back`() throws {
    var table = try Table.at(.agreements)
    table.agree("Ik groet haar.")
    table.agree("Ik wacht.")
    table.press(" ", .down, " ")
    #expect(table.conversation?.consent == ByPerson(both: true))
    table.press(.home, "e", .tab, .end)
    table.type("!")
    table.press(.tab, .enter)
    #expect(table.conversation?.consent == ByPerson(both: false))
    #expect(table.conversation?.activeAgreements.map(\.what) == ["Ik groet haar.!", "Ik wacht."])
    table.press(.home, "x")
    #expect(table.shows("De afspraak is weg · u maakt ongedaan"))
    table.press("u")
    #expect(table.conversation?.activeAgreements.count == 2)
  }

  @Test func `a day that is none is not taken, one that is is echoed`() throws {
    var table = try Table.at(.agreements)
    table.press("n", .tab)
    table.type("Ik groet haar.")
    table.press(.tab)
    table.type("vrij")
    #expect(table.shows("vrijdag 27 november 2026"))
    table.type("x")
    table.press(.enter)
    #expect(table.shows("Dit is nog geen dag."))
    #expect(table.conversation?.activeAgreements.isEmpty == true)
    table.press(.backspace, .enter)
    #expect(table.shows("(tegen vrijdag 27 november 2026)"))
  }

  @Test func `Esc keeps every field of the form, also of what was being changed`() throws {
    var table = try Table.at(.agreements)
    table.press("n", .tab)
    table.type("Ik")
    table.press(.tab)
    table.type("morgen")
    table.press(.escape, "n")
    #expect(table.shows("│   Ik ") && table.shows("│   morgen"))
    table.press(.tab)
    table.type(" groet")
    table.press(.tab, .enter)
    table.press(.home, "e", .tab)
    table.type(" haar")
    table.press(.escape)
    #expect(table.conversation?.activeAgreements.map(\.what) == ["Ik groet"])
    table.press("e")
    #expect(table.shows("Ik groet haar"))
    table.press(.escape, "n")
    #expect(!table.shows("Ik groet haar │"))
  }
}
