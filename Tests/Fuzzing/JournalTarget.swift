import Conversation
import FoundationEssentials
import Rules

@testable import CaseFiles

/// Any bytes as a journal, and as lines whose checksums fit: whatever they are, they are read, shown and
/// written on, and the case that they make keeps the rules.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJournal(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  read(bytes)
  var sealed: [UInt8] = []
  for line in bytes.split(separator: newline, omittingEmptySubsequences: false) {
    sealed += ChecksummedLine.close(Array(line)).line
  }
  read(sealed)
  return 0
}

private func read(_ bytes: [UInt8]) {
  let journal = Journal(bytes)
  let id = journal.header?.header.id ?? "abc"
  let facts = FileFacts(
    identity: FileFacts.Identity(device: 1, inode: 1), links: 1, size: bytes.count, modified: 0, changed: 0,
    mode: 0o600, isRegular: true)
  let sources = [".jsonl", ".rescue-1.jsonl"].map { ending in
    JournalSource(
      name: id + ending, path: "/" + id + ending, facts: facts, isOwn: ending == ".jsonl", bytes: bytes,
      scripts: ScriptCache())
  }
  guard let content = try? CaseContent(id, sources) else { return }
  let history = History(content.header.intake, records: content.records)
  _ = history.contradictions
  if content.header.intake.script.flaws.isEmpty {
    let broken = Rules.broken(by: history)
    guard broken.isEmpty else { fatalError("\(broken)") }
  }
  let next = history.next(.event(.steppedForward), by: "x", at: content.header.created)
  guard let line = try? JournalLine(next, after: content.lastCRC) else { return }
  _ = try? content.cleaned(named: "aaaaaaaaaa", emptied: "(gewist)")
  // What is written behind it is read again.
  guard content.readOnly == nil else { return }
  var written = content.headerLine.bytes
  for line in content.lines { written += (try? line.line())?.bytes ?? [] }
  let again = Journal(written + line.bytes)
  guard again.lines.contains(where: { $0.record == next }) else { fatalError("a record that was written is not read") }
}
