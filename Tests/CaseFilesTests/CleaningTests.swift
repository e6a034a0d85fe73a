import Conversation
import Seeded
import Testing

@testable import CaseFiles

@Suite struct Cleaning {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// All journals of a case, and their copies.
  private func text(of id: String) throws -> String {
    let names = try folder.cases.files(of: id).files(where: \.isReadAsJournal)
    return try names.map { String(decoding: try folder.read($0), as: UTF8.self) }.joined()
  }

  @Test func `undone, corrected and removed words are gone, and the case says the same`() throws {
    let file = CaseFile.create(in: folder.cases, intake: try smallIntake(topic: "oudonderwerp"), at: tenOClock)
    file.record(.conditionAnswered(condition: 0, answer: .yes))
    file.record(.detailsCorrected(persons: try Persons(pester: "Bram", gepeste: "Ann"), topic: "nieuwonderwerp"))
    file.record(.steppedForward)
    file.record(.sentenceSaid(sentence: 0))
    file.record(.steppedForward)
    file.record(.answered(question: 0, by: .pester, text: "verkeerdwoord"))
    file.record(.answerCorrected(answer: file.records[5].id, text: "goedwoord"))
    file.record(.answered(question: 0, by: .gepeste, text: "wegwoord"))
    // The step holds only while there is an answer, which is then replaced by another.
    file.record(.steppedForward)
    file.record(.steppedBack)
    file.record(.answered(question: 0, by: .gepeste, text: "blijfwoord"))
    file.record(.answerRemoved(answer: file.records[7].id))
    file.record(.answered(question: 0, by: .pester, text: "ongedaanwoord"))
    let undone = EventID(writer: file.writer, sequence: 13)
    file.append(file.history.next(.undone(event: undone), by: file.writer, at: tenOClock))
    let before = file.history
    #expect(before.skipped.isEmpty && before.conversation.step == .active(.questions))
    file.close()

    let cleaned = try folder.cases.clean(file.id, emptied: "(gewist)")
    #expect(cleaned == Cleaned(removed: [], left: []))
    let after = try CaseFile.open(file.id, in: folder.cases, to: .lead)
    #expect(after.history.conversation == before.conversation)
    #expect(after.takeNotices().isEmpty)
    for word in ["oudonderwerp", "verkeerdwoord", "wegwoord", "ongedaanwoord", "\"B.\""] {
      #expect(try !text(of: file.id).contains(word), "\(word)")
    }
    for word in ["nieuwonderwerp", "goedwoord", "blijfwoord", "Bram"] {
      #expect(try text(of: file.id).contains(word), "\(word)")
    }
    #expect(after.tick() == .saved)
  }

  @Test func `copies and what was kept aside go too, and an old copy does not bring the words back`() throws {
    let file = CaseFile.create(in: folder.cases, intake: try smallIntake(), at: tenOClock)
    file.record(.stopped(reason: "wegwoord"))
    file.append(file.history.next(.undone(event: file.records[0].id), by: file.writer, at: tenOClock))
    file.close()
    let old = try folder.read("\(file.id).jsonl")
    try folder.write(old, to: "\(file.id).sync-conflict-1.jsonl")
    try folder.write(old, to: "\(file.id).damaged-1")
    try folder.write(Array("unreadable\n".utf8), to: "\(file.id).sync-conflict-2.jsonl")
    let cleaned = try folder.cases.clean(file.id, emptied: "(gewist)")
    #expect(cleaned.removed == ["\(file.id).damaged-1", "\(file.id).sync-conflict-1.jsonl"])
    #expect(cleaned.left == ["\(file.id).sync-conflict-2.jsonl"])
    #expect(try !text(of: file.id).contains("wegwoord"))

    try folder.write(old, to: "\(file.id).sync-conflict-3.jsonl")
    let after = try CaseFile.open(file.id, in: folder.cases, to: .lead)
    #expect(after.records.isEmpty)
    #expect(
      after.takeNotices() == [
        .notMerged(files: ["\(file.id).sync-conflict-2.jsonl"]),
        .olderEdition(files: ["\(file.id).sync-conflict-3.jsonl"]),
      ])
    after.tick()
    let journals = try folder.cases.journals(of: file.id)
    #expect(try journals.count == 1 && !String(decoding: folder.read(journals[0]), as: UTF8.self).contains("wegwoord"))
    // The next cleaning takes the copy.
    after.close()
    #expect(try folder.cases.clean(file.id, emptied: "(gewist)").removed == ["\(file.id).sync-conflict-3.jsonl"])
    #expect(try !text(of: file.id).contains("wegwoord"))
  }

  @Test func `any case says the same after cleaning, in no words but its own`() throws {
    var furthest = 0
    for seed in 0..<40 as Range<UInt64> {
      let cases = CaseFolder("/data", disk: SimulatedDisk(seed: seed))
      var talk = RandomTalk(seed: seed, try smallIntake(topic: "woord1"))
      for _ in 0..<200 { talk.goOn() }
      let file = CaseFile.create(in: cases, intake: talk.history.intake, at: tenOClock)
      for record in talk.history.records { file.append(record) }
      file.close()
      try cases.clean(file.id, emptied: "(gewist)")

      let before = talk.history
      let after = try CaseFile.open(file.id, in: cases, to: .view)
      #expect(after.history.conversation == before.conversation, "\(seed)")
      // Why a talk was stopped or missed is corrected by nobody.
      let reasons = before.counted.reduce(into: Set<String>()) { reasons, counted in
        switch counted.event {
        case .stopped(let reason), .talkMissed(_, let reason): reasons.insert(reason)
        default: break
        }
      }
      let written = words(
        in: String(
          decoding: try cases.disk.content(of: cases.path(cases.journals(of: after.id)[0])).bytes, as: UTF8.self))
      #expect(written.isSubset(of: words(in: String(describing: before.conversation)).union(reasons)), "\(seed)")
      #expect(written.count < talk.wordCount, "\(seed)")
      furthest += before.conversation.rounds.count
    }
    #expect(furthest > 20)
  }

  @Test func `after a power cut the old case is there or the new one`() throws {
    for seed in 0..<300 as Range<UInt64> {
      let disk = SimulatedDisk(seed: seed)
      let cases = CaseFolder("/data", disk: disk)
      let file = CaseFile.create(in: cases, intake: try smallIntake(), at: tenOClock)
      for _ in 0..<3 { file.tick() }
      file.close()
      disk.callsLeft = Int(seed % 40) + 1
      disk.faultRate = seed.isMultiple(of: 2) ? 0 : 0.1
      _ = try? cases.clean(file.id, emptied: "(gewist)")
      disk.cutPower()
      #expect(try cases.load(file.id).records.count == 3, "\(seed)")
    }
  }
}

