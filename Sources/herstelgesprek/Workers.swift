import Commands
import Conversation
import Programs
import Screens
import Terminal

/// What comes back from the threads that work for the loop.
enum Outcome: Sendable {
  case reply(Reply)
  /// Saving was tried again, well or not.
  case retried
  /// A case was opened, or could not be: that was replied before.
  case openingEnded
  /// A case was sealed, or could not be: that was replied before.
  case sealingEnded
  /// The disk has done what was asked before; the rest is for another program.
  case program(ProgramTask)
  /// The other program has done its part; the rest is for the disk.
  case disk(DiskTask)
  case programEnded
  /// Everything that was asked of the disk before is done.
  case caughtUp
  /// Everything is let go of. What then is still not saved, in words.
  case diskFinished(String?)
}

/// What GnuPG has a part in.
enum ProgramTask: Sendable {
  case unseal(id: String, passphrase: String)
  case seal(id: String, passphrase: String, isAgain: Bool)
  case handOver(id: String, file: String, passphrase: String)
  case takeOver(file: String, passphrase: String)
}

/// Hands every request to the disk worker or to a background task, or answers it at once. Only `end` and `waitForAll`
/// wait.
final class Workers {
  private let commands: Commands
  /// Whether it is all practice: nothing is read or kept.
  private let isPractice: Bool
  private let outcomes: Mailbox<Outcome>
  private let disk: DiskWorker
  /// Programs run one after the other.
  private var program: BackgroundTask?
  private var programQueue: [@Sendable (Cancellation) -> [Outcome]] = []
  /// Records that the disk has not reported as saved.
  private var unanswered: Set<EventID> = []
  private var isRetrying = false
  private var openings = 0
  /// How many cases are being sealed. Until then none is opened: it could be one of them.
  private var sealings = 0
  private var waitingToOpen: [String] = []
  private var catchingUp = 0
  private var parting: [String] = []
  private var isDiskFinished = false

  /// Nothing where the system has no pipe or no thread left.
  convenience init?(_ commands: Commands, isPractice: Bool) {
    self.init(commands, isPractice: isPractice) { CaseStore(commands, folder: commands.folder) }
  }

  /// - Parameter store: makes what reaches the disk, on the thread of the disk.
  init?(_ commands: Commands, isPractice: Bool = false, store: @escaping @Sendable () -> CaseStore) {
    guard let outcomes = Mailbox<Outcome>(), let disk = DiskWorker(outcomes: outcomes, store: store) else { return nil }
    (self.commands, self.isPractice, self.outcomes, self.disk) = (commands, isPractice, outcomes, disk)
  }

  /// Can be read when there are replies.
  var descriptor: Int32 { outcomes.descriptor }

  /// Whether records wait for the disk.
  var isSaving: Bool { !unanswered.isEmpty }

  /// Whether a case is on its way to the screen.
  var isOpening: Bool { openings > 0 }

  /// Asks for the drafts and the list of cases, or for a made-up case.
  func begin(_ app: App) -> [Reply] {
    if isPractice { return perform(.practise, for: app) }
    disk.send(.begin)
    return []
  }

  func open(_ id: String) {
    openings += 1
    if sealings > 0 { waitingToOpen.append(id) } else { disk.send(.request(.openCase(id: id))) }
  }

  /// Has a request done; the replies that need nobody come at once.
  func perform(_ request: Request, for app: App) -> [Reply] {
    if isPractice || app.openCase?.isPractice == true, let replies = repliesInPractice(to: request) { return replies }
    switch request {
    case .practise: return commands.practiceCase.map { [.opened($0)] } ?? []
    case .save(let record, _):
      unanswered.insert(record.id)
      disk.send(.request(request))
    case .retrySaving:
      // One at a time, so that retries do not pile up for a slow disk.
      if !isRetrying { disk.send(.request(request)) }
      isRetrying = true
    case .print(let audience, let target):
      guard let openCase = app.openCase else { return [] }
      run { [commands] cancellation in
        [.reply(commands.print(openCase, for: audience, on: target, cancellation))]
      }
    case .openPaperFolder: run { [commands] _ in commands.openPaperFolder() }
    case .openCase(let id): open(id)
    case .createCase, .unsealCase, .cleanCase, .takeBackCase:
      openings += 1
      disk.send(.request(request))
    case .sealCase:
      sealings += 1
      disk.send(.request(request))
    case .keepDraft, .rescue, .listCases, .leaveCase, .deleteCase, .leaveOpen, .handOver, .takeOver:
      disk.send(.request(request))
    case .redraw: break
    }
    return []
  }

