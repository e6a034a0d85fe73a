import CNcurses
import Glibc
import TUI

/// Why there is no full screen.
public enum TerminalError: Error, Hashable, Sendable {
  /// Standard input or output is a file or a pipe; nothing was written to it.
  case notATerminal
  /// Neither this TERM nor a common one is known on this machine, or it cannot move its cursor.
  case unusable(term: String)
  /// The system has no descriptor left, for signals or for frames.
  case outOfDescriptors
}

/// The full screen of the terminal on standard input and output: shows frames, reads keys, and gives the terminal
/// back as it was, whichever way the program ends. There is at most one at a time.
public final class Terminal {
  /// The room for a frame, up to date after each `.resized`.
  public private(set) var size: Size

  /// Which letters and signs it shows; to be known before anything is laid out.
  public let lettering: Lettering

  private let screen: OpaquePointer
  private let output: FrameOutput
  private let shellModes: termios
  private let ownModes: termios
  /// Nil once the terminal is closed: then signals mean again what they meant before.
  private var keyboard: Keyboard?
  private var painting: Painting
  private var isOpen = true
  /// False once another program has the terminal and will not give it back.
  private var hasTerminal = true

  /// Takes the terminal over: alternate screen, every key as it comes, pastes marked as such. Waits until the program is
  /// in the foreground.
  ///
  /// - Parameter background: what the person set, where the terminal does not say it.
  public init(background: Background? = nil) throws(TerminalError) {
    var modes = termios()
    // Before any signal is caught, so that one that ends a program in the background does.
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, Foreground.isReached(),
      tcgetattr(STDIN_FILENO, &modes) == 0
    else { throw .notATerminal }
    let term = getenv("TERM").map { String(cString: $0) } ?? ""
    let letters = Letters.choose(term: term, modes: modes)
    let keyboard = try Keyboard(encoding: letters.typed, escapeDelay: Self.escapeDelay)
    guard var output = FrameOutput() else { throw .outOfDescriptors }
    // Nothing is sent before the screen is known to be usable.
    CrashGuard.arm(restoring: modes, leavingScreen: false)
    shellModes = modes
    cfmakeraw(&modes)
    ownModes = modes
    tcsetattr(STDIN_FILENO, TCSADRAIN, &modes)
    // The size is the window's, whatever LINES and COLUMNS say of an earlier one.
    use_env(false)
    use_tioctl(true)
    let opened = open_screen(nil, output.stream) ?? open_screen("xterm-256color", output.stream)
    let canMove = opened != nil && tigetstr("cup") != nil
    guard let screen = opened, canMove else {
      if let opened { delscreen(opened) }
      CrashGuard.restoreTerminal()
      throw .unusable(term: term)
    }
    shrink_standard_window()
    raw()
    noecho()
    nonl()
    // Keys typed ahead must not leave a frame half drawn.
    typeahead(-1)
    output.startGathering()
    CrashGuard.arm(restoring: shellModes, leavingScreen: true)
    output.add("\u{1B}[?2004h")
    self.output = consume output
    self.screen = screen
    self.keyboard = consume keyboard
    lettering = letters.shown
    painting = Painting(palette: .ofTerminal(background: background), lettering: letters.shown)
    size = Size(columns: Int(screen_columns()), rows: Int(screen_rows()))
  }

  deinit {
    close()
  }

  /// Gives the terminal back as it was. Closing twice does nothing more.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    if hasTerminal { leave() }
    delscreen(screen)
    keyboard = nil
  }

  /// Draws this frame: only what changed is sent, unless it is to be painted anew. What does not fit is clipped.
  public func show(_ frame: Frame) {
    guard isOpen, hasTerminal else { return }
    draw { painting.show(frame, on: size) }
  }

  /// Draws this frame without sending it: the next `show` sends it, with what has changed since.
  public func prepare(_ frame: Frame) {
    guard isOpen, hasTerminal, output.isGathering else { return }
    painting.show(frame, on: size)
  }

  /// Makes the next `show` draw every cell anew, over whatever another program left on the screen.
  public func redraw() {
    guard isOpen else { return }
    repaint_everything()
  }

  /// What the loop waits for.
  public enum Event: Hashable, Sendable {
    /// A key, and when it came in, in milliseconds of `now`. The new size of the window and the end of the terminal
    /// come as keys too. Once the terminal is gone, or the system asks us to leave, every event is `.hangUp`.
    case key(Key, at: Int)
    /// The descriptor can be read. It is not read here.
    case woken
    /// Nothing came in time.
    case timeOut
  }

  /// The milliseconds of a clock that nobody sets and that goes on while the laptop sleeps.
  public static var now: Int { Clock.milliseconds }

  /// The next event, waited for so many milliseconds; nil waits for ever. Keys go before the descriptor.
  public func next(within milliseconds: Int?, orReadable descriptor: Int32? = nil) -> Event {
    switch keyboard?.next(within: milliseconds, orReadable: descriptor) {
    case .key(let key, let time): return .key(key, at: time)
    case .woken: return .woken
    case .timeOut: return .timeOut
    case .signal(.end), nil: return .key(.hangUp, at: Self.now)
    case .signal(.interrupt): return .key(.control("c"), at: Self.now)
    case .signal(.stop): suspend()
    case .signal(.continued): comeBack()
    case .signal(.newSize): takeSize()
    }
    return .key(.resized, at: Self.now)
  }

  /// Stops the program, as Ctrl-Z does in a shell, until the person brings it back; then the next `show` draws all.
  public func suspend() {
    guard isOpen, hasTerminal else { return }
    leave()
    keyboard?.signals.stopProcess()
    comeBack()
  }
}

// MARK: - In and out

extension Terminal {
  /// How long Esc waits for the rest of a sequence; ESCDELAY is what all programs with ncurses go by.
  private static var escapeDelay: Int {
    let wanted = getenv("ESCDELAY").flatMap { Int(String(cString: $0)) } ?? 0
    return (1...10_000).contains(wanted) ? wanted : 90
  }

  /// What ncurses draws reaches the terminal in one write.
  private func draw(_ drawing: () -> Void) {
    let isWhole = output.drawing(drawing) { keyboard?.signals.isWaiting ?? true }
    if !isWhole { repaint_everything() }
  }

  private func leave() {
    // No words stay behind, also where there is no alternate screen.
    painting.clear()
    update_panels()
    doupdate()
    output.add("\u{1B}[?2004l")
    endwin()
    output.send { keyboard?.signals.isWaiting ?? true }
    // The modes as they were to the last bit.
    var modes = shellModes
    tcsetattr(STDIN_FILENO, TCSADRAIN, &modes)
    CrashGuard.disarm()
  }

  /// Takes the terminal over again, from whoever had it.
  private func comeBack() {
    guard keyboard?.waitForForeground() == true else {
      hasTerminal = false
      CrashGuard.disarm()
      return
    }
    CrashGuard.arm(restoring: shellModes, leavingScreen: true)
    var modes = ownModes
    tcsetattr(STDIN_FILENO, TCSADRAIN, &modes)
    // After endwin the first update takes the terminal over again; stopped without notice there was none.
    endwin()
    output.discard()
    takeSize()
    update_panels()
    doupdate()
    output.add("\u{1B}[?2004h")
  }

  private func takeSize() {
    var window = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0 {
      // Windows that no longer fit would be cut by ncurses.
      painting.clear()
      resize_term(Int32(window.ws_row), Int32(window.ws_col))
    }
    size = Size(columns: Int(screen_columns()), rows: Int(screen_rows()))
    // After a change of size terminals move lines about as they see fit.
    redraw()
  }
}
