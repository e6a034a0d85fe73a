import Conversation
import TUI
import Texts

/// What every screen and overlay reads besides its own state.
struct Context: Sendable {
  /// The words of what is shown: the facilitator's, or before a child those of the case.
  var texts: Texts
  /// The facilitator's own words: days are typed in them, and choices answer to them too.
  let ownTexts: Texts
  let today: Day
  var measure: Measure
  /// Which signs the terminal can show.
  let lettering: Lettering
  let preferences: ScreenPreferences
  let localTime: @Sendable (Moment) -> LocalTime
  /// Whether something lies on the screen.
  let isCovered: Bool

  var width: Int { measure.width }

  /// What a key is called; in line mode what is typed for it, nil where nothing is.
  func name(of key: KeyName) -> String? { measure.isSpoken ? key.typed(in: texts) : key.name(in: texts) }

  /// What opens the menu.
  var menuKey: String {
    measure.isSpoken ? LineCommand.menu.typed(in: texts) : KeyName.escape.name(in: texts)
  }

  /// The sign at a text that was left unfinished.
  var draftSign: String { measure.isSpoken ? " " + texts.line.unfinished : "  ✎" }

  /// Reads days in the facilitator's language first, then in that of the screen, then in the others.
  var dayReader: DayReader {
    var languages: [Texts] = []
    for texts in [ownTexts, texts, .nl, .en, .fr] where !languages.contains(where: { $0.language == texts.language }) {
      languages.append(texts)
    }
    return DayReader(languages, saying: texts)
  }
}

/// What a screen of an open case reads.
struct CaseContext: Sendable {
  var context: Context
  /// The script in the language of what is shown; what is said to the children is that of the conversation.
  @Shared private(set) var script: Script
  @Shared private var openCase: OpenCase
  /// Who may look.
  private let audience: Audience
  private let summarizeHistory: App.Summarize

  init(context: Context, openCase: Shared<OpenCase>, audience: Audience, summarize: @escaping App.Summarize) {
    self.context = context
    let isFacilitators = context.texts.language == context.ownTexts.language
    _script = isFacilitators ? openCase.wrappedValue.$facilitatorScript : openCase.wrappedValue.$sharedScript
    _openCase = openCase
    self.audience = audience
    summarizeHistory = summarize
  }

  var id: String { openCase.id }
  var history: History { openCase.history }
  var conversation: Conversation { openCase.history.conversation }
  var drafts: Drafts { openCase.drafts }
  /// Whether answers show only their sign.
  var areAnswersCovered: Bool { openCase.areAnswersCovered }
  /// Why nothing can be recorded, in words.
  var readOnly: String? { openCase.readOnly }
  /// Whether everything recorded is on the disk.
  var isSaved: Bool { !openCase.saving.hasFailed }
  var isPractice: Bool { openCase.isPractice }
  /// It was sealed, and is sealed again when it is left.
  var isSealedWhenLeft: Bool { openCase.sealing != nil }
  /// Folders in which the case could go on while its own fails.
  var rescuePlaces: [String] { openCase.saving.places }
  /// Whether there is something to take back, or to bring back, that those who look may see.
  var canUndo: Bool { openCase.history.canUndo(before: audience) }
  var canRedo: Bool { openCase.history.canRedo(before: audience) }

  var summarize: @Sendable (Audience) -> LaidOutSummary {
    { [summarizeHistory, $openCase, ownTexts] audience in
      let openCase = $openCase.wrappedValue
      return summarizeHistory(
        openCase.history, audience, audience == .facilitator ? ownTexts : openCase.texts ?? ownTexts)
    }
  }

  func name(_ person: Person) -> String { conversation.persons[person] }

  /// A name in a line with other words. Where both names would be cut to the same letters, they are made different.
  func shortName(_ person: Person) -> String {
    measure.isSpoken ? name(person) : [name(person), name(person.other)].toldApart(in: max(8, width - 24))[0]
  }

  func name(in role: Role) -> String { name(conversation.person(in: role)) }

  /// Both names, the one who was bullied first.
  var bothNames: String {
    let names = [name(in: .gepeste), name(in: .pester)].toldApart(in: max(6, width / 2 - 10))
    return texts.overview.names(gepeste: names[0], pester: names[1])
  }

  /// The round that is under way, counted from 1; 0 before the first.
  var roundNumber: Int { conversation.rounds.count }
}

/// What the handling of keys that all screens share reads of a context.
protocol ScreenSetting: Sendable {
  var context: Context { get }
  /// Why an action cannot be done now, in words; nothing when it can.
  func refusal(of action: Action) -> String?
  /// Whether nothing can be recorded.
  var isReadOnly: Bool { get }
}

extension ScreenSetting {
  var texts: Texts { context.texts }
  var ownTexts: Texts { context.ownTexts }
  var today: Day { context.today }
  var measure: Measure { context.measure }
  var preferences: ScreenPreferences { context.preferences }
  var width: Int { context.measure.width }
  var dayReader: DayReader { context.dayReader }
}

extension Context: ScreenSetting {
  var context: Context { self }
  var isReadOnly: Bool { false }
  func refusal(of action: Action) -> String? { action.blocked }
}

extension CaseContext: ScreenSetting {
  var isReadOnly: Bool { readOnly != nil }

  func refusal(of action: Action) -> String? {
    if let readOnly, action.effects.contains(where: \.leadsToRecord) { return readOnly }
    return action.blocked ?? action.event.flatMap(conversation.refusal(of:)).map(words(for:))
  }
}

/// The room of a screen: how wide its text is and where it begins.
struct Measure: Hashable, Sendable {
  let size: Size
  /// Nothing is drawn: every text is said whole, in one line however long.
  var isSpoken = false

  static let spoken = Measure(size: Size(columns: 1_000_000, rows: 1_000), isSpoken: true)
  /// The smallest window in which everything works.
  static let smallest = Size(columns: 40, rows: 15)

  /// A small screen: no row of steps in the title, and the board as signs without the questions.
  var isCompact: Bool { size.columns < 76 || size.rows < 20 }
  /// Rows of title above and of footer below, their rules included.
  var titleRows: Int { isCompact ? 2 : 3 }
  var footerRows: Int { 2 }
  /// Text is at most some 80 columns wide, in the middle.
  var margin: Int { isSpoken ? 0 : isCompact ? 2 : 2 + max(0, (size.columns - 80) / 2) }
  var width: Int { size.columns - 2 * margin }
  /// Whether there is room beside the text for what would else be cut.
  var isWide: Bool { !isSpoken && size.columns >= 110 && size.rows >= 24 }
  var isTooSmall: Bool { size.columns < Self.smallest.columns || size.rows < Self.smallest.rows }
  /// The rows between title and footer.
  var middleRows: Int { max(0, size.rows - titleRows - footerRows) }
}

/// What can be set about the program.
public struct ScreenPreferences: Hashable, Sendable {
  /// Minutes without a key after which the curtain falls where only the facilitator looks; 0 is never.
  public var curtainMinutes = 3
  /// Months after closing when a record should be deleted.
  public var retentionMonths = 12
  /// After how many days a follow-up is offered first, where the script has such an interval; else the script says.
  public var followUpDays: Int?

  public init() {}
}

/// What time it is, where the person sits.
public struct Now: Hashable, Sendable {
  public var moment: Moment
  public var today: Day
  /// Milliseconds on a clock that nobody sets, to measure pauses with.
  public var uptime: Int

  public init(moment: Moment, today: Day, uptime: Int) {
    self.moment = moment
    self.today = today
    self.uptime = uptime
  }
}
