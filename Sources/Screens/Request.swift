import Conversation

/// What the session asks of the world; it does nothing there itself.
public enum Request: Hashable, Sendable {
  case listCases
  /// Read further in the list of cases.
  case listMore
  case createCase(Intake)
  case openCase(id: String)
  case leaveCase
  /// Keep this record of the open case, in this order.
  case save(Record)
  /// Try again to keep what could not be kept.
  case retrySaving
  /// Go on with the open case in this folder, for its own fails.
  case rescue(to: String)
  /// Keep what is being typed in a field, or forget it when there is nothing.
  case keepDraft(field: String, text: String?)
  case deleteCase(id: String)
  /// Rewrite the open case without words that no longer count, and open it anew.
  case cleanCase
  /// Open a sealed case.
  case unsealCase(id: String, passphrase: String)
  /// Print a version of the open case's summary.
  case print(Audience, on: PrintTarget)
  case redraw
  case suspend
}

extension [Request] {
  /// The same, but what was being typed is forgotten only after what came of it is saved: a power cut between the
  /// two loses neither.
  var forgettingDraftsLast: [Request] {
    guard let place = lastIndex(where: \.saves) else { return self }
    let before = self[..<place]
    return before.filter { !$0.forgetsDraft } + [self[place]] + before.filter(\.forgetsDraft) + self[(place + 1)...]
  }
}

extension Request {
  fileprivate var saves: Bool {
    if case .save = self { true } else { false }
  }

  fileprivate var forgetsDraft: Bool {
    if case .keepDraft(_, nil) = self { true } else { false }
  }
}

/// Where a summary goes.
public enum PrintTarget: Hashable, Sendable, CaseIterable {
  case printer, browser
}

/// What the world answers.
public enum Reply: Sendable {
  /// The first cases of the list, and whether there are more to read.
  case cases([CaseEntry], more: Bool = false)
  case furtherCases([CaseEntry], more: Bool = false)
  case opened(OpenedCase)
  /// What was being typed for a new case, per field.
  case drafts([String: String])
  /// Whether everything recorded so far is kept.
  case saved(Bool)
  /// Folders in which a case can go on that cannot be kept, the likeliest first.
  case rescuePlaces([String])
  /// The case is kept in another place than its own: which one, in words.
  case savedElsewhere(String)
  /// The open case with what was recorded in it elsewhere.
  case history(History)
  /// The case is sealed: its passphrase is to be asked.
  case sealed(id: String)
  /// The passphrase does not open the case; in words.
  case wrongPassphrase(String)
  /// A line that stays until the next key.
  case notice(String)
  /// A text to be read and closed.
  case message(String)
}

/// A case as the overview shows it.
public struct CaseEntry: Hashable, Sendable {
  public let id: String
  public let state: State

  public enum State: Hashable, Sendable {
    case readable(Conversation)
    /// Only a passphrase opens it.
    case sealed
    /// Why it cannot be shown, in words.
    case unreadable(String)
  }

  public init(id: String, state: State) {
    self.id = id
    self.state = state
  }

  var conversation: Conversation? {
    if case .readable(let conversation) = state { conversation } else { nil }
  }
}

/// A case with everything its screens need.
public struct OpenedCase: Sendable {
  public let id: String
  public var history: History
  /// The name under which this opening of the case records.
  public let writer: String
  /// What was being typed, per field.
  public var drafts: [String: String]
  /// Why nothing can be recorded in it, in words; nothing when it can.
  public let readOnly: String?
  /// The words of its language, for what the children read too; nothing where those of the program will do.
  public let texts: ScreenTexts?

  public init(
    id: String, history: History, writer: String, drafts: [String: String] = [:], readOnly: String? = nil,
    texts: ScreenTexts? = nil
  ) {
    self.id = id
    self.writer = writer
    self.history = history
    self.drafts = drafts
    self.readOnly = readOnly
    self.texts = texts
  }

  func next(_ entry: Entry, at moment: Moment) -> Record { history.next(entry, by: writer, at: moment) }
}

/// What time it is, where the person sits.
public struct Now: Hashable, Sendable {
  public var moment: Moment
  public var today: Day

  public init(moment: Moment, today: Day) {
    self.moment = moment
    self.today = today
  }
}

/// What can be set about the program.
public struct Settings: Hashable, Sendable {
  /// Minutes without a key after which the curtain falls on what only one may see; 0 is never.
  public var curtainMinutes = 3
  /// Months after closing when a record should be deleted.
  public var retentionMonths = 12
  /// After how many days a follow-up is offered first, where the script knows such an interval; else it is the
  /// script that says.
  public var followUpDays: Int?

  public init() {}
}
