import Conversation
import Seeded
import Testing

@testable import CaseFiles

@Suite struct `Lines of a journal` {
  @Test func `a line has all it is decided by, and ends with its checksum`() throws {
    let record = Record(
      id: EventID(writer: "k3f9", sequence: 12), lamport: 40, at: tenOClock,
      entry: .event(.answered(question: 2, by: .gepeste, text: "Dat vond ik \"erg\".")))
    let line = try JournalLine(record, after: CRC32(value: 0x00ab_cdef))
    let entry = #"{"answered":{"by":"gepeste","question":2,"text":"Dat vond ik \"erg\"."}}"#
    let body =
      #"{"v":1,"writer":"k3f9","sequence":12,"after":"00abcdef","lamport":40,"at":1795428000,"entry":"# + entry
    let crc = CRC32(of: Array(body.utf8)[...])
    #expect(String(decoding: line.bytes, as: UTF8.self) == "\(body),\"crc\":\"\(crc.hex)\"}\n")
  }

  @Test func `the checksum is that of gzip`() {
    #expect(CRC32(of: Array("123456789".utf8)[...]).hex == "cbf43926")
    #expect(CRC32().hex == "00000000")
  }

  @Test func `whatever is typed is one line that a terminal can show, and comes back the same`() throws {
    let hidden: [Unicode.Scalar] = ["\u{2028}", "\u{202e}", "\u{2066}", "\u{feff}", "\u{e0041}"]
    let dangers = (0...0x9f).compactMap(Unicode.Scalar.init) + hidden
    let text = "a" + String(String.UnicodeScalarView(dangers)) + "é 👩‍👧 “ok” \\u0041 ten einde"
    let entry = Entry.event(.answered(question: 0, by: .pester, text: text))
    let record = Record(id: EventID(writer: "w", sequence: 1), lamport: 1, at: tenOClock, entry: entry)
    let line = try JournalLine(record, after: CRC32())
    for scalar in String(decoding: line.bytes.dropLast(), as: UTF8.self).unicodeScalars {
      let category = scalar.properties.generalCategory
      #expect(![.control, .format, .lineSeparator, .paragraphSeparator].contains(category), "\(scalar.value)")
    }
    let read = Journal(Array(line.bytes))
    #expect(read.lines.map(\.record) == [record])
    guard case .event(.answered(_, _, let back)) = try #require(read.lines.first).record.entry else { return }
    #expect(Array(back.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test func `no header can be cut where a name or a topic imitates it`() throws {
    let topic = #"x","script":{},"crc":"00000000"}"#
    let intake = try smallIntake(topic: topic)
    let header = Header(id: "abc", edition: Edition(name: "3"), created: tenOClock, intake: intake)
    let read = try #require(Journal(try header.line().line).header?.header)
    #expect(read.intake == intake && read.id == "abc" && read.edition.number == 3 && read.created == tenOClock)
  }

  @Test func `an empty file, newlines alone and noise are no case and no crash`() {
    var dice = Seeded(1)
    for count in 0..<300 {
      let noise = (0..<count).map { _ in UInt8.random(in: 0...255, using: &dice) }
      #expect(Journal(noise).lines.isEmpty && Journal(noise).header == nil)
    }
    #expect(Journal([]).damaged.isEmpty)
    #expect(Journal(Array("\n\n{}\n".utf8)).damaged == [1, 2, 3])
  }
}
