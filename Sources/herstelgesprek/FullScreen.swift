import Screens
import TUI
import Terminal

extension Commands {
  /// The whole program: draw, wait for a key, do what it asks.
  func fullScreen(opening first: FirstCase?, practice: Bool) -> ExitCode {
    let terminal: Terminal
    do throws(TerminalError) {
      terminal = try Terminal()
    } catch {
      Output.error(texts.words(for: error))
      return error == .notATerminal ? .wrongUse : .failed
    }
    defer { terminal.close() }
    var session = Session(
      texts: texts.screens, script: script, settings: preferences.screenSettings, isPractice: practice,
      now: Clock.now, summarize: summarize)
    let store: any CaseStore = practice ? PracticeStore(self) : DiskStore(self, readsInParts: true, first: first?.file)
    let world = World(store, on: terminal, commands: self)
    world.begin(&session, opening: first?.id)
    if !practice, let news = surroundings.folder.news(in: texts.folder) { session.receive(.notice(news)) }
    if !flaws.isEmpty { session.receive(.message(flaws.joined(separator: "\n\n"))) }
    terminal.show(session.frame(in: terminal.size))
    // Nobody waits for this.
    discardOldPages()
    while !session.isOver {
      terminal.show(session.frame(in: terminal.size))
      world.catchUp()
      let key: Key =
        switch terminal.next(within: session.patience.map { $0 * 1000 }) {
        case .key(let key, _): key
        case .woken, .timeOut: .idle
        }
      for request in session.press(key, in: terminal.size, at: Clock.now) { world.perform(request, for: &session) }
    }
    let parting = world.end()
    terminal.close()
    for text in parting { Output.error(text) }
    return .done
  }
}

extension Terminal: Stage {
  func show(_ session: Session) { show(session.frame(in: size)) }
}
