import Conversation
import FoundationEssentials
import Seeded
import Testing

@testable import CaseFiles

@Suite struct `Reading entries directly` {
  private let entries: [Entry]

  init() throws {
    let (id, day) = (EventID(writer: "k3f9", sequence: 12), Day(number: 20_787))
    let texts = ["Zo.", "", "“Niets”, zei ik \\ \"niets\".\nJa 👩‍👧", String(repeating: "lang ", count: 50)]
    let spoken: [Event] = texts.flatMap { text in
      [
        .answered(question: 10, by: .gepeste, text: text), .answerCorrected(answer: id, text: text),
        .agreementMade(who: .both, what: text, by: nil), .agreementMade(who: .pester, what: text, by: day),
        .agreementChanged(agreement: id, who: .gepeste, what: text, by: nil),
        .agreementChanged(agreement: id, who: .both, what: text, by: day),
        .proposalAdopted(from: .pester, who: .facilitator, what: text, by: day),
        .proposalAdopted(from: .gepeste, who: .both, what: text, by: nil),
        .feelingReported(by: .pester, text: text), .proposalMade(by: .gepeste, text: text),
        .talkMissed(with: .pester, reason: text), .stopped(reason: text),
      ]
    }
    let persons = try Persons(pester: "B.", gepeste: "A.")
    let others: [Event] = [
      .conditionAnswered(condition: 1, answer: .no), .reasonMarked(reason: 0, applies: true),
      .extraMarked(extra: 0, applies: false), .sentenceSaid(sentence: 123), .starterChosen(starter: .gepeste),
      .asked(question: 3, of: .pester), .askingTakenBack(question: 3, of: .gepeste),
      .answeredWithoutNote(question: 0, by: .pester), .answerRemoved(answer: id), .answerTakenBack(answer: id),
      .answerMoved(answer: id, to: .gepeste), .rolesSwapped(pester: .gepeste), .questionMoved(question: 4, to: 0),
      .agreementWithdrawn(agreement: id), .consentGiven(by: .pester), .consentTakenBack(by: .gepeste),
      .roundPlanned(on: day), .roundMoved(to: day), .bullyingReported(by: .gepeste, stopped: .unknown),
      .bullyingReported(by: .gepeste, stopped: nil), .agreementReported(by: .pester, agreement: id, kept: .partly),
      .agreementReported(by: .pester, agreement: id, kept: nil),
      .agreementReported(by: .gepeste, agreement: id, kept: .notYet), .talkHeld(with: .pester),
      .talkReopened(with: .pester),
      .proposalShared(by: .pester), .steppedForward, .steppedBack, .closed(deleteAfter: day), .resumed,
      .reopened(followUp: day), .deleteAfterMoved(to: day), .detailsCorrected(persons: persons, topic: "de foto"),
    ]
    entries = (spoken + others).map { .event($0) } + [.undone(event: id), .redone(event: id)]
  }

  /// The entry, when it is one at all.
  private func decoded(_ json: [UInt8]) -> Entry? { try? JSONDecoder().decode(Entry.self, from: Data(json)) }

  @Test func `entries as they are written are read directly, but for details and rare escapes`() throws {
    for entry in entries {
      let json = try SafeJSON.encode(entry)
      let text = String(decoding: json, as: UTF8.self)
      let isLeft = text.contains("detailsCorrected") || text.contains("\\u200d")
      #expect(EntryReader.entry(json[...]) == (isLeft ? nil : entry), "\(text)")
      #expect(decoded(json) == entry)
    }
  }

  @Test func `what is read directly is what JSONDecoder reads, also when it was changed anywhere`() throws {
    var dice = Seeded(5)
    let signs = Array(#"{}[]":,\0123456789-+.eE truefalsnybp"#.utf8) + [0x00, 0x1f, 0x7f, 0x80, 0xc3, 0xa9, 0xff]
    var (read, left) = (0, 0)
    for entry in entries {
      let json = try SafeJSON.encode(entry)
      for _ in 0..<150 {
        var changed = json
        for _ in 0..<Int.random(in: 1...2, using: &dice) {
          let place = Int.random(in: 0..<changed.count, using: &dice)
          let sign = signs.randomElement(using: &dice) ?? 0
          switch Int.random(in: 0..<4, using: &dice) {
          case 0: changed[place] = sign
          case 1: changed.insert(sign, at: place)
          case 2: changed.remove(at: place)
          default: changed.insert(contentsOf: json[min(place, json.count - 1)...].prefix(9), at: place)
          }
        }
        guard let direct = EntryReader.entry(changed[...]) else {
          left += 1
          continue
        }
        read += 1
        #expect(decoded(changed) == direct, "\(String(decoding: changed, as: UTF8.self))")
      }
    }
    #expect(read > 500 && left > 500)
  }

  @Test(arguments: [
    #"{"sentenceSaid":{"sentence":01}}"#, #"{"sentenceSaid":{"sentence":-1}}"#, #"{"sentenceSaid":{"sentence":1.0}}"#,
    #"{"sentenceSaid":{"sentence":1,"sentence":2}}"#, #"{"sentenceSaid":{"sentence":1}} "#,
    #"{"sentenceSaid":{"sentence":9223372036854775807}}"#, #"{ "sentenceSaid":{"sentence":1}}"#,
    #"{"consentGiven":{"by":"\u0070ester"}}"#, #"{"bullyingReported":{"by":"pester","stopped":null}}"#,
    #"{"answered":{"question":0,"by":"pester","text":"Zo."}}"#, #"{"resumed":{"x":1}}"#, #"{}"#, #""#, #"{"#,
  ])
  func `what is written in another way is left to JSONDecoder`(json: String) {
    #expect(EntryReader.entry(Array(json.utf8)[...]) == nil)
  }

  @Test func `a line whose entry is written in another way is understood all the same`() throws {
    let entry = #" {"answered": {"text": "\u005ao.", "question": 1, "by": "pester"}} "#
    let body = #"{"v":1,"writer":"w","sequence":1,"after":"00000000","lamport":1,"at":0,"entry":"# + entry
    let journal = Journal(ChecksummedLine.close(Array(body.utf8)).line)
    #expect(journal.lines.map(\.record.entry) == [.event(.answered(question: 1, by: .pester, text: "Zo."))])
  }

  @Test func `a header that is written in another way is understood all the same`() throws {
    let intake = try smallIntake(topic: "de speelplaats")
    let line = try Header(id: "abc", edition: Edition(name: "2"), created: tenOClock, intake: intake).line().line
    let text = String(decoding: line.dropLast(ChecksummedLine.checksumCount + 1), as: UTF8.self)
    let other = text.replacing("de speelplaats", with: "de \\u0073peelplaats").replacing(
      #""edition":2"#, with: #""edition": 2"#)
    #expect(other != text)
    let header = try #require(Journal(ChecksummedLine.close(Array(other.utf8)).line).header?.header)
    #expect(header.intake == intake && header.edition.number == 2 && header.created == tenOClock && header.id == "abc")
  }
}
