import Conversation
import JSON

/// One record as it stands in a journal.
struct JournalLine {
  let record: Record
  let crc: CRC32
  /// The checksum of the line its writer wrote before, or, for a first one, of the last line it had read: so a line
  /// that is gone is missed.
  let after: CRC32
  /// With the newline.
  let bytes: ArraySlice<UInt8>

  init(_ record: Record, after: CRC32) throws {
    var body = Array(#"{"v":\#(FormatVersion.record),"writer":"\#(record.id.writer)""#.utf8)
    body += Array(#","sequence":\#(record.id.sequence),"after":"\#(after.hex)","lamport":\#(record.lamport)"#.utf8)
    if let seen = record.seen { body += Array(#","seen":"#.utf8) + (try SafeJSON.encode(seen)) }
    body += Array(#","at":\#(record.at.secondsSince1970),"entry":"#.utf8)
    body += try SafeJSON.encode(record.entry)
    let (line, crc) = ChecksummedLine.close(body)
    (self.record, self.crc, self.after, bytes) = (record, crc, after, line[...])
  }

  /// Reads an intact line of this version, unless it tells something unknown; `bytes` has the newline.
  ///
  /// - Parameter writer: that of the line before, which nearly always is that of this one too.
  init?(_ bytes: ArraySlice<UInt8>, crc: CRC32, likelyBy writer: String?) {
    var scanner = Scanner(bytes.dropLast(ChecksummedLine.checksumCount + 1))
    guard scanner.skip(#"{"v":"#), scanner.count() == FormatVersion.record, scanner.skip(#","writer":"#),
      let writer = scanner.quotedWriter(likely: writer),
      scanner.skip(#","sequence":"#), let sequence = scanner.number(),
      scanner.skip(#","after":""#), let after = CRC32(hex: scanner.bytes(8)),
      scanner.skip(#"","lamport":"#), let lamport = scanner.number(), let seen = scanner.seen(),
      scanner.skip(#","at":"#), let at = scanner.number(), scanner.skip(#","entry":"#),
      let entry = Self.entry(scanner.rest)
    else { return nil }
    record = Record(
      id: EventID(writer: writer, sequence: sequence), lamport: lamport, at: Moment(secondsSince1970: at),
      entry: entry, seen: seen.isEmpty ? nil : seen)
    (self.crc, self.after, self.bytes) = (crc, after, bytes)
  }

  private static func entry(_ json: ArraySlice<UInt8>) -> Entry? {
    EntryReader.entry(json) ?? (try? JSON(json).decoded(as: Entry.self))
  }
}

extension JournalLine {
  /// Whether each line was written after the one before it, in the order in which they count and by writers of which
  /// none comes back: then no line is missing and none is there twice.
  static func isUnbroken(_ lines: [JournalLine], after header: CRC32) -> Bool {
    guard let first = lines.first else { return true }
    guard first.after == header else { return false }
    var writers: Set = [first.record.id.writer]
    // By place: taking them out would copy each.
    return lines.indices.dropFirst().allSatisfy { place in
      guard lines[place].goesOn(from: lines[place - 1]) else { return false }
      return lines[place].isBySameWriter(as: lines[place - 1])
        || writers.insert(lines[place].record.id.writer).inserted
    }
  }

  private func goesOn(from before: JournalLine) -> Bool {
    after == before.crc && before.record < record
      && (!isBySameWriter(as: before) || before.record.id.sequence < record.id.sequence)
  }

  private func isBySameWriter(as other: JournalLine) -> Bool { record.id.writer == other.record.id.writer }
}

extension Scanner {
  fileprivate mutating func quotedWriter(likely known: String?) -> String? {
    if let known, skip(quoted: known) { return known }
    guard skip("\""), let writer = writer(), skip("\"") else { return nil }
    return writer
  }

  /// The name of a writer: ten letters and digits, and behind them, for a branch of that writer, `~` and a checksum.
  fileprivate mutating func writer() -> String? {
    guard let name = word() else { return nil }
    var writer = name
    while skip("~") {
      guard let branch = word() else { return nil }
      writer += "~" + branch
    }
    return writer
  }

  /// The records that the writer had read; none where a line does not say so, nothing where it is not understood.
  fileprivate mutating func seen() -> [EventID]? {
    guard skip(#","seen":["#) else { return [] }
    var seen: [EventID] = []
    repeat {
      guard skip("\""), let writer = writer(), skip("."), let sequence = number(), skip("\"") else { return nil }
      seen.append(EventID(writer: writer, sequence: sequence))
    } while skip(",")
    return skip("]") ? seen : nil
  }
}
