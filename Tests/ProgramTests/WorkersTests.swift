import CaseFiles
import Conversation
import Foundation
import Glibc
import Programs
import Screens
import TUI
import Testing
import Texts

@testable import Commands
@testable import herstelgesprek

/// The loop's side of a talk, with a disk that can be held up.
private final class SlowTalk {
  /// A folder of this test, gone afterwards.
  let path = NSTemporaryDirectory() + "herstelgesprek-" + UUID().uuidString
  let gate = SlowDisk.Gate()
  let workers: Workers
  private(set) var app: App
  private(set) var replies: [Reply] = []
  var folder: CaseFolder { CaseFolder(path + "/data", rescuePath: path + "/state/herstelgesprek") }

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let environment: Environment = ["HOME": path, "XDG_STATE_HOME": path + "/state", "PATH": "/usr/bin:/bin"]
    let commands = Commands(
      texts: .nl, languages: Languages { [] }, script: .nl, preferences: Preferences(),
      surroundings: try Surroundings(environment, accountHome: { nil }).naming(path + "/data", settings: nil),
      flaws: [])
    app = App(texts: .nl, script: .nl, now: Clock.now, summarize: { _, _, _ in { _ in [] } })
    let (path, gate) = (path, gate)
    let workers = Workers(commands) {
      CaseStore(
        commands, folder: CaseFolder(path + "/data", rescuePath: path + "/state/herstelgesprek", disk: SlowDisk(gate)))
    }
    self.workers = try #require(workers)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Has a request done, and gives what the screens asked since.
  func ask(_ request: Request) { take(workers.perform(request, for: app)) }

  private func take(_ new: [Reply]) {
    replies += new
    for reply in new {
      for request in app.update(.reply(reply), at: Clock.now, in: Size(columns: 80, rows: 24)) { ask(request) }
    }
  }

  /// Takes replies until this is so, at most so many seconds.
  func wait(atMost seconds: Double = 10, until isSo: (SlowTalk) -> Bool) -> Bool {
    let end = Date(timeIntervalSinceNow: seconds)
    while !isSo(self), Date() < end {
      workers.wait(atMost: 20)
      take(workers.take())
    }
    return isSo(self)
  }

  func begin() throws {
    ask(.createCase(Intake(script: .nl, persons: try Persons(pester: "B.", gepeste: "A."), topic: "een foto")))
    let isOpen = wait { $0.app.openCase != nil }
    try #require(isOpen)
  }

  /// The record of a reason that applies, as the screens make one.
  func ticked(_ reason: Int) throws -> Record {
    let openCase = try #require(app.openCase)
    var history = History(openCase.history.intake, records: made)
    let record = history.next(
      .event(.reasonMarked(reason: reason, applies: true)), by: openCase.writer, at: Clock.moment)
    try history.take(record)
    made.append(record)
    return record
  }
  private var made: [Record] = []

  var saved: [EventID] {
    replies.flatMap { reply -> [EventID] in if case .saved(let ids) = reply { ids } else { [] } }
  }
  /// How often it was said that saving fails.
  var notSaved: Int { replies.filter { if case .notSaved = $0 { true } else { false } }.count }
  var drafts: [String: String] { CaseFiles.Drafts(of: app.openCase?.id ?? "", in: folder).all }
}

struct `A disk that lets wait` {
  private static let answer = DraftField.answer(Turn(question: 0, person: .pester))

  @Test func `asking never waits, and nothing counts as saved before the disk has it`() throws {
    let talk = try SlowTalk()
    try talk.begin()
    talk.gate.close()
    let start = Clock.uptime
    let records = try (0...2).map { try talk.ticked($0) }
    for record in records { talk.ask(.save(record, forgetting: [])) }
    #expect(Clock.uptime - start < 100)
    #expect(!talk.wait(atMost: 0.2) { !$0.saved.isEmpty })
    #expect(talk.workers.isSaving)
    talk.gate.open()
    #expect(talk.wait { $0.saved == records.map(\.id) })
    #expect(!talk.workers.isSaving)
    #expect(try talk.kept() == records)
  }

  @Test func `a record passes the drafts, and takes its own with it`() throws {
    let talk = try SlowTalk()
    try talk.begin()
    talk.ask(.keepDraft(Self.answer, "half"))
    talk.ask(.keepDraft(.stopReason, "waarom"))
    #expect(talk.wait { $0.drafts.count == 2 })
    talk.gate.close()
    let first = try talk.ticked(0)
    talk.ask(.save(first, forgetting: []))
    talk.ask(.keepDraft(Self.answer, "half en nog wat"))
    let second = try talk.ticked(1)
    talk.ask(.save(second, forgetting: [Self.answer]))
    #expect(!talk.wait(atMost: 0.2) { !$0.saved.isEmpty })
    #expect(talk.drafts[Self.answer.name] == "half")
    talk.gate.open()
    #expect(talk.wait { $0.saved == [first.id, second.id] })
    #expect(talk.wait { $0.drafts == [DraftField.stopReason.name: "waarom"] })
  }

  @Test func `the list tells of text that waits to be noted`() throws {
    let talk = try SlowTalk()
    try talk.begin()
    talk.ask(.keepDraft(Self.answer, "half"))
    #expect(talk.wait { $0.drafts.count == 1 })
    talk.ask(.listCases)
    func isListed(_ talk: SlowTalk) -> Bool {
      talk.replies.contains {
        if case .cases(let entries, _) = $0 { entries.contains(where: \.hasDraft) } else { false }
      }
    }
    #expect(talk.wait(until: isListed))
  }

