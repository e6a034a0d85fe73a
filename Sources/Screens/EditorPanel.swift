import Conversation
import TUI

// A text field on top: what is typed in it, and what becomes of that.
extension Session {
  /// Opens a text field; a kept draft comes back in it.
  mutating func edit(_ purpose: Editor.Purpose, text: String = "") {
    if purpose.isRecord, let reason = open?.readOnly { return panels.append(.message(reason)) }
    let field = TextField(text: draft(draftName(purpose)) ?? text, isLong: purpose.isLong)
    panels.append(.editor(Editor(purpose: purpose, field: field, initial: text)))
  }

  mutating func takeOnEditor(_ editor: Editor, _ key: Key) {
    if case .answer(let turn) = editor.purpose, key == .tab || key == .backTab {
      return handIn(editor, at: turn, thenBackwards: key == .backTab)
    }
    var editor = editor
    let outcome = editor.field.press(key, width: panelTextWidth)
    editor.complaint = nil
    replaceTop(with: .editor(editor))
    switch outcome {
    case .edited:
      if editor.purpose == .search { search(editor.field.text) } else { noteTyping(key) }
    case .moved, .ignored: break
    case .left:
      if editor.purpose == .search { search("") } else { keepDraft() }
      panels.removeLast()
    case .done: finish(editor)
    }
  }

  /// Hands in an answer and opens the next open square, so that a talk that was led on paper is typed in without
  /// another key. An empty field records nothing.
  private mutating func handIn(_ editor: Editor, at turn: Turn, thenBackwards isBackwards: Bool) {
    let turns = conversation?.turns ?? []
    finish(editor)
    if editor.field.text.isBlank { notice = nil }
    guard panels.isEmpty, let place = turns.firstIndex(of: turn) else { return }
    let others = isBackwards ? turns[..<place].reversed() : Array(turns[(place + 1)...])
    guard let next = others.first(where: { conversation?[$0]?.isAnswered == false }) else { return }
    self.turn = next
    edit(.answer(next))
  }

  private mutating func search(_ text: String) {
    overview.search = text
    overview.focus(on: 0)
  }

  private mutating func finish(_ editor: Editor) {
    let text = editor.field.text
    switch editor.purpose {
    case .search: panels.removeLast()
    case .passphrase(let id):
      if !text.isEmpty { requests.append(.unsealCase(id: id, passphrase: text)) }
    case .rescueFolder:
      if text.isBlank { return complain(texts.keeping.folderNeeded) }
      panels.removeLast()
      rescue(to: text.trimmed)
    case .answer(let turn):
      close(editor)
      if text.isBlank {
        notice = texts.notices.blankIsNoAnswer
      } else if record(.answered(question: turn.question, by: turn.person, text: text)) {
        notice = texts.notices.noted(["vraag": number(turn.question), "naam": name(turn.person)])
        followTurn()
      }
    case .correction(let id, _):
      close(editor)
      if text.isBlank {
        notice = texts.notices.blankIsNoAnswer
      } else if text != editor.initial {
        record(.answerCorrected(answer: id, text: text))
      }
    case .feeling(let person): hand(in: editor, .feelingReported(by: person, text: text.isBlank ? "" : text))
    case .proposal(let person): hand(in: editor, .proposalMade(by: person, text: text.isBlank ? "" : text))
    case .missedReason(let person): finish(editor, with: .talkMissed(with: person, reason: text))
    case .stopReason: finish(editor, with: .stopped(reason: text))
    case .day(let purpose): finish(editor, purpose)
    }
  }

  /// The text of a separate talk may be empty; the focus goes on to the next row.
  private mutating func hand(in editor: Editor, _ event: Event) {
    close(editor)
    if editor.field.text != editor.initial { record(event) }
    rows[place] = min(row + 1, talkRows.count - 1)
  }

  /// A reason must be given.
  private mutating func finish(_ editor: Editor, with event: Event) {
    guard !editor.field.text.isBlank else { return complain(texts.editors.reasonNeeded) }
    if conversation?.allows(event) == true { close(editor) }
    record(event)
  }

  private mutating func finish(_ editor: Editor, _ purpose: DayPurpose) {
    guard let day = self.day(in: editor.field.text) else {
      // What is wrong with it stands below the field already.
      return complain(editor.field.text.isBlank ? texts.dates.unclear : nil)
    }
    if day < now.today { return ask(.pastDay(purpose, day)) }
    panels.removeLast()
    record(purpose.event(day))
  }

  private mutating func complain(_ text: String?) {
    guard case .editor(var editor) = panels.last else { return }
    editor.complaint = text
    replaceTop(with: .editor(editor))
  }

  /// Closes the editor on top and forgets its draft: what stood in it is recorded, or nothing.
  private mutating func close(_ editor: Editor) {
    panels.removeLast()
    if let name = draftName(editor.purpose) { setDraft(name, to: nil) }
    draftClock.reset(at: now.moment)
  }
}

