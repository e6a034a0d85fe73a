import Conversation
import Glibc

extension CaseFolder {
  /// Reads a case with all that stands beside its journal.
  func load(_ id: String) throws(FileFault) -> CaseContent {
    let files = try files(of: id)
    let names = files.files(where: \.isReadAsJournal)
    // The rescue folder may hold cases of other folders: a case of this folder has some file here.
    return try load(id, from: names, rescued: files.isEmpty ? [] : rescued(id))
  }

  /// Reads a case from its journals with these names, and from those that it left in the rescue folder. One that cannot
  /// be read hides none of the others.
  func load(
    _ id: String, from names: [String], rescued: [String], scripts: ScriptCache = ScriptCache()
  ) throws(FileFault) -> CaseContent {
    var sources: [JournalSource] = []
    var unreadable: [UnreadableFile] = []
    for (name, path) in names.map({ ($0, path($0)) }) + rescued.map({ ($0, $0) }) {
      let kind = FileName(name)?.kind
      do throws(DiskError) {
        let (bytes, facts, failure) = try disk.readableContent(of: path, atMost: SizeLimit.journal)
        if let failure { unreadable.append(UnreadableFile(name: name, error: failure)) }
        let source = JournalSource(
          name: name, path: path, facts: facts, isOwn: kind == .journal, isReadWhole: failure == nil, bytes: bytes,
          scripts: scripts)
        // Version 0.1.0 wrote drafts through such a file too.
        if kind != .temporary || source.journal.holdsAnything { sources.append(source) }
      } catch {
        if error.number != ENOENT { unreadable.append(UnreadableFile(name: name, error: error)) }
      }
    }
    return try CaseContent(id, sources, unreadable: unreadable)
  }
}

extension DiskError {
  var isTooLarge: Bool { call == .read && number == EFBIG }
}
