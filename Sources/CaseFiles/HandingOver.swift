// A case that goes to a colleague, in one encrypted file of the form that sealing makes.
extension CaseFolder {
  /// Writes a copy of what was recorded in a case, which only the passphrase opens; a case that is sealed is copied as it
  /// is. The file must not be there yet.
  ///
  /// - Parameters:
  ///   - encryption: nil for a sealed case, which keeps its passphrase.
  ///   - moment: in seconds since 1970, for the archive.
  public func handOver(_ id: String, to file: String, with encryption: (some Encryption)?, at moment: Int)
    throws(FileFault)
  {
    let all = try files(of: id)
    guard id.isCaseID, !all.isEmpty else { throw .notFound }
    if all.hasFiles(.tombstone), let fault = try deletionFault(id) { throw fault }
    let sealed: [UInt8]
    if isSealed(all) {
      sealed = try content(of: path(all.files(.sealed)[0]), atMost: SizeLimit.sealed)
    } else {
      guard let encryption else { throw .seal(.notSealed) }
      _ = try load(id)
      let archive = Archive.pack(try packed(all.files(where: \.isReadAsJournal).map(path) + rescued(id)), at: moment)
      do throws(SealFault) {
        sealed = try encryption.encrypt(archive)
        guard try encryption.decrypt(sealed) == archive else { throw SealFault.failed }
      } catch {
        throw .seal(error)
      }
    }
    try reportingFaults { () throws(DiskError) in try disk.makeChecked(file, holding: sealed) }
  }

  /// The content of the file in which a colleague handed a case over.
  public func handedOver(in file: String) throws(FileFault) -> [UInt8] {
    try content(of: file, atMost: SizeLimit.sealed)
  }

  /// Takes in what a colleague handed over, and tells which case it is and whether it was not here yet. What is here
  /// already stays; the next opening unites both.
  public func takeOver(_ sealed: [UInt8], with encryption: some Encryption) throws(FileFault) -> (
    id: String, isNew: Bool
  ) {
    let archive: [UInt8]
    do throws(SealFault) { archive = try encryption.decrypt(sealed) } catch { throw .seal(error) }
    let names = Archive.unpack(archive)?.map { ($0, FileName($0.name)) } ?? []
    guard let id = names.first?.1?.id, names.allSatisfy({ $0.1?.id == id && $0.1?.kind.isContent == true }) else {
      throw .seal(.damaged)
    }
    try reportingFaults { () throws(DiskError) in try disk.ensureFolder(path) }
    return try leading(id) { () throws(FileFault) in
      let all = try files(of: id)
      if isSealed(all) { throw .sealed(id: id) }
      let isNew = all.files(where: \.isReadAsJournal).isEmpty || all.hasFiles(.tombstone)
      let placed = try place(names.map(\.0), id)
      do throws(FileFault) {
        _ = try load(id)
      } catch {
        // What was here is as it was.
        try reportingFaults { () throws(DiskError) in try remove(placed) }
        throw error
      }
      // Taking a case over undoes an earlier deletion here.
      try reportingFaults { () throws(DiskError) in try removeTombstones(of: id) }
      return (id, isNew)
    }
  }

  /// Puts files beside what stands here, and returns their paths. Where that fails nothing of them is left.
  private func place(_ files: [Archive.File], _ id: String) throws(FileFault) -> [String] {
    var placed: [String] = []
    do throws(DiskError) {
      for file in files {
        guard let free = try placement(of: file, id) else { continue }
        try disk.makeChecked(path(free.name), holding: free.bytes)
        placed.append(path(free.name))
      }
    } catch {
      try? remove(placed)
      throw .failing(error)
    }
    return placed
  }

  /// Whether a case is to be opened with its passphrase.
  public func isSealed(_ id: String) throws(FileFault) -> Bool { isSealed(try files(of: id)) }
}
