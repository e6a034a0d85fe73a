import Conversation
import Screens

/// Made-up cases to practise on, in memory alone.
final class PracticeStore: CaseStore {
  private var cases: [String: History] = [:]
  private var openID: String?
  private let commands: Commands

  init(_ commands: Commands) {
    self.commands = commands
    let words = commands.texts.practice
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

  func leave() -> [Reply] {
    openID = nil
    return []
  }

  func save(_ record: Record) -> [Reply] {
    if let openID { try? cases[openID]?.take(record) }
    return [.saved(true)]
  }

  func retry() -> [Reply] { [.saved(true)] }

  func rescue(to place: String) -> [Reply] { [.saved(true)] }

  func clean() -> [Reply] { [.notice(commands.texts.files.notices.cleaned)] }

  func unseal(_ id: String, _ passphrase: String) -> [Reply] { [] }

  func keepDraft(_ field: String, _ text: String?) {}

  func delete(_ id: String) -> [Reply] {
    cases[id] = nil
    return []
  }
}
