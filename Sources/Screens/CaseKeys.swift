import Conversation
import TUI

// Overview and new.
extension Session {
  mutating func openCase() {
    guard let entry = overview.focused else { return overview.search.isEmpty ? startNewCase() : () }
    switch entry.state {
    case .readable: requests.append(.openCase(id: entry.id))
    case .sealed: edit(.passphrase(id: entry.id))
    case .unreadable(let reason): panels.append(.message(reason))
    }
  }

  mutating func startNewCase() {
    newCase = form(.newCase, ["", "", ""])
  }

  mutating func correctDetails() {
    guard let conversation else { return }
    let persons = conversation.persons
    panels.append(.form(form(.details, [persons[.gepeste], persons[.pester], conversation.topic])))
  }

  /// A form with what there is in its fields; kept drafts come back in it.
  private func form(_ kind: Form.Kind, _ texts: [String]) -> Form {
    let fields = texts.enumerated().map { index, text in
      TextField(text: draft(draftName(kind, field: index)) ?? text, isLong: false)
    }
    return Form(kind: kind, fields: fields, initial: texts)
  }
}

// Preparation and opening.
extension Session {
  /// What a row of the preparation is about.
  enum PreparationRow: Hashable { case condition(Int), reason(Int), extra(Int) }

  var preparationRows: [PreparationRow] {
    guard let conversation else { return [] }
    return conversation.conditions.indices.map { .condition($0) } + conversation.reasons.indices.map { .reason($0) }
      + conversation.extras.indices.map { .extra($0) }
  }

  mutating func tick() {
    guard let conversation, preparationRows.indices.contains(row) else { return }
    switch preparationRows[row] {
    case .condition(let index):
      record(.conditionAnswered(condition: index, answer: conversation.conditions[index].following))
    case .reason(let index): record(.reasonMarked(reason: index, applies: !conversation.reasons[index]))
    case .extra(let index): record(.extraMarked(extra: index, applies: !conversation.extras[index]))
    }
  }

  mutating func saySentence() {
    if let next = conversation?.unsaidSentences.first {
      record(.sentenceSaid(sentence: next))
    } else {
      notice = texts.notices.allSaid
    }
  }

  /// With two persons either arrow means: the other one.
  mutating func chooseStarter() {
    guard let conversation else { return }
    record(.starterChosen(starter: conversation.starter.other))
  }
}

extension ConditionAnswer {
  /// The answer that the next press gives: open, yes, no and again.
  var following: ConditionAnswer {
    switch self {
    case .open: .yes
    case .yes: .no
    case .no: .open
    }
  }
}

// Questions.
extension Session {
  mutating func moveQuestionFocus(_ key: Key) {
    guard let conversation, let turn else { return }
    let order = conversation.board.map(\.question)
    guard let place = order.firstIndex(of: turn.question) else { return }
    self.turn = Turn(question: order[moved(place, by: key, count: order.count)], person: turn.person)
  }

  mutating func switchPerson(_ key: Key) {
    guard let conversation, let turn else { return }
    let person =
      switch key {
      case .left: conversation.starter
      case .right: conversation.starter.other
      default: turn.person.other
      }
    self.turn = Turn(question: turn.question, person: person)
  }

  mutating func answerWithoutNote() {
    guard let turn, conversation?[turn]?.isAnswered == false else { return }
    let words = texts.notices.withoutNote(["vraag": number(turn.question), "naam": name(turn.person)])
    if record(.answeredWithoutNote(question: turn.question, by: turn.person)) {
      followTurn()
      notice = words
    }
  }

  mutating func toggleAsked() {
    guard let turn, let cell = conversation?[turn] else { return }
    let slots: KeyValuePairs = ["vraag": number(turn.question), "naam": name(turn.person)]
    let isAsked = cell == .asked
    let event: Event =
      isAsked
      ? .askingTakenBack(question: turn.question, of: turn.person) : .asked(question: turn.question, of: turn.person)
    if record(event) {
      followTurn()
      notice = isAsked ? texts.notices.askingTakenBack(slots) : texts.notices.asked(slots)
    }
  }

  /// The focus goes to the suggested turn; when nothing is open it stays.
  mutating func followTurn() {
    if let suggested = conversation?.suggestedTurn { turn = suggested }
  }

  mutating func correctAnswer() {
    guard let turn, case .answered(let latest, _) = conversation?[turn] else {
      notice = texts.notices.nothingToCorrect
      return
    }
    edit(.correction(latest.id, turn), text: latest.text)
  }

  mutating func removeAnswer() {
    guard let turn, case .answered(let latest, _) = conversation?[turn] else {
      notice = texts.notices.nothingToCorrect
      return
    }
    let words = texts.notices.removed(["vraag": number(turn.question), "naam": name(turn.person)])
    if record(.answerRemoved(answer: latest.id)) { notice = words }
  }

  mutating func moveQuestion(_ key: Key) {
    guard let turn, let place = conversation?.board.firstIndex(where: { $0.question == turn.question }) else { return }
    record(.questionMoved(question: turn.question, to: key == .character("-") ? place - 1 : place + 1))
  }

  /// The place of a question on the board, as people count.
  func number(_ question: Question.ID) -> String {
    String((conversation?.board.firstIndex { $0.question == question } ?? question) + 1)
  }
}

// Agreements.
extension Session {
  /// What a row of the agreements is about.
  enum AgreementRow: Hashable { case noAgreement, agreement(Agreement.ID), consent(Person) }

