import Conversation
import Screens

/// What the world needs of a full screen; in line mode there is none.
protocol Stage: AnyObject {
  func show(_ session: Session)
  func redraw()
  func suspend()
}

/// Does what a session asks, and tells the session what came of it.
final class World {
  private let store: any CaseStore
  private let stage: (any Stage)?
  private let commands: Commands
  /// Drafts to keep or forget once the person sees what came of the key: each waits twice for the disk.
  private var drafts: [(field: String, text: String?)] = []

  init(_ store: any CaseStore, on stage: (any Stage)?, commands: Commands) {
    self.store = store
    self.stage = stage
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
    catchUp()
    return store.leave().compactMap { if case .message(let text) = $0 { text } else { nil } }
  }

  func perform(_ request: Request, for session: inout Session) {
    if !request.mayPassDrafts { catchUp() }
    for reply in replies(to: request, &session) { session.receive(reply) }
  }

  /// Does what could wait until the screen was drawn.
  func catchUp() {
    for (field, text) in drafts { store.keepDraft(field, text) }
    drafts = []
  }

  private func replies(to request: Request, _ session: inout Session) -> [Reply] {
    switch request {
    case .listCases: return store.entries()
    case .listMore: return store.furtherEntries()
    case .createCase(let intake): return store.create(intake)
    case .openCase(let id): return store.open(id)
    case .leaveCase:
      let parting = store.leave()
      return parting + [.drafts(store.newCaseDrafts)]
    case .save(let record): return store.save(record)
    case .retrySaving: return store.retry()
    case .rescue(let place): return store.rescue(to: place)
    case .cleanCase: return store.clean()
    case .unsealCase(let id, let passphrase): return store.unseal(id, passphrase)
    case .keepDraft(let field, let text):
      drafts.append((field, text))
      return []
    case .deleteCase(let id): return store.delete(id)
    case .print(let audience, let target):
      // Making pages takes a while: what is going on stands on the screen first.
      stage?.show(session)
      return [.message(store.history.map { commands.print($0, for: audience, on: target) } ?? "")]
    case .redraw:
      stage?.redraw()
      return []
    case .suspend:
      stage?.suspend()
      return []
    }
  }
}

extension Request {
  /// Whether it may be done before drafts that were to be kept or forgotten earlier.
  fileprivate var mayPassDrafts: Bool {
    switch self {
    case .save, .keepDraft: true
    case .listCases, .listMore, .createCase, .openCase, .leaveCase, .retrySaving, .rescue, .deleteCase, .cleanCase,
      .unsealCase, .print, .redraw, .suspend:
      false
    }
  }
}
