import Conversation
import TUI
import Texts

/// Vragen: the question of the turn and who is asked, big; below it every question with a sign for each of the two.
/// Typing writes the answer of the cell in focus; a kept answer stays in sight to be read back.
struct Board: CaseScreen, Hashable {
  enum Focus: Hashable, Sendable {
    case cell(Turn)
    /// A question that the arrows carry to another place; nothing is recorded before it is put down.
    case carried(Turn, to: Int)
    case goOn
  }

  var cursor: Cursor<Focus>

  init(_ conversation: Conversation) { cursor = Cursor(Self.suggestion(conversation)) }

  private init(focus: Focus) { cursor = Cursor(focus) }

  /// The suggested turn; when all is answered, the row that goes on.
  private static func suggestion(_ conversation: Conversation) -> Focus {
    conversation.suggestedTurn.map { .cell($0) } ?? .goOn
  }

  var audience: Audience { .together }
  var route: CaseRoute { .board(self) }

  func belongs(to conversation: Conversation) -> Bool { conversation.activeStep == .questions }

  func rows(in setting: CaseContext) -> [Focus] {
    if case .carried = focus { return [focus] }
    return setting.conversation.turns.map { .cell($0) } + [.goOn]
  }

  var turn: Turn? {
    switch focus {
    case .cell(let turn), .carried(let turn, _): turn
    case .goOn: nil
    }
  }

  private func going(to focus: Focus) -> Effect { .go(.board(Board(focus: focus))) }
}

// What the rows do.
extension Board {
  func row(_ focus: Focus, in setting: CaseContext) -> Row {
    let words = setting.texts.board
    switch focus {
    case .goOn: return Row(enter: goOn(in: setting))
    case .carried(let turn, let place):
      return Row(
        enter: Action(words.putDown, putDown(turn, at: place, in: setting)),
        hints: [KeyHint(.upDown, words.carry.footerWord)])
    case .cell(let turn):
      guard setting.conversation[turn]?.isAnswered == true else { return openRow(turn, in: setting) }
      let next = Self.suggestion(setting.conversation)
      return Row(
        enter: Action(nextWords(next, in: setting), [going(to: next)]),
        typing: .field { answerField(turn, in: setting) },
        hints: [KeyHint(.typing, words.moreFrom(name: setting.shortName(turn.person)))])
    }
  }

  private func openRow(_ turn: Turn, in setting: CaseContext) -> Row {
    let words = setting.texts.board
    let answer = Action(words.answer, blocked: setting.readOnly, [.open(answerField(turn, in: setting))])
    if setting.drafts[.answer(turn)] != nil {
      return Row(enter: answer, space: answer, typing: .field { answerField(turn, in: setting) })
    }
    return Row(
      enter: answer,
      space: Action(words.unwritten, blocked: setting.readOnly, [.open(unwrittenField(turn, in: setting))]),
      typing: .field { answerField(turn, in: setting) }, hints: [KeyHint(.space, words.unwritten.footerWord)])
  }

  private func nextWords(_ next: Focus, in setting: CaseContext) -> ActionWords {
    guard case .cell(let turn) = next else { return setting.texts.board.toLastRow }
    return setting.texts.board.toTurn(name: setting.shortName(turn.person))
  }

  /// To the agreements; one draft after the other is asked about first.
  func goOn(in setting: CaseContext) -> Action {
    let words = setting.texts.board.goOn
    if let refusal = setting.conversation.refusal(of: .steppedForward) {
      return Action(words, letter: "v", blocked: setting.words(for: refusal), [])
    }
    for turn in setting.conversation.turns {
      for (field, keep) in draftFields(of: turn, in: setting) {
        guard let text = setting.drafts[field] else { continue }
        let place = setting.placeName(of: turn)
        let correct = setting.texts.answerPanel.correct.title
        let ask = setting.draftPanel(
          place: field == .answer(turn) ? place : setting.texts.labelled(label: place, value: correct), text: text,
          field: field, keep: .record(keep(text), forgetting: [field]))
        return Action(words, letter: "v", [.open(ask)])
      }
    }
    return Action(words, letter: "v", [.record(.steppedForward)])
  }

