import Conversation

/// What the overview shows of a case.
public struct CaseSummary: Identifiable, Sendable {
  public let id: String
  public let created: Moment
  /// When the last thing was recorded.
  public let changed: Moment
  public let conversation: Conversation
  /// The day of every round that was ever planned, also of those that were undone since.
  public let everPlanned: [Day]
  /// The same for calendars, with numbers that only grow.
  public let calendar: [CalendarEntry]
  public let figures: CaseFigures
  /// What opening it will have to tell.
  public let notices: [Notice]
  /// It was sealed, and unsealed for a while.
  public internal(set) var liesOpen = false
}

/// A case in the folder: as it stands, or why that cannot be said.
public enum Listed: Identifiable, Sendable {
  case summary(CaseSummary)
  /// Its days are nothing where they are not known.
  case sealed(id: String, SealedDays?)
  case fault(id: String, FileFault)

  public var id: String {
    switch self {
    case .summary(let summary): summary.id
    case .sealed(let id, _), .fault(let id, _): id
    }
  }
}

/// The cases of a folder, read one by one, so that the first can be shown before the last is read.
public struct CaseListing: Sequence, IteratorProtocol {
  private let folder: CaseFolder
  private let scripts = ScriptCache()
  private let rescued: [String: [String]]
  /// The files of each case, the last case first.
  private var waiting: [(id: String, names: [String])]

  fileprivate init(_ folder: CaseFolder, names: [String]) {
    self.folder = folder
    let rescued = folder.rescued()
    self.rescued = rescued
    waiting = CaseFolder.cases(in: names).filter { id, files in
      rescued[id] != nil || !files.files { $0.isReadAsJournal || $0 == .sealed }.isEmpty
    }
    .sorted { $0.key > $1.key }.map { ($0.key, $0.value) }
  }

  public mutating func next() -> Listed? {
    guard let (id, names) = waiting.popLast() else { return nil }
    do throws(FileFault) {
      if names.hasFiles(.tombstone), let fault = try folder.deletionFault(id) {
        return .fault(id: id, fault)
      }
      if names.hasFiles(.sealed), folder.isSealed(names) {
        return .sealed(id: id, folder.daysOfSealed(names))
      }
      let journals = names.files(where: \.isReadAsJournal)
      let content = try folder.load(id, from: journals, rescued: rescued[id] ?? [], scripts: scripts)
      var summary = CaseSummary(content)
      summary.liesOpen = names.hasFiles(.liesOpen)
      return .summary(summary)
    } catch {
      return .fault(id: id, error)
    }
  }
}

extension CaseFolder {
  /// The cases in the folder, by id, as they are read. A case that was deleted on purpose is a fault when files of it
  /// are there.
  public func listing() throws(FileFault) -> CaseListing { CaseListing(self, names: try names()) }

  /// The id of every case, by the names of the files alone: nothing is read.
  public func ids() throws(FileFault) -> [String] {
    Self.cases(in: try names()).filter { _, files in
      !files.hasFiles(.tombstone) && !files.files { $0.isReadAsJournal || $0 == .sealed }.isEmpty
    }
    .keys.sorted()
  }

  /// Every case in the folder at once.
  public func list() throws(FileFault) -> [Listed] { Array(try listing()) }

  /// The files of each case, by id.
  static func cases(in names: [String]) -> [String: [String]] {
    var files: [String: [String]] = [:]
    for name in names.sorted() {
      guard let parsed = FileName(name) else { continue }
      files[parsed.id, default: []].append(name)
    }
    return files
  }

  func daysOfSealed(_ files: [String]) -> SealedDays? {
    if case .whole(let days) = sealState(files) { days } else { nil }
  }
}

extension CaseSummary {
  init(_ content: CaseContent) {
    id = content.header.id
    created = content.header.created
    let history = History(content.header.intake, records: content.records)
    changed = history.records.map(\.at).max() ?? created
    conversation = history.conversation
    everPlanned = history.everPlanned
    calendar = CalendarEntry.all(of: history, created: created, edition: content.header.edition)
    figures = CaseFigures(of: history, created: created)
    notices = content.notices
  }
}
