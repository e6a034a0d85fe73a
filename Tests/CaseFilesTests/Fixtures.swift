import Conversation
import Glibc
import Rules
import Testing

@testable import CaseFiles

/// A small script, so that a journal is short enough to be damaged at every byte.
func smallIntake(topic: String = "de speelplaats") throws -> Intake {
  Intake(script: try .smallest, persons: try Persons(pester: "B.", gepeste: "A."), topic: topic)
}

let tenOClock = Moment(secondsSince1970: 1_795_428_000)

extension CaseFile {
  /// Records an event as the program does, whether or not the rules would have it.
  @discardableResult
  func record(_ event: Event, at moment: Moment = tenOClock) -> Saving {
    reply(to: event, at: moment).status
  }

  func reply(to event: Event, at moment: Moment = tenOClock) -> SaveReply {
    append(history.next(.event(event), by: writer, at: moment))
  }

  /// A tick that goes on or off: an event that is always allowed in a new case.
  @discardableResult
  func tick() -> Saving { tickReply().status }

  /// The same, with what there is to tell.
  func tickReply() -> SaveReply { reply(to: .reasonMarked(reason: 0, applies: !history.conversation.reasons[0])) }
}

/// A journal or a copy of one, as it would be read.
func source(_ name: String, _ bytes: [UInt8]) -> JournalSource {
  let facts = FileFacts(
    identity: FileFacts.Identity(device: 1, inode: 1), links: 1, size: bytes.count, modified: 0, changed: 0,
    mode: 0o600, isRegular: true)
  return JournalSource(
    name: name, path: "/" + name, facts: facts, isOwn: FileName(name)?.kind == .journal, bytes: bytes,
    scripts: ScriptCache())
}

extension Disk {
  /// Puts a file there as something else would, in the place of another too.
  func put(_ bytes: [UInt8], at path: String) throws {
    try? remove(path)
    close(try make(path, holding: bytes[...]))
  }
}

extension CaseFolder {
  /// The journals of a case, the one that records are added to last.
  func journals(of id: String) throws -> [String] { try files(of: id).files(.journal) }

  func onlyJournal(of id: String) throws -> Journal {
    let names = try journals(of: id)
    guard names.count == 1 else { throw FileFault.notFound }
    return Journal(try disk.content(of: path(names[0])).bytes)
  }
}

/// A folder of this test's own, gone when the test is.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/casefiles-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    path = try #require(made)
  }

  var cases: CaseFolder { CaseFolder(path + "/data", rescuePath: path + "/rescue") }

  /// Every file below `data`, with its content.
  func contents() throws -> [String: [UInt8]] {
    let disk = PosixDisk()
    var all: [String: [UInt8]] = [:]
    for name in try cases.names() { all[name] = try disk.content(of: cases.path(name)).bytes }
    return all
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try PosixDisk().put(bytes, at: cases.path(name))
  }

  func read(_ name: String) throws -> [UInt8] { try PosixDisk().content(of: cases.path(name)).bytes }

  func mode(of name: String) throws -> UInt32 { try PosixDisk().facts(at: cases.path(name)).mode }

  deinit {
    let disk = PosixDisk()
    func empty(_ folder: String) {
      for name in (try? disk.names(in: folder)) ?? [] {
        let inner = folder + "/" + name
        if (try? disk.remove(inner)) == nil {
          empty(inner)
          rmdir(inner)
        }
      }
    }
    empty(path)
    rmdir(path)
  }
}
