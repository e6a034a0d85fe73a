import Conversation
import Texts

/// Everything that is recorded, for the facilitator alone.
struct FacilitatorSummary {
  let conversation: Conversation
  let skipped: [Record]
  let caseID: String?
  let texts: Texts
  private var words: Texts.Reports.Facilitator { texts.reports.facilitator }
  let localTime: (Moment) -> LocalTime

  var document: Document {
    Document(
      language: texts.language, title: words.title, subtitle: words.subtitle,
      blocks: [.items(facts)] + preparation + opening + questions + agreements + followUp + stops + notCounted)
  }

  private var facts: [Item] {
    let names = conversation.byRole(conversation.persons.names)
    let topic: Saying = conversation.topic.isBlank ? .note(words.noTopic) : .stored(conversation.topic)
    var facts = [
      Item(texts.roles.gepeste, .stored(names.gepeste)), Item(texts.roles.pester, .stored(names.pester)),
      Item(words.topic, topic),
      Item(words.step, .printed(texts.steps.wording(of: conversation))),
    ]
    if case .stopped(_, let reason) = conversation.step { facts.append(Item(words.stopReason, .stored(reason))) }
    if let day = conversation.nextFollowUp {
      facts.append(Item(words.nextFollowUp, .printed(texts.days.full(day))))
    }
    switch conversation.step {
    case .closed(let day): facts.append(Item(words.deleteAfter, .printed(texts.days.full(day))))
    case .stopped: facts.append(Item(words.deleteAfter, .note(words.noDeletionDay)))
    case .active: break
    }
    if let caseID { facts.append(Item(words.caseID, .printed(caseID))) }
    return facts
  }

  private var preparation: [Block] {
    let script = conversation.script.read(in: texts.language)
    let conditions = conversation.conditions.enumerated().map { index, answer in
      Item(
        texts.answers.condition[answer],
        .printed(conversation.conditionText(index, in: script), note: texts.roles[script.conditions[index].about]))
    }
    return [
      .heading(texts.steps.preparation), .paragraph(script.gate), .subheading(words.conditions),
      .items(conditions),
    ] + ticks(script.reasonsHeading, script.reasons, conversation.reasons)
      + ticks(words.extras, script.extras, conversation.extras)
  }

  private func ticks(_ heading: String, _ lines: [String], _ ticked: [Bool]) -> [Block] {
    if lines.isEmpty { return [] }
    let chosen = zip(lines, ticked).filter(\.1).map { Item(mark: .ticked, .printed($0.0)) }
    return [
      .subheading(heading), .items(chosen.isEmpty ? [Item(.note(words.noReasons))] : chosen),
    ]
  }

  private var opening: [Block] {
    let sentences = conversation.said.enumerated().map { index, isSaid in
      Item(
        mark: isSaid ? .ticked : .empty,
        .printed(conversation.openingSentence(index), note: isSaid ? "" : words.unsaid))
    }
    let starter = words.starter(name: conversation.persons[conversation.starter])
    return [.heading(texts.steps.opening), .items(sentences), .paragraph(starter)]
  }

  private var questions: [Block] {
    [.heading(texts.steps.questions)]
      + conversation.board.map { row in
        .group(
          title: conversation.script.questions[row.question].text,
          items: conversation.speakers.map { Item(conversation.persons[$0], sayings: sayings(row.cells[$0])) })
      }
  }

  private func sayings(_ cell: Cell) -> [Saying] {
    switch cell {
    case .unasked: [.note(words.unasked)]
    case .asked: [.note(words.asked)]
    case .answered:
      cell.answers.map { answer in
        let time = texts.days.moment(localTime(answer.at))
        return answer.text.isEmpty
          ? .note("\(words.withoutNote), \(time)") : .stored(answer.text, note: time)
      }
    }
  }

  private var agreements: [Block] {
    let all = conversation.agreements.map { agreement in
      conversation.item(for: agreement, texts, remark: agreement.isWithdrawn ? words.withdrawn : nil)
    }
    if all.isEmpty { return [.heading(texts.steps.agreements), .paragraph(texts.reports.agreements.none)] }
    let consents = conversation.speakers.map { person in
      let isGiven = conversation.consent[person]
      return Item(
        conversation.persons[person],
        .printed(isGiven ? texts.answers.condition.yes : words.consentMissing))
    }
    return [
      .heading(texts.steps.agreements), .items(all), .subheading(words.consents), .items(consents),
    ]
  }

  private var followUp: [Block] {
    if conversation.rounds.isEmpty { return [] }
    return [.heading(texts.steps.followUp)]
      + conversation.rounds.enumerated().flatMap { number, round in
        [.subheading(texts.reports.talk.round(number: number + 1))]
          + conversation.speakers.map { person in
            let day = round.talks[person].day(in: round, texts, localTime)
            return .group(title: "\(conversation.persons[person]), \(day)", items: items(round, person))
          } + (decision(after: number).map { [.paragraph(words.decision(what: $0))] } ?? [])
      }
  }

  /// What was decided when a round was over; nothing while it is not.
  private func decision(after number: Int) -> String? {
    if conversation.rounds.indices.contains(number + 1) {
      return words.nextRound(day: texts.days.full(conversation.rounds[number + 1].planned))
    }
    switch conversation.step {
    case .closed: return texts.steps.closed
    case .stopped where conversation.rounds[number].isDone: return texts.steps.wording(of: conversation)
    case .stopped, .active: return nil
    }
  }

  /// Every time that it was stopped, and why.
  private var stops: [Block] {
    if conversation.stops.isEmpty { return [] }
    let items = conversation.stops.map { stop in
      let resumed = stop.resumedAt.map { words.resumed(moment: texts.days.moment(localTime($0))) }
      let step = words.stoppedAt(step: texts.steps[stop.from])
      return Item(
        texts.days.moment(localTime(stop.at)),
        .stored(stop.reason, note: [step, resumed].compactMap { $0 }.joined(separator: ", ")))
    }
    return [.heading(words.stops), .items(items)]
  }

  private func items(_ round: Round, _ person: Person) -> [Item] {
    let talk = round.talks[person]
    let said = talk.items(about: round, conversation, texts, unshared: words.notShared)
    switch talk.status {
    case .held: return said
    case .open: return [Item(.note(words.open))] + (talk.isBegun ? said : [])
    case .missed(let reason):
      return [Item(words.missed, .stored(reason))] + (talk.isBegun ? said : [])
    }
  }
}