extension Editor.Purpose {
  /// Whether its text may have more lines.
  var isLong: Bool {
    switch self {
    case .answer, .correction, .feeling, .proposal, .missedReason, .stopReason: true
    case .day, .search, .rescueFolder, .passphrase: false
    }
  }

  /// Whether what is typed is to be recorded.
  var isRecord: Bool {
    switch self {
    case .answer, .correction, .feeling, .proposal, .missedReason, .stopReason, .day: true
    case .search, .rescueFolder, .passphrase: false
    }
  }
}

// How it is drawn.
extension Session {
  func drawn(_ editor: Editor, _ size: Size) -> (Layer, Point) {
    let (width, rows) = (Self.panelTextWidth(size), Self.panelRows(size))
    var head = prompt(editor.purpose, width)
    let keys =
      switch editor.purpose {
      case .search: texts.editors.searchKeys
      case .day: texts.editors.shortKeys
      default: editor.purpose.isLong ? texts.editors.longKeys : texts.editors.shortKeys
      }
    var below: [Block] = []
    if case .day = editor.purpose, let echo = echo(editor.field.text) { below.append(Block(echo, .hint, width: width)) }
    if let complaint = editor.complaint { below.append(Block(complaint, .attention, width: width)) }
    let fixed =
      head.reduce(0) { $0 + $1.lines.count } + below.reduce(0) { $0 + $1.lines.count } + 3
      + keyLines(keys, width).count
    let wanted = editor.purpose.isLong ? max(3, min(10, rows - fixed)) : 1
    let shown = editor.shownField.lines(width: width, rows: max(1, min(wanted, rows - fixed)))
    var field = Block(shown.lines.map { Line($0) }, cursor: shown.cursor)
    while field.lines.count < wanted && field.lines.count < rows - fixed { field.lines.append(Line()) }
    head.append(field)
    return box(
      Content(head: [], body: [Block(head.flatMap(\.lines), cursor: cursor(in: head))] + below), keys: keys, size,
      atBottom: editor.purpose == .search)
  }

  /// Where the cursor of the last block stands, counted from the first line of all.
  private func cursor(in blocks: [Block]) -> Point? {
    guard let last = blocks.last, let cursor = last.cursor else { return nil }
    let above = blocks.dropLast().reduce(0) { $0 + $1.lines.count }
    return Point(column: cursor.column, row: above + cursor.row)
  }

  func prompt(_ purpose: Editor.Purpose, _ width: Int) -> [Block] {
    let words = texts.editors
    switch purpose {
    case .answer(let turn): return asked(turn, width) + earlier(turn, width) + [.blank]
    case .correction(_, let turn):
      return asked(turn, width) + [Block(words.correction(["naam": name(turn.person)]), .hint, width: width), .blank]
    case .feeling(let person): return [Block(words.feeling(["naam": name(person)]), .turn, width: width), .blank]
    case .proposal(let person): return [Block(words.proposal(["naam": name(person)]), .turn, width: width), .blank]
    case .missedReason(let person):
      return [Block(words.missedReason(["naam": name(person)]), .heading, width: width), .blank]
    case .stopReason: return [Block(words.stopReason, .heading, width: width), .blank]
    case .day(let purpose):
      let question = purpose == .deleteAfter ? texts.keeping.until : words.day
      return [Block(question, .heading, width: width), Block(texts.dates.example, .hint, width: width), .blank]
    case .search: return [Block(words.search, .heading, width: width), .blank]
    case .passphrase(let id):
      return [
        Block(texts.keeping.passphrase(["dossier": id]), .heading, width: width),
        Block(texts.keeping.passphraseHint, .hint, width: width), .blank,
      ]
    case .rescueFolder:
      return [Block(texts.keeping.folder, .heading, width: width), .blank]
    }
  }

  /// The answer that another one is going to stand beside.
  private func earlier(_ turn: Turn, _ width: Int) -> [Block] {
    guard case .answered(let latest, _) = conversation?[turn] else { return [] }
    let text = latest.text.isBlank ? texts.questions.withoutNote : latest.text.singleLine
    return [Block(texts.editors.earlier(["tekst": text]).truncated(to: width), .hint, width: width)]
  }

  private func asked(_ turn: Turn, _ width: Int) -> [Block] {
    [Block(name(turn.person), .turn, width: width), Block(conversation?.wording(turn) ?? "", .turn, width: width)]
  }

  /// What a date means, live below its field.
  func echo(_ text: String) -> String? {
    if text.isBlank { return nil }
    guard let day = self.day(in: text) else { return texts.dates.unclear }
    let words = texts.dates.full(day)
    return day < now.today ? texts.dates.past(["dag": words]) : words
  }
}
