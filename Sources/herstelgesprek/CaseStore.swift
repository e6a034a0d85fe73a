import CaseFiles
import Conversation
import Screens
import Texts

/// Where the cases are while the program runs.
protocol CaseStore: AnyObject {
  /// What was being typed for a new case.
  var newCaseDrafts: [String: String] { get }
  func entries() -> [Reply]
  func furtherEntries() -> [Reply]
  func create(_ intake: Intake) -> [Reply]
  func open(_ id: String) -> [Reply]
  /// Lets go of the open case; what is then still not kept is said.
  func leave() -> [Reply]
  /// The open case.
  var history: History? { get }
  func save(_ record: Record) -> [Reply]
  func retry() -> [Reply]
  func rescue(to place: String) -> [Reply]
  /// Rewrites the open case without words that no longer count.
  func clean() -> [Reply]
  /// Opens a case that only its passphrase opens.
  func unseal(_ id: String, _ passphrase: String) -> [Reply]
  func keepDraft(_ field: String, _ text: String?)
  func delete(_ id: String) -> [Reply]
}

/// The cases in their folder on the disk.
final class DiskStore: CaseStore {
  private let commands: Commands
  private let folder: CaseFolder
  private let readsInParts: Bool
  private var listing: CaseListing?
  private var file: CaseFile?
  /// Opened already, and not asked for yet.
  private var first: CaseFile?
  private var drafts: Drafts
  /// What was last said about saving, so that it is said once.
  private var told = Saving.saved
  private var texts: Texts { commands.texts }

  /// `readsInParts` is for a screen that can show a list while it is still being read.
  init(_ commands: Commands, readsInParts: Bool, first: CaseFile? = nil) {
    self.commands = commands
    self.first = first
    self.readsInParts = readsInParts
    folder = commands.folder
    drafts = Drafts(newCaseIn: folder)
  }

  var newCaseDrafts: [String: String] { file == nil ? drafts.all : [:] }

  var history: History? { file?.history }

  /// Reads what there is time for before a first frame; the rest comes when no key is waiting.
  func entries() -> [Reply] {
    do throws(FileFault) {
      listing = try folder.listing()
      let (entries, more) = read(for: readsInParts ? 0.001 : .infinity)
      return [.cases(entries, more: more)]
    } catch {
      return [.cases([], more: false), .message(texts.words(for: error))]
    }
  }

  func create(_ intake: Intake) -> [Reply] {
    let file = CaseFile.create(in: folder, intake: intake, at: Clock.moment)
    // A full disk may have room again; where nothing may be written no talk can start.
    if file.status == .notSaved(.notPermitted) {
      return [.message(texts.files.notices.noPlaceToBegin(place: folder.path))]
    }
    return opened(file)
  }

  func furtherEntries() -> [Reply] {
    let (entries, more) = read(for: 0.01)
    return [.furtherCases(entries, more: more)]
  }

  /// The next cases of the list, for so many seconds, and whether there are more.
  private func read(for seconds: Double) -> ([CaseEntry], more: Bool) {
    let start = Clock.uptime
    var entries: [CaseEntry] = []
    while let listed = listing?.next() {
      switch listed {
      case .summary(let summary):
        entries.append(CaseEntry(id: summary.id, state: .readable(summary.conversation)))
      case .fault(_, .deletedEarlier): break
      case .sealed(let id, _): entries.append(CaseEntry(id: id, state: .sealed))
      case .fault(let id, let fault): entries.append(CaseEntry(id: id, state: .unreadable(texts.words(for: fault))))
      }
      if Clock.uptime - start > seconds { return (entries, true) }
    }
    listing = nil
    return (entries, false)
  }

  func open(_ id: String) -> [Reply] {
    if let first, first.id == id {
      self.first = nil
      return opened(first)
    }
    do throws(FileFault) {
      return opened(try CaseFile.open(id, in: folder, to: .lead))
    } catch {
      if error == .sealed { return [.sealed(id: id)] }
      return [.message(texts.words(for: error))]
    }
  }

