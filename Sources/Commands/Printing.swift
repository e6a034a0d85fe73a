import CaseFiles
import Conversation
import Programs
import Reports

// What comes on paper, and the pages that are kept for it.
extension Commands {
  /// How many hours pages are kept that a browser was to read, or that wait to be printed; 0 is until the program closes.
  package var pageHours: Int { preferences.pageHours ?? 24 }

  /// Removes the pages that were kept for a browser and are no longer needed.
  package func discardOldPages() {
    paper.discardKept(olderThan: max(pageHours, 1) * 60 * 60)
    surroundings.programs().discardAbandoned()
  }

  /// Removes them now where they should not outlive the program.
  func discardPagesAtEnd() { if pageHours == 0 { discardPages() } }

  /// Removes every page that was kept: one of them may be of a case that is deleted.
  package func discardPages() { paper.discardKept(olderThan: -1) }

  package var paper: Paper { paper(Cancellation()) }

  package func paper(_ cancellation: Cancellation) -> Paper {
    Paper(
      surroundings.programs(cancellation), keptFolder: surroundings.stateFolder + "/paper",
      preferred: preferences.renderer)
  }

  func print(_ id: String, for version: Arguments.Version, printer: String?) -> ExitCode {
    reporting { () throws(FileFault) in
      let history = try history(id)
      let page = summary(of: history, id: nil, for: version.audience(in: history.conversation)).html
      do throws(PaperError) {
        Output.error(texts.words(forPrintedOn: try paper.print(html: page, printer: printer ?? preferences.printer)))
        return .done
      } catch {
        Output.error(texts.words(for: error, keptFor: pageHours))
        if error.kept != nil { offerFolder() }
        return .failed
      }
    }
  }

  /// Asks whether to show where the page is that waits to be printed, where there is a person and a screen.
  private func offerFolder() {
    guard surroundings.programs().canShowFolders else { return }
    if Output.confirmed(texts.commands.questions.openFolder, yes: texts.commands.questions.yes) == true {
      _ = paper.openKeptFolder()
    }
  }
}
