import Conversation

/// Two records that were made without knowing of each other, and the history with both.
struct Merge {
  let mine: RecordAttempt
  let theirs: RecordAttempt
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
        let said = RecordAttempt(.event(event), by: "a", into: merge.merged)
        return said.isAccepted && said.after.contradictions.isEmpty
          && PlainCase(said.after.conversation).isAlready(as: event)
      }
    },
  ]
}

extension Merge {
  /// The events of both, where they set one thing to different values and both count.
  fileprivate var differing: (Event, Event)? {
    guard case .event(let one) = mine.record.entry, case .event(let other) = theirs.record.entry else { return nil }
    let counts = Set(ReferenceHistory(merged).counted.map(\.id)).isSuperset(of: [mine.record.id, theirs.record.id])
    guard counts, one != other, let subject = one.subject, subject == other.subject else { return nil }
    return (one, other)
  }
}

extension PlainCase {
  /// Whether the case is as this event makes it, so that the event would change nothing.
  fileprivate func isAlready(as event: Event) -> Bool {
    !ExpectedRefusals.of(event, as: EventID(writer: "", sequence: 0), in: self).isEmpty
  }
}

extension Event {
  /// A name for the thing that the event sets in the place of an earlier value; nil when it sets nothing.
  var subject: String? {
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
