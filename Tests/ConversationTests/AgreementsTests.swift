import Conversation
import Testing

/// R9: what they agree, and the consent of both.
struct AgreementsTests {
  @Test func `without an agreement there is no way forward and nothing to consent to`() throws {
    let talk = try talk(at: .agreements)
    expectRefusal(.noAgreement, of: .steppedForward, in: talk)
    expectRefusal(.noAgreement, of: .roundPlanned(on: .first), in: talk)
    expectRefusal(.noAgreement, of: .consentGiven(by: .pester), in: talk)
  }

  @Test(arguments: Party.allCases)
  func `an agreement says who, what and perhaps by when`(who: Party) throws {
    var talk = try talk(at: .agreements)
    let id = try talk.record(.agreementMade(who: who, what: "Samen eten.", by: .first))
    let made = try #require(talk.activeAgreements.first)
    #expect((made.id, made.who, made.what, made.by) == (id, who, "Samen eten.", .first))
    #expect(!made.isWithdrawn)
  }

  @Test func `an agreement without words is none`() throws {
    var talk = try talk(at: .agreements)
    expectRefusal(.blankText, of: .agreementMade(who: .both, what: " \n", by: nil), in: talk)
    let id = try talk.agree()
    expectRefusal(.blankText, of: .agreementChanged(agreement: id, who: .both, what: "", by: nil), in: talk)
  }

  @Test func `both have to consent, and a consent can be taken back`() throws {
    var talk = try talk(at: .agreements)
    try talk.agree()
    expectRefusal(.consentMissing([.pester, .gepeste]), of: .roundPlanned(on: .first), in: talk)
    try talk.record(.consentGiven(by: .pester))
    expectRefusal(.nothingChanges, of: .consentGiven(by: .pester), in: talk)
    expectRefusal(.consentMissing([.gepeste]), of: .roundPlanned(on: .first), in: talk)
    try talk.record(.consentGiven(by: .gepeste), .consentTakenBack(by: .pester))
    expectRefusal(.nothingChanges, of: .consentTakenBack(by: .pester), in: talk)
    expectRefusal(.consentMissing([.pester]), of: .roundPlanned(on: .first), in: talk)
  }

  @Test func `adding, changing or withdrawing an agreement asks both consents anew`() throws {
    var talk = try talk(at: .agreements)
    let first = try talk.agree()
    try talk.bothConsent()
    let second = try talk.agree("Ik verwijder de foto.")
    #expect(talk.consent == ByPerson(both: false))
    try talk.bothConsent()
    try talk.record(.agreementChanged(agreement: second, who: .both, what: "Ik verwijder de foto.", by: .first))
    #expect(talk.consent == ByPerson(both: false))
    try talk.bothConsent()
    try talk.record(.agreementWithdrawn(agreement: first))
    #expect(talk.consent == ByPerson(both: false))
    #expect(talk.agreements.map(\.id) == [second])
  }

  @Test func `a change that changes nothing keeps the consents`() throws {
    var talk = try talk(at: .agreements)
    let id = try talk.agree("Zo.")
    try talk.bothConsent()
    expectRefusal(.nothingChanges, of: .agreementChanged(agreement: id, who: .pester, what: "Zo.", by: nil), in: talk)
  }

  @Test func `an agreement that never was cannot be changed or withdrawn`() throws {
    let nobody = EventID(writer: "w", sequence: 999)
    let talk = try talk(at: .agreements)
    expectRefusal(.unknown, of: .agreementChanged(agreement: nobody, who: .both, what: "Zo.", by: nil), in: talk)
    expectRefusal(.unknown, of: .agreementWithdrawn(agreement: nobody), in: talk)
  }

  @Test(arguments: [ActiveStep.preparation, .opening, .questions, .followUp])
  func `agreements and consents change in their own step only`(step: ActiveStep) throws {
    let talk = try talk(at: step)
    let id = talk.agreements.first?.id ?? EventID(writer: "w", sequence: 1)
    for event in [
      Event.agreementMade(who: .both, what: "Zo.", by: nil), .consentGiven(by: .pester), .consentTakenBack(by: .pester),
      .agreementChanged(agreement: id, who: .both, what: "Zo.", by: nil), .agreementWithdrawn(agreement: id),
    ] {
      expectRefusal(.notInThisStep, of: event, in: talk)
    }
  }

  @Test func `the answers to the last question are offered as wording, wherever it stands`() throws {
    var talk = try talk(at: .questions)
    try talk.record(.answered(question: 1, by: .gepeste, text: "Niets meer sturen."))
    try talk.record(.answeredWithoutNote(question: 1, by: .pester))
    try talk.record(.answered(question: 1, by: .pester, text: "Sorry zeggen."))
    try talk.record(.answered(question: 0, by: .pester, text: "Anders."), .questionMoved(question: 1, to: 0))
    #expect(talk.offeredWordings.map(\.text) == ["Sorry zeggen.", "Niets meer sturen."])
    #expect(talk.offeredWordings.map(\.person) == [.pester, .gepeste])
  }
}
