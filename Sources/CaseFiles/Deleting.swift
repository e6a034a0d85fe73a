import Conversation

extension CaseFolder {
  /// Removes every file of a case but its lock, and leaves a tombstone without names, so that a sync folder does not
  /// bring the case back. Returns the names of the files. What a disk keeps of removed files is beyond a program.
  @discardableResult
  public func delete(_ id: String, at moment: Moment) throws(FileFault) -> [String] {
    guard id.isCaseID, try !files(of: id).files(where: Self.goesWithDeleting).isEmpty else { throw .notFound }
    return try leading(id) { () throws(FileFault) in
      let all = try files(of: id)
      let names = all.files(where: Self.goesWithDeleting)
      let rescued = rescued(id)
      var days: SealedDays?
      if case .whole(let known) = sealState(all) { days = known }
      let tombstone = Tombstone(id, at: moment, try? load(id), days: days, earlier: tombstone(of: id))
      try reportingFaults { () throws(DiskError) in
        let intent = Intent(
          kind: .delete, makes: [],
          removes: try marks(at: names.map(path)) + marks(at: rescued, isRescued: true),
          tombstone: tombstone)
        try begin(intent, id)
        // The tombstone of an earlier deletion is replaced: it has fewer known records.
        try remove(all.files(.tombstone).map(path))
        try make(tombstone, id)
        try conclude(intent, id)
      }
      return names
    }
  }

  private static func goesWithDeleting(_ kind: FileName.Kind) -> Bool {
    kind.isContent || kind == .sealed || kind == .days || kind == .liesOpen
  }
}
