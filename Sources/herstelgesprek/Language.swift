import Reports
import Screens

/// Everything the program says in one language. What is built in is made when it is first said: most runs say little.
enum Language {
  /// That of the source; the program speaks it unless it is asked otherwise.
  case nl
  case en
  case read(Interface)

  /// What stands in the file of a language.
  struct Interface: Decodable {
    let screens: ScreenTexts
    let reports: ReportTexts
    let commands: CommandTexts
  }

  var screens: ScreenTexts {
    switch self {
    case .nl: .nl
    case .en: .en
    case .read(let interface): interface.screens
    }
  }

  var reports: ReportTexts {
    switch self {
    case .nl: .nl
    case .en: .en
    case .read(let interface): interface.reports
    }
  }

  var commands: CommandTexts {
    switch self {
    case .nl: .nl
    case .en: .en
    case .read(let interface): interface.commands
    }
  }

  /// Two letters.
  var code: String {
    switch self {
    case .nl: "nl"
    case .en: "en"
    case .read(let interface): interface.reports.language
    }
  }
}
