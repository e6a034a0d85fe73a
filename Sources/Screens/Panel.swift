import Conversation
import TUI

/// Something that lies on top of a screen and takes the keys.
enum Panel: Hashable {
  case reading(Reading)
  case editor(Editor)
  case choice(Choice)
  case form(Form)
}

/// Something to read; Enter closes it.
struct Reading: Hashable {
  var matter: Matter
  /// How many lines have been scrolled past.
  var top = 0

  enum Matter: Hashable {
    /// What this screen is for, and its keys.
    case help
    /// Where else one can turn to.
    case signpost
    case message(String)
  }
}

extension Panel {
  static let help = Panel.reading(Reading(matter: .help))
  static let signpost = Panel.reading(Reading(matter: .signpost))
  static func message(_ text: String) -> Panel { .reading(Reading(matter: .message(text))) }
}

/// A text being written, and what it is for.
struct Editor: Hashable {
  var purpose: Purpose
  var field: TextField
  /// What stood in the field when it was opened, besides a draft.
  var initial: String
  /// What was wrong when it was handed in.
  var complaint: String?

  enum Purpose: Hashable {
    case answer(Turn)
    case correction(Answer.ID, Turn)
    case feeling(Person)
    case proposal(Person)
    case missedReason(Person)
    case stopReason
    case day(DayPurpose)
    case search
    /// What opens a sealed case; it is shown as dots and kept nowhere.
    case passphrase(id: String)
    /// Where to keep what cannot be kept in its own folder.
    case rescueFolder
  }
}

/// Why a day is asked.
enum DayPurpose: Hashable {
  /// The day of a round: the first or a further one.
  case round
  case moved
  case reopened
  /// Until when a closed case is kept.
  case deleteAfter

  func event(_ day: Day) -> Event {
    switch self {
    case .round: .roundPlanned(on: day)
    case .moved: .roundMoved(to: day)
    case .reopened: .reopened(followUp: day)
    case .deleteAfter: .deleteAfterMoved(to: day)
    }
  }
}

/// A list to choose from, and what the choice is about.
struct Choice: Hashable {
  var question: Question
  var focus: Int

  enum Question: Hashable {
    case quit
    /// Leaving while not everything is kept.
    case unsaved(quits: Bool)
    case rescue
    case clean
    /// Which of different records of one thing counts.
    case contradiction(Contradiction)
    case suspend
    case delete(id: String)
    case undoStep
    case stop
    case day(DayPurpose)
    case pastDay(DayPurpose, Day)
    case conclusion
    case share(Person)
    case print(Audience)
  }

  /// What a row of a choice does.
  enum Row: Hashable {
    case cancel
    case confirm
    case interval(Int)
    case otherDay
    case close, anotherRound, stop
    case target(PrintTarget)
    case place(Int)
    case otherPlace
    case version(Int)
  }
}

/// Several fields that are handed in together.
struct Form: Hashable {
  var kind: Kind
  /// Whom an agreement is for.
  var party = Party.both
  var fields: [TextField]
  /// What stood in the fields when they were opened, besides drafts.
  var initial: [String]
  /// The row that has the focus: first whom an agreement is for, then the fields.
  var focus = 0
  /// Which offered wording has the focus, below an empty text of an agreement.
  var offer: Int?
  var complaint: String?

  enum Kind: Hashable {
    case newCase
    case details
    case agreement(Agreement.ID?)
  }

  /// How many rows come before the fields.
  var leadingRows: Int {
    if case .agreement = kind { 1 } else { 0 }
  }

  var rowCount: Int { leadingRows + fields.count }

  /// The field that has the focus.
  var fieldIndex: Int? { focus >= leadingRows ? focus - leadingRows : nil }

  static let what = 0
  static let by = 1

  static let gepeste = 0
  static let pester = 1
  static let topic = 2
}
