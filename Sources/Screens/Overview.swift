import Conversation
import TUI
import Texts

/// The cases, what needs attention on top; below them a new one, and practising.
struct Overview: Screen {
  enum Focus: Hashable, Sendable { case listed(String), new, practise }

  var cursor = Cursor(Focus.new)
  let audience = Audience.facilitator
  /// What was being typed for a new case.
  var newCaseDrafts = Drafts()
  /// The script that a new case starts with.
  @Shared var script: Script
  private(set) var list = CaseList()
  private(set) var isLoaded = false
  /// Whether the person went somewhere: until then the focus is on what needs attention first.
  private var hasMoved = false
  /// What is searched for; nothing while no search is open.
  private var search: TextField?
  /// The rows of the list, none in focus: a moved focus touches two of them.
  var listedRows = Reusable<ListedRows, [Block]>()

  init(script: Shared<Script>) { _script = script }

  /// Takes the cases read so far. The first list is shown as it grows; a later one when it is whole.
  mutating func take(_ entries: [CaseEntry], isComplete: Bool, today: Day) {
    guard isComplete || !isLoaded || entries.count >= list.count else { return }
    list = CaseList(entries, today: today, search: search?.text ?? "")
    isLoaded = true
    let isGone = if case .listed(let id) = focus { list.place(of: id) == nil } else { false }
    if !hasMoved || isGone { moveToFirst() }
  }

  private mutating func moveToFirst() { cursor.move(to: list.firstID.map { .listed($0) } ?? .new) }

  mutating func focus(onCase id: String) {
    cursor.move(to: .listed(id))
    hasMoved = true
  }
}

// Rows and keys.
extension Overview {
  var showing: Effect { .list(self) }

  func rows(in setting: Context) -> [Focus] { list.ids.map { .listed($0) } + [.new, .practise] }

  /// As the list is long, the rows are never made for a single step.
  func nextFocus(after key: Key, in setting: Context) -> Focus? {
    let place: Int =
      switch focus {
      case .listed(let id): list.place(of: id) ?? 0
      case .new: list.count
      case .practise: list.count + 1
      }
    let last = list.count + 1
    let next: Int? =
      switch key {
      case .up, .backTab: max(0, place - 1)
      case .down, .tab: min(last, place + 1)
      case .home: 0
      case .end: last
      default: nil
      }
    return next.map { $0 < list.count ? .listed(list.ids[$0]) : $0 == list.count ? .new : .practise }
  }

  mutating func keepFocus(in setting: Context) {
    hasMoved = true
    if case .listed(let id) = focus, list.place(of: id) == nil { moveToFirst() }
  }

  func row(_ focus: Focus, in setting: Context) -> Row {
    let words = setting.texts.overview
    switch focus {
    case .new: return Row(enter: newCase(in: setting))
    case .practise: return Row(enter: Action(words.practise, letter: "o", [.request(.practise)]))
    case .listed(let id): return Row(enter: open(id, in: setting))
    }
  }

  private func newCase(in setting: Context) -> Action {
    Action(setting.texts.overview.new, letter: "n", [.open(CaseForm(new: script, drafts: newCaseDrafts))])
  }

  private func open(_ id: String, in setting: Context) -> Action {
    let words = setting.texts.overview.open
    if case .unreadable(let why) = list.entry(id)?.state { return Action(words, blocked: why, []) }
    if case .deletedElsewhere(let why) = list.entry(id)?.state {
      let deletion = setting.texts.deletion
      let panel = Panel(
        title: deletion.title, body: [why],
        rows: [
          PanelRow(setting.texts.menu.back.title, [.close]),
          PanelRow(deletion.takeBack, [.close, .request(.takeBackCase(id: id)), .request(.listCases)]),
        ])
      return Action(words, [.open(panel)])
    }
    if let entry = list.entry(id), entry.liesOpen {
      return Action(words, [.open(liesOpenPanel(of: entry, in: setting))])
    }
    return Action(words, [.request(.openCase(id: id))])
  }

  /// What becomes of a case that was sealed and lies open.
  private func liesOpenPanel(of entry: CaseEntry, in setting: Context) -> Panel {
    let words = setting.texts.sealing
    let id = entry.id
    let passphrase = setting.newPassphraseField(words.newTitle) {
      [.say(words.busy), .request(.sealCase(id: id, passphrase: $0, isAgain: false))]
    }
    return Panel(
      title: words.liesOpenTitle(names: names(of: entry, in: setting)), body: [words.liesOpenBody],
      rows: [
        PanelRow(setting.texts.menu.back.title, [.close]),
        PanelRow(words.sealAgain, [.close, .open(passphrase)]),
        PanelRow(setting.texts.overview.open.title, [.close, .request(.openCase(id: id))]),
        PanelRow(words.leaveOpen.title, [.close, .request(.leaveOpen(id: id)), .request(.listCases)]),
      ])
  }

  private func names(of entry: CaseEntry, in setting: Context) -> String {
    entry.conversation.map {
      setting.texts.overview.names(
        gepeste: $0.persons[$0.person(in: .gepeste)], pester: $0.persons[$0.person(in: .pester)])
    } ?? entry.id
  }

  func actions(in setting: Context) -> [Action] {
    let words = setting.texts.overview
    var actions = [newCase(in: setting), Action(words.practise, letter: "o", [.request(.practise)])]
    if !list.isEmpty { actions.append(Action(words.search, letter: "/", [.list(searching)])) }
    if case .listed(let id) = focus { actions.append(delete(id, in: setting)) }
    return actions + [takeOver(in: setting), Action(words.quit, letter: "q", [.quit])]
  }

