import Glibc
import Synchronization

extension ArraySlice where Element: Sendable {
  /// What comes of these elements, in order: each processor works on a few at a time, until there are none left. So none
  /// waits for another that has other work too.
  ///
  /// - Parameter isTime: asked after each few; once it says no, the elements that nobody began with are left.
  /// - Returns: also how many elements that was.
  func concurrently<Result: Sendable>(
    while isTime: @escaping @Sendable () -> Bool = { true }, _ work: @escaping @Sendable (Self) -> [Result]
  ) -> (results: [Result], count: Int) {
    guard !isEmpty else { return ([], 0) }
    // Starting a thread takes longer than reading so many cases.
    let size = 8
    let taken = Counter()
    let workOn = { @Sendable [self] () -> [(place: Int, results: [Result])] in
      var parts: [(place: Int, results: [Result])] = []
      while case let place = startIndex + taken.next() * size, place < endIndex {
        parts.append((place, work(self[place..<Swift.min(place + size, endIndex)])))
        if !isTime() { break }
      }
      return parts
    }
    let workers = Swift.min(sysconf(Int32(_SC_NPROCESSORS_ONLN)), count / size)
    let others = (1..<Swift.max(1, workers)).map { _ in ThreadedWork(workOn) }
    let parts = others.reduce(into: workOn()) { $0 += $1.result() }
    return (parts.sorted { $0.place < $1.place }.flatMap(\.results), Swift.min(parts.count * size, count))
  }
}

/// Counts from 0, and gives no thread a number that another one has.
private final class Counter: Sendable {
  private let count = Atomic(0)

  func next() -> Int { count.add(1, ordering: .relaxed).oldValue }
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
