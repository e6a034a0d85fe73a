import Conversation
import FoundationEssentials
import Rules
import Testing

/// Names and labels of events are the file format: what stands here stands in files that must stay readable.
struct FileFormatTests {
  private static let id = EventID(writer: "k3f9", sequence: 12)

  /// One of each event, and how it is written.
  private static let written: [(Event, String)] = [
    (.conditionAnswered(condition: 1, answer: .no), #"{"conditionAnswered":{"answer":"no","condition":1}}"#),
    (.reasonMarked(reason: 5, applies: true), #"{"reasonMarked":{"applies":true,"reason":5}}"#),
    (.extraMarked(extra: 0, applies: false), #"{"extraMarked":{"applies":false,"extra":0}}"#),
    (.sentenceSaid(sentence: 1), #"{"sentenceSaid":{"sentence":1}}"#),
    (.rolesSwapped(pester: .gepeste), #"{"rolesSwapped":{"pester":"gepeste"}}"#),
    (.starterChosen(starter: .gepeste), #"{"starterChosen":{"starter":"gepeste"}}"#),
    (.asked(question: 3, of: .pester), #"{"asked":{"of":"pester","question":3}}"#),
    (.askingTakenBack(question: 3, of: .pester), #"{"askingTakenBack":{"of":"pester","question":3}}"#),
    (
      .answered(question: 0, by: .gepeste, text: "“Niets”\n…"),
      #"{"answered":{"by":"gepeste","question":0,"text":"“Niets”\n…"}}"#
    ),
    (.answeredWithoutNote(question: 0, by: .pester), #"{"answeredWithoutNote":{"by":"pester","question":0}}"#),
    (.answerCorrected(answer: id, text: "Zo."), #"{"answerCorrected":{"answer":"k3f9.12","text":"Zo."}}"#),
    (.answerRemoved(answer: id), #"{"answerRemoved":{"answer":"k3f9.12"}}"#),
    (.answerTakenBack(answer: id), #"{"answerTakenBack":{"answer":"k3f9.12"}}"#),
    (.answerMoved(answer: id, to: .gepeste), #"{"answerMoved":{"answer":"k3f9.12","to":"gepeste"}}"#),
    (.questionMoved(question: 4, to: 0), #"{"questionMoved":{"question":4,"to":0}}"#),
    (.agreementMade(who: .both, what: "Zo.", by: nil), #"{"agreementMade":{"what":"Zo.","who":"both"}}"#),
    (
      .agreementMade(who: .pester, what: "Zo.", by: .first),
      #"{"agreementMade":{"by":"2026-11-30","what":"Zo.","who":"pester"}}"#
    ),
    (
      .agreementChanged(agreement: id, who: .gepeste, what: "Zo.", by: nil),
      #"{"agreementChanged":{"agreement":"k3f9.12","what":"Zo.","who":"gepeste"}}"#
    ),
    (
      .agreementMade(who: .facilitator, what: "Zo.", by: nil),
      #"{"agreementMade":{"what":"Zo.","who":"facilitator"}}"#
    ),
    (.agreementWithdrawn(agreement: id), #"{"agreementWithdrawn":{"agreement":"k3f9.12"}}"#),
    (.consentGiven(by: .pester), #"{"consentGiven":{"by":"pester"}}"#),
    (.consentTakenBack(by: .pester), #"{"consentTakenBack":{"by":"pester"}}"#),
    (.roundPlanned(on: .first), #"{"roundPlanned":{"on":"2026-11-30"}}"#),
    (.roundMoved(to: .second), #"{"roundMoved":{"to":"2026-12-07"}}"#),
    (.bullyingReported(by: .gepeste, stopped: .unknown), #"{"bullyingReported":{"by":"gepeste","stopped":"unknown"}}"#),
    (.bullyingReported(by: .gepeste, stopped: nil), #"{"bullyingReported":{"by":"gepeste"}}"#),
    (
      .agreementReported(by: .pester, agreement: id, kept: .partly),
      #"{"agreementReported":{"agreement":"k3f9.12","by":"pester","kept":"partly"}}"#
    ),
    (
      .agreementReported(by: .pester, agreement: id, kept: nil),
      #"{"agreementReported":{"agreement":"k3f9.12","by":"pester"}}"#
    ),
    (
      .agreementReported(by: .pester, agreement: id, kept: .notYet),
      #"{"agreementReported":{"agreement":"k3f9.12","by":"pester","kept":"notYet"}}"#
    ),
    (.feelingReported(by: .pester, text: "Goed."), #"{"feelingReported":{"by":"pester","text":"Goed."}}"#),
    (.proposalMade(by: .pester, text: "Eten."), #"{"proposalMade":{"by":"pester","text":"Eten."}}"#),
    (.talkHeld(with: .pester), #"{"talkHeld":{"with":"pester"}}"#),
    (.talkMissed(with: .pester, reason: "ziek"), #"{"talkMissed":{"reason":"ziek","with":"pester"}}"#),
    (.talkReopened(with: .pester), #"{"talkReopened":{"with":"pester"}}"#),
    (.proposalShared(by: .pester), #"{"proposalShared":{"by":"pester"}}"#),
    (
      .proposalAdopted(from: .gepeste, who: .both, what: "Zo.", by: .first),
      #"{"proposalAdopted":{"by":"2026-11-30","from":"gepeste","what":"Zo.","who":"both"}}"#
    ),
    (
      .proposalAdopted(from: .gepeste, who: .both, what: "Zo.", by: nil),
      #"{"proposalAdopted":{"from":"gepeste","what":"Zo.","who":"both"}}"#
    ),
    (.steppedForward, #"{"steppedForward":{}}"#),
    (.steppedBack, #"{"steppedBack":{}}"#),
    (.closed(deleteAfter: .first), #"{"closed":{"deleteAfter":"2026-11-30"}}"#),
    (.stopped(reason: "pauze"), #"{"stopped":{"reason":"pauze"}}"#),
    (.resumed, #"{"resumed":{}}"#),
    (.reopened(followUp: .first), #"{"reopened":{"followUp":"2026-11-30"}}"#),
    (.deleteAfterMoved(to: .second), #"{"deleteAfterMoved":{"to":"2026-12-07"}}"#),
  ]

  private func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private func read<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }

  @Test func `every event is written like this, and reads as what it was`() throws {
    for (event, text) in Self.written {
      #expect(try json(event) == text)
      #expect(try read(Event.self, text) == event)
    }
    let correction = Event.detailsCorrected(persons: try Persons(pester: "B.", gepeste: "A."), topic: "de foto")
    let text = #"{"detailsCorrected":{"persons":{"gepeste":"A.","pester":"B."},"topic":"de foto"}}"#
    #expect(try json(correction) == text)
    #expect(try read(Event.self, text) == correction)
  }

  @Test func `the list names every kind of event`() throws {
    let kinds = Set(Self.written.compactMap { $0.1.split(separator: "\"").dropFirst().first })
    let state = try talk(at: .followUp).now
    // `Candidates` has events of every kind.
    let tried = try Set(Candidates.events(in: state).map { try json($0).split(separator: "\"")[1] })
    #expect(tried.subtracting(kinds) == ["detailsCorrected"])
    #expect(kinds.subtracting(tried) == [])
  }

  @Test func `a record is written like this`() throws {
    let record = Record(id: Self.id, lamport: 31, at: .second(0), entry: .event(.steppedForward))
    let text = #"{"at":1795000000,"entry":{"steppedForward":{}},"id":"k3f9.12","lamport":31}"#
    #expect(try json(record) == text)
    #expect(try read(Record.self, text) == record)
  }

  @Test func `an undo and a redo name their event`() throws {
    for (entry, text) in [
      (Entry.undone(event: Self.id), #"{"undone":{"event":"k3f9.12"}}"#),
      (Entry.redone(event: Self.id), #"{"redone":{"event":"k3f9.12"}}"#),
    ] {
      #expect(try json(entry) == text)
      #expect(try read(Entry.self, text) == entry)
    }
  }

  @Test(arguments: [
    #"{}"#, #"{"unheardOf":{}}"#, #"{"answered":{"question":0,"by":"nobody","text":"Zo."}}"#,
    #"{"answered":{"question":0,"by":"pester"}}"#, #"{"closed":{"deleteAfter":"2026-02-30"}}"#,
    #"{"undone":{"event":"k3f9"}}"#, #"{"undone":{"event":"k3f9.-1"}}"#, #"{"undone":{"event":"k3f9.+1"}}"#,
    #"{"undone":{"event":"k3f9.01"}}"#, #"{"undone":{}}"#, #"[]"#, #""answered""#,
    #"{"detailsCorrected":{"persons":{"gepeste":"A.","pester":"a. "},"topic":""}}"#,
  ])
  func `what is no entry is not read as one`(text: String) {
    #expect(throws: (any Error).self) { try read(Entry.self, text) }
  }

  @Test(arguments: [Int.max, .min, 253_402_300_800])
  func `a moment outside the calendar is not read`(seconds: Int) {
    #expect(throws: DecodingError.self) { try read(Moment.self, "\(seconds)") }
  }

  @Test func `the largest numbers that can be read do no harm`() throws {
    let intake = Intake(script: try .small(), persons: try Persons(pester: "B.", gepeste: "A."), topic: "")
    let last = Record(
      id: EventID(writer: "w", sequence: .max), lamport: .max, at: .second(0),
      entry: .event(.conditionAnswered(condition: .max, answer: .yes)))
    let history = History(intake, records: [last])
    #expect(history.skipped.map(\.refusal) == [.unknown])
    #expect(history.next(.event(.steppedForward), by: "w", at: .second(0)).lamport == .max)
  }

  @Test func `what a case begins with reads as what it was`() throws {
    let intake = Intake(script: try .dutch(), persons: try Persons(pester: "B.", gepeste: "A."), topic: "de foto")
    #expect(try read(Intake.self, json(intake)) == intake)
  }

  @Test func `a case read from its written records is the same case`() throws {
    var talk = try talk(at: .followUp)
    try talk.undo()
    try talk.redo()
    let records = try read([Record].self, json(talk.history.records))
    let isSame = History(talk.history.intake, records: records).conversation == talk.now
    #expect(isSame && records == talk.history.records)
  }
}
