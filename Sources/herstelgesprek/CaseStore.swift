import CaseFiles
import Commands
import Conversation
import Screens
import Texts

/// The cases in their folder on the disk, and the one that is open. Everything that a talk asks of the disk is done here,
/// on one thread only.
final class CaseStore {
  private let commands: Commands
  private let folder: CaseFolder
  private let draftsOfNewCase: CaseFiles.Drafts
  private var opened: Opened?
  private var hasTidied = false
  private var texts: Texts { commands.texts }

  /// A case that is open.
  private struct Opened {
    let file: CaseFile
    let drafts: CaseFiles.Drafts
    /// The drafts to forget once a record is on the disk.
    var forgetting: [EventID: [DraftField]] = [:]
    /// Drafts to forget with the first record: opening changes nothing on the disk.
    var needless: [DraftField]
    /// Drafts of what is on the disk, to forget now.
    var recorded: [DraftField] = []
    /// What was last said about saving, so that it is said once.
    var told = Saving.saved
  }

  init(_ commands: Commands, folder: CaseFolder) {
    self.commands = commands
    self.folder = folder
    draftsOfNewCase = CaseFiles.Drafts(newCaseIn: folder)
  }

  /// What comes before all else. What was begun with any case, and not finished, is finished.
  func begin() -> [Reply] {
    _ = folder.finishBegun()
    let news = commands.surroundings.folder.news(in: texts.folder)
    return [newCaseDrafts] + (news.map { [.notice($0)] } ?? [])
  }

  var newCaseDrafts: Reply { .newCaseDrafts(Drafts(draftsOfNewCase.all)) }

  /// What can wait until the list is read.
  func afterListing(hasCases: Bool) -> [Reply] {
    if !hasTidied { commands.discardOldPages() }
    hasTidied = true
    return commands.tellsOfNewKeys(hasCases: hasCases) ? [.keysChanged] : []
  }
}

// The list.
extension CaseStore {
  /// The listing of the cases, read in parts; or why there is none.
  func listing() -> Result<CaseListing, FileFault> { Result { () throws(FileFault) in try folder.listing() } }

  /// A case as the overview shows it; nothing for one that was deleted on purpose. Made by the thread that read it.
  var entry: @Sendable (Listed) -> CaseEntry? {
    { [texts] listed in
      switch listed {
      case .summary(let summary):
        CaseEntry(
          id: summary.id, state: .readable(summary.conversation), hasDraft: summary.hasDraft,
          liesOpen: summary.liesOpen)
      case .fault(_, .deletedEarlier): nil
      case .sealed(let id, let days):
        CaseEntry(id: id, state: .sealed(nextFollowUp: days?.nextFollowUp, deleteAfter: days?.deleteAfter))
      case .fault(let id, let fault) where fault.isDeletedElsewhere:
        CaseEntry(id: id, state: .deletedElsewhere(texts.words(for: fault)))
      case .fault(let id, let fault): CaseEntry(id: id, state: .unreadable(texts.words(for: fault)))
      }
    }
  }

  func words(for fault: FileFault) -> String { texts.words(for: fault) }
}

// Opening and leaving. Nothing is opened while a case is open: what is then recorded would be of another case than the
// one on the screen.
extension CaseStore {
  func create(_ intake: Intake) -> [Reply] {
    guard opened == nil else { return [] }
    let file = CaseFile.create(in: folder, intake: intake, at: Clock.moment)
    // A full disk may have room again; where nothing may be written no talk can start.
    if file.status == .notSaved(.notPermitted) {
      return [.message(texts.files.notices.noPlaceToBegin(place: folder.path))]
    }
    for field in draftsOfNewCase.all.keys { try? draftsOfNewCase.drop(field) }
    return open(file)
  }

  /// - Parameter passphrase: what it is sealed with again when it is left.
  func open(_ id: String, _ passphrase: String? = nil) -> [Reply] {
    guard opened == nil else { return [] }
    do throws(FileFault) {
      return open(try CaseFile.open(id, in: folder, to: .lead), passphrase)
    } catch {
      return error == .sealed(id: id) ? [.sealed(id: id)] : [.message(texts.words(for: error))]
    }
  }

