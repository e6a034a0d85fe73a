import Conversation
import Glibc

/// One case on the disk: what was recorded, and the way to record more.
///
/// What is appended is kept in memory until the disk has it for good, so a talk goes on when saving fails.
/// Opening changes no byte: repairs come with the first write.
public final class CaseFile {
  public let folder: CaseFolder
  public let id: String
  /// The writer of the records that are added here. Each opening has a new one: so no two openings, machines or
  /// restored copies of a folder can ever give one number to two records.
  public let writer: String
  public internal(set) var intake: Intake
  /// In the order in which they count; those that are not saved yet included.
  public internal(set) var records: [Record]
  public internal(set) var readOnly: ReadOnly?
  public internal(set) var status: Saving
  /// How many of the last records are in memory only.
  public internal(set) var unsaved = 0

  /// The journal as it should be.
  var image: [UInt8]
  /// How much of the image was there before anything was added here.
  var opened: Int
  var place = Place.nowhere
  var claim: Claim
  /// Where the case is kept.
  var path: String
  /// The journal as it was read, and what is to be put right in it before the first write.
  var main: FileFacts?
  var repair: CaseContent.Repair
  var isPrepared = false
  var lock: Descriptor?
  var lastCRC: CRC32
  var notices: [Notice]
  /// When the last record was made; what a repair keeps is named after it.
  var moment: Moment

  /// Where the image stands on the disk.
  enum Place {
    /// Nowhere, or in a file that is not to be trusted any more: it is written whole into a new one.
    case nowhere
    /// In this file, as far as these first bytes.
    case file(Descriptor, saved: Int)
  }

  /// What may be done with the file at the path.
  enum Claim {
    /// There should be none yet.
    case new
    /// It is replaced only while it is this one.
    case own(FileFacts.Identity)
    /// Something else changed it: it is left alone.
    case lost
  }

  /// Begins a case. It never fails: when the disk does, `status` says so, and the case is in memory.
  public static func create(in folder: CaseFolder, intake: Intake, at moment: Moment) -> CaseFile {
    let header = Header(id: folder.disk.randomWord(), edition: 0, created: moment, intake: intake)
    let file = CaseFile(new: header, in: folder)
    file.save()
    return file
  }

  /// Opens a case to lead it, or read-only to look at it.
  public static func open(_ id: String, in folder: CaseFolder, to purpose: Opening) throws(FileFault) -> CaseFile {
    guard id.isCaseID else { throw .notFound }
    if folder.disk.exists(folder.tombstonePath(id)) { throw .deletedEarlier }
    if folder.disk.exists(folder.sealedPath(id)) { throw .sealed }
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
    let sealed = try? header.line()
    self.folder = folder
    id = header.id
    writer = folder.disk.randomWord()
    intake = header.intake
    records = []
    image = sealed?.line ?? []
    opened = image.count
    lastCRC = sealed?.crc ?? CRC32(value: 0)
    (claim, repair, path) = (.new, .create, folder.journalPath(header.id))
    notices = []
    moment = header.created
    status = .saved
    if sealed == nil { readOnly = .unknownContents }
  }

  private init(_ id: String, _ content: CaseContent, lock: CaseFolder.Lock, in folder: CaseFolder) {
    self.folder = folder
    self.id = id
    writer = folder.disk.randomWord()
    intake = content.header.intake
    records = content.records
    image = content.image
    opened = image.count
    lastCRC = content.lastCRC
    (claim, repair, path) = (content.claim, content.repair, folder.journalPath(id))
    (main, notices) = (content.main, content.notices)
    moment = content.header.created
    status = .saved
    if case .taken(let lock) = lock { self.lock = lock }
    let mayWrite = folder.disk.allowsWriting(folder.path) && (main == nil || folder.disk.allowsWriting(path))
    readOnly = content.readOnly ?? lock.refusal ?? (mayWrite ? nil : .folderReadOnly)
  }

  deinit { close() }

  /// Lets go of the file and of the lock.
  public func close() {
    abandon()
    if let lock { folder.disk.unlock(lock) }
    lock = nil
  }

  /// The case as a fold over its records.
  public var history: History { History(intake, records: records) }

  /// What there is to tell since it was asked last.
  public func takeNotices() -> [Notice] {
    defer { notices = [] }
    return notices
  }
}
