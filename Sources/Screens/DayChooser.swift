import Conversation
import TUI
import Texts

/// Which day: the usual intervals of the script, or a date as people say it. Typing goes to the date.
struct DayChooser: Overlay {
  enum Focus: Hashable, Sendable {
    case interval(Int)
    /// The row that opens the date.
    case date
    /// The date is being written.
    case writing
  }

  private let title: String
  private let intervals: [(label: String, day: Day)]
  private let draft: DraftField?
  /// What comes of a day.
  private let choose: @Sendable (Day) -> [Effect]
  private let reader: DayReader
  let audience: Audience?
  private(set) var focus: Focus
  private var date: TextField
  private var top: Int?

  init(
    title: String, intervals: [(label: String, day: Day)], preselected: Int = 0, date: String? = nil,
    draft: DraftField? = nil, audience: Audience? = nil, reader: DayReader,
    choose: @escaping @Sendable (Day) -> [Effect]
  ) {
    self.title = title
    self.intervals = intervals
    self.draft = draft
    self.choose = choose
    self.audience = audience
    self.reader = reader
    self.date = TextField(text: date ?? "", isLong: false)
    focus = intervals.isEmpty ? .writing : .interval(preselected)
  }

  var drafts: [(field: DraftField, text: String?)] {
    draft.map { [($0, date.text.isBlank ? nil : date.text)] } ?? []
  }

  /// Only a date that was being typed is opened again by `Ctrl-Z`, not the list.
  var reopens: Bool { focus == .writing }
  var isForRecording: Bool { true }

  func readDay(in context: Context) -> DayReading? {
    focus == .writing ? reader.read(date.text, today: context.today, for: .other) : nil
  }

  var lineUse: LineUse {
    if focus == .writing { return .text(date, recorded: "") }
    return .rowsOrDay(intervals.map { LineRow(name: $0.label) })
  }
}

// For what a day is asked.
extension DayChooser {
  /// The first round, planned from the agreements, with both children looking on.
  init(firstRoundIn setting: CaseContext) {
    self.init(
      title: setting.texts.dayChooser.first, in: setting, draft: .followUpDay(round: 1),
      choose: { [.record(.roundPlanned(on: $0), forgetting: [.followUpDay(round: 1)]), .go(ClosingPage().route)] })
  }

  /// Another day for the round that was just planned, still with both children looking on.
  init(otherDayIn setting: CaseContext) {
    self.init(
      title: setting.texts.dayChooser.first, in: setting, draft: .followUpDay(round: setting.roundNumber),
      choose: { [.record(.roundMoved(to: $0))] })
  }

  init(nextRoundIn setting: CaseContext) {
    self.init(
      title: setting.texts.dayChooser.next, in: setting, isSoon: setting.conversation.asksRoundSoon,
      draft: .followUpDay(round: setting.roundNumber + 1),
      choose: {
        [.record(.roundPlanned(on: $0)), .go(FollowUp(at: setting.conversation.speakers[0]).route)]
      })
  }

  /// A planned day is moved; the focus is on the day that is planned.
  init(movingRoundIn setting: CaseContext) {
    let planned = setting.conversation.openRound?.planned ?? setting.today
    self.init(
      title: setting.texts.dayChooser.moved, in: setting, planned: planned,
      draft: .followUpDay(round: setting.roundNumber),
      choose: { $0 == planned ? [] : [.record(.roundMoved(to: $0))] })
  }

  init(reopeningIn setting: CaseContext) {
    self.init(
      title: setting.texts.dayChooser.reopened, in: setting, draft: .followUpDay(round: setting.roundNumber + 1),
      choose: { [.record(.reopened(followUp: $0))] })
  }

  /// Until when a closed case is kept.
  init(deletionOf day: Day, in setting: CaseContext) {
    self.init(
      title: setting.texts.dayChooser.deletion, intervals: [], date: setting.texts.days.typed(day),
      reader: setting.dayReader, choose: { $0 == day ? [] : [.record(.deleteAfterMoved(to: $0))] })
  }

  private init(
    title: String, in setting: CaseContext, planned: Day? = nil, isSoon: Bool = false, draft: DraftField,
    choose: @escaping @Sendable (Day) -> [Effect]
  ) {
    let followUp = setting.script.followUp
    var intervals = followUp.intervals.map { (label: $0.label, day: setting.today.adding(days: $0.days)) }
    var preselected =
      followUp.intervals.firstIndex { $0.days == setting.preferences.followUpDays } ?? followUp.suggested
    if isSoon,
      let first = followUp.intervals.indices.min(by: { followUp.intervals[$0].days < followUp.intervals[$1].days })
    {
      preselected = first
    }
    if let planned {
      intervals.insert((label: setting.texts.dayChooser.asPlanned, day: planned), at: 0)
      preselected = 0
    }
    self.init(
      title: title, intervals: intervals, preselected: preselected, date: setting.drafts[draft], draft: draft,
      reader: setting.dayReader, choose: choose)
  }
}