  var agreementRows: [AgreementRow] {
    guard let conversation else { return [] }
    let agreements = conversation.activeAgreements
    return (agreements.isEmpty ? [.noAgreement] : agreements.map { .agreement($0.id) })
      + conversation.speakers.map { .consent($0) }
  }

  var agreementRow: AgreementRow? { agreementRows.indices.contains(row) ? agreementRows[row] : nil }

  mutating func useAgreementRow() {
    switch agreementRow {
    case .noAgreement: editAgreement(nil)
    case .agreement(let id): editAgreement(id)
    case .consent(let person): toggleConsent(person)
    case nil: break
    }
  }

  mutating func editAgreement(_ id: Agreement.ID?) {
    guard let conversation else { return }
    let agreement = conversation.agreements.first { $0.id == id }
    var form = form(.agreement(id), [agreement?.what ?? "", agreement?.by.map { texts.dates.short($0) } ?? ""])
    form.party = agreement?.who ?? Party(conversation.starter)
    panels.append(.form(form))
  }

  mutating func withdraw(_ id: Agreement.ID) {
    if record(.agreementWithdrawn(agreement: id)) { notice = texts.notices.agreementRemoved }
  }

  mutating func toggleConsent(_ person: Person) {
    guard let conversation else { return }
    record(conversation.consent[person] ? .consentTakenBack(by: person) : .consentGiven(by: person))
  }
}

// Follow-up.
extension Session {
  /// What a row of the follow-up is about.
  enum FollowUpRow: Hashable { case talk(Person), proposal(Person) }

  var followUpRows: [FollowUpRow] {
    guard let conversation, let round = conversation.openRound else { return [] }
    let proposals = conversation.speakers.filter {
      round.talks[$0].status == .held && !round.talks[$0].proposal.isBlank && round.talks[$0].sharedAs == nil
    }
    return conversation.speakers.map { .talk($0) } + proposals.map { .proposal($0) }
  }

  var followUpRow: FollowUpRow? { followUpRows.indices.contains(row) ? followUpRows[row] : nil }

  mutating func openTalk() {
    switch followUpRow {
    case .talk(let person):
      if conversation?.openRound?.talks[person].isDone == true, !record(.talkReopened(with: person)) { return }
      talk = person
      rows[place] = 0
    case .proposal(let person): ask(.share(person))
    case nil: break
    }
  }

  mutating func missTalk() {
    guard case .talk(let person) = followUpRow else { return }
    if let refusal = conversation?.refusal(of: .talkMissed(with: person, reason: "–")) { return refuse(refusal) }
    edit(.missedReason(person))
  }

  mutating func shareProposal() {
    guard let followUpRow else { return }
    let person: Person =
      switch followUpRow {
      case .talk(let role), .proposal(let role): role
      }
    if let refusal = conversation?.refusal(of: .proposalShared(by: person)) { return refuse(refusal) }
    ask(.share(person))
  }

  mutating func concludeRound() {
    guard let conversation else { return }
    if case .talksOpen(let persons) = conversation.refusal(of: closing) { return refuse(.talksOpen(persons)) }
    ask(.conclusion)
  }

  var closing: Event { .closed(deleteAfter: now.today.adding(months: settings.retentionMonths)) }

  mutating func continueCase() {
    switch conversation?.step {
    case .stopped: record(.resumed)
    case .closed: ask(.day(.reopened))
    case .active, nil: break
    }
  }
}

// A separate talk.
extension Session {
  /// What a row of a separate talk asks.
  enum TalkRow: Hashable {
    case stopped
    case kept(Agreement.ID)
    case feeling
    case proposal

    var isText: Bool { self == .feeling || self == .proposal }
  }

  var talkRows: [TalkRow] {
    guard let round = conversation?.openRound else { return [] }
    return [.stopped] + round.agreements.map { .kept($0.id) } + [.feeling, .proposal]
  }

  var talkRow: TalkRow? { talk != nil && talkRows.indices.contains(row) ? talkRows[row] : nil }

  mutating func useTalkRow() {
    guard let talk, let talkRow else { return }
    let recorded = conversation?.openRound?.talks[talk]
    switch talkRow {
    case .stopped, .kept: cycleTalkRow()
    case .feeling: edit(.feeling(talk), text: recorded?.feeling ?? "")
    case .proposal: edit(.proposal(talk), text: recorded?.proposal ?? "")
    }
  }

  mutating func cycleTalkRow() {
    guard let talk, let talkRow, let round = conversation?.openRound else { return }
    let recorded = round.talks[talk]
    switch talkRow {
    case .stopped:
      record(.bullyingReported(by: talk, stopped: BullyingStopped.allCases.following(recorded.stopped)))
    case .kept(let id):
      let place = round.agreements.firstIndex { $0.id == id } ?? 0
      record(.agreementReported(by: talk, agreement: id, kept: Kept.allCases.following(recorded.kept[place])))
    case .feeling, .proposal: notice = texts.notices.enterToWrite
    }
  }

  mutating func finishTalk() {
    guard let talk else { return }
    if record(.talkHeld(with: talk)) { self.talk = nil }
  }
}

extension Array where Element: Equatable {
  /// The value after this one; nothing comes before the first and after the last.
  func following(_ value: Element?) -> Element? {
    guard let value, let place = firstIndex(of: value) else { return first }
    return place + 1 < count ? self[place + 1] : nil
  }
}
