import Conversation
import TUI
import Texts

/// Voorbereiding, for the facilitator alone: the two conditions that decide, the reasons and extras that only inform.
struct Preparation: CaseScreen, Hashable {
  enum Focus: Hashable, Sendable { case condition(Int), reason(Int), extra(Int), goOn }

  var cursor = Cursor(Focus.condition(0))

  var audience: Audience { .facilitator }
  var route: CaseRoute { .preparation(self) }

  func belongs(to conversation: Conversation) -> Bool { conversation.activeStep == .preparation }

  func rows(in setting: CaseContext) -> [Focus] {
    let conversation = setting.conversation
    return conversation.conditions.indices.map { .condition($0) } + conversation.reasons.indices.map { .reason($0) }
      + conversation.extras.indices.map { .extra($0) } + [.goOn]
  }

  func row(_ focus: Focus, in setting: CaseContext) -> Row {
    let words = setting.texts.preparation
    switch focus {
    case .condition(let index):
      let choice = Choice(
        options: ConditionAnswer.allCases.map { answer in
          Choice.Option(
            label: setting.word(answer), names: setting.names(of: answer),
            effects: [.record(.conditionAnswered(condition: index, answer: answer))])
        }, recorded: ConditionAnswer.allCases.firstIndex(of: setting.conversation.conditions[index]) ?? 0)
      return Row(enter: Action(words.answer, []), typing: .choice(choice))
    case .reason(let index):
      return tickRow(.reasonMarked(reason: index, applies: !setting.conversation.reasons[index]), words)
    case .extra(let index):
      return tickRow(.extraMarked(extra: index, applies: !setting.conversation.extras[index]), words)
    case .goOn: return Row(enter: goOn(in: setting))
    }
  }

  private func tickRow(_ event: Event, _ words: Texts.Preparation) -> Row {
    let tick = Action(words.tick, [.record(event)])
    return Row(enter: tick, space: tick)
  }

  /// The conditions decide; without a topic the first opening sentence would be unfinished.
  func goOn(in setting: CaseContext) -> Action {
    let words = setting.texts.preparation
    let isTopicMissing = setting.conversation.unmetConditions.isEmpty && setting.conversation.topic.isBlank
    return Action(
      words.goOn, letter: "v", blocked: isTopicMissing ? words.topicMissing(key: setting.context.menuKey) : nil,
      [.record(.steppedForward)])
  }

  func actions(in setting: CaseContext) -> [Action] {
    let words = setting.texts.preparation
    let swap = Panel(
      title: words.swapTitle,
      body: [words.swapBody(second: setting.name(in: .gepeste), first: setting.name(in: .pester))],
      rows: [
        PanelRow(setting.texts.menu.back.title, [.close]),
        PanelRow(
          words.swapYes, in: setting, [.record(.rolesSwapped(pester: setting.conversation.person(in: .gepeste)))]),
      ])
    return [goOn(in: setting), Action(words.swap, [.open(swap)])]
  }

  func purpose(in setting: CaseContext) -> [String] { setting.script.hints.preparation }

  func shortTitle(in setting: CaseContext) -> String { setting.bothNames }

  mutating func reveal(_ event: Event, in setting: CaseContext) {
    switch event {
    case .conditionAnswered(let index, _): cursor.move(to: .condition(index))
    case .reasonMarked(let index, _): cursor.move(to: .reason(index))
    case .extraMarked(let index, _): cursor.move(to: .extra(index))
    default: break
    }
  }
}

// Drawing.
extension Preparation {
  func content(in setting: CaseContext) -> Content {
    let conversation = setting.conversation
    let words = setting.texts.preparation
    let width = setting.width
    let space = setting.measure.isCompact ? [] : [Block.blank]
    var body = space + [Block(words.conditions(count: conversation.conditions.count), .heading, width: width)]
    body += conversation.conditions.indices.map { condition($0, in: setting) }
    if !conversation.declinedConditions.isEmpty {
      let reasons = conversation.declinedConditions.map { conversation.declinedText($0, in: setting.script) }.joined(
        separator: " ")
      body.append(Block(words.declined(reason: reasons), .attention, width: width, indent: 2))
    }
    body += [.blank, Block(setting.script.reasonsHeading, .heading, width: width)]
    for (index, text) in setting.script.reasons.enumerated() {
      body.append(tick(text, conversation.reasons[index], .reason(index), in: setting))
    }
    if !conversation.extras.isEmpty { body += [.blank, Block(words.extras, .heading, width: width)] }
    for (index, text) in setting.script.extras.enumerated() {
      body.append(tick(text, conversation.extras[index], .extra(index), in: setting))
    }
    body += [.blank, setting.lastRow(words.goOn, isFocused: focus == .goOn, width: width)]
    if conversation.topic.isBlank {
      let text = words.topicMissing(key: setting.context.menuKey)
      body.append(Block(text, .hint, width: width, indent: 4))
    }
    return Content(body: body)
  }

  private func condition(_ index: Int, in setting: CaseContext) -> Block {
    let role = setting.script.conditions[index].about
    let label = role == .gepeste ? setting.texts.roles.gepeste : setting.texts.roles.pester
    let text = setting.conversation.conditionText(index, in: setting.script) + "  (" + label + ")"
    let options = ConditionAnswer.allCases.map(setting.word)
    let recorded = ConditionAnswer.allCases.firstIndex(of: setting.conversation.conditions[index]) ?? 0
    return .choice(
      text, options, highlighted: focus == .condition(index) ? cursor.highlight ?? recorded : recorded,
      isFocused: focus == .condition(index), width: setting.width)
  }

  private func tick(_ text: String, _ isTicked: Bool, _ row: Focus, in setting: CaseContext) -> Block {
    let spoken = isTicked ? setting.texts.line.ticked : setting.texts.line.unticked
    let lead = Line(isTicked ? "[✓]" : "[ ]", at: 0, spoken: spoken)
    return .row(text, isFocused: focus == row, width: setting.width, lead: lead)
  }
}
