import Conversation

/// What the overview shows of a case.
public struct CaseSummary: Identifiable, Sendable {
  public let id: String
  public let created: Moment
  /// When the last thing was recorded.
  public let changed: Moment
  /// Grows with time when something is recorded, also when words are cleaned away.
  public var revision: Int { max(0, changed.secondsSince1970 - created.secondsSince1970) }
  public let conversation: Conversation
  /// The day of every round that was ever planned, also of those that were undone since.
  public let everPlanned: [Day]
  /// What opening it will have to tell.
  public let notices: [Notice]
}

/// A case in the folder: as it stands, or why that cannot be said.
public enum Listed: Identifiable, Sendable {
  case summary(CaseSummary)
  case fault(id: String, FileFault)

  public var id: String {
    switch self {
    case .summary(let summary): summary.id
    case .fault(let id, _): id
    }
  }
}

/// The cases of a folder, read one by one, so that the first can be shown before the last is read.
public struct CaseListing: Sequence, IteratorProtocol {
  private let folder: CaseFolder
  private let deleted: Set<String>
  private let sealed: Set<String>
  private let scripts = ScriptShelf()
  private let rescued: [String: [String]]
  /// The files of each case, the last case first.
  private var waiting: [(id: String, names: [String])]

  fileprivate init(_ folder: CaseFolder, names: [String]) {
    var files: [String: [String]] = [:]
    var deleted: Set<String> = []
    var sealed: Set<String> = []
    for name in names {
      guard let parsed = FileName(name) else { continue }
      switch parsed.kind {
      case .journal, .copy: files[parsed.id, default: []].append(name)
      case .tombstone: deleted.insert(parsed.id)
      case .sealed:
        sealed.insert(parsed.id)
        files[parsed.id, default: []] += []
      case .lock, .draft, .aside, .temporary, .other: continue
      }
    }
    self.folder = folder
    rescued = folder.rescued()
    self.deleted = deleted
    self.sealed = sealed
    waiting = files.sorted { $0.key > $1.key }.map { ($0.key, $0.value) }
  }

  public mutating func next() -> Listed? {
    guard let (id, names) = waiting.popLast() else { return nil }
    if deleted.contains(id) { return .fault(id: id, .deletedEarlier) }
    if sealed.contains(id) { return .fault(id: id, .sealed) }
    do throws(FileFault) {
      let content = try folder.load(id, from: names, rescued: rescued[id] ?? [], scripts: scripts)
      return .summary(CaseSummary(content))
    } catch {
      return .fault(id: id, error)
    }
  }
}

extension CaseFolder {
  /// The cases in the folder, by id, as they are read. A case that was deleted on purpose is a fault when its files
  /// are back.
  public func listing() throws(FileFault) -> CaseListing { CaseListing(self, names: try names()) }

  /// The id of every case, by the names of the files alone: nothing is read.
  public func ids() throws(FileFault) -> [String] {
    let files = try names().compactMap(FileName.init)
    let deleted = Set(files.filter { $0.kind == .tombstone }.map(\.id))
    return Set(files.filter { [.journal, .copy, .sealed].contains($0.kind) }.map(\.id)).subtracting(deleted).sorted()
  }

  /// Every case in the folder at once.
  public func list() throws(FileFault) -> [Listed] { Array(try listing()) }
}

extension CaseSummary {
  init(_ content: CaseContent) {
    id = content.header.id
    created = content.header.created
    changed = content.records.map(\.at).max() ?? content.header.created
    let history = History(content.header.intake, records: content.records)
    conversation = history.conversation
    everPlanned = history.everPlanned
    notices = content.notices
  }
}
