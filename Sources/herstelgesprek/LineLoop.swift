import Glibc
import Screens
import TUI
import Terminal

extension Commands {
  /// The whole program without a full screen: say, wait for a line, do what it asks. The end of the input ends it.
  func lineByLine(opening first: FirstCase?, practice: Bool) -> ExitCode {
    var desk = LineDesk()
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
    if !practice, let news = surroundings.folder.news(in: texts.folder) { lines.session.receive(.notice(news)) }
    if !flaws.isEmpty { lines.session.receive(.message(flaws.joined(separator: "\n\n"))) }
    discardOldPages()
    var reader = LineReader()
    while !lines.session.isOver {
      desk.say(&lines)
      if desk.fault == .readerGone { break }
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
    if let fault = desk.fault, let words = texts.words(for: fault) {
      Output.error(words)
      return .failed
    }
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
  /// Why something was not heard; what is typed counts all the same.
  private(set) var fault: Output.Fault?

  mutating func say(_ lines: inout LineMode) {
    let isAnswer = lines.hasTakenLine
    let text = lines.speak(in: window)
    guard isAnswer || !text.isEmpty else { return }
    // What comes by itself begins on a line of its own, not behind the prompt.
    write((isAnswer || !hasPerson ? "" : "\n") + text + (hasPerson ? lines.prompt : ""))
  }

  private mutating func write(_ text: String) {
    do throws(Output.Fault) { try Output.exactly(text) } catch { fault = error }
  }

  /// What comes after the program begins on a line of its own.
  mutating func close() {
    if hasPerson { write("\n") }
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
