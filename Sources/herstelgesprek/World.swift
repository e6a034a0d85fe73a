import Conversation
import Glibc
import Paper
import Reports
import Screens
import Terminal

/// Does what a session asks, and tells the session what came of it.
final class World {
  private let store: any CaseStore
  private let terminal: Terminal
  private let commands: Commands
  private var openCase: String?

  init(_ store: any CaseStore, terminal: Terminal, commands: Commands) {
    self.store = store
    self.terminal = terminal
    self.commands = commands
  }

  /// The overview, or one case at once.
  func begin(_ session: inout Session, opening id: String?) {
    session.receive(.drafts(store.newCaseDrafts))
    perform(.listCases, for: &session)
    if let id { perform(.openCase(id: id), for: &session) }
  }

  /// Lets go of everything; what must still be said, for after the screen is gone.
  func end() -> [String] {
    store.leave().compactMap { if case .message(let text) = $0 { text } else { nil } }
  }

  func perform(_ request: Request, for session: inout Session) {
    for reply in replies(to: request, &session) { session.receive(reply) }
  }

  private func replies(to request: Request, _ session: inout Session) -> [Reply] {
    switch request {
    case .listCases: return store.entries()
    case .createCase(let intake): return store.create(intake)
    case .openCase(let id): return store.open(id)
    case .leaveCase:
      let parting = store.leave()
      return parting + [.drafts(store.newCaseDrafts)]
    case .save(let record): return store.save(record)
    case .retrySaving: return store.retry()
    case .rescue(let place): return store.rescue(to: place)
    case .keepDraft(let field, let text):
      store.keepDraft(field, text)
      return []
    case .deleteCase(let id): return store.delete(id)
    case .print(let conversation, let audience, let target):
      // Making pages takes a while: what is going on stands on the screen first.
      terminal.show(session.frame(in: terminal.size))
      return [.message(commands.print(conversation, for: audience, on: target))]
    case .redraw:
      terminal.redraw()
      return []
    case .suspend:
      terminal.suspend()
      return []
    }
  }
}
