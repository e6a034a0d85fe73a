import Reports
import Screens

/// Everything the program says in one language.
struct Language: Decodable {
  let screens: ScreenTexts
  let reports: ReportTexts
  let commands: CommandTexts

  /// Two letters.
  var code: String { reports.language }
}
