import Conversation
import Seeded
import Testing

@testable import CaseFiles

@Suite struct `Cleaned here, recorded there` {
  let disk = SimulatedDisk(seed: 1)
  let here: CaseFolder
  let there: CaseFolder
  let id: String

  init() throws {
    here = CaseFolder("/here", disk: disk)
    there = CaseFolder("/there", disk: disk)
    let file = CaseFile.create(in: here, intake: try smallIntake(), at: tenOClock)
    id = file.id
    file.record(.conditionAnswered(condition: 0, answer: .yes))
    file.record(.steppedForward)
    file.record(.sentenceSaid(sentence: 0))
    file.record(.steppedForward)
    file.record(.answered(question: 0, by: .pester, text: "foutwoord"))
    file.close()
    try disk.ensureFolder(there.path)
    try copyJournals(of: id, from: here, to: there)
  }

  private func lead(_ folder: CaseFolder, _ work: (CaseFile) -> Void) throws {
    let file = try CaseFile.open(id, in: folder, to: .lead)
    work(file)
    file.close()
  }

  private func answers(in folder: CaseFolder) throws -> [String] {
    let file = try CaseFile.open(id, in: folder, to: .view)
    let row = file.history.conversation.board[0]
    return (row.cells.pester.answers + row.cells.gepeste.answers).map(\.text)
  }

  private func correct(_ file: CaseFile) {
    guard let answer = file.history.conversation.board[0].cells.pester.answers.first?.id else { return }
    file.record(.answerCorrected(answer: answer, text: "goedwoord"))
  }

  @Test func `what was recorded on the earlier edition is taken in, and what was cleaned away stays away`() throws {
    try lead(here, correct)
    try here.clean(id, emptied: "(gewist)")
    try lead(there) { $0.record(.answered(question: 0, by: .gepeste, text: "elders")) }
    try copyJournals(of: id, from: there, to: here)
    #expect(try answers(in: here) == ["goedwoord", "elders"])
    try lead(here) { #expect($0.record(.steppedForward) == .saved) }
    // One journal is left, with all of it.
    #expect(try here.journals(of: id).count == 1)
    let text = String(decoding: try disk.content(of: here.path(here.journals(of: id)[0])).bytes, as: UTF8.self)
    #expect(!text.contains("foutwoord") && text.contains("elders"))
    #expect(try CaseFile.open(id, in: here, to: .view).takeNotices().isEmpty)
  }

  @Test func `when elsewhere the correction was undone, the text reads as erased`() throws {
    try lead(here, correct)
    try copyJournals(of: id, from: here, to: there)
    try here.clean(id, emptied: "(gewist)")
    try lead(there) { file in
      guard let last = file.history.undoable?.id else { return }
      file.append(file.history.next(.undone(event: last), by: file.writer, at: tenOClock))
    }
    #expect(try answers(in: there) == ["foutwoord"])
    try copyJournals(of: id, from: there, to: here)
    #expect(try answers(in: here) == ["(gewist)"])
  }

  @Test func `an event on a removed one is skipped and shown`() throws {
    try lead(here) { file in
      file.record(.agreementMade(who: .both, what: "x", by: nil))
      file.record(.answered(question: 0, by: .gepeste, text: "ongedaan"))
    }
    try copyJournals(of: id, from: here, to: there)
    try lead(here) { file in
      guard let last = file.history.undoable?.id else { return }
      file.append(file.history.next(.undone(event: last), by: file.writer, at: tenOClock))
    }
    try here.clean(id, emptied: "(gewist)")
    try lead(there) { file in
      guard let answer = file.history.conversation.board[0].cells.gepeste.answers.first?.id else { return }
      file.record(.answerCorrected(answer: answer, text: "erop verder"))
    }
    try copyJournals(of: id, from: there, to: here)
    let file = try CaseFile.open(id, in: here, to: .view)
    #expect(try answers(in: here) == ["foutwoord"])
    #expect(file.history.skipped.map(\.record.entry).contains { "\($0)".contains("erop verder") })
  }

  @Test func `what a merge set aside is kept by a cleaning`() throws {
    try lead(here) { file in
      file.record(.answered(question: 0, by: .gepeste, text: "b"))
      file.record(.steppedForward)
      file.record(.steppedBack)
      file.record(.steppedForward)
    }
    try lead(there) { file in file.record(.answered(question: 0, by: .gepeste, text: "opzijgezet")) }
    // On the other side the rules allow it; here it comes after a step.
    let before = try here.load(id).records.count
    try copyJournals(of: id, from: there, to: here)
    let merged = try here.load(id)
    #expect(merged.records.count == before + 1)
    try here.clean(id, emptied: "(gewist)")
    let text = String(decoding: try disk.content(of: here.path(here.journals(of: id)[0])).bytes, as: UTF8.self)
    #expect(text.contains("opzijgezet"))
  }

  @Test func `names corrected before a cleaning are in the header, and the earlier ones are gone`() throws {
    try lead(here) { file in
      guard let persons = try? Persons(pester: "Bram", gepeste: "Ann") else { return }
      file.record(.detailsCorrected(persons: persons, topic: "nieuw"))
    }
    try here.clean(id, emptied: "(gewist)")
    try lead(there) { $0.record(.answered(question: 0, by: .gepeste, text: "elders")) }
    try there.clean(id, emptied: "(gewist)")
    try copyJournals(of: id, from: there, to: here)
    let file = try CaseFile.open(id, in: here, to: .view)
    #expect(file.history.conversation.persons.names.pester == "Bram" && file.history.conversation.topic == "nieuw")
    #expect(try answers(in: here) == ["foutwoord", "elders"])
  }

  @Test func `two laptops that record, clean and exchange at random come to one case in whatever order`() throws {
    var (cleanings, erased) = (0, 0)
    for seed in 0..<120 as Range<UInt64> {
      var pair = try Pair(seed: seed)
      for _ in 0..<14 { try pair.goOn() }
      let results = try (0..<3).map { _ in try pair.united() }
      for result in results {
        #expect(result.map(\.id) == results[0].map(\.id) && result == results[0], "seed \(seed)")
      }
      let found = Set(results[0].map(\.id))
      #expect(pair.recorded.subtracting(pair.removed).subtracting(found).isEmpty, "seed \(seed)")
      #expect(found.isDisjoint(with: pair.removed), "seed \(seed)")
      #expect(words(results[0]).isDisjoint(with: pair.erasedWords), "seed \(seed)")
      cleanings += pair.cleanings
      erased += pair.erasedWords.count
    }
    #expect(cleanings > 100 && erased > 100)
  }
}

/// Copies every journal as a sync program does: under its name, or beside another one of that name.
private func copyJournals(of id: String, from: CaseFolder, to: CaseFolder) throws {
  let disk = from.disk
  for name in try from.files(of: id).files(where: \.isReadAsJournal) {
    let bytes = try disk.content(of: from.path(name)).bytes
    if let present = try? disk.content(of: to.path(name)).bytes {
      if present == bytes { continue }
      try disk.put(bytes, at: to.path("\(id).sync-conflict-\(disk.randomWord()).jsonl"))
    } else {
      try disk.put(bytes, at: to.path(name))
    }
  }
}

/// Two laptops with one case, on which words are said that are never said twice.
private struct Pair {
  private let disk: SimulatedDisk
  private let folders: [CaseFolder]
  private let id: String
  private var dice: Seeded
  private var wordCount = 0
  /// The events that were reported as saved.
  private(set) var recorded: Set<EventID> = []
  private(set) var removed: Set<EventID> = []
  /// Words that a cleaning took out.
  private(set) var erasedWords: Set<String> = []
  private(set) var cleanings = 0

