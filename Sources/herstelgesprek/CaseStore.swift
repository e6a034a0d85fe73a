import CaseFiles
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
  private var texts: Texts { commands.texts }

  /// A case that is open.
  private struct Opened {
    let file: CaseFile
    let drafts: CaseFiles.Drafts
    /// The records that the loop knows.
    var known: Set<EventID>
    /// Recorded and not on the disk yet, with the drafts to forget once they are.
    var waiting: [(id: EventID, drafts: [DraftField])] = []
    /// Drafts to forget with the first record: opening changes nothing on the disk.
    var needless: [DraftField]
    /// What was last said about saving, so that it is said once.
    var told = Saving.saved
  }

  init(_ commands: Commands, folder: CaseFolder) {
    self.commands = commands
    self.folder = folder
    draftsOfNewCase = CaseFiles.Drafts(newCaseIn: folder)
  }

  /// What comes before all else.
  func begin() -> [Reply] {
    let news = commands.surroundings.folder.news(in: texts.folder)
    return [newCaseDrafts] + (news.map { [.notice($0)] } ?? [])
  }

  var newCaseDrafts: Reply { .newCaseDrafts(Drafts(draftsOfNewCase.all)) }

  func discardOldPages() { commands.discardOldPages() }
}

// The list.
extension CaseStore {
  /// The listing of the cases, read in parts; or why there is none.
  func listing() -> Result<CaseListing, FileFault> { Result { () throws(FileFault) in try folder.listing() } }

