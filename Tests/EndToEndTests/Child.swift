import Foundation
import Testing

/// A program that ran to its end, and what it left behind.
struct Child {
  let output: String
  let errors: String
  /// The exit code; 128 and more when a signal ended it.
  let code: Int32

  /// Runs a program and waits for its end.
  /// - Parameters:
  ///   - input: the file on its standard input.
  ///   - scratch: a folder for what it writes.
  init(_ program: String, _ arguments: [String], _ environment: [String: String], input: String, scratch: String) throws
  {
    let files = ["output", "errors"].map { "\(scratch)/\($0)-\(UUID().uuidString)" }
    defer { for file in files { try? FileManager.default.removeItem(atPath: file) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    for (index, file) in files.enumerated() {
      posix_spawn_file_actions_addopen(&actions, Int32(index) + 1, file, O_WRONLY | O_CREAT, 0o600)
    }
    // The threads of the tests block signals; what they start must hear them.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let words = ([program] + arguments).map { strdup($0) }
    let settings = environment.map { strdup("\($0)=\($1)") }
    defer { for copy in words + settings { free(copy) } }
    var pid = pid_t()
    try #require(posix_spawnp(&pid, program, &actions, &attributes, words + [nil], settings + [nil]) == 0)
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    code = status & 0x7f == 0 ? status >> 8 & 0xff : 128 + status & 0x7f
    output = String(decoding: try Data(contentsOf: URL(filePath: files[0])), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: URL(filePath: files[1])), as: UTF8.self)
  }
}

/// The program under test, as it was built together with these tests.
enum Built {
  static let program: String = {
    let running = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let bundles = ([running] + CommandLine.arguments).filter { $0.contains(".xctest") }
    let sources = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let folders = bundles.map { URL(filePath: $0).deletingLastPathComponent().path } + ["/\(sources)/.build/debug"]
    let programs = folders.map { $0 + "/herstelgesprek" }
    return programs.first { FileManager.default.isExecutableFile(atPath: $0) } ?? "herstelgesprek"
  }()
}
