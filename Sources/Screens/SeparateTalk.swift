import Conversation
import TUI
import Texts

/// A follow-up talk with one person: that person's own words of this round, and never the other's.
struct SeparateTalk: CaseScreen, Hashable {
  enum Focus: Hashable, Sendable {
    case stopped
    case kept(Agreement.ID)
    case feeling
    case proposal
    case goOn
  }

  let person: Person
  var cursor = Cursor(Focus.stopped)

  init(with person: Person) { self.person = person }

  var audience: Audience { .person(person) }
  var route: CaseRoute { .separateTalk(self) }

  /// As long as this talk of the round is neither held nor missed.
  func belongs(to conversation: Conversation) -> Bool {
    conversation.activeStep == .followUp && conversation.openRound?.talks[person].isDone == false
  }

  private func talk(in setting: CaseContext) -> FollowUpTalk? { setting.conversation.openRound?.talks[person] }

  func rows(in setting: CaseContext) -> [Focus] {
    let agreements = setting.conversation.openRound?.agreements ?? []
    return [.stopped] + agreements.map { .kept($0.id) } + [.feeling, .proposal, .goOn]
  }

  func row(_ focus: Focus, in setting: CaseContext) -> Row {
    let words = setting.texts.talk
    switch focus {
    case .stopped, .kept: return Row(enter: Action(words.answer, []), typing: .choice(choice(focus, in: setting)))
    case .feeling, .proposal:
      let field = field(focus, in: setting)
      let write = Action(words.write, [.open(field)])
      return Row(enter: write, space: write, typing: .field { field })
    case .goOn: return Row(enter: goOn(in: setting))
    }
  }

  private func choice(_ focus: Focus, in setting: CaseContext) -> Choice {
    let talk = talk(in: setting)
    if case .kept(let id) = focus {
      let place = setting.conversation.openRound?.agreements.firstIndex { $0.id == id } ?? 0
      let answers: [Kept?] = [nil, .yes, .partly, .no, .notYet]
      return Choice(
        options: answers.map { answer in
          Choice.Option(
            label: setting.word(answer), names: setting.names(of: answer),
            effects: [.record(.agreementReported(by: person, agreement: id, kept: answer))])
        }, recorded: answers.firstIndex(of: talk?.kept[place]) ?? 0)
    }
    let answers: [BullyingStopped?] = [nil, .yes, .no, .unknown]
    return Choice(
      options: answers.map { answer in
        Choice.Option(
          label: setting.word(answer), names: setting.names(of: answer),
          effects: [.record(.bullyingReported(by: person, stopped: answer))])
      }, recorded: answers.firstIndex(of: talk?.stopped) ?? 0)
  }

  private func field(_ focus: Focus, in setting: CaseContext) -> Field {
    let words = setting.texts.talk
    let (person, round) = (person, setting.roundNumber)
    let next = [Effect.go(focused(on: following(focus, in: setting)).route)]
    if focus == .feeling {
      let draft = DraftField.feeling(round: round, person)
      return Field(
        prompt: [setting.name(person), words.feeling], recorded: talk(in: setting)?.feeling ?? "", draft: draft,
        kept: setting.drafts[draft], keep: { [.record(.feelingReported(by: person, text: $0), forgetting: [draft])] },
        after: next)
    }
    let draft = DraftField.proposal(round: round, person)
    return Field(
      prompt: [setting.name(person), words.proposal], recorded: talk(in: setting)?.proposal ?? "", draft: draft,
      kept: setting.drafts[draft], keep: { [.record(.proposalMade(by: person, text: $0), forgetting: [draft])] },
      after: next)
  }

  /// The talk is done; a text left unfinished is asked about first.
  func goOn(in setting: CaseContext) -> Action {
    let words = setting.texts.talk
    let name = setting.name(person)
    let done = words.done(name: name)
    if let refusal = setting.conversation.refusal(of: .talkHeld(with: person)) {
      return Action(done, blocked: setting.words(for: refusal), [])
    }
    let unfinished: (field: DraftField, place: String, keep: (String) -> Event)? =
      if setting.drafts[.feeling(round: setting.roundNumber, person)] != nil {
        (.feeling(round: setting.roundNumber, person), words.feeling, { .feelingReported(by: person, text: $0) })
      } else if setting.drafts[.proposal(round: setting.roundNumber, person)] != nil {
        (.proposal(round: setting.roundNumber, person), words.proposal, { .proposalMade(by: person, text: $0) })
      } else { nil }
    if let unfinished, let text = setting.drafts[unfinished.field] {
      let ask = setting.draftPanel(
        place: unfinished.place, text: text, field: unfinished.field,
        keep: .record(unfinished.keep(text), forgetting: [unfinished.field]))
      return Action(done, [.open(ask)])
    }
    let next = FollowUp(after: person, in: setting.conversation)
    return Action(done, [.record(.talkHeld(with: person)), .go(next.route)])
  }

  func actions(in setting: CaseContext) -> [Action] {
    [goOn(in: setting), Action(setting.texts.talk.later, [.go(FollowUp(at: person).route)])]
  }

  func purpose(in setting: CaseContext) -> [String] { setting.texts.talk.purpose }

  func shortTitle(in setting: CaseContext) -> String { setting.texts.steps.followUp }

  mutating func reveal(_ event: Event, in setting: CaseContext) {
    switch event {
    case .bullyingReported: cursor.move(to: .stopped)
    case .agreementReported(_, let id, _): cursor.move(to: .kept(id))
    case .feelingReported: cursor.move(to: .feeling)
    case .proposalMade: cursor.move(to: .proposal)
    default: break
    }
  }

  func correction(of event: Event, in setting: CaseContext) -> (any Overlay)? {
    switch event {
    case .feelingReported(person, _): field(.feeling, in: setting)
    case .proposalMade(person, _): field(.proposal, in: setting)
    default: nil
    }
  }

  func content(in setting: CaseContext) -> Content {
    guard let talk = talk(in: setting), let round = setting.conversation.openRound else { return Content() }
    let words = setting.texts.talk
    let width = setting.width
    func choiceBlock(_ text: String, _ row: Focus) -> Block {
      let choice = choice(row, in: setting)
      let isFocused = focus == row
      return .choice(
        text, choice.options.map(\.label),
        highlighted: isFocused ? cursor.highlight ?? choice.recorded : choice.recorded,
        isFocused: isFocused, width: width)
    }
    func textBlock(_ title: String, _ text: String, _ draft: DraftField, _ row: Focus) -> Block {
      let shown = text.isBlank ? words.empty : text
      let sign = setting.drafts[draft] == nil ? "" : setting.context.draftSign
      var block = Block.row(title + sign, isFocused: focus == row, width: width)
      block.lines += Block(shown, text.isBlank ? .hint : .plain, width: width, indent: 6).lines
      return block
    }
    var body = [choiceBlock(words.stopped, .stopped)]
    if !round.agreements.isEmpty { body += [.blank, Block(words.keptHeading, .heading, width: width)] }
    for agreement in round.agreements {
      body.append(choiceBlock(setting.sentence(of: agreement).onOneLine, .kept(agreement.id)))
    }
    body += [
      .blank, textBlock(words.feeling, talk.feeling, .feeling(round: setting.roundNumber, person), .feeling),
      textBlock(words.proposal, talk.proposal, .proposal(round: setting.roundNumber, person), .proposal), .blank,
      setting.lastRow(goOn(in: setting).words, isFocused: focus == .goOn, width: width),
    ]
    let heading = Block(setting.name(person), .turn, width: width)
    return Content(head: setting.measure.isCompact ? [heading] : [.blank, heading, .blank], body: body)
  }
}
