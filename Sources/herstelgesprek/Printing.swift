import CaseFiles
import Conversation
import Programs
import Reports
import Screens

// What comes on paper, and the pages that are kept for it.
extension Commands {
  /// Pages that a browser was to read are not kept longer than this, in seconds.
  private static let pageLife = 24 * 60 * 60

  /// Removes the pages that were kept for a browser and are no longer needed.
  func discardOldPages() {
    paper.discardKept(olderThan: Self.pageLife)
    surroundings.programs().discardAbandoned()
  }

  /// Removes every page that was kept: one of them may be of a case that is deleted.
  func discardPages() { paper.discardKept(olderThan: -1) }

  private var paper: Paper { paper(Cancellation()) }

  private func paper(_ cancellation: Cancellation) -> Paper {
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
        Output.error(texts.words(for: error))
        return .failed
      }
    }
  }

  /// Prints from the screen; what came of it, in words.
  func print(
    _ openCase: OpenCase, for audience: Audience, on target: PrintTarget, _ cancellation: Cancellation
  ) -> String {
    let page = summary(of: openCase.history, id: nil, for: audience, in: openCase.texts ?? texts).html
    let paper = paper(cancellation)
    do throws(PaperError) {
      switch target {
      case .printer: return texts.words(forPrintedOn: try paper.print(html: page, printer: preferences.printer))
      case .browser: return texts.paper.opened(place: try paper.open(html: page))
      }
    } catch {
      return texts.words(for: error)
    }
  }
}