/// The words of a random talk that occur in a text.
private func words(in text: String) -> Set<String> {
  let isWord = { (byte: UInt8) in (0x30...0x39).contains(byte) || (0x61...0x7a).contains(byte) }
  let words = text.utf8.split { !isWord($0) }.filter { $0.starts(with: "woord".utf8) }
  return Set(words.compactMap { String($0) })
}

/// Someone who does whatever the rules allow, in words that are never used twice.
private struct RandomTalk {
  private(set) var history: History
  private(set) var wordCount = 1
  private var dice: Seeded

  init(seed: UInt64, _ intake: Intake) {
    history = History(intake)
    dice = Seeded(seed)
  }

  private mutating func word() -> String {
    wordCount += 1
    return "woord\(wordCount)"
  }

  mutating func goOn() {
    let undo = history.undoable.map { Entry.undone(event: $0.id) }
    let redo = history.redoable.map { Entry.redone(event: $0.id) }
    let chance = Int.random(in: 0..<10, using: &dice)
    let entry = chance == 0 ? undo : chance == 1 ? redo : candidates(history.conversation).map(Entry.event)
    if let entry { try? history.take(history.next(entry, by: "someone", at: tenOClock)) }
  }

  private mutating func candidates(_ talk: Conversation) -> Event? {
    let role = Bool.random(using: &dice) ? Person.pester : .gepeste
    let day = Day(number: Int.random(in: 0..<9, using: &dice))
    let answer = talk.board[0].cells[role].answers.randomElement(using: &dice)?.id
    let agreement = talk.agreements.randomElement(using: &dice)?.id
    var events: [Event] = [
      .conditionAnswered(condition: 0, answer: .yes), .sentenceSaid(sentence: 0), .starterChosen(starter: role),
      .asked(question: 0, of: role), .answered(question: 0, by: role, text: word()), .steppedForward, .steppedForward,
      .answeredWithoutNote(question: 0, by: role), .agreementMade(who: .both, what: word(), by: nil),
      .consentGiven(by: .pester), .consentGiven(by: .gepeste), .roundPlanned(on: day), .roundMoved(to: day),
      .bullyingReported(by: role, stopped: .yes), .feelingReported(by: role, text: word()), .talkHeld(with: role),
      .proposalMade(by: role, text: word()), .talkMissed(with: role, reason: word()), .talkReopened(with: role),
      .proposalShared(by: role), .resumed, .reopened(followUp: day),
    ]
    if Int.random(in: 0..<8, using: &dice) == 0 {
      events += [.steppedBack, .stopped(reason: word()), .closed(deleteAfter: day)]
    }
    if let persons = try? Persons(pester: word(), gepeste: word()) {
      events.append(.detailsCorrected(persons: persons, topic: word()))
    }
    if let answer { events += [.answerCorrected(answer: answer, text: word()), .answerRemoved(answer: answer)] }
    if let agreement {
      events += [
        .agreementChanged(agreement: agreement, who: .pester, what: word(), by: day),
        .agreementWithdrawn(agreement: agreement), .agreementReported(by: role, agreement: agreement, kept: .partly),
      ]
    }
    return events.shuffled(using: &dice).first { talk.refusal(of: $0) == nil }
  }
}
