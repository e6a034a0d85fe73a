import Glibc

// What has no peer among the programs: saving, waiting, growth, size. Its measure is the bare work on the same files.
extension Bench {
  func measureAlone() throws {
    print("")
    printRow(["", "herstelgesprek", "beside", "ratio", "goal"])
    printRow(["---", "--:", "--:", "--:", "---"])
    try reportTalk()
    try reportLongCase(events: 10_000, atMost: 25)
    try reportLongCase(events: 50_000, atMost: nil)
    for count in [100, 1_000, 10_000] { try report(count) }
    reportIdle(seconds: 10)
    var facts = stat()
    stat(program, &facts)
    report("binary, MiB", Double(facts.st_size) / 1_048_576, atMost: 15)
  }

  private func report(
    _ title: String, _ own: [Double], _ what: String, _ beside: [Double], atMost most: Double?
  ) {
    guard let own = Spread(own), let beside = Spread(beside) else { return }
    let ratio = own.median / beside.median
    let goal = most.map { "\(ratio <= $0 ? "✓" : "✗") ≤ \(fixed($0, 1)) ×" } ?? ""
    let told = { (time: Double) in fixed(time * 1000, 2) }
    printRow(["\(title), ms", own.told(told), "\(what) \(beside.told(told))", fixed(ratio, 2), goal])
  }

  private func report(_ title: String, _ own: Double, atMost most: Double?) {
    let goal = most.map { "\(own <= $0 ? "✓" : "✗") ≤ \(fixed($0, 0))" } ?? ""
    printRow([title, fixed(own, 1), "", "", goal])
  }

  /// Answers of a talk, each saved, beside the same bytes written bare in the same folder; and a letter behind a text of
  /// 100 KB, beside one in an empty field.
  private func reportTalk() throws {
    let data = folder + "/talk"
    let id = try cases.fill(data, count: 1)[0]
    guard let pty = Pty([program, "--map", data, "open", id]) else { return }
    defer { pty.end() }
    pty.settle(quiet: 200)
    pty.pressSlowly("\r")
    let file = open(data + "/bare", O_CREAT | O_WRONLY | O_APPEND, 0o600)
    defer { close(file) }
    let line = [UInt8](repeating: UInt8(ascii: "x"), count: 220)
    var ours: [Double] = []
    var bare: [Double] = []
    for _ in 0..<(runs * 4) {
      pty.press("antwoord")
      ours.append(pty.press("\r").time)
      bare.append(
        seconds {
          _ = write(file, line, line.count)
          fsync(file)
        })
    }
    report("an answer saved, key to paint", ours, "write + fsync", bare, atMost: 1.2)

    pty.press("a")
    func letters() -> [Double] { (0..<runs).map { _ in pty.press("a").time } }
    let inEmpty = letters()
    let text = String(repeating: "Een zin van een gewone lengte, in eigen woorden. ", count: 2_090)
    pty.press("\u{1B}[200~\(text)\u{1B}[201~")
    report("a letter in a text of 100 KB", letters(), "in an empty one", inEmpty, atMost: 2)
  }

  private func reportLongCase(events count: Int, atMost most: Double?) throws {
    let data = folder + "/long-\(count)"
    let id = try cases.long(data, events: count)
    let rounds = max(3, runs / 3)
    let read = (0..<rounds).map { _ in seconds { run(["cat", "\(data)/\(id).jsonl"]) } }
    let opened = (0..<rounds).compactMap { _ in firstFrame([program, "--map", data, "open", id]) }
    report("a case of \(count) events opened", opened.map(\.time), "cat", read, atMost: most)
    for command in [["toon", id], ["toon", id, "--als", "json"]] {
      let shown = (0..<rounds).map { _ in seconds { run([program, "--map", data] + command) } }
      let name = command.filter { $0 != id }.joined(separator: " ")
      report("the same, \(name)", shown, "cat", read, atMost: most)
    }
    report("the same, peak memory, MiB", opened.map(\.memory).median ?? 0, atMost: 100)
  }

  /// A folder with so many cases, beside reading the same files with cat.
  private func report(_ count: Int) throws {
    let data = "\(folder)/\(count)"
    let files = try cases.fill(data, count: count).map { "\(data)/\($0).jsonl" }
    let rounds = max(3, runs / 3)
    let read = (0..<rounds).map { _ in seconds { run(["cat"] + files) } }
    let frames = (0..<rounds).compactMap { _ in firstFrame([program, "--map", data])?.time }
    report("\(count) cases, first frame", frames, "cat", read, atMost: nil)
    let lists = (0..<rounds).compactMap { _ in wholeList(of: count, in: data) }
    report("\(count) cases, the whole list", lists, "cat", read, atMost: 2)
    for command in ["lijst", "agenda", "controleer"] {
      let listed = (0..<rounds).map { _ in seconds { run([program, "--map", data, command]) } }
      report("\(count) cases, \(command)", listed, "cat", read, atMost: 2)
    }
    guard let pty = Pty([program, "--map", data]) else { return }
    defer { pty.end() }
    // Until the whole list has been read.
    pty.settle(quiet: 1_000)
    pty.press("/")
    let searched = ["a", "7"].map { pty.press($0).time }.median
    printRow(["\(count) cases, a letter of a search, ms", searched.map { fixed($0 * 1000, 2) } ?? "–", "", "", ""])
    report("\(count) cases, peak memory, MiB", Double(pty.peakMemory) / 1024, atMost: count > 100 ? 64 : 10)
  }

  private func reportIdle(seconds: UInt32) {
    guard let pty = Pty([program, "oefenen"]) else { return }
    defer { pty.end() }
    pty.settle(quiet: 300)
    let before = (pty.processorTime, pty.wakeUps)
    sleep(seconds)
    let (time, wakeUps) = (pty.processorTime - before.0, pty.wakeUps - before.1)
    let goal = "\(time == 0 && wakeUps == 0 ? "✓" : "✗") none"
    printRow(["idle for \(seconds) s, processor ms and wake-ups", "\(fixed(time * 1000, 2)), \(wakeUps)", "", "", goal])
  }

  /// Until the first frame stands whole: it is sent between the marks of a synchronized update.
  func firstFrame(_ command: [String]) -> (time: Double, memory: Double)? {
    let start = Clock.now
    guard let pty = Pty(command) else { return nil }
    defer { pty.end() }
    return pty.wait(for: "\u{1B}[?2026l", since: start).map { ($0, Double(pty.peakMemory) / 1024) }
  }

  /// Until the list says nothing more: the parts in which it is shown come ever later behind each other.
  private func wholeList(of count: Int, in data: String) -> Double? {
    let start = Clock.now
    guard let pty = Pty([program, "--map", data]) else { return nil }
    defer { pty.end() }
    return pty.settle(quiet: 300 + Int32(count / 4), since: start).time
  }

  private func seconds(_ work: () -> Void) -> Double {
    let start = Clock.now
    work()
    return Double(Clock.now - start) / 1e9
  }
}
