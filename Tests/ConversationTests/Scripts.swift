import Conversation
import FoundationEssentials
import Rules

extension Script {
  /// The Dutch script that is built into the program.
  static func dutch() throws -> Script {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    return try decoder.decode(Script.self, from: Data(contentsOf: root.appending(path: "Resources/nl.json5")))
  }
}
