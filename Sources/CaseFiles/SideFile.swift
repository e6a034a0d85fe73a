import JSON

/// A small file beside a case: one line of JSON with the version of the format and a checksum.
struct SideFile<Content: Codable>: Codable {
  let v: Int
  let content: Content

  init(_ content: Content) {
    v = FormatVersion.edition
    self.content = content
  }

  /// Nothing when it is not whole, or of a newer version.
  init?(_ bytes: [UInt8]) {
    guard let end = bytes.firstIndex(of: newline), let object = ChecksummedLine.object(bytes[..<end]),
      let read = try? JSON(object).decoded(as: Self.self), read.v <= FormatVersion.newest
    else { return nil }
    self = read
  }

  var bytes: [UInt8] {
    get throws { ChecksummedLine.close(Array(try SafeJSON.encode(self).dropLast())).line }
  }
}

extension CaseFolder {
  /// What a side file holds; nothing when there is none or it is not whole.
  func side<Content: Codable>(_ path: String, of type: Content.Type) -> Content? {
    guard let bytes = try? disk.content(of: path, atMost: SizeLimit.side).bytes else { return nil }
    return SideFile<Content>(bytes)?.content
  }
}

/// A file of a case with its size and checksum: to say later whether it still is that file.
struct FileMark: Hashable, Codable {
  let name: String
  let size: Int
  /// Nothing for what could not be read, which then is known by its name and size alone.
  let crc: UInt32?
  /// It stands in the rescue folder.
  var isRescued = false
}

extension CaseFolder {
  func mark(_ name: String, holding bytes: [UInt8], isRescued: Bool = false) -> FileMark {
    FileMark(name: name, size: bytes.count, crc: CRC32(of: bytes[...]).value, isRescued: isRescued)
  }

  /// Reads files and marks them; those that are gone are left out.
  func marks(at paths: [String], isRescued: Bool = false) throws(DiskError) -> [FileMark] {
    var marks: [FileMark] = []
    for path in paths where try disk.exists(path) { marks.append(try mark(at: path, isRescued: isRescued)) }
    return marks
  }

  private func mark(at path: String, isRescued: Bool = false) throws(DiskError) -> FileMark {
    let facts = try disk.facts(at: path)
    let bytes = try? disk.content(of: path, atMost: SizeLimit.sealed).bytes
    return FileMark(
      name: path.fileName, size: bytes?.count ?? facts.size, crc: bytes.map { CRC32(of: $0[...]).value },
      isRescued: isRescued)
  }

  func path(of mark: FileMark) -> String {
    mark.isRescued ? (rescuePath ?? path) + "/" + mark.name : path(mark.name)
  }

  /// Whether the file still is the marked one, every byte of it.
  func isWhole(_ mark: FileMark) throws(DiskError) -> Bool {
    guard try disk.exists(path(of: mark)) else { return false }
    let found = try disk.facts(at: path(of: mark))
    guard found.size == mark.size, let crc = mark.crc else { return found.size == mark.size }
    let bytes = try disk.content(of: path(of: mark), atMost: SizeLimit.sealed).bytes
    return CRC32(of: bytes[...]).value == crc
  }

  /// Whether the file may be removed as the marked one: also when nothing of it can be read any more.
  func mayGo(_ mark: FileMark) throws(DiskError) -> Bool {
    guard try disk.exists(path(of: mark)) else { return false }
    let size = try disk.facts(at: path(of: mark)).size
    guard size == mark.size else { return size == 0 }
    do throws(DiskError) { return try isWhole(mark) } catch { return true }
  }
}
