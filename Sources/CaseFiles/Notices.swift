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
  /// What was recorded elsewhere on the same case is shown from these files; the first record adds it to the journal.
  case merged(files: [String])
  /// These files were not taken in: they are of another case, of an edition that cannot be united with this one, or of
  /// a newer version.
  case notMerged(files: [String])
  /// These files still have words that were cleaned away elsewhere.
  case olderEdition(files: [String])
  /// Two different records under one number; both are shown.
  case sameNumber([EventID])
  /// The case was changed by another copy of the program since it was opened: take its history anew.
  case changedMeanwhile
  /// Something else replaced or changed the journal while it was open: the case goes on in a file beside it.
  case replacedMeanwhile
  /// The case was deleted elsewhere while it was open here.
  case deletedElsewhere
  /// Written by a newer version of the program.
  case newerVersion(Int)
  /// Intact lines, counted from 1, that this version does not understand.
  case unknown(file: String, lines: [Int])
  /// The script in the case is not one that a talk can be led with.
  case scriptFlawed
  /// This file could not be read.
  case unreadable(file: String, DiskError)
  /// This file is larger than a case can be, and was not read.
  case tooLarge(file: String)
  /// Others than its owner may read this file or folder.
  case openToOthers(path: String)
  /// Files that can be read stand next to the sealed case.
  case besideSealed(files: [String])
  /// The case was sealed, and unsealed for a while.
  case liesOpen
  /// A sealed file that is not whole; the case is read from the files beside it.
  case sealNotWhole(file: String)
  /// Sealing, unsealing, cleaning or deleting was begun and not finished, and these files are left; a start in full
  /// screen finishes it.
  case unfinished(Intent.Kind, files: [String])
  /// Left behind by a rewriting that did not finish, kept by a repair, or put there by another program.
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
  /// No talk can be led with its script.
  case scriptFlawed

  /// Whether the case could be led in another place.
  var isOfPlace: Bool {
    switch self {
    case .lockedElsewhere, .locksMissing, .folderReadOnly: true
    case .viewing, .newerVersion, .unknownContents, .scriptFlawed: false
    }
  }
}

/// Whether all that was recorded would survive a power cut, and where.
public enum Saving: Hashable, Sendable {
  case saved
  /// In this file, because the case's own was replaced, deleted or fails.
  case savedElsewhere(path: String)
  /// In this file, while the case is deleted: the facilitator says whether it is taken back.
  case savedAfterDeletion(path: String)
  /// It is kept in memory, in order, and tried again at the next event or `retry`.
  case notSaved(NotSaved)

  public var isSaved: Bool {
    switch self {
    case .saved, .savedElsewhere, .savedAfterDeletion: true
    case .notSaved: false
    }
  }
}

/// Why something is not saved.
public enum NotSaved: Error, Hashable, Sendable {
  case diskFull
  case notPermitted
  case readOnly(ReadOnly)
  /// The disk gave this error.
  case failing(DiskError)
  /// It could not be encoded as JSON.
  case unwritable
}

/// Why a case cannot be opened, listed, cleaned or deleted.
public enum FileFault: Error, Hashable, Sendable {
  case notFound
  /// Deleted on purpose; a sync folder may have brought it back.
  case deletedEarlier
  /// Deleted elsewhere, and there are records that whoever deleted it did not know: it can be taken back.
  case deletedElsewhere(records: Int)
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
  case sealed(id: String)
  case seal(SealFault)
  /// No file of a case is that large.
  case tooLarge(file: String)
  case failing(DiskError)
}
