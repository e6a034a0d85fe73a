import Conversation
import FoundationEssentials

/// One record as it stands in a journal.
struct Line {
  let record: Record
  let crc: CRC32
  /// The checksum of the line its writer wrote before, or, for a first one, of the last line it had read: so a line
  /// that is gone is missed.
  let after: CRC32
  /// With the newline.
  let bytes: ArraySlice<UInt8>

  init(_ record: Record, after: CRC32) throws {
    var body = Array(#"{"v":\#(Journal.version),"writer":"\#(record.id.writer)""#.utf8)
    body += Array(#","sequence":\#(record.id.sequence),"after":"\#(after.hex)","lamport":\#(record.lamport)"#.utf8)
    if let seen = record.seen { body += Array(#","seen":"#.utf8) + (try SafeJSON.encode(seen)) }
    body += Array(#","at":\#(record.at.secondsSince1970),"entry":"#.utf8)
    body += try SafeJSON.encode(record.entry)
    let (line, crc) = Seal.close(body)
    (self.record, self.crc, self.after, bytes) = (record, crc, after, line[...])
  }

  fileprivate init(_ outline: Outline, _ entry: Entry) {
    record = Record(id: outline.id, lamport: outline.lamport, at: outline.at, entry: entry, seen: outline.seen)
    (crc, after, bytes) = (outline.crc, outline.after, outline.bytes)
  }
}

/// A line of which only the entry is not decoded yet.
struct Outline {
  let number: Int
  let id: EventID
  let crc: CRC32
  let after: CRC32
  let lamport: Int
  let at: Moment
  let seen: [EventID]?
  let entry: ArraySlice<UInt8>
  let bytes: ArraySlice<UInt8>

  /// Reads an intact line of this version; `bytes` has the newline.
  init?(number: Int, _ bytes: ArraySlice<UInt8>, crc: CRC32) {
    var scanner = Scanner(bytes.dropLast(Seal.count + 1))
    guard scanner.skip(#"{"v":1,"writer":""#), let writer = scanner.word(),
      scanner.skip(#"","sequence":"#), let sequence = scanner.number(),
      scanner.skip(#","after":""#), let after = scanner.word(), after.utf8.count == 8,
      let after = UInt32(after, radix: 16),
      scanner.skip(#"","lamport":"#), let lamport = scanner.number(), let seen = scanner.seen(),
      scanner.skip(#","at":"#), let at = scanner.number(), scanner.skip(#","entry":"#)
    else { return nil }
    self.number = number
    id = EventID(writer: writer, sequence: sequence)
    self.crc = crc
    self.after = CRC32(value: after)
    self.lamport = lamport
    self.at = Moment(secondsSince1970: at)
    self.seen = seen.isEmpty ? nil : seen
    entry = scanner.rest
    self.bytes = bytes
  }

  /// Decodes all entries at once, which is faster than one by one; that is done only when one cannot be read.
  static func decode(_ outlines: [Outline]) -> (lines: [Line], unknown: [Outline]) {
    if let entries = together(outlines) {
      return (zip(outlines, entries).map { Line($0, $1) }, [])
    }
    let decoder = JSONDecoder()
    var (lines, unknown): ([Line], [Outline]) = ([], [])
    for outline in outlines {
      if let entry = try? decoder.decode(Entry.self, from: Data(outline.entry)) {
        lines.append(Line(outline, entry))
      } else {
        unknown.append(outline)
      }
    }
    return (lines, unknown)
  }

  private static func together(_ outlines: [Outline]) -> [Entry]? {
    var array = Data(capacity: outlines.reduce(2) { $0 + $1.entry.count + 1 })
    array.append(UInt8(ascii: "["))
    for (index, outline) in outlines.enumerated() {
      if index > 0 { array.append(UInt8(ascii: ",")) }
      array.append(contentsOf: outline.entry)
    }
    array.append(UInt8(ascii: "]"))
    guard let entries = try? JSONDecoder().decode([Entry].self, from: array), entries.count == outlines.count
    else { return nil }
    return entries
  }
}

extension Scanner {
  /// The records that the writer had read; none where a line does not say so, nothing where it is not understood.
  fileprivate mutating func seen() -> [EventID]? {
    guard skip(#","seen":["#) else { return [] }
    var seen: [EventID] = []
    repeat {
      guard skip("\""), let writer = word(), skip("."), let sequence = number(), skip("\"") else { return nil }
      seen.append(EventID(writer: writer, sequence: sequence))
    } while skip(",")
    return skip("]") ? seen : nil
  }
}