  /// The fields of a cell that may hold a draft, with what each would record: another answer, or one put right.
  private func draftFields(
    of turn: Turn, in setting: CaseContext
  ) -> [(field: DraftField, keep: (String) -> Event)] {
    [(.answer(turn), { .answered(question: turn.question, by: turn.person, text: $0) })]
      + (setting.conversation[turn]?.answers ?? []).map { answer in
        (.correction(answer.id), { .answerCorrected(answer: answer.id, text: $0) })
      }
  }

  func hasDraft(_ turn: Turn, in setting: CaseContext) -> Bool {
    let drafts = setting.drafts
    if drafts.isEmpty { return false }
    return drafts[.answer(turn)] != nil
      || setting.conversation[turn]?.answers.contains { drafts[.correction($0.id)] != nil } == true
  }

  /// The field of an answer; on an answered cell it adds one, the latest above it.
  private func answerField(_ turn: Turn, in setting: CaseContext) -> Field {
    let draft = DraftField.answer(turn)
    let name = setting.name(turn.person)
    let isAnswered = setting.conversation[turn]?.isAnswered == true
    return Field(
      prompt: [isAnswered ? setting.texts.board.again(name: name) : name, setting.conversation.wording(turn)],
      above: earlier(turn, in: setting),
      draft: draft, kept: setting.drafts[draft],
      keep: { [.record(.answered(question: turn.question, by: turn.person, text: $0), forgetting: [draft])] })
  }

  /// Where `Enter` straight away means that the answer is not written down.
  private func unwrittenField(_ turn: Turn, in setting: CaseContext) -> Field {
    var field = answerField(turn, in: setting)
    if setting.drafts[.answer(turn)] == nil {
      field.whenBlank = .records([.record(.answeredWithoutNote(question: turn.question, by: turn.person))])
    }
    return field
  }

  private func correctionField(of answer: Answer, _ turn: Turn, in setting: CaseContext) -> Field {
    let draft = DraftField.correction(answer.id)
    return Field(
      prompt: [setting.name(turn.person), setting.conversation.wording(turn)], recorded: answer.text, draft: draft,
      kept: setting.drafts[draft],
      keep: { [.record(.answerCorrected(answer: answer.id, text: $0), forgetting: [draft])] },
      after: [going(to: .cell(turn))])
  }

  private func earlier(_ turn: Turn, in setting: CaseContext) -> [String] {
    guard case .answered(let latest, _) = setting.conversation[turn], !setting.areAnswersCovered else { return [] }
    return [setting.texts.board.earlier(text: setting.text(of: latest))]
  }

  private func putDown(_ turn: Turn, at place: Int, in setting: CaseContext) -> [Effect] {
    let present = setting.conversation.board.firstIndex { $0.question == turn.question }
    let back = going(to: .cell(turn))
    return present == place ? [back] : [.record(.questionMoved(question: turn.question, to: place)), back]
  }

  /// A carried question goes back to where it was.
  func escape(in setting: CaseContext) -> [Effect]? {
    if case .carried(let turn, _) = focus { [going(to: .cell(turn))] } else { nil }
  }
}

// What else can be done.
extension Board {
  func actions(in setting: CaseContext) -> [Action] {
    let words = setting.texts.board
    guard let turn else { return [goOn(in: setting), cover(in: setting)] }
    return [
      answers(of: turn, in: setting), toggleAsked(turn, in: setting),
      Action(words.move, [going(to: carried(turn, in: setting))]), cover(in: setting), goOn(in: setting),
    ]
  }

  private func carried(_ turn: Turn, in setting: CaseContext) -> Focus {
    .carried(turn, to: setting.conversation.board.firstIndex { $0.question == turn.question } ?? 0)
  }

  private func cover(in setting: CaseContext) -> Action {
    let words = setting.texts.board
    return Action(
      setting.areAnswersCovered ? words.uncover : words.cover, [.coverAnswers(!setting.areAnswersCovered)])
  }