  private func takeOver(in setting: Context) -> Action {
    let words = setting.texts.sealing
    let field = Field(
      prompt: [words.takeOverTitle, words.takeOverHint], draft: nil, kept: nil, isLong: false,
      keep: { file in
        let passphrase = setting.passphraseField(words.takeOverPassphrase) {
          [.say(words.busy), .request(.takeOver(file: file.trimmed, passphrase: $0))]
        }
        return [.open(passphrase)]
      })
    return Action(words.takeOver, [.open(field)])
  }

  private var searching: Overview {
    var copy = self
    copy.search = TextField(text: "", isLong: false)
    return copy
  }

  private func delete(_ id: String, in setting: Context) -> Action {
    let words = setting.texts.overview
    let names = list.entry(id).map { self.names(of: $0, in: setting) } ?? id
    let panel = Panel(
      title: words.deleteTitle(names: names),
      rows: [
        PanelRow(setting.texts.menu.back.title, [.close]),
        PanelRow(words.deleteYes, [.close, .request(.deleteCase(id: id)), .request(.listCases)]),
      ])
    return Action(words.delete, letter: "x", [.open(panel)])
  }

  func purpose(in setting: Context) -> [String] { setting.texts.overview.purpose }
}

// Searching: typing filters, the arrows go through what is left.
extension Overview {
  var isSearching: Bool { search != nil }

  /// The footer while a search is open.
  func searchFooter(in setting: Context) -> [KeyHint] {
    let words = setting.texts
    let escape = KeyHint(.escape, words.footer.back)
    guard case .listed = focus else { return [escape] }
    return [KeyHint(.enter, words.overview.open.footerWord), KeyHint(.upDown, words.footer.choose), escape]
  }

  /// What a key does while a search is open.
  mutating func pressWhileSearching(_ key: Key, in setting: Context) -> [Effect] {
    guard var field = search else { return [] }
    hasMoved = true
    switch key {
    case .escape:
      search = nil
      list.search("")
      return []
    case .enter, .control("j"):
      guard case .listed(let id) = focus else { return [] }
      search = nil
      list.search("")
      return setting.refusal(of: open(id, in: setting)).map { [.say($0)] } ?? open(id, in: setting).effects
    case .up, .down, .tab, .backTab:
      if let place = nextFocus(after: key, in: setting), case .listed = place { cursor.move(to: place) }
      return []
    default:
      if field.press(key, width: setting.width) == .edited {
        list.search(field.text)
        moveToFirst()
      }
      search = field
      return []
    }
  }
}

// Drawing.
extension Overview {
  func content(in setting: Context) -> Content {
    let words = setting.texts.overview
    let width = setting.width
    let isCompact = setting.measure.isCompact
    if !isLoaded { return Content(head: [.blank, Block(words.loading, .hint, width: width)]) }
    var head = isCompact ? [] : [Block.blank]
    if let search {
      head += [search.labelled(words.searching, width: width, isFocused: true), .blank]
      if list.ids.isEmpty {
        let key = setting.name(of: .escape) ?? ""
        return Content(head: head, body: [Block(words.nothingFound(key: key), width: width)])
      }
    }
    if setting.measure.isSpoken, !list.isEmpty {
      head.append(Block(words.count(count: list.count), width: width))
    }
    if let count = count(in: setting) { head += [Block(count, .hint, width: width)] + (isCompact ? [] : [.blank]) }
    if list.isEmpty { head += words.empty.map { Block($0, width: width) }.spaced() + [.blank] }
    return Content(head: head, body: listed(in: setting) + (search == nil ? lastRows(in: setting) : []))
  }

  private func lastRows(in setting: Context) -> [Block] {
    let words = setting.texts.overview
    let draft = newCaseDrafts.isEmpty ? "" : setting.draftSign
    return [
      .blank,
      .row(
        (setting.measure.isSpoken ? "" : "+ ") + words.new.title + draft, isFocused: focus == .new, .heading,
        width: setting.width),
      .row("  " + words.practise.title, isFocused: focus == .practise, .heading, width: setting.width),
    ]
  }

  private func listed(in setting: Context) -> [Block] {
    let place = if case .listed(let id) = focus { list.place(of: id) } else { Int?.none }
    let wanted = wantedRows(in: setting)
    var rows = listedRows.product(of: wanted) { wanted.laidOut(in: setting) }
    if let place, wanted.shown.contains(place) {
      let row = place - wanted.shown.lowerBound
      rows[row] = rows[row].focused()
    }
    return rows
  }

  /// Of a long list only what can be in sight around the focus is laid out: the same cases while it moves among them.
  private func wantedRows(in setting: Context) -> ListedRows {
    let reach = max(1, setting.measure.size.rows)
    let place = if case .listed(let id) = focus { list.place(of: id) ?? 0 } else { list.count }
    let first = (place / reach - 1) * reach
    let near = (first..<first + 3 * reach).clamped(to: list.ids.indices)
    return ListedRows(
      list: list, shown: setting.measure.isSpoken ? list.ids.indices : near, measure: setting.measure,
      language: setting.texts.language, today: setting.today)
  }

  /// Lays the rows out again where they are no longer what they were.
  mutating func keepRows(in setting: Context) {
    listedRows.keep(of: wantedRows(in: setting)) { $0.laidOut(in: setting) }
  }

  /// How many cases there are, where not all are in sight.
  func count(in setting: Context) -> String? {
    list.count > setting.measure.middleRows - 4 ? setting.texts.overview.count(count: list.count) : nil
  }
}

/// The rows of listed cases, by all that they are made of.
struct ListedRows: Hashable, Sendable {
  let list: CaseList
  /// The places in the list of the cases that are laid out.
  let shown: Range<Int>
  let measure: Measure
  let language: String
  let today: Day

  func laidOut(in context: Context) -> [Block] {
    CaseTable(list.ids[shown].compactMap(list.entry), in: context).blocks
  }
}
