import Conversation

/// Something about a case's files that the facilitator is told.
public enum Notice: Hashable, Sendable {
  /// The last line was not written out; it was never reported as saved.
  case tornTail(bytes: Int)
  /// Lines of the file, counted from 1, are not intact; all others are shown.
  case damaged(file: String, lines: [Int])
  /// The header's checksum does not fit: names or wording may have changed.
  case headerDamaged(file: String)
  /// Lines that stood before these are gone.
  case linesMissing(before: [EventID])
  /// What stood before a repair is kept in this file.
  case kept(file: String)
  /// What was recorded elsewhere on the same case has been taken in from these files.
  case merged(files: [String])
  /// These files were not taken in: they are of another case, of another edition of it, or not readable.
  case notMerged(files: [String])
  /// Two different records under one number; one of them is shown.
  case contradiction([EventID])
  /// The case was changed by another copy of the program since it was opened: take its history anew.
  case changedMeanwhile
  /// Written by a newer version of the program.
  case newerVersion(Int)
  /// Intact lines, counted from 1, that this version does not understand.
  case unknown(file: String, lines: [Int])
  /// Others than its owner may read this file or folder.
  case openToOthers(path: String)
  /// Files that can be read stand next to the sealed case.
  case besideSealed(files: [String])
  /// Left behind by a rewriting that did not finish, or kept by a repair.
  case leftover(file: String)
}

/// Why nothing is written to a case.
public enum ReadOnly: Hashable, Sendable {
  /// It was opened to look at.
  case viewing
  /// Another copy of the program leads it.
  case lockedElsewhere
  /// The file system cannot tell whether another copy leads it.
  case locksMissing
  case folderReadOnly
  case newerVersion(Int)
  /// Something in it is not understood.
  case unknownContents

  /// Whether the case could be led in another place.
  var isOfPlace: Bool {
    switch self {
    case .lockedElsewhere, .locksMissing, .folderReadOnly: true
    case .viewing, .newerVersion, .unknownContents: false
    }
  }
}

/// Whether all that was recorded would survive a power cut, and where.
public enum Saving: Hashable, Sendable {
  case saved
  /// In this file, because the case's own was replaced, deleted or fails.
  case savedElsewhere(path: String)
  /// It is kept in memory, in order, and tried again at the next event or `retry`.
  case notSaved(NotSaved)
}

/// Why something is not saved.
public enum NotSaved: Error, Hashable, Sendable {
  case diskFull
  case notPermitted
  case readOnly(ReadOnly)
  /// The disk gave this error.
  case failing(DiskError)
  /// It could not be put into words for the disk.
  case unwritable
}

/// Why a case cannot be opened, listed, cleaned or deleted.
public enum FileFault: Error, Hashable, Sendable {
  case notFound
  /// Deleted on purpose; a sync folder may have brought it back.
  case deletedEarlier
  /// No line tells whose case it is; these records are intact.
  case headerMissing([Record])
  /// The file holds the case with this id.
  case otherCase(id: String)
  case newerVersion(Int)
  case readOnly(ReadOnly)
  /// Rewriting it would change what it says.
  case notCleanable
  /// Two people recorded different things; cleaning would decide which one counts.
  case contradictory
  /// It is sealed: only the passphrase opens it.
  case sealed
  case seal(SealFault)
  case failing(DiskError)
}