  @Test func `what is typed anew while its record waits is not forgotten with it`() throws {
    let talk = try SlowTalk()
    try talk.begin()
    talk.gate.close()
    let record = try talk.ticked(0)
    talk.ask(.save(record, forgetting: [Self.answer]))
    usleep(50_000)
    talk.ask(.keepDraft(Self.answer, "nieuw"))
    talk.gate.open()
    #expect(talk.wait { $0.saved == [record.id] })
    #expect(talk.wait { $0.drafts[Self.answer.name] == "nieuw" })
  }

  @Test func `that saving fails is said once, is tried again, and then all is saved in order`() throws {
    let talk = try SlowTalk()
    try talk.begin()
    talk.gate.open(DiskError(.sync, EIO))
    let records = try (0...1).map { try talk.ticked($0) }
    for record in records { talk.ask(.save(record, forgetting: [])) }
    #expect(talk.wait { $0.notSaved == 1 })
    talk.ask(.retrySaving)
    #expect(!talk.wait(atMost: 0.2) { $0.notSaved > 1 || !$0.saved.isEmpty })
    talk.gate.open()
    talk.ask(.retrySaving)
    #expect(talk.wait { $0.saved == records.map(\.id) })
  }

  @Test func `while one case is opened no other is`() throws {
    let talk = try SlowTalk()
    let intake = Intake(script: .nl, persons: try Persons(pester: "Y.", gepeste: "X."), topic: "een ruzie")
    let other = CaseFile.create(in: talk.folder, intake: intake, at: Clock.moment)
    other.close()
    talk.gate.close()
    talk.ask(.createCase(Intake(script: .nl, persons: try Persons(pester: "B.", gepeste: "A."), topic: "een foto")))
    talk.ask(.openCase(id: other.id))
    talk.gate.open()
    #expect(talk.wait { $0.app.openCase != nil })
    #expect(!talk.wait(atMost: 0.2) { $0.app.openCase?.id == other.id })
  }

  @Test func `an end that nobody waits for comes within a second, and says what is not certain`() throws {
    let talk = try SlowTalk()
    try talk.begin()
    talk.gate.close()
    talk.ask(.save(try talk.ticked(0), forgetting: []))
    let start = Clock.uptime
    let parting = talk.workers.end(isHangUp: true) { _ in }
    #expect(Clock.uptime - start < 1000)
    #expect(parting == [Texts.nl.files.notices.diskSilent(count: 1)])
    talk.gate.open()
  }

  @Test func `an end waits for the disk, and says that it does`() throws {
    let talk = try SlowTalk()
    try talk.begin()
    talk.gate.close()
    let record = try talk.ticked(0)
    talk.ask(.save(record, forgetting: []))
    var said: [String] = []
    let parting = talk.workers.end(isHangUp: false) { [gate = talk.gate] words in
      said.append(words)
      gate.open()
    }
    #expect(said == [Texts.nl.files.notices.stillSaving] && parting == [])
    #expect(try talk.kept() == [record])
  }

  @Test func `a case that could not be made is kept elsewhere, also before its first record`() throws {
    let talk = try SlowTalk()
    try Data().write(to: URL(filePath: talk.folder.path))
    try talk.begin()
    #expect(talk.wait { $0.notSaved == 1 })
    func isUnsaved() -> Bool {
      var app = talk.app
      return "\(app.frame(in: Size(columns: 80, rows: 24)).layers)".contains("NIET BEWAARD")
    }
    #expect(isUnsaved())
    talk.ask(.rescue(to: talk.path + "/elders"))
    #expect(talk.wait { $0.replies.contains { if case .savedElsewhere = $0 { true } else { false } } })
    #expect(!isUnsaved())
    #expect(try FileManager.default.contentsOfDirectory(atPath: talk.path + "/elders").count == 1)
    #expect(talk.workers.end(isHangUp: false) { _ in } == [])
  }

  @Test func `what can be saved nowhere else goes to the rescue folder at the end`() throws {
    let talk = try SlowTalk()
    try talk.begin()
    let id = try #require(talk.app.openCase?.id)
    let record = try talk.ticked(0)
    chmod(talk.folder.path, 0o500)
    talk.gate.open(DiskError(.sync, EIO))
    talk.ask(.save(record, forgetting: []))
    #expect(talk.wait { $0.notSaved == 1 })
    talk.gate.open()
    let parting = talk.workers.end(isHangUp: false) { _ in }
    chmod(talk.folder.path, 0o700)
    #expect(try CaseFile.open(id, in: talk.folder, to: .view).records == [record], "\(parting)")
  }
}

extension SlowTalk {
  /// The records of the open case, as they stand on the disk.
  fileprivate func kept() throws -> [Record] {
    try CaseFile.open(try #require(app.openCase?.id), in: folder, to: .view).records
  }
}

struct `A mailbox` {
  @Test func `gives messages in order, and can be polled until they are taken`() throws {
    let mailbox = try #require(Mailbox<Int>())
    func canBeRead() -> Bool {
      var source = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
      return poll(&source, 1, 0) > 0
    }
    #expect(!canBeRead() && mailbox.take() == [])
    for number in 0..<70_000 { mailbox.send(number) }
    #expect(canBeRead())
    #expect(mailbox.take() == Array(0..<70_000))
    #expect(!canBeRead())
  }
}
