import Screens
import TUI
import Terminal

extension Commands {
  /// The whole program: show, wait for a key or a reply, take it, ask what is to be done of whom it concerns.
  ///
  /// The first frame stands before anything is read, and nothing here ever waits for a disk or for another program.
  func fullScreen(opening id: String?, practice: Bool) -> ExitCode {
    let terminal: Terminal
    do throws(TerminalError) {
      terminal = try Terminal()
    } catch {
      Output.error(texts.words(for: error))
      return error == .notATerminal ? .wrongUse : .failed
    }
    defer { terminal.close() }
    let app = App(
      texts: texts, script: script, settings: preferences.screenSettings, now: Clock.now, summarize: summarize,
      localTime: Clock.localTime)
    var loop = Loop(app, on: terminal)
    loop.show()
    guard let workers = Workers(self) else {
      terminal.close()
      Output.error(texts.words(for: TerminalError.outOfDescriptors))
      return .failed
    }
    if practice { loop.perform([.practise], workers) } else { workers.begin() }
    if let id { loop.perform([.openCase(id: id)], workers) }
    loop.run(workers)
    terminal.close()
    for text in workers.end(isHangUp: loop.hasHungUp, say: Output.error) { Output.error(text) }
    return .done
  }
}

/// The loop of the full screen.
private struct Loop {
  /// How long a record may hold back the next frame, in milliseconds: a disk that is quick has answered by then, and one
  /// frame says what two would.
  private static let savingPatience = 2

  private var app: App
  private let terminal: Terminal
  /// The terminal is gone, or the system wants us to leave.
  private(set) var hasHungUp = false

  init(_ app: App, on terminal: Terminal) {
    self.app = app
    self.terminal = terminal
  }

  mutating func show() {
    terminal.show(app.frame(in: terminal.size))
    app.needsFreshFrame = false
  }

  mutating func run(_ workers: Workers) {
    var mayHoldBack = false
    while !app.isOver {
      let holdsBack = mayHoldBack && workers.isSaving
      if !holdsBack { show() }
      mayHoldBack = false
      let patience = holdsBack ? Self.savingPatience : app.patience
      switch terminal.next(within: patience, orReadable: workers.descriptor) {
      case .key(let key, let time):
        let wasSaving = workers.isSaving
        perform(app.update(message(key), at: Clock.now(uptime: time), in: terminal.size), workers)
        mayHoldBack = !wasSaving
      case .woken: take(workers.take(), workers)
      case .timeOut: if !holdsBack { perform(app.update(.timePassed, at: Clock.now, in: terminal.size), workers) }
      }
    }
  }

  private mutating func message(_ key: Key) -> Message {
    switch key {
    case .hangUp:
      hasHungUp = true
      return .hangUp
    case .resized, .idle: return .timePassed
    default: return .key(key)
    }
  }

  mutating func perform(_ requests: [Request], _ workers: Workers) {
    for request in requests {
      if case .redraw = request { terminal.redraw() }
      take(workers.perform(request, for: app), workers)
    }
  }

  private mutating func take(_ replies: [Reply], _ workers: Workers) {
    for reply in replies { perform(app.update(.reply(reply), at: Clock.now, in: terminal.size), workers) }
  }
}
