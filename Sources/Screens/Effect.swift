import Conversation
import TUI

/// What comes of a key or a reply, as values: `App` carries out what concerns the screens, and hands on as requests what
/// concerns the disk and other programs. They are done in order; a record that the rules refuse ends the rest.
enum Effect: Sendable {
  /// Records an event; its drafts are forgotten once the disk has it.
  case record(Event, forgetting: [DraftField] = [])
  /// Takes back, or brings back, the last record; over a step it asks first.
  case undo, redo
  /// Takes back, or brings back, this one, which was asked about.
  case retrace(Entry, of: Event)
  /// Shows a screen of the open case, with its focus.
  case go(CaseRoute)
  /// Shows the list of cases as it is here.
  case list(Overview)
  /// Lays something on top.
  case open(any Overlay)
  /// Takes away what lies on top.
  case close
  /// As `close`; what was typed in it stays as a draft, and `Ctrl-Z` as the next key opens it again.
  case leave
  /// Something was typed in what lies on top: its draft is kept soon.
  case typed
  case closeAll
  /// A line until the next key.
  case say(String)
  /// Says that what was typed was not used.
  case sayNotNoted
  /// Presses a key in what lies on top now.
  case press(Key)
  /// Presses `Enter` on the screen: what stood in its way is dealt with.
  case enter
  case forgetDraft(DraftField)
  case coverAnswers(Bool)
  /// The case is left for the overview; one that was sealed is sealed again.
  case leaveCase
  /// The open case, which was sealed, stays open when it is left.
  case leaveOpen
  case quit
  /// Puts this case on the screen: it was opened or made.
  case enterCase(OpenCase)
  /// Asks something of the disk or of another program.
  case request(Request)
}

extension Effect {
  /// Whether it records something, or opens a field of which something is recorded.
  var leadsToRecord: Bool {
    switch self {
    case .record, .undo, .redo, .retrace: true
    case .open(let overlay): overlay.isForRecording
    case .go, .list, .close, .leave, .typed, .closeAll, .say, .sayNotNoted, .press, .enter, .forgetDraft, .coverAnswers,
      .leaveCase, .leaveOpen, .quit, .enterCase, .request:
      false
    }
  }
}
