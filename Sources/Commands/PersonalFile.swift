import Glibc
import JSON
import JSON5

/// A file that a person wrote or may change: read as what it should hold, or told what is wrong with it.
struct PersonalFile {
  let name: String
  let bytes: [UInt8]

  /// In bytes; more than anyone writes by hand.
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

  /// Whether there is anything at this path, also a dangling link or a folder without permission to read it.
  static func exists(at path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0 || ![ENOENT, ENOTDIR].contains(errno)
  }

  /// The value it holds, and where everything in it stands; a key that means nothing is a flaw.
  func wholeValue<Value: Codable>(_ type: Value.Type) throws(FlawedFile) -> (value: Value, tree: Node) {
    let tree = try tree
    do {
      let value = try tree.json.decoded(as: type)
      // Keys that are lost in a round trip through the value are unknown.
      let unknown = tree.keys(missingIn: try JSON(of: value))
      if !unknown.isEmpty {
        throw FlawedFile(
          unknown.map { FileFlaw(file: name, reason: .unknownKey(), path: $0.path, position: $0.position) })
      }
      return (value, tree)
    } catch let flawed as FlawedFile {
      throw flawed
    } catch {
      throw FlawedFile([flaw(of: error, in: tree)])
    }
  }

  /// What stands in it, and where.
  var tree: Node {
    get throws(FlawedFile) {
      let (tree, flaws) = reading
      guard let tree, flaws.isEmpty else { throw FlawedFile(flaws) }
      return tree
    }
  }

  /// What stands in it as far as it can be read, and everything that is wrong with how it is written.
  var reading: (tree: Node?, flaws: [FileFlaw]) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return (nil, [FileFlaw(file: name, reason: .notText, position: positionOfFirstByteThatIsNoText)])
    }
    let (tree, errors) = Node.reading(text)
    return (tree, errors.map { FileFlaw(file: name, reason: .syntax($0.reason), position: $0.position) })
  }

  private var positionOfFirstByteThatIsNoText: Node.Position? {
    var rest = bytes.makeIterator()
    var parser = UTF8.ForwardParser()
    var text = String.UnicodeScalarView()
    while case .valid(let scalar) = parser.parseScalar(from: &rest) { text.append(UTF8.decode(scalar)) }
    let lines = String(text).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.last.map { Node.Position(line: lines.count, column: $0.count + 1) }
  }

  private func flaw(of error: any Error, in tree: Node?) -> FileFlaw {
    func flaw(_ reason: FileFlaw.Reason, _ path: [any CodingKey]) -> FileFlaw {
      let steps = path.map { key in key.intValue.map(Node.Step.index) ?? .key(key.stringValue) }
      let position = (tree?[steps] ?? tree?[steps.dropLast()])?.position
      return FileFlaw(file: name, reason: reason, path: steps, position: position)
    }
    guard let error = error as? DecodingError else { return flaw(.impossible, []) }
    switch error {
    case .keyNotFound(let key, let context): return flaw(.missing, context.codingPath + [key])
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      return flaw(.wrongKind(FileFlaw.Kind(type)), context.codingPath)
    case .dataCorrupted(let context):
      if let (path, position) = tree?.fraction {
        return FileFlaw(file: name, reason: .notWhole, path: path, position: position)
      }
      return flaw(.impossible, context.codingPath)
    @unknown default: return flaw(.impossible, [])
    }
  }
}

extension Node {
  /// The first number in it that is not whole: a decoder does not say where it stands.
  fileprivate var fraction: (path: [Step], position: Position)? {
    func inside(_ steps: [(Step, Node)]) -> (path: [Step], position: Position)? {
      for (step, node) in steps {
        if let (path, position) = node.fraction { return ([step] + path, position) }
      }
      return nil
    }
    switch value {
    case .number(let digits): return Int(digits) == nil ? ([], position) : nil
    case .object(let members): return inside(members.map { (.key($0.key), $0.node) })
    case .list(let nodes): return inside(nodes.enumerated().map { (.index($0.offset), $0.element) })
    case .text, .truth, .null: return nil
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
