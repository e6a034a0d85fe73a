import Conversation

/// What stays of a deleted case, without names and words: that it was deleted, so that a sync folder does not bring it
/// back; what calendars know of it; and what a yearly report counts. In version 0.1.0 it was an empty file.
public struct Tombstone: Hashable, Codable, Sendable {
  /// The id of the case.
  public let id: String
  public let deletedAt: Moment
  /// The last record of each writer that was known: what was recorded behind them, was recorded elsewhere meanwhile.
  let known: [EventID]
  /// Every round as calendars must see it now: cancelled.
  public let calendar: [CalendarEntry]
  /// Nothing for a case that could not be read any more.
  public let figures: CaseFigures?

  /// - Parameters:
  ///   - content: nothing where the case is sealed or cannot be read.
  ///   - earlier: what an earlier deletion left.
  init(_ id: String, at moment: Moment, _ content: CaseContent?, days: SealedDays?, earlier: Tombstone?) {
    self.id = id
    deletedAt = moment
    var last: [String: Int] = [:]
    for id in (content?.records.map(\.id) ?? []) + (earlier?.known ?? []) {
      last[id.writer] = max(last[id.writer] ?? 0, id.sequence)
    }
    known = last.map { EventID(writer: $0.key, sequence: $0.value) }.sorted(by: EventID.inOrder)
    let summary = content.map { CaseSummary($0) }
    calendar = (summary?.calendar ?? days?.calendar)?.map(\.cancelled) ?? earlier?.calendar ?? []
    figures = summary?.figures ?? days?.figures ?? earlier?.figures
  }

  /// How many of these records whoever deleted the case did not know of.
  func unknown(_ records: [Record]) -> Int {
    let last = Dictionary(known.map { ($0.writer, $0.sequence) }) { max($0, $1) }
    return records.count { $0.id.sequence > last[$0.id.writer] ?? -1 }
  }
}

extension CaseFolder {
  /// What stays of the deleted cases, by id; two that a sync folder brought together are one. Those of version 0.1.0,
  /// which say nothing, are left out.
  public func tombstones() throws(FileFault) -> [Tombstone] {
    var found: [String: Tombstone] = [:]
    for name in try names().sorted().files(.tombstone) {
      guard let parsed = FileName(name), let tombstone = side(path(name), of: Tombstone.self), tombstone.id == parsed.id
      else { continue }
      // The one that knows most; which of two equals does not matter.
      if let other = found[parsed.id], other.rank >= tombstone.rank { continue }
      found[parsed.id] = tombstone
    }
    return found.values.sorted { $0.id < $1.id }
  }

  func tombstone(of id: String) -> Tombstone? { try? tombstones().first { $0.id == id } }

  func make(_ tombstone: Tombstone, _ id: String) throws(DiskError) {
    guard let bytes = try? SideFile(tombstone).bytes else { throw DiskError(.write, 0) }
    try disk.makeChecked(tombstonePath(id), holding: bytes)
  }

  /// Takes back a case that was deleted elsewhere while something was still recorded on it here.
  public func takeBack(_ id: String) throws(FileFault) {
    let lock = try lead(id)
    defer { disk.unlock(lock) }
    do throws(DiskError) { try removeTombstones(of: id) } catch { throw .failing(error) }
  }

  func removeTombstones(of id: String) throws(DiskError) {
    let names = ((try? files(of: id)) ?? []).files(.tombstone)
    try remove(names.map(path))
  }

  /// Why a case with a tombstone is not opened; nothing without one. What was recorded after the deletion, or unknown to
  /// whoever deleted it, must stay within reach.
  func deletionFault(_ id: String) throws(FileFault) -> FileFault? {
    guard let name = try files(of: id).files(.tombstone).first else { return nil }
    guard let content = try? load(id) else { return .deletedEarlier }
    let unknown = unknownToTombstone(name, of: id, content.records)
    return unknown == 0 ? .deletedEarlier : .deletedElsewhere(records: unknown)
  }

  /// How many of these records whoever deleted the case did not know of. A tombstone of version 0.1.0 says nothing: then
  /// what was recorded after it was made, and all of a case that went on in the rescue folder.
  private func unknownToTombstone(_ name: String, of id: String, _ records: [Record]) -> Int {
    if let tombstone = tombstone(of: id) { return tombstone.unknown(records) }
    if !rescued(id).isEmpty { return records.count }
    let made = (try? disk.facts(at: path(name)).modified).map { $0 / 1_000_000_000 } ?? 0
    return records.count { $0.at.secondsSince1970 > made }
  }
}

extension Tombstone {
  fileprivate var rank: (Int, Int, Int) {
    (figures == nil ? 0 : 1, known.count, deletedAt.secondsSince1970)
  }
}
