import Commands
import Screens
import TUI
import Terminal
import Texts

extension Commands {
  /// The full screen, from start to end: draw a frame, wait for a key or a reply, update the app, hand on its requests.
  ///
  /// The first frame stands before anything is read, and nothing here ever waits for a disk or for another program.
  func fullScreen(_ session: Session) -> ExitCode {
    guard let (workers, first) = startWorkers(for: session) else { return .failed }
    let terminal: Terminal
    do throws(TerminalError) {
      terminal = try Terminal(background: preferences.background)
    } catch {
      Output.error(texts.words(for: error))
      return error == .notATerminal ? .wrongUse : .failed
    }
    defer { terminal.close() }
    let app = App(
      texts: texts, script: script, preferences: preferences.forScreens, lettering: terminal.lettering,
      now: Clock.now, summarize: summarize, localTime: Clock.localTime)
    var loop = Loop(app, on: terminal, texts: texts)
    loop.take(first, workers)
    loop.show()
    loop.take(flawsToTell, workers)
    loop.take(workers.begin(app), workers)
    loop.run(workers)
    terminal.close()
    for text in workers.end(isHangUp: loop.hasHungUp, say: Output.error) { Output.error(text) }
    return .done
  }
}

/// The loop of the full screen.
private struct Loop {
  /// How long a record may delay the next frame, in milliseconds: a quick disk has answered by then, and one frame shows
  /// what otherwise takes two.
  private static let savingPatience = 2
  /// After how long it is said that a case is on its way, in milliseconds.
  private static let openingPatience = 300

  private var app: App
  private let terminal: Terminal
  private let texts: Texts
  /// Keys that came while a case was on its way to the screen: they are meant for it.
  private var keysAhead: [(key: Key, time: Int)] = []
  private var saysOpening: Int?
  /// The terminal is gone, or the system wants us to leave.
  private(set) var hasHungUp = false

  init(_ app: App, on terminal: Terminal, texts: Texts) {
    self.app = app
    self.terminal = terminal
    self.texts = texts
  }

  mutating func show() { draw(terminal.show) }

  private mutating func draw(_ frame: (Frame) -> Void) {
    frame(app.frame(in: terminal.size))
    app.needsFreshFrame = false
  }

  mutating func run(_ workers: Workers) {
    var holdsBack = false
    while !app.isOver {
      // While the disk works, all but a line of the frame can be drawn.
      if holdsBack { draw(terminal.prepare) } else { show() }
      let patience = holdsBack ? Self.savingPatience : patience(workers)
      let wasSaving = workers.isSaving
      switch terminal.next(within: patience, orReadable: workers.descriptor) {
      case .key(let key, let time): take(key, at: time, workers)
      case .woken:
        take(workers.take(), workers)
        pressKeysAhead(workers)
      case .timeOut: if !holdsBack { wake(workers) }
      }
      holdsBack = !wasSaving && workers.isSaving
    }
  }

  private func patience(_ workers: Workers) -> Int? {
    let opening = workers.isOpening ? saysOpening.map { max(0, $0 - Clock.uptime) } : nil
    return [opening, app.patience].compactMap(\.self).min()
  }

  private mutating func wake(_ workers: Workers) {
    if let time = saysOpening, time <= Clock.uptime {
      saysOpening = nil
      if workers.isOpening { update(.reply(.notice(texts.overview.loading)), at: Clock.uptime, workers) }
    }
    update(.timePassed, at: Clock.uptime, workers)
  }

  private mutating func take(_ key: Key, at time: Int, _ workers: Workers) {
    switch key {
    case .hangUp:
      hasHungUp = true
      update(.hangUp, at: time, workers)
    case .resized: update(.timePassed, at: time, workers)
    // These work at once, whatever the disk does; and then nobody waits for the case any more.
    case .control("g"), .control("c"):
      let isTextLost = keysAhead.contains { $0.key.isPrintable }
      keysAhead = []
      update(.key(key), at: time, workers)
      if isTextLost { update(.reply(.notice(texts.notices.notNoted)), at: time, workers) }
    default:
      if workers.isOpening, !app.isAsking {
        keysAhead.append((key, time))
      } else {
        update(.key(key), at: time, workers)
      }
    }
  }

  private mutating func pressKeysAhead(_ workers: Workers) {
    while !keysAhead.isEmpty, !workers.isOpening, !app.isOver {
      let (key, time) = keysAhead.removeFirst()
      update(.key(key), at: time, workers)
    }
  }

  private mutating func update(_ message: Message, at uptime: Int, _ workers: Workers) {
    perform(app.update(message, at: Clock.now(uptime: uptime), in: terminal.size), workers)
  }

  mutating func perform(_ requests: [Request], _ workers: Workers) {
    let wasOpening = workers.isOpening
    for request in requests {
      if case .redraw = request { terminal.redraw() }
      take(workers.perform(request, for: app), workers)
    }
    if !wasOpening, workers.isOpening { saysOpening = Clock.uptime + Self.openingPatience }
  }

  mutating func take(_ replies: [Reply], _ workers: Workers) {
    for reply in replies { update(.reply(reply), at: Clock.uptime, workers) }
  }
}
