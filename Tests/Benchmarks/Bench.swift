import Glibc

/// A program to measure, and the keys that do comparable things in it.
struct Contender {
  let name: String
  let command: [String]
  /// Keys before anything is measured: to a list with a focus that can move.
  var toList: [String] = []
  /// Moves the focus, there and back.
  var move = ["\u{1B}[B", "\u{1B}[A"]
  /// Keys to a field to type in; nothing where there is none.
  var toField: [String]?
  /// Opens something over the screen, and closes it; nothing where there is none.
  var panel: (open: String, close: String)?
}

/// What was seen of one contender.
struct Figures {
  var firstFrame: [Double] = []
  var move: [Double] = []
  var moveBytes: [Double] = []
  var letter: [Double] = []
  var letterBytes: [Double] = []
  var panel: [Double] = []
  var memory: [Double] = []
}

struct Bench {
  let program: String
  let runs: Int

  private var data: String { "/tmp/herstelgesprek-bench-\(getpid())" }

  private var contenders: [Contender] {
    let text = data + "/text.txt"
    let items = (1...8).flatMap { ["\($0)", "item \($0)", "off"] }
    let all = [
      Contender(
        name: "herstelgesprek", command: [program, "oefenen"], toList: ["\r"],
        toField: [" \u{1B}[B v\r\rv\r"], panel: ("?", "\r")),
      Contender(name: "dialog", command: ["dialog", "--checklist", "kies", "20", "60", "10"] + items),
      Contender(name: "nano", command: ["nano", text], toField: [], panel: ("\u{07}", "\u{18}")),
      Contender(name: "vim", command: ["vim.tiny", "-u", "NONE", text], toField: ["i"]),
      Contender(name: "calcurse", command: ["calcurse", "-D", data + "/calcurse"], panel: ("?", "q")),
      Contender(name: "htop", command: ["htop", "-d", "100"], panel: ("h", "q")),
    ]
    return all.filter { contender in
      contender.command[0].contains("/")
        || ["/usr/bin/", "/bin/"].contains { access($0 + contender.command[0], X_OK) == 0 }
    }
  }

  func printTable() {
    mkdir(data, 0o700)
    defer { remove(data) }
    write(String(repeating: "een regel tekst\n", count: 30), to: data + "/text.txt")
    let contenders = contenders
    var figures = contenders.map { _ in Figures() }
    for _ in 0...runs {
      for (index, contender) in contenders.enumerated() { measure(contender, into: &figures[index]) }
    }
    // The first round warmed the machine up.
    for index in figures.indices { figures[index].forgetFirst() }
    report(contenders, figures)
    reportAlone()
  }

  private func measure(_ contender: Contender, into figures: inout Figures) {
    let start = Clock.now
    guard let pty = Pty(contender.command) else { return }
    defer { pty.end() }
    figures.firstFrame.append(pty.settle(quiet: 120, since: start).time)
    for keys in contender.toList { press(keys, pty) }
    for key in contender.move {
      let (time, bytes) = press(key, pty)
      figures.move.append(time)
      figures.moveBytes.append(Double(bytes))
    }
    if let panel = contender.panel {
      figures.panel.append(press(panel.open, pty).time)
      press(panel.close, pty)
    }
    if let toField = contender.toField {
      for keys in toField { press(keys, pty) }
      for letter in ["a", "b", "c"] {
        let (time, bytes) = press(letter, pty)
        figures.letter.append(time)
        figures.letterBytes.append(Double(bytes))
      }
    }
    figures.memory.append(Double(pty.peakMemory))
  }

  @discardableResult
  private func press(_ keys: String, _ pty: Pty) -> (time: Double, bytes: Int) {
    let start = Clock.now
    pty.send(keys)
    return pty.settle(since: start)
  }

  private func report(_ contenders: [Contender], _ figures: [Figures]) {
    func row(_ title: String, _ unit: String, _ part: KeyPath<Figures, [Double]>, scale: Double) {
      let own = figures[0][keyPath: part].median
      let cells = zip(contenders, figures).map { contender, figures -> String in
        guard let median = figures[keyPath: part].median, let own else { return pad("–", 18) }
        let ratio = contender.name == contenders[0].name ? "" : " (\(fixed(own / median, 2))×)"
        return pad(fixed(median * scale, 2) + ratio, 18)
      }
      print(pad("\(title), \(unit)", 30) + cells.joined())
    }
    print("Medians of \(runs) runs in turn; behind each peer how many times its figure ours is.\n")
    print(pad("", 30) + contenders.map { pad($0.name, 18) }.joined())
    row("start to first frame", "ms", \.firstFrame, scale: 1000)
    row("moved focus to paint", "ms", \.move, scale: 1000)
    row("moved focus", "bytes", \.moveBytes, scale: 1)
    row("typed letter to paint", "ms", \.letter, scale: 1000)
    row("typed letter", "bytes", \.letterBytes, scale: 1)
    row("opened panel to paint", "ms", \.panel, scale: 1000)
    row("peak memory", "MiB", \.memory, scale: 1 / 1024)
  }
}

extension Figures {
  fileprivate mutating func forgetFirst() {
    func drop(_ part: WritableKeyPath<Figures, [Double]>, _ count: Int) {
      self[keyPath: part].removeFirst(min(count, self[keyPath: part].count))
    }
    drop(\.firstFrame, 1)
    drop(\.move, 2)
    drop(\.moveBytes, 2)
    drop(\.letter, 3)
    drop(\.letterBytes, 3)
    drop(\.panel, 1)
    drop(\.memory, 1)
  }
}

extension [Double] {
  var median: Double? { isEmpty ? nil : sorted()[count / 2] }
}

/// A number with so many digits behind the point.
func fixed(_ value: Double, _ digits: Int) -> String {
  guard value.isFinite else { return "–" }
  let factor = digits == 0 ? 1.0 : digits == 1 ? 10.0 : 100.0
  let scaled = Int((value * factor).rounded())
  let behind = String(scaled % Int(factor))
  return digits == 0
    ? String(scaled) : "\(scaled / Int(factor)).\(String(repeating: "0", count: digits - behind.count))\(behind)"
}

func pad(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(1, width - text.count)) }

func write(_ text: String, to path: String) {
  guard let file = fopen(path, "w") else { return }
  fputs(text, file)
  fclose(file)
}

/// Removes a folder and what is in it.
func remove(_ path: String) { _ = Glibc.system("rm -rf '\(path)'") }
