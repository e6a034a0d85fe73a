import Conversation
import TUI
import Texts

/// Names and topic: of a new case, or to correct those of one that is open. For the facilitator alone.
struct CaseForm: Overlay {
  private typealias Field = DraftField.CaseField

  private enum Purpose: Sendable {
    case new(Script)
    case correct(Conversation)
  }

  private let purpose: Purpose
  private let recorded: [String]
  private var fields: [TextField]
  private var focus = 0
  private var complaint: (field: Int, text: String)?
  private let beganWithDraft: Bool
  private var top: Int?

  /// A new case, with what was being typed for one.
  init(new script: Script, drafts: Drafts) {
    self.init(.new(script), recorded: ["", "", ""], kept: Field.allCases.map { drafts[.newCase($0)] })
  }

  init(correcting setting: CaseContext) {
    let conversation = setting.conversation
    let recorded = [setting.name(in: .gepeste), setting.name(in: .pester), conversation.topic]
    self.init(
      .correct(conversation), recorded: recorded, kept: Field.allCases.map { setting.drafts[.details($0)] })
  }

  private init(_ purpose: Purpose, recorded: [String], kept: [String?]) {
    self.purpose = purpose
    self.recorded = recorded
    fields = zip(recorded, kept).map { TextField(text: $1 ?? $0, isLong: false) }
    beganWithDraft = kept.contains { $0 != nil }
  }

  var audience: Audience? { .facilitator }
  func title(in texts: Texts) -> String? { isNew ? texts.newCase.title : texts.newCase.detailsTitle }
  var reopens: Bool { true }
  var isForRecording: Bool { !isNew }
  var lineUse: LineUse { .text(fields[focus], recorded: recorded[focus]) }

  private var isNew: Bool { if case .new = purpose { true } else { false } }

  var drafts: [(field: DraftField, text: String?)] {
    Field.allCases.map { field in
      let text = fields[field.rawValue].text
      return (name(of: field), text == recorded[field.rawValue] ? nil : text)
    }
  }

  private func name(of field: Field) -> DraftField { isNew ? .newCase(field) : .details(field) }
}

// Keys.
extension CaseForm {
  mutating func press(_ key: Key, _ run: inout TypedRun, in context: Context) -> [Effect] {
    run = .none
    complaint = nil
    top = pagedTop(after: key, in: context)
    switch key {
    case .escape: return [.leave]
    case .enter, .control("j"):
      if focus < fields.count - 1 {
        focus += 1
        return []
      }
      return finish(in: context)
    case .down, .tab: focus = min(focus + 1, fields.count - 1)
    case .up, .backTab: focus = max(focus - 1, 0)
    default:
      let width = OverlayLayout.room(of: self, in: context).width
      if fields[focus].press(key, width: width) == .edited { return [.typed] }
    }
    return []
  }

  private mutating func finish(in context: Context) -> [Effect] {
    let texts = fields.map(\.text.trimmed)
    do throws(Refusal) {
      switch purpose {
      case .new(let script):
        let persons = try Persons(pester: texts[Field.pester.rawValue], gepeste: texts[Field.gepeste.rawValue])
        guard !texts[Field.topic.rawValue].isEmpty else { return insist(.topic, context.texts.newCase.topicNeeded) }
        let intake = Intake(script: script, persons: persons, topic: texts[Field.topic.rawValue])
        // What was typed is forgotten once there is a case that holds it.
        return [.leave, .request(.createCase(intake))]
      case .correct(let conversation):
        let event = try correction(of: conversation, texts)
        // Without a topic the opening sentence would show its slot.
        guard !texts[Field.topic.rawValue].isEmpty || conversation.topic.isEmpty else {
          return insist(.topic, context.texts.newCase.topicNeeded)
        }
        if conversation.refusal(of: event) == .nothingChanges { return [.close] + forgotten }
        let save: [Effect] = [.close, .record(event, forgetting: Field.allCases.map(name(of:)))]
        guard case .detailsCorrected(let persons, _) = event, conversation.exchangesNames(persons) else { return save }
        return [.open(askWhich(save, conversation, in: context))]
      }
    } catch {
      let field: Field = error == .nameMissing(.gepeste) ? .gepeste : .pester
      let words = context.texts.newCase
      return insist(field, error == .namesEqual ? words.namesEqual : words.nameNeeded)
    }
  }

