import Conversation
import Seeded
import Testing

/// What two machines recorded of one thing without knowing of each other is asked, never silently decided.
struct ContradictionTests {
  /// One case on two machines.
  private struct TwoCopies {
    var ours: History
    var theirs: History

    init(_ play: Play) { (ours, theirs) = (play.history, play.history) }

    @discardableResult
    mutating func we(_ event: Event, as writer: String = "a") throws(Refusal) -> EventID {
      try Self.record(event, writer, in: &ours)
    }

    @discardableResult
    mutating func they(_ event: Event, as writer: String = "b") throws(Refusal) -> EventID {
      try Self.record(event, writer, in: &theirs)
    }

    private static func record(_ event: Event, _ writer: String, in history: inout History) throws(Refusal) -> EventID {
      let record = history.next(.event(event), by: writer, at: .second(history.records.count))
      try history.take(record)
      return record.id
    }

    var all: [Record] { Array(Set(ours.records + theirs.records)) }
    var merged: History { History(ours.intake, records: all) }
  }

  private func answered() throws -> (TwoCopies, Answer.ID) {
    var play = try talk(at: .questions)
    let answer = try play.record(.answered(question: 0, by: .pester, text: "Een."))
    return (TwoCopies(play), answer)
  }

  @Test func `an answer corrected differently on two machines is a contradiction, and the last one counts for now`()
    throws
  {
    var (two, answer) = try answered()
    try two.we(.answerCorrected(answer: answer, text: "Twee."))
    try two.they(.answerCorrected(answer: answer, text: "Drie."))
    let versions = [
      Event.answerCorrected(answer: answer, text: "Twee."), .answerCorrected(answer: answer, text: "Drie."),
    ]
    #expect(two.merged.contradictions.map(\.versions) == [versions])
    #expect(two.merged.conversation[Turn(question: 0, person: .pester)]?.answers.map(\.text) == ["Drie."])
    #expect(two.ours.contradictions.isEmpty && two.theirs.contradictions.isEmpty)
  }

