import Conversation
import Glibc

/// What a cleaning did besides the rewriting.
public struct Cleaned: Hashable, Sendable {
  /// Files that had the removed words too, and are gone.
  public let removed: [String]
  /// Files that may have them too, and were left: they could not be taken in.
  public let left: [String]
}

extension CaseFolder {
  /// Rewrites a case without what was undone, corrected, removed or refused: it says the same, and those words are
  /// gone from its files. After a power cut the old case is there or the new one, never half of it.
  @discardableResult
  public func clean(_ id: String) throws(FileFault) -> Cleaned {
    guard id.isCaseID, try !files(of: id).isEmpty else { throw .notFound }
    if disk.exists(tombstonePath(id)) { throw .deletedEarlier }
    if disk.exists(sealedPath(id)) { throw .sealed }
    let lock = try lead(id)
    defer { disk.unlock(lock) }
    let content = try load(id)
    if let reason = content.readOnly { throw .readOnly(reason) }
    let image = try content.cleaned()
    do throws(DiskError) {
      disk.close(try disk.replace(journalPath(id), with: image, through: path(temporaryName(id))))
      try disk.syncFolder(path)
      let files = try disk.names(in: path).filter { name in
        guard let parsed = FileName(name), parsed.id == id else { return false }
        return [.copy, .aside, .temporary].contains(parsed.kind)
      }
      let left = Set(content.notices.flatMap(\.filesLeftOut)).intersection(files)
      let removed = files.filter { !left.contains($0) }.sorted()
      for name in removed { try disk.remove(path(name)) }
      let rescued = rescued(id)
      try removeRescued(rescued.filter { !content.notices.flatMap(\.filesLeftOut).contains($0) })
      try disk.syncFolder(path)
      return Cleaned(removed: removed, left: left.sorted())
    } catch {
      throw .failing(error)
    }
  }
}

extension Notice {
  fileprivate var filesLeftOut: [String] {
    if case .notMerged(let files) = self { files } else { [] }
  }
}

extension CaseContent {
  /// The journal of the next edition.
  func cleaned() throws(FileFault) -> [UInt8] {
    let old = History(header.intake, records: records)
    let intake = Intake(
      script: old.intake.script, persons: old.conversation.persons, topic: old.conversation.topic)
    guard old.contradictions.isEmpty else { throw .contradictory }
    let records = old.cleanedRecords
    let new = History(intake, records: records)
    guard new.conversation == old.conversation, new.skipped.isEmpty else { throw .notCleanable }
    let header = Header(id: header.id, edition: header.edition + 1, created: header.created, intake: intake)
    do {
      var (image, last) = try header.line()
      for record in records {
        let line = try Line(record, after: last)
        image += line.bytes
        last = line.crc
      }
      return image
    } catch {
      throw .notCleanable
    }
  }
}

extension History {
  /// The events that count, renumbered in their order, with words that the case no longer says taken out of them.
  fileprivate var cleanedRecords: [Record] {
    let words = conversation.words
    var cleaned: [Record] = []
    for (record, event) in counted {
      guard let event = event.without(wordsOutside: words, mark: "-\(cleaned.count)") else { continue }
      // Each comes after the one before, whoever wrote it: nothing is left to be asked.
      cleaned.append(
        Record(
          id: record.id, lamport: cleaned.count + 1, at: record.at, entry: .event(event),
          seen: cleaned.last.map { [$0.id] }))
    }
    return cleaned
  }
}

extension Conversation {
  /// Every text that was recorded and still stands in the case.
  fileprivate var words: Set<String> {
    var words = Set(board.flatMap { row in Person.allCases.flatMap { row.cells[$0].answers.map(\.text) } })
    words.formUnion((agreements + agreed).map(\.what))
    for round in rounds {
      words.formUnion(round.agreements.map(\.what))
      for talk in [round.talks.pester, round.talks.gepeste] {
        words.formUnion([talk.feeling, talk.proposal])
        if case .missed(let reason) = talk.status { words.insert(reason) }
      }
    }
    words.formUnion(stops.map(\.reason))
    return words
  }
}

extension Event {
  /// The same event with a mark in the place of a text that is not among the words that stay: it must still be
  /// there, since the rules let later events follow from it. Corrected names need no event any more: nothing.
  fileprivate func without(wordsOutside words: Set<String>, mark: String) -> Event? {
    func kept(_ text: String) -> String { text.isBlank || words.contains(text) ? text : mark }
    return switch self {
    case .detailsCorrected: nil
    case .answered(let question, let person, let text): .answered(question: question, by: person, text: kept(text))
    case .answerCorrected(let answer, let text): .answerCorrected(answer: answer, text: kept(text))
    case .agreementMade(let who, let what, let day): .agreementMade(who: who, what: kept(what), by: day)
    case .agreementChanged(let id, let who, let what, let day):
      .agreementChanged(agreement: id, who: who, what: kept(what), by: day)
    case .proposalAdopted(let person, let who, let what, let day):
      .proposalAdopted(from: person, who: who, what: kept(what), by: day)
    case .feelingReported(let person, let text): .feelingReported(by: person, text: kept(text))
    case .proposalMade(let person, let text): .proposalMade(by: person, text: kept(text))
    case .talkMissed(let person, let reason): .talkMissed(with: person, reason: kept(reason))
    case .stopped(let reason): .stopped(reason: kept(reason))
    case .conditionAnswered, .reasonMarked, .extraMarked, .rolesSwapped, .sentenceSaid, .starterChosen, .asked,
      .askingTakenBack, .answeredWithoutNote, .answerRemoved, .answerTakenBack, .answerMoved, .questionMoved,
      .agreementWithdrawn, .consentGiven, .consentTakenBack, .roundPlanned, .roundMoved, .bullyingReported,
      .agreementReported, .talkHeld, .talkReopened, .proposalShared,
      .steppedForward, .steppedBack, .closed, .resumed, .reopened, .deleteAfterMoved:
      self
    }
  }
}
