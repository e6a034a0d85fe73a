import Conversation
import TUI
import Texts

/// Opvolging, for the facilitator alone: the round that is due, with each of the two apart, and what follows from it.
struct FollowUp: CaseScreen, Hashable {
  enum Focus: Hashable, Sendable {
    case talk(Person)
    case proposal(Person)
    /// To the agreements, where consents are missing.
    case consents
    case goOn
  }

  var cursor: Cursor<Focus>

  /// With the focus on what is to be done next.
  init(_ conversation: Conversation) {
    let proposals = conversation.openProposals.first.map { Focus.proposal($0) }
    cursor = Cursor(conversation.nextTalk.map { .talk($0) } ?? proposals ?? .goOn)
  }

  private init(_ focus: Focus) { cursor = Cursor(focus) }

  /// With the focus on this person.
  init(at person: Person) { self.init(.talk(person)) }

  /// After the talk with this person was dealt with: on the next person to speak with, or else on the row that goes on.
  init(after person: Person, in conversation: Conversation) {
    self.init(conversation.openRound?.talks[person.other].isDone == true ? .goOn : .talk(person.other))
  }

  /// After the proposal of this person became an agreement: on the next proposal, or else on the consents that it asks.
  fileprivate init(afterProposalOf person: Person, in conversation: Conversation) {
    self.init(conversation.openProposals.first { $0 != person }.map { .proposal($0) } ?? .consents)
  }

  var audience: Audience { .facilitator }
  var route: CaseRoute { .followUp(self) }

  func belongs(to conversation: Conversation) -> Bool { conversation.activeStep == .followUp }

  func rows(in setting: CaseContext) -> [Focus] {
    let conversation = setting.conversation
    return conversation.speakers.map { .talk($0) } + conversation.openProposals.map { .proposal($0) }
      + (conversation.asksConsentAnew ? [.consents] : []) + [.goOn]
  }

  func row(_ focus: Focus, in setting: CaseContext) -> Row {
    let words = setting.texts.followUp
    switch focus {
    case .talk(let person): return Row(enter: open(person, in: setting))
    case .proposal(let person): return Row(enter: share(person, in: setting))
    case .consents: return Row(enter: Action(words.toConsents, [.record(.steppedBack)]))
    case .goOn: return Row(enter: goOn(in: setting))
    }
  }

  /// A talk to hold begins; one that is finished or missed is read, and nothing changes by that.
  private func open(_ person: Person, in setting: CaseContext) -> Action {
    let words = setting.texts.followUp
    let name = setting.name(person)
    guard let talk = setting.conversation.openRound?.talks[person], talk.isDone else {
      return Action(
        words.speak(name: name), [.go(SeparateTalk(with: person).route)])
    }
    return Action(words.read, [.open(reading(of: talk, with: person, in: setting))])
  }

  /// What was said in a talk, and below "back" what it takes to go on with it.
  private func reading(of talk: FollowUpTalk, with person: Person, in setting: CaseContext) -> Panel {
    let words = setting.texts.followUp
    return Panel(
      title: words.talkWith(name: setting.name(person)), body: setting.lines(of: talk, with: person),
      rows: [
        PanelRow(setting.texts.menu.back.title, [.close]),
        PanelRow(
          talk.status == .held ? words.reopen : words.speakAfterAll, in: setting,
          [.record(.talkReopened(with: person)), .go(SeparateTalk(with: person).route)]),
      ])
  }

  /// A proposal becomes an agreement only when the one who made it lets it be shared.
  private func share(_ person: Person, in setting: CaseContext) -> Action {
    let words = setting.texts.followUp
    let name = setting.name(person)
    guard let proposal = setting.conversation.openRound?.talks[person].proposal else { return Action(words.share, []) }
    let event = Event.proposalAdopted(from: person, who: Party(person), what: proposal, by: nil)
    let refusal = setting.conversation.refusal(of: event).map(setting.words(for:))
    let panel = Panel(
      title: words.shareTitle(name: name, other: setting.name(person.other)),
      body: [setting.texts.quoted(text: proposal), words.shareBody],
      rows: [
        PanelRow(words.shareNo, [.close]),
        PanelRow(words.shareYes, in: setting, [.open(form(adopting: proposal, from: person, in: setting))]),
      ])
    return Action(words.share, letter: "n", blocked: refusal, [.open(panel)])
  }

