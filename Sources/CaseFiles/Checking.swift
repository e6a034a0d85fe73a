import Conversation

/// What is wrong with the files of one case; it was looked at and left as it is.
public struct CaseCheck: Identifiable, Sendable {
  public let id: String
  public let isSealed: Bool
  /// Why the case cannot be opened.
  public let fault: FileFault?
  public let notices: [Notice]
  /// The records that the rules refuse: kept and skipped.
  public let refused: [Record]

  public var isSound: Bool { fault == nil && notices.isEmpty && refused.isEmpty }
}

/// What is wrong in a whole folder.
public struct FolderCheck: Sendable {
  /// Of the folder itself, and of files that belong to no case.
  public let notices: [Notice]
  public let cases: [CaseCheck]

  public var isSound: Bool { notices.isEmpty && cases.allSatisfy(\.isSound) }
}

extension CaseFolder {
  /// Reads every file of every case and says what is wrong, repairing nothing.
  public func check() throws(FileFault) -> FolderCheck {
    var files: [String: [FileName.Kind: [String]]] = [:]
    var notices: [Notice] = []
    for name in try names().sorted() {
      if let parsed = FileName(name) {
        files[parsed.id, default: [:]][parsed.kind, default: []].append(name)
      } else if name.hasSuffix(".jsonl") {
        notices.append(.notMerged(files: [name]))
      }
    }
    if let facts = try? folderFacts(), facts.isOpenToOthers { notices.append(.openToOthers(path: path)) }
    let cases = files.sorted { $0.key < $1.key }.map { check($0.key, $0.value) }
    return FolderCheck(notices: notices, cases: cases)
  }

  private func check(_ id: String, _ files: [FileName.Kind: [String]]) -> CaseCheck {
    var notices: [Notice] = []
    var refused: [Record] = []
    var fault: FileFault?
    let journals = files[.journal, default: []] + files[.copy, default: []]
    if files[.sealed] != nil {
      let readable = (journals + files[.draft, default: []]).sorted()
      if !readable.isEmpty { notices.append(.besideSealed(files: readable)) }
    } else if !journals.isEmpty {
      do throws(FileFault) {
        let content = try load(id, from: journals, rescued: rescued(id))
        notices = content.notices
        refused = History(content.header.intake, records: content.records).skipped.map(\.record)
      } catch {
        fault = error
      }
    }
    if files[.tombstone] != nil, !(journals + files[.sealed, default: []]).isEmpty { fault = .deletedEarlier }
    for name in files[.draft, default: []] where Drafts(of: id, in: self).isDamaged {
      notices.append(.damaged(file: name, lines: [1]))
    }
    for name in files[.temporary, default: []] + files[.aside, default: []] { notices.append(.leftover(file: name)) }
    for name in journals + files[.draft, default: []] where isOpenToOthers(name) {
      let notice = Notice.openToOthers(path: name)
      if !notices.contains(notice) { notices.append(notice) }
    }
    return CaseCheck(id: id, isSealed: files[.sealed] != nil, fault: fault, notices: notices, refused: refused)
  }

  private func isOpenToOthers(_ name: String) -> Bool { (try? disk.facts(at: path(name)))?.isOpenToOthers ?? false }

  private func folderFacts() throws(DiskError) -> FileFacts {
    let folder = try disk.open(path, to: .folder)
    defer { disk.close(folder) }
    return try disk.facts(of: folder)
  }
}
