import JSON5

/// What is wrong with a file that a person wrote: where in it, and why.
struct FileFlaw: Error, Hashable {
  let file: String
  let reason: Reason
  /// The value it is about; empty for the file as a whole.
  var path: [Node.Step] = []
  var position: Node.Position?

  enum Reason: Hashable {
    /// With the number of the system's error.
    case unreadable(Int32)
    case tooBig
    case notText
    case syntax(SyntaxError.Reason)
    case missing
    case wrongKind(Kind)
    /// Of the right kind, and still not possible here.
    case impossible
    case notOneOf([String])
    /// With what may have been meant.
    case unknownKey(meant: String? = nil)
    /// A text of a language lacks a slot that the program fills.
    case slotMissing(String)
    /// A slot that nothing fills, and those that could stand there.
    case unknownSlot(String, known: [String])
    /// A text with a meaning of its own for the program, which stands in no text of that list.
    case slotUnused(String, list: String)
    /// Three dots where one sign was meant.
    case threeDots(String)
    case notWhole
    /// With what may have been meant.
    case notLanguage(meant: String? = nil)
    case blank
    /// A path that does not begin at the root or at the person's own folder.
    case notWholePath
    /// A program that is not on this machine.
    case notInstalled
    case count(found: Int, allowed: ClosedRange<Int>)
    /// So many characters, and how many fit well. A warning: the file can be used.
    case tooLong(Int, most: Int)
  }

  /// What kind of value has to stand there.
  enum Kind: Hashable { case text, number, truth, list, group }

  /// Such as `conditions 2, about`: counted from 1, as people count.
  var pathText: String {
    path.enumerated().map { position, step in
      switch step {
      case .key(let key): position == 0 ? key : ", " + key
      case .index(let index): " \(index + 1)"
      }
    }.joined()
  }
}

/// Everything that is wrong with one file.
struct FlawedFile: Error {
  let flaws: [FileFlaw]

  init(_ flaws: [FileFlaw]) { self.flaws = flaws }

  init(_ file: String, _ reason: FileFlaw.Reason) { flaws = [FileFlaw(file: file, reason: reason)] }
}
