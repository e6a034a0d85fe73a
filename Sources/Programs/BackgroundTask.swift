import Glibc
import Synchronization

/// Asks work to stop. Whoever does the work looks at it several times a second.
public final class Cancellation: Sendable {
  private let flag = Atomic(false)

  public init() {}

  public var isAsked: Bool { flag.load(ordering: .relaxed) }

  public func ask() { flag.store(true, ordering: .relaxed) }
}

/// Work that waits for other programs, on a thread of its own, so that nobody at the keys waits with it.
///
/// ```swift
/// let task = BackgroundTask { cancellation in
///   Result { try Paper(environment: environment, folder: folder, cancellation: cancellation).print(html: page) }
/// } reply: { outcome in
///   mailbox.put(.printed(outcome))  // on the task's thread
/// }
/// ```
public final class BackgroundTask: Sendable {
  private let cancellation = Cancellation()

  /// Starts the work. No signal reaches its thread. Its outcome goes to `reply`, on that same thread; where no thread
  /// can be had, all of it happens before this returns.
  public init<Outcome>(
    _ work: @escaping @Sendable (Cancellation) -> Outcome, reply: @escaping @Sendable (Outcome) -> Void
  ) {
    let run = { @Sendable [cancellation] in reply(work(cancellation)) }
    if !BackgroundThread.start(run) { run() }
  }

  /// Ends the programs that it waits for; the reply comes all the same, and tells.
  public func cancel() { cancellation.ask() }
}
