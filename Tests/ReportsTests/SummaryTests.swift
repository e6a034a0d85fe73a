import Conversation
import Reports
import Testing

/// What the versions of a summary say of the talks of a round.
struct SummaryTests {
  private func afterAgreements() throws -> Play {
    var play = try Play()
    try play.reachAgreements()
    try play.reachFollowUp()
    return play
  }

  @Test func `who was spoken with already is not told of a next talk on that day`() throws {
    var play = try afterAgreements()
    let announced = "praat je begeleider opnieuw met jou"
    try play.hold(.pester)
    #expect(!play.summary(for: .person(.pester)).text().contains(announced))
    #expect(play.summary(for: .person(.gepeste)).text().contains(announced))
    try play.record(.talkReopened(with: .pester))
    #expect(play.summary(for: .person(.pester)).text().contains(announced))
  }

  @Test func `the sheet for both announces the talks until both were held, and then leaves room for a next day`() throws
  {
    var play = try afterAgreements()
    let announced = "praat de begeleider met elk van ons apart"
    try play.hold(.pester)
    #expect(play.summary(for: .together).text().contains(announced))
    try play.hold(.gepeste)
    let sheet = play.summary(for: .together).text(width: 120)
    #expect(!sheet.contains(announced) && sheet.contains("Wanneer de begeleider elk"))
  }

  @Test func `the facilitator reads which proposals were shared and which were not, and nobody else does`() throws {
    var play = try afterAgreements()
    try play.hold(.pester, proposal: "samen eten")
    try play.hold(.gepeste, proposal: "samen spelen")
    try play.record(.proposalAdopted(from: .pester, who: .both, what: "Samen eten.", by: nil))
    let whole = play.summary(for: .facilitator).text()
    #expect(whole.contains("samen eten (gedeeld, nu een afspraak)"))
    #expect(whole.contains("samen spelen (niet gedeeld)"))
    #expect(!play.summary(for: .person(.gepeste)).text().contains("niet gedeeld"))
  }
}
