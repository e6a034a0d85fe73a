import Glibc

/// What a case can be put in so that only a passphrase opens it.
public protocol Envelope {
  func seal(_ bytes: [UInt8]) throws(SealFault) -> [UInt8]
  func unseal(_ sealed: [UInt8]) throws(SealFault) -> [UInt8]
}

/// Why something is not sealed, or not unsealed. Nothing has changed then.
public enum SealFault: Error, Hashable, Sendable {
  /// There is no program for it on this machine.
  case noProgram
  case wrongPassphrase
  case damaged
  case failed
  /// It is sealed already.
  case sealedAlready
  /// It is not sealed.
  case notSealed
}

extension CaseFolder {
  func sealedPath(_ id: String) -> String { path(id + FileName.sealed) }

  /// Puts all files of a case in one that only the passphrase opens, and removes them once that file has been read
  /// back and opened. At every moment the case is there, readable or sealed.
  public func seal(_ id: String, in envelope: some Envelope, at moment: Int) throws(FileFault) {
    guard id.isCaseID else { throw .notFound }
    if disk.exists(sealedPath(id)) { throw .seal(.sealedAlready) }
    if disk.exists(tombstonePath(id)) { throw .deletedEarlier }
    let lock = try lead(id)
    defer { disk.unlock(lock) }
    let names = try files(of: id).filter { FileName($0)?.isContent == true }
    let rescued = rescued(id)
    guard !names.isEmpty else { throw .notFound }
    let files = try packed(names.map { ($0, path($0)) } + rescued.map { ($0.lastName, $0) })
    let archive = Archive.pack(files, at: moment)
    let sealed: [UInt8]
    do throws(SealFault) { sealed = try envelope.seal(archive) } catch { throw .seal(error) }
    let temporary = path(temporaryName(id))
    do throws(DiskError) {
      disk.close(try disk.make(temporary, holding: sealed[...]))
      guard try opened(temporary, envelope) == archive else { throw DiskError(.readBack, EIO) }
      try disk.rename(temporary, to: sealedPath(id))
      try disk.syncFolder(path)
      for name in names { try disk.remove(path(name)) }
      try disk.syncFolder(path)
      try removeRescued(rescued)
    } catch {
      try? disk.remove(temporary)
      throw .failing(error)
    }
  }

  private func packed(_ files: [(name: String, path: String)]) throws(FileFault) -> [Archive.File] {
    var packed: [Archive.File] = []
    for (name, path) in files {
      do throws(DiskError) {
        packed.append(Archive.File(name: name, bytes: try disk.content(of: path).bytes))
      } catch {
        throw .failing(error)
      }
    }
    return packed
  }

  /// What can be taken out of a sealed file again; nothing when that is nothing.
  private func opened(_ path: String, _ envelope: some Envelope) throws(DiskError) -> [UInt8]? {
    let sealed = try disk.content(of: path).bytes
    return try? envelope.unseal(sealed)
  }

  /// Takes the files of a case out of what it was sealed in. What came to stand beside it meanwhile is kept: a
  /// journal is taken in at the next opening.
  public func unseal(_ id: String, from envelope: some Envelope) throws(FileFault) {
    guard id.isCaseID, try !files(of: id).isEmpty else { throw .notFound }
    guard disk.exists(sealedPath(id)) else { throw .seal(.notSealed) }
    let lock = try lead(id)
    defer { disk.unlock(lock) }
    let sealed: [UInt8]
    do throws(DiskError) { sealed = try disk.content(of: sealedPath(id)).bytes } catch { throw .failing(error) }
    let archive: [UInt8]
    do throws(SealFault) { archive = try envelope.unseal(sealed) } catch { throw .seal(error) }
    let files = Archive.unpack(archive) ?? []
    guard !files.isEmpty, files.allSatisfy({ FileName($0.name).map { $0.id == id && $0.isContent } ?? false }) else {
      throw .seal(.damaged)
    }
    do throws(DiskError) {
      for file in files { try put(file, of: id) }
      try disk.syncFolder(path)
      try disk.remove(sealedPath(id))
      try disk.syncFolder(path)
    } catch {
      throw .failing(error)
    }
  }

  /// Puts a file where it was, or beside another that stands there now.
  private func put(_ file: Archive.File, of id: String) throws(DiskError) {
    if let present = try? disk.content(of: path(file.name)).bytes {
      if present == file.bytes { return }
      let isJournal = [.journal, .copy].contains(FileName(file.name)?.kind)
      let beside = "\(id).\(isJournal ? "unsealed" : "damaged")-\(disk.randomWord())" + (isJournal ? ".jsonl" : "")
      return try put(Archive.File(name: beside, bytes: file.bytes), of: id)
    }
    let made = try disk.make(path(file.name), holding: file.bytes[...])
    defer { disk.close(made) }
    guard try disk.read(made) == file.bytes else { throw DiskError(.readBack, EIO) }
  }
}

extension FileName {
  static let sealed = ".tar.gpg"

  /// Whether words of the case may be in it.
  var isContent: Bool {
    switch kind {
    case .journal, .copy, .draft, .aside, .temporary, .other: true
    case .lock, .tombstone, .sealed: false
    }
  }
}

extension String {
  /// The name of the file with this path.
  fileprivate var lastName: String { split(separator: "/").last.map(String.init) ?? self }
}
