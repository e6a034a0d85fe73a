import Conversation

/// What two machines recorded at once, brought together.
struct Merge {
  let mine: Taking
  let theirs: Taking
  let merged: History
}

extension Rules {
  static func broken(by merge: Merge) -> [String] { broken(ofMerges, by: merge) }

  private static let ofMerges: [Rule<Merge>] = [
    rule("R16: nothing recorded is lost in a merge") { merge in
      Set(merge.merged.records) == Set(merge.mine.after.records + merge.theirs.after.records)
    },
    rule("R16: different things said at once of one thing are put to the facilitator, and nothing else") { merge in
      let told = merge.merged.contradictions.map { Set($0.versions) }
      return told == (merge.differing.map { [Set([$0.0, $0.1])] } ?? [])
    },
    rule("R16: saying one of them anew settles it") { merge in
      guard let (one, other) = merge.differing else { return true }
      return [one, other].allSatisfy { event in
        let said = Taking(.event(event), by: "a", into: merge.merged)
        return said.isTaken && said.after.contradictions.isEmpty
          && PlainCase(said.after.conversation).agrees(with: event)
      }
    },
  ]
}

extension Merge {
  /// What was said of one thing by both, where it differs and both count.
  fileprivate var differing: (Event, Event)? {
    guard case .event(let one) = mine.record.entry, case .event(let other) = theirs.record.entry else { return nil }
    let counts = Set(Retelling(merged).counted.map(\.id)).isSuperset(of: [mine.record.id, theirs.record.id])
    guard counts, one != other, let matter = one.matter, matter == other.matter else { return nil }
    return (one, other)
  }
}

extension PlainCase {
  /// Whether what was said last stands.
  fileprivate func agrees(with event: Event) -> Bool {
    !Obstacles.to(event, as: EventID(writer: "", sequence: 0), in: self).isEmpty
  }
}

extension Event {
  /// Of what it says something in the place of what was there, in a word.
  var matter: String? {
    switch self {
    case .conditionAnswered(let place, _): "condition \(place)"
    case .reasonMarked(let place, _): "reason \(place)"
    case .extraMarked(let place, _): "extra \(place)"
    case .detailsCorrected: "details"
    case .rolesSwapped: "roles"
    case .starterChosen: "starter"
    case .answerCorrected(let answer, _): "answer \(answer)"
    case .answerMoved(let answer, _): "owner \(answer)"
    case .agreementChanged(let agreement, _, _, _): "agreement \(agreement)"
    case .consentGiven(let person), .consentTakenBack(let person): "consent \(person)"
    case .roundMoved: "day"
    case .bullyingReported(let person, _): "stopped \(person)"
    case .agreementReported(let person, let agreement, _): "kept \(person) \(agreement)"
    case .feelingReported(let person, _): "feeling \(person)"
    case .proposalMade(let person, _): "proposal \(person)"
    case .deleteAfterMoved: "deletion"
    case .sentenceSaid, .asked, .askingTakenBack, .answered, .answeredWithoutNote, .answerRemoved, .answerTakenBack,
      .questionMoved, .agreementMade, .agreementWithdrawn, .roundPlanned, .talkHeld, .talkMissed, .talkReopened,
      .proposalShared, .proposalAdopted, .steppedForward, .steppedBack, .closed, .stopped, .resumed, .reopened:
      nil
    }
  }
}
