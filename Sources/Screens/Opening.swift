import Conversation
import TUI
import Texts

/// Start: who begins, and the opening sentences, read aloud one by one.
struct Opening: CaseScreen, Hashable {
  enum Focus: Hashable, Sendable { case starter, sentence(Int), goOn }

  var cursor: Cursor<Focus>

  init(_ conversation: Conversation) {
    cursor = Cursor(conversation.unsaidSentences.first.map { .sentence($0) } ?? .goOn)
  }

  var audience: Audience { .together }
  var route: CaseRoute { .opening(self) }

  func belongs(to conversation: Conversation) -> Bool { conversation.activeStep == .opening }

  func rows(in setting: CaseContext) -> [Focus] {
    [.starter] + setting.conversation.said.indices.map { .sentence($0) } + [.goOn]
  }

  func row(_ focus: Focus, in setting: CaseContext) -> Row {
    let words = setting.texts.opening
    switch focus {
    case .starter:
      let persons = starters(in: setting)
      let choice = Choice(
        options: persons.map { person in
          Choice.Option(label: setting.name(person), effects: [.record(.starterChosen(starter: person))])
        }, recorded: persons.firstIndex(of: setting.conversation.starter) ?? 0)
      return Row(enter: Action(words.choose, []), typing: .choice(choice))
    case .sentence(let index):
      let next = Effect.go(focused(on: following(focus, in: setting)).route)
      if setting.conversation.said[index] { return Row(enter: Action(words.next, [next])) }
      return Row(
        enter: Action(words.say, [.record(.sentenceSaid(sentence: index)), next]),
        hints: [KeyHint(.up, words.choose.footerWord)])
    case .goOn: return Row(enter: goOn(in: setting))
    }
  }

  /// In an order that does not change with the choice.
  private func starters(in setting: CaseContext) -> [Person] {
    Role.allCases.map { setting.conversation.person(in: $0) }
  }

  func goOn(in setting: CaseContext) -> Action {
    Action(setting.texts.opening.goOn, letter: "v", [.record(.steppedForward)])
  }

  func actions(in setting: CaseContext) -> [Action] { [goOn(in: setting)] }

  func purpose(in setting: CaseContext) -> [String] { setting.script.hints.opening }

  func shortTitle(in setting: CaseContext) -> String { setting.texts.steps.opening }

  mutating func reveal(_ event: Event, in setting: CaseContext) {
    switch event {
    case .sentenceSaid(let index): cursor.move(to: .sentence(index))
    case .starterChosen: cursor.move(to: .starter)
    default: break
    }
  }

  func content(in setting: CaseContext) -> Content {
    let conversation = setting.conversation
    let words = setting.texts.opening
    let width = setting.width
    let isCompact = setting.measure.isCompact
    let persons = starters(in: setting)
    let recorded = persons.firstIndex(of: conversation.starter) ?? 0
    var body = isCompact ? [] : [Block.blank]
    body.append(
      .choice(
        words.starter, persons.map { setting.name($0) },
        highlighted: focus == .starter ? cursor.highlight ?? recorded : recorded, isFocused: focus == .starter,
        width: width))
    body.append(.blank)
    for index in conversation.said.indices {
      let isFocused = focus == .sentence(index)
      let isSaid = conversation.said[index]
      let lead = Line(isSaid ? "✓" : "·", at: 0, spoken: isSaid ? words.said + ":" : "")
      body.append(
        .row(
          conversation.openingSentence(index), isFocused: isFocused, isFocused && !isSaid ? .turn : .plain,
          width: width, lead: lead))
      body.append(.blank)
    }
    body.append(setting.lastRow(words.goOn, isFocused: focus == .goOn, width: width))
    return Content(body: body)
  }
}
