import Conversation
import TUI
import Texts

/// Afspraken: what each will do, and whether both agree to it.
struct Agreements: CaseScreen, Hashable {
  enum Focus: Hashable, Sendable {
    case agreement(Agreement.ID)
    case new
    case consent(Person)
    case goOn
  }

  var cursor: Cursor<Focus>

  init() { cursor = Cursor(.new) }

  /// While a round is open only the consents bring one here: on the first one that is missing.
  init(_ conversation: Conversation) {
    let missing = conversation.speakers.first { !conversation.consent[$0] }
    let asked = conversation.openRound == nil ? nil : missing
    cursor = Cursor(asked.map { .consent($0) } ?? .new)
  }

  var audience: Audience { .together }
  var route: CaseRoute { .agreements(self) }

  func belongs(to conversation: Conversation) -> Bool { conversation.activeStep == .agreements }

  func rows(in setting: CaseContext) -> [Focus] {
    let conversation = setting.conversation
    return conversation.activeAgreements.map { .agreement($0.id) } + [.new]
      + conversation.speakers.map { .consent($0) } + [.goOn]
  }

  func row(_ focus: Focus, in setting: CaseContext) -> Row {
    let words = setting.texts.agreements
    switch focus {
    case .new:
      return Row(
        enter: Action(words.new, [.open(AgreementForm(in: setting))]),
        typing: .field { AgreementForm(in: setting) }, hints: [])
    case .agreement(let id):
      guard let agreement = setting.conversation.activeAgreements.first(where: { $0.id == id }) else {
        return Row(enter: Action(words.new, []))
      }
      return Row(
        enter: Action(words.whole, [.open(panel(of: agreement, in: setting))]),
        typing: .field { AgreementForm(changing: agreement, in: setting) })
    case .consent(let person):
      return Row(enter: Action(words.consent, []), typing: .choice(consent(of: person, in: setting)))
    case .goOn: return Row(enter: goOn(in: setting))
    }
  }

  private func consent(of person: Person, in setting: CaseContext) -> Choice {
    let words = setting.texts.agreements
    return Choice(
      options: [
        Choice.Option(
          label: words.consentOpen, names: setting.names(ofConsent: false),
          effects: [.record(.consentTakenBack(by: person))]),
        Choice.Option(
          label: words.consentGiven, names: setting.names(ofConsent: true),
          effects: [.record(.consentGiven(by: person))]),
      ], recorded: setting.conversation.consent[person] ? 1 : 0)
  }

  /// An agreement, whole, with what can be done with it.
  private func panel(of agreement: Agreement, in setting: CaseContext) -> Panel {
    let words = setting.texts.agreements
    let number = (setting.conversation.activeAgreements.firstIndex { $0.id == agreement.id } ?? 0) + 1
    return Panel(
      title: words.numbered(number: number), body: [setting.sentence(of: agreement)],
      rows: [
        PanelRow(setting.texts.menu.back.title, [.close]),
        PanelRow(words.change, in: setting, [.open(AgreementForm(changing: agreement, in: setting))]),
        PanelRow(
          words.withdraw, in: setting,
          [
            .record(.agreementWithdrawn(agreement: agreement.id)),
            .go(focused(on: following(.agreement(agreement.id), in: setting)).route),
          ]),
      ])
  }

  /// To the follow-up: the day is chosen on the way, unless a round is under way.
  func goOn(in setting: CaseContext) -> Action {
    let conversation = setting.conversation
    let asksDay = conversation.asksFollowUpDay
    let words = asksDay ? setting.texts.agreements.chooseDay : setting.texts.agreements.toFollowUp
    if let refusal = conversation.refusalToLeaveAgreements {
      return Action(words, letter: "v", blocked: setting.words(for: refusal), [])
    }
    if let form = AgreementForm.unfinished(in: setting) {
      let ask = setting.draftPanel(
        place: form.title, text: form.whatText, fields: form.drafts.map(\.field), form: form)
      return Action(words, letter: "v", [.open(ask)])
    }
    return Action(words, letter: "v", asksDay ? [.open(DayChooser(firstRoundIn: setting))] : [.record(.steppedForward)])
  }

  func actions(in setting: CaseContext) -> [Action] { [goOn(in: setting)] }

