import Reports
import Screens

/// Everything the program says in one language.
struct Language: Decodable {
  let screens: ScreenTexts
  let reports: ReportTexts
  let commands: CommandTexts

  /// That of the source; the program speaks it unless it is asked otherwise.
  static let nl = Language(screens: .nl, reports: .nl, commands: .nl)
  static let en = Language(screens: .en, reports: .en, commands: .en)

  /// Two letters.
  var code: String { reports.language }
}
