import Glibc
import Synchronization

extension Array where Element: Sendable {
  /// What comes of this array, in order: all processors work on a part of it each.
  func concurrently<Result: Sendable>(_ work: @escaping @Sendable (ArraySlice<Element>) -> [Result]) -> [Result] {
    // Starting a thread takes longer than reading a few cases.
    let workers = Swift.min(sysconf(Int32(_SC_NPROCESSORS_ONLN)), count / 8)
    guard workers > 1 else { return work(self[...]) }
    let size = (count + workers - 1) / workers
    let parts = stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
    let others = parts.dropFirst().map { part in ThreadedWork { work(part) } }
    return others.reduce(into: work(parts[0])) { $0 += $1.result() }
  }
}

/// Work on a thread of its own, or, where none can be had, on that of whoever waits for it.
private final class ThreadedWork<Result: Sendable>: Sendable {
  private let work: @Sendable () -> Result
  private let done = Mutex<Result?>(nil)
  private let thread = Mutex<pthread_t?>(nil)

  init(_ work: @escaping @Sendable () -> Result) {
    self.work = work
    let carried = Unmanaged.passRetained(ThreadBody { [self] in done.withLock { $0 = work() } })
    var started = pthread_t()
    if pthread_create(&started, nil, ThreadBody.enter, carried.toOpaque()) == 0 {
      thread.withLock { $0 = started }
    } else {
      carried.release()
    }
  }

  func result() -> Result {
    if let thread = thread.withLock({ $0 }) { pthread_join(thread, nil) }
    return done.withLock { $0 } ?? work()
  }
}

/// What a thread runs, as the C library carries it.
private final class ThreadBody: Sendable {
  private let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) { self.run = run }

  static let enter: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { pointer in
    if let pointer { Unmanaged<ThreadBody>.fromOpaque(pointer).takeRetainedValue().run() }
    return nil
  }
}