  private func form(adopting proposal: String, from person: Person, in setting: CaseContext) -> AgreementForm {
    AgreementForm(
      adopting: proposal, from: person, in: setting,
      after: [.go(FollowUp(afterProposalOf: person, in: setting.conversation).route)])
  }

  /// To the conclusion of the round; one text that was left unfinished after the other is asked about first.
  func goOn(in setting: CaseContext) -> Action {
    let conversation = setting.conversation
    let words = setting.texts.followUp
    if let refusal = conversation.refusalToConclude {
      return Action(words.conclude, letter: "v", blocked: setting.words(for: refusal), [])
    }
    for person in conversation.openProposals {
      let proposal = conversation.openRound?.talks[person].proposal ?? ""
      let form = form(adopting: proposal, from: person, in: setting)
      guard form.beganWithDraft else { continue }
      let ask = setting.draftPanel(
        place: words.proposal(name: setting.name(person), proposal: proposal.onOneLine), text: form.whatText,
        fields: form.drafts.map(\.field), form: form)
      return Action(words.conclude, letter: "v", [.open(ask)])
    }
    for person in conversation.speakers {
      let field = DraftField.missedReason(round: setting.roundNumber, person)
      guard let text = setting.drafts[field] else { continue }
      // The talk was dealt with in the meantime, so that there is nothing left to note.
      let ask = setting.draftPanel(
        place: words.missedReason(name: setting.name(person)), text: text, field: field, keep: nil)
      return Action(words.conclude, letter: "v", [.open(ask)])
    }
    return Action(words.conclude, letter: "v", [.open(conclusion(in: setting))])
  }

  /// Always three rows; what is not allowed says why.
  private func conclusion(in setting: CaseContext) -> Panel {
    let words = setting.texts.followUp
    let plan = setting.conversation.refusal(of: .roundPlanned(on: setting.today)).map(setting.words(for:))
    return Panel(
      title: words.conclusion,
      rows: [
        PanelRow(
          words.close, in: setting,
          [.record(.closed(deleteAfter: setting.today.adding(months: setting.preferences.retentionMonths)))]),
        PanelRow(
          words.anotherRound, refusal: setting.readOnly ?? plan, [.close, .open(DayChooser(nextRoundIn: setting))]),
        PanelRow(words.stopCase, in: setting, [.open(setting.stopField)]),
      ], focus: 1)
  }

  func actions(in setting: CaseContext) -> [Action] {
    let words = setting.texts.followUp
    var actions = [goOn(in: setting)]
    if case .talk(let person) = focus { actions.append(miss(person, in: setting)) }
    actions.append(Action(words.moveDay, letter: "d", [.open(DayChooser(movingRoundIn: setting))]))
    let proposer: Person? =
      switch focus {
      case .talk(let person), .proposal(let person): person
      case .consents, .goOn: setting.conversation.openProposals.first
      }
    if let proposer { actions.append(share(proposer, in: setting)) }
    return actions
  }

  /// A talk that could not be held: asked first, then why.
  private func miss(_ person: Person, in setting: CaseContext) -> Action {
    let words = setting.texts.followUp
    let draft = DraftField.missedReason(round: setting.roundNumber, person)
    let field = Field(
      prompt: [words.missedReason(name: setting.name(person))], draft: draft, kept: setting.drafts[draft],
      whenBlank: .insists(setting.texts.stopping.reasonNeeded(key: setting.context.name(of: .escape) ?? "")),
      keep: { [.record(.talkMissed(with: person, reason: $0), forgetting: [draft])] },
      after: [.go(FollowUp(after: person, in: setting.conversation).route)])
    let panel = Panel(
      title: words.missTitle(name: setting.name(person)), body: [words.missBody],
      rows: [
        PanelRow(setting.texts.menu.back.title, [.close]), PanelRow(words.missYes, in: setting, [.open(field)]),
      ])
    let refusal = setting.conversation.refusal(of: .talkMissed(with: person, reason: "–")).map(setting.words(for:))
    return Action(words.miss, letter: "a", blocked: refusal, [.open(panel)])
  }

