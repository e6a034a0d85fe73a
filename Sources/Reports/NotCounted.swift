import Conversation

// What is recorded and does not count (R16), so that no words are hidden.
extension FacilitatorSummary {
  var notCounted: [Block] {
    let items = skipped.compactMap { record -> Item? in
      guard case .event(let event) = record.entry, let (person, text) = event.words else { return nil }
      return person.map { Item(conversation.name(of: $0, texts), .stored(text)) } ?? Item(.stored(text))
    }
    let others = skipped.count - items.count
    let rest = others == 0 ? [] : [Item(.note(texts.reports.facilitator.notCountedOthers(count: others)))]
    if skipped.isEmpty { return [] }
    return [
      .heading(texts.reports.facilitator.notCounted), .paragraph(texts.reports.facilitator.notCountedWhy),
      .items(items + rest),
    ]
  }
}

extension Event {
  /// The words in it, and whose they are.
  fileprivate var words: (person: Party?, text: String)? {
    switch self {
    case .answered(_, let person, let text), .feelingReported(let person, let text),
      .proposalMade(let person, let text), .talkMissed(let person, let text):
      (Party(person), text)
    case .agreementMade(let who, let what, _), .agreementChanged(_, let who, let what, _),
      .proposalAdopted(_, let who, let what, _):
      (who, what)
    case .answerCorrected(_, let text), .stopped(let text): (nil, text)
    case .detailsCorrected(let persons, let topic): (nil, persons[.gepeste] + ", " + persons[.pester] + ", " + topic)
    default: nil
    }
  }
}
