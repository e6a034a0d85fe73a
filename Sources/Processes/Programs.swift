import Glibc

/// How the run of a program ended.
package enum RunResult: Hashable {
  case done, failed, tookTooLong
}

/// The programs of this machine: where they are and how they are run, always without a shell. What they say is
/// never shown as it is.
package struct Programs: Sendable {
  private let environment: [String: String]
  /// In seconds.
  private let patience: Double

  /// The files in its folder to which a program writes.
  private static let output = "uitvoer"
  private static let errors = "fouten"

  package init(environment: [String: String], patience: Double) {
    self.environment = environment
    self.patience = patience
  }

  /// Whether there is a graphical screen for a browser.
  package var hasScreen: Bool {
    ["DISPLAY", "WAYLAND_DISPLAY"].contains { environment[$0]?.isEmpty == false }
  }

  /// Where the files of a run stand: the folder of this login is in memory and gone with it.
  package var workPlace: String { environment["XDG_RUNTIME_DIR"] ?? environment["TMPDIR"] ?? "/tmp" }

  /// A new folder for the files of one run; whoever asked for it removes it.
  package func makeWorkFolder() -> PrivateFolder? {
    PrivateFolder.temporary(in: workPlace) ?? PrivateFolder.temporary(in: "/tmp")
  }

  /// The path of a program in the folders of `PATH`; folders that are not absolute do not count.
  package func find(_ name: String) -> String? {
    (environment["PATH"] ?? "").split(separator: ":").lazy
      .filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }
      .first { access($0, X_OK) == 0 && !isFolder($0) }
  }

  /// Runs a program to its end, or to the end of our patience.
  package func run(_ program: String, _ arguments: [String], in folder: PrivateFolder) -> RunResult {
    let streams: [Int32: Stream] = [1: .file(folder.path(Self.output)), 2: .file(folder.path(Self.errors))]
    guard let child = spawn(program, arguments, streams) else { return .failed }
    return result(of: child)
  }

  private func result(of child: pid_t) -> RunResult {
    guard let status = wait(for: child, seconds: patience) else {
      kill(-child, SIGKILL)
      _ = wait(for: child, seconds: 5)
      return .tookTooLong
    }
    return status == 0 ? .done : .failed
  }

  /// What a program writes, when it ends well.
  package func output(of program: String, _ arguments: [String], in folder: PrivateFolder) -> String? {
    guard run(program, arguments, in: folder) == .done else { return nil }
    return text(of: folder.path(Self.output))
  }

  /// Starts a program that may outlive us, and tells whether it did not fail at once.
  package func launch(_ program: String, _ arguments: [String]) -> Bool {
    guard let child = spawn(program, arguments, [1: .file("/dev/null"), 2: .file("/dev/null")]) else { return false }
    // Some browsers only return when they are closed.
    return wait(for: child, seconds: min(patience, 4)) ?? 0 == 0
  }

  private func text(of path: String) -> String? {
    PrivateFile.read(path).map { String(decoding: $0, as: UTF8.self) }
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

/// Where a stream of a program goes, or comes from.
enum Stream {
  case file(String)
  /// With a number above those of the streams of a program.
  case descriptor(Int32)

  fileprivate var descriptor: Int32? {
    if case .descriptor(let file) = self { file } else { nil }
  }
}

// What a program is told and what it says, without a byte of it on the disk.
extension Programs {
  /// Runs a program that is given bytes on its standard input, and a secret on descriptor 3. It gives bytes on its
  /// standard output, and says how it went on its standard error.
  package func exchange(
    _ program: String, _ arguments: [String], input: [UInt8], secret: [UInt8], in folder: PrivateFolder
  ) -> (result: RunResult, output: [UInt8], said: String) {
    guard var exchange = Exchange(input: input, secret: secret) else { return (.failed, [], "") }
    let errors = folder.path(Self.errors)
    guard let child = spawn(program, arguments, exchange.streams.merging([2: .file(errors)]) { $1 }) else {
      exchange.abandon()
      return (.failed, [], "")
    }
    let output = exchange.run(seconds: patience)
    return (result(of: child), output, text(of: errors) ?? "")
  }
}

extension Programs {
  /// Starts a program in a session of its own: no keyboard, no terminal, none of our open files or signals.
  private func spawn(_ program: String, _ arguments: [String], _ streams: [Int32: Stream]) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { posix_spawn_file_actions_destroy(&actions) }
    guard posix_spawnattr_init(&attributes) == 0 else { return nil }
    defer { posix_spawnattr_destroy(&attributes) }

    let write = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    let given = streams.values.compactMap(\.descriptor)
    for file in openFiles where file > 2 && !given.contains(file) { posix_spawn_file_actions_addclose(&actions, file) }
    for (number, stream) in streams {
      switch stream {
      case .file(let path): posix_spawn_file_actions_addopen(&actions, number, path, write, 0o600)
      case .descriptor(let file): posix_spawn_file_actions_adddup2(&actions, file, number)
      }
    }

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
