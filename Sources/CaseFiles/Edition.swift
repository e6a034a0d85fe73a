import Conversation

/// One cleaning of a case: which words it took out for good. A journal that was never cleaned is the first edition.
///
/// Records that stay keep their writer, number and Lamport number, so what others recorded on an earlier edition can be
/// united with it; the list here keeps out what was taken out.
struct Edition: Hashable {
  /// `0` for the first one, a higher number where version 0.1.0 cleaned, else ten random letters and digits.
  let name: String
  /// The editions that it took everything from that is not in the list.
  var ancestors: Set<String> = []
  var erased: Set<ErasedRecord> = []
  /// The Lamport number of the last correction of names or topic that went into the header; 0 when there was none.
  var detailsLamport = 0
  /// How many records it began with.
  var recordCount = 0
  /// The entries that calendars may already have.
  var calendar: [CalendarEntry] = []

  static let first = Edition(name: "0")

  /// How often version 0.1.0 cleaned the case: it kept no list, so of two such editions only the later one is read.
  var number: Int? { name.utf8.count < 10 ? Int(name) : nil }
}

/// A record that a cleaning took out, or the words of which it took out.
struct ErasedRecord: Hashable {
  let id: EventID
  /// The checksum of what it said: another content under the same number is not what was erased.
  let crc: CRC32
  /// What stands in the place of its words; nothing when the record is gone.
  let text: String?
}

extension Record {
  /// The checksum of what it says, wherever it stands.
  var contentCRC: CRC32 { (try? JournalLine(self, after: CRC32()))?.crc ?? CRC32() }
}

extension Edition: Codable {
  private enum Label: String, CodingKey { case name, ancestors, erased, detailsLamport, recordCount, calendar }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Label.self)
    name = try fields.decode(String.self, forKey: .name)
    ancestors = Set(try fields.decode([String].self, forKey: .ancestors))
    erased = Set(try fields.decode([ErasedRecord].self, forKey: .erased))
    detailsLamport = try fields.decode(Int.self, forKey: .detailsLamport)
    recordCount = try fields.decode(Int.self, forKey: .recordCount)
    calendar = try fields.decode([CalendarEntry].self, forKey: .calendar)
  }

  /// Lists are sorted: the same edition is always the same bytes.
  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Label.self)
    try fields.encode(name, forKey: .name)
    try fields.encode(ancestors.sorted(), forKey: .ancestors)
    try fields.encode(erased.sorted(), forKey: .erased)
    try fields.encode(detailsLamport, forKey: .detailsLamport)
    try fields.encode(recordCount, forKey: .recordCount)
    try fields.encode(calendar, forKey: .calendar)
  }
}

extension ErasedRecord: Codable {
  private enum Label: String, CodingKey { case id, was, text }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Label.self)
    id = try fields.decode(EventID.self, forKey: .id)
    guard let crc = CRC32(try fields.decode(String.self, forKey: .was)) else {
      throw DecodingError.dataCorruptedError(forKey: .was, in: fields, debugDescription: "")
    }
    self.crc = crc
    text = try fields.decodeIfPresent(String.self, forKey: .text)
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Label.self)
    try fields.encode(id, forKey: .id)
    try fields.encode(crc.hex, forKey: .was)
    try fields.encodeIfPresent(text, forKey: .text)
  }
}

extension ErasedRecord: Comparable {
  static func < (a: ErasedRecord, b: ErasedRecord) -> Bool {
    (a.id.writer, a.id.sequence, a.crc.value, a.text ?? "") < (b.id.writer, b.id.sequence, b.crc.value, b.text ?? "")
  }
}

extension EventID {
  static func inOrder(_ a: EventID, _ b: EventID) -> Bool { (a.writer, a.sequence) < (b.writer, b.sequence) }
}
