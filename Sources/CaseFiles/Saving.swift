import Conversation
import Glibc

// Saving, and what is done when the disk does not.
extension CaseFile {
  /// Records one more thing: one write and one fsync, when all is well.
  @discardableResult
  public func append(_ record: Record) -> Saving {
    records.append(record)
    moment = record.at
    unsaved += 1
    guard let line = try? Line(record, after: lastCRC) else {
      status = .notSaved(.unwritable)
      return status
    }
    lastCRC = line.crc
    image += line.bytes
    return save()
  }

  /// Tries again what is not saved, in order.
  @discardableResult
  public func retry() -> Saving {
    if case .notSaved = status { save() } else { status }
  }

  /// Goes on in another folder, which the facilitator chose because this one fails.
  @discardableResult
  public func rescue(to other: String) -> Saving {
    if let readOnly, !readOnly.isOfPlace { return .notSaved(.readOnly(readOnly)) }
    abandon()
    do throws(DiskError) {
      try disk.ensureFolder(other)
      try refuge(in: other)
      (readOnly, isPrepared, unsaved) = (nil, true, 0)
      status = .savedElsewhere(path: path)
    } catch {
      status = .notSaved(NotSaved(error))
    }
    return status
  }

  @discardableResult
  func save() -> Saving {
    do throws(NotSaved) {
      if let readOnly { throw .readOnly(readOnly) }
      if !isPrepared { try prepare() }
      do throws(DiskError) { try write() } catch { throw NotSaved(error) }
      unsaved = 0
      status = path == folder.journalPath(id) ? .saved : .savedElsewhere(path: path)
    } catch {
      status = .notSaved(error)
    }
    return status
  }

  private func write() throws(DiskError) {
    switch place {
    case .nowhere: try settle()
    case .file(let file, let saved): try extend(file, from: saved)
    }
  }

  private func extend(_ file: Descriptor, from saved: Int) throws(DiskError) {
    do throws(DiskError) {
      try disk.writeAll(image[saved...], to: file)
    } catch {
      // Half a line must not stay, or the next one would be glued to it.
      do throws(DiskError) { try disk.truncate(file, to: saved) } catch { abandon() }
      throw error
    }
    do throws(DiskError) {
      try disk.sync(file)
    } catch {
      // The system may have dropped what it could not write: a second fsync would succeed and mean nothing.
      abandon()
      return try settle()
    }
    place = .file(file, saved: image.count)
    if try !isStillThere(file) {
      abandon()
      claim = .lost
      try settle()
    }
  }

  /// Whether the file that was written is the one that will be found again, and nobody else wrote into it.
  private func isStillThere(_ file: Descriptor) throws(DiskError) -> Bool {
    let written = try disk.facts(of: file)
    return written.links > 0 && written.size == image.count && identity(at: path) == written.identity
  }

  /// Writes the whole image into a new file, and goes on there.
  private func settle() throws(DiskError) {
    let present = identity(at: path)
    switch claim {
    case .new where present == nil:
      try go(on: try disk.make(path, holding: image[...]), at: path)
    case .own(let identity) where identity == present:
      let temporary = path.parentFolder + "/" + folder.temporaryName(id)
      try go(on: try disk.replace(path, with: image, through: temporary), at: path)
    case .new, .own, .lost:
      claim = .lost
      try takeRefuge()
    }
  }

  /// Keeps the case next to its file, where the next opening takes it in; or in the rescue folder, when the folder
  /// is gone or the case was deleted on purpose.
  private func takeRefuge() throws(DiskError) {
    if !disk.exists(folder.tombstonePath(id)) {
      do throws(DiskError) {
        return try refuge(in: folder.path)
      } catch {
        if folder.rescuePath == nil { throw error }
      }
    }
    guard let rescuePath = folder.rescuePath else { throw DiskError(.open, ENOENT) }
    try disk.ensureFolder(rescuePath)
    try refuge(in: rescuePath)
  }

  func refuge(in place: String) throws(DiskError) {
    let path = "\(place)/\(id).rescue-\(disk.randomWord()).jsonl"
    try go(on: try disk.make(path, holding: image[...]), at: path)
  }

  /// Goes on in a file that holds the image, once its name is on the disk too.
  private func go(on file: Descriptor, at path: String) throws(DiskError) {
    do throws(DiskError) {
      self.path = path
      claim = .own(try disk.facts(of: file).identity)
      try disk.syncFolder(path.parentFolder)
      place = .file(file, saved: image.count)
    } catch {
      disk.close(file)
      throw error
    }
  }

  /// Lets go of a file that is not to be trusted any more.
  func abandon() {
    if case .file(let file, _) = place { disk.close(file) }
    place = .nowhere
  }

  private func identity(at path: String) -> FileFacts.Identity? { (try? disk.facts(at: path))?.identity }

  var disk: any Disk { folder.disk }
}

extension NotSaved {
  init(_ error: DiskError) {
    switch error.number {
    case ENOSPC, EDQUOT, EFBIG: self = .diskFull
    case EACCES, EPERM, EROFS: self = .notPermitted
    default: self = .failing(error)
    }
  }
}
