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

/// Adds records to a case and says each that is saved; what is not is tried once more at the end.
func save(_ count: Int, in file: CaseFile) {
  say("case " + file.id)
  for _ in 0..<count {
    let applies = !file.history.conversation.reasons[0]
    file.append(file.history.next(.event(.reasonMarked(reason: 0, applies: applies)), by: file.writer, at: moment))
    tell(file)
  }
  file.retry()
  tell(file)
}

func tell(_ file: CaseFile) {
  switch file.status {
  case .saved, .savedElsewhere, .savedAfterDeletion: for record in file.records { say("saved \(record.id)") }
  case .notSaved: say("unsaved \(file.unsaved)")
  }
}

// make FOLDER RESCUE COUNT · lead FOLDER RESCUE ID COUNT · list FOLDER RESCUE ID
let words = CommandLine.arguments
guard words.count >= 5 else { exit(2) }
let folder = CaseFolder(words[2], rescuePath: words[3])
switch words[1] {
case "make":
  guard let script = try? Script.smallest,
    let persons = try? Persons(pester: "B.", gepeste: "A.")
  else { exit(2) }
  let intake = Intake(script: script, persons: persons, topic: "")
  save(Int(words[4]) ?? 0, in: CaseFile.create(in: folder, intake: intake, at: moment))
case "lead":
  guard let file = try? CaseFile.open(words[4], in: folder, to: .lead) else { exit(3) }
  save(Int(words[5]) ?? 0, in: file)
case "list":
  // What is in either folder, whichever of them has a journal.
  for place in [folder, CaseFolder(words[3])] {
    guard let file = try? CaseFile.open(words[4], in: place, to: .view) else { continue }
    for record in file.records { say("saved \(record.id)") }
  }
default: exit(2)
}
