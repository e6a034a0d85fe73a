import Conversation
import TUI
import Texts

/// The form of an agreement: what, then who, then by when. `Enter` goes through it and saves at the end; nothing
/// changes before.
struct AgreementForm: Overlay {
  enum Focus: Hashable, Sendable { case what, offer(Int), who, by }
  typealias Save = @Sendable (Party, String, Day?) -> Event

  let title: String
  let parties: [(party: Party, name: String)]
  /// What was said in answer to the last question, offered as wording.
  let offers: [(person: Person, text: String)]
  private let save: Save
  private let draft: @Sendable (DraftField.AgreementField) -> DraftField
  /// What is recorded, when it is changed.
  private let recorded: (what: String, who: Party, by: String)?
  /// What stands in it before anything is typed or chosen.
  private let preset: (what: String, who: Party)
  /// What follows when it was saved.
  private let after: [Effect]
  let audience: Audience?
  private let reader: DayReader

  private(set) var focus = Focus.what
  private var what: TextField
  private var by: TextField
  private var who: Party
  private var highlight: Int?
  private var complaint: String?
  let beganWithDraft: Bool
  private var top: Int?
}

// The occasions on which it is opened.
extension AgreementForm {
  private init(
    title: String, in setting: CaseContext, what: String, who: Party, by: String, isChange: Bool,
    offers: [(person: Person, text: String)] = [], after: [Effect], audience: Audience? = nil,
    draft: @escaping @Sendable (DraftField.AgreementField) -> DraftField, save: @escaping Save
  ) {
    self.title = title
    parties = ([.both] + setting.conversation.speakers.map { Party($0) } + [.facilitator]).map {
      ($0, setting.partyName($0))
    }
    self.offers = offers
    self.save = save
    self.draft = draft
    recorded = isChange ? (what, who, by) : nil
    preset = (what, who)
    self.after = after
    self.audience = audience
    reader = setting.dayReader
    let drafts = setting.drafts
    self.what = TextField(text: drafts[draft(.what)] ?? what, isLong: false)
    self.by = TextField(text: drafts[draft(.by)] ?? by, isLong: false)
    self.who = drafts[draft(.who)].flatMap(Party.init(rawValue:)) ?? who
    beganWithDraft = drafts.holdForm(of: draft)
  }

  /// A new agreement.
  init(in setting: CaseContext) {
    self.init(
      title: setting.texts.agreements.new.title, in: setting, what: "", who: .both, by: "", isChange: false,
      offers: setting.areAnswersCovered ? [] : setting.conversation.offeredWordings,
      after: [.go(Agreements().route)], draft: { .agreement(nil, $0) }
    ) { .agreementMade(who: $0, what: $1, by: $2) }
  }

  init(changing agreement: Agreement, in setting: CaseContext) {
    let number = (setting.conversation.activeAgreements.firstIndex { $0.id == agreement.id } ?? 0) + 1
    self.init(
      title: setting.texts.agreements.changing(number: number), in: setting, what: agreement.what,
      who: agreement.who, by: agreement.by.map { setting.texts.days.typed($0) } ?? "", isChange: true,
      after: [.go(Agreements().focused(on: .agreement(agreement.id)).route)],
      draft: { .agreement(agreement.id, $0) }
    ) { .agreementChanged(agreement: agreement.id, who: $0, what: $1, by: $2) }
  }

  /// A proposal that may be shared, as an agreement of who made it; for the facilitator.
  init(adopting proposal: String, from person: Person, in setting: CaseContext, after: [Effect]) {
    let round = setting.roundNumber
    self.init(
      title: setting.texts.followUp.adopt, in: setting, what: proposal.onOneLine, who: Party(person), by: "",
      isChange: false, after: after, audience: .facilitator, draft: { .adoption(round: round, person, $0) }
    ) { .proposalAdopted(from: person, who: $0, what: $1, by: $2) }
  }

  /// The form of which a text was left unfinished, if there is one.
  static func unfinished(in setting: CaseContext) -> AgreementForm? {
    let forms =
      [AgreementForm(in: setting)]
      + setting.conversation.activeAgreements.map { AgreementForm(changing: $0, in: setting) }
    return forms.first(where: \.beganWithDraft)
  }

  var whatText: String { what.text }
  var reopens: Bool { true }
  var isForRecording: Bool { true }

