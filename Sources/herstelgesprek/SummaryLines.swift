import Commands
import Conversation
import Reports
import Screens

extension Commands {
  /// The summary for the screen: the lines that the command line gives, without its rules.
  var summarize: App.Summarize {
    { history, audience, texts in
      let document = summary(of: history, id: nil, for: audience, in: texts)
      return { width in
        document.lines(width: width).map { SummaryLine($0.text, SummaryLine.Kind($0.kind), spoken: $0.spoken) }
      }
    }
  }
}

extension SummaryLine.Kind {
  fileprivate init(_ kind: ReportLine.Kind) {
    self =
      switch kind {
      case .title: .title
      case .heading: .heading
      case .text: .text
      }
  }
}