  func openUnsealed(_ id: String, _ passphrase: String) -> [Reply] {
    open(id, passphrase) + [.notice(texts.sealing.unsealed)]
  }

  private func open(_ file: CaseFile, _ passphrase: String? = nil) -> [Reply] {
    let history = file.history
    let drafts = CaseFiles.Drafts(of: file.id, in: folder)
    var shown = Drafts(drafts.all)
    let needless = shown.recorded(in: history)
    for field in needless { shown[field] = nil }
    opened = Opened(file: file, drafts: drafts, needless: needless)
    let openCase = OpenCase(
      id: file.id, history: history, writer: file.writer, drafts: shown,
      readOnly: file.readOnly.map(texts.words(for:)), texts: commands.other(file.intake.script.language),
      passphrase: passphrase)
    let found = file.takeNotices().filter { !$0.repeats(file.readOnly) }
    let notices =
      (history.skipped.isEmpty ? [] : [texts.files.notices.notCounted(count: history.skipped.count)])
      + found.compactMap(texts.words(for:))
    let message = notices.isEmpty ? [] : [Reply.message(notices.joined(separator: "\n\n"))]
    return [.opened(openCase)] + message + replies(to: file.retry())
  }

  /// Lets go of the open case. Returns what is then still not kept, in words.
  func leave() -> String? {
    guard let file = opened?.file else { return nil }
    defer {
      file.close()
      opened = nil
    }
    guard !file.status.isSaved, !file.retry().status.isSaved else { return nil }
    let rescued = folder.rescuePath.map { file.rescue(to: $0).status }
    if case .savedElsewhere(let path) = rescued { return words(for: file, keptAt: path) }
    return texts.files.notices.lost(count: file.unsaved, id: file.id)
  }
}

// Saving.
extension CaseStore {
  func save(_ records: [DiskQueue.UnsavedRecord]) -> [Reply] {
    // A practice case, or one that was left: nothing of it is kept here.
    let records = records.filter { $0.record.id.writer == opened?.file.writer }
    for unsaved in records { opened?.forgetting[unsaved.record.id] = unsaved.forgetting }
    return opened.map { replies(to: $0.file.append(records.map(\.record))) } ?? []
  }

  func retry() -> [Reply] { opened.map { replies(to: $0.file.retry()) } ?? [] }

  func rescue(to place: String) -> [Reply] {
    guard let file = opened?.file, !file.status.isSaved || file.status.isAfterDeletion else { return [] }
    let path = commands.surroundings.absolute(place)
    let reply = file.rescue(to: path)
    if reply.status.isSaved { return replies(to: reply) }
    return [.message(texts.files.notices.cannotSaveThere(place: path))] + replies(to: reply)
  }

  /// What was saved, what was taken in from elsewhere, and what there is to tell since the last time.
  private func replies(to reply: SaveReply) -> [Reply] {
    guard var opened else { return [] }
    // What is on the disk no longer needs its drafts.
    opened.recorded += reply.saved.flatMap { opened.forgetting.removeValue(forKey: $0) ?? [] }
    if !reply.saved.isEmpty {
      opened.recorded += opened.needless
      opened.needless = []
    }
    var replies: [Reply] = reply.takenIn.isEmpty ? [] : [.merged(reply.takenIn)]
    if !reply.saved.isEmpty { replies.append(.saved(reply.saved)) }
    if reply.status != opened.told { replies += self.replies(to: reply.status, of: opened.file) }
    opened.told = reply.status
    self.opened = opened
    // That it was deleted elsewhere is asked about, with more words.
    let lines = reply.notices.filter { $0 != .deletedElsewhere }.compactMap(texts.words(for:))
    return lines.isEmpty ? replies : replies + [.message(lines.joined(separator: "\n\n"))]
  }

