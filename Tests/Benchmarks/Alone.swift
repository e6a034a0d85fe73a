import Glibc

// What has no peer among the programs: saving, waiting, size.
extension Bench {
  func reportAlone() {
    print("")
    if let (ours, bare) = saving() {
      print(
        "saving an answer: \(fixed(ours * 1000, 2)) ms from key to paint, \(fixed(bare * 1000, 2)) ms for a bare write and fsync"
      )
    }
    let (ticks, wakeUps) = idle(seconds: 10)
    print("idle for 10 seconds: \(ticks) ticks of processor time, \(wakeUps) wake-ups")
    manyCases()
    var facts = stat()
    stat(program, &facts)
    print("binary: \(fixed(Double(facts.st_size) / 1_048_576, 1)) MiB")
  }

  /// An answer of the talk, saved in a new case, and the same bytes written bare in the same folder.
  private func saving() -> (ours: Double, bare: Double)? {
    let folder = "/tmp/herstelgesprek-bench-save-\(getpid())"
    defer { remove(folder) }
    guard let pty = Pty([program, "--map", folder]) else { return nil }
    defer { pty.end() }
    pty.settle(quiet: 200)
    for keys in ["n", "A.\rB.\ronderwerp\r", " \u{1B}[B v", "\r\r", "v"] {
      pty.send(keys)
      pty.settle()
    }
    let path = folder + "/bare"
    let file = open(path, O_CREAT | O_WRONLY | O_APPEND, 0o600)
    defer { close(file) }
    let line = [UInt8](repeating: UInt8(ascii: "x"), count: 220)
    var ours: [Double] = []
    var bare: [Double] = []
    for _ in 0..<(runs * 2) {
      pty.send("\rantwoord")
      pty.settle()
      let start = Clock.now
      pty.send("\r")
      ours.append(pty.settle(since: start).time)
      let bareStart = Clock.now
      _ = write(file, line, line.count)
      fsync(file)
      bare.append(Double(Clock.now - bareStart) / 1e9)
    }
    guard let ours = ours.median, let bare = bare.median else { return nil }
    return (ours, bare)
  }

  /// Folders that grow tenfold, beside reading the same files with cat.
  private func manyCases() {
    guard let cases = try? MadeUpCases() else { return }
    for count in [100, 1_000, 10_000] {
      let folder = "/tmp/herstelgesprek-bench-\(count)-\(getpid())"
      defer { remove(folder) }
      do { try cases.fill(folder, count: count) } catch { continue }
      var frames: [Double] = []
      var listed: [Double] = []
      var read: [Double] = []
      var memory = 0
      for _ in 0..<min(runs, 5) {
        let start = Clock.now
        guard let pty = Pty([program, "--map", folder]) else { return }
        frames.append(pty.firstBytes(since: start))
        pty.settle(quiet: 400)
        memory = max(memory, pty.peakMemory)
        pty.end()
        listed.append(seconds("'\(program)' lijst --map '\(folder)' > /dev/null"))
        read.append(seconds("find '\(folder)' -name '*.jsonl' -exec cat {} + > /dev/null"))
      }
      guard let frame = frames.median, let list = listed.median, let cat = read.median else { return }
      print(
        "\(count) cases: first frame \(fixed(frame * 1000, 1)) ms (\(fixed(frame / cat, 2))× cat), lijst \(fixed(list * 1000, 1)) ms (\(fixed(list / cat, 2))× cat), peak memory \(fixed(Double(memory) / 1024, 1)) MiB"
      )
    }
    let folder = "/tmp/herstelgesprek-bench-long-\(getpid())"
    defer { remove(folder) }
    guard let id = try? cases.long(folder, events: 10_000) else { return }
    let shown = (0..<5).map { _ in seconds("'\(program)' toon \(id) --map '\(folder)' > /dev/null") }.median ?? 0
    let read = (0..<5).map { _ in seconds("cat '\(folder)/\(id).jsonl' > /dev/null") }.median ?? 0
    print("a case of 10,000 events: toon \(fixed(shown * 1000, 1)) ms (\(fixed(shown / read, 0))× cat)")
  }

  private func seconds(_ command: String) -> Double {
    let start = Clock.now
    _ = Glibc.system(command)
    return Double(Clock.now - start) / 1e9
  }

  private func idle(seconds: UInt32) -> (ticks: Int, wakeUps: Int) {
    guard let pty = Pty([program, "oefenen"]) else { return (0, 0) }
    defer { pty.end() }
    pty.settle(quiet: 300)
    let before = (pty.ticks, pty.wakeUps)
    sleep(seconds)
    return (pty.ticks - before.0, pty.wakeUps - before.1)
  }
}
