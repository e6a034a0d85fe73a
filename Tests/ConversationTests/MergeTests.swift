import Conversation
import Rules
import Seeded
import Testing

/// R16: a case is a fold over its records, also when two machines wrote them.
struct MergeTests {
  /// Two copies of one case, to each of which another computer adds records.
  fileprivate struct TwoCopies {
    var ours: Play
    var theirs: History
    var shared: [Record]

    init(at step: ActiveStep) throws {
      ours = try talk(at: step)
      theirs = ours.history
      shared = ours.history.records
    }

    @discardableResult
    mutating func they(_ entry: Entry) throws -> EventID {
      let record = theirs.next(entry, by: "x", at: .second(theirs.records.count))
      try theirs.take(record)
      return record.id
    }

    var all: [Record] { ours.history.records + theirs.records.dropFirst(shared.count) }
    var merged: History { History(theirs.intake, records: all) }
  }

  @Test func `what two machines wrote is joined, the same in any order`() throws {
    var two = try TwoCopies(at: .questions)
    try two.ours.record(.answered(question: 0, by: .pester, text: "Een."))
    try two.they(.event(.answered(question: 0, by: .gepeste, text: "Twee.")))
    try two.they(.event(.answered(question: 0, by: .pester, text: "Drie.")))
    let merged = two.merged
    #expect(merged.conversation[Turn(question: 0, person: .pester)]?.answers.map(\.text) == ["Een.", "Drie."])
    #expect(merged.conversation[Turn(question: 0, person: .gepeste)]?.answers.map(\.text) == ["Twee."])
    #expect(merged.skipped.isEmpty)
    let reversed = History(two.theirs.intake, records: two.all.reversed())
    #expect(reversed.conversation == merged.conversation && reversed.records == merged.records)
  }

  @Test func `a record that the rules refuse after a merge is kept, skipped and told`() throws {
    var two = try TwoCopies(at: .questions)
    try two.ours.answerAll()
    try two.ours.record(.steppedForward)
    try two.they(.event(.questionMoved(question: 1, to: 0)))
    let late = try two.they(.event(.asked(question: 0, of: .gepeste)))
    let merged = two.merged
    #expect(merged.records.count == two.all.count)
    #expect(merged.skipped.map(\.record.id) == [late])
    #expect(merged.skipped.map(\.refusal) == [.alreadyAnswered(Turn(question: 0, person: .gepeste))])
  }

  @Test func `records read twice count once`() throws {
    let talk = try talk(at: .followUp)
    let twice = History(talk.history.intake, records: talk.history.records + talk.history.records)
    #expect(twice.conversation == talk.now)
    #expect(twice.records == talk.history.records && twice.skipped.isEmpty)
  }

  @Test func `a record is taken only after all others, so that reading it again gives the same case`() throws {
    var talk = try talk(at: .questions)
    let early = talk.history.next(.event(.asked(question: 0, of: .pester)), by: "a", at: .second(0))
    try talk.record(.asked(question: 1, of: .pester))
    #expect(throws: Refusal.nothingChanges) { try talk.history.take(early) }
    let last = try #require(talk.history.records.last)
    #expect(throws: Refusal.nothingChanges) { try talk.history.take(last) }
  }

  @Test func `an undo takes back its own event, also when another machine wrote something after it`() throws {
    var two = try TwoCopies(at: .questions)
    try two.ours.record(.answered(question: 0, by: .pester, text: "Een."))
    try two.ours.undo()
    try two.they(.event(.asked(question: 1, of: .pester)))
    let merged = two.merged
    #expect(merged.conversation[Turn(question: 0, person: .pester)] == .unasked)
    #expect(merged.conversation[Turn(question: 1, person: .pester)] == .asked)
    #expect(merged.skipped.isEmpty)
  }

  /// One machine went on because a sentence was said; the other, which had read that, takes back that it was.
  private func undoneUnderneath() throws -> (history: History, lost: EventID) {
    var talk = try talk(at: .opening)
    let said = try talk.record(.sentenceSaid(sentence: 0))
    let forward = try talk.record(.steppedForward)
    let undo = talk.history.next(.undone(event: said), by: "x", at: .second(99))
    try talk.history.take(undo)
    return (talk.history, forward)
  }

