import Glibc
import JSON5

/// Files of Resources that become constants of a type, so that what is built in costs nothing to read when the
/// program starts and a text that is missing is an error of the compiler.
struct Compilation {
  enum Failure: Error {
    case wrongUse
    case unreadable(file: String)
    case sectionMissing(String, file: String)
    case unwritable(file: String)
  }

  private let output: String
  private let type: String
  private let section: String
  private let enumerated: Set<String>
  private let sources: [(name: String, file: String)]

  init(_ words: some Sequence<String>) throws {
    let words = Array(words)
    guard words.count > 4 else { throw Failure.wrongUse }
    (output, type, section) = (words[0], words[1], words[2])
    enumerated = Set(words[3].split(separator: ",").map(String.init))
    sources = try words[4...].map { word in
      guard let sign = word.firstIndex(of: "=") else { throw Failure.wrongUse }
      return (String(word[..<sign]), String(word[word.index(after: sign)...]))
    }
  }

  func write() throws {
    let constants = try sources.map { source in
      "  public static let \(source.name): Self = \(try node(in: source.file).swift(enumerated))\n"
    }
    guard let file = fopen(output, "w") else { throw Failure.unwritable(file: output) }
    defer { fclose(file) }
    fputs("extension \(type) {\n\(constants.joined())}\n", file)
  }

  private func node(in file: String) throws -> Node {
    let whole = try Node(try text(of: file))
    guard let node = section == "." ? whole : whole[[.key(section)]] else {
      throw Failure.sectionMissing(section, file: file)
    }
    return node
  }

  private func text(of path: String) throws -> String {
    guard let file = fopen(path, "r") else { throw Failure.unreadable(file: path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw Failure.unreadable(file: path) }
    return text
  }
}