  @Test(arguments: [0, 1])
  func `choosing either version settles it, for both machines and after reading anew`(choice: Int) throws {
    var (two, answer) = try answered()
    try two.we(.answerCorrected(answer: answer, text: "Twee."))
    try two.they(.answerCorrected(answer: answer, text: "Drie."))
    var history = two.merged
    let chosen = try #require(history.contradictions.first).versions[choice]
    try history.take(history.next(.event(chosen), by: "c", at: .second(9)))
    #expect(history.contradictions.isEmpty && history.skipped.isEmpty)
    let again = History(history.intake, records: history.records.shuffled())
    #expect(again.contradictions.isEmpty && again.skipped.isEmpty)
    let text = again.conversation[Turn(question: 0, person: .pester)]?.answers.first?.text
    #expect(text == ["Twee.", "Drie."][choice])
    // Undoing the choice asks again.
    try history.take(history.next(.undone(event: #require(history.undoable).id), by: "c", at: .second(10)))
    #expect(history.contradictions.count == 1)
  }

  @Test func `what one machine had read of the other is no contradiction`() throws {
    var (two, answer) = try answered()
    try two.we(.answerCorrected(answer: answer, text: "Twee."))
    two.theirs = two.merged
    try two.they(.answerCorrected(answer: answer, text: "Drie."))
    #expect(two.merged.contradictions.isEmpty)
  }

  @Test func `each opening of a case writes under a new name, and one after the other is no contradiction`() throws {
    var (two, answer) = try answered()
    for writer in ["d", "c", "b", "a"] {
      try two.we(.answerCorrected(answer: answer, text: writer), as: writer)
    }
    #expect(two.ours.contradictions.isEmpty)
    // A branch of many openings still does not know of the other branch.
    try two.they(.answerCorrected(answer: answer, text: "zij"), as: "z")
    #expect(two.merged.contradictions.map(\.versions.count) == [2])
  }

  @Test func `the same words on both machines, and what was undone, contradict nothing`() throws {
    var (two, answer) = try answered()
    try two.we(.answerCorrected(answer: answer, text: "Twee."))
    try two.they(.answerCorrected(answer: answer, text: "Twee."))
    #expect(two.merged.contradictions.isEmpty)
    let correction = try two.they(.answerCorrected(answer: answer, text: "Drie."))
    #expect(two.merged.contradictions.count == 1)
    try two.theirs.take(two.theirs.next(.undone(event: correction), by: "b", at: .second(9)))
    #expect(two.merged.contradictions.isEmpty)
  }

  @Test func `answers of both machines to one question are both kept, and not asked about`() throws {
    var two = TwoCopies(try talk(at: .questions))
    try two.we(.answered(question: 0, by: .pester, text: "Een."))
    try two.they(.answered(question: 0, by: .pester, text: "Twee."))
    #expect(two.merged.contradictions.isEmpty)
    #expect(two.merged.conversation[Turn(question: 0, person: .pester)]?.answers.count == 2)
  }

  @Test func `names, an agreement, a day and what was said in a separate talk are asked about too`() throws {
    var two = TwoCopies(try talk(at: .followUp))
    let agreement = try #require(two.ours.conversation.agreements.first).id
    try two.we(.detailsCorrected(persons: two.ours.conversation.persons, topic: "x"))
    try two.they(.detailsCorrected(persons: two.ours.conversation.persons, topic: "y"))
    try two.we(.feelingReported(by: .gepeste, text: "x"))
    try two.they(.feelingReported(by: .gepeste, text: "y"))
    try two.we(.agreementReported(by: .pester, agreement: agreement, kept: .yes))
    try two.they(.agreementReported(by: .pester, agreement: agreement, kept: .no))
    try two.we(.roundMoved(to: .second))
    try two.they(.roundMoved(to: .expiry))
    #expect(two.merged.contradictions.count == 4)
  }

  @Test func `roles swapped on one machine and swapped back on the other are asked, swapped on both are not`() throws {
    var two = TwoCopies(try talk(at: .questions))
    try two.we(.rolesSwapped(pester: .gepeste))
    try two.they(.rolesSwapped(pester: .gepeste))
    #expect(two.merged.contradictions.isEmpty)
    #expect(two.merged.conversation.role(of: .gepeste) == .pester)
    try two.they(.rolesSwapped(pester: .pester))
    let merged = two.merged
    #expect(
      merged.contradictions.map(\.versions) == [[.rolesSwapped(pester: .gepeste), .rolesSwapped(pester: .pester)]])
    for version in try #require(merged.contradictions.first).versions {
      var settled = merged
      try settled.take(settled.next(.event(version), by: "c", at: .second(99)))
      #expect(settled.contradictions.isEmpty)
      #expect(Event.rolesSwapped(pester: settled.conversation.person(in: .pester)) == version)
    }
  }

  @Test func `an answer that two machines gave to different persons is asked`() throws {
    var (two, answer) = try answered()
    try two.we(.answerMoved(answer: answer, to: .gepeste))
    try two.they(.answerMoved(answer: answer, to: .gepeste))
    #expect(two.merged.contradictions.isEmpty)
    try two.they(.answerMoved(answer: answer, to: .pester))
    let versions = [Event.answerMoved(answer: answer, to: .gepeste), .answerMoved(answer: answer, to: .pester)]
    #expect(two.merged.contradictions.map(\.versions) == [versions])
    // Whose it is, and what was said, are two things.
    try two.we(.answerCorrected(answer: answer, text: "Twee."))
    #expect(two.merged.contradictions.map(\.versions) == [versions])
  }

  @Test func `a round that is concluded is asked nothing any more`() throws {
    var two = TwoCopies(try talk(at: .followUp))
    try two.they(.feelingReported(by: .pester, text: "y"))
    try two.we(.feelingReported(by: .pester, text: "x"))
    var merged = two.merged
    #expect(merged.contradictions.count == 1)
    for person in Person.allCases {
      try merged.take(merged.next(.event(.talkMissed(with: person, reason: "ziek")), by: "c", at: .second(99)))
    }
    try merged.take(merged.next(.event(.roundPlanned(on: .second)), by: "c", at: .second(99)))
    #expect(merged.contradictions.isEmpty)
  }

  @Test func `an event that changes nothing is still refused where there is nothing to settle`() throws {
    var (two, answer) = try answered()
    try two.we(.answerCorrected(answer: answer, text: "Twee."))
    #expect(throws: Refusal.nothingChanges) { try two.we(.answerCorrected(answer: answer, text: "Twee."), as: "c") }
  }

  @Test func `records that do not say what was read before are still read, without asking too much`() throws {
    var (two, answer) = try answered()
    try two.we(.answerCorrected(answer: answer, text: "Twee."))
    try two.they(.answerCorrected(answer: answer, text: "Drie."))
    try two.we(.answerCorrected(answer: answer, text: "Vier."), as: "c")
    let old = two.all.map { Record(id: $0.id, lamport: $0.lamport, at: $0.at, entry: $0.entry) }
    #expect(History(two.ours.intake, records: old).contradictions.isEmpty)
    let branches = old.filter { $0.id.writer != "c" }
    #expect(History(two.ours.intake, records: branches).contradictions.count == 1)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `two machines at random: nothing is lost, and every two corrections that knew nothing of each other are asked`(
    seed: UInt64
  ) throws {
    var random = Seeded(seed)
    var (two, answer) = try answered()
    var texts = 0
    for round in 0..<6 {
      let (ours, theirs) = (Int.random(in: 0...2, using: &random), Int.random(in: 0...2, using: &random))
      for (count, isOurs) in [(ours, true), (theirs, false)] {
        for _ in 0..<count {
          texts += 1
          let event = Event.answerCorrected(answer: answer, text: "\(texts)")
          let writer = "\(isOurs ? "a" : "b")\(round)\(Bool.random(using: &random) ? "x" : "y")"
          if isOurs { try two.we(event, as: writer) } else { try two.they(event, as: writer) }
        }
      }
      let merged = two.merged
      #expect(merged.records.count == two.all.count && merged.skipped.isEmpty, "seed \(seed)")
      #expect(merged.contradictions.count == (ours > 0 && theirs > 0 ? 1 : 0), "seed \(seed), round \(round)")
      let other = History(two.ours.intake, records: two.all.shuffled(using: &random))
      #expect(other.contradictions == merged.contradictions, "seed \(seed)")
      (two.ours, two.theirs) = (merged, merged)
      if let versions = merged.contradictions.first?.versions {
        try two.we(versions[Int.random(in: 0...1, using: &random)], as: "s\(round)")
        two.theirs = two.ours
        #expect(two.merged.contradictions.isEmpty, "seed \(seed), round \(round)")
      }
    }
  }
}