  @Test func `what no longer can be after an undo is skipped and told`() throws {
    let (history, lost) = try undoneUnderneath()
    #expect(history.conversation.step == .active(.opening))
    #expect(history.skipped.map(\.record.id) == [lost])
    #expect(history.skipped.map(\.refusal) == [.sentencesUnsaid([0])])
    let again = History(history.intake, records: history.records)
    #expect(again.conversation == history.conversation)
    #expect(again.skipped.map(\.record.id) == [lost])
  }

  @Test func `redo brings back just what was, the skipped events included`() throws {
    var (history, _) = try undoneUnderneath()
    let redoable = try #require(history.redoable)
    try history.take(history.next(.redone(event: redoable.id), by: "w", at: .second(100)))
    #expect(history.conversation.step == .active(.questions))
    #expect(history.skipped.isEmpty)
    #expect(history.undoable?.event == .steppedForward)
  }

  @Test func `redo of an earlier answer puts it back in its place`() throws {
    var talk = try talk(at: .questions)
    let first = try talk.record(.answered(question: 0, by: .pester, text: "Een."))
    try talk.record(.answered(question: 0, by: .pester, text: "Twee."))
    let before = talk.now
    try talk.history.take(talk.history.next(.undone(event: first), by: "x", at: .second(99)))
    #expect(talk[0, .pester]?.answers.map(\.text) == ["Twee."])
    try talk.redo()
    let isAsItWas = talk.now == before
    #expect(isAsItWas)
  }

  @Test func `a refused record stays told when an undo before it is redone`() throws {
    var two = try TwoCopies(at: .questions)
    try two.ours.record(.asked(question: 0, of: .pester))
    let refused = try two.they(.event(.asked(question: 0, of: .pester)))
    var merged = two.merged
    #expect(merged.skipped.map(\.record.id) == [refused])
    let undoable = try #require(merged.undoable)
    try merged.take(merged.next(.undone(event: undoable.id), by: "w", at: .second(9)))
    try merged.take(merged.next(.redone(event: undoable.id), by: "w", at: .second(9)))
    #expect(merged.skipped.map(\.record.id) == [refused])
  }

