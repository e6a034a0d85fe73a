import Conversation
import FoundationEssentials
import Reports
import Testing

/// What other programs read has the form that the schemas in Resources promise.
struct SchemaTests {
  private func schema(_ name: String) throws -> Schema {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return Schema(
      root: try JSONValue(String(contentsOf: root.appending(path: "Resources/" + name), encoding: .utf8)))
  }

  @Test(arguments: Audience.all)
  func `a case from beginning to end keeps to its schema, for every audience`(audience: Audience) throws {
    let schema = try schema("toon.schema.json")
    var play = try Play()
    func check() throws { #expect(schema.flaws(try JSONValue(play.json(for: audience))) == []) }
    try check()
    try play.record(.reasonMarked(reason: 0, applies: true))
    try play.reachAgreements { "\($1) \($0) 🙂 \"“\n\u{202E}" }
    try check()
    try play.reachFollowUp()
    try play.hold(.pester, stopped: .unknown, kept: .partly, feeling: "beter", proposal: "samen eten")
    try check()
    try play.record(.talkMissed(with: .gepeste, reason: "ziek"))
    try check()
    try play.record(.roundPlanned(on: Day.monday.adding(days: 7)))
    for person in Person.allCases { try play.hold(person) }
    try play.record(.closed(deleteAfter: Day.monday.adding(months: 12)))
    try check()
  }

  @Test func `a stopped case keeps to its schema`() throws {
    var play = try Play()
    try play.reachQuestions()
    try play.record(.asked(question: 0, of: .pester), .stopped(reason: "genoeg"))
    #expect(try schema("toon.schema.json").flaws(try JSONValue(play.json())) == [])
  }

  @Test(arguments: 1...8)
  func `whatever happens, in whatever order, keeps to the schema`(seed: UInt64) throws {
    let schema = try schema("toon.schema.json")
    try Play.atRandom(seed: seed, steps: 120) { play in
      let flaws = schema.flaws(try JSONValue(play.json()))
      #expect(flaws == [])
    }
  }

  @Test func `the list keeps to its schema`() throws {
    var play = try Play()
    let new = ListedCase(id: "k3f9", conversation: play.conversation)
    try play.reachAgreements()
    try play.reachFollowUp()
    let rows = [new, ListedCase(id: "m-1", conversation: play.conversation)]
    #expect(try schema("lijst.schema.json").flaws(try JSONValue(Play.json(rows))) == [])
    #expect(try schema("lijst.schema.json").flaws(try JSONValue(Play.json([ListedCase]()))) == [])
  }

  @Test func `the schema sees what is wrong`() throws {
    let schema = try schema("toon.schema.json")
    let json = try Play().json(isPretty: false)
    func flaws(_ old: String, _ new: String) throws -> [String] {
      #expect(json.contains(old))
      return schema.flaws(try JSONValue(json.replacing(old, with: new)))
    }
    #expect(try flaws(#""topic""#, #""topics""#) == ["$: misses topic", "$.topics: not described"])
    #expect(try flaws(#""starter":"pester""#, #""starter":"iemand""#).count == 1)
    #expect(try flaws(#""deleteAfter":null"#, #""deleteAfter":"morgen""#).count == 1)
    #expect(try flaws(#""answers":[]"#, #""answers":[{"text":"a","at":"nu"}]"#).count == 10)
    #expect(try flaws(#""said":false"#, #""said":0"#).count == 2)
  }
}
