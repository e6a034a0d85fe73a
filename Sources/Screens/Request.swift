import Conversation
import Texts

/// What the app asks of the disk and of other programs.
public enum Request: Sendable {
  case listCases
  case createCase(Intake)
  case openCase(id: String)
  /// A made-up case, of which nothing is kept.
  case practise
  case leaveCase
  /// Keep this record of the open case, in this order; then forget these drafts.
  case save(Record, forgetting: [DraftField])
  case retrySaving
  /// Go on with the open case in this folder, for its own fails.
  case rescue(to: String)
  /// Keep what is being typed in a field, or forget it when there is nothing.
  case keepDraft(DraftField, String?)
  case deleteCase(id: String)
  /// Take back a case that was deleted elsewhere while more was recorded in it here.
  case takeBackCase(id: String)
  /// Rewrite the open case without words that no longer count.
  case cleanCase
  case unsealCase(id: String, passphrase: String)
  /// Seals a case that is not open; then the list is read anew.
  ///
  /// - Parameter isAgain: it was sealed with that passphrase before, so there is nothing new to tell of it.
  case sealCase(id: String, passphrase: String, isAgain: Bool)
  /// A case that was unsealed for a while is not to be sealed again.
  case leaveOpen(id: String)
  /// Writes a sealed copy of a case for a colleague.
  case handOver(id: String, file: String, passphrase: String)
  /// Takes in the sealed copy of a colleague; then the list is read anew.
  case takeOver(file: String, passphrase: String)
  case print(Audience, on: PrintTarget)
  /// Shows the folder with the pages that were kept.
  case openPaperFolder
  case redraw
}

public enum PrintTarget: Hashable, Sendable, CaseIterable {
  case printer, browser
}

/// What the disk and other programs answer.
public enum Reply: Sendable {
  /// The cases of the list so far; a list that is complete takes the place of the one before.
  case cases([CaseEntry], isComplete: Bool)
  case opened(OpenCase)
  /// What was being typed for a new case.
  case newCaseDrafts(Drafts)
  /// These records are on the disk for good.
  case saved([EventID])
  /// Saving fails, why in words; in these folders the case could go on.
  case notSaved(String, places: [String])
  /// The case is kept in another place than its own: which one, in words.
  case savedElsewhere(String)
  /// The open case was deleted elsewhere; where it is kept until it is said what is to be done, in words.
  case deletedElsewhere(String)
  /// The open case, deleted elsewhere, stands in its own place again.
  case takenBack
  /// What was recorded elsewhere in the open case.
  case merged([Record])
  /// The case is sealed: its passphrase is to be asked.
  case sealed(id: String)
  case wrongPassphrase(id: String, String)
  /// These cases were made by a version with other keys: what changed is said once.
  case keysChanged
  /// A line for whoever may look now.
  case notice(String)
  /// A text for the facilitator alone.
  case message(String)
  /// The same, of a page that stands in a folder that can be shown.
  case kept(String)
}

/// A case as the overview lists it.
public struct CaseEntry: Hashable, Sendable {
  public let id: String
  public let state: State
  /// Whether a text was left unfinished in it.
  public var hasDraft: Bool
  /// It was sealed, and is to be sealed again.
  public var liesOpen: Bool

  public enum State: Hashable, Sendable {
    case readable(Conversation)
    /// Only a passphrase opens it; its days stand beside the seal.
    case sealed(nextFollowUp: Day?, deleteAfter: Day?)
    /// Deleted elsewhere while more was recorded here; in words.
    case deletedElsewhere(String)
    /// Why it cannot be shown, in words.
    case unreadable(String)
  }

  public init(id: String, state: State, hasDraft: Bool = false, liesOpen: Bool = false) {
    self.id = id
    self.state = state
    self.hasDraft = hasDraft
    self.liesOpen = liesOpen
  }
}
