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

  var screens: ScreenTexts { choose(.nl, .en, \.screens) }
  var reports: ReportTexts { choose(.nl, .en, \.reports) }
  var commands: CommandTexts { choose(.nl, .en, \.commands) }

  /// Two letters.
  var code: String { choose("nl", "en", \.reports.language) }

  private func choose<Text>(
    _ nl: @autoclosure () -> Text, _ en: @autoclosure () -> Text, _ part: KeyPath<Interface, Text>
  ) -> Text {
    switch self {
    case .nl: nl()
    case .en: en()
    case .read(let interface): interface[keyPath: part]
    }
  }
}
