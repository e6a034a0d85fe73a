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
    append(history.next(.event(event), by: writer, at: moment))
  }

  /// A tick that goes on or off: an event that is always allowed in a new case.
  @discardableResult
  func tick() -> Saving { record(.reasonMarked(reason: 0, applies: !history.conversation.reasons[0])) }
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
    let disk = PosixDisk()
    try? disk.remove(cases.path(name))
    disk.close(try disk.make(cases.path(name), holding: bytes[...]))
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
