import Foundation
import Testing

/// One stroke on the keyboard: a key by its name in tmux (`Enter`, `Down`, `C-g`), or text as it is typed.
enum Stroke: ExpressibleByStringLiteral {
  case key(String)
  case text(String)
  /// Waits until a curtain stands, and opens it.
  case curtain

  init(stringLiteral name: String) { self = .key(name) }
}

/// A terminal window on a desk, with the program or a shell in it.
final class Window {
  private let desk: Desk
  private let socket: String
  /// The program in the window.
  let pid: pid_t

  /// Opens the program in a window.
  convenience init(
    _ desk: Desk, _ arguments: String..., columns: Int = 80, rows: Int = 24, with settings: [String: String] = [:]
  ) throws {
    try self.init(
      desk, running: [Built.program, "--map", desk.folder] + arguments, columns: columns, rows: rows, with: settings)
  }

  /// Opens any program in a window.
  init(
    _ desk: Desk, running command: [String], columns: Int = 80, rows: Int = 24, with settings: [String: String] = [:]
  ) throws {
    self.desk = desk
    socket = "\(desk.path)/tmux-" + String(UInt32.random(in: .min ... .max), radix: 36)
    let options = "set -g escape-time 0\nset -g status off\nset -g remain-on-exit on\n"
    try Data((options + "set -g default-terminal tmux-256color\n").utf8).write(to: URL(filePath: socket + ".conf"))
    // The shell around it writes down who the program is and how it ended: tmux may miss the end of a short one.
    let watched = "sh -c 'echo $$ > \(socket).pid; exec \"$0\" \"$@\"' \"$0\" \"$@\"; echo $? > \(socket).code"
    let words = ["env"] + settings.map { "\($0)=\($1)" } + ["sh", "-c", watched] + command
    let opened = try Child(
      "tmux",
      ["-S", socket, "-f", socket + ".conf", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)"] + words,
      desk.environment, input: "/dev/null", scratch: desk.path + "/scratch")
    try #require(opened.code == 0, "\(opened.errors)")
    pid = try Self.number(in: socket + ".pid")
  }

  deinit { _ = try? tmux("kill-server") }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

  private func tmux(_ arguments: [String]) throws -> String {
    try Child(
      "tmux", ["-S", socket] + arguments, desk.environment, input: "/dev/null", scratch: desk.path + "/scratch"
    ).output
  }
}

// What a person does.
extension Window {
  func press(_ strokes: Stroke...) throws { try press(strokes) }

  func press(_ strokes: [Stroke]) throws {
    var commands: [[String]] = []
    func send() throws {
      if !commands.isEmpty { _ = try tmux(Array(commands.joined(separator: [";"]))) }
      commands = []
    }
    for stroke in strokes {
      switch stroke {
      case .key("Escape"):
        try send()
        try pressEscape()
      case .key(let name): commands.append(["send-keys", name])
      // At the end of a word a semicolon would end the command.
      case .text(let text): commands.append(["send-keys", "-l", text.hasSuffix(";") ? text.dropLast() + "\\;" : text])
      case .curtain:
        try send()
        try openCurtain()
      }
    }
    try send()
  }

  /// ESC and a byte at once would be Alt and a key: what comes next waits until the program has answered.
  private func pressEscape() throws {
    usleep(100_000)
    let before = screen
    try tmux("send-keys", "Escape")
    usleep(200_000)
    for _ in 0..<20 where screen == before { usleep(50_000) }
  }

  /// Opens the menu and chooses the row that says this.
  func choose(_ words: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try press("Escape")
    try wait(for: "Wat kan ik hier?", sourceLocation: sourceLocation)
    for _ in 0..<30 where !isFocused(words) {
      let before = screen
      try press("Down")
      try wait(until: "the focus moves to \(words)", sourceLocation: sourceLocation) { screen != before }
    }
    try wait(until: "\(words) has the focus", sourceLocation: sourceLocation) { isFocused(words) }
    try press("Enter")
  }

