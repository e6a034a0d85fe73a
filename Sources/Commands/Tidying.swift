import CaseFiles
import Reports
import TUI
import Texts

// What should no longer be kept.
extension Commands {
  func delete(_ id: String, confirmed: Bool) -> ExitCode {
    let question = names(of: id).map { texts.commands.questions.deleteNamed(names: $0, id: id) }
    return confirming(id, confirmed, question: question ?? texts.commands.questions.delete(id: id)) {
      () throws(FileFault) in
      try folder.delete(id, at: Clock.moment)
      discardPages()
      Output.error(texts.files.notices.deleted)
    }
  }

  func clean(_ id: String, confirmed: Bool) -> ExitCode {
    let question = names(of: id).map { texts.commands.questions.cleanNamed(names: $0, id: id) }
    return confirming(id, confirmed, question: question ?? texts.commands.questions.clean(id: id)) {
      () throws(FileFault) in
      let cleaned = try folder.clean(id, emptied: texts.files.erased)
      Output.error(texts.files.notices.cleaned)
      if !cleaned.left.isEmpty {
        Output.error(texts.files.notices.notMerged(files: cleaned.left.joined(separator: ", ")))
      }
    }
  }

  /// Whose case it is, where that can be read.
  private func names(of id: String) -> String? {
    guard let persons = try? CaseFile.open(id, in: folder, to: .view).history.conversation.persons else { return nil }
    return texts.pair(first: persons[.gepeste], second: persons[.pester])
  }

  /// Refuses an id of which there is no file, or only a tombstone.
  func expect(_ id: String) throws(FileFault) {
    let files = try folder.files(of: id)
    let tombstone = id + ".deleted"
    if files.contains(where: { $0 != tombstone && $0 != id + ".lock" }) { return }
    throw files.contains(tombstone) ? .deletedEarlier : .notFound
  }

  /// Does it once it is confirmed, where there is such a case.
  private func confirming(
    _ id: String, _ confirmed: Bool, question: String, _ work: () throws(FileFault) -> Void
  ) -> ExitCode {
    reporting { () throws(FileFault) in
      try expect(id)
      if let ending = stopping(unless: question, confirmed) { return ending }
      try work()
      return .done
    }
  }

  /// How the command ends without doing anything, unless it is confirmed.
  private func stopping(unless question: String, _ confirmed: Bool) -> ExitCode? {
    if confirmed { return nil }
    guard let isYes = Output.confirmed(question, yes: texts.commands.questions.yes) else {
      Output.error(texts.commands.questions.nobodyToAsk)
      return .wrongUse
    }
    if isYes { return nil }
    Output.error(texts.commands.questions.nothingDone)
    return .done
  }

  /// Names the cases whose day has come and deletes them, once that is confirmed.
  func tidy(confirmed: Bool) -> ExitCode {
    reporting { () throws(FileFault) in
      guard let cases = try listedCases({ $0 }) else { return .failed }
      let today = Clock.today
      let due = cases.filter { listed in listed.deleteAfter.map { $0 <= today } ?? false }
      if due.isEmpty {
        Output.error(texts.files.notices.nothingDue)
        return .done
      }
      // Where the list could not be shown, nobody knows what would be deleted.
      if case .failed = answer(texts.caseList(due.map(texts.row))) { return .failed }
      let question = texts.commands.questions.tidy(count: due.count)
      return stopping(unless: question, confirmed) ?? deleteAll(due.map(\.id))
    }
  }

  private func deleteAll(_ ids: [String]) -> ExitCode {
    var left = false
    for id in ids {
      do throws(FileFault) {
        try folder.delete(id, at: Clock.moment)
      } catch {
        left = true
        tell(texts.words(for: error), of: id)
      }
    }
    discardPages()
    if !left { Output.error(texts.files.notices.tidied(count: ids.count)) }
    return left ? .failed : .done
  }
}
