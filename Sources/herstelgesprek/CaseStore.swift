import CaseFiles
import Conversation
import Screens

/// Where the cases are while the program runs.
protocol CaseStore: AnyObject {
  /// What was being typed for a new case.
  var newCaseDrafts: [String: String] { get }
  func entries() -> [Reply]
  func furtherEntries() -> [Reply]
  func create(_ intake: Intake) -> [Reply]
  func open(_ id: String) -> [Reply]
  func leave()
  /// The open case.
  var history: History? { get }
  func save(_ record: Record) -> [Reply]
  func retry() -> [Reply]
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
  private var drafts: Drafts
  private var texts: CommandTexts { commands.language.commands }

  /// `readsInParts` is for a screen that can show a list while it is still being read.
  init(_ commands: Commands, readsInParts: Bool) {
    self.commands = commands
    self.readsInParts = readsInParts
    folder = commands.folder
    drafts = Drafts(newCaseIn: folder)
  }

  var newCaseDrafts: [String: String] { file == nil ? drafts.all : [:] }

  /// Reads what there is time for before a first frame; the rest comes when no key is waiting.
  var history: History? { file?.history }

  func entries() -> [Reply] {
    do throws(FileFault) {
      listing = try folder.listing()
      let (entries, more) = read(for: readsInParts ? 0.003 : .infinity)
      return [.cases(entries, more: more)]
    } catch {
      return [.cases([], more: false), .message(texts.words(for: error))]
    }
  }

  func furtherEntries() -> [Reply] {
    let (entries, more) = read(for: 0.03)
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
      case .fault(let id, let fault): entries.append(CaseEntry(id: id, state: .unreadable(texts.words(for: fault))))
      }
      if Clock.uptime - start > seconds { return (entries, true) }
    }
    listing = nil
    return (entries, false)
  }

  func create(_ intake: Intake) -> [Reply] { opened(CaseFile.create(in: folder, intake: intake, at: Clock.moment)) }

  func open(_ id: String) -> [Reply] {
    do throws(FileFault) {
      return opened(try CaseFile.open(id, in: folder, to: .lead))
    } catch {
      return [.message(texts.words(for: error))]
    }
  }

  private func opened(_ file: CaseFile) -> [Reply] {
    self.file = file
    drafts = Drafts(of: file.id, in: folder)
    let opened = OpenedCase(
      id: file.id, history: file.history, writer: file.writer, drafts: drafts.all,
      readOnly: file.readOnly.map(texts.words(for:)), texts: commands.other(file.intake.script.language)?.screens)
    let skipped = opened.history.skipped.count
    let notice = Reply.message(texts.notices.notCounted(["aantal": String(skipped)]))
    return [.opened(opened)] + (skipped == 0 ? [] : [notice]) + news(of: file)
  }

  func leave() {
    file?.close()
    file = nil
    drafts = Drafts(newCaseIn: folder)
  }

  func save(_ record: Record) -> [Reply] {
    guard let file else { return [] }
    _ = file.append(record)
    return news(of: file)
  }

  func retry() -> [Reply] {
    guard let file else { return [] }
    _ = file.retry()
    return news(of: file)
  }

  /// Whether everything is kept, and what there is to tell since the last time.
  private func news(of file: CaseFile) -> [Reply] {
    let notices = file.takeNotices().compactMap(texts.words(for:))
    let saved =
      switch file.status {
      case .saved, .savedElsewhere: true
      case .notSaved: file.readOnly != nil
      }
    var replies = [Reply.saved(saved)]
    if !notices.isEmpty { replies.append(.message(notices.joined(separator: "\n\n"))) }
    if case .savedElsewhere(let path) = file.status {
      replies.append(.notice(texts.notices.savedElsewhere(["plaats": path])))
    }
    if !saved, case .notSaved(let reason) = file.status { replies.append(.notice(texts.words(for: reason))) }
    return replies
  }

  /// A draft is not worth stopping for: it is tried again with the next letters.
  func keepDraft(_ field: String, _ text: String?) {
    if let text { try? drafts.keep(field, text) } else { try? drafts.drop(field) }
  }

  func delete(_ id: String) -> [Reply] {
    do throws(FileFault) {
      try folder.delete(id)
      commands.discardPages()
      return [.notice(texts.notices.deleted)]
    } catch {
      return [.message(texts.words(for: error))]
    }
  }
}

/// Made-up cases to practise on, in memory alone.
final class PracticeStore: CaseStore {
  private var cases: [String: History] = [:]
  private var openID: String?
  private let commands: Commands

  init(_ commands: Commands) {
    self.commands = commands
    let words = commands.language.commands.practice
    if let persons = try? Persons(pester: words.pester, gepeste: words.gepeste) {
      cases["oefening"] = History(Intake(script: commands.script, persons: persons, topic: words.topic))
    }
  }

  var newCaseDrafts: [String: String] { [:] }
  var history: History? { openID.flatMap { cases[$0] } }

  func entries() -> [Reply] {
    [.cases(cases.map { CaseEntry(id: $0.key, state: .readable($0.value.conversation)) }, more: false)]
  }

  func furtherEntries() -> [Reply] { [] }

  func create(_ intake: Intake) -> [Reply] {
    let id = "oefening\(cases.count + 1)"
    cases[id] = History(intake)
    return open(id)
  }

  func open(_ id: String) -> [Reply] {
    openID = id
    return cases[id].map { history in
      let texts = commands.other(history.intake.script.language)?.screens
      return [.opened(OpenedCase(id: id, history: history, writer: "oefening", texts: texts))]
    } ?? []
  }

  func leave() { openID = nil }

  func save(_ record: Record) -> [Reply] {
    if let openID { try? cases[openID]?.take(record) }
    return [.saved(true)]
  }

  func retry() -> [Reply] { [.saved(true)] }

  func keepDraft(_ field: String, _ text: String?) {}

  func delete(_ id: String) -> [Reply] {
    cases[id] = nil
    return []
  }
}