  private func isFocused(_ words: String) -> Bool {
    screen.split(separator: "\n").contains { line in
      let row = line.drop { " │".contains($0) }
      return (row.hasPrefix("▸ ") || row.hasPrefix("> ")) && row.dropFirst(2).hasPrefix(words)
    }
  }

  /// A curtain opens to an Enter in the midst of a quiet moment; on a busy machine that takes more than one.
  private func openCurtain() throws {
    try wait(until: "a curtain stands") { hasCurtain }
    for _ in 0..<5 where hasCurtain {
      usleep(500_000)
      try tmux("send-keys", "Enter")
      usleep(300_000)
    }
    try wait(until: "the curtain is open") { !hasCurtain }
  }

  private var hasCurtain: Bool {
    let screen = screen
    return [" · Enter\n", "begeleider: Enter\n"].contains { screen.contains($0) }
  }

  /// Pastes as a terminal does, marked as a paste where the program asked for that.
  func paste(_ text: String) throws {
    try tmux("set-buffer", "--", text, ";", "paste-buffer", "-p")
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// Closes the window with the program still in it.
  func close() throws { try tmux("kill-window") }

  func kill(_ signal: Int32) throws {
    try #require(Glibc.kill(pid, signal) == 0)
    if signal == SIGKILL { try wait(until: "it is killed") { !isRunning } }
  }
}

// What a person sees.
extension Window {
  var screen: String { (try? tmux("capture-pane", "-p")) ?? "" }

  /// The screen with the colours and the weights in it.
  var colouredScreen: String { (try? tmux("capture-pane", "-p", "-e")) ?? "" }

  /// Writes down every byte that the program sends from now on.
  func record(to path: String) throws { try tmux("pipe-pane", "cat > '\(path)'") }

  /// What tmux knows of the pane, by the name of its format.
  func state(_ name: String) throws -> String {
    try tmux("display-message", "-p", "#{\(name)}").trimmingCharacters(in: .newlines)
  }

  /// Waits until the screen shows all of this.
  func wait(for texts: String..., sourceLocation: SourceLocation = #_sourceLocation) throws {
    var missing = texts
    try wait(until: "the screen shows \(texts)", sourceLocation: sourceLocation) {
      let screen = screen
      missing = texts.filter { !screen.contains($0) }
      return missing.isEmpty
    }
  }

  /// Waits until the disk has all that was recorded.
  func waitUntilSaved(sourceLocation: SourceLocation = #_sourceLocation) throws {
    try wait(until: "all is saved", sourceLocation: sourceLocation) { !screen.contains("wordt bewaard") }
  }

  /// Whether the program in the window still runs.
  var isRunning: Bool {
    // What ended and was not fetched yet runs no more.
    guard let status = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8) else { return false }
    return status.split(separator: ")").last?.hasPrefix(" Z") == false
  }

  /// Waits for the end of the program and gives its exit code.
  func exitCode(sourceLocation: SourceLocation = #_sourceLocation) throws -> Int32 {
    try wait(until: "the program ends", sourceLocation: sourceLocation) { !isRunning }
    return try Self.number(in: socket + ".code")
  }

  /// The number that a shell writes to a file, once it is there.
  private static func number(in path: String) throws -> Int32 {
    let deadline = Date(timeIntervalSinceNow: 10)
    while Date() < deadline {
      if let text = try? String(contentsOfFile: path, encoding: .utf8), text.hasSuffix("\n"),
        let number = Int32(text.dropLast())
      {
        return number
      }
      usleep(5_000)
    }
    throw WaitedInVain()
  }

  /// Asks again and again; what is not so after this many seconds fails, with the screen as it is then.
  func wait(
    until what: String, atMost seconds: Double = 10, sourceLocation: SourceLocation = #_sourceLocation,
    _ isSo: () -> Bool
  ) throws {
    let deadline = Date(timeIntervalSinceNow: seconds)
    while !isSo() {
      guard Date() < deadline else {
        Issue.record("waited in vain until \(what):\n\(screen)", sourceLocation: sourceLocation)
        throw WaitedInVain()
      }
      usleep(10_000)
    }
  }
}

/// What was waited for did not come; the issue says what.
struct WaitedInVain: Error {}
