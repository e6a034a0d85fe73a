import CaseFiles
import Conversation
import Screens
import TUI
import Terminal

extension Commands {
  /// The whole program: draw, wait for a key, do what it asks.
  func fullScreen(opening id: String?, practice: Bool) -> ExitCode {
    let terminal: Terminal
    do throws(TerminalError) {
      terminal = try Terminal()
    } catch {
      Output.error(texts.words(for: error))
      return error == .notATerminal ? .wrongUse : .failed
    }
    defer { terminal.close() }
    var app = App(
      texts: texts, script: script, settings: preferences.screenSettings, now: Clock.now, summarize: summarize)
    let store = CaseStore(self)
    func perform(_ requests: [Request]) {
      for request in requests {
        for reply in replies(to: request) { perform(app.update(.reply(reply), at: Clock.now, in: terminal.size)) }
      }
    }
    func replies(to request: Request) -> [Reply] {
      switch request {
      case .listCases:
        guard case .success(let listing) = store.listing() else { return [.cases([], isComplete: true)] }
        return [.cases(listing.compactMap(store.entry), isComplete: true)]
      case .createCase(let intake): return practice ? [.opened(practiceCase(intake))] : store.create(intake)
      case .openCase(let id): return store.open(id)
      case .practise: return practiceCase.map { [.opened($0)] } ?? []
      case .leaveCase: return (store.leave().map { [.message($0)] } ?? []) + [store.newCaseDrafts]
      case .save(let record, let drafts):
        return app.isPractising ? [.saved([record.id])] : store.save(record, forgetting: drafts)
      case .retrySaving: return store.retry()
      case .rescue(let place): return store.rescue(to: place)
      case .keepDraft(let field, let text):
        if !app.isPractising { store.keepDraft(field, text) }
        return []
      case .deleteCase(let id): return store.delete(id)
      case .cleanCase: return store.clean()
      case .unsealCase(let id, let passphrase): return store.unseal(id, passphrase)
      case .sealCase, .handOver, .quit: return []
      case .print(let audience, let target):
        terminal.show(app.frame(in: terminal.size))
        return app.history.map { [.message(print($0, for: audience, on: target))] } ?? []
      case .redraw:
        terminal.redraw()
        return []
      }
    }
    terminal.show(app.frame(in: terminal.size))
    perform([.listCases])
    if practice { perform([.practise]) }
    if let id { perform([.openCase(id: id)]) }
    if !practice, let news = surroundings.folder.news(in: texts.folder) {
      perform(app.update(.reply(.notice(news)), at: Clock.now, in: terminal.size))
    }
    while !app.isOver {
      terminal.show(app.frame(in: terminal.size))
      app.needsFreshFrame = false
      switch terminal.next(within: app.patience) {
      case .key(.hangUp, let time): perform(app.update(.hangUp, at: Clock.now(uptime: time), in: terminal.size))
      case .key(.resized, let time): perform(app.update(.timePassed, at: Clock.now(uptime: time), in: terminal.size))
      case .key(let key, let time): perform(app.update(.key(key), at: Clock.now(uptime: time), in: terminal.size))
      case .woken, .timeOut: perform(app.update(.timePassed, at: Clock.now, in: terminal.size))
      }
    }
    terminal.close()
    if let parting = store.leave() { Output.error(parting) }
    return .done
  }
}
