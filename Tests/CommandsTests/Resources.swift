import Foundation
import JSON5

@testable import Commands

/// The files of the repository, as the tests read them.
enum Resources {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func url(_ name: String) -> URL { root.appending(path: "Resources/" + name) }

  static func text(_ name: String) throws -> String { try String(contentsOf: url(name), encoding: .utf8) }

  static func node(_ name: String) throws -> Node { try Node(try text(name)) }

  /// The languages that are built in.
  static let languages = Languages { [] }
}

/// A folder for the files of one test, gone afterwards.
final class Desk {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "herstelgesprek-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, and tells where.
  func write(_ text: String, to name: String) throws -> String {
    let file = path + "/" + name
    try FileManager.default.createDirectory(
      at: URL(filePath: file).deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    return file
  }
}
