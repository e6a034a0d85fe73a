import Conversation
import TUI
import Texts

/// The listed cases as rows: who, about what, where it stands, and the next day; in columns where there is room. None has
/// the focus yet.
struct CaseTable {
  private struct Cells {
    let id: String
    /// Both names, or the id of a case of which they are not known.
    let names: [String]
    /// That a text was left unfinished in it.
    let draft: String
    let topic: String
    let state: String
    let day: String
    let needsAttention: Bool
  }

  private let cells: [Cells]
  private let context: Context

  init(_ entries: [CaseEntry], in context: Context) {
    self.context = context
    cells = entries.map { Self.cells($0, context) }
  }

  var blocks: [Block] { context.measure.isCompact || context.measure.isSpoken ? cells.map(narrow) : wide }

  private func narrow(_ cells: Cells) -> Block {
    let width = context.width
    var block = Block.row(joined(cells.names) + cells.draft, isFocused: false, width: width)
    let detail = [cells.topic, cells.state, cells.day].filter { !$0.isEmpty }.joined(separator: " · ")
    block.lines +=
      Block(
        (cells.needsAttention && !context.measure.isSpoken ? "! " : "") + detail,
        cells.needsAttention ? .attention : .hint, width: width, indent: 4
      ).lines
    return block
  }

  /// Each column is as wide as its longest text, as far as the window allows; the topic gives way first.
  private var wide: [Block] {
    let width = context.width
    let state = min(cells.map(\.state.columns).max() ?? 0, width / 3)
    let day = min(cells.map(\.day.columns).max() ?? 0, width / 4)
    let rest = width - 4 - state - day - 6
    let longest = cells.map { joined($0.names).columns + $0.draft.columns }.max() ?? 0
    let names = min(longest, max(rest / 2, rest - (cells.map(\.topic.columns).max() ?? 0) - 2))
    let topic = rest - names - 2
    let shown = shownNames(in: names)
    return zip(cells, shown).map { cells, name in
      var block = Block.row(name, isFocused: false, width: width)
      let detail: Style = cells.needsAttention ? .attention : .hint
      block.lines[0].add(cells.topic.truncated(to: max(0, topic)), .hint, at: 4 + names + 2)
      block.lines[0].add(cells.state.truncated(to: state), detail, at: 4 + names + 2 + topic + 2)
      block.lines[0].add(
        (cells.needsAttention ? "! " : "") + cells.day.truncated(to: day), detail, at: width - day - 2)
      return block
    }
  }

  private func joined(_ names: [String]) -> String {
    names.count < 2 ? names.joined() : context.texts.overview.names(gepeste: names[0], pester: names[1])
  }

  /// The names in a column, each with its sign: those that would be cut alike are told apart, on a row and between rows.
  private func shownNames(in columns: Int) -> [String] {
    let between = context.texts.overview.names(gepeste: "", pester: "").columns
    let rooms = cells.flatMap { cells in
      let room = columns - cells.draft.columns - (cells.names.count < 2 ? 0 : between)
      let other = cells.names.reversed().map(\.columns)
      return cells.names.count < 2 ? [room] : other.map { max(room / 2, room - $0) }
    }
    var names = cells.flatMap(\.names).toldApart(in: rooms)[...]
    return cells.map { cells in
      defer { names = names.dropFirst(cells.names.count) }
      return joined(Array(names.prefix(cells.names.count))) + cells.draft
    }
  }

  private static func cells(_ entry: CaseEntry, _ context: Context) -> Cells {
    let words = context.texts.overview
    let draft = entry.hasDraft ? context.draftSign : ""
    switch entry.state {
    case .deletedElsewhere(let why), .unreadable(let why):
      return Cells(
        id: entry.id, names: [entry.id], draft: draft, topic: why, state: "", day: "", needsAttention: true)
    case .sealed(let followUp, let deleteAfter):
      let (day, isDue) = days(followUp: followUp, deleteAfter: deleteAfter, context)
      return Cells(
        id: entry.id, names: [entry.id], draft: draft, topic: "", state: words.sealed, day: day, needsAttention: isDue)
    case .readable(let conversation):
      let names = [Role.gepeste, .pester].map { conversation.persons[conversation.person(in: $0)].sharedRowForm }
      let (day, isDue) = days(
        followUp: conversation.nextFollowUp, deleteAfter: conversation.deleteAfter, context)
      let isNotStopped = !conversation.doubtingSpeakers.isEmpty
      let isToConclude = conversation.openRound?.isDone == true && conversation.activeStep == .followUp
      return Cells(
        id: entry.id, names: names, draft: draft, topic: conversation.topic.onOneLine,
        state: entry.liesOpen
          ? words.liesOpen : isNotStopped ? words.notStopped : state(of: conversation, context),
        day: isToConclude ? words.toConclude : day,
        needsAttention: isDue || isNotStopped || isToConclude || entry.liesOpen)
    }
  }

  private static func state(of conversation: Conversation, _ context: Context) -> String {
    let steps = context.texts.steps
    guard conversation.activeStep == .questions else { return steps[conversation.step] }
    let (answered, all) = conversation.progress
    return context.texts.overview.progress(step: steps.questions, count: answered, total: all)
  }

  /// When something is to be done, in words, and whether that day has come.
  private static func days(followUp: Day?, deleteAfter: Day?, _ context: Context) -> (String, Bool) {
    if let day = deleteAfter, day <= context.today { return (context.texts.overview.deleteDue, true) }
    guard let day = followUp else { return ("", false) }
    return (context.texts.days.relative(day, from: context.today), day <= context.today)
  }
}
