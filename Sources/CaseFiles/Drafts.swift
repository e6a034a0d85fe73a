import FoundationEssentials
import Glibc

/// Text that is being typed and is no record yet, kept per field next to a case, or for a case still to be made.
public final class Drafts {
  /// By the key of the field.
  public private(set) var all: [String: String] = [:]
  private let folder: CaseFolder
  private let name: String
  /// The file is there and cannot be read: it is kept before anything takes its place.
  private var unreadable: [UInt8]?

  /// The drafts of a case.
  public convenience init(of id: String, in folder: CaseFolder) { self.init(name: id, folder) }

  /// The drafts of a case that is still to be made.
  public convenience init(newCaseIn folder: CaseFolder) { self.init(name: ".new", folder) }

  private init(name: String, _ folder: CaseFolder) {
    self.name = name
    self.folder = folder
    guard let bytes = try? folder.disk.content(of: path).bytes else { return }
    if let found = try? JSONDecoder().decode([String: String].self, from: Data(bytes)) {
      all = found
    } else {
      unreadable = bytes
    }
  }

  /// Whether there was a file and it could not be read.
  var isDamaged: Bool { unreadable != nil }

  /// Keeps the text of a field. When it cannot be written it is still in `all`, and tried again with the next.
  public func keep(_ field: String, _ text: String) throws(NotSaved) {
    guard all[field] != text || !isWritten else { return }
    all[field] = text
    try write()
  }

  /// Forgets the text of a field; with the last one the file goes.
  public func drop(_ field: String) throws(NotSaved) {
    guard all.removeValue(forKey: field) != nil || !isWritten else { return }
    try write()
  }

  private var isWritten = true
  private var path: String { folder.path(name + ".draft") }
  private var disk: any Disk { folder.disk }

  private func write() throws(NotSaved) {
    isWritten = false
    guard let json = try? SafeJSON.encode(all) else { throw .unwritable }
    do throws(DiskError) {
      if all.isEmpty { try remove() } else { try replace(json + [newline]) }
    } catch {
      throw NotSaved(error)
    }
    isWritten = true
  }

  private func replace(_ bytes: [UInt8]) throws(DiskError) {
    if !disk.exists(folder.path) { try disk.ensureFolder(folder.path) }
    if unreadable != nil {
      try disk.rename(path, to: folder.path("\(name).damaged-draft-\(disk.randomWord())"))
      unreadable = nil
    }
    disk.close(try disk.replace(path, with: bytes, through: folder.path(folder.temporaryName(name))))
    try disk.syncFolder(folder.path)
  }

  private func remove() throws(DiskError) {
    do throws(DiskError) {
      try disk.remove(path)
    } catch {
      if error.number == ENOENT { return }
      throw error
    }
    try disk.syncFolder(folder.path)
  }
}
