import Conversation
import Glibc

/// The folder in which the cases are kept. Reading it changes no byte of it.
public struct CaseFolder: Sendable {
  public let path: String
  /// Where a case goes when the folder can no longer keep it.
  public let rescuePath: String?
  let disk: any Disk

  public init(_ path: String, rescuePath: String? = nil, disk: any Disk = PosixDisk()) {
    self.path = path
    self.rescuePath = rescuePath
    self.disk = disk
  }

  /// The files of one case, as they would be removed with it.
  public func files(of id: String) throws(FileFault) -> [String] {
    try names().filter { FileName($0)?.id == id }.sorted()
  }

  /// Whether others than its owner may read the folder; not where there is none yet.
  public var isOpenToOthers: Bool { (try? disk.facts(ofFolder: path))?.isOpenToOthers ?? false }

  /// The names in the folder; none when there is no folder yet.
  func names() throws(FileFault) -> [String] {
    do throws(DiskError) {
      return try disk.names(in: path)
    } catch {
      if error.number == ENOENT { return [] }
      throw .failing(error)
    }
  }

  /// The paths of what a case left in the rescue folder when its own folder failed: it belongs to the case.
  func rescued(_ id: String) -> [String] { rescued()[id] ?? [] }

  /// The same for every case that left something there.
  func rescued() -> [String: [String]] {
    guard let rescuePath, rescuePath != path, let names = try? disk.names(in: rescuePath) else { return [:] }
    var paths: [String: [String]] = [:]
    for name in names.sorted() {
      guard let parsed = FileName(name), parsed.kind.isReadAsJournal else { continue }
      paths[parsed.id, default: []].append(rescuePath + "/" + name)
    }
    return paths
  }

  /// Keeps bytes that are not intact as they were, in a copy next to the journal.
  func keep(_ bytes: ArraySlice<UInt8>, of id: String, as kind: String, at moment: Moment) throws(DiskError) -> String {
    let name = "\(id).\(kind)-\(moment.fileStamp)"
    let free = try disk.exists(path(name)) ? "\(name)-\(disk.randomWord())" : name
    let file = try disk.make(path(free), holding: bytes)
    defer { disk.close(file) }
    try disk.setModeIfPossible(0o400, of: file)
    return free
  }
}

extension Disk {
  /// Ten random lower-case letters and digits: enough that no two will ever be the same.
  func randomWord() -> String {
    let signs = Array("abcdefghijklmnopqrstuvwxyz0123456789".utf8)
    var word: [UInt8] = []
    while word.count < 10 {
      // 252 is seven times 36: with the values above it the first four signs would be likelier than the others.
      word += random(10 - word.count).filter { $0 < 252 }.map { signs[Int($0) % signs.count] }
    }
    return String(decoding: word, as: UTF8.self)
  }
}

extension Moment {
  /// Of the form `20261123T100000Z`.
  var fileStamp: String {
    let (day, second) = inUTC
    let digits = [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return day.description.filter { $0 != "-" } + "T" + digits.joined() + "Z"
  }
}
