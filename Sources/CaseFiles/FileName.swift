/// What a file in the case folder is, by its name alone. Names of persons are never in it.
struct FileName: Hashable {
  let id: String
  let kind: Kind

  enum Kind: Hashable {
    case journal
    /// What a sync folder, `git` or a rescue put next to the journal.
    case copy
    case lock
    case draft
    /// Says that the case was deleted on purpose.
    case tombstone
    /// What was not intact, kept as it was.
    case aside
    /// A file that was being written to replace another.
    case temporary
    /// The case with all its files, which only a passphrase opens.
    case sealed
    /// Of this case, and not from this program.
    case other
  }

  init?(_ name: String) {
    let id = name.prefix { $0.asciiValue?.isOfCaseID ?? false }
    let rest = name.dropFirst(id.count)
    guard String(id).isCaseID, !rest.isEmpty else { return nil }
    self.id = String(id)
    kind =
      switch rest {
      case ".jsonl": .journal
      case ".lock": .lock
      case ".draft": .draft
      case ".deleted": .tombstone
      case Substring(Self.sealed): .sealed
      case _ where rest.hasSuffix(".jsonl"): .copy
      case _ where rest.hasPrefix(".torn-") || rest.hasPrefix(".damaged-"): .aside
      case _ where rest.hasPrefix(".new-"): .temporary
      default: .other
      }
  }
}
