import Glibc

/// How the run of a program ended.
enum RunResult: Hashable {
  case done, failed, tookTooLong
}

/// The programs of this machine: where they are and how they are run, always without a shell. What they say is
/// never shown as it is.
struct Programs: Sendable {
  let environment: [String: String]
  /// In seconds.
  let patience: Double

  /// Whether there is a graphical screen for a browser.
  var hasScreen: Bool {
    ["DISPLAY", "WAYLAND_DISPLAY"].contains { environment[$0]?.isEmpty == false }
  }

  func find(_ renderer: Renderer) -> String? { find(renderer.rawValue) }

  /// The path of a program in the folders of `PATH`; folders that are not absolute do not count.
  func find(_ name: String) -> String? {
    (environment["PATH"] ?? "").split(separator: ":").lazy
      .filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }
      .first { access($0, X_OK) == 0 && !isFolder($0) }
  }

  /// Runs a program to its end, or to the end of our patience.
  func run(_ program: String, _ arguments: [String], in folder: PrivateFolder) -> RunResult {
    guard let child = spawn(program, arguments, output: folder.path("uitvoer"), errors: folder.path("fouten")) else {
      return .failed
    }
    guard let status = wait(for: child, seconds: patience) else {
      kill(-child, SIGKILL)
      _ = wait(for: child, seconds: 5)
      return .tookTooLong
    }
    return status == 0 ? .done : .failed
  }

  /// What a program writes, when it ends well.
  func output(of program: String, _ arguments: [String], in folder: PrivateFolder) -> String? {
    guard run(program, arguments, in: folder) == .done else { return nil }
    return PrivateFile.read(folder.path("uitvoer")).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Starts a program that may outlive us, and tells whether it did not fail at once.
  func launch(_ program: String, _ arguments: [String]) -> Bool {
    guard let child = spawn(program, arguments, output: "/dev/null", errors: "/dev/null") else { return false }
    // Some browsers only return when they are closed.
    return wait(for: child, seconds: min(patience, 4)) ?? 0 == 0
  }

  private func isFolder(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }

  /// The raw status of a child that ended within so many seconds.
  private func wait(for child: pid_t, seconds: Double) -> Int32? {
    var status: Int32 = 0
    var left = seconds
    while true {
      let ended = waitpid(child, &status, WNOHANG)
      if ended == child { return status }
      if ended < 0 && errno != EINTR { return -1 }
      if left <= 0 { return nil }
      usleep(10_000)
      left -= 0.01
    }
  }
}

extension Programs {
  /// Starts a program in a session of its own: no keyboard, no terminal, none of our open files or signals.
  private func spawn(_ program: String, _ arguments: [String], output: String, errors: String) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { posix_spawn_file_actions_destroy(&actions) }
    guard posix_spawnattr_init(&attributes) == 0 else { return nil }
    defer { posix_spawnattr_destroy(&attributes) }

    let write = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, write, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, write, 0o600)
    for file in openFiles where file > 2 { posix_spawn_file_actions_addclose(&actions, file) }

    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let flags = Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF) | Self.newSession
    posix_spawnattr_setflags(&attributes, Int16(flags))

    // Dutch or any other answers could not be read, and a page must not depend on the locale.
    let settings = environment.merging(["LC_ALL": "C.UTF-8"]) { $1 }.map { "\($0)=\($1)" }
    return withCStrings([program] + arguments) { argv in
      withCStrings(settings) { envp in
        var child: pid_t = 0
        return posix_spawn(&child, program, &actions, &attributes, argv, envp) == 0 ? child : nil
      }
    }
  }

  /// `POSIX_SPAWN_SETSID`, a macro of the C library.
  private static let newSession: Int32 = 0x80

  private var openFiles: [Int32] { PrivateFolder(path: "/proc/self/fd").names.compactMap { Int32($0) } }

  /// The texts as C wants them: an array of pointers that ends with none.
  private func withCStrings<Value>(_ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Value) -> Value {
    let pointers = texts.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers)
  }
}