  @Test func `the next record of a writer comes after everything that was read`() throws {
    var two = try TwoCopies(at: .questions)
    for _ in 1...3 { try two.they(.event(.answered(question: 0, by: .pester, text: "Zo."))) }
    let merged = two.merged
    let next = merged.next(.event(.steppedBack), by: "w", at: .second(0))
    #expect(next.lamport == (merged.records.map(\.lamport).max() ?? 0) + 1)
    #expect(next.id == EventID(writer: "w", sequence: two.shared.count + 1))
    let newcomer = merged.next(.event(.steppedBack), by: "z", at: .second(0))
    #expect(newcomer.id.sequence == 1)
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `two machines at random: any order of reading gives one case that keeps the rules`(seed: UInt64) throws {
    var random = Seeded(seed)
    var two = try TwoCopies(at: try #require(ActiveStep.allCases.randomElement(using: &random)))
    for _ in 1...40 {
      let isOurs = Bool.random(using: &random)
      var history = isOurs ? two.ours.history : two.theirs
      let entry = Self.entry(for: history, &random)
      let record = history.next(entry, by: isOurs ? "w" : "x", at: .second(history.records.count))
      let reread = History(history.intake, records: history.records)
      #expect(record == reread.next(entry, by: record.id.writer, at: record.at), "seed \(seed)")
      do throws(Refusal) { try history.take(record) } catch { continue }
      if isOurs { two.ours.history = history } else { two.theirs = history }
      if Int.random(in: 0..<12, using: &random) == 0 { two.meet() }
    }
    let merged = two.merged
    for _ in 1...3 {
      let other = History(merged.intake, records: two.all.shuffled(using: &random))
      let isSame = other.conversation == merged.conversation && other.records == merged.records
      #expect(isSame, "seed \(seed)")
      #expect(other.skipped.map(\.record) == merged.skipped.map(\.record), "seed \(seed)")
      #expect(other.undoable?.id == merged.undoable?.id && other.redoable?.id == merged.redoable?.id, "seed \(seed)")
    }
    #expect(merged.records.count == Set(two.all).count, "seed \(seed)")
    #expect(Rules.broken(by: merged).isEmpty, "seed \(seed)")
  }

  /// Comparing every record with all others (quadratic time) would take many minutes.
  @Test(.timeLimit(.minutes(1))) func `a long case of two writers takes time in proportion`() throws {
    var two = try TwoCopies(at: .preparation)
    for step in 0..<2_000 {
      let tick = Event.reasonMarked(reason: 0, applies: step.isMultiple(of: 2))
      let ours = try two.ours.record(tick)
      let theirs = try two.they(.event(tick))
      if step.isMultiple(of: 4) {
        try two.ours.undo()
        try two.they(.undone(event: theirs))
        #expect(two.ours.history.redoable?.id == ours)
        try two.ours.redo()
        try two.they(.redone(event: theirs))
      }
    }
    let merged = two.merged
    #expect(merged.records.count == two.shared.count + 6_000)
    #expect(merged.skipped.count > 400)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `machines that swapped roles and moved answers come to one case, in which words keep their owner`(
    seed: UInt64
  ) throws {
    var random = Seeded(seed)
    var machines = Array(repeating: try talk(at: .questions).history, count: 3)
    for step in 1...60 {
      let machine = Int.random(in: 0..<3, using: &random)
      let history = machines[machine]
      let entry = Self.swapOrMove(in: history, step, &random)
      let record = history.next(entry, by: "m\(machine)", at: .second(history.records.count))
      do throws(Refusal) { try machines[machine].take(record) } catch { continue }
      if Int.random(in: 0..<10, using: &random) == 0 {
        let other = (machine + 1) % 3
        machines[other] = History(history.intake, records: machines[other].records + machines[machine].records)
      }
    }
    let all = machines.flatMap(\.records)
    let merged = History(machines[0].intake, records: all)
    for _ in 1...3 {
      let other = History(merged.intake, records: all.shuffled(using: &random))
      let isSame = other.conversation == merged.conversation && other.contradictions == merged.contradictions
      #expect(isSame, "seed \(seed)")
    }
    #expect(Rules.broken(by: merged).isEmpty, "seed \(seed)")
    let moved = Set(
      merged.counted.compactMap { if case .answerMoved(let answer, _) = $0.event { answer } else { nil } })
    for person in Person.allCases {
      let answers = merged.conversation.board.flatMap { $0.cells[person].answers }
      #expect(answers.allSatisfy { moved.contains($0.id) || $0.text.hasPrefix("\(person)") }, "seed \(seed)")
    }
  }

  /// Events that could attribute an answer to the wrong person.
  private static func swapOrMove(in history: History, _ step: Int, _ random: inout Seeded) -> Entry {
    if let id = history.undoable?.id, Int.random(in: 0..<6, using: &random) == 0 { return .undone(event: id) }
    if let id = history.redoable?.id, Bool.random(using: &random) { return .redone(event: id) }
    let now = history.conversation
    let person = Person.allCases.randomElement(using: &random) ?? .pester
    if now.step == .active(.preparation) {
      return .event(
        now.unmetConditions.first.map { .conditionAnswered(condition: $0, answer: .yes) } ?? .steppedForward)
    }
    if now.step != .active(.questions) { return .event(.steppedForward) }
    let answers = now.board.flatMap { row in Person.allCases.flatMap { row.cells[$0].answers.map(\.id) } }
    let answer = answers.randomElement(using: &random)
    switch (Int.random(in: 0..<8, using: &random), answer) {
    case (0, _): return .event(.rolesSwapped(pester: person))
    case (1, let answer?): return .event(.answerTakenBack(answer: answer))
    case (2...4, let answer?): return .event(.answerMoved(answer: answer, to: person))
    default:
      return .event(.answered(question: Int.random(in: 0...1, using: &random), by: person, text: "\(person) \(step)"))
    }
  }

  private static func entry(for history: History, _ random: inout Seeded) -> Entry {
    if let id = history.undoable?.id, Int.random(in: 0..<6, using: &random) == 0 { return .undone(event: id) }
    if let id = history.redoable?.id, Bool.random(using: &random) { return .redone(event: id) }
    let allowed = Candidates.events(in: history.conversation).filter { history.conversation.allows($0) }
    return .event(allowed.randomElement(using: &random) ?? .steppedBack)
  }
}

extension MergeTests.TwoCopies {
  /// Each machine reads what the other wrote.
  fileprivate mutating func meet() {
    let both = merged
    ours.history = both
    theirs = both
    shared = both.records
  }
}
