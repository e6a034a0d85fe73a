import Conversation
import Reports
import Testing

/// No version holds a word that is not for its reader.
struct PrivacyTests {
  /// A whole case in which every recorded text holds one marker word, by whose it is.
  static func markedPlay() throws -> Play {
    var script = Script.nl
    for index in script.conditions.indices { script.conditions[index].text = "XVOORWAARDE {naam}" }
    script.gate = "XPOORT"
    script.reasonsHeading = "XREDENKOP"
    script.reasons = ["XREDEN", "XREDEN"]
    script.extras = ["XEXTRA"]
    let persons = try Persons(pester: "Bo", gepeste: "An")
    var play = Play(Intake(script: script, persons: persons, topic: "XONDERWERP"))
    try play.record(.reasonMarked(reason: 1, applies: true), .extraMarked(extra: 0, applies: true))
    try play.reachAgreements { _, person in Self.answer(person) }
    try play.record(.steppedBack, .answered(question: 2, by: .pester, text: answer(.pester)))
    try play.record(.answered(question: 2, by: .gepeste, text: answer(.gepeste)), .steppedForward)
    try play.reachFollowUp(pester: "XAFSPRAAK een", both: "XAFSPRAAK twee")
    for person in Person.allCases {
      try play.hold(person, feeling: feeling(person), proposal: proposal(person))
    }
    try play.record(.roundPlanned(on: Day.monday.adding(days: 7)))
    for person in Person.allCases {
      try play.record(.talkMissed(with: person, reason: "XGEMIST"))
    }
    try play.record(.stopped(reason: "XSTOP"))
    return play
  }

  static func answer(_ person: Person) -> String { person == .pester ? "YANTWOORDB" : "YANTWOORDA" }
  static func feeling(_ person: Person) -> String { person == .pester ? "YGEVOELB" : "YGEVOELA" }
  static func proposal(_ person: Person) -> String { person == .pester ? "YVOORSTELB" : "YVOORSTELA" }
  static func own(_ person: Person) -> [String] { [answer(person), feeling(person), proposal(person)] }

  static let facilitatorOnly = [
    "XVOORWAARDE", "XPOORT", "XREDENKOP", "XREDEN", "XEXTRA", "XONDERWERP", "XGEMIST", "XSTOP",
  ]

  @Test func `the facilitator's version holds every recorded word`() throws {
    for output in try Self.markedPlay().everything(for: .facilitator) {
      for word in Self.facilitatorOnly + Self.own(.pester) + Self.own(.gepeste) + ["XAFSPRAAK"] {
        // JSON has neither the sentence about the gate nor the headings.
        if ["XPOORT", "XREDENKOP"].contains(word), output.hasPrefix("{") { continue }
        #expect(output.contains(word), "\(word)")
      }
    }
  }

  @Test func `the version for both holds the agreements and nobody's words`() throws {
    for output in try Self.markedPlay().everything(for: .together) {
      for word in Self.facilitatorOnly + Self.own(.pester) + Self.own(.gepeste) { #expect(!output.contains(word)) }
      for word in ["XAFSPRAAK een", "XAFSPRAAK twee", "An", "Bo"] { #expect(output.contains(word)) }
    }
  }

  @Test(arguments: Person.allCases)
  func `a person's version holds all own words and none of the other's`(person: Person) throws {
    for output in try Self.markedPlay().everything(for: .person(person)) {
      for word in Self.facilitatorOnly + Self.own(person.other) { #expect(!output.contains(word), "\(word)") }
      for word in Self.own(person) + ["XAFSPRAAK een", "XAFSPRAAK twee"] { #expect(output.contains(word), "\(word)") }
    }
  }

  @Test(arguments: [Audience.together, .person(.pester), .person(.gepeste)])
  func `what the children take home labels nobody`(audience: Audience) throws {
    var play = try Play(gepeste: "An", pester: "Bo")
    for reason in play.conversation.reasons.indices { try play.record(.reasonMarked(reason: reason, applies: true)) }
    try play.reachAgreements { "antwoord \($0) van \($1 == .pester ? "Bo" : "An")" }
    try play.reachFollowUp()
    try play.hold(.gepeste, feeling: "beter", proposal: "samen eten")
    let document = play.summary(for: audience)
    for output in [document.text(), document.markdown, document.html].map({ $0.lowercased() }) {
      for label in ["pester", "gepeste", "slachtoffer", "dader"] { #expect(!output.contains(label), "\(label)") }
    }
  }

  @Test(arguments: Audience.all)
  func `the title of a report, which programs show, carries no name`(audience: Audience) throws {
    let play = try Play(gepeste: "Annelies", pester: "Bogdan")
    let html = play.summary(for: audience).html
    let title = try #require(html.split(separator: "<title>").last?.split(separator: "</title>").first)
    #expect(!title.contains("Annelies") && !title.contains("Bogdan"))
  }

  @Test func `a talk that is planned and not held yet shows nothing in a person's version`() throws {
    var play = try Play()
    try play.reachAgreements()
    try play.reachFollowUp()
    #expect(!play.summary(for: .person(.pester)).text().contains("Ronde 1"))
  }

  private static let hidden: [(Audience, [String])] = [
    (.together, ["XWOORDB", "XWOORDA", "XBEGELEIDER", "XONDERWERP"]),
    (.person(.pester), ["XWOORDA", "XBEGELEIDER", "XONDERWERP"]),
    (.person(.gepeste), ["XWOORDB", "XBEGELEIDER", "XONDERWERP"]),
  ]

  @Test(arguments: 1...12)
  func `no order of events shows a person's words to the other, or labels anybody`(seed: UInt64) throws {
    try Play.atRandom(seed: seed, steps: 150) { play in
      for (audience, hidden) in Self.hidden {
        for output in try play.everything(for: audience) {
          for word in hidden { #expect(!output.contains(word), "\(word) for \(audience)") }
        }
        let text = play.summary(for: audience).html.lowercased()
        for label in ["pester", "gepeste", "slachtoffer"] { #expect(!text.contains(label)) }
      }
    }
  }
}
