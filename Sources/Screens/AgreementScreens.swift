import Conversation
import TUI

// Agreements and consent, for all.
extension Session {
  func agreementsContent(_ measure: Measure) -> Content {
    guard let conversation else { return Content() }
    let words = texts.agreements
    let width = measure.width
    var body: [Block] = []
    for (index, item) in agreementRows.enumerated() {
      let isFocused = index == row
      switch item {
      case .noAgreement: body.append(.row(words.none, isFocused: isFocused, .hint, width: width))
      case .agreement(let id):
        guard let agreement = conversation.agreements.first(where: { $0.id == id }) else { break }
        body += [agreementBlock(agreement, isFocused: isFocused, width: width)] + (measure.isCompact ? [] : [.blank])
      case .consent(let person):
        if person == conversation.starter {
          let isApart = measure.isCompact || body.last == .blank
          body += (isApart ? [] : [.blank]) + [Block(words.consentHeading, .heading, width: width)]
        }
        let given = conversation.consent[person]
        let text =
          name(person).displayForm.truncated(to: width / 2) + "   " + (given ? words.consentGiven : words.consentOpen)
        let lead = Line(given ? "[✓]" : "[ ]", at: 2, spoken: "")
        body.append(.row(text, isFocused: isFocused, width: width, lead: lead))
      }
    }
    if conversation.allows(.steppedForward) || conversation.refusal(of: .steppedForward) == .followUpDayMissing {
      body += [.blank, Block(words.ready, .hint, width: width, indent: 2)]
    }
    let heading = Block(words.heading, .heading, width: width)
    return Content(head: measure.isCompact ? [heading] : [.blank, heading, .blank], body: body)
  }

  /// Who, what, and by when.
  func agreementBlock(_ agreement: Agreement, isFocused: Bool, width: Int) -> Block {
    let party = partyName(agreement.who).displayForm
    let who = Line(party.truncated(to: 12).padded(to: 6), .heading, at: 2, spoken: spokenLead(party))
    let by = agreement.by.map { " " + texts.agreements.byDay(["dag": texts.dates.full($0)]) } ?? ""
    return .row(agreement.what.singleLine + by, isFocused: isFocused, width: width, lead: who)
  }
}

// The follow-up, for the facilitator.
extension Session {
  func followUpContent(_ measure: Measure) -> Content {
    guard let conversation, let round = conversation.openRound else { return Content() }
    let words = texts.followUp
    let width = measure.width
    let distance = texts.dates.distance(to: round.planned, from: now.today)
    let full = texts.dates.full(round.planned)
    let title = words.round([
      "nummer": String(conversation.rounds.count), "dag": full, "afstand": full.hasSuffix(distance) ? "" : distance,
    ])
    var head = [Block(words.stoppedQuestion, .turn, width: width), Block(title, .heading, width: width)]
    head = measure.isCompact ? head : [.blank, head[0], .blank, head[1], .blank]
    var body: [Block] = []
    for (index, item) in followUpRows.enumerated() {
      let isFocused = index == row
      switch item {
      case .talk(let person): body.append(talkRow(person, round.talks[person], isFocused: isFocused, width))
      case .proposal(let person):
        if index == 2 { body += [.blank, Block(words.proposals, .heading, width: width)] }
        let text = words.proposal([
          "naam": name(person).displayForm, "voorstel": round.talks[person].proposal.singleLine.displayForm,
        ])
        body.append(.row(text, isFocused: isFocused, width: width))
      }
    }
    if case .consentMissing = conversation.refusal(of: .roundPlanned(on: now.today)) {
      body += [.blank, Block(words.consentNeeded, .attention, width: width, indent: 2)]
    } else if round.isDone {
      body += [.blank, Block(words.done, .hint, width: width, indent: 2)]
    }
    return Content(head: head, body: body + earlierRounds(conversation, width))
  }

  private func talkRow(_ person: Person, _ talk: Talk, isFocused: Bool, _ width: Int) -> Block {
    let words = texts.followUp
    let state =
      switch talk.status {
      case .open: talk.isBegun ? words.begun : words.toTalk
      case .held: words.talked + " · " + stoppedWord(talk)
      case .missed(let reason): words.missedBecause(["reden": reason.singleLine.displayForm])
      }
    let sign =
      switch talk.status {
      case .open: "·"
      case .held: "✓"
      case .missed: "–"
      }
    let lead = Line(sign, at: 2, spoken: "").adding(
      name(person).displayForm.truncated(to: 16).padded(to: 8), .heading, at: 5, spoken: spokenLead(name(person)))
    return .row(state, isFocused: isFocused, width: width, lead: lead)
  }

  /// What a person said about the bullying, in a few words.
  private func stoppedWord(_ talk: Talk) -> String {
    switch talk.stopped {
    case .yes: texts.followUp.yes
    case .no: texts.followUp.no
    case .unknown: texts.followUp.unknown
    case nil: texts.followUp.unanswered
    }
  }

  private func earlierRounds(_ conversation: Conversation, _ width: Int) -> [Block] {
    let earlier = conversation.rounds.dropLast()
    guard !earlier.isEmpty else { return [] }
    let rows = earlier.enumerated().reversed().map { index, round in
      let said = conversation.speakers.map { person in
        let talk = round.talks[person]
        return name(person).displayForm + " " + (talk.status == .held ? stoppedWord(talk) : texts.followUp.missed)
      }
      return Block(
        "\(index + 1)  \(texts.dates.full(round.planned)): \(said.joined(separator: " · "))", .hint, width: width,
        indent: 4)
    }
    return [.blank, Block(texts.followUp.earlier, .heading, width: width)] + rows
  }
}

