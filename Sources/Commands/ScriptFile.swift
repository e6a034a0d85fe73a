import Conversation

/// A script in a file: the built-in one, or one that an organisation wrote.
struct ScriptFile {
  let file: PersonalFile

  /// The script, unless there is anything wrong with it.
  var script: Script {
    get throws(FlawedFile) { try checked.script }
  }

  /// The script, and what could be better in it.
  var checked: (script: Script, warnings: [FileFlaw]) {
    get throws(FlawedFile) {
      let (tree, flaws) = file.reading
      guard let tree else { throw FlawedFile(flaws) }
      var reading = ScriptReading(of: file.name)
      let script = reading.script(tree)
      reading.check(script, tree)
      let all = flaws + reading.flaws
      if !all.isEmpty { throw FlawedFile(all.inOrder) }
      return (script, reading.warnings)
    }
  }
}

extension [FileFlaw] {
  /// As they stand in the file.
  fileprivate var inOrder: [FileFlaw] {
    enumerated().sorted { a, b in
      let positions = [a, b].map { ($0.element.position?.line ?? 0, $0.element.position?.column ?? 0, $0.offset) }
      return positions[0] < positions[1]
    }.map(\.element)
  }
}