  var lineUse: LineUse {
    switch focus {
    case .what: .text(what, recorded: recorded?.what ?? "", offers: what.text.isEmpty ? offers.count : 0)
    case .offer: .text(what, recorded: "")
    case .who: .option(choice)
    case .by: .text(by, recorded: recorded?.by ?? "")
    }
  }

  func readDay(in context: Context) -> DayReading? {
    focus == .by ? reader.read(by.text, today: context.today, for: .agreement) : nil
  }

  var drafts: [(field: DraftField, text: String?)] {
    func unfinished(_ text: String, recorded: String) -> String? { text == recorded || text.isBlank ? nil : text }
    let isBlank = recorded == nil && what.text.isBlank && by.text.isBlank
    return [
      (draft(.what), unfinished(what.text, recorded: preset.what)),
      (draft(.by), unfinished(by.text, recorded: recorded?.by ?? "")),
      // Who was chosen goes with the words, so that these do not come back as somebody else's.
      (draft(.who), who == preset.who || isBlank ? nil : who.rawValue),
    ]
  }
}

// Keys.
extension AgreementForm {
  mutating func press(_ key: Key, _ run: inout TypedRun, in context: Context) -> [Effect] {
    if key == .escape { return [.leave] }
    if !key.isPrintable, focus != .who { run = .none }
    complaint = nil
    top = pagedTop(after: key, in: context)
    switch focus {
    case .what: return pressInWhat(key, in: context)
    case .offer(let index): return pressOnOffer(index, key, in: context)
    case .who: return pressOnWho(key, &run)
    case .by: return pressInBy(key, in: context)
    }
  }

  private mutating func pressInWhat(_ key: Key, in context: Context) -> [Effect] {
    switch key {
    case .enter, .control("j"):
      guard what.text.isBlank else {
        focus = .who
        return []
      }
      // An agreement that is there keeps its words, and a day that was typed is not dropped.
      if recorded != nil || !by.text.isBlank {
        complaint = context.texts.agreements.whatNeeded
        return []
      }
      return [.close] + forgotten + [.press(.down)]
    case .down where what.text.isEmpty && !offers.isEmpty: focus = .offer(0)
    case .tab: focus = .who
    case .backTab: break
    default:
      switch what.press(key, width: OverlayLayout.room(of: self, in: context).width) {
      case .edited: return [.typed]
      case .ignored: if key == .down { focus = .who }
      case .moved, .done, .left: break
      }
    }
    return []
  }

  /// Below an empty text stand words to take over; typing writes in the text.
  private mutating func pressOnOffer(_ index: Int, _ key: Key, in context: Context) -> [Effect] {
    switch key {
    case .enter, .control("j"):
      what = TextField(text: offers[index].text.onOneLine, isLong: false)
      who = Party(offers[index].person)
      focus = .what
      return [.typed]
    case .up, .backTab: focus = index > 0 ? .offer(index - 1) : .what
    case .down: focus = index + 1 < offers.count ? .offer(index + 1) : .who
    case .tab: focus = .who
    case .character, .paste:
      focus = .what
      return pressInWhat(key, in: context)
    default: break
    }
    return []
  }

  private var choice: Choice {
    Choice(
      options: parties.map { Choice.Option(label: $0.name, effects: []) },
      recorded: parties.firstIndex { $0.party == who } ?? 0)
  }

  private mutating func pressOnWho(_ key: Key, _ run: inout TypedRun) -> [Effect] {
    switch key {
    case .character, .paste:
      let text =
        if case .character(let character) = key { String(character) } else if case .paste(let text) = key { text } else
        { "" }
      let typed = if case .choosing(let before) = run { before + text } else { text }
      if run != .lost, run != .spent, let option = choice.option(beginningWith: typed) {
        highlight = option
        run = .choosing(typed)
        return []
      }
      run = .lost
      highlight = nil
      return [.sayNotNoted]
    default: break
    }
    let wasLost = run == .lost
    run = .none
    switch key {
    case .left, .right:
      let place = (highlight ?? choice.recorded) + (key == .left ? -1 : 1)
      highlight = max(0, min(place, parties.count - 1))
    case .enter, .control("j"):
      return wasLost ? [.sayNotNoted] : takeWho(goingTo: .by)
    case .down, .tab, .end: return takeWho(goingTo: .by)
    case .up, .backTab, .home: return takeWho(goingTo: .what)
    default: break
    }
    return []
  }

  private mutating func takeWho(goingTo next: Focus) -> [Effect] {
    who = parties[highlight ?? choice.recorded].party
    highlight = nil
    focus = next
    return [.typed]
  }

