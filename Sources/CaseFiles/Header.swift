import Conversation
import JSON
import Synchronization

/// The first line of a journal, which stands there twice: which case this is, and what it began with.
struct Header {
  let id: String
  let edition: Edition
  let created: Moment
  let intake: Intake

  /// The line, with the script last: that way a reader of many cases need not decode the same script each time.
  func line() throws -> (line: [UInt8], crc: CRC32) {
    var body: [UInt8]
    if let number = edition.number {
      body = Array(#"{"v":\#(FormatVersion.record),"id":"\#(id)","edition":\#(number)"#.utf8)
    } else {
      body = Array(#"{"v":\#(FormatVersion.edition),"id":"\#(id)","edition":"#.utf8) + (try SafeJSON.encode(edition))
    }
    body += Array(#","created":\#(created.secondsSince1970),"persons":"#.utf8) + (try SafeJSON.encode(intake.persons))
    body += Array(#","topic":"#.utf8) + (try SafeJSON.encode(intake.topic))
    body += Self.scriptLabel + (try SafeJSON.encode(intake.script))
    return ChecksummedLine.close(body)
  }

  /// Cannot occur inside a string, where its quotes would be escaped.
  private static let scriptLabel = Array(#","script":"#.utf8)

  /// Reads a line without its newline; whether its checksum fits is not looked at.
  init?(_ line: ArraySlice<UInt8>, scripts: ScriptCache) {
    let body = line.dropLast(ChecksummedLine.checksumCount)
    guard let label = body.firstRange(of: Self.scriptLabel) else { return nil }
    guard let fields = Fields(body[..<label.lowerBound]), fields.id.isCaseID,
      let script = scripts.script(body[label.upperBound...])
    else { return nil }
    self.init(
      id: fields.id, edition: fields.edition, created: fields.created,
      intake: Intake(sharing: script, persons: fields.persons, topic: fields.topic))
  }

  init(id: String, edition: Edition, created: Moment, intake: Intake) {
    self.id = id
    self.edition = edition
    self.created = created
    self.intake = intake
  }

  /// What comes before the script.
  fileprivate struct Fields {
    let id: String
    let edition: Edition
    let created: Moment
    let persons: Persons
    let topic: String
  }
}

extension Header.Fields: Decodable {
  private enum Label: String, CodingKey { case id, edition, created, persons, topic }

  /// The edition is a number in version 1 and an object since version 2.
  fileprivate init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Label.self)
    id = try fields.decode(String.self, forKey: .id)
    if let number = try? fields.decode(Int.self, forKey: .edition) {
      edition = Edition(name: String(number))
    } else {
      edition = try fields.decode(Edition.self, forKey: .edition)
    }
    created = try fields.decode(Moment.self, forKey: .created)
    persons = try fields.decode(Persons.self, forKey: .persons)
    topic = try fields.decode(String.self, forKey: .topic)
  }

  /// Reads an object that still lacks its last brace: directly when it is written as this program does.
  fileprivate init?(_ json: ArraySlice<UInt8>) {
    var scanner = Scanner(json)
    guard scanner.skip(#"{"v":"#), scanner.count() == FormatVersion.record, scanner.skip(#","id":""#),
      let id = scanner.word(), scanner.skip(#"","edition":"#),
      let edition = scanner.count(), scanner.skip(#","created":"#), let created = scanner.count(),
      created < 100_000_000_000,
      scanner.skip(#","persons":{"gepeste":"#), let gepeste = scanner.text(),
      scanner.skip(#","pester":"#), let pester = scanner.text(),
      let persons = try? Persons(pester: pester, gepeste: gepeste),
      scanner.skip(#"},"topic":"#), let topic = scanner.text(), scanner.isAtEnd
    else {
      guard let read = try? JSON(json + [UInt8(ascii: "}")]).decoded(as: Self.self) else { return nil }
      self = read
      return
    }
    let moment = Moment(secondsSince1970: created)
    self.init(id: id, edition: Edition(name: String(edition)), created: moment, persons: persons, topic: topic)
  }
}

extension String {
  /// Whether it can name a case: nothing that means something to a shell or a file system.
  var isCaseID: Bool {
    !isEmpty && utf8.count <= Self.longestCaseID && utf8.allSatisfy(\.isOfCaseID)
  }

  /// How many letters and digits the id of a case may have.
  static let longestCaseID = 40
}

extension UInt8 {
  /// A lower-case letter or a digit.
  var isOfCaseID: Bool { (0x61...0x7a).contains(self) || (0x30...0x39).contains(self) }
}
