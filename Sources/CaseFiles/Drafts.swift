import Glibc
import JSON

/// Text that is being typed and is no record yet, kept per field next to a case, or for a case still to be made. It is
/// used from the thread of the disk; how often is for its caller: at most 2 seconds or 20 characters behind.
public final class Drafts {
  /// By the key of the field.
  public private(set) var all: [String: String] = [:]
  private let folder: CaseFolder
  private let name: String
  private var slots: SlotFile<[String: String]>
  /// The file of version 0.1.0 is there: it goes once its drafts stand in a slot.
  private var hasOldFile = false
  private var isWritten = true

  /// The drafts of a case.
  public convenience init(of id: String, in folder: CaseFolder) { self.init(name: id, folder) }

  /// The drafts of a case that is still to be made.
  public convenience init(newCaseIn folder: CaseFolder) { self.init(name: ".new", folder) }

  private init(name: String, _ folder: CaseFolder) {
    self.name = name
    self.folder = folder
    slots = SlotFile((folder.path(name + ".a.draft"), folder.path(name + ".b.draft")), disk: folder.disk)
    if let found = slots.content {
      all = found
    } else if let bytes = try? folder.disk.content(of: oldPath, atMost: SizeLimit.side).bytes {
      hasOldFile = true
      all = (try? JSON(bytes).decoded(as: [String: String].self)) ?? [:]
      isOldFileDamaged = all.isEmpty
    }
  }

  private var isOldFileDamaged = false

  /// Whether there was a file and it could not be read.
  var isDamaged: Bool { slots.isDamaged || isOldFileDamaged }

  /// Keeps the text of a field. When it cannot be written it is still in `all`, and tried again with the next.
  public func keep(_ field: String, _ text: String) throws(NotSaved) {
    guard all[field] != text || !isWritten else { return }
    all[field] = text
    try write()
  }

  /// Forgets the text of a field; with the last one the files go.
  public func drop(_ field: String) throws(NotSaved) {
    guard all.removeValue(forKey: field) != nil || !isWritten else { return }
    try write()
  }

  private var oldPath: String { folder.path(name + ".draft") }
  private var paths: [String] { [name + ".a.draft", name + ".b.draft"].map(folder.path) }

  private func write() throws(NotSaved) {
    isWritten = false
    do throws(DiskError) {
      try keepDamaged()
      if all.isEmpty {
        try folder.remove(paths + [oldPath])
      } else {
        if try !folder.disk.exists(folder.path) { try folder.disk.ensureFolder(folder.path) }
        try slots.write(all)
        if hasOldFile { try folder.remove([oldPath]) }
      }
      hasOldFile = false
    } catch {
      throw NotSaved(error)
    }
    isWritten = true
  }

  /// What cannot be read is kept as it is before anything takes its place.
  private func keepDamaged() throws(DiskError) {
    guard isDamaged else { return }
    for path in isOldFileDamaged ? [oldPath] : paths {
      guard let bytes = try? folder.disk.content(of: path, atMost: SizeLimit.side).bytes, !bytes.isEmpty else {
        continue
      }
      let kept = folder.path("\(name).damaged-draft-\(folder.disk.randomWord())")
      try folder.disk.makeChecked(kept, holding: bytes)
    }
    isOldFileDamaged = false
  }
}
