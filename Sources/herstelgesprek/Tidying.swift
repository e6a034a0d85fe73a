import CaseFiles
import Reports
import TUI
import Texts

// What should no longer be kept.
extension Commands {
  func delete(_ id: String, confirmed: Bool) -> ExitCode {
    confirming(id, confirmed, question: texts.commands.questions.delete(id: id)) { () throws(FileFault) in
      try folder.delete(id, at: Clock.moment)
      discardPages()
      Output.error(texts.files.notices.deleted)
    }
  }

  func clean(_ id: String, confirmed: Bool) -> ExitCode {
    confirming(id, confirmed, question: texts.commands.questions.clean(id: id)) { () throws(FileFault) in
      let cleaned = try folder.clean(id, emptied: texts.files.erased)
      Output.error(texts.files.notices.cleaned)
      if !cleaned.left.isEmpty {
        Output.error(texts.files.notices.notMerged(files: cleaned.left.joined(separator: ", ")))
      }
    }
  }

  /// Does it once it is confirmed, where there is such a case.
  private func confirming(
    _ id: String, _ confirmed: Bool, question: String, _ work: () throws(FileFault) -> Void
  ) -> ExitCode {
    reporting { () throws(FileFault) in
      guard try !folder.files(of: id).isEmpty else { throw .notFound }
      if let ending = answer(to: question, confirmed) { return ending }
      try work()
      return .done
    }
  }

  /// How the command ends without doing anything, unless it is confirmed.
  private func answer(to question: String, _ confirmed: Bool) -> ExitCode? {
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
      let due = try due()
      if due.isEmpty {
        Output.error(texts.files.notices.nothingDue)
        return .done
      }
      Output.text(texts.caseList(due.map { ListedCase(id: $0.id, conversation: $0.conversation) }))
      let question = texts.commands.questions.tidy(count: due.count)
      return answer(to: question, confirmed) ?? deleteAll(due.map(\.id))
    }
  }

  /// The cases whose day has come.
  private func due() throws(FileFault) -> [CaseSummary] {
    let today = Clock.now.today
    var due: [CaseSummary] = []
    for summary in try cases() {
      if let day = summary.conversation.deleteAfter, day <= today { due.append(summary) }
    }
    return due
  }

  private func deleteAll(_ ids: [String]) -> ExitCode {
    var left = false
    for id in ids {
      do throws(FileFault) {
        try folder.delete(id, at: Clock.moment)
      } catch {
        left = true
        Output.error(id + ": " + texts.words(for: error))
      }
    }
    discardPages()
    if !left { Output.error(texts.files.notices.tidied(count: ids.count)) }
    return left ? .failed : .done
  }
}
