import Conversation

/// A case in a list: as it stands, and what else is told of it.
public struct CaseSummary: Identifiable, Sendable {
  public let id: String
  public let created: Moment
  /// What opening it will have to tell.
  public let notices: [Notice]
  /// It was sealed, and unsealed for a while.
  public let liesOpen: Bool
  /// Text was being typed that is no record yet.
  public let hasDraft: Bool
  private let history: History
  private let edition: Edition

  public var conversation: Conversation { history.conversation }

  /// When the last thing was recorded.
  public var changed: Moment { history.records.map(\.at).max() ?? created }

  /// Every round that was ever planned, for calendars, with numbers that only grow.
  public var calendar: [CalendarEntry] { CalendarEntry.all(of: history, created: created, edition: edition) }

  public var figures: CaseFigures { CaseFigures(of: history, created: created) }

  init(_ content: CaseContent, liesOpen: Bool = false, hasDraft: Bool = false) {
    self.liesOpen = liesOpen
    self.hasDraft = hasDraft
    id = content.header.id
    created = content.header.created
    notices = content.notices
    history = History(content.header.intake, records: content.records)
    edition = content.header.edition
  }
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

/// What belongs to a case in its folder, by name.
struct FilesOfCase: Sendable {
  let id: String
  /// In the order of their names.
  private(set) var files: [(name: String, kind: FileName.Kind)]

  /// Each case of which there are files, by id.
  static func all(in names: [String]) -> [FilesOfCase] {
    let parsed = names.compactMap { name in FileName(name).map { (id: $0.id, file: (name: name, kind: $0.kind)) } }
    let sorted = parsed.sorted { ($0.id, $0.file.name) < ($1.id, $1.file.name) }
    return sorted.reduce(into: []) { all, next in
      if all.last?.id == next.id {
        all[all.count - 1].files.append(next.file)
      } else {
        all.append(FilesOfCase(id: next.id, files: [next.file]))
      }
    }
  }

  var names: [String] { files.map(\.name) }

  func names(where isWanted: (FileName.Kind) -> Bool) -> [String] { files.filter { isWanted($0.kind) }.map(\.name) }

  func names(_ kind: FileName.Kind) -> [String] { names { $0 == kind } }

  func has(_ kind: FileName.Kind) -> Bool { files.contains { $0.kind == kind } }

  /// Whether it may hold a case.
  var hasContent: Bool { files.contains { $0.kind.isReadAsJournal || $0.kind == .sealed } }
}

/// The cases of a folder, read bit by bit, so that the first can be shown before the last is read.
public struct CaseListing {
  private let folder: CaseFolder
  private let scripts = ScriptCache()
  private let rescued: [String: [String]]
  /// The files of each case that is not read yet.
  private var waiting: ArraySlice<FilesOfCase>

  fileprivate init(_ folder: CaseFolder, names: [String]) {
    self.folder = folder
    let rescued = folder.rescued()
    self.rescued = rescued
    waiting = FilesOfCase.all(in: names).filter { rescued[$0.id] != nil || $0.hasContent }[...]
  }

  public var isAtEnd: Bool { waiting.isEmpty }

  /// What is taken of the next cases, as many as there is time for: all processors read them.
  ///
  /// - Parameter isTime: asked after each few cases, by each processor.
  public mutating func next<Taken: Sendable>(
    while isTime: @escaping @Sendable () -> Bool, _ take: @escaping @Sendable (Listed) -> Taken
  ) -> [Taken] {
    let (taken, count) = waiting.concurrently(while: isTime) { [folder, rescued, scripts] part in
      part.map { take(folder.listed($0, rescued: rescued[$0.id] ?? [], scripts)) }
    }
    waiting.removeFirst(count)
    return taken
  }
}

extension CaseFolder {
  /// The cases in the folder, by id, as they are read. A case that was deleted on purpose is a fault when files of it
  /// are there.
  public func listing() throws(FileFault) -> CaseListing { CaseListing(self, names: try names()) }

  /// The id of every case, by the names of the files alone: nothing is read.
  public func ids() throws(FileFault) -> [String] {
    FilesOfCase.all(in: try names()).filter { !$0.has(.tombstone) && $0.hasContent }.map(\.id)
  }

  /// Every case in the folder at once.
  public func list() throws(FileFault) -> [Listed] { try list { $0 } }

  /// What is taken of every case in the folder, in the order of their ids; all processors read.
  public func list<Taken: Sendable>(
    _ take: @escaping @Sendable (Listed) -> Taken
  ) throws(FileFault) -> [Taken] {
    var listing = try listing()
    return listing.next(while: { true }, take)
  }

  fileprivate func listed(_ files: FilesOfCase, rescued: [String], _ scripts: ScriptCache) -> Listed {
    let id = files.id
    do throws(FileFault) {
      if files.has(.tombstone), let fault = try deletionFault(id) {
        return .fault(id: id, fault)
      }
      if files.has(.sealed), case let names = files.names, isSealed(names) {
        return .sealed(id: id, daysOfSealed(names))
      }
      let journals = files.names(where: \.isReadAsJournal)
      let content = try load(id, from: journals, rescued: rescued, scripts: scripts)
      return .summary(CaseSummary(content, liesOpen: files.has(.liesOpen), hasDraft: files.has(.draft)))
    } catch {
      return .fault(id: id, error)
    }
  }

  func daysOfSealed(_ files: [String]) -> SealedDays? {
    if case .whole(let days) = sealState(files) { days } else { nil }
  }
}
