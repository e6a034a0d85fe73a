import FoundationEssentials
import Glibc
import JSON5

/// A file that a person wrote or may change: read as what it should hold, or told what is wrong with it.
struct PersonalFile {
  let name: String
  let bytes: [UInt8]

  /// More than anyone writes by hand.
  private static let mostBytes = 1 << 20

  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  init(at path: String) throws(FlawedFile) {
    do throws(SmallFile.Fault) {
      self.init(name: path, bytes: try SmallFile.read(path, atMost: Self.mostBytes))
    } catch {
      switch error {
      case .unreadable(let number): throw FlawedFile(path, .unreadable(number))
      case .tooBig: throw FlawedFile(path, .tooBig)
      }
    }
  }

  /// Whether something stands there, be it only a link that leads nowhere, or a folder that may not be looked into.
  static func exists(at path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0 || ![ENOENT, ENOTDIR].contains(errno)
  }

  /// The value it holds, and where everything in it stands; a key that means nothing is a flaw.
  func wholeValue<Value: Codable>(_ type: Value.Type) throws(FlawedFile) -> (value: Value, tree: Node) {
    let tree = try tree
    do {
      let value = try decoded(type)
      // What does not come back when it is written was not understood.
      let understood = try Node(String(decoding: JSONEncoder().encode(value), as: UTF8.self))
      let unknown = tree.keys(missingIn: understood)
      if !unknown.isEmpty {
        throw FlawedFile(
          unknown.map { FileFlaw(file: name, reason: .unknownKey(), path: $0.path, place: $0.place) })
      }
      return (value, tree)
    } catch let flawed as FlawedFile {
      throw flawed
    } catch {
      throw FlawedFile([flaw(of: error, in: tree)])
    }
  }

  private func decoded<Value: Decodable>(_ type: Value.Type) throws -> Value {
    // Foundation's decoder of JSON5 ends the program on what is no UTF-8.
    guard String(validating: bytes, as: UTF8.self) != nil else { throw FlawedFile(name, .notText) }
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    return try decoder.decode(type, from: Data(bytes))
  }

  /// What stands in it, and where.
  var tree: Node {
    get throws(FlawedFile) {
      guard let text = String(validating: bytes, as: UTF8.self) else { throw FlawedFile(name, .notText) }
      do throws(SyntaxError) {
        return try Node(text)
      } catch {
        throw FlawedFile([FileFlaw(file: name, reason: .syntax(error.reason), place: error.place)])
      }
    }
  }

  private func flaw(of error: any Error, in tree: Node?) -> FileFlaw {
    func flaw(_ reason: FileFlaw.Reason, _ path: [any CodingKey]) -> FileFlaw {
      let steps = path.map { key in key.intValue.map(Node.Step.index) ?? .key(key.stringValue) }
      let place = (tree?[steps] ?? tree?[steps.dropLast()])?.place
      return FileFlaw(file: name, reason: reason, path: steps, place: place)
    }
    guard let error = error as? DecodingError else { return flaw(.impossible, []) }
    switch error {
    case .keyNotFound(let key, let context): return flaw(.missing, context.codingPath + [key])
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      return flaw(.wrongKind(FileFlaw.Kind(type)), context.codingPath)
    case .dataCorrupted(let context):
      // A text that is no JSON5 at all has no path; its own reading says where it goes wrong.
      return flaw(.impossible, context.codingPath)
    @unknown default: return flaw(.impossible, [])
    }
  }
}

extension FileFlaw.Kind {
  /// The kind of value that a decoder was looking for.
  fileprivate init(_ type: Any.Type) {
    self =
      if type == Bool.self {
        .truth
      } else if type is any FixedWidthInteger.Type || type is any BinaryFloatingPoint.Type {
        .number
      } else if type == [Any].self {
        .list
      } else if type == [String: Any].self {
        .group
      } else {
        .text
      }
  }
}
