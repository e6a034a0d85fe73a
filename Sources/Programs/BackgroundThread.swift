import Glibc

/// A thread beside the one that reads the keys. No signal reaches it that another thread could answer.
public enum BackgroundThread {
  /// Starts a thread that runs this to its end. Returns false where no thread can be had: then nothing was run.
  public static func start(_ run: @escaping @Sendable () -> Void) -> Bool {
    // A thread takes over the signals that are blocked where it is made.
    var blocked = sigset_t()
    var before = sigset_t()
    sigfillset(&blocked)
    for number in faults { sigdelset(&blocked, number) }
    pthread_sigmask(SIG_SETMASK, &blocked, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }

    let carried = Unmanaged.passRetained(Body(run))
    var thread = pthread_t()
    let number = pthread_create(&thread, nil, enter, carried.toOpaque())
    guard number == 0 else {
      carried.release()
      return false
    }
    pthread_detach(thread)
    return true
  }

  /// A fault is always delivered to the thread that made it; blocked there, it would end the program without giving the
  /// terminal back.
  private static let faults = [SIGILL, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGTRAP, SIGSYS]

  /// What a thread runs, as the C library carries it.
  private final class Body: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private static let enter: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { pointer in
    if let pointer { Unmanaged<Body>.fromOpaque(pointer).takeRetainedValue().run() }
    return nil
  }
}