  func row(of person: Person, in setting: CaseContext) -> Focus? { .talk(person) }

  func purpose(in setting: CaseContext) -> [String] { setting.script.hints.followUp }

  func shortTitle(in setting: CaseContext) -> String { setting.bothNames }

  mutating func reveal(_ event: Event, in setting: CaseContext) {
    if case .proposalAdopted(let person, _, _, _) = event { return cursor.move(to: .proposal(person)) }
    switch event {
    case .talkMissed(let person, _), .talkReopened(let person): cursor.move(to: .talk(person))
    default: if case .person(let person) = setting.conversation.audience(of: event) { cursor.move(to: .talk(person)) }
    }
  }
}

// Drawing.
extension FollowUp {
  func content(in setting: CaseContext) -> Content {
    guard let round = setting.conversation.openRound else { return Content() }
    let words = setting.texts.followUp
    let width = setting.width
    let isCompact = setting.measure.isCompact
    let title = words.round(
      number: setting.roundNumber, day: setting.words(for: round.planned),
      distance: setting.texts.days.relative(round.planned, from: setting.today))
    var head = [Block(words.stoppedQuestion, .turn, width: width), Block(title, .heading, width: width)]
    if !isCompact { head = [.blank, head[0], .blank, head[1], .blank] }
    var body = talks(round, in: setting)
    body += [.blank, setting.lastRow(words.conclude, isFocused: focus == .goOn, width: width)]
    body += notStopped(in: setting)
    body += [.blank, Block(setting.texts.agreements.title, .heading, width: width)]
    body += round.agreements.map { setting.block(of: $0, width: width) }
    return Content(head: head, body: body + earlierRounds(in: setting))
  }

  private func talks(_ round: Round, in setting: CaseContext) -> [Block] {
    let words = setting.texts.followUp
    let persons = setting.conversation.speakers
    let names = persons.map { setting.name($0).sharedRowForm }.toldApart(in: setting.width / 3)
    let nameColumns = names.map(\.columns).max() ?? 0
    var body = zip(persons, names).map { person, name in
      let talk = round.talks[person]
      let draft =
        setting.drafts[.missedReason(round: setting.roundNumber, person)] == nil ? "" : setting.context.draftSign
      let lead = Line(sign(of: talk), at: 0, spoken: "")
        .adding(name.padded(to: nameColumns), .heading, at: 3, spoken: setting.name(person))
      return Block.row(
        setting.state(of: talk, person) + draft, isFocused: focus == .talk(person), width: setting.width, lead: lead)
    }
    let proposals = setting.conversation.openProposals
    if !proposals.isEmpty { body += [.blank, Block(words.proposals, .heading, width: setting.width)] }
    body += proposals.map { person in
      let draft =
        setting.drafts[.adoption(round: setting.roundNumber, person, .what)] == nil ? "" : setting.context.draftSign
      return .row(
        words.proposal(name: setting.name(person), proposal: round.talks[person].proposal.onOneLine) + draft,
        isFocused: focus == .proposal(person), width: setting.width)
    }
    if setting.conversation.asksConsentAnew {
      body += [
        .blank, Block(words.consentNeeded, .attention, width: setting.width, indent: 2),
        setting.lastRow(words.toConsents, isFocused: focus == .consents, width: setting.width),
      ]
    }
    return body
  }

  private func sign(of talk: FollowUpTalk) -> String {
    switch talk.status {
    case .open: "·"
    case .held: "✓"
    case .missed: "–"
    }
  }

