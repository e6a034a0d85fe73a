/// One file of a case that was read as a journal. A class, since it is large and passed about.
final class JournalSource {
  let name: String
  let path: String
  let facts: FileFacts
  /// It has a name of this program's making, in the case folder: records may be added to it.
  let isOwn: Bool
  /// Otherwise an error came behind what was read.
  let isReadWhole: Bool
  let journal: Journal
  /// All bytes before the tail.
  let intact: ArraySlice<UInt8>

  init(
    name: String, path: String, facts: FileFacts, isOwn: Bool, isReadWhole: Bool = true, bytes: [UInt8],
    scripts: ScriptCache
  ) {
    (self.name, self.path, self.facts, self.isOwn, self.isReadWhole) = (name, path, facts, isOwn, isReadWhole)
    journal = Journal(bytes, scripts: scripts)
    intact = bytes[..<journal.intactCount]
  }

  /// Whether records can be added behind what it holds.
  var isWhole: Bool {
    isReadWhole && journal.damaged.isEmpty && journal.headerCount > 0 && journal.isUnderstood
  }
}
