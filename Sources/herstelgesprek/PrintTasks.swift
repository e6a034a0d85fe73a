import Commands
import Conversation
import Programs
import Reports
import Screens

// Printing that a screen asks for.
extension Commands {
  /// Shows the folder with the pages that were kept.
  func openPaperFolder() -> [Outcome] {
    paper.openKeptFolder() ? [] : [.reply(.message(texts.paper.failed(program: "xdg-open")))]
  }

  /// Prints from the screen, and tells what came of it.
  func print(
    _ openCase: OpenCase, for audience: Audience, on target: PrintTarget, _ cancellation: Cancellation
  ) -> Reply {
    let page = summary(of: openCase.history, id: nil, for: audience, in: openCase.texts ?? texts).html
    let paper = paper(cancellation)
    do throws(PaperError) {
      switch target {
      case .printer:
        return .message(texts.words(forPrintedOn: try paper.print(html: page, printer: preferences.printer)))
      case .browser:
        _ = try paper.open(html: page)
        return reply(texts.words(forOpenedFor: pageHours), isKept: true)
      }
    } catch {
      return reply(texts.words(for: error, keptFor: pageHours), isKept: error.kept != nil)
    }
  }

  private func reply(_ words: String, isKept: Bool) -> Reply {
    isKept && surroundings.programs().canShowFolders ? .kept(words) : .message(words)
  }
}
