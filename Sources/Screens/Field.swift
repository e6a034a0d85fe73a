import Conversation
import TUI
import Texts

/// A text being written. `Enter` keeps it, `Esc` leaves it as a draft; nothing that was typed is ever discarded.
struct Field: Overlay {
  /// What `Enter` does while nothing is written.
  enum WhenBlank: Sendable {
    /// The field closes and records nothing.
    case closes
    /// Records an answer that is not written down; typing anything makes the field an ordinary one.
    case records([Effect])
    /// The field stays open and says what is needed.
    case insists(String)
  }

  /// Who is asked, and what.
  var prompt: [String]
  /// What is recorded already, above what is being written.
  var above: [String] = []
  private(set) var text: TextField
  /// Under which name an unfinished text is kept; nothing for what is not kept.
  let draft: DraftField?
  /// What is recorded: a text that is still the same records nothing.
  let recorded: String
  var whenBlank = WhenBlank.closes
  var audience: Audience?
  /// A draft was there when it opened.
  private(set) var beganWithDraft: Bool
  private var complaint: String?
  private var top: Int?
  /// What `Enter` records.
  let keep: @Sendable (String) -> [Effect]
  /// What follows when it was kept, or was as it is recorded.
  var after: [Effect] = []
  var enterWord: String?

  /// - Parameters:
  ///   - recorded: what is recorded, when the text goes on from there; empty where a new text is added.
  ///   - kept: the draft of an earlier time.
  init(
    prompt: [String], above: [String] = [], recorded: String = "", draft: DraftField?, kept: String?,
    isLong: Bool = true, isSecret: Bool = false, whenBlank: WhenBlank = .closes, audience: Audience? = nil,
    keep: @escaping @Sendable (String) -> [Effect], after: [Effect] = []
  ) {
    self.prompt = prompt
    self.above = above
    self.recorded = recorded
    self.draft = draft
    self.whenBlank = whenBlank
    self.audience = audience
    self.keep = keep
    self.after = after
    beganWithDraft = kept != nil
    text = TextField(text: kept ?? recorded, isLong: isLong, isSecret: isSecret)
  }

  var drafts: [(field: DraftField, text: String?)] {
    guard let draft else { return [] }
    return [(draft, text.text == recorded || text.text.isBlank ? nil : text.text)]
  }

  var reopens: Bool { draft != nil }
  var isForRecording: Bool { draft != nil }
  var lineUse: LineUse { .text(text, recorded: recorded) }
}

extension Field {
  mutating func press(_ key: Key, _ run: inout TypedRun, in context: Context) -> [Effect] {
    run = .none
    if key == .tab || key == .backTab { return [] }
    let (width, _) = OverlayLayout.room(of: self, in: context)
    complaint = nil
    let place = text.caret
    let outcome = text.press(key, width: width)
    // A page key that did not move the caret scrolls what stands around the text.
    top = text.caret == place ? pagedTop(after: key, in: context) : nil
    switch outcome {
    case .edited:
      if case .records = whenBlank { whenBlank = .closes }
      return [.typed]
    case .moved, .ignored: return []
    case .left:
      if case .records = whenBlank { return [.close] }
      return [.leave]
    case .done: return finish()
    }
  }

  private mutating func finish() -> [Effect] {
    let forgetting = draft.map { [Effect.forgetDraft($0)] } ?? []
    guard text.text.isBlank else {
      return [.close] + (text.text == recorded ? forgetting : keep(text.text)) + after
    }
    switch whenBlank {
    case .closes: return [.close] + forgetting
    case .records(let effects): return [.close] + effects
    case .insists(let complaint):
      self.complaint = complaint
      return []
    }
  }

  func content(in context: Context, width: Int, rows: Int) -> Content {
    var head = prompt.enumerated().map { Block($1, $0 == 0 ? .turn : .heading, width: width) }
    head += above.map { Block($0, .hint, width: width) }
    if beganWithDraft {
      if !recorded.isBlank { head.append(Block(context.texts.quoted(text: recorded), .hint, width: width)) }
      head.append(Block(context.texts.field.draft, .attention, width: width))
    }
    head.append(.blank)
    var below: [Block] = []
    if case .records = whenBlank {
      let text = context.texts.field.unwritten(key: context.name(of: .enter) ?? "")
      below.append(Block(text, .hint, width: width))
    }
    if let complaint { below.append(Block(complaint, .attention, width: width)) }
    let taken = (head + below).reduce(0) { $0 + $1.lines.count }
    // A few lines are in sight however long the words above it are: those scroll.
    var field = text.block(width: width, rows: max(min(3, rows), rows - taken), isFocused: true)
    // Room to write in, so that the box does not grow with every line.
    let roomy = text.isLong && !context.measure.isCompact ? 4 : 1
    while field.lines.count < min(roomy, rows - taken) { field.lines.append(Line()) }
    return Content(head: head, body: field.with(below, in: context), top: top)
  }

  func footer(in context: Context) -> [KeyHint] {
    let words = context.texts.footer
    let line = text.isLong ? [KeyHint(.control("j"), words.newLine)] : []
    return [KeyHint(.enter, enterFooter(words))] + line
      + [KeyHint(.control("z"), words.undo), KeyHint(.escape, draft == nil ? words.back : words.later)]
  }

  private func enterFooter(_ words: Texts.Footer) -> String {
    if case .closes = whenBlank, text.text.isBlank { return words.close }
    return enterWord ?? (draft == nil ? words.perform : words.note)
  }
}

extension Block {
  /// This block and what belongs below it, always in sight together; where nothing is drawn they are said one by one.
  func with(_ below: [Block], in context: Context) -> [Block] {
    if context.measure.isSpoken { return [self] + below }
    var block = self
    block.lines += below.flatMap(\.lines)
    return [block]
  }
}

extension TextField {
  /// A field of one line behind a label.
  func labelled(_ label: String, width: Int, isFocused: Bool) -> Block {
    let column = label.columns
    var block = block(width: max(1, width - column), rows: 1, isFocused: isFocused)
    block.lines = block.lines.map { line in
      var moved = Line(label, .hint)
      moved.pieces += line.pieces.map { piece in
        var piece = piece
        piece.column += column
        return piece
      }
      return moved
    }
    block.cursor = block.cursor.map { Point(column: $0.column + column, row: $0.row) }
    return block
  }
}
