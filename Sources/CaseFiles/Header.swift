import Conversation
import FoundationEssentials

/// The first line of a journal: which case this is, and what it began with.
struct Header {
  let id: String
  /// How often the case was rewritten to remove words for good: copies of an older edition still have them.
  let edition: Int
  let created: Moment
  let intake: Intake

  /// The line, with the script last: that way a reader of many cases need not decode the same script each time.
  func line() throws -> (line: [UInt8], crc: CRC32) {
    let (persons, topic) = (try SafeJSON.encode(intake.persons), try SafeJSON.encode(intake.topic))
    var body = Array(#"{"v":\#(Journal.version),"id":"\#(id)","edition":\#(edition)"#.utf8)
    body += Array(#","created":\#(created.secondsSince1970),"persons":"#.utf8) + persons
    body += Array(#","topic":"#.utf8) + topic
    body += Self.scriptLabel + (try SafeJSON.encode(intake.script))
    return Seal.close(body)
  }

  /// Cannot occur inside a string, where its quotes would be escaped.
  private static let scriptLabel = Array(#","script":"#.utf8)

  /// Reads a line without its newline; whether its checksum fits is not looked at.
  init?(_ line: ArraySlice<UInt8>, scripts: ScriptShelf) {
    let body = line.dropLast(Seal.count)
    guard let label = body.firstRange(of: Self.scriptLabel) else { return nil }
    guard let fields = Fields(body[..<label.lowerBound]), fields.id.isCaseID,
      let script = scripts.script(body[label.upperBound...])
    else { return nil }
    self.init(
      id: fields.id, edition: fields.edition, created: fields.created,
      intake: Intake(script: script, persons: fields.persons, topic: fields.topic))
  }

  init(id: String, edition: Int, created: Moment, intake: Intake) {
    self.id = id
    self.edition = edition
    self.created = created
    self.intake = intake
  }

  /// What comes before the script.
  fileprivate struct Fields: Decodable {
    let id: String
    let edition: Int
    let created: Moment
    let persons: Persons
    let topic: String
  }
}

extension Header.Fields {
  /// Reads an object that still lacks its last brace: directly when it is written as this program does.
  fileprivate init?(_ json: ArraySlice<UInt8>) {
    var scanner = Scanner(json)
    guard scanner.skip(#"{"v":1,"id":""#), let id = scanner.word(), scanner.skip(#"","edition":"#),
      let edition = scanner.count(), scanner.skip(#","created":"#), let created = scanner.count(),
      created < 100_000_000_000,
      scanner.skip(#","persons":{"gepeste":"#), let gepeste = scanner.text(),
      scanner.skip(#","pester":"#), let pester = scanner.text(),
      let persons = try? Persons(pester: pester, gepeste: gepeste),
      scanner.skip(#"},"topic":"#), let topic = scanner.text(), scanner.rest.isEmpty
    else {
      guard let read = try? JSONDecoder().decode(Self.self, from: Data(json + [UInt8(ascii: "}")])) else { return nil }
      self = read
      return
    }
    let moment = Moment(secondsSince1970: created)
    self.init(id: id, edition: edition, created: moment, persons: persons, topic: topic)
  }
}

/// The scripts met in one reading: nearly all cases have the same.
final class ScriptShelf {
  private var known: [(bytes: ArraySlice<UInt8>, script: Script)] = []

  func script(_ bytes: ArraySlice<UInt8>) -> Script? {
    if let found = known.first(where: { $0.bytes.isSame(as: bytes) }) { return found.script }
    guard let script = try? JSONDecoder().decode(Script.self, from: Data(bytes)) else { return nil }
    known.append((bytes, script))
    return script
  }
}

extension String {
  /// Whether it can name a case: nothing that means something to a shell or a file system.
  var isCaseID: Bool {
    !isEmpty && utf8.count <= 40 && utf8.allSatisfy(\.isOfCaseID)
  }
}

extension UInt8 {
  /// A lower-case letter or a digit.
  var isOfCaseID: Bool { (0x61...0x7a).contains(self) || (0x30...0x39).contains(self) }
}
