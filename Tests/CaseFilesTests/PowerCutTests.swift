import Conversation
import Glibc
import Seeded
import Testing

@testable import CaseFiles

@Suite struct `Power cuts and failing disks` {
  /// More are tried with `SEEDS=50000`.
  private static let seeds = getenv("SEEDS").flatMap { Int(String(cString: $0)) } ?? 4000

  @Test(arguments: 0..<8)
  func `no record that was reported as saved is ever lost`(part: Int) throws {
    let intake = try smallIntake()
    for seed in stride(from: part, to: Self.seeds, by: 8) {
      let end = CaseLife(seed: UInt64(seed), intake).end
      #expect(end.lost.isEmpty && end.invented.isEmpty, "seed \(seed)")
    }
  }

  @Test func `without fsync records are lost, so the simulation can see it`() throws {
    let intake = try smallIntake()
    let lossy = (0..<100).count { !CaseLife(seed: UInt64($0), intake, syncLies: true).end.lost.isEmpty }
    #expect(lossy > 50)
  }

  @Test func `the simulation saves, fails, goes on and repairs often enough to mean something`() throws {
    let intake = try smallIntake()
    var outcomes: [String: Int] = [:]
    for seed in 0..<200 { outcomes.merge(CaseLife(seed: UInt64(seed), intake).outcomes) { $0 + $1 } }
    #expect(outcomes["saved", default: 0] > 500, "\(outcomes)")
    #expect(outcomes["not saved", default: 0] > 200, "\(outcomes)")
    #expect(outcomes["saved later", default: 0] > 50, "\(outcomes)")
    #expect(outcomes["repaired", default: 0] > 20, "\(outcomes)")
  }
}

/// One case on a disk full of mishaps, and what should be left of it.
struct CaseLife {
  let disk: SimulatedDisk
  let folders: [CaseFolder]
  private(set) var outcomes: [String: Int] = [:]
  private let intake: Intake
  private var dice: Seeded
  private var id: String?
  private var tried: [EventID: Record] = [:]
  private var saved: Set<EventID> = []

  init(seed: UInt64, _ intake: Intake, syncLies: Bool = false) {
    disk = SimulatedDisk(seed: seed)
    disk.syncLies = syncLies
    disk.isFAT = seed.isMultiple(of: 3)
    folders = [
      CaseFolder("/home/data", rescuePath: "/home/rescue", disk: disk), CaseFolder("/home/rescue", disk: disk),
    ]
    self.intake = intake
    dice = Seeded(seed ^ 0xabcd)
    for _ in 0..<3 { leadUntilPowerCut() }
  }

  /// Records and records again, while calls fail, until the power is cut.
  private mutating func leadUntilPowerCut() {
    disk.faultRate = [0, 0.03, 0.2].randomElement(using: &dice) ?? 0
    disk.callsLeft = Int.random(in: 1...120, using: &dice)
    if let file = open() {
      for _ in 0..<12 where !disk.isDead { record(in: file) }
    }
    disk.cutPower()
  }

  private mutating func open() -> CaseFile? {
    if let id {
      let file = try? CaseFile.open(id, in: folders[0], to: .lead)
      if file != nil { return file }
      if !saved.isEmpty { return nil }
    }
    let file = CaseFile.create(in: folders[0], intake: intake, at: tenOClock)
    id = file.id
    return file
  }

  private mutating func record(in file: CaseFile) {
    let hadFailed = file.unsaved > 0
    let record = Record(
      id: EventID(writer: file.writer, sequence: (file.records.count { $0.id.writer == file.writer }) + 1),
      lamport: (file.records.map(\.lamport).max() ?? 0) + 1, at: tenOClock,
      entry: .event(.reasonMarked(reason: tried.count, applies: true)))
    tried[record.id] = record
    let reply = file.append(record)
    switch reply.status {
    case .saved: count(hadFailed ? "saved later" : "saved")
    case .savedElsewhere, .savedAfterDeletion: count("saved elsewhere")
    case .notSaved: count("not saved")
    }
    saved.formUnion(reply.saved)
    if reply.notices.contains(where: { if case .kept = $0 { true } else { false } }) { count("repaired") }
  }

  private mutating func count(_ outcome: String) { outcomes[outcome, default: 0] += 1 }

  /// What was reported as saved and is in neither folder, and what is there and was never recorded so.
  var end: (lost: Set<EventID>, invented: [Record]) {
    let found = folders.flatMap { folder in (try? id.map { try folder.load($0).records }) ?? [] }
    return (saved.subtracting(found.map(\.id)), found.filter { tried[$0.id] != $0 })
  }
}