  /// Marks the question as asked, without an answer yet, or takes that back; after marking the focus goes on.
  private func toggleAsked(_ turn: Turn, in setting: CaseContext) -> Action {
    let words = setting.texts.board
    if setting.conversation[turn] == .asked {
      return Action(words.notAsked, [.record(.askingTakenBack(question: turn.question, of: turn.person))])
    }
    let event = Event.asked(question: turn.question, of: turn.person)
    let next = nextOpen(after: turn, in: setting).map { [going(to: $0)] } ?? []
    return Action(words.asked, [.record(event)] + next)
  }

  /// All answers of a cell, whole; each has its own actions.
  private func answers(of turn: Turn, in setting: CaseContext) -> Action {
    let words = setting.texts.answerPanel
    let answers = setting.conversation[turn]?.answers ?? []
    let back = setting.texts.menu.back.title
    let rows = answers.map { answer in
      PanelRow(setting.text(of: answer), [.open(actions(on: answer, of: turn, in: setting))])
    }
    let panel = Panel(
      title: setting.placeName(of: turn), body: [setting.conversation.wording(turn)],
      rows: [PanelRow(back, [.close])] + rows)
    return Action(
      setting.texts.board.answers, blocked: answers.isEmpty ? words.none : setting.coveredRefusal, [.open(panel)])
  }

  private func actions(on answer: Answer, of turn: Turn, in setting: CaseContext) -> Panel {
    let words = setting.texts.answerPanel
    let other = setting.name(turn.person.other)
    let correction = correctionField(of: answer, turn, in: setting)
    /// The list of answers below it goes too.
    func row(_ words: ActionWords, _ effects: [Effect]) -> PanelRow {
      PanelRow(words, in: setting, [.closeAll] + effects)
    }
    return Panel(
      title: setting.text(of: answer),
      rows: [
        PanelRow(setting.texts.menu.back.title, [.close]),
        row(words.again, [going(to: .cell(turn)), .open(answerField(turn, in: setting))]),
        row(words.correct, [.open(correction)]),
        row(words.takeBack, [.record(.answerTakenBack(answer: answer.id)), going(to: .cell(turn))]),
        row(
          words.give(name: other),
          [.record(.answerMoved(answer: answer.id, to: turn.person.other)), going(to: .cell(turn))]),
      ])
  }

  func purpose(in setting: CaseContext) -> [String] {
    let script = setting.script
    return script.hints.questions + (turn.flatMap { script.questions[$0.question].hint }.map { [$0] } ?? [])
  }

  func shortTitle(in setting: CaseContext) -> String {
    setting.texts.steps.questions + "  " + setting.progress
  }

  mutating func reveal(_ event: Event, in setting: CaseContext) {
    guard var shown = setting.conversation.turn(of: event) else { return }
    // A question that moved is of both: what is typed next stays with the person in focus.
    if case .questionMoved = event, let turn { shown = Turn(question: shown.question, person: turn.person) }
    cursor.move(to: .cell(shown))
  }
}

// What line mode finds by number and by name.
extension Board {
  /// A question, at the first of the two who has not answered it; a carried one goes to that place.
  func row(numbered number: Int, in setting: CaseContext) -> Focus? {
    let board = setting.conversation.board
    if case .carried(let turn, _) = focus {
      return board.indices.contains(number - 1) ? .carried(turn, to: number - 1) : nil
    }
    if number == board.count + 1 { return .goOn }
    guard board.indices.contains(number - 1) else { return nil }
    let turns = setting.conversation.speakers.map { Turn(question: board[number - 1].question, person: $0) }
    return (turns.first { setting.conversation[$0]?.isAnswered == false } ?? turns.first).map { .cell($0) }
  }

  /// The cell of this person at the question in focus.
  func row(of person: Person, in setting: CaseContext) -> Focus? {
    if case .cell(let turn) = focus { .cell(Turn(question: turn.question, person: person)) } else { nil }
  }

  func correction(of event: Event, in setting: CaseContext) -> (any Overlay)? {
    let conversation = setting.conversation
    let answer: Answer? =
      switch event {
      case .answered: conversation.turn(of: event).flatMap { conversation[$0]?.answers.last }
      case .answerCorrected(let id, _):
        conversation.turn(of: event).flatMap { conversation[$0]?.answers.first { $0.id == id } }
      default: nil
      }
    guard let answer, let turn = conversation.turn(of: answer.id) else { return nil }
    return correctionField(of: answer, turn, in: setting)
  }
}

