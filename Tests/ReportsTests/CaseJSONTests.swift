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
