import Glibc

/// How the run of a program ended.
enum Ending: Hashable {
  case done, failed, tookTooLong, cancelled
}

/// A program that was started, in a session of its own: no keyboard, no terminal, none of our open files or signals.
struct ChildProcess {
  private let number: pid_t

  /// Where a stream of a program goes, or comes from.
  enum Stream {
    /// A file to write to.
    case file(String)
    /// An open descriptor, numbered above the standard streams.
    case descriptor(Int32)

    fileprivate var descriptor: Int32? {
      if case .descriptor(let file) = self { file } else { nil }
    }
  }

  /// `POSIX_SPAWN_SETSID`, a macro of the C library.
  private static let newSession: Int32 = 0x80

  /// - Parameter streams: by the number that each has there; on standard input there is nothing unless it is given.
  init?(_ program: String, _ arguments: [String], environment: Environment, streams: [Int32: Stream]) {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { posix_spawn_file_actions_destroy(&actions) }
    guard posix_spawnattr_init(&attributes) == 0 else { return nil }
    defer { posix_spawnattr_destroy(&attributes) }

    let write = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    let given = streams.values.compactMap(\.descriptor)
    for file in Self.openFiles where file > 2 && !given.contains(file) {
      posix_spawn_file_actions_addclose(&actions, file)
    }
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

    var child: pid_t = 0
    let failure = Self.withCStrings([program] + arguments) { argv in
      Self.withCStrings(environment.handedOver) { envp in
        posix_spawn(&child, program, &actions, &attributes, argv, envp)
      }
    }
    guard failure == 0 else { return nil }
    number = child
  }

  /// The descriptors to close in the child: those that are open now. What other threads open meanwhile is close-on-exec;
  /// closing one that is closed already does nothing.
  private static var openFiles: [Int32] {
    let listed = PrivateFolder(path: "/proc/self/fd").names.compactMap { Int32($0) }
    return listed.isEmpty ? Array(3..<256) : listed
  }

  /// How it ended, or nothing when it still ran at the end of the time.
  func wait(until deadline: Deadline, _ cancellation: Cancellation) -> Ending? {
    var status: Int32 = 0
    while true {
      let ended = waitpid(number, &status, WNOHANG)
      if ended == number { return status == 0 ? .done : .failed }
      if ended < 0 && errno != EINTR { return .failed }
      if cancellation.isAsked || deadline.hasPassed { return nil }
      usleep(5_000)
    }
  }

  /// Waits for its end, and where that does not come in time ends it with all that it started.
  func finish(by deadline: Deadline, _ cancellation: Cancellation) -> Ending {
    if let ending = wait(until: deadline, cancellation) { return ending }
    kill(-number, SIGKILL)
    _ = wait(until: Deadline(after: 5), Cancellation())
    return cancellation.isAsked ? .cancelled : .tookTooLong
  }

  /// The texts as an array of C strings that ends with a null pointer.
  private static func withCStrings<Value>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Value
  ) -> Value {
    let pointers = texts.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers)
  }
}
