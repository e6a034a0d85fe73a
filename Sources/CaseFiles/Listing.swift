import Conversation

/// What the overview shows of a case.
public struct CaseSummary: Identifiable, Sendable {
  public let id: String
  public let created: Moment
  /// When the last thing was recorded.
  public let changed: Moment
  /// Grows with everything that is recorded.
  public let revision: Int
  public let conversation: Conversation
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

extension CaseFolder {
  /// Every case in the folder, by id. A case that was deleted on purpose is a fault when its files are back.
  public func list() throws(FileFault) -> [Listed] {
    var files: [String: [String]] = [:]
    var deleted: Set<String> = []
    var sealed: Set<String> = []
    for name in try names() {
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
    let scripts = ScriptShelf()
    return files.sorted { $0.key < $1.key }.map { id, names in
      if deleted.contains(id) { return .fault(id: id, .deletedEarlier) }
      if sealed.contains(id) { return .fault(id: id, .sealed) }
      do throws(FileFault) {
        return .summary(summary(of: try load(id, among: names, scripts: scripts)))
      } catch {
        return .fault(id: id, error)
      }
    }
  }

  private func summary(of content: CaseContent) -> CaseSummary {
    CaseSummary(
      id: content.header.id, created: content.header.created,
      changed: content.records.map(\.at).max() ?? content.header.created,
      revision: content.records.count,
      conversation: History(content.header.intake, records: content.records).conversation,
      notices: content.notices)
  }
}