// Where the arrows lead: as the board is drawn, questions below each other, or beside each other on a small screen.
extension Board {
  func nextFocus(after key: Key, in setting: CaseContext) -> Focus? {
    switch focus {
    case .goOn: return nextFocusFromLastRow(key, in: setting)
    case .carried(let turn, let place): return carry(turn, from: place, by: key, in: setting)
    case .cell(let turn): return nextFocus(after: key, from: turn, in: setting)
    }
  }

  private func nextFocusFromLastRow(_ key: Key, in setting: CaseContext) -> Focus? {
    let turns = setting.conversation.turns
    guard let last = setting.conversation.board.last else { return nil }
    return switch key {
    case .up:
      .cell(Turn(question: last.question, person: setting.conversation.speakers[setting.measure.isCompact ? 1 : 0]))
    case .left where setting.measure.isCompact:
      .cell(Turn(question: last.question, person: setting.conversation.speakers[0]))
    case .backTab: turns.last { setting.conversation[$0]?.isAnswered == false }.map { .cell($0) }
    case .home: turns.first.map { .cell($0) }
    default: nil
    }
  }

  private func nextFocus(after key: Key, from turn: Turn, in setting: CaseContext) -> Focus? {
    let conversation = setting.conversation
    let isCompact = setting.measure.isCompact
    switch key {
    case .home: return conversation.turns.first.map { .cell($0) }
    case .end: return .goOn
    case .tab: return nextOpen(after: turn, in: setting) ?? .goOn
    case .backTab: return previousOpen(before: turn, in: setting)
    case .up, .down, .left, .right:
      let isAlongQuestions = (key == .up || key == .down) != isCompact
      let step = key == .up || key == .left ? -1 : 1
      return isAlongQuestions
        ? neighbour(of: turn, questions: step, in: conversation)
        : neighbour(of: turn, persons: step, in: conversation) ?? (key == .down ? .goOn : nil)
    default: return nil
    }
  }

  /// The same person at another question; past the last one comes the row that goes on.
  private func neighbour(of turn: Turn, questions step: Int, in conversation: Conversation) -> Focus? {
    let order = conversation.board.map(\.question)
    guard let place = order.firstIndex(of: turn.question) else { return nil }
    if place + step == order.count { return .goOn }
    guard order.indices.contains(place + step) else { return nil }
    return .cell(Turn(question: order[place + step], person: turn.person))
  }

  private func neighbour(of turn: Turn, persons step: Int, in conversation: Conversation) -> Focus? {
    let speakers = conversation.speakers
    guard let place = speakers.firstIndex(of: turn.person) else { return nil }
    guard speakers.indices.contains(place + step) else { return nil }
    return .cell(Turn(question: turn.question, person: speakers[place + step]))
  }
}

extension Board {
  private func nextOpen(after turn: Turn, in setting: CaseContext) -> Focus? {
    let turns = setting.conversation.turns
    let later = turns.firstIndex(of: turn).map { turns[($0 + 1)...] } ?? []
    return later.first { setting.conversation[$0]?.isAnswered == false }.map { .cell($0) }
  }

  private func previousOpen(before turn: Turn, in setting: CaseContext) -> Focus? {
    let turns = setting.conversation.turns
    let earlier = turns.firstIndex(of: turn).map { turns[..<$0] } ?? []
    return earlier.last { setting.conversation[$0]?.isAnswered == false }.map { .cell($0) }
  }

  /// The arrows along the questions carry one; the rest stays where it is.
  private func carry(_ turn: Turn, from place: Int, by key: Key, in setting: CaseContext) -> Focus? {
    let isCompact = setting.measure.isCompact
    let last = setting.conversation.board.count - 1
    return switch key {
    case .up where !isCompact, .left where isCompact: .carried(turn, to: max(0, place - 1))
    case .down where !isCompact, .right where isCompact: .carried(turn, to: min(last, place + 1))
    case .home: .carried(turn, to: 0)
    case .end: .carried(turn, to: last)
    default: nil
    }
  }
}