  /// A case as the overview shows it; nothing for one that was deleted on purpose.
  func entry(_ listed: Listed) -> CaseEntry? {
    switch listed {
    case .summary(let summary): CaseEntry(id: summary.id, state: .readable(summary.conversation))
    case .fault(_, .deletedEarlier): nil
    case .fault(let id, .sealed): CaseEntry(id: id, state: .sealed(nextFollowUp: nil, deleteAfter: nil))
    case .fault(let id, let fault): CaseEntry(id: id, state: .unreadable(texts.words(for: fault)))
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

  func open(_ id: String) -> [Reply] {
    guard opened == nil else { return [] }
    do throws(FileFault) {
      return open(try CaseFile.open(id, in: folder, to: .lead))
    } catch {
      return error == .sealed ? [.sealed(id: id)] : [.message(texts.words(for: error))]
    }
  }

  func openUnsealed(_ id: String) -> [Reply] { open(id) + [.notice(texts.files.notices.unsealed)] }

  private func open(_ file: CaseFile) -> [Reply] {
    let history = file.history
    let drafts = CaseFiles.Drafts(of: file.id, in: folder)
    var shown = Drafts(drafts.all)
    let needless = shown.recorded(in: history)
    for field in needless { shown[field] = nil }
    opened = Opened(file: file, drafts: drafts, known: Set(history.records.map(\.id)), needless: needless)
    let openCase = OpenCase(
      id: file.id, history: history, writer: file.writer, drafts: shown,
      readOnly: file.readOnly.map(texts.words(for:)), texts: commands.other(file.intake.script.language))
    let found = file.takeNotices().filter { !$0.repeats(file.readOnly) }
    let notices =
      (history.skipped.isEmpty ? [] : [texts.files.notices.notCounted(count: history.skipped.count)])
      + found.compactMap(texts.words(for:))
    let message = notices.isEmpty ? [] : [Reply.message(notices.joined(separator: "\n\n"))]
    return [.opened(openCase)] + message + news()
  }

  /// Lets go of the open case. Returns what is then still not kept, in words.
  func leave() -> String? {
    guard let file = opened?.file else { return nil }
    defer {
      file.close()
      opened = nil
    }
    guard !file.status.isKept, !file.retry().isKept else { return nil }
    let rescued = folder.rescuePath.map { file.rescue(to: $0) }
    if case .savedElsewhere(let path) = rescued { return words(for: file, keptAt: path) }
    return texts.files.notices.lost(count: file.unsaved, id: file.id)
  }
}

// Saving.
extension CaseStore {
  func save(_ records: [DiskQueue.UnsavedRecord]) -> [Reply] {
    // A practice case, or one that was left: nothing of it is kept here.
    let records = records.filter { $0.record.id.writer == opened?.file.writer }
    for unsaved in records {
      opened?.waiting.append((unsaved.record.id, unsaved.forgetting))
      opened?.known.insert(unsaved.record.id)
      opened?.file.append(unsaved.record)
    }
    return news()
  }

  func retry() -> [Reply] {
    opened?.file.retry()
    return news()
  }

  func rescue(to place: String) -> [Reply] {
    guard let file = opened?.file, !file.status.isKept else { return [] }
    let path = commands.surroundings.absolute(place)
    if file.rescue(to: path).isKept { return news() }
    return [.message(texts.files.notices.cannotSaveThere(place: path))] + news()
  }

  /// What was saved, and what there is to tell since the last time.
  private func news() -> [Reply] {
    guard var opened else { return [] }
    let file = opened.file
    let notices = file.takeNotices()
    var replies: [Reply] = []
    if notices.contains(.changedMeanwhile) {
      let takenIn = file.records.filter { !opened.known.contains($0.id) }
      opened.known.formUnion(takenIn.map(\.id))
      replies.append(.merged(takenIn))
    }
    let isNew = file.status != opened.told
    opened.told = file.status
    switch file.status {
    case .saved: replies += saved(&opened)
    case .savedElsewhere(let path):
      if isNew { replies.append(.savedElsewhere(words(for: file, keptAt: path))) }
      replies += saved(&opened)
    case .notSaved(let reason):
      if isNew { replies.append(.notSaved(texts.words(for: reason), places: commands.surroundings.rescuePlaces)) }
    }
    self.opened = opened
    let lines = notices.compactMap(texts.words(for:))
    return lines.isEmpty ? replies : replies + [.message(lines.joined(separator: "\n\n"))]
  }

  /// All that waited is on the disk: its drafts are forgotten, and that is said.
  private func saved(_ opened: inout Opened) -> [Reply] {
    let ids = opened.waiting.map(\.id)
    if !ids.isEmpty {
      for field in opened.needless + opened.waiting.flatMap(\.drafts) { try? opened.drafts.drop(field.name) }
      (opened.waiting, opened.needless) = ([], [])
    }
    return [.saved(ids)]
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

  /// A draft is not worth stopping for: it is tried again with the next letters.
  func keepDraft(_ field: DraftField, _ text: String?) {
    let drafts: CaseFiles.Drafts? = if case .newCase = field { draftsOfNewCase } else { opened?.drafts }
    // What is typed anew is not forgotten with a record that was made before it.
    opened?.needless.removeAll { $0 == field }
    if let places = opened?.waiting.indices {
      for place in places { opened?.waiting[place].drafts.removeAll { $0 == field } }
    }
    if let text { try? drafts?.keep(field.name, text) } else { try? drafts?.drop(field.name) }
  }
}

// What is done with a whole case.
extension CaseStore {
  func delete(_ id: String) -> [Reply] {
    do throws(FileFault) {
      try folder.delete(id)
      commands.discardPages()
      return [.notice(texts.files.notices.deleted)]
    } catch {
      return [.message(texts.words(for: error))]
    }
  }

  /// Rewrites the open case without words that no longer count.
  func clean() -> [Reply] {
    guard let file = opened?.file else { return [] }
    guard file.status.isKept else { return [.message(texts.files.faults.notSavedYet)] }
    file.close()
    opened = nil
    do throws(FileFault) {
      try folder.clean(file.id)
      return open(file.id) + [.notice(texts.files.notices.cleaned)]
    } catch {
      return open(file.id) + [.message(texts.words(for: error))]
    }
  }
}

extension Saving {
  fileprivate var isKept: Bool {
    switch self {
    case .saved, .savedElsewhere: true
    case .notSaved: false
    }
  }
}

extension Notice {
  /// Whether it says no more than why the case is read-only.
  fileprivate func repeats(_ reason: ReadOnly?) -> Bool {
    if case (.newerVersion, .newerVersion) = (self, reason) { true } else { false }
  }
}
