import CaseFiles
import Conversation
import Reports

// What should no longer be kept.
extension Commands {
  /// Names the cases whose day has come and deletes them, once that is confirmed.
  func tidy(confirmed: Bool) -> ExitCode {
    do throws(FileFault) {
      return try tidy(try due(), confirmed: confirmed)
    } catch {
      Output.error(texts.words(for: error))
      return .failed
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

  private func tidy(_ due: [CaseSummary], confirmed: Bool) throws(FileFault) -> ExitCode {
    if due.isEmpty {
      Output.error(texts.notices.nothingDue)
      return .done
    }
    Output.text(language.reports.caseList(due.map { ListedCase(id: $0.id, conversation: $0.conversation) }))
    let question = texts.questions.tidy(["aantal": String(due.count)])
    if let ending = answer(to: question, confirmed) { return ending }
    return try deleteAll(due.map(\.id))
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