  /// Who did not say that it stopped, and what to do now.
  private func notStopped(in setting: CaseContext) -> [Block] {
    let persons = setting.conversation.doubtingSpeakers
    guard !persons.isEmpty else { return [] }
    let who = setting.list(persons.map(setting.notStopped)) + "."
    return [.blank, Block(who, .attention, width: setting.width)] + advice(in: setting, indent: 2)
  }

  /// What to do when the bullying has not stopped.
  private func advice(in setting: CaseContext, indent: Int) -> [Block] {
    setting.script.hints.notStopped.map { hint in
      var block = Block(hint, width: setting.width, indent: indent + 2)
      if !block.lines.isEmpty { block.lines[0].add("–", .hint, at: indent, spoken: "") }
      return block
    }
  }

  private func earlierRounds(in setting: CaseContext) -> [Block] {
    let earlier = setting.conversation.rounds.dropLast()
    guard !earlier.isEmpty else { return [] }
    let rows = earlier.enumerated().reversed().flatMap { index, round in
      let said = setting.conversation.speakers.map { person in
        let talk = round.talks[person]
        // A talk that was not held has the day on which it should have been.
        let day = talk.heldAt.map { setting.context.localTime($0).day } ?? round.planned
        return setting.texts.followUp.earlierTalk(
          name: setting.name(person).displayForm, day: setting.words(for: day), what: setting.state(of: talk, person))
      }
      let text = setting.texts.followUp.earlierRound(number: index + 1, what: said.joined(separator: " · "))
      return [Block(text, .hint, width: setting.width, indent: 2)]
        + setting.conversation.speakers.compactMap { unshared(round.talks[$0], $0, in: setting) }
        // What to do stands once on the screen.
        + (index == earlier.count - 1 && setting.conversation.isDoubtStanding ? advice(in: setting, indent: 5) : [])
    }
    return [.blank, Block(setting.texts.followUp.earlier, .heading, width: setting.width)] + rows
  }

  /// A proposal that did not become an agreement.
  private func unshared(_ talk: FollowUpTalk, _ person: Person, in setting: CaseContext) -> Block? {
    guard !talk.proposal.isBlank, talk.sharedAs == nil else { return nil }
    let text = setting.texts.followUp.unshared(
      name: setting.name(person).displayForm, proposal: talk.proposal.onOneLine)
    return Block(text, .hint, width: setting.width, indent: 5)
  }
}

extension CaseContext {
  /// How far a talk is, and what was said about the bullying.
  func state(of talk: FollowUpTalk, _ person: Person) -> String {
    let words = texts.followUp
    switch talk.status {
    case .open: return talk.isBegun ? words.begun : words.toSpeak
    case .held: return words.spoken(answer: stoppedWords(talk.stopped))
    case .missed(let reason): return words.missed(reason: reason.onOneLine)
    }
  }

  private func stoppedWords(_ stopped: BullyingStopped?) -> String {
    let words = texts.followUp
    return switch stopped {
    case .yes: words.stopped
    case .no: words.notStopped
    case .unknown: words.doesNotKnow
    case nil: words.notAsked
    }
  }

  /// A talk, whole, as lines to read.
  func lines(of talk: FollowUpTalk, with person: Person) -> [String] {
    let words = texts.talk
    if case .missed(let reason) = talk.status { return [texts.followUp.missed(reason: reason)] }
    var lines = [words.line(question: words.stopped, answer: word(talk.stopped))]
    for (agreement, kept) in zip(conversation.openRound?.agreements ?? [], talk.kept) {
      lines.append(words.line(question: agreement.what.onOneLine, answer: word(kept)))
    }
    if !talk.feeling.isBlank { lines.append(words.line(question: words.feeling, answer: talk.feeling)) }
    if !talk.proposal.isBlank { lines.append(words.line(question: words.proposal, answer: talk.proposal)) }
    return lines
  }
}
