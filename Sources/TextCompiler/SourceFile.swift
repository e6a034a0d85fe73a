import Glibc
import JSON5
import TextSchema

/// Why nothing could be compiled.
enum Failure: Error {
  case wrongUse
  case unreadable(file: String)
  case sectionMissing(String, file: String)
  case unwritable(file: String)
  /// Each complaint has its position, in the form that the build shows.
  case flawed([String])

  /// What is wrong and what to do, for who builds the program.
  var complaints: [String] {
    switch self {
    case .wrongUse: ["error: TextCompiler is used as the comment in its main.swift says"]
    case .unreadable(let file): ["\(file): error: it is not there, or it is no text in UTF-8: put it there"]
    case .sectionMissing(let section, let file): ["\(file): error: \(section) is missing: write it there"]
    case .unwritable(let file): ["\(file): error: it cannot be written"]
    case .flawed(let complaints): complaints
    }
  }
}

/// The file to write, and those that it is made of.
struct Files {
  let sources: [SourceFile]
  private let output: String

  /// Words of the command line: OUTPUT NAME=FILE …
  init(_ words: some Collection<String>) throws {
    guard let output = words.first, words.count > 1 else { throw Failure.wrongUse }
    self.output = output
    sources = try words.dropFirst().map(SourceFile.init)
  }

  func write(_ text: String) throws {
    guard let stream = fopen(output, "w") else { throw Failure.unwritable(file: output) }
    defer { fclose(stream) }
    fputs(text, stream)
  }
}

/// A file of Resources, and the name of what is made of it.
struct SourceFile {
  let name: String
  let file: String

  /// Of the form NAME=FILE.
  init(_ word: String) throws {
    guard let sign = word.firstIndex(of: "=") else { throw Failure.wrongUse }
    (name, file) = (String(word[..<sign]), String(word[word.index(after: sign)...]))
  }

  func node() throws -> Node {
    let text = try text()
    do throws(SyntaxError) {
      return try Node(text)
    } catch {
      throw Failure.flawed([complaint(error.position, "no JSON5: \(error.reason)")])
    }
  }

  func text() throws -> String {
    guard let stream = fopen(file, "r") else { throw Failure.unreadable(file: file) }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, stream), count > 0 { bytes += buffer[..<count] }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw Failure.unreadable(file: file) }
    return text
  }

  /// An error at a position, as compilers write it.
  func complaint(_ position: Node.Position, _ why: String) -> String {
    "\(file):\(position.line):\(position.column): error: \(why)"
  }
}

extension TextFlaw {
  /// What is wrong and what to write, for who builds the program.
  var complaint: String {
    let name = path.map { step in
      switch step {
      case .key(let key): key
      case .index(let index): String(index)
      }
    }.joined(separator: ".")
    return switch reason {
    case .missing: "\(name) is missing: write it here, as in the other languages"
    case .unknownKey(_, let known):
      "\(name) is not in the first language: write it there too, or take it away here"
        + (known.isEmpty ? "" : "; not written here yet: \(known.joined(separator: ", "))")
    case .wrongKind(let kind): "\(name) has to be a \(kind), as in the first language"
    case .slotMissing(let slot): "\(name) lacks {\(slot)}, which the first language has: write it in this text"
    case .unknownSlot(let slot, let known):
      "\(name) has {\(slot)}, which nothing fills: "
        + (known.isEmpty ? "write it without slots" : "use \(known.map { "{\($0)}" }.joined(separator: ", "))")
    }
  }
}
