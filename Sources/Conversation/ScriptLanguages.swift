// A case keeps the copy of the script it started with. What the children read and hear comes from that copy; what the
// facilitator reads comes in the facilitator's language, where the copy holds what was built in.
extension Script {
  /// The built-in scripts of this version, and of those whose copies are in older cases.
  private static let builtIn = [nl, en, fr]
  private static let shipped = builtIn + [nl010, en010, fr010]

  /// This script as a facilitator reads it, in a language of two letters.
  ///
  /// A text for the facilitator alone that equals that of a built-in script is read from the built-in script of the wanted
  /// language; a text that an organisation wrote itself stays. A copy of a whole built-in script also gets the hints that
  /// came after it.
  public func read(in code: String) -> Script {
    let own = Self.builtIn.first { $0.language == language }
    guard let wanted = Self.builtIn.first(where: { $0.language == code }) ?? own else { return self }
    var read = self
    for edition in Self.shipped where edition.language == language {
      read.replace(what: self, has: edition, by: wanted)
    }
    return read
  }

  /// Replaces the parts that a copy has of an edition.
  private mutating func replace(what copy: Script, has edition: Script, by wanted: Script) {
    func replace<Part: Equatable>(_ part: WritableKeyPath<Script, Part>) {
      if copy[keyPath: part] == edition[keyPath: part] { self[keyPath: part] = wanted[keyPath: part] }
    }
    replace(\.gate)
    replace(\.conditions)
    replace(\.reasonsHeading)
    replace(\.reasons)
    replace(\.hints.preparation)
    replace(\.hints.opening)
    replace(\.hints.questions)
    replace(\.hints.agreements)
    replace(\.hints.followUp)
    for (index, (edition, wanted)) in zip(edition.questions, wanted.questions).enumerated() {
      if index < questions.count, copy.questions[index] == edition { questions[index].hint = wanted.hint }
    }
    if copy.withoutNotStopped == edition.withoutNotStopped { hints.notStopped = wanted.hints.notStopped }
  }

  /// As it was before there were such hints.
  private var withoutNotStopped: Script {
    var script = self
    script.hints.notStopped = []
    return script
  }
}
