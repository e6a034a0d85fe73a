import Conversation

/// One case on the disk: what was recorded, and the way to record more. It is used from one thread only, that of the
/// disk: it is given records and answers which of them would survive a power cut.
///
/// What is recorded is kept in memory until the disk has it for good, so a talk goes on when saving fails.
/// Opening changes no byte: repairs, the lock file and the writer's name come with the first record.
public final class CaseFile {
  public let folder: CaseFolder
  public let id: String
  /// The writer of the records that are added here. Each opening has a new one: so no two openings, machines or
  /// restored copies of a folder give one number to two records.
  public let writer: String
  public internal(set) var intake: Intake
  public internal(set) var status: Saving
  /// In the order in which they count; those that are not saved yet included.
  var lines: [JournalRecord]
  /// Recorded and not saved yet, in the order of recording.
  var pending: [JournalRecord] = []
  var state: State
  var headerLine: (bytes: [UInt8], crc: CRC32)
  var lastCRC: CRC32
  var lock: Descriptor?
  /// Journals that are removed once another one holds all that they hold.
  var superseded: [SupersededFile] = []
  var notices: [Notice]
  /// Records of others that were taken in since the last reply.
  var takenIn: [Record] = []
  /// Whether a record could not be encoded as JSON.
  var hasUnwritable = false
  /// When the last record was made; what a repair keeps is named after it.
  var moment: Moment

  /// How far the files of the case are. `Sources/README.md` draws this, and names the function of each step.
  enum State {
    /// Nothing of it may be written.
    case readOnly(ReadOnly)
    /// It was just made: there is no file yet.
    case new
    /// It was read: the first record prepares its files.
    case opened(CaseContent)
    /// Records go to the end of this journal.
    case appending(OpenJournal)
    /// No journal can be trusted with the next record: the whole case goes from memory into a new one.
    case detached(Detachment)
    case closed
  }

  /// A journal that is open for adding to it.
  struct OpenJournal {
    let file: Descriptor
    let path: String
    let place: Place
    /// As they were after the last write of this program: whatever differs was done by something else.
    var facts: FileFacts
    /// Of all bytes.
    var checksum: CRC32
    /// What the journal lacks that other files of the case have: it goes before the next record.
    var owed: [UInt8] = []
  }

  /// Why the case has no journal to go on in.
  enum Detachment: Hashable {
    /// Its journal is damaged, missing, or fails.
    case failed
    /// Something else replaced, changed or removed its journal.
    case lost
    /// It was deleted elsewhere.
    case deleted
  }

  /// Where a journal stands.
  enum Place: Hashable {
    /// In the case folder.
    case own
    /// In the case folder, beside one that something else changed.
    case beside
    /// In another folder.
    case elsewhere
    /// In the rescue folder, or beside its tombstone, until it is said whether the case is taken back.
    case afterDeletion
  }

  struct SupersededFile {
    let path: String
    let identity: FileFacts.Identity
    /// As they must still be; nothing for a file that this program was writing itself.
    let facts: FileFacts?
    let isDamaged: Bool
    /// How many lines of it are known.
    let lineCount: Int
  }

  /// Begins a case. It never fails: when the disk does, `status` says so, and the case is in memory.
  public static func create(in folder: CaseFolder, intake: Intake, at moment: Moment) -> CaseFile {
    let header = Header(id: folder.disk.randomWord(), edition: .first, created: moment, intake: intake)
    let file = CaseFile(new: header, in: folder)
    file.save()
    return file
  }

  /// Opens a case to lead it, or read-only to look at it.
  public static func open(_ id: String, in folder: CaseFolder, to purpose: Opening) throws(FileFault) -> CaseFile {
    guard id.isCaseID else { throw .notFound }
    try folder.refuseDeletedOrSealed(id)
    let lock = folder.takeLock(id, to: purpose)
    do throws(FileFault) {
      return CaseFile(id, try folder.load(id), lock: lock, in: folder)
    } catch {
      if case .taken(let lock) = lock { folder.disk.unlock(lock) }
      throw error
    }
  }

  public enum Opening: Hashable, Sendable { case lead, view }

  private init(new header: Header, in folder: CaseFolder) {
    let line = try? header.line()
    self.folder = folder
    id = header.id
    writer = folder.disk.randomWord()
    intake = header.intake
    lines = []
    headerLine = (line?.line ?? [], line?.crc ?? CRC32())
    lastCRC = headerLine.crc
    notices = []
    moment = header.created
    status = .notSaved(.unwritable)
    state = line == nil ? .readOnly(.unknownContents) : .new
  }

  private init(_ id: String, _ content: CaseContent, lock: CaseFolder.Lock, in folder: CaseFolder) {
    self.folder = folder
    self.id = id
    writer = folder.disk.randomWord()
    intake = content.header.intake
    lines = content.lines
    headerLine = content.headerLine
    lastCRC = content.lastCRC
    notices = content.notices
    moment = content.header.created
    status = .saved
    if case .taken(let lock) = lock { self.lock = lock }
    let mayWrite = [folder.path, content.base?.file.path].allSatisfy { $0.map(folder.disk.allowsWriting) ?? true }
    let reason = content.readOnly ?? lock.refusal ?? (mayWrite ? nil : .folderReadOnly)
    state = reason.map { .readOnly($0) } ?? .opened(content)
  }

  deinit { close() }

  /// Lets go of the file and of the lock.
  public func close() {
    letGoOfJournal()
    state = .closed
    if let lock { folder.disk.unlock(lock) }
    lock = nil
  }

  /// In the order in which they count; those that are not saved yet included.
  public var records: [Record] { lines.map(\.record) }

  /// The case as a fold over its records.
  public var history: History { History(intake, records: records) }

  /// Why nothing is written.
  public var readOnly: ReadOnly? { if case .readOnly(let reason) = state { reason } else { nil } }

  /// How many records are in memory only.
  public var unsaved: Int { pending.count }

  /// The path of the journal that records go to, once there is one.
  var path: String? { if case .appending(let journal) = state { journal.path } else { nil } }

  var disk: any Disk { folder.disk }

  /// The notices since it was last asked.
  public func takeNotices() -> [Notice] {
    defer { notices = [] }
    return notices
  }
}
