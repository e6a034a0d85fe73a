import Conversation
import FoundationEssentials
import Reports
import Screens

/// Everything the program says in one language, as it is built in.
struct Language: Decodable {
  let screens: ScreenTexts
  let reports: ReportTexts
  let commands: CommandTexts

  /// Dutch, the language of the source.
  static func dutch() throws -> Language { try read(PackageResources.interface_nl_json5) }

  /// The method in the words of the source.
  static func dutchScript() throws -> Script { try read(PackageResources.nl_json5) }

  private static func read<Value: Decodable>(_ bytes: [UInt8]) throws -> Value {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    return try decoder.decode(Value.self, from: Data(bytes))
  }
}
