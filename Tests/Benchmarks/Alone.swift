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

  private func idle(seconds: UInt32) -> (ticks: Int, wakeUps: Int) {
    guard let pty = Pty([program, "oefenen"]) else { return (0, 0) }
    defer { pty.end() }
    pty.settle(quiet: 300)
    let before = (pty.ticks, pty.wakeUps)
    sleep(seconds)
    return (pty.ticks - before.0, pty.wakeUps - before.1)
  }
}
