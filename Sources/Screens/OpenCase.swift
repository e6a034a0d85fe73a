import Conversation
import Texts

/// The case that is open, with everything its screens need.
public struct OpenCase: Sendable {
  public let id: String
  public var history: History
  /// The name under which this opening of the case records.
  public let writer: String
  public var drafts: Drafts
  /// Why nothing can be recorded in it, in words; nothing when it can.
  public var readOnly: String?
  /// The words of its language, for what the children read; nothing where the facilitator's will do.
  public let texts: Texts?
  public let isPractice: Bool
  /// What it was sealed with: it is sealed again with it when it is left. Nothing for a case that stays open.
  var passphrase: String?
  /// Whether answers show only their sign, until uncovered or the case is left.
  var areAnswersCovered = false
  var saving = Saving()
  /// The script as the facilitator reads it, and as the children do: each in their own language where it is built in.
  @Shared var facilitatorScript: Script
  @Shared var sharedScript: Script

  public init(
    id: String, history: History, writer: String, drafts: Drafts = Drafts(), readOnly: String? = nil,
    texts: Texts? = nil, isPractice: Bool = false, passphrase: String? = nil
  ) {
    self.id = id
    self.history = history
    self.writer = writer
    self.drafts = drafts
    self.readOnly = readOnly
    self.texts = texts
    self.isPractice = isPractice
    self.passphrase = passphrase
    _facilitatorScript = history.intake.$script
    _sharedScript = history.intake.$script
  }

  var conversation: Conversation { history.conversation }

  /// What is asked once it is left, where it was sealed before.
  var sealing: Request? { passphrase.map { .sealCase(id: id, passphrase: $0, isAgain: true) } }

  /// The same, read by a facilitator who speaks this language.
  func read(by facilitator: Texts) -> OpenCase {
    var copy = self
    copy._facilitatorScript = Shared(history.intake.script.read(in: facilitator.language))
    copy._sharedScript = Shared(history.intake.script.read(in: (texts ?? facilitator).language))
    return copy
  }
}

/// Whether what was recorded is on the disk, and where else it could go when it is not.
struct Saving: Hashable, Sendable {
  /// How long after a failure it is tried again, in milliseconds.
  private static let retryInterval = 3_000

  /// The disk refused: there are records in memory only.
  var hasFailed = false
  /// Records of which the disk has not said yet that it has them.
  var waiting: Set<EventID> = []
  /// Folders in which the case could go on, the likeliest first.
  var places: [String] = []
  /// Where the case is kept since its own file failed, in words to be read at the end.
  var elsewhere: String?
  /// When it was last tried, in milliseconds of uptime.
  var tried = 0

  /// When it is to be tried again, in milliseconds of uptime; nil where the disk has not refused.
  var nextTry: Int? { hasFailed ? tried + Self.retryInterval : nil }
}