  private var forgotten: [Effect] { Field.allCases.map { .forgetDraft(name(of: $0)) } }

  private mutating func insist(_ field: Field, _ text: String) -> [Effect] {
    focus = field.rawValue
    complaint = (field.rawValue, text)
    return []
  }

  /// The fields go by present role; the journal names the two persons as its header has them.
  private func correction(of conversation: Conversation, _ texts: [String]) throws(Refusal) -> Event {
    let isSwapped = conversation.person(in: .pester) != .pester
    let (gepeste, pester) = (texts[Field.gepeste.rawValue], texts[Field.pester.rawValue])
    let persons = try Persons(pester: isSwapped ? gepeste : pester, gepeste: isSwapped ? pester : gepeste)
    return .detailsCorrected(persons: persons, topic: texts[Field.topic.rawValue])
  }

  /// The two names exchanged: were they typed the wrong way round, or do the two exchange roles?
  private func askWhich(_ save: [Effect], _ conversation: Conversation, in context: Context) -> Panel {
    let words = context.texts.newCase
    return Panel(
      title: words.exchangedTitle, body: [words.exchangedBody],
      rows: [
        PanelRow(context.texts.menu.back.title, [.close]),
        PanelRow(words.exchangedNames, [.close] + save),
        PanelRow(
          words.exchangedRoles,
          [.close, .close] + forgotten + [.record(.rolesSwapped(pester: conversation.person(in: .gepeste)))]),
      ])
  }
}

// Drawing.
extension CaseForm {
  func content(in context: Context, width: Int, rows: Int) -> Content {
    let words = context.texts.newCase
    let isCompact = context.measure.isCompact
    var head = isCompact ? [] : [Block.blank, Block(words.intro, .hint, width: width), .blank]
    if beganWithDraft { head.append(Block(context.texts.field.draft, .attention, width: width)) }
    var body: [Block] = []
    for (index, label) in [words.gepeste, words.pester, words.topic].enumerated() {
      let isFocused = focus == index
      if context.measure.isSpoken, !isFocused { continue }
      var block = Block(label, isFocused ? .focus : .plain, width: width)
      if beganWithDraft, !recorded[index].isEmpty, recorded[index] != fields[index].text {
        block.lines += Block(context.texts.quoted(text: recorded[index]), .hint, width: width, indent: 2).lines
      }
      let field = fields[index].labelled("  ", width: width, isFocused: isFocused)
      block.cursor = field.cursor.map { Point(column: $0.column, row: $0.row + block.lines.count) }
      block.lines += field.lines
      if complaint?.field == index, let text = complaint?.text {
        block.lines += Block(text, .attention, width: width, indent: 2).lines
      }
      if index == Field.topic.rawValue, isFocused { block.lines += preview(in: context, width: width) }
      body += context.measure.isSpoken ? block.lines.map { Block([$0]) } : [block] + (isCompact ? [] : [.blank])
    }
    return Content(head: head, body: body, top: top)
  }

  /// The opening sentence as both will hear it.
  private func preview(in context: Context, width: Int) -> [Line] {
    let script =
      switch purpose {
      case .new(let script): script
      case .correct(let conversation): conversation.script
      }
    let sentence = script.openingSentence(about: fields[Field.topic.rawValue].text)
    return Block(context.texts.newCase.preview, .hint, width: width, indent: 2).lines
      + Block(sentence, .hint, width: width, indent: 4).lines
  }

  func footer(in context: Context) -> [KeyHint] {
    let words = context.texts.footer
    let isLast = focus == fields.count - 1
    return [
      KeyHint(.enter, isLast ? (isNew ? words.begin : words.save) : words.next), KeyHint(.upDown, words.field),
      KeyHint(.escape, words.later),
    ]
  }
}