// Keys.
extension DayChooser {
  mutating func press(_ key: Key, _ run: inout TypedRun, in context: Context) -> [Effect] {
    top = pagedTop(after: key, in: context)
    if focus == .writing { return write(key, &run, in: context) }
    switch key {
    case .character(" ") where run == .none: return []
    case .character, .paste:
      guard run != .spent else {
        run = .lost
        return [.sayNotNoted]
      }
      if run == .lost { return [.sayNotNoted] }
      focus = .writing
      return write(key, &run, in: context)
    default: break
    }
    let wasLost = run == .lost
    run = .none
    let place = if case .interval(let index) = focus { index } else { intervals.count }
    switch key {
    case .enter, .control("j"):
      if wasLost { return [.sayNotNoted] }
      guard case .interval(let index) = focus else {
        focus = .writing
        return []
      }
      return take(intervals[index].day, in: context)
    case .escape: return [.leave]
    case .up, .backTab: go(to: place - 1)
    case .down, .tab: go(to: place + 1)
    case .home: go(to: 0)
    case .end: go(to: intervals.count)
    default: break
    }
    return []
  }

  private mutating func go(to place: Int) {
    let place = max(0, min(place, intervals.count))
    focus = place == intervals.count ? .date : .interval(place)
  }

  private mutating func write(_ key: Key, _ run: inout TypedRun, in context: Context) -> [Effect] {
    run = .none
    switch key {
    case .enter, .control("j"):
      switch reader.read(date.text, today: context.today, for: .other) {
      case .day(let day, _): return take(day, in: context)
      case .empty, .refused: return []
      }
    case .escape:
      if intervals.isEmpty { return [.leave] }
      focus = .date
      return [.typed]
    case .up, .backTab:
      if !intervals.isEmpty { go(to: intervals.count - 1) }
      return []
    case .down, .tab: return []
    default:
      return date.press(key, width: OverlayLayout.room(of: self, in: context).width) == .edited ? [.typed] : []
    }
  }

  /// A day that is past is asked about first.
  private func take(_ day: Day, in context: Context) -> [Effect] {
    let effects = [.close] + (draft.map { [.forgetDraft($0)] } ?? []) + choose(day)
    guard day < context.today else { return effects }
    let words = context.texts
    return [
      .open(
        Panel(
          title: words.dayChooser.past(day: words.days.full(day)),
          rows: [PanelRow(words.menu.back.title, [.close]), PanelRow(words.dayChooser.takePast, [.close] + effects)]))
    ]
  }
}

// Drawing.
extension DayChooser {
  func content(in context: Context, width: Int, rows: Int) -> Content {
    let words = context.texts.dayChooser
    var body = intervals.enumerated().map { index, interval in
      Block.row(
        words.interval(label: interval.label, day: context.texts.days.full(interval.day)),
        isFocused: focus == .interval(index), width: width)
    }
    if focus == .writing {
      let meaning: Block =
        switch reader.read(date.text, today: context.today, for: .other) {
        case .empty: Block(words.example, .hint, width: width)
        case .day(_, let echo): Block(echo, .hint, width: width)
        case .refused(let why): Block(why, .attention, width: width)
        }
      body += [.blank] + date.block(width: width, rows: 1, isFocused: true).with([meaning], in: context)
    } else {
      let kept = date.text.isBlank ? "" : context.draftSign + " " + date.text.onOneLine
      body.append(.row(words.date + kept, isFocused: focus == .date, width: width))
    }
    return Content(head: [Block(title, .heading, width: width), .blank], body: body, top: top)
  }

  func footer(in context: Context) -> [KeyHint] {
    let words = context.texts.footer
    if focus == .writing {
      // Without a day there is none to take.
      return (date.text.isBlank ? [] : [KeyHint(.enter, words.thisDay)]) + [KeyHint(.escape, words.back)]
    }
    return [
      KeyHint(.enter, words.thisDay), KeyHint(.upDown, words.choose), KeyHint(.type, words.typeDate),
      KeyHint(.escape, words.back),
    ]
  }
}