  func row(of person: Person, in setting: CaseContext) -> Focus? { .consent(person) }

  func correction(of event: Event, in setting: CaseContext) -> (any Overlay)? {
    let agreements = setting.conversation.activeAgreements
    let agreement: Agreement? =
      switch event {
      case .agreementMade: agreements.last
      case .agreementChanged(let id, _, _, _): agreements.first { $0.id == id }
      default: nil
      }
    return agreement.map { AgreementForm(changing: $0, in: setting) }
  }

  func purpose(in setting: CaseContext) -> [String] { setting.script.hints.agreements }

  func shortTitle(in setting: CaseContext) -> String { setting.texts.steps.agreements }

  mutating func reveal(_ event: Event, in setting: CaseContext) {
    switch event {
    case .consentGiven(let person), .consentTakenBack(let person): cursor.move(to: .consent(person))
    case .agreementChanged(let id, _, _, _), .agreementWithdrawn(let id): cursor.move(to: .agreement(id))
    case .agreementMade: cursor.move(to: .new)
    default: break
    }
  }
}

// Drawing.
extension Agreements {
  func content(in setting: CaseContext) -> Content {
    let conversation = setting.conversation
    let words = setting.texts.agreements
    let width = setting.width
    let isCompact = setting.measure.isCompact
    var body: [Block] = []
    for agreement in conversation.activeAgreements {
      body.append(setting.block(of: agreement, isFocused: focus == .agreement(agreement.id), width: width))
      if !isCompact { body.append(.blank) }
    }
    let draft = setting.drafts.holdForm { .agreement(nil, $0) } ? setting.context.draftSign : ""
    body.append(
      .row(
        (setting.measure.isSpoken ? "" : "+ ") + words.new.title + draft, isFocused: focus == .new, .heading,
        width: width))
    body += [.blank, Block(words.consentHeading, .heading, width: width)]
    let names = conversation.speakers.map { setting.name($0).sharedRowForm }.toldApart(in: width / 2)
    let longest = names.map(\.columns).max() ?? 0
    for (person, name) in zip(conversation.speakers, names) {
      let recorded = conversation.consent[person] ? 1 : 0
      let isFocused = focus == .consent(person)
      body.append(
        .choice(
          name, [words.consentOpen, words.consentGiven],
          highlighted: isFocused ? cursor.highlight ?? recorded : recorded,
          isFocused: isFocused, width: width, questionColumns: longest))
    }
    let goOn = conversation.asksFollowUpDay ? words.chooseDay : words.toFollowUp
    body += [.blank, setting.lastRow(goOn, isFocused: focus == .goOn, width: width)]
    let heading = Block(words.heading, .heading, width: width)
    return Content(head: isCompact ? [heading] : [.blank, heading, .blank], body: body)
  }
}

extension CaseContext {
  /// Who, what, and by when.
  /// - Parameter isFocused: nothing where it is only there to be read.
  func block(of agreement: Agreement, isFocused: Bool? = nil, width: Int, indent: Int = 2) -> Block {
    let parties = conversation.speakers.map { name($0).sharedRowForm }.toldApart(in: max(8, width / 4))
    let party =
      switch agreement.who {
      case .both, .facilitator: partyName(agreement.who)
      case .pester: parties[conversation.speakers.firstIndex(of: .pester) ?? 0]
      case .gepeste: parties[conversation.speakers.firstIndex(of: .gepeste) ?? 0]
      }
    let draft = drafts.holdForm { .agreement(agreement.id, $0) } ? context.draftSign : ""
    let by = agreement.by.map { " " + texts.agreements.byDay(day: words(for: $0)) } ?? ""
    let lead = Line(party.padded(to: max(6, party.columns)), .heading, at: 0, spoken: partyName(agreement.who) + ":")
    var block = Block.row(
      agreement.what.onOneLine + by + draft, isFocused: isFocused == true, width: width, indent: indent, lead: lead)
    block.isRow = isFocused != nil
    return block
  }

  func sentence(of agreement: Agreement) -> String {
    texts.agreements.line(who: partyName(agreement.who), what: agreement.what)
      + (agreement.by.map { " " + texts.agreements.byDay(day: words(for: $0)) } ?? "")
  }
}
