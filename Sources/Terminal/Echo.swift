import Glibc

extension Terminal {
  /// Makes the terminal on standard input show what is typed, or not, for a line that must not be seen. While it does
  /// not, whatever ends the program gives the terminal back first. Does nothing where the input is no terminal.
  public static func showTyping(_ shows: Bool) {
    let ending = [SIGINT, SIGTERM, SIGHUP]
    if shows {
      guard CrashGuard.isArmed else { return }
      CrashGuard.restoreTerminal()
      for number in ending { signal(number, SIG_DFL) }
    } else {
      var modes = termios()
      guard !CrashGuard.isArmed, isatty(STDIN_FILENO) == 1, tcgetattr(STDIN_FILENO, &modes) == 0 else { return }
      CrashGuard.arm(restoring: modes, leavingScreen: false)
      for number in ending { CrashGuard.restoreOn(number) }
      modes.c_lflag &= ~tcflag_t(ECHO)
      tcsetattr(STDIN_FILENO, TCSADRAIN, &modes)
    }
  }
}