  init(seed: UInt64) throws {
    disk = SimulatedDisk(seed: seed)
    dice = Seeded(seed)
    folders = ["/a", "/b"].map { [disk] in CaseFolder($0, disk: disk) }
    let file = CaseFile.create(in: folders[0], intake: try smallIntake(), at: tenOClock)
    id = file.id
    for event in [
      Event.conditionAnswered(condition: 0, answer: .yes), .steppedForward, .sentenceSaid(sentence: 0), .steppedForward,
    ] { file.record(event) }
    file.close()
    try disk.ensureFolder("/b")
    try copyJournals(of: id, from: folders[0], to: folders[1])
  }

  mutating func goOn() throws {
    let place = Int.random(in: 0...1, using: &dice)
    switch Int.random(in: 0..<8, using: &dice) {
    case 0: try copyJournals(of: id, from: folders[place], to: folders[1 - place])
    case 1: try clean(folders[place], emptied: ["(gewist)", "(erased)"][place])
    default: try record(in: folders[place])
    }
  }

  private mutating func record(in folder: CaseFolder) throws {
    let file = try CaseFile.open(id, in: folder, to: .lead)
    defer { file.close() }
    for _ in 0..<Int.random(in: 1...3, using: &dice) {
      let history = file.history
      let person = Bool.random(using: &dice) ? Person.pester : .gepeste
      let answer = history.conversation.board[0].cells[person].answers.randomElement(using: &dice)?.id
      wordCount += 1
      let text = "woord\(wordCount)."
      let entry: Entry =
        switch (Int.random(in: 0..<4, using: &dice), history.undoable?.id, answer) {
        case (0, let undoable?, _): .undone(event: undoable)
        case (1, _, let answer?): .event(.answerCorrected(answer: answer, text: text))
        case (2, _, let answer?): .event(.answerTakenBack(answer: answer))
        default: .event(.answered(question: 0, by: person, text: text))
        }
      recorded.formUnion(file.append(history.next(entry, by: file.writer, at: tenOClock)).saved)
    }
  }

  private mutating func clean(_ folder: CaseFolder, emptied: String) throws {
    let before = try folder.load(id)
    do throws(FileFault) {
      try folder.clean(id, emptied: emptied)
    } catch {
      guard [.contradictory, .notCleanable].contains(error) else { throw error }
      return
    }
    cleanings += 1
    let after = try folder.load(id)
    removed.formUnion(Set(before.records.map(\.id)).subtracting(after.records.map(\.id)))
    erasedWords.formUnion(words(before.records).subtracting(words(after.records)))
  }

  /// All journals of both in one folder, in another order each time.
  mutating func united() throws -> [Record] {
    let place = CaseFolder("/u" + disk.randomWord(), disk: disk)
    try disk.ensureFolder(place.path)
    for folder in folders.shuffled(using: &dice) { try copyJournals(of: id, from: folder, to: place) }
    return try place.load(id).records
  }
}

/// The words that begin so.
private func words(_ records: [Record]) -> Set<String> {
  Set(records.compactMap(\.words).filter { $0.hasPrefix("woord") })
}
