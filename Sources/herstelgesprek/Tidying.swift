import CaseFiles
import Conversation
import Reports

// What should no longer be kept.
extension Commands {
  /// Names the cases whose day has come and deletes them, once that is confirmed.
  func tidy(confirmed: Bool) -> ExitCode {
    reporting { () throws(FileFault) in
      let today = Clock.now.today
      let due = try cases().filter { $0.conversation.deleteAfter.map { $0 <= today } ?? false }
      if due.isEmpty {
        Output.error(texts.notices.nothingDue)
        return .done
      }
      Output.text(language.reports.caseList(due.map { ListedCase(id: $0.id, conversation: $0.conversation) }))
      let question = texts.questions.tidy(["aantal": String(due.count)])
      if let ending = answer(to: question, confirmed) { return ending }
      return try deleteAll(due.map(\.id))
    }
  }

  private func deleteAll(_ ids: [String]) throws(FileFault) -> ExitCode {
    var left = false
    for id in ids {
      do throws(FileFault) {
        try folder.delete(id)
      } catch {
        left = true
        Output.error(id + ": " + texts.words(for: error))
      }
    }
    discardPages()
    if !left { Output.error(texts.notices.tidied(["aantal": String(ids.count)])) }
    return left ? .failed : .done
  }
}
