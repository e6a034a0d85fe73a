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
    for number in [SIGILL, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGTRAP, SIGQUIT, SIGSYS] { guardAgainst(number) }
    atexit { CrashGuard.restoreTerminal() }
  }

  /// A stack that overflowed leaves no room for a handler.
  private static func useStackOfItsOwn() {
    let size = 64 * 1024
    var stack = stack_t()
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    stack.ss_size = size
    sigaltstack(&stack, nil)
  }

  private static func guardAgainst(_ number: Int32) {
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

/// What a signal handler needs to give the terminal back: memory made beforehand, fixed bytes, two system calls.
enum CrashGuard {
  private struct Shell {
    var isWaiting = false
    var modes = termios()
  }

  /// A plain pointer: a handler may not wait for the locks and checks that guard a Swift variable.
  nonisolated(unsafe) private static let shell = {
    let shell = UnsafeMutablePointer<Shell>.allocate(capacity: 1)
    shell.initialize(to: Shell())
    return shell
  }()

  /// From now on the terminal is ours; these modes are the ones to give back.
  static func arm(restoring modes: termios) {
    shell.pointee.modes = modes
    shell.pointee.isWaiting = true
  }

  /// The terminal is given back already.
  static func disarm() {
    shell.pointee.isWaiting = false
  }

  /// Paste mode off, plain letters, no words on the screen, cursor shown, alternate screen left: for every terminal.
  private static let farewell: StaticString =
    "\u{1B}[?2004l\u{1B}[0m\u{1B}[H\u{1B}[2J\u{1B}[?25h\u{1B}[?1049l\r"

  /// Gives the terminal back if it is ours; safe in a signal handler.
  static func restoreTerminal() {
    guard shell.pointee.isWaiting else { return }
    shell.pointee.isWaiting = false
    write(STDOUT_FILENO, farewell.utf8Start, farewell.utf8CodeUnitCount)
    tcsetattr(STDIN_FILENO, TCSANOW, &shell.pointee.modes)
  }
}
