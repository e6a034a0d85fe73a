import Glibc
import Screens
import TUI
import Terminal

extension Commands {
  /// The whole program without a full screen: say, wait for a line, do what it asks. The end of the input ends it.
  func lineByLine(opening first: FirstCase?, practice: Bool) -> ExitCode {
    let desk = LineDesk()
    var settings = preferences.screenSettings
    // From a pipe nobody looks on, and a curtain that falls by itself would swallow a line.
    if !desk.hasPerson { settings.curtainMinutes = 0 }
    let session = Session(
      texts: texts.screens, script: script, settings: settings, isPractice: practice,
      now: Clock.now, summarize: summarize)
    var lines = LineMode(session)
    let store: any CaseStore = practice ? PracticeStore(self) : DiskStore(self, readsInParts: false, first: first?.file)
    let world = World(store, on: nil, commands: self)
    world.begin(&lines.session, opening: first?.id)
    discardOldPages()
    var reader = LineReader()
    while !lines.session.isOver {
      desk.say(&lines)
      Terminal.showTyping(!lines.isSecret)
      world.catchUp()
      for request in requests(of: reader.next(within: lines.patience), &lines) {
        // Making pages takes a while: that is said first.
        if case .print = request { desk.say(&lines) }
        world.perform(request, for: &lines.session)
      }
    }
    Terminal.showTyping(true)
    desk.close()
    for text in world.end() { Output.error(text) }
    return lines.isKept ? .done : .failed
  }

  private func requests(of event: LineReader.Event, _ lines: inout LineMode) -> [Request] {
    switch event {
    case .line(let line): lines.take(line, at: Clock.now)
    case .nothing: lines.wake(at: Clock.now)
    case .end(let unfinished): lines.end(unfinished: unfinished, at: Clock.now)
    }
  }
}

/// Where someone listens, or a script: standard output, and a prompt where a person types.
private struct LineDesk {
  let hasPerson = isatty(STDIN_FILENO) == 1

  func say(_ lines: inout LineMode) {
    let isAnswer = lines.hasTakenLine
    let text = lines.speak(in: window)
    guard isAnswer || !text.isEmpty else { return }
    // What comes by itself begins on a line of its own, not behind the prompt.
    Output.exactly((isAnswer || !hasPerson ? "" : "\n") + text + (hasPerson ? lines.prompt : ""))
  }

  /// What comes after the program begins on a line of its own.
  func close() {
    if hasPerson { Output.exactly("\n") }
  }

  /// The terminal's size; nothing where it is none.
  private var window: Size? {
    var window = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0,
      window.ws_col > 0
    else { return nil }
    return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
  }
}
