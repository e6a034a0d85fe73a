import Foundation
import Testing

extension EndToEnd {
  /// Every call of a save, made to fail in every way: nothing that was said to be saved is ever lost.
  @Suite(.enabled(if: Strace.works, "strace may not trace here: no call is made to fail"))
  struct FaultTests {
    /// The calls that saving makes, and no others of the program once it has started.
    private static let calls = ["write", "fsync", "ftruncate", "rename", "unlink", "flock", "fchmod", "mkdir"]

    /// Makes a call fail from the n-th time on, once or always, while a case is led that has a torn last line, so
    /// that the repair is part of it. Tells whether it came to that.
    private func inject(_ call: String, _ fault: String, at time: Int, always: Bool, making: Bool) throws -> Bool {
      let probe = try Probe()
      if !making {
        try probe.make(2)
        let journal = URL(filePath: "\(probe.folder)/\(probe.id).jsonl")
        try (Data(contentsOf: journal) + Data("{\"v\":1,\"wri".utf8)).write(to: journal)
      }
      let log = probe.path + "/log"
      // No other process can change the file that was written to in place.
      let tracer = ["strace", "-f", "-o", log, "-e", "inject=\(call):\(fault):when=\(time)\(always ? "+" : "")"]
      let child = try making ? probe.run("make", "4", under: tracer) : probe.run("lead", probe.id, "4", under: tracer)
      let injected = try String(contentsOfFile: log, encoding: .utf8)
      let came = injected.contains("INJECTED") || (fault.hasPrefix("signal") && injected.contains("SIGKILL"))
      let what: Comment = "\(call) \(fault) \(time)\(always ? "+" : "") \(making ? "make" : "lead")"
      #expect(child.code == 0 || fault.hasPrefix("signal"), what)
      #expect(try probe.lost().isEmpty, what)
      return came
    }

    /// Tries the first time, the second, and so on, until there is no such call any more.
    private func injectEverywhere(_ call: String, _ fault: String, making: Bool) throws -> Int {
      var time = 1
      while try inject(call, fault, at: time, always: false, making: making) {
        // EINTR at every try is no fault but an endless wait.
        if fault.hasPrefix("error"), fault != "error=EINTR" {
          _ = try inject(call, fault, at: time, always: true, making: making)
        }
        time += 1
      }
      return time - 1
    }

    @Test(arguments: calls, ["EIO", "ENOSPC", "EINTR", "EACCES"])
    func `no failing call makes a record seem saved that is not`(call: String, error: String) throws {
      let injected =
        try injectEverywhere(call, "error=\(error)", making: false)
        + injectEverywhere(call, "error=\(error)", making: true)
      // Nothing is renamed or removed while all goes well.
      if !["rename", "unlink", "mkdir"].contains(call) { #expect(injected > 0) }
    }

    @Test(arguments: ["write", "fsync", "ftruncate", "flock", "openat"])
    func `killed at any call, it leaves all that it said was saved`(call: String) throws {
      let injected =
        try injectEverywhere(call, "signal=KILL", making: false)
        + injectEverywhere(call, "signal=KILL", making: true)
      #expect(injected > 0)
    }
  }

  struct KillTests {
    /// More are tried with `KILLS=1000`.
    private static let kills = ProcessInfo.processInfo.environment["KILLS"].flatMap(Int.init) ?? 50

    @Test func `killed at any moment, it leaves all that it said was saved`() throws {
      var probe = try Probe()
      try probe.make(1)
      var acknowledged = 0
      for kill in 0..<Self.kills {
        // A journal that grows for ever would make each opening slower.
        if kill % 25 == 24 {
          acknowledged += probe.acknowledged.count
          probe = try Probe()
          try probe.make(1)
        }
        try probe.kill(after: .random(in: 0...90_000), "lead", probe.id, "400")
        #expect(try probe.lost().isEmpty, "kill \(kill)")
      }
      acknowledged += probe.acknowledged.count
      #expect(acknowledged > Self.kills)
    }
  }
}
