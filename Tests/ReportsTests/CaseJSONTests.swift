import Conversation
import Reports
import Testing

struct CaseJSONTests {
  @Test func `a new case has every key, and null or nothing where nothing is known`() throws {
    var script = Script.nl
    script.conditions = Array(script.conditions.prefix(1))
    script.reasons = ["Reden"]
    script.opening = ["Zin – benoem waar het om gaat –"]
    script.questions = Array(script.questions.prefix(1))
    let play = Play(Intake(script: script, persons: try Persons(pester: "B.", gepeste: "A."), topic: "iets"))
    let empty = #"{"answers":[],"state":"unasked"}"#
    #expect(
      try play.json(isPretty: false) == """
        {"agreements":[],"conditions":[{"answer":"open","text":"A. ziet dit echt zitten"}],\
        "consent":{"gepeste":false,"pester":false},"deleteAfter":null,"extras":[],"id":"k3f9","nextFollowUp":null,\
        "opening":[{"said":false,"text":"Zin iets"}],"persons":{"gepeste":"A.","pester":"B."},\
        "questions":[{"gepeste":\(empty),"pester":\(empty),"text":"Wat is er gebeurd?"}],\
        "reasons":[{"text":"Reden","ticked":false}],"rounds":[],"skipped":[],"starter":"pester","step":"preparation",\
        "stopReason":null,"stoppedFrom":null,"stops":[],"topic":"iets"}
        """)
  }

  @Test func `a round tells both talks in the order of its agreements`() throws {
    var play = try Play()
    try play.reachAgreements()
    try play.reachFollowUp()
    let first = try #require(play.conversation.agreements.first?.id)
    try play.record(.agreementReported(by: .pester, agreement: first, kept: .partly))
    try play.record(.talkMissed(with: .gepeste, reason: "ziek"))
    let json = try play.json(isPretty: false)
    #expect(
      json.contains(
        #"""
        "gepeste":{"done":true,"feeling":"","heldAt":null,"kept":[null,null],"missed":"ziek","proposal":"","stopped":null},\#
        "pester":{"done":false,"feeling":"","heldAt":null,"kept":["partly",null],"missed":null,"proposal":"","stopped":null},\#
        "planned":"2026-11-30"
        """#))
    #expect(json.contains(#""at":"2026-11-23T10:06:00Z""#))
    #expect(json.contains(#""nextFollowUp":"2026-11-30""#))
  }

  @Test func `a held talk tells when it was first held`() throws {
    var play = try Play()
    try play.reachAgreements()
    try play.reachFollowUp()
    try play.hold(.pester, kept: .notYet)
    let json = try play.json(isPretty: false)
    #expect(json.contains(#""pester":{"done":true,"feeling":"","heldAt":"2026-11-23T10:"#))
    #expect(json.contains(#""kept":["notYet","notYet"]"#))
    #expect(try !play.json(for: .person(.gepeste), isPretty: false).contains(#""heldAt":"2026"#))
    #expect(try play.json(for: .person(.pester), isPretty: false).contains(#""heldAt":"2026"#))
    try play.record(.talkReopened(with: .pester), .talkHeld(with: .pester))
    #expect(try play.json(isPretty: false) == json)
  }

  @Test func `every stop is told, to the facilitator alone`() throws {
    var play = try Play()
    try play.record(.stopped(reason: "Het belde."), .resumed)
    try play.reachQuestions()
    try play.record(.stopped(reason: "Genoeg."))
    let json = try play.json(isPretty: false)
    #expect(
      json.contains(
        #"""
        "stops":[{"at":"2026-11-23T10:00:00Z","from":"preparation","reason":"Het belde.",\#
        "resumedAt":"2026-11-23T10:01:00Z"}
        """#))
    #expect(json.contains(#""from":"questions","reason":"Genoeg.","resumedAt":null}]"#))
    for audience in Audience.all.dropFirst() {
      #expect(try play.json(for: audience, isPretty: false).contains(#""stops":[]"#))
    }
  }

  @Test func `after a swap every key goes by the role that a person has now`() throws {
    var play = try Play()
    try play.reachAgreements()
    try play.record(
      .agreementMade(who: .pester, what: "Een.", by: nil), .agreementMade(who: .facilitator, what: "Twee.", by: nil),
      .consentGiven(by: .pester))
    try play.record(.rolesSwapped(pester: .gepeste))
    let json = try play.json(isPretty: false)
    #expect(json.contains(#""persons":{"gepeste":"B.","pester":"A."}"#))
    #expect(json.contains(#""consent":{"gepeste":true,"pester":false}"#) && json.contains(#""starter":"gepeste""#))
    #expect(json.contains(#""what":"Een.","who":"gepeste""#) && json.contains(#""what":"Twee.","who":"facilitator""#))
    let first = try #require(json.firstRange(of: #""questions":[{"gepeste":{"answers":[{"at""#))
    #expect(json[first.upperBound...].prefix(60).contains("pester 0"))
  }

  @Test func `every audience gets the same keys`() throws {
    let play = try PrivacyTests.markedPlay()
    let keys = try Audience.all.map { try Play.topLevelKeys(play.json(for: $0)) }
    #expect(keys.allSatisfy { $0 == keys[0] && $0.count == 19 })
  }

  @Test func `a stopped case keeps where it was, and its reason is for the facilitator`() throws {
    var play = try Play()
    try play.record(.stopped(reason: "genoeg"))
    let json = try play.json(isPretty: false)
    #expect(json.contains(#""step":"stopped","stopReason":"genoeg","stoppedFrom":"preparation""#))
    #expect(try !play.json(for: .together).contains("genoeg"))
  }

  @Test func `a row of the list has nine keys, of which a sealed case tells its days`() throws {
    let row = ListedCase(id: "k3f9", conversation: try Play().conversation, created: Play.start)
    #expect(
      try Play.json([row], isPretty: false) == """
        [{"createdAt":"2026-11-23T10:00:00Z","deleteAfter":null,"id":"k3f9","nextFollowUp":null,\
        "persons":{"gepeste":"A.","pester":"B."},"round":0,"sealed":false,"step":"preparation","topic":"de brooddoos"}]
        """)
    let sealed = ListedCase(sealed: "m2", nextFollowUp: .monday, deleteAfter: nil)
    #expect(
      try Play.json([sealed], isPretty: false) == """
        [{"createdAt":null,"deleteAfter":null,"id":"m2","nextFollowUp":"2026-11-30","persons":null,"round":null,\
        "sealed":true,"step":"sealed","topic":null}]
        """)
  }
}
