import Conversation
import FoundationEssentials
import Testing

@testable import CaseFiles

/// A journal that version 0.1.0 wrote, with one of each of its events, says today what it said then.
struct OldJournalTests {
  private let history: History

  init() throws {
    let place = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Journals/0.1.0.jsonl")
    let bytes = Array(try Data(contentsOf: place))
    let journal = Journal(bytes)
    #expect(journal.damaged.isEmpty && journal.unknown.isEmpty && journal.tail.isEmpty)
    let header = try #require(journal.header?.header)
    history = History(header.intake, records: journal.lines.map(\.record))
  }

  private var now: Conversation { history.conversation }

  @Test func `every record counts`() {
    #expect(history.records.count == 72 && history.skipped.isEmpty && history.contradictions.isEmpty)
    #expect(now.step == .active(.followUp))
  }

  @Test func `persons keep their words and their roles`() {
    #expect(now.persons.names == ByPerson(pester: "Bo", gepeste: "An") && now.topic == "de foto in de groep")
    #expect(now.role(of: .pester) == .pester && now.speakers == [.gepeste, .pester])
    #expect(now.board.map(\.question) == [1, 0])
    func said(_ question: Int, _ person: Person) -> [String]? {
      now[Turn(question: question, person: person)]?.answers.map(\.text)
    }
    #expect(said(0, .gepeste) == ["Ze lachten met mij, elke dag."] && said(0, .pester) == ["Wat gelachen."])
    #expect(said(1, .gepeste) == [""] && said(1, .pester) == ["Spijt."])
    #expect(now.conditions == [.yes, .yes] && now.reasons.filter(\.self).count == 1)
  }

  @Test func `agreements, rounds and proposals are as they were`() {
    #expect(now.agreements.map(\.what) == ["De foto gaat weg.", "Samen fietsen.", "Samen voetballen."])
    #expect(now.agreements.map(\.who) == [.pester, .both, .gepeste])
    #expect(now.agreements.first?.by == Day("2026-06-05") && now.agreed == now.agreements)
    #expect(now.rounds.map { $0.planned.description } == ["2026-06-06", "2026-06-13", "2026-07-01"])
    #expect(now.rounds.map(\.agreements.count) == [2, 3, 3])
    let first = now.rounds[0].talks
    #expect(first.gepeste.status == .held && first.gepeste.stopped == .yes && first.gepeste.kept == [.yes, .partly])
    #expect(first.gepeste.feeling == "Beter." && first.gepeste.sharedAs == now.agreements.last?.id)
    #expect(first.pester.status == .missed(reason: "ziek"))
    #expect(now.rounds[1].talks.allSatisfy { $0.saysStopped && $0.kept == [.no, .no, .no] })
    #expect(now.rounds[2].talks.allSatisfy { !$0.isBegun })
  }

  @Test func `it also tells what was not asked of it then: its stops, and when talks were held`() {
    #expect(now.stops.map(\.reason) == ["Het belde."] && now.stops.map(\.from) == [.questions])
    #expect(now.stops.allSatisfy { ($0.resumedAt?.secondsSince1970 ?? 0) - $0.at.secondsSince1970 == 60 })
    let held = now.rounds.map { $0.talks.gepeste.heldAt.map(\.secondsSince1970) }
    #expect(held[0] != nil && held[1] != nil && held[2] == nil)
    #expect(now.rounds[0].talks.pester.heldAt == nil)
  }
}
