import Conversation

/// What is wrong with the files of one case; it was looked at and left as it is.
public struct CaseCheck: Identifiable, Sendable {
  public let id: String
  public let state: State
  /// Why the case cannot be opened.
  public let fault: FileFault?
  public let notices: [Notice]
  /// The records that the rules refuse: kept and skipped.
  public let refused: [Record]

  public enum State: Hashable, Sendable {
    case readable
    case sealed
    /// Only its tombstone is left, as it should be.
    case deleted
    /// There are files of it, and none that holds a case.
    case remains
  }

  public var isSound: Bool { fault == nil && notices.isEmpty && refused.isEmpty }
}

/// What is wrong in a whole folder.
public struct FolderCheck: Sendable {
  /// Of the folder itself.
  public let notices: [Notice]
  public let cases: [CaseCheck]
  /// Files and folders that belong to no case. Nothing is wrong with them.
  public let strays: [String]
  /// There is nothing in the folder, or no folder.
  public let isEmpty: Bool

  public var isSound: Bool { notices.isEmpty && cases.allSatisfy(\.isSound) }
}

extension CaseFolder {
  /// Reads every file of every case and says what is wrong, repairing nothing.
  public func check() throws(FileFault) -> FolderCheck {
    let names = try names().sorted()
    // A file of another program may well begin as an id does: without any file that only this program makes it is none.
    let cases = FilesOfCase.all(in: names).filter { found in found.files.contains { $0.kind != .other } }
    let owned = Set(cases.flatMap(\.names))
    let (rescued, scripts) = (rescued(), ScriptCache())
    let checked = cases[...].concurrently { part in part.map { check($0, rescued: rescued[$0.id] ?? [], scripts) } }
    return FolderCheck(
      notices: isOpenToOthers ? [.openToOthers(path: path)] : [], cases: checked.results,
      strays: names.filter { !owned.contains($0) && !Self.isDraftOfNewCase($0) }, isEmpty: names.isEmpty)
  }

  private static func isDraftOfNewCase(_ name: String) -> Bool { name.hasPrefix(".new.") }

  private func check(_ files: FilesOfCase, rescued: [String], _ scripts: ScriptCache) -> CaseCheck {
    let id = files.id
    var found = Findings()
    let journals = files.names(where: \.isReadAsJournal)
    let state: CaseCheck.State
    if files.has(.tombstone) {
      state = .deleted
      let isBack = files.files.contains { $0.kind.isContent || $0.kind == .sealed }
      if isBack || !rescued.isEmpty { found.fault = (try? deletionFault(id)) ?? .deletedEarlier }
    } else if isSealed(files.names) {
      state = .sealed
      let readable = files.names(where: \.isContent)
      if !readable.isEmpty { found.notices.append(.besideSealed(files: readable)) }
      for name in files.names(.sealed) where (try? disk.facts(at: path(name)).size) ?? 0 > SizeLimit.sealed {
        found.notices.append(.tooLarge(file: name))
      }
    } else if journals.isEmpty {
      state = .remains
    } else {
      state = .readable
      read(id, journals, rescued: rescued, scripts, into: &found)
      for name in files.names(.sealed) {
        found.notices.append(FileName.isOwnSeal(name) ? .sealNotWhole(file: name) : .leftover(file: name))
      }
      if files.has(.liesOpen) { found.notices.append(.liesOpen) }
    }
    addFindings(files, to: &found, isSealed: state == .sealed)
    return CaseCheck(id: id, state: state, fault: found.fault, notices: found.notices, refused: found.refused)
  }

  private struct Findings {
    var fault: FileFault?
    var notices: [Notice] = []
    var refused: [Record] = []
  }

  private func read(
    _ id: String, _ journals: [String], rescued: [String], _ scripts: ScriptCache, into found: inout Findings
  ) {
    do throws(FileFault) {
      let content = try load(id, from: journals, rescued: rescued, scripts: scripts)
      found.notices = content.notices
      found.refused = History(content.header.intake, records: content.records).skipped.map(\.record)
    } catch {
      found.fault = error
    }
  }

  private func addFindings(_ files: FilesOfCase, to found: inout Findings, isSealed: Bool) {
    let id = files.id
    if let intent = side(intentPath(id), of: Intent.self) {
      let left = intent.removes.filter { (try? mayGo($0)) ?? true }.map(\.name)
      found.notices.append(.unfinished(intent.kind, files: left.sorted()))
    }
    let drafts = files.names(.draft)
    let own = drafts.filter { [".draft", ".a.draft", ".b.draft"].map { id + $0 }.contains($0) }
    if !own.isEmpty, Drafts(of: id, in: self).isDamaged {
      found.notices.append(.damaged(file: own[0], lines: [1]))
    }
    var leftovers = files.names { $0 == .temporary || $0 == .aside || $0 == .other }
    leftovers += drafts.filter { !own.contains($0) }
    if !isSealed { leftovers += files.names(.days) }
    leftovers += files.names(.intent).filter { $0 != id + ".intent" }
    for name in leftovers.sorted() { found.notices.append(.leftover(file: name)) }
    for name in own where isOpenToOthers(name) { found.notices.append(.openToOthers(path: name)) }
  }

  private func isOpenToOthers(_ name: String) -> Bool { (try? disk.facts(at: path(name)))?.isOpenToOthers ?? false }
}
