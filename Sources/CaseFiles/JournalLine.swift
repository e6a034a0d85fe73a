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
  init?(_ bytes: ArraySlice<UInt8>, crc: CRC32) {
    var scanner = Scanner(bytes.dropLast(ChecksummedLine.checksumCount + 1))
    guard scanner.skip(#"{"v":"#), scanner.count() == FormatVersion.record, scanner.skip(#","writer":""#),
      let writer = scanner.writer(),
      scanner.skip(#"","sequence":"#), let sequence = scanner.number(),
      scanner.skip(#","after":""#), let after = scanner.word(), after.utf8.count == 8,
      let after = UInt32(after, radix: 16),
      scanner.skip(#"","lamport":"#), let lamport = scanner.number(), let seen = scanner.seen(),
      scanner.skip(#","at":"#), let at = scanner.number(), scanner.skip(#","entry":"#),
      let entry = Self.entry(scanner.rest)
    else { return nil }
    record = Record(
      id: EventID(writer: writer, sequence: sequence), lamport: lamport, at: Moment(secondsSince1970: at),
      entry: entry, seen: seen.isEmpty ? nil : seen)
    (self.crc, self.after, self.bytes) = (crc, CRC32(value: after), bytes)
  }

  private static func entry(_ json: ArraySlice<UInt8>) -> Entry? {
    EntryReader.entry(json) ?? (try? JSON(json).decoded(as: Entry.self))
  }
}

extension JournalLine {
  /// Whether each line was written after the one before it, in the order in which they count and by writers of which
  /// none comes back: then no line is missing and none is there twice.
  static func isUnbroken(_ lines: [JournalLine], after header: CRC32) -> Bool {
    var writers: Set<String> = []
    var before: JournalLine?
    for line in lines {
      guard line.after == before?.crc ?? header else { return false }
      let isSameWriter = line.record.id.writer == before?.record.id.writer
      if !isSameWriter, !writers.insert(line.record.id.writer).inserted { return false }
      if let before {
        guard before.record < line.record else { return false }
        if isSameWriter, before.record.id.sequence >= line.record.id.sequence { return false }
      }
      before = line
    }
    return true
  }
}

extension Scanner {
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