  private func opened(_ file: CaseFile) -> [Reply] {
    self.file = file
    told = .saved
    drafts = Drafts(of: file.id, in: folder)
    let opened = OpenedCase(
      id: file.id, history: file.history, writer: file.writer, drafts: drafts.all,
      readOnly: file.readOnly.map(texts.words(for:)), texts: commands.other(file.intake.script.language)?.screens)
    let found = file.takeNotices().filter { !$0.repeats(file.readOnly) }
    let skipped = opened.history.skipped.count
    let notices =
      (skipped == 0 ? [] : [texts.files.notices.notCounted(count: skipped)])
      + found.compactMap(texts.words(for:))
    let message = notices.isEmpty ? [] : [Reply.message(notices.joined(separator: "\n\n"))]
    return [.opened(opened)] + message + replies(to: file, file.retry())
  }

  func leave() -> [Reply] {
    guard let file else { return [] }
    defer {
      file.close()
      self.file = nil
      drafts = Drafts(newCaseIn: folder)
    }
    guard !file.retry().status.isSaved else { return [] }
    let rescued = folder.rescuePath.map { file.rescue(to: $0).status }
    if case .savedElsewhere(let path) = rescued { return [.message(words(for: file, keptAt: path))] }
    return [.message(texts.files.notices.lost(count: file.unsaved, id: file.id))]
  }

  func save(_ record: Record) -> [Reply] {
    guard let file else { return [] }
    return replies(to: file, file.append(record))
  }

  func retry() -> [Reply] {
    guard let file else { return [] }
    return replies(to: file, file.retry())
  }

  func clean() -> [Reply] {
    guard let id = file?.id, file?.unsaved == 0 else { return [.message(texts.files.faults.notSavedYet)] }
    file?.close()
    do throws(FileFault) {
      try folder.clean(id, emptied: texts.files.erased)
      return open(id) + [.notice(texts.files.notices.cleaned)]
    } catch {
      return open(id) + [.message(texts.words(for: error))]
    }
  }

  func unseal(_ id: String, _ passphrase: String) -> [Reply] {
    do throws(FileFault) {
      try folder.unseal(id, from: commands.envelope(passphrase))
    } catch {
      if error == .seal(.wrongPassphrase) { return [.wrongPassphrase(texts.files.seal.wrongPassphrase)] }
      return [.message(texts.words(for: error))]
    }
    return open(id) + [.notice(texts.files.notices.unsealed)]
  }

  func rescue(to place: String) -> [Reply] {
    guard let file, !file.status.isSaved else { return [] }
    let path = commands.surroundings.absolute(place)
    let reply = file.rescue(to: path)
    if reply.status.isSaved { return replies(to: file, reply) }
    return [.saved(false), .message(texts.files.notices.cannotSaveThere(place: path))]
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

  /// Whether everything is kept, and what there is to tell since the last time.
  private func replies(to file: CaseFile, _ reply: SaveReply) -> [Reply] {
    var lines = reply.notices.compactMap(texts.words(for:))
    var replies = [Reply.saved(reply.status.isSaved)]
    if reply.notices.contains(.changedMeanwhile) { replies.append(.history(file.history)) }
    if reply.status != told {
      switch reply.status {
      case .saved: lines.append(texts.files.notices.savedAgain)
      case .savedElsewhere(let path):
        let place = words(for: file, keptAt: path)
        replies.append(.savedElsewhere(place))
        lines.append(place)
      case .savedAfterDeletion(let path):
        let place = texts.files.notices.savedAfterDeletion(place: path)
        replies.append(.savedElsewhere(place))
        lines.append(place)
      case .notSaved(let reason):
        replies.append(.rescuePlaces(commands.surroundings.rescuePlaces))
        lines.append(texts.words(for: reason))
      }
      told = reply.status
    }
    return lines.isEmpty ? replies : replies + [.notice(lines.joined(separator: " "))]
  }

  /// A draft is not worth stopping for: it is tried again with the next letters.
  func keepDraft(_ field: String, _ text: String?) {
    if let text { try? drafts.keep(field, text) } else { try? drafts.drop(field) }
  }

  func delete(_ id: String) -> [Reply] {
    do throws(FileFault) {
      try folder.delete(id, at: Clock.moment)
      commands.discardPages()
      return [.notice(texts.files.notices.deleted)]
    } catch {
      return [.message(texts.words(for: error))]
    }
  }
}

extension Notice {
  /// Whether it says no more than why the case is read-only.
  fileprivate func repeats(_ reason: ReadOnly?) -> Bool {
    if case (.newerVersion, .newerVersion) = (self, reason) { true } else { false }
  }
}
