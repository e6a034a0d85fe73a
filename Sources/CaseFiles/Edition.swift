import Conversation

/// One cleaning of a case: which words it took out for good. A journal that was never cleaned is the first edition.
///
/// Records that stay keep their writer, number and Lamport number, so what others recorded on an earlier edition can be
/// united with it; the lists here keep out what was taken out.
struct Edition: Hashable {
  /// `0` for the first one, a higher number where version 0.1.0 cleaned, else ten random letters and digits.
  let name: String
  /// The editions that it took everything from that is not in the lists.
  var ancestors: Set<String> = []
  /// Records that no longer are there.
  var removed: Set<EventID> = []
  /// Records of which the words were replaced.
  var emptied: Set<EventID> = []
  /// What stands in the place of those words.
  var emptiedText = ""
  /// The Lamport number of the last correction of names or topic that went into the header; 0 when there was none.
  var detailsLamport = 0
  /// How many records it began with.
  var recordCount = 0
  /// The numbers that calendars elsewhere already know.
  var calendar: [CalendarEntry] = []

  static let first = Edition(name: "0")

  /// How often version 0.1.0 cleaned the case: it kept no lists, so of two such editions only the later one is read.
  var number: Int? { name.utf8.count < 10 ? Int(name) : nil }
}

extension Edition: Codable {
  private enum Label: String, CodingKey {
    case name, ancestors, removed, emptied, emptiedText, detailsLamport, recordCount, calendar
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Label.self)
    name = try fields.decode(String.self, forKey: .name)
    ancestors = Set(try fields.decode([String].self, forKey: .ancestors))
    removed = Set(try fields.decode([EventID].self, forKey: .removed))
    emptied = Set(try fields.decode([EventID].self, forKey: .emptied))
    emptiedText = try fields.decode(String.self, forKey: .emptiedText)
    detailsLamport = try fields.decode(Int.self, forKey: .detailsLamport)
    recordCount = try fields.decode(Int.self, forKey: .recordCount)
    calendar = try fields.decode([CalendarEntry].self, forKey: .calendar)
  }

  /// Lists are sorted: the same edition is always the same bytes.
  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Label.self)
    try fields.encode(name, forKey: .name)
    try fields.encode(ancestors.sorted(), forKey: .ancestors)
    try fields.encode(removed.sorted(by: EventID.inOrder), forKey: .removed)
    try fields.encode(emptied.sorted(by: EventID.inOrder), forKey: .emptied)
    try fields.encode(emptiedText, forKey: .emptiedText)
    try fields.encode(detailsLamport, forKey: .detailsLamport)
    try fields.encode(recordCount, forKey: .recordCount)
    try fields.encode(calendar, forKey: .calendar)
  }
}

extension EventID {
  static func inOrder(_ a: EventID, _ b: EventID) -> Bool { (a.writer, a.sequence) < (b.writer, b.sequence) }
}
