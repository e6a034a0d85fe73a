import Glibc

/// How the archive of a case is encrypted, so that only a passphrase opens it.
public protocol Encryption {
  func encrypt(_ bytes: [UInt8]) throws(SealFault) -> [UInt8]
  func decrypt(_ encrypted: [UInt8]) throws(SealFault) -> [UInt8]
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
  /// Puts all files of a case in one that only the passphrase opens, and removes them once that file has been read
  /// back and opened. At every moment the case is there, readable or sealed.
  ///
  /// Returns the names of files that can still be read, because they changed meanwhile: then it is not sealed yet.
  ///
  /// - Parameter moment: in seconds since 1970, for the archive.
  @discardableResult
  public func seal(_ id: String, with encryption: some Encryption, at moment: Int) throws(FileFault) -> [String] {
    guard id.isCaseID else { throw .notFound }
    return try leading(id) { () throws(FileFault) in
      let all = try files(of: id)
      if all.hasFiles(.tombstone) { throw .deletedEarlier }
      if isSealed(all) { throw .seal(.sealedAlready) }
      let paths = all.files(where: \.isContent).map(path)
      guard !paths.isEmpty else { throw .notFound }
      let rescued = rescued(id)
      let days = CaseSummary(try load(id))
      let (files, rescuedFiles) = (try packed(paths), try packed(rescued))
      let archive = Archive.pack(files + rescuedFiles, at: moment)
      let sealed: [UInt8]
      do throws(SealFault) { sealed = try encryption.encrypt(archive) } catch { throw .seal(error) }
      try reportingFaults { () throws(DiskError) in
        // A sealed file of an earlier sealing, or an incomplete one. What is in a copy nobody knows: it stays.
        try remove((all.files(.days) + all.filter(FileName.isOwnSeal)).map(path))
        let removes =
          try files.map { mark($0.name, holding: $0.bytes) }
          + rescuedFiles.map { mark($0.name, holding: $0.bytes, isRescued: true) }
          + marks(at: all.files(.liesOpen).map(path))
        let whole = mark(sealedPath(id).fileName, holding: sealed)
        try seal(id, sealed, SealedDays(days, seal: whole), removes) { (try? encryption.decrypt($0)) == archive }
      }
      return try self.files(of: id).files(where: \.isContent)
    }
  }

  /// - Parameter isOpened: whether what was written gives back what was sealed.
  private func seal(
    _ id: String, _ sealed: [UInt8], _ days: SealedDays, _ removes: [FileMark], isOpened: ([UInt8]) -> Bool
  ) throws(DiskError) {
    guard let daysBytes = try? SideFile(days).bytes else { throw DiskError(.write, 0) }
    let intent = Intent(
      kind: .seal, makes: [mark(daysPath(id).fileName, holding: daysBytes), days.seal], removes: removes)
    try begin(intent, id)
    do throws(DiskError) {
      // The days first: a sealed file that was not written out is then known by them.
      try disk.makeChecked(daysPath(id), holding: daysBytes)
      try disk.makeChecked(sealedPath(id), holding: sealed)
      guard isOpened(try disk.content(of: sealedPath(id), atMost: SizeLimit.sealed).bytes) else {
        throw DiskError(.readBack, EIO)
      }
    } catch {
      try? remove([sealedPath(id), daysPath(id), intentPath(id)])
      throw error
    }
    try conclude(intent, id)
  }

  func packed(_ paths: [String]) throws(FileFault) -> [Archive.File] {
    var packed: [Archive.File] = []
    for path in paths { packed.append(Archive.File(name: path.fileName, bytes: try content(of: path))) }
    return packed
  }

  /// The content of a file; throws `tooLarge` where it is larger than such a file can be.
  func content(of path: String, atMost limit: Int = SizeLimit.journal) throws(FileFault) -> [UInt8] {
    do throws(DiskError) {
      return try disk.content(of: path, atMost: limit).bytes
    } catch {
      throw error.isTooLarge ? .tooLarge(file: path.fileName) : .failing(error)
    }
  }

