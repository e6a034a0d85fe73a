import Glibc

/// The bytes between this process and a program that runs, sent and received at the same time, so that neither waits for
/// the other for ever.
struct Exchange {
  /// The program's ends, by the number that each has there.
  let streams: [Int32: ChildProcess.Stream]
  /// Our ends.
  private var input: Int32
  private let output: Int32
  private var unsent: ArraySlice<UInt8>

  init?(input: [UInt8], secret: [UInt8]) {
    let pairs = (0..<3).compactMap { _ in Self.pair() }
    guard pairs.count == 3 else {
      for pair in pairs { for end in [pair.ours, pair.theirs] { close(end) } }
      return nil
    }
    streams = [0: .descriptor(pairs[0].theirs), 1: .descriptor(pairs[1].theirs), 3: .descriptor(pairs[2].theirs)]
    (self.input, output, unsent) = (pairs[0].ours, pairs[1].ours, input[...])
    // A line fits in the buffer of the socket, so that this cannot block.
    _ = secret.withUnsafeBytes { send(pairs[2].ours, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    close(pairs[2].ours)
  }

  /// Sends and receives until the program closes its output, or until the time is over; then closes both.
  mutating func run(until deadline: Deadline, _ cancellation: Cancellation) -> [UInt8] {
    closeTheirs()
    defer { closeOurs() }
    if unsent.isEmpty { closeInput() }
    var taken: [UInt8] = []
    while !deadline.hasPassed && !cancellation.isAsked {
      // `poll` ignores negative descriptors.
      var ends = [
        pollfd(fd: input, events: Int16(POLLOUT), revents: 0), pollfd(fd: output, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&ends, 2, 50) >= 0 || errno == EINTR else { break }
      if ends[0].revents != 0 { give() }
      if ends[1].revents != 0, !take(into: &taken) { break }
    }
    return taken
  }

  /// Closes everything, where the program did not start.
  mutating func abandon() {
    closeTheirs()
    closeOurs()
  }

  private func closeTheirs() {
    for case .descriptor(let file) in streams.values { close(file) }
  }

  private mutating func closeOurs() {
    closeInput()
    close(output)
  }

  private mutating func give() {
    let count = unsent.withUnsafeBytes { send(input, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    if count > 0 { unsent = unsent.dropFirst(count) }
    // A program that reads no further ends with a failure of its own.
    if unsent.isEmpty || count < 0 && errno != EAGAIN && errno != EINTR { closeInput() }
  }

  private mutating func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  /// Whether there may be more.
  private func take(into taken: inout [UInt8]) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(output, &buffer, buffer.count)
    if count > 0 { taken += buffer[..<count] }
    return count > 0 || count < 0 && (errno == EAGAIN || errno == EINTR)
  }

  /// The two ends of a socket: ours never blocks, theirs has a number above those of the standard streams.
  private static func pair() -> (ours: Int32, theirs: Int32)? {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    defer { close(ends[1]) }
    let theirs = fcntl(ends[1], F_DUPFD_CLOEXEC, 64)
    guard theirs >= 0, fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0 else {
      close(ends[0])
      return nil
    }
    return (ends[0], theirs)
  }
}
