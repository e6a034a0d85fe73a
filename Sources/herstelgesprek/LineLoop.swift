import Commands
import Glibc
import Screens
import TUI
import Terminal

extension Commands {
  /// Line mode, from start to end: say what is new, wait for a line or a reply, update the app, hand on its requests. The
  /// end of the input ends it.
  func lineByLine(_ session: Session) -> ExitCode {
    guard let (workers, first) = startWorkers(for: session) else { return .failed }
    var preferences = preferences.forScreens
    // From a pipe nobody looks on, and a curtain that falls by itself would swallow a line.
    if !LineLoop.hasPerson { preferences.curtainMinutes = 0 }
    let app = App(texts: texts, script: script, preferences: preferences, now: Clock.now, summarize: summarize)
    var loop = LineLoop(LineMode(app), workers)
    loop.take(first + flawsToTell)
    loop.take(workers.begin(app))
    loop.run()
    for text in workers.end(isHangUp: false, say: Output.error) { Output.error(text) }
    if let fault = loop.fault, let words = texts.words(for: fault) {
      Output.error(words)
      return .failed
    }
    return loop.isKept ? .done : .failed
  }
}

/// The loop of line mode.
private struct LineLoop {
  /// How long the next output waits for replies, in milliseconds, so that an answer is reported as noted when it is saved.
  private static let patience = 2_000
  static let hasPerson = isatty(STDIN_FILENO) == 1

  private var lines: LineMode
  private let workers: Workers
  private var reader = LineReader()
  /// Whether something was asked that is not waited for yet.
  private var hasAsked = true
  /// Why output could not be written. Lines are still taken.
  private(set) var fault: Output.Fault?

  init(_ lines: LineMode, _ workers: Workers) {
    self.lines = lines
    self.workers = workers
  }

  var isKept: Bool { lines.isKept }

  mutating func run() {
    while !lines.isOver {
      settle()
      speak()
      if fault == .readerGone { break }
      Terminal.showTyping(!lines.isSecret)
      switch reader.next(within: lines.patience, orReadable: workers.descriptor) {
      case .line(let line): perform(lines.take(line: line, at: Clock.now))
      case .woken: take(workers.take())
      case .timeOut: perform(lines.wake(at: Clock.now))
      case .end(let unfinished): perform(lines.end(unfinished: unfinished, at: Clock.now))
      }
    }
    Terminal.showTyping(true)
    // What comes after the program begins on a line of its own.
    if Self.hasPerson { write("\n") }
  }

  mutating func perform(_ requests: [Request]) {
    for request in requests {
      hasAsked = true
      take(workers.perform(request, for: lines.app))
    }
  }

  mutating func take(_ replies: [Reply]) {
    for reply in replies { perform(lines.receive(reply, at: Clock.now)) }
  }

  /// Waits for the replies to requests; without limit where the lines do not come from a person.
  private mutating func settle() {
    while hasAsked {
      hasAsked = false
      take(workers.waitForAll(atMost: Self.hasPerson ? Self.patience : nil))
    }
  }

  private mutating func speak() {
    let isAnswer = lines.hasTakenLine
    let text = lines.speak(in: window)
    guard isAnswer || !text.isEmpty else { return }
    // What comes by itself begins on a line of its own, not behind the prompt.
    write((isAnswer || !Self.hasPerson ? "" : "\n") + text + (Self.hasPerson ? lines.prompt : ""))
  }

  private mutating func write(_ text: String) {
    do throws(Output.Fault) { try Output.exactly(text) } catch { fault = error }
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