  private mutating func pressInBy(_ key: Key, in context: Context) -> [Effect] {
    switch key {
    case .enter, .control("j"): return finish(in: context)
    case .up, .backTab: focus = .who
    case .down, .tab: break
    default: if by.press(key, width: OverlayLayout.room(of: self, in: context).width) == .edited { return [.typed] }
    }
    return []
  }

  private mutating func finish(in context: Context) -> [Effect] {
    guard !what.text.isBlank else {
      focus = .what
      complaint = context.texts.agreements.whatNeeded
      return []
    }
    switch reader.read(by.text, today: context.today, for: .agreement) {
    case .empty: return saved(nil)
    case .day(let day, _): return saved(day)
    case .refused: return []
    }
  }

  private var forgotten: [Effect] { drafts.map { .forgetDraft($0.field) } }

  private func saved(_ day: Day?) -> [Effect] {
    let event = save(who, what.text, day)
    if let recorded, recorded.what == what.text, recorded.who == who, recorded.by == by.text {
      return [.close] + forgotten + after
    }
    return [.close, .record(event, forgetting: drafts.map(\.field))] + after
  }
}

// Drawing.
extension AgreementForm {
  func content(in context: Context, width: Int, rows: Int) -> Content {
    let parts: [(isFocused: Bool, blocks: [Block])] = [
      (focus != .who && focus != .by, whatPart(in: context, width: width, rows: rows)),
      (focus == .who, whoPart(in: context, width: width)), (focus == .by, byPart(in: context, width: width)),
    ]
    var body: [Block] = []
    if context.measure.isSpoken, focus != .what, !what.text.isBlank {
      body.append(Block(context.texts.quoted(text: what.text), width: width))
    }
    if beganWithDraft { body += [Block(context.texts.field.draft, .attention, width: width), .blank] }
    // In line mode only the field in focus is said.
    body += parts.filter { $0.isFocused || !context.measure.isSpoken }.map(\.blocks).joined(separator: [.blank])
    return Content(head: [Block(title, .heading, width: width), .blank], body: body, top: top)
  }

  private func whatPart(in context: Context, width: Int, rows: Int) -> [Block] {
    let words = context.texts.agreements
    let whatRows = focus == .what ? max(1, rows / 3) : 2
    var blocks = [Block(words.what, focus == .what ? .focus : .hint, width: width)]
    if beganWithDraft, let recorded, recorded.what != what.text {
      blocks.append(Block(context.texts.quoted(text: recorded.what), .hint, width: width))
    }
    blocks += what.block(width: width, rows: whatRows, isFocused: focus == .what)
      .with(complaint.map { [Block($0, .attention, width: width)] } ?? [], in: context)
    guard what.text.isEmpty, !offers.isEmpty else { return blocks }
    blocks.append(Block(words.offers, .hint, width: width))
    return blocks
      + offers.enumerated().map { index, offer in
        .row(offer.text.onOneLine, isFocused: focus == .offer(index), width: width)
      }
  }

  private func whoPart(in context: Context, width: Int) -> [Block] {
    [
      Block(context.texts.agreements.who, focus == .who ? .focus : .hint, width: width),
      .options(
        parties.map(\.name), highlighted: (focus == .who ? highlight : nil) ?? choice.recorded,
        isFocused: focus == .who,
        width: width),
    ]
  }

  private func byPart(in context: Context, width: Int) -> [Block] {
    let meaning: [Block] =
      switch reader.read(by.text, today: context.today, for: .agreement) {
      case .empty: focus == .by ? [Block(context.texts.dayChooser.example, .hint, width: width)] : []
      case .day(_, let echo): [Block(echo, .hint, width: width)]
      case .refused(let why): [Block(why, .attention, width: width)]
      }
    return [Block(context.texts.agreements.by, focus == .by ? .focus : .hint, width: width)]
      + by.block(width: width, rows: 1, isFocused: focus == .by).with(meaning, in: context)
  }

  func footer(in context: Context) -> [KeyHint] {
    let words = context.texts.footer
    let enter: String =
      switch focus {
      case .what, .who: words.next
      case .offer: words.takeOver
      case .by: words.save
      }
    let middle = focus == .who ? [KeyHint(.leftRight, words.choose)] : [KeyHint(.upDown, words.field)]
    return [KeyHint(.enter, enter)] + middle + [KeyHint(.escape, words.later)]
  }
}
