import Glibc

// What has no peer among the programs: saving, waiting, growth, size. Its measure is the bare work on the same files.
extension Bench {
  func measureAlone() throws {
    print("")
    printRow(["", "herstelgesprek", "beside", "ratio", "goal"])
    printRow(["---", "--:", "--:", "--:", "---"])
    reportSaving()
    reportLongTexts()
    try reportLongCase()
    for count in [100, 1_000, 10_000] { try report(count) }
    reportIdle(seconds: 10)
    var facts = stat()
    stat(program, &facts)
    printRow(["binary, MiB", fixed(Double(facts.st_size) / 1_048_576, 1), "", "", ""])
  }

  private func report(_ title: String, _ own: Double?, _ what: String, _ beside: Double?, atMost most: Double?) {
    guard let own, let beside else { return }
    let goal = most.map { "\(own / beside <= $0 ? "✓" : "✗") ≤ \(fixed($0, 1)) ×" } ?? ""
    printRow(["\(title), ms", fixed(own * 1000, 2), "\(what) \(fixed(beside * 1000, 2))", fixed(own / beside, 2), goal])
  }

  /// An answer of the talk, saved in a new case, and the same bytes written bare in the same folder.
  private func reportSaving() {
    let data = folder + "/save"
    guard let pty = Pty([program, "--map", data]) else { return }
    defer { pty.end() }
    pty.settle(quiet: 200)
    for keys in ["n", "A.\rB.\ronderwerp\r", " " + MeasuredProgram.down + " v", "\r\r", "v"] { pty.press(keys) }
    let file = open(data + "/bare", O_CREAT | O_WRONLY | O_APPEND, 0o600)
    defer { close(file) }
    let line = [UInt8](repeating: UInt8(ascii: "x"), count: 220)
    var ours: [Double] = []
    var bare: [Double] = []
    for _ in 0..<(runs * 2) {
      pty.press("\rantwoord")
      ours.append(pty.press("\r").time)
      bare.append(
        seconds {
          _ = write(file, line, line.count)
          fsync(file)
        })
    }
    report("an answer saved, key to paint", ours.median, "write + fsync", bare.median, atMost: 1.2)
  }

  /// A letter behind a text of 100 KB, and one in an empty field.
  private func reportLongTexts() {
    guard let pty = Pty([program, "oefenen"]) else { return }
    defer { pty.end() }
    pty.settle(quiet: 200)
    for keys in ["\r", " " + MeasuredProgram.down + " v", "\r\r", "v", "\r"] { pty.press(keys) }
    func letters() -> Double? { (0..<runs).map { _ in pty.press("a").time }.median }
    let inEmpty = letters()
    let text = String(repeating: "Een zin van een gewone lengte, in eigen woorden. ", count: 2_090)
    pty.press("\u{1B}[200~\(text)\u{1B}[201~")
    report("a letter in a text of 100 KB", letters(), "in an empty one", inEmpty, atMost: 2)
  }

  private func reportLongCase() throws {
    let data = folder + "/long"
    let id = try cases.long(data, events: 10_000)
    let read = (0..<runs).map { _ in seconds { run(["cat", "\(data)/\(id).jsonl"]) } }.median
    let opened = (0..<runs).compactMap { _ in firstFrame([program, "--map", data, "open", id]) }.median
    report("a case of 10,000 events opened", opened, "cat", read, atMost: 100)
    let shown = (0..<runs).map { _ in seconds { run([program, "--map", data, "toon", id]) } }.median
    report("the same, toon", shown, "cat", read, atMost: 100)
  }

  /// A folder with so many cases, beside reading the same files with cat.
  private func report(_ count: Int) throws {
    let data = "\(folder)/\(count)"
    let files = try cases.fill(data, count: count).map { "\(data)/\($0).jsonl" }
    let rounds = max(3, runs / 3)
    let read = (0..<rounds).map { _ in seconds { run(["cat"] + files) } }.median
    let frame = (0..<rounds).compactMap { _ in firstFrame([program, "--map", data]) }.median
    report("\(count) cases, first frame", frame, "cat", read, atMost: 3)
    for command in ["lijst", "agenda"] {
      let listed = (0..<rounds).map { _ in seconds { run([program, "--map", data, command]) } }.median
      report("\(count) cases, \(command)", listed, "cat", read, atMost: 3)
    }
    guard let pty = Pty([program, "--map", data]) else { return }
    defer { pty.end() }
    // Until the whole list has been read.
    pty.settle(quiet: 1_000)
    pty.press("/")
    let searched = ["a", "7"].map { pty.press($0).time }.median
    printRow(["\(count) cases, a letter of a search, ms", searched.map { fixed($0 * 1000, 2) } ?? "–", "", "", ""])
    let memory = Double(pty.peakMemory) / 1024
    printRow(["\(count) cases, peak memory, MiB", fixed(memory, 1), "", "", "\(memory <= 64 ? "✓" : "✗") ≤ 64"])
  }

  private func reportIdle(seconds: UInt32) {
    guard let pty = Pty([program, "oefenen"]) else { return }
    defer { pty.end() }
    pty.settle(quiet: 300)
    let before = (pty.ticks, pty.wakeUps)
    sleep(seconds)
    let (ticks, wakeUps) = (pty.ticks - before.0, pty.wakeUps - before.1)
    let goal = "\(ticks + wakeUps == 0 ? "✓" : "✗") none"
    printRow(["idle for \(seconds) s, ticks of processor time and wake-ups", "\(ticks), \(wakeUps)", "", "", goal])
  }

  /// Until the footer stands, which is painted last.
  private func firstFrame(_ command: [String]) -> Double? {
    let start = Clock.now
    guard let pty = Pty(command) else { return nil }
    defer { pty.end() }
    return pty.wait(for: "hulp", since: start)
  }

  private func seconds(_ work: () -> Void) -> Double {
    let start = Clock.now
    work()
    return Double(Clock.now - start) / 1e9
  }
}
