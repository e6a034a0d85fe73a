import Testing

@testable import Programs

@Suite struct `What is said to a program and by it` {
  private let fakes: FakePrograms

  init() throws { fakes = try FakePrograms() }

  private func shell(_ script: String, input: [UInt8] = [], secret: String = "") throws -> (Ending, [UInt8]) {
    let programs = fakes.programs(environment: ["PATH": "/usr/bin:/bin"], patience: 20)
    let outcome = programs.workFolders.with { folder in
      programs.exchange("/bin/sh", ["-c", script], input: input, secret: Array(secret.utf8), in: folder)
    }
    let (ending, output, _) = try #require(outcome)
    return (ending, output)
  }

  @Test func `far more than a pipe holds goes through and comes back, byte by byte`() throws {
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let (result, output) = try shell("cat", input: bytes)
    #expect(result == .done && output == bytes)
  }

  @Test func `a secret comes over a descriptor of its own`() throws {
    let (result, output) = try shell("cat <&3", secret: "geheim\n")
    #expect(result == .done && output == Array("geheim\n".utf8))
  }

  @Test func `a program that reads nothing, writes nothing or fails is no reason to wait or to stop`() throws {
    let much = [UInt8](repeating: 1, count: 1_000_000)
    #expect(try shell("exec 0<&-; echo ja", input: much).1 == Array("ja\n".utf8))
    #expect(try shell("exit 3", input: much).0 == .failed)
    #expect(try shell("true").1 == [])
  }

  @Test func `none of our other files are open there`() throws {
    let (_, output) = try shell("ls /proc/self/fd")
    let open = Set(String(decoding: output, as: UTF8.self).split(separator: "\n").compactMap { Int($0) })
    #expect(open.isSuperset(of: [0, 1, 2, 3]))
    // One more is the folder that is being listed.
    #expect(open.count <= 5, "\(open)")
  }
}