// A separate talk, for the facilitator and one person.
extension Session {
  func talkContent(_ measure: Measure) -> Content {
    guard let talk, let round = conversation?.openRound else { return Content() }
    let words = texts.talk
    let width = measure.width
    let recorded = round.talks[talk]
    var body: [Block] = []
    for (index, item) in talkRows.enumerated() {
      let isFocused = index == row
      switch item {
      case .stopped:
        let answer = stoppedAnswer(recorded.stopped)
        let lead = Line(answer.padded(to: 9), .heading, at: 2, spoken: spokenLead(answer))
        body += [.row(words.stopped, isFocused: isFocused, .turn, width: width, lead: lead)]
        body += (measure.isCompact ? [] : [.blank]) + [Block(words.keptHeading, .heading, width: width, indent: 2)]
      case .kept(let id):
        guard let place = round.agreements.firstIndex(where: { $0.id == id }) else { break }
        let agreement = round.agreements[place]
        let answer = keptAnswer(recorded.kept[place])
        let lead = Line(answer.padded(to: 9), .heading, at: 2, spoken: spokenLead(answer))
        let text = partyName(agreement.who) + ": " + agreement.what.singleLine
        body.append(.row(text, isFocused: isFocused, width: width, lead: lead))
      case .feeling:
        body +=
          (measure.isCompact ? [] : [.blank]) + [textRow(words.feeling, recorded.feeling, isFocused: isFocused, width)]
      case .proposal:
        body +=
          (measure.isCompact ? [] : [.blank]) + [
            textRow(words.proposal, recorded.proposal, isFocused: isFocused, width)
          ]
      }
    }
    if conversation?.allows(.talkHeld(with: talk)) == true {
      body += [.blank, Block(words.complete, .hint, width: width, indent: 2)]
    }
    let name = Block(name(talk), .turn, width: width)
    return Content(head: measure.isCompact ? [name] : [.blank, name, .blank], body: body)
  }

  private func textRow(_ label: String, _ text: String, isFocused: Bool, _ width: Int) -> Block {
    let lines =
      text.isEmpty ? [texts.talk.empty] : text.split(separator: "\n").flatMap { String($0).wrapped(to: width - 6) }
    var block = Block.row(label, isFocused: isFocused, .heading, width: width)
    block.lines += lines.map { Line($0, text.isEmpty ? .hint : .plain, at: 6) }
    return block
  }

  func stoppedAnswer(_ answer: BullyingStopped?) -> String {
    switch answer {
    case .yes: texts.talk.yes
    case .no: texts.talk.no
    case .unknown: texts.talk.unknown
    case nil: texts.talk.open
    }
  }

  func keptAnswer(_ answer: Kept?) -> String {
    switch answer {
    case .yes: texts.talk.yes
    case .partly: texts.talk.partly
    case .no: texts.talk.no
    case .notYet: texts.talk.notYet
    case nil: texts.talk.open
    }
  }
}

// Ended, and the summary: for the facilitator.
extension Session {
  func endedContent(_ measure: Measure) -> Content {
    guard let conversation else { return Content() }
    let words = texts.ended
    let width = measure.width
    var body: [Block]
    switch conversation.step {
    case .stopped(let from, let reason):
      body = [
        Block(words.stopped, .turn, width: width), .blank,
        Block(words.stoppedAt(["stap": texts.steps[from]]), width: width),
        Block(words.reason, .heading, width: width), Block(reason, width: width, indent: 2), .blank,
        .row(words.resume, isFocused: true, width: width),
      ]
    case .closed(let day):
      body = [
        Block(words.closed, .turn, width: width), .blank, Block(words.closedBody, width: width), .blank,
        Block(words.deleteAfter(["dag": texts.dates.full(day)]), .hint, width: width),
        .blank, .row(words.reopen, isFocused: true, width: width),
      ]
      if !measure.isCompact { body.insert(Block(texts.keeping.cleanHint, .hint, width: width), at: body.count - 2) }
    case .active: body = []
    }
    return Content(head: [.blank], body: body)
  }

  func summaryContent(_ measure: Measure) -> Content {
    guard let summary else { return Content() }
    let lines = summaryLines(summary, measure)
    let heading = Block(
      texts.summary.version(["versie": versionName(summary.audience)]), .heading, width: measure.width)
    let top = max(0, min(summary.top, lines.count - summaryRoom(measure)))
    var body = lines.map { Block([Line($0)]) }
    if !body.isEmpty { body[top].cursor = Point(column: 0, row: 0) }
    return Content(head: [heading, .blank], body: body, top: top)
  }

  func summaryLines(_ summary: SummaryView, _ measure: Measure) -> [String] {
    open.map { summarize($0.history, summary.audience, min(measure.width, 76)) } ?? []
  }

  /// The rows for its lines, below its heading.
  func summaryRoom(_ measure: Measure) -> Int { measure.size.rows - measure.titleRows - measure.footerRows - 2 }

  func versionName(_ audience: Audience) -> String {
    switch audience {
    case .facilitator: texts.summary.facilitator
    case .together: texts.summary.together
    case .person(let role): texts.summary.person(["naam": name(role).displayForm])
    }
  }
}
