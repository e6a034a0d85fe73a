import CaseFiles
import Commands
import Conversation
import Programs
import Screens

/// Does what is asked of the disk on a thread of its own, so that the loop never waits for it.
final class DiskWorker: Sendable {
  private let tasks: Mailbox<DiskTask>

  /// Starts the thread; nothing where none can be had.
  ///
  /// - Parameters:
  ///   - outcomes: where everything that comes of it goes.
  ///   - store: makes what reaches the disk, on that thread.
  init?(outcomes: Mailbox<Outcome>, store: @escaping @Sendable () -> CaseStore) {
    guard let tasks = Mailbox<DiskTask>() else { return nil }
    self.tasks = tasks
    let isStarted = BackgroundThread.start {
      var work = DiskWork(store())
      while !work.isFinished {
        if !work.hasMore { tasks.wait() }
        for outcome in work.go(on: tasks.take()) { outcomes.send(outcome) }
      }
    }
    if !isStarted { return nil }
  }

  /// Never waits.
  func send(_ task: DiskTask) { tasks.send(task) }
}

/// The work of that thread, step by step: tasks are done in order, and the list of cases is read while none waits.
struct DiskWork {
  private let store: CaseStore
  private var queue = DiskQueue()
  private var listing: ListReading?
  private(set) var isFinished = false

  init(_ store: CaseStore) { self.store = store }

  var hasMore: Bool { !queue.isEmpty || listing != nil }

  /// Takes new tasks, and does one step.
  mutating func go(on tasks: [DiskTask]) -> [Outcome] {
    for task in tasks { queue.add(task) }
    if let step = queue.next() { return perform(step) }
    return replies(readList())
  }

  private mutating func perform(_ step: DiskQueue.Step) -> [Outcome] {
    switch step {
    case .records(let records): return replies(store.save(records))
    case .drafts(let drafts):
      for (field, text) in drafts { store.keepDraft(field, text) }
      return []
    case .task(.begin):
      listing = ListReading()
      return replies(store.begin())
    case .task(.catchUp):
      var replies: [Reply] = []
      while listing != nil { replies += readList() }
      return self.replies(replies) + [.caughtUp]
    case .task(.openUnsealed(let id, let passphrase)):
      return replies(store.openUnsealed(id, passphrase)) + [.openingEnded]
    case .task(.finish):
      isFinished = true
      return [.diskFinished(store.leave())]
    case .task(.request(let request)): return perform(request)
    }
  }

  private mutating func perform(_ request: Request) -> [Outcome] {
    switch request {
    case .listCases:
      listing = ListReading()
      return []
    case .createCase(let intake): return replies(store.create(intake)) + [.openingEnded]
    case .openCase(let id): return replies(store.open(id)) + [.openingEnded]
    case .leaveCase: return replies((store.leave().map { [.message($0)] } ?? []) + [store.newCaseDrafts])
    case .retrySaving: return [.retried] + replies(store.retry())
    case .rescue(let place): return replies(store.rescue(to: place))
    case .takeBackCase(let id): return replies(store.takeBack(id)) + [.openingEnded]
    case .deleteCase(let id): return replies(store.delete(id))
    case .leaveOpen(let id): return replies(store.leaveOpen(id))
    case .cleanCase: return replies(store.clean()) + [.openingEnded]
    // The disk has done all that was asked before; the rest is for another program.
    case .unsealCase(let id, let passphrase): return [.program(.unseal(id: id, passphrase: passphrase))]
    case .sealCase(let id, let passphrase, let isAgain):
      return [.program(.seal(id: id, passphrase: passphrase, isAgain: isAgain))]
    case .handOver(let id, let file, let passphrase):
      return [.program(.handOver(id: id, file: file, passphrase: passphrase))]
    case .takeOver(let file, let passphrase): return [.program(.takeOver(file: file, passphrase: passphrase))]
    // The queue took the first two; the others are not for the disk.
    case .save, .keepDraft, .print, .openPaperFolder, .practise, .redraw: return []
    }
  }

  private func replies(_ replies: [Reply]) -> [Outcome] { replies.map { .reply($0) } }
}

// The list of cases, which may be long.
extension DiskWork {
  /// How far it is read.
  private struct ListReading {
    var source: CaseListing?
    var entries: [CaseEntry] = []
    /// How many cases there are to be before they are shown again: showing takes longer with each.
    var nextShown = 1
  }

  /// For so many milliseconds it is read on before anything else is looked at.
  private static let slice = 10

  private mutating func readList() -> [Reply] {
    guard var reading = listing else { return [] }
    if reading.source == nil {
      switch store.listing() {
      case .success(let source): reading.source = source
      case .failure(let fault):
        listing = nil
        return [.cases([], isComplete: true), .message(store.words(for: fault))]
      }
    }
    let isComplete = read(&reading)
    let entries = reading.entries
    let isShown = isComplete || entries.count >= reading.nextShown
    if isShown { reading.nextShown = 4 * entries.count }
    listing = isComplete ? nil : reading
    return (isShown ? [.cases(entries, isComplete: isComplete)] : [])
      + (isComplete ? store.afterListing(hasCases: !entries.isEmpty) : [])
  }

  /// Whether nothing is left to read.
  private func read(_ reading: inout ListReading) -> Bool {
    let end = Clock.uptime + Self.slice
    let next = reading.source?.next(while: { Clock.uptime < end }, store.entry) ?? []
    reading.entries += next.compactMap { $0 }
    return reading.source?.isAtEnd ?? true
  }
}
