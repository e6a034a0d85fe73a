import Conversation
import JSON5

/// A script in a file: the built-in one, or one that an organisation wrote.
struct ScriptFile {
  let file: PersonalFile

  /// The script, unless there is anything wrong with it.
  var script: Script {
    get throws(FlawedFile) {
      let (script, tree) = try read
      let flaws = script.flaws.map { flaw in
        switch flaw {
        case .blank(let place): FileFlaw(file.name, .blank, at: place, in: tree)
        case .count(let place, let found, let allowed):
          FileFlaw(file.name, .count(found: found, allowed: allowed), at: place, in: tree)
        }
      }
      if !flaws.isEmpty { throw FlawedFile(flaws) }
      return script
    }
  }

  private var read: (Script, Node) {
    get throws(FlawedFile) {
      do throws(FlawedFile) {
        return try file.wholeValue(Script.self)
      } catch {
        throw FlawedFile(error.flaws.map(\.namingRoles))
      }
    }
  }
}

extension FileFlaw {
  /// A flaw at a place of the form `conditions[1].about`.
  fileprivate init(_ file: String, _ reason: Reason, at place: String, in tree: Node) {
    var path: [Node.Step] = []
    for part in place.split(whereSeparator: { ".[]".contains($0) }) {
      path.append(Int(part).map(Node.Step.index) ?? .key(String(part)))
    }
    self.init(file: file, reason: reason, path: path, place: (tree[path] ?? tree[path.dropLast()])?.place)
  }

  /// Whom a condition is about is one of two words; which, is told.
  fileprivate var namingRoles: FileFlaw {
    guard reason == .impossible, path.last == .key("about") else { return self }
    return FileFlaw(file: file, reason: .notOneOf(Role.allCases.map(\.rawValue)), path: path, place: place)
  }
}
