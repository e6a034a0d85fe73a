import Conversation
import Testing

@testable import CaseFiles

/// A machine that is put back to an earlier state while the program is open goes on twice from there.
@Suite struct `One number, two contents` {
  let folder: TemporaryFolder
  let header: (line: [UInt8], crc: CRC32)
  let common: [JournalLine]
  let one: [JournalLine]
  let other: [JournalLine]

  init() throws {
    folder = try TemporaryFolder()
    header = try Header(id: "abc", edition: .first, created: tenOClock, intake: try smallIntake()).line()
    func lines(_ writer: String, _ events: [Event], from first: Int, lamport: Int, after: CRC32) throws -> [JournalLine]
    {
      var last = after
      return try events.enumerated().map { index, event in
        let record = Record(
          id: EventID(writer: writer, sequence: first + index), lamport: lamport + index, at: tenOClock,
          entry: .event(event))
        let line = try JournalLine(record, after: last)
        last = line.crc
        return line
      }
    }
    common = try lines(
      "w",
      [
        .conditionAnswered(condition: 0, answer: .yes), .steppedForward, .sentenceSaid(sentence: 0), .steppedForward,
      ], from: 1, lamport: 1, after: header.crc)
    let answer = EventID(writer: "w", sequence: 5)
    one = try lines(
      "w",
      [
        .answered(question: 0, by: .pester, text: "eerste"), .answerCorrected(answer: answer, text: "eerste, beter"),
      ], from: 5, lamport: 5, after: common[3].crc)
    let theirs = try lines(
      "w",
      [.answered(question: 0, by: .pester, text: "tweede"), .answered(question: 0, by: .gepeste, text: "en meer")],
      from: 5, lamport: 5, after: common[3].crc)
    // Opened again there: another writer, who means what stands in that journal.
    other =
      try theirs
      + lines("x", [.answerCorrected(answer: answer, text: "tweede, beter")], from: 1, lamport: 7, after: theirs[1].crc)
    try PosixDisk().ensureFolder(folder.cases.path)
  }

  private func journal(_ lines: [JournalLine]) -> [UInt8] { header.line + header.line + lines.flatMap(\.bytes) }

  private func answers(_ content: CaseContent) -> Set<String> {
    let history = History(content.header.intake, records: content.records)
    let cells = history.conversation.board[0].cells
    return Set((cells.pester.answers + cells.gepeste.answers).map(\.text))
  }

  private let both: Set = ["eerste, beter", "tweede, beter", "en meer"]

  @Test func `both are shown with what belongs to each, in whatever order they are read`() throws {
    let names = ["abc.jsonl", "abc.sync-conflict-1.jsonl"]
    let contents = [journal(common + one), journal(common + other)]
    let results = try [[0, 1], [1, 0]].map { order in
      try CaseContent("abc", zip(names, order).map { source($0, contents[$1]) })
    }
    for content in results {
      #expect(answers(content) == both)
      #expect(content.records == results[0].records)
      #expect(
        content.notices.contains(.sameNumber([EventID(writer: "w", sequence: 5), EventID(writer: "w", sequence: 6)])))
      #expect(Set(content.records.map(\.id)).count == 9)
    }
  }

  @Test func `so it is when all lines stand in one journal, and after the first record`() throws {
    try folder.write(journal(common + one), to: "abc.jsonl")
    try folder.write(journal(common + other), to: "abc.sync-conflict-1.jsonl")
    let file = try CaseFile.open("abc", in: folder.cases, to: .lead)
    let before = file.records
    #expect(file.record(.steppedBack) == .saved)
    file.close()
    try PosixDisk().remove(folder.cases.path("abc.sync-conflict-1.jsonl"))
    let content = try folder.cases.load("abc")
    #expect(Array(content.records.prefix(before.count)) == before)
    #expect(answers(content) == both)
    #expect(!content.notices.contains { if case .linesMissing = $0 { true } else { false } })
  }

  @Test func `a cleaning keeps both, and an old copy brings nothing twice`() throws {
    try folder.write(journal(common + one), to: "abc.jsonl")
    try folder.write(journal(common + other), to: "abc.sync-conflict-1.jsonl")
    try folder.cases.clean("abc", emptied: "(gewist)")
    #expect(answers(try folder.cases.load("abc")) == both)
    let cleaned = try folder.cases.load("abc")
    try folder.write(journal(common + other), to: "abc.sync-conflict-2.jsonl")
    let content = try folder.cases.load("abc")
    #expect(answers(content) == both)
    #expect(content.records.map(\.id) == cleaned.records.map(\.id))
  }

  @Test func `both corrections of one answer are asked about`() throws {
    let answer = EventID(writer: "w", sequence: 5)
    let said = try JournalLine(
      Record(
        id: answer, lamport: 5, at: tenOClock, entry: .event(.answered(question: 0, by: .pester, text: "gezegd"))),
      after: common[3].crc)
    let corrections = try ["zo", "anders"].map { text in
      try JournalLine(
        Record(
          id: EventID(writer: "w", sequence: 6), lamport: 6, at: tenOClock,
          entry: .event(.answerCorrected(answer: answer, text: text))), after: said.crc)
    }
    let content = try CaseContent(
      "abc",
      [
        source("abc.jsonl", journal(common + [said, corrections[0]])),
        source("abc.sync-conflict-1.jsonl", journal(common + [said, corrections[1]])),
      ])
    let history = History(content.header.intake, records: content.records)
    #expect(history.contradictions.count == 1 && history.contradictions[0].versions.count == 2)
  }
}
