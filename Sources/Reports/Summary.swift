import Conversation
import Texts

extension Document {
  /// The summary of a case in the version of one audience: what that audience may not see is not in it.
  /// `skipped` are the records that do not count (R16): the facilitator sees what they say.
  public static func summary(
    of conversation: Conversation, skipped: [Record] = [], for audience: Audience, caseID: String? = nil,
    texts: Texts, localTime: @escaping (Moment) -> LocalTime
  ) -> Document {
    switch audience {
    case .facilitator:
      FacilitatorSummary(
        conversation: conversation, skipped: skipped, caseID: caseID, texts: texts, localTime: localTime
      ).document
    case .together: TogetherSummary(conversation: conversation, texts: texts).document
    case .person(let person):
      PersonSummary(conversation: conversation, person: person, texts: texts, localTime: localTime).document
    }
  }
}

/// What both take home and sign: the agreements and the day of the follow-up; names, and nothing else.
struct TogetherSummary {
  let conversation: Conversation
  let texts: Texts

  var document: Document {
    let names = conversation.speakers.map { conversation.persons[$0] }
    let starter = conversation.starter
    return Document(
      language: conversation.script.language, title: texts.reports.agreements.title,
      subtitle: texts.pair(first: conversation.persons[starter], second: conversation.persons[starter.other]),
      blocks: conversation.agreementBlocks(texts) + followUp + [
        .heading(texts.reports.together.signatures),
        .signatures(names + [texts.reports.agreements.facilitator, texts.reports.together.date]),
      ])
  }

  private var followUp: [Block] {
    if let day = conversation.nextFollowUp, conversation.rounds.last?.isDone == false {
      let sentence = texts.reports.together.nextFollowUp(day: texts.days.full(day))
      return [.heading(texts.steps.followUp), .paragraph(sentence)]
    }
    // Signed before the day is known, the sheet has room for it.
    guard conversation.activeStep != nil else { return [] }
    return [
      .heading(texts.steps.followUp), .items([Item(texts.reports.together.dayToAgree, room: 1)]),
    ]
  }
}

/// What one person may keep: the own words and the agreements, and never what the other said.
struct PersonSummary {
  let conversation: Conversation
  let person: Person
  let texts: Texts
  let localTime: (Moment) -> LocalTime

  var document: Document {
    Document(
      language: conversation.script.language, title: texts.reports.person.title,
      subtitle: texts.reports.person.subtitle(name: conversation.persons[person]),
      blocks: [.heading(texts.reports.person.answers)] + answers
        + [.heading(texts.reports.agreements.title)] + conversation.agreementBlocks(texts) + followUp + closing)
  }

  private var answers: [Block] {
    conversation.board.map { row in
      let sayings = row.cells[person].answers.map { answer in
        answer.text.isEmpty ? Saying.note(texts.reports.person.withoutNote) : .stored(answer.text)
      }
      let question = conversation.wording(Turn(question: row.question, person: person))
      return .group(
        title: question, items: [Item(sayings: sayings.isEmpty ? [.note(texts.reports.person.unanswered)] : sayings)])
    }
  }

  private var followUp: [Block] {
    let rounds = conversation.rounds.enumerated().compactMap { number, round -> Block? in
      let talk = round.talks[person]
      let title = texts.reports.talk.roundOn(
        number: number + 1, day: talk.day(in: round, texts, localTime))
      let said = talk.isBegun ? talk.items(about: round, conversation, texts) : []
      switch talk.status {
      case .missed:
        // Why it could not be held is the facilitator's word.
        return .group(title: title, items: [Item(.note(texts.reports.person.missed))] + said)
      case .open where !talk.isBegun: return nil
      case .open, .held: return .group(title: title, items: said)
      }
    }
    return rounds.isEmpty ? [] : [.heading(texts.reports.person.followUp)] + rounds
  }

  /// The next day, what else is kept about this person, and how to ask for it.
  private var closing: [Block] {
    // Whoever was spoken with already is not spoken with again on that day.
    let isDone = conversation.rounds.last?.talks[person].isDone == true
    let day = isDone ? nil : conversation.nextFollowUp
    let next = day.map { texts.reports.person.nextFollowUp(day: texts.days.full($0)) }
    let end = conversation.deleteAfter.map { texts.reports.person.deleteAfter(day: texts.days.full($0)) }
    return (next.map { [.paragraph($0)] } ?? []) + [
      .heading(texts.reports.person.alsoKept),
      .items(texts.reports.person.alsoKeptItems.map { Item(.printed($0)) }),
      .paragraph(([texts.reports.person.rights, end] as [String?]).compactMap { $0 }.joined(separator: " ")),
    ]
  }
}

// What the versions have in common.
extension Conversation {
  /// The agreements that hold, as every audience may see them.
  func agreementBlocks(_ texts: Texts) -> [Block] {
    if activeAgreements.isEmpty { return [.paragraph(texts.reports.agreements.none)] }
    return [.items(activeAgreements.map { item(for: $0, texts) })]
  }

  func item(for agreement: Agreement, _ texts: Texts, remark: String? = nil) -> Item {
    let notes = [agreement.by.map { texts.reports.agreements.by(day: texts.days.full($0)) }, remark]
    let note = notes.compactMap { $0 }.joined(separator: ", ")
    return Item(name(of: agreement.who, texts), .stored(agreement.what, note: note))
  }

  func name(of party: Party, _ texts: Texts) -> String {
    switch party {
    case .pester: persons[.pester]
    case .gepeste: persons[.gepeste]
    case .both: texts.reports.agreements.both
    case .facilitator: texts.reports.agreements.facilitator
    }
  }
}

extension FollowUpTalk {
  /// The day on which it was held; where it was not, the day for which it was planned.
  func day(in round: Round, _ texts: Texts, _ localTime: (Moment) -> LocalTime) -> String {
    let planned = texts.reports.talk.planned(day: texts.days.full(round.planned))
    return heldAt.map { texts.days.full(localTime($0).day) } ?? planned
  }

  /// What was said in it, about the agreements as they stood then.
  ///
  /// - Parameter unshared: what is to be said of a proposal that the other has not heard of.
  func items(about round: Round, _ conversation: Conversation, _ texts: Texts, unshared: String = "") -> [Item] {
    let kept = zip(round.agreements, kept).map { agreement, kept in
      Item(texts.answers.kept[kept], .stored(agreement.what, note: conversation.name(of: agreement.who, texts)))
    }
    var items = [Item(texts.reports.talk.stopped, .printed(texts.answers.stopped[stopped]))] + kept
    if !feeling.isEmpty { items.append(Item(texts.reports.talk.feeling, .stored(feeling))) }
    if !proposal.isEmpty {
      let note = sharedAs == nil ? unshared : texts.reports.talk.shared
      items.append(Item(texts.reports.talk.proposal, .stored(proposal, note: note)))
    }
    return items
  }
}
