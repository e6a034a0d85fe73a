import Conversation
import Glibc
import Rules
import Seeded
import Testing

@testable import CaseFiles

/// Whatever stands in the files of a case, the case that loads from them keeps the rules: what breaks them is skipped and
/// shown. `LOADS=50000` tries more.
@Suite struct `Cases from hostile files` {
  private static let loads = getenv("LOADS").flatMap { Int(String(cString: $0)) } ?? 800

  @Test(arguments: 0..<4) func `keep the rules, whatever was written, damaged or brought together`(part: Int) throws {
    var (loaded, skipping, reached) = (0, 0, 0)
    for seed in stride(from: part, to: Self.loads, by: 4) {
      var fuzzed = try FuzzedFiles(seed: UInt64(seed))
      guard let history = try fuzzed.load() else { continue }
      let broken = Rules.broken(by: history)
      #expect(broken.isEmpty, "seed \(seed)")
      let added = history.next(.event(.steppedBack), by: "w", at: tenOClock)
      #expect(Rules.broken(byTaking: added, into: history).isEmpty, "seed \(seed)")
      loaded += 1
      if !history.skipped.isEmpty { skipping += 1 }
      if !history.conversation.rounds.isEmpty { reached += 1 }
    }
    // Otherwise too few of the random files were of use.
    #expect(loaded * 2 > Self.loads / 4 && skipping * 3 > loaded && reached * 20 > loaded)
  }
}

/// Random files of a case: events that the rules forbid, random undos, two writers, records in any order, and changed
/// bytes, some with checksums that fit.
private struct FuzzedFiles {
  private var dice: Seeded
  private let header: [UInt8]
  private let intake: Intake

  init(seed: UInt64) throws {
    dice = Seeded(seed)
    intake = try smallIntake()
    header = try Header(id: "abc", edition: .first, created: tenOClock, intake: intake).line().line
  }

  mutating func load() throws -> History? {
    let lines = try records().map { Array(try JournalLine($0, after: CRC32()).bytes) }
    let main = source("abc.jsonl", damaged(lines))
    let copies = Bool.random(using: &dice) ? [source("abc.rescue-1.jsonl", damaged(lines.shuffled(using: &dice)))] : []
    guard let content = try? CaseContent("abc", [main] + copies) else { return nil }
    return History(content.header.intake, records: content.records)
  }

  /// The records of two writers: at first as the rules want them, then at random.
  private mutating func records() -> [Record] {
    var (history, records) = (History(intake), [Record]())
    let asIntended = Int.random(in: 0...25, using: &dice)
    for count in 0..<Int.random(in: 1...70, using: &dice) {
      let next = count < asIntended ? Candidates.towardsClosing(in: history.conversation) : nil
      let entry = next.map(Entry.event) ?? entry(after: history)
      var record = history.next(entry, by: ["w", "x"].randomElement(using: &dice) ?? "w", at: tenOClock)
      if Int.random(in: 0..<12, using: &dice) == 0 { record = astray(record) }
      records.append(record)
      try? history.take(record)
    }
    return records
  }

  private mutating func entry(after history: History) -> Entry {
    let past = (history.records.map(\.id) + [EventID(writer: "z", sequence: 9)]).randomElement(using: &dice)
    switch Int.random(in: 0..<12, using: &dice) {
    case 0: return .undone(event: past ?? EventID(writer: "z", sequence: 9))
    case 1: return history.undoable.map { .undone(event: $0.id) } ?? .event(.resumed)
    case 2: return history.redoable.map { .redone(event: $0.id) } ?? .event(.steppedForward)
    case 3...8: return Candidates.towardsClosing(in: history.conversation).map(Entry.event) ?? .event(.steppedBack)
    default: return .event(Candidates.events(in: history.conversation).randomElement(using: &dice) ?? .resumed)
    }
  }

  /// The same record with another Lamport clock or a sequence number that is taken.
  private mutating func astray(_ record: Record) -> Record {
    let sequence = [0, 1, record.id.sequence, record.id.sequence &+ 5, .max].randomElement(using: &dice) ?? 1
    let lamport = [0, 1, record.lamport &- 1, record.lamport &+ 3, .max].randomElement(using: &dice) ?? 1
    return Record(
      id: EventID(writer: record.id.writer, sequence: sequence), lamport: lamport, at: record.at, entry: record.entry,
      seen: Bool.random(using: &dice) ? [EventID(writer: "z", sequence: 2)] : nil)
  }

  private mutating func damaged(_ lines: [[UInt8]]) -> [UInt8] {
    var lines = lines
    for _ in 0..<Int.random(in: 0...3, using: &dice) {
      guard let place = lines.indices.randomElement(using: &dice) else { break }
      switch Int.random(in: 0..<6, using: &dice) {
      case 0: lines.remove(at: place)
      case 1: lines.insert(lines[place], at: 0)
      case 2: lines.swapAt(place, lines.startIndex)
      case 3: lines[place] = lines[place].dropLast(Int.random(in: 1...40, using: &dice)) + [newline]
      case 4:
        let byte = lines[place].indices.randomElement(using: &dice) ?? 0
        lines[place][byte] ^= 1 << UInt8.random(in: 0...7, using: &dice)
      default: lines[place] = resealed(lines[place])
      }
    }
    return header + lines.flatMap(\.self)
  }

  /// With a digit changed, and a checksum that fits.
  private mutating func resealed(_ line: [UInt8]) -> [UInt8] {
    guard line.count > ChecksummedLine.checksumCount + 1 else { return line }
    var body = Array(line.dropLast(ChecksummedLine.checksumCount + 1))
    let digits = body.indices.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(body[$0]) }
    let digit = UInt8(ascii: "0") + UInt8.random(in: 0...9, using: &dice)
    if let place = digits.randomElement(using: &dice) { body[place] = digit }
    return ChecksummedLine.close(body).line
  }
}
