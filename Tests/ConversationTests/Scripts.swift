import Conversation
import FoundationEssentials
import JSON5
import Rules

extension Script {
  /// The Dutch script that is built into the program.
  static func dutch() throws -> Script {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try Node(String(contentsOf: root.appending(path: "Resources/nl.json5"), encoding: .utf8)).json
      .decoded(as: Script.self)
  }
}
