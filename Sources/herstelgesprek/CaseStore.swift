import CaseFiles
import Conversation
import Screens
import Texts

/// The cases in their folder on the disk, and the one that is open. It is used from one thread only, that of the disk.
final class CaseStore {
  private let commands: Commands
  private let folder: CaseFolder
  private var file: CaseFile?
  /// Recorded and not on the disk yet, with the drafts to forget once they are.
  private var waiting: [(id: EventID, drafts: [DraftField])] = []
  private var drafts: CaseFiles.Drafts
  /// What was last said about saving, so that it is said once.
  private var told = Saving.saved
  private var texts: Texts { commands.texts }

  init(_ commands: Commands) {
    self.commands = commands
    folder = commands.folder
    drafts = CaseFiles.Drafts(newCaseIn: folder)
  }

  var newCaseDrafts: Reply { .newCaseDrafts(Drafts(drafts.all)) }
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

// Opening and leaving.
extension CaseStore {
  func create(_ intake: Intake) -> [Reply] {
    let file = CaseFile.create(in: folder, intake: intake, at: Clock.moment)
    // A full disk may have room again; where nothing may be written no talk can start.
    if file.status == .notSaved(.notPermitted) {
      return [.message(texts.files.notices.noPlaceToBegin(place: folder.path))]
    }
    for field in drafts.all.keys { try? drafts.drop(field) }
    return opened(file)
  }

  func open(_ id: String) -> [Reply] {
    do throws(FileFault) {
      return opened(try CaseFile.open(id, in: folder, to: .lead))
    } catch {
      return error == .sealed ? [.sealed(id: id)] : [.message(texts.words(for: error))]
    }
  }

  private func opened(_ file: CaseFile) -> [Reply] {
    self.file = file
    told = .saved
    drafts = CaseFiles.Drafts(of: file.id, in: folder)
    let opened = OpenCase(
      id: file.id, history: file.history, writer: file.writer, drafts: Drafts(drafts.all),
      readOnly: file.readOnly.map(texts.words(for:)), texts: commands.other(file.intake.script.language))
    let found = file.takeNotices().filter { !$0.repeats(file.readOnly) }
    let skipped = opened.history.skipped.count
    let notices =
      (skipped == 0 ? [] : [texts.files.notices.notCounted(count: skipped)])
      + found.compactMap(texts.words(for:))
    let message = notices.isEmpty ? [] : [Reply.message(notices.joined(separator: "\n\n"))]
    return [.opened(opened)] + message + news(of: file)
  }

  /// Lets go of the open case. Returns what is then still not kept, in words.
  func leave() -> String? {
    guard let file else { return nil }
    defer {
      file.close()
      self.file = nil
      waiting = []
      drafts = CaseFiles.Drafts(newCaseIn: folder)
    }
    guard file.unsaved > 0, !file.retry().isKept else { return nil }
    let rescued = folder.rescuePath.map { file.rescue(to: $0) }
    if case .savedElsewhere(let path) = rescued { return words(for: file, keptAt: path) }
    return texts.files.notices.lost(count: file.unsaved, id: file.id)
  }
}

// Saving.
extension CaseStore {
  func save(_ record: Record, forgetting fields: [DraftField]) -> [Reply] {
    guard let file else { return [] }
    waiting.append((record.id, fields))
    _ = file.append(record)
    return news(of: file)
  }

  func retry() -> [Reply] {
    guard let file else { return [] }
    _ = file.retry()
    return news(of: file)
  }

  func rescue(to place: String) -> [Reply] {
    guard let file, !file.status.isKept else { return [] }
    let path = commands.surroundings.absolute(place)
    if file.rescue(to: path).isKept { return news(of: file) }
    return [.message(texts.files.notices.cannotSaveThere(place: path))] + news(of: file)
  }

  /// What was saved, and what there is to tell since the last time.
  private func news(of file: CaseFile) -> [Reply] {
    let notices = file.takeNotices()
    var lines = notices.compactMap(texts.words(for:))
    var replies: [Reply] = []
    if notices.contains(.changedMeanwhile) { replies.append(.merged(file.history)) }
    if file.status.isKept {
      replies.append(.saved(waiting.map(\.id)))
      for field in waiting.flatMap(\.drafts) { keepDraft(field, nil) }
      waiting = []
    }
    if file.status != told {
      switch file.status {
      case .saved: break
      case .savedElsewhere(let path): replies.append(.savedElsewhere(words(for: file, keptAt: path)))
      case .notSaved(let reason):
        replies.append(.notSaved(texts.words(for: reason), places: commands.surroundings.rescuePlaces))
      }
      told = file.status
    }
    lines.removeAll { $0.isEmpty }
    return lines.isEmpty ? replies : replies + [.message(lines.joined(separator: "\n\n"))]
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
    if let text { try? drafts.keep(field.name, text) } else { try? drafts.drop(field.name) }
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
    guard let id = file?.id, file?.unsaved == 0 else { return [.message(texts.files.faults.notSavedYet)] }
    file?.close()
    do throws(FileFault) {
      try folder.clean(id)
      return open(id) + [.notice(texts.files.notices.cleaned)]
    } catch {
      return open(id) + [.message(texts.words(for: error))]
    }
  }

  /// Opens a case that only its passphrase opens.
  func unseal(_ id: String, _ passphrase: String) -> [Reply] {
    do throws(FileFault) {
      try folder.unseal(id, from: commands.envelope(passphrase))
    } catch {
      if error == .seal(.wrongPassphrase) { return [.wrongPassphrase(id: id, texts.files.seal.wrongPassphrase)] }
      return [.message(texts.words(for: error))]
    }
    return open(id) + [.notice(texts.files.notices.unsealed)]
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