  /// The replies to a request of a practice case, of which nothing is kept; nil for a request that is done as always.
  private func repliesInPractice(to request: Request) -> [Reply]? {
    switch request {
    case .save(let record, _): [.saved([record.id])]
    case .createCase(let intake): [.opened(commands.practiceCase(intake))]
    case .listCases: [.cases([], isComplete: true)]
    case .retrySaving, .keepDraft, .rescue, .openCase, .leaveCase, .deleteCase, .takeBackCase, .unsealCase, .leaveOpen:
      []
    case .cleanCase, .sealCase, .handOver, .takeOver: [.message(commands.texts.notices.practiceLeft)]
    case .practise, .print, .openPaperFolder, .redraw: nil
    }
  }

  /// The replies that came since the last time.
  func take() -> [Reply] { outcomes.take().flatMap(replies(to:)) }

  /// The replies to everything that was asked, waited for at most so many milliseconds; nil waits as long as it takes.
  /// Printing is not waited for.
  func waitForAll(atMost milliseconds: Int? = nil) -> [Reply] {
    catchingUp += 1
    disk.send(.catchUp)
    let end = milliseconds.map { Clock.uptime + $0 }
    var replies = take()
    while catchingUp > 0 || isOpening {
      let left = end.map { $0 - Clock.uptime }
      if let left, left <= 0 { break }
      wait(atMost: left)
      replies += take()
    }
    return replies
  }

  /// Waits for replies, at most so many milliseconds; nil waits for ever.
  func wait(atMost milliseconds: Int? = nil) { outcomes.wait(atMost: milliseconds) }

  private func replies(to outcome: Outcome) -> [Reply] {
    switch outcome {
    case .reply(let reply):
      if case .saved(let ids) = reply { unanswered.subtract(ids) }
      return [reply]
    case .retried: isRetrying = false
    case .program(let task): run { [commands] in commands.perform(task, $0) }
    case .openingEnded: openings -= 1
    case .sealingEnded:
      sealings -= 1
      if sealings == 0 {
        for id in waitingToOpen { disk.send(.request(.openCase(id: id))) }
        waitingToOpen = []
      }
    case .caughtUp: catchingUp -= 1
    case .disk(let task): disk.send(task)
    case .programEnded:
      program = nil
      startNextProgram()
    case .diskFinished(let words):
      isDiskFinished = true
      if let words { parting.append(words) }
      unanswered = []
    }
    return []
  }
}

extension Commands {
  /// The workers, and the case to begin with; nil, after a message, when that case cannot be opened.
  func startWorkers(for session: Session) -> (workers: Workers, first: [Reply])? {
    guard let workers = Workers(self, isPractice: session.isPractice) else {
      Output.error(texts.words(for: TerminalError.outOfDescriptors))
      return nil
    }
    guard let id = session.id else { return (workers, []) }
    workers.open(id)
    let replies = workers.waitForAll()
    let isThere = replies.contains { if case .message = $0 { false } else { true } }
    if isThere { return (workers, replies) }
    for case .message(let words) in replies { Output.error(words) }
    return nil
  }

  /// What is wrong with files of the person, as a reply.
  var flawsToTell: [Reply] { flaws.isEmpty ? [] : [.message(flaws.joined(separator: "\n\n"))] }
}

// Other programs.
extension Workers {
  private func run(_ work: @escaping @Sendable (Cancellation) -> [Outcome]) {
    programQueue.append(work)
    startNextProgram()
  }

  private func startNextProgram() {
    guard program == nil, !programQueue.isEmpty else { return }
    program = BackgroundTask(programQueue.removeFirst()) { [outcomes] in
      for outcome in $0 + [.programEnded] { outcomes.send(outcome) }
    }
  }
}

// The end.
extension Workers {
  /// How long the end of the program waits for the disk, in milliseconds.
  static let patience = 10_000
  /// How long when the terminal is gone or the system wants us to leave: it does not wait long itself.
  static let hangUpPatience = 700
  /// After how long it is said that there is something to wait for.
  private static let silence = 300

  /// Lets go of everything, and waits for it. Returns what a person must still be told.
  ///
  /// - Parameter say: tells what is being waited for.
  func end(isHangUp: Bool, say: (String) -> Void) -> [String] {
    disk.send(.finish)
    if isHangUp { program?.cancel() }
    let start = Clock.uptime
    let end = start + (isHangUp ? Self.hangUpPatience : Self.patience)
    var hasSaid = false
    // Each program has a time limit of its own.
    while !isDiskFinished || program != nil {
      if (isHangUp || !isDiskFinished), Clock.uptime >= end { break }
      let silence = start + Self.silence - Clock.uptime
      if silence <= 0, !hasSaid {
        say(isDiskFinished ? commands.texts.files.notices.stillBusy : commands.texts.files.notices.stillSaving)
        hasSaid = true
      }
      wait(atMost: max(1, min(hasSaid ? .max : silence, isDiskFinished ? .max : end - Clock.uptime)))
      for reply in take() {
        switch reply {
        case .message(let words), .kept(let words): parting.append(words)
        default: break
        }
      }
    }
    if !isDiskFinished, isSaving { parting.append(commands.texts.files.notices.diskSilent(count: unanswered.count)) }
    return parting
  }
}