  /// Whether everything is saved, and where, if that changed since it was last said.
  private func replies(to status: Saving, of file: CaseFile) -> [Reply] {
    switch status {
    case .saved: opened?.told.isAfterDeletion == true ? [.takenBack] : [.saved([])]
    // Before the first record there is nothing to report as saved.
    case .savedElsewhere(let path): [.saved([]), .savedElsewhere(words(for: file, keptAt: path))]
    case .savedAfterDeletion(let path):
      [.saved([]), .deletedElsewhere(texts.files.notices.savedAfterDeletion(place: path))]
    case .notSaved(let reason): [.notSaved(texts.words(for: reason), places: commands.surroundings.rescuePlaces)]
    }
  }

  /// Where the case is kept, and how it comes back together with what is left of its own file.
  private func words(for file: CaseFile, keptAt path: String) -> String {
    let isBeside = path.hasPrefix(folder.path + "/")
    let isRescued = folder.rescuePath.map { path.hasPrefix($0 + "/") } ?? false
    let hasOwn = (try? folder.files(of: file.id).contains { $0.hasSuffix(".jsonl") }) ?? false
    let comesBack = isBeside || (isRescued && hasOwn)
    let notices = texts.files.notices
    return comesBack ? notices.savedBeside(place: path) : notices.savedElsewhere(place: path, folder: folder.path)
  }

  /// Whether drafts are left of what is on the disk.
  var hasRecordedDrafts: Bool { opened?.recorded.isEmpty == false }

  /// Forgets them. To be done before anything else, but after it was told what is on the disk: nobody waits for this. What
  /// a power cut leaves of it is known as recorded when the case is opened.
  func forgetRecordedDrafts() {
    for field in opened?.recorded ?? [] { try? opened?.drafts.drop(field.name) }
    opened?.recorded = []
  }

  /// A draft that cannot be written is no reason for a message: the next letters try again.
  func keepDraft(_ field: DraftField, _ text: String?) {
    let drafts: CaseFiles.Drafts? = if case .newCase = field { draftsOfNewCase } else { opened?.drafts }
    // A draft typed after a record was made must not be forgotten with that record.
    opened?.needless.removeAll { $0 == field }
    if let forgetting = opened?.forgetting {
      opened?.forgetting = forgetting.mapValues { fields in fields.filter { $0 != field } }
    }
    if let text { try? drafts?.keep(field.name, text) } else { try? drafts?.drop(field.name) }
  }
}

// What is done with a whole case.
extension CaseStore {
  func delete(_ id: String) -> [Reply] {
    do throws(FileFault) {
      try folder.delete(id, at: Clock.moment)
      commands.discardPages()
      return [.notice(texts.files.notices.deleted)]
    } catch {
      return [.message(texts.words(for: error))]
    }
  }

  func leaveOpen(_ id: String) -> [Reply] {
    do throws(FileFault) {
      try folder.leaveOpen(id)
      return []
    } catch {
      return [.message(texts.words(for: error))]
    }
  }

  /// The open case, or one of the list that is then opened.
  func takeBack(_ id: String) -> [Reply] {
    if let file = opened?.file { return file.id == id ? replies(to: file.takeBack()) : [] }
    do throws(FileFault) {
      try folder.takeBack(id)
      return open(id)
    } catch {
      return [.message(texts.words(for: error))]
    }
  }

  /// Rewrites the open case without words that no longer count.
  func clean() -> [Reply] {
    guard let file = opened?.file else { return [] }
    guard file.status.isSaved else { return [.message(texts.files.faults.notSavedYet)] }
    file.close()
    opened = nil
    do throws(FileFault) {
      try folder.clean(file.id, emptied: texts.files.erased)
      return open(file.id) + [.notice(texts.files.notices.cleaned)]
    } catch {
      return open(file.id) + [.message(texts.words(for: error))]
    }
  }
}

extension Saving {
  fileprivate var isAfterDeletion: Bool { if case .savedAfterDeletion = self { true } else { false } }
}

extension FileFault {
  fileprivate var isDeletedElsewhere: Bool { if case .deletedElsewhere = self { true } else { false } }
}

extension Notice {
  /// Whether it says no more than why the case is read-only.
  fileprivate func repeats(_ reason: ReadOnly?) -> Bool {
    if case (.newerVersion, .newerVersion) = (self, reason) { true } else { false }
  }
}
