import Glibc
import Synchronization

/// Messages from one thread to another, in order. Sending never waits.
final class Mailbox<Message: Sendable>: Sendable {
  /// What to poll: it can be read when there may be messages.
  let descriptor: Int32
  private let writingEnd: Int32
  private let messages = Mutex<[Message]>([])

  /// Nothing where the system has no pipe left.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (descriptor, writingEnd) = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(writingEnd)
  }

  func send(_ message: Message) {
    messages.withLock { $0.append(message) }
    var byte: UInt8 = 0
    // Where the pipe is full, the receiver has bytes to wake it already.
    _ = write(writingEnd, &byte, 1)
  }

  /// What came since the last time. It does not wait.
  func take() -> [Message] {
    // The bytes first: for a message that comes in between, its own byte stays.
    var bytes = [UInt8](repeating: 0, count: 256)
    while read(descriptor, &bytes, bytes.count) == bytes.count {}
    return messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }

  /// Waits until there may be messages, at most so many milliseconds; nil waits for ever.
  func wait(atMost milliseconds: Int? = nil) {
    var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    poll(&source, 1, milliseconds.map { Int32(clamping: $0) } ?? -1)
  }
}
