import Glibc

/// A program on a pseudo-terminal of its own, driven and timed from outside.
final class Pty {
  let master: Int32
  let process: pid_t
  private(set) var received: [UInt8] = []

  /// Starts a program in a window of a size, with an environment that is the same for all.
  init?(_ command: [String], columns: UInt16 = 120, rows: UInt16 = 40, environment: [String: String] = [:]) {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var locked: Int32 = 0
    var number: UInt32 = 0
    // What unlockpt and ptsname do; the C library's own are out of Swift's sight.
    guard master >= 0, ioctl(master, 0x4004_5431, &locked) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
      return nil
    }
    let name = "/dev/pts/\(number)"
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a session leader opens is its own.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    posix_spawn_file_actions_addclose(&actions, master)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, 0x80)
    let base = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": "/tmp", "PATH": "/usr/bin:/bin"]
    let variables = base.merging(environment) { $1 }.map { "\($0)=\($1)" }
    var child = pid_t()
    let arguments = command.map { strdup($0) } + [nil]
    let settings = variables.map { strdup($0) } + [nil]
    defer { (arguments + settings).forEach { free($0) } }
    guard posix_spawnp(&child, command[0], &actions, &attributes, arguments, settings) == 0 else { return nil }
    process = child
  }

  /// Sends these keys; tells when the last of what they brought came, and how many bytes it was.
  @discardableResult
  func press(_ keys: String) -> (time: Double, bytes: Int) {
    let start = Clock.now
    var bytes = Array(keys.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count <= 0 { break }
      bytes.removeFirst(count)
    }
    return settle(since: start)
  }

  /// Sends keys where a curtain may have to open: after a pause, and it opens a moment after them.
  func pressSlowly(_ keys: String) {
    usleep(600_000)
    press(keys)
    settle(quiet: 300)
  }

  /// Waits until these letters have come; tells when.
  func wait(for text: String, since start: UInt64) -> Double? {
    let wanted = Array(text.utf8)
    while settle(quiet: 0, since: start).bytes > 0 {
      if received.contains(wanted) { return Double(Clock.now - start) / 1e9 }
    }
    return nil
  }

  /// Reads until nothing has come for so long; tells when the last bytes came and how many there were.
  @discardableResult
  func settle(quiet milliseconds: Int32 = 30, since start: UInt64 = Clock.now) -> (time: Double, bytes: Int) {
    var last = start
    var count = 0
    var buffer = [UInt8](repeating: 0, count: 65_536)
    // The first bytes may take longer than the pause after the last ones.
    var patience: Int32 = 2_000
    while true {
      var poller = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&poller, 1, patience) > 0 else { break }
      let size = read(master, &buffer, buffer.count)
      guard size > 0 else { break }
      last = Clock.now
      count += size
      received += buffer[..<size]
      patience = milliseconds
    }
    return (Double(last - start) / 1e9, count)
  }

  /// The most memory it has held, in KiB.
  var peakMemory: Int { number("VmHWM:", in: "/proc/\(process)/status") }

  /// How often it woke up by itself.
  var wakeUps: Int { number("voluntary_ctxt_switches:", in: "/proc/\(process)/status") }

  /// The seconds of processor time it has taken, its own and the system's for it.
  var processorTime: Double {
    var clock = clockid_t()
    var time = timespec()
    guard clock_getcpuclockid(process, &clock) == 0, clock_gettime(clock, &time) == 0 else { return .nan }
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private func number(_ label: String, in path: String) -> Int {
    for line in content(of: path).split(separator: "\n") where line.hasPrefix(label) {
      return Int(line.filter(\.isNumber)) ?? 0
    }
    return 0
  }

  private func content(of path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 8_192)
    return String(decoding: buffer[..<fread(&buffer, 1, buffer.count, file)], as: UTF8.self)
  }

  func end() {
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    close(master)
  }
}

/// A clock that only goes forward, in nanoseconds.
enum Clock {
  static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
