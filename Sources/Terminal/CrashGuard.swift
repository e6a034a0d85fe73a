import CNcurses
import Glibc

extension Terminal {
  /// Makes every way to die leave a usable terminal and none of the words in memory. To be called before all else.
  ///
  /// A crash restores the terminal and then ends the process by the same signal. Nothing is printed, no core file is
  /// written. It takes the place of the backtraces of the Swift runtime, which print memory.
  public static func guardAgainstCrashes() {
    var nothing = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &nothing)
    make_undumpable()
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    useStackOfItsOwn()
    for number in deadly { CrashGuard.restoreOn(number) }
    atexit { CrashGuard.restoreTerminal() }
  }

  /// The signals whose default action ends the process, but for those that the full screen handles: errors, timers, limits,
  /// and the signals without a meaning of their own.
  private static let deadly =
    [
      SIGILL, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGTRAP, SIGQUIT, SIGSYS, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF,
      SIGXCPU, SIGIO, SIGPWR, SIGSTKFLT,
    ] + Array(34...64)

  /// A stack of its own for the handler: it must also run after a stack overflow.
  private static func useStackOfItsOwn() {
    let size = 64 * 1024
    var stack = stack_t()
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    stack.ss_size = size
    sigaltstack(&stack, nil)
  }
}

/// What a signal handler needs to give the terminal back: memory made beforehand, fixed bytes, two system calls.
enum CrashGuard {
  private struct Shell {
    var isWaiting = false
    /// Whether there is a screen to leave, and not only modes to give back.
    var isBehindScreen = false
    var modes = termios()
  }

  /// A plain pointer: a handler may not wait for the locks and checks that guard a Swift variable.
  nonisolated(unsafe) private static let shell = {
    let shell = UnsafeMutablePointer<Shell>.allocate(capacity: 1)
    shell.initialize(to: Shell())
    return shell
  }()

  static var isArmed: Bool { shell.pointee.isWaiting }

  /// Notes that the program has the terminal, and the modes to restore.
  static func arm(restoring modes: termios, leavingScreen: Bool) {
    shell.pointee.modes = modes
    shell.pointee.isBehindScreen = leavingScreen
    shell.pointee.isWaiting = true
  }

  /// Notes that the terminal was restored.
  static func disarm() {
    shell.pointee.isWaiting = false
  }

  /// Synchronized update and paste mode off, plain letters, no words on the screen, cursor shown, alternate screen left:
  /// for every terminal.
  private static let farewell: StaticString =
    "\u{1B}[?2026l\u{1B}[?2004l\u{1B}[0m\u{1B}[H\u{1B}[2J\u{1B}[?25h\u{1B}[?1049l\r"

  /// Gives the terminal back if it is ours; safe in a signal handler.
  static func restoreTerminal() {
    guard shell.pointee.isWaiting else { return }
    shell.pointee.isWaiting = false
    if shell.pointee.isBehindScreen { write(STDOUT_FILENO, farewell.utf8Start, farewell.utf8CodeUnitCount) }
    tcsetattr(STDIN_FILENO, TCSANOW, &shell.pointee.modes)
  }

  /// Makes this signal give the terminal back and then end the process, as it would have without us.
  static func restoreOn(_ number: Int32) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { number in
      CrashGuard.restoreTerminal()
      // The default action is back already (SA_RESETHAND), and the signal is not blocked (SA_NODEFER).
      raise(number)
    }
    action.sa_flags = SA_ONSTACK | Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_NODEFER
    sigaction(number, &action, nil)
  }
}
