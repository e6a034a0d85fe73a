import Conversation
import FoundationEssentials
import Rules

extension Script {
  /// The Dutch script that is built into the program.
  static func dutch() throws -> Script {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try decoded(Data(contentsOf: root.appending(path: "Resources/nl.json5")))
  }
}