  /// Takes the files of a case out of what it was sealed in, and out of copies that the same passphrase opens. What came
  /// to stand beside it meanwhile is kept: a journal is taken in at the next opening.
  ///
  /// - Parameter isForAWhile: it is to be sealed again. Until then `CaseSummary.liesOpen` tells, whatever happens to the
  ///   program.
  public func unseal(_ id: String, with encryption: some Encryption, isForAWhile: Bool = false) throws(FileFault) {
    guard id.isCaseID, try !files(of: id).isEmpty else { throw .notFound }
    try leading(id) { () throws(FileFault) in
      let all = try files(of: id)
      let opened = try openedSeals(all.files(.sealed), of: id, encryption)
      var files: [Archive.File] = []
      for file in opened.flatMap(\.files) where !files.contains(file) { files.append(file) }
      try reportingFaults { () throws(DiskError) in
        let beside = all.files { $0 == .days || ($0 == .liesOpen && !isForAWhile) }
        let isMarked = all.hasFiles(.liesOpen) || !isForAWhile
        let marked = isMarked ? [] : [Archive.File(name: liesOpenPath(id).fileName, bytes: [])]
        try unpack(files + marked, id, removing: opened.map(\.seal) + marks(at: beside.map(path)))
      }
    }
  }

  /// Marks a case that was unsealed for a while as not to be sealed again.
  public func leaveOpen(_ id: String) throws(FileFault) {
    let marked = try files(of: id).files(.liesOpen)
    try reportingFaults { () throws(DiskError) in try remove(marked.map(path)) }
  }

  private struct OpenedSeal {
    let seal: FileMark
    let files: [Archive.File]
  }

  /// The sealed files that the passphrase opens. Throws only when it opens none.
  private func openedSeals(
    _ names: [String], of id: String, _ encryption: some Encryption
  ) throws(FileFault) -> [OpenedSeal] {
    guard !names.isEmpty else { throw .seal(.notSealed) }
    var opened: [OpenedSeal] = []
    var fault: FileFault?
    for name in names {
      do throws(FileFault) { opened.append(try open(name, of: id, encryption)) } catch { fault = fault ?? error }
    }
    if opened.isEmpty, let fault { throw fault }
    return opened
  }

  private func open(
    _ name: String, of id: String, _ encryption: some Encryption
  ) throws(FileFault) -> OpenedSeal {
    let sealed = try content(of: path(name), atMost: SizeLimit.sealed)
    let archive: [UInt8]
    do throws(SealFault) { archive = try encryption.decrypt(sealed) } catch { throw .seal(error) }
    // Under a name of this case another one may lie.
    guard let files = Archive.unpack(archive), !files.isEmpty,
      files.allSatisfy({ FileName($0.name).map { $0.id == id && $0.kind.isContent } ?? false })
    else { throw .seal(.damaged) }
    return OpenedSeal(seal: mark(name, holding: sealed), files: files)
  }

  private func unpack(
    _ files: [Archive.File], _ id: String, removing marks: [FileMark]
  ) throws(DiskError) {
    var placed: [Archive.File] = []
    for file in files { placed += try [placement(of: file, id)].compactMap { $0 } }
    let intent = Intent(
      kind: .unseal, makes: placed.map { mark($0.name, holding: $0.bytes) }, removes: marks)
    try begin(intent, id)
    for file in placed { try disk.makeChecked(path(file.name), holding: file.bytes) }
    try conclude(intent, id)
  }

  /// A file under the name it had, or under another one where something else stands now; nothing where it stands
  /// already.
  func placement(of file: Archive.File, _ id: String) throws(DiskError) -> Archive.File? {
    guard try disk.exists(path(file.name)) else { return file }
    if let present = try? disk.content(of: path(file.name)).bytes, present == file.bytes { return nil }
    let isJournal = FileName(file.name)?.kind.isReadAsJournal == true
    let beside = isJournal ? "\(id).unsealed-\(disk.randomWord()).jsonl" : "\(id).damaged-\(disk.randomWord())"
    return Archive.File(name: beside, bytes: file.bytes)
  }
}

extension CaseFolder {
  /// Does something with all files of a case under its lock, after finishing what was begun before.
  func leading<Value>(_ id: String, _ work: () throws(FileFault) -> Value) throws(FileFault) -> Value {
    let lock = try lead(id)
    defer { disk.unlock(lock) }
    try reportingFaults { () throws(DiskError) in
      _ = try finish(id)
      // What was begun on another computer gives way to what is asked here.
      try remove([intentPath(id)])
    }
    return try work()
  }

  @discardableResult
  func reportingFaults<Value>(_ work: () throws(DiskError) -> Value) throws(FileFault) -> Value {
    do throws(DiskError) { return try work() } catch { throw .failing(error) }
  }
}
