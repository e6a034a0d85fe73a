import Glibc
import Synchronization
import Testing

@testable import Programs

/// Work apart from the keys: it never holds whoever asked for it, and can be told to stop.
struct BackgroundTaskTests: Sendable {
  let fakes: FakePrograms

  init() throws { fakes = try FakePrograms() }

  @Test func `whoever asks goes on at once, and is told what came of it`() throws {
    try fakes.add("traag", "/bin/sleep 0.3; echo klaar")
    let programs = fakes.programs()
    let told = Mutex<String?>(nil)
    let start = Deadline(after: 0.2)
    let task = AwaitedTask { _ in
      programs.workFolders.with { folder in programs.output(of: "\(fakes.folder)/bin/traag", [], in: folder) } ?? nil
    } reply: { output in
      told.withLock { $0 = output }
    }
    #expect(!start.hasPassed && told.withLock { $0 } == nil)
    #expect(task.wait(atMost: 20))
    #expect(told.withLock { $0 } == "klaar\n")
  }

  @Test func `told to stop, it ends what it waits for and everything that started, and still replies`() throws {
    try fakes.add("weasyprint", "/bin/sleep 60 & echo $! > \"$LOG.child\"; wait")
    try fakes.add("gpg", "/bin/sleep 60 & echo $! > \"$LOG.child\"; wait")
    let faults = Mutex<[String]>([])
    let kept = "\(fakes.folder)/kept"
    let printing = AwaitedTask { [fakes] cancellation in
      let paper = Paper(fakes.programs(cancellation: cancellation), keptFolder: kept)
      do throws(PaperError) { _ = try paper.print(html: "Annelies") } catch { return error == .cancelled }
      return false
    } reply: { isCancelled in
      faults.withLock { $0.append("paper \(isCancelled)") }
    }
    let sealing = AwaitedTask { [fakes] cancellation in
      let gnuPG = GnuPG(passphrase: "x", fakes.programs(cancellation: cancellation))
      do throws(GnuPG.Fault) { _ = try gnuPG.encrypt([1]) } catch { return error == .cancelled }
      return false
    } reply: { isCancelled in
      faults.withLock { $0.append("gpg \(isCancelled)") }
    }
    for name in ["weasyprint", "gpg"] { try #require(fakes.waits(for: "\(name).log.child")) }
    let asked = Deadline(after: 2)
    printing.cancel()
    sealing.cancel()
    #expect(printing.wait(atMost: 10) && sealing.wait(atMost: 10) && !asked.hasPassed)
    #expect(faults.withLock { $0.sorted() } == ["gpg true", "paper true"])
    for name in ["weasyprint", "gpg"] { #expect(fakes.isGone(childOf: name)) }
    // A page that is no longer wanted is not kept either.
    #expect(try fakes.names(in: "work").isEmpty && fakes.names(in: "kept").isEmpty)
  }

  @Test func `no signal reaches its thread`() throws {
    let blocked = Mutex<Bool?>(nil)
    let task = AwaitedTask { _ in
      var mask = sigset_t()
      pthread_sigmask(SIG_BLOCK, nil, &mask)
      return [SIGINT, SIGHUP, SIGTERM, SIGWINCH, SIGTSTP].allSatisfy { sigismember(&mask, $0) == 1 }
    } reply: { all in
      blocked.withLock { $0 = all }
    }
    #expect(task.wait(atMost: 10))
    #expect(blocked.withLock { $0 } == true)
  }

  @Test func `many at once all come to their end`() {
    let count = Mutex(0)
    let tasks = (0..<40).map { number in
      AwaitedTask { _ in
        number
      } reply: { number in
        count.withLock { $0 += number }
      }
    }
    #expect(tasks.allSatisfy { $0.wait(atMost: 10) })
    #expect(count.withLock { $0 } == 780)
  }
}

/// A task of which a test can wait for the reply.
private struct AwaitedTask {
  private let task: BackgroundTask
  private let replied = Cancellation()

  init<Outcome>(
    _ work: @escaping @Sendable (Cancellation) -> Outcome, reply: @escaping @Sendable (Outcome) -> Void
  ) {
    task = BackgroundTask(work) { [replied] outcome in
      reply(outcome)
      replied.ask()
    }
  }

  func cancel() { task.cancel() }

  /// Waits at most so many seconds, and tells whether the reply came.
  func wait(atMost seconds: Double) -> Bool {
    let deadline = Deadline(after: seconds)
    while !replied.isAsked && !deadline.hasPassed { usleep(2_000) }
    return replied.isAsked
  }
}

/// Folders for the files of a run.
struct WorkFoldersTests {
  let fakes: FakePrograms

  init() throws { fakes = try FakePrograms() }

  @Test func `what a killed program left goes, what is in use stays`() throws {
    let folders = WorkFolders(in: "\(fakes.folder)/work")
    _ = mkdir("\(fakes.folder)/work/abcdef", 0o700)
    try fakes.write("Annelies", to: "work/abcdef/pagina.html")
    let names = folders.with { folder in
      #expect(PrivateFile.write([1], to: folder.path("x")))
      WorkFolders(in: "\(fakes.folder)/work").discardAbandoned()
      return (try? fakes.names(in: "work"), PrivateFile.read(folder.path("x")))
    }
    let (during, content) = try #require(names)
    #expect(during?.count == 1 && content == [1])
    #expect(try fakes.names(in: "work").isEmpty)
  }

  @Test func `where no folder can be made, nothing is done`() throws {
    try fakes.write("", to: "bestand")
    #expect(WorkFolders(in: "\(fakes.folder)/bestand").with { _ in true } == nil)
    WorkFolders(in: "\(fakes.folder)/nergens").discardAbandoned()
  }
}

extension FakePrograms {
  /// Waits until a program has written there.
  fileprivate func waits(for name: String) -> Bool {
    let deadline = Deadline(after: 10)
    while text("\(folder)/\(name)").isEmpty && !deadline.hasPassed { usleep(2_000) }
    return !deadline.hasPassed
  }

  /// Whether what a program started runs no more: gone, or only waiting to be buried by init.
  func isGone(childOf program: String) -> Bool {
    let line = text("\(folder)/\(program).log.child").split(separator: "\n").first
    guard let child = line.flatMap({ pid_t($0) }) else { return false }
    let state = text("/proc/\(child)/stat").split(separator: " ").dropFirst(2).first
    return state == nil || state == "Z"
  }
}
