// Saves records in a case and says of each whether it is saved, for tests that make the disk fail or end the program.
import CaseFiles
import Conversation
import Glibc
import Rules

/// Says a line by another call than saving uses, so that a fault in the one is none in the other.
func say(_ line: String) {
  var bytes = Array((line + "\n").utf8)
  bytes.withUnsafeMutableBytes { buffer in
    var part = iovec(iov_base: buffer.baseAddress, iov_len: buffer.count)
    _ = writev(STDOUT_FILENO, &part, 1)
  }
}

let moment = Moment(secondsSince1970: 1_795_428_000)

func intake() throws -> Intake {
  Intake(script: try Script.smallest, persons: try Persons(pester: "B.", gepeste: "A."), topic: "")
}

extension CaseFile {
  /// Records something that the rules always allow.
  @discardableResult
  func tick() -> SaveReply {
    let applies = !history.conversation.reasons[0]
    return append(history.next(.event(.reasonMarked(reason: 0, applies: applies)), by: writer, at: moment))
  }
}

/// Adds records to a case and says each that is saved; what is not is tried once more at the end.
func save(_ count: Int, in file: CaseFile) {
  say("case " + file.id)
  for _ in 0..<count {
    file.tick()
    tell(file)
  }
  file.retry()
  tell(file)
}

func tell(_ file: CaseFile) {
  if file.status.isSaved {
    for record in file.records { say("saved \(record.id)") }
  } else {
    say("unsaved \(file.unsaved)")
  }
}

// make FOLDER RESCUE COUNT · lead FOLDER RESCUE ID COUNT · list FOLDER RESCUE ID
// replace FOLDER DEVICE REPLACEMENT,… COUNT · verify FOLDER DEVICE · cuts LOG DISK COUNT OUTPUT
let words = CommandLine.arguments
guard words.count >= 4 else { exit(2) }
switch words[1] {
case "make" where words.count == 5:
  guard let intake = try? intake() else { exit(2) }
  save(
    Int(words[4]) ?? 0, in: CaseFile.create(in: CaseFolder(words[2], rescuePath: words[3]), intake: intake, at: moment))
case "lead" where words.count == 6:
  guard let file = try? CaseFile.open(words[4], in: CaseFolder(words[2], rescuePath: words[3]), to: .lead) else {
    exit(3)
  }
  save(Int(words[5]) ?? 0, in: file)
case "list" where words.count == 5:
  // What is in either folder, whichever of them has a journal.
  for place in [CaseFolder(words[2], rescuePath: words[3]), CaseFolder(words[3])] {
    guard let file = try? CaseFile.open(words[4], in: place, to: .view) else { continue }
    for record in file.records { say("saved \(record.id)") }
  }
case "replace" where words.count == 6:
  let replacements = words[4].split(separator: ",").compactMap { Replacement(rawValue: String($0)) }
  guard let acknowledged = Acknowledgements(words[3]), let count = Int(words[5]) else { exit(2) }
  let stick = Stick(folder: CaseFolder(words[2]), acknowledged: acknowledged)
  for replacement in replacements { for _ in 0..<count { try stick.replace(by: replacement) } }
case "verify":
  guard let acknowledged = Acknowledgements(words[3]) else { exit(2) }
  Stick(folder: CaseFolder(words[2]), acknowledged: acknowledged).verify()
case "cuts" where words.count == 6:
  guard let count = Int(words[4]) else { exit(2) }
  try WriteLog(at: words[2]).writeCuts(count, of: words[3], to: words[5])
default: exit(2)
}
