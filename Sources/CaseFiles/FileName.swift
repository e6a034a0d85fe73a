/// What a file in the case folder is, by its name alone. Names of persons are never in a name of this program's making.
///
/// Whatever begins with the id of a case belongs to it: sync programs, editors and file managers put their own marks
/// before, behind or in the ending (`ID (1).jsonl`, `ID.jsonl~`, `ID.sync-conflict-….jsonl`, `ID.jsonl.orig`). Some put
/// them before the id (`Kopie van ID.jsonl`, `#ID.jsonl#`, `.ID.jsonl.Xy12Z3`): that belongs to the case too.
struct FileName: Hashable {
  let id: String
  let kind: Kind

  enum Kind: Hashable {
    /// `ID.jsonl` or `ID.<word>.jsonl`: records may be added to it, and it goes when a newer one holds all of it.
    case journal
    /// A journal under a name that this program did not give: it is read, and never written.
    case journalCopy
    case lock
    /// Text that is being typed, and copies of that.
    case draft
    /// Says that the case was deleted on purpose, also in a copy.
    case tombstone
    /// What is to be done with the files of the case, written before it is begun.
    case intent
    /// What was not intact, kept as it was.
    case aside
    /// Version 0.1.0 was writing it to replace another. It may be the only whole copy.
    case temporary
    /// All files of the case in one, encrypted with a passphrase.
    case sealed
    /// The days of a sealed case.
    case days
    /// Says that the case was sealed and lies open: it is to be sealed again. Nothing is in it.
    case liesOpen
    /// A file of this case that another program made.
    case other
  }

  init?(_ name: String) {
    // A folder of many cases has its names looked at many times: bytes take a tenth of what characters take.
    let bytes = Array(name.utf8)
    let rest = bytes.drop(while: \.isOfCaseID)
    let id = bytes[..<rest.startIndex]
    // Behind an id and a dot stands the word of a later journal.
    let beginsWithID = id.count == Self.idLength || !id.isEmpty && rest.first == Self.dot
    if !beginsWithID, let copy = Self.copy(markedBeforeID: bytes) {
      self = copy
      return
    }
    guard !id.isEmpty, id.count <= String.longestCaseID, !rest.isEmpty else { return nil }
    self.id = String(decoding: id, as: UTF8.self)
    kind =
      if Self.isJournal(rest) {
        .journal
      } else if rest.isSame(as: Self.lockEnding[...]) {
        .lock
      } else if rest.starts(with: ".torn-".utf8) || rest.starts(with: ".damaged-".utf8) {
        .aside
      } else if rest.starts(with: ".new-".utf8) {
        .temporary
      } else {
        Self.kind(byEndingOf: rest) ?? .other
      }
  }

  private init(id: String, kind: Kind) {
    self.id = id
    self.kind = kind
  }

  /// A copy under a name in which something stands before the id.
  private static func copy(markedBeforeID name: [UInt8]) -> FileName? {
    let words = name.split { !$0.isOfCaseID }
    let found = words.first { $0.count == idLength && name[$0.endIndex...].first == dot }
    guard let id = found, let kind = kind(byEndingOf: name[id.endIndex...]) else { return nil }
    switch kind {
    // Hidden files are temporary files of an editor or a sync program, perhaps half written.
    case .journalCopy: return FileName(id: String(decoding: id, as: UTF8.self), kind: name[0] == dot ? .aside : kind)
    case .draft, .sealed: return FileName(id: String(decoding: id, as: UTF8.self), kind: kind)
    case .journal, .lock, .tombstone, .intent, .aside, .temporary, .days, .liesOpen, .other: return nil
    }
  }

  /// As every id that this program makes.
  private static let idLength = 10
  private static let dot = UInt8(ascii: ".")

  /// Some file systems write endings in capitals.
  private static func kind(byEndingOf rest: ArraySlice<UInt8>) -> Kind? {
    let small = rest.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }[...]
    return endings.first { small.firstRange(of: $0.ending) != nil }?.kind
  }

  /// A longer ending stands before one that is part of it.
  private static let endings: [(ending: [UInt8], kind: Kind)] = [
    (Array(sealedEnding.utf8), .sealed), (journalEnding, .journalCopy), (Array(".draft".utf8), .draft),
    (Array(".dagen".utf8), .days), (Array(".deleted".utf8), .tombstone), (Array(".intent".utf8), .intent),
    (Array(".open".utf8), .liesOpen),
  ]
  private static let journalEnding = Array(".jsonl".utf8)
  private static let lockEnding = Array(".lock".utf8)

  private static func isJournal(_ rest: ArraySlice<UInt8>) -> Bool {
    guard rest.suffix(journalEnding.count).isSame(as: journalEnding[...]) else { return false }
    let word = rest.dropLast(journalEnding.count)
    return word.isEmpty || word.count == 11 && word.first == dot && word.dropFirst().allSatisfy(\.isOfCaseID)
  }

  static let sealedEnding = ".tar.gpg"

  /// Whether this program gives a sealed file that name; a copy has another one.
  static func isOwnSeal(_ name: String) -> Bool { FileName(name).map { $0.id + sealedEnding == name } ?? false }
}

extension FileName.Kind {
  /// Whether words of the case may be in it: what goes when the case is sealed or deleted.
  var isContent: Bool {
    switch self {
    case .journal, .journalCopy, .draft, .aside, .temporary, .other: true
    case .lock, .tombstone, .intent, .sealed, .days, .liesOpen: false
    }
  }

  /// Whether records are looked for in such a file.
  var isReadAsJournal: Bool {
    switch self {
    case .journal, .journalCopy, .temporary: true
    case .lock, .draft, .tombstone, .intent, .aside, .sealed, .days, .liesOpen, .other: false
    }
  }
}

extension Sequence<String> {
  /// The names of files of which the kind is so.
  func files(where isWanted: (FileName.Kind) -> Bool) -> [String] {
    filter { name in FileName(name).map { isWanted($0.kind) } ?? false }
  }

  func files(_ kind: FileName.Kind) -> [String] { files { $0 == kind } }

  func hasFiles(_ kind: FileName.Kind) -> Bool { !files(kind).isEmpty }
}

// The names of the files of one case.
extension CaseFolder {
  func path(_ name: String) -> String { path + "/" + name }
  func journalPath(_ id: String) -> String { path(id + ".jsonl") }
  func lockPath(_ id: String) -> String { path(id + ".lock") }
  func tombstonePath(_ id: String) -> String { path(id + ".deleted") }
  func intentPath(_ id: String) -> String { path(id + ".intent") }
  func sealedPath(_ id: String) -> String { path(id + FileName.sealedEnding) }
  func daysPath(_ id: String) -> String { path(id + ".dagen") }
  func liesOpenPath(_ id: String) -> String { path(id + ".open") }

  /// The path of a new generation of a case's journal.
  func newJournalPath(_ id: String, edition: String? = nil) -> String {
    path("\(id).\(edition ?? disk.randomWord()).jsonl")
  }
}
